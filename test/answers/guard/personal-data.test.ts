import { describe, expect, test } from "vitest";
import { isPersonsCase } from "../../../src/answers/guard/personal-data.ts";
import { hasIdentityNumber } from "../../../src/knowledge/identity-number.ts";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("a personal identity number", () => {
  test.each([
    "850412-1234",
    "8504121234",
    "19850412-1234",
    "198504121234",
    "19850412 1234",
    "850412+1234",
    "19850412–1234",
    "19850412 - 1234",
    "19850412\u00A01234",
    "1985-04-12-1234",
    "1985-04-12 1234",
    "850412-XXXX",
    "pnr:850412-1234.",
  ])("is seen as %s", (text) => {
    expect(hasIdentityNumber(`Hej, ${text} undrar vem som leder gruppen`)).toBe(true);
  });

  test("of a co-ordination number is seen, its day being sixty more", () => {
    expect(hasIdentityNumber("19850472-1234")).toBe(true);
    expect(hasIdentityNumber("850491-1234")).toBe(true);
  });

  test.each([
    "2030-03-15",
    "20300315",
    "31 500 invånare 2030",
    "070-123 45 67",
    "0470-12 34 56",
    "4–6 veckor, 2028-03–2031-02",
    "Dnr 2030/1234",
    "5910 personer 2018",
    "851399-1234",
  ])("is not seen in %s", (text) => {
    expect(hasIdentityNumber(text)).toBe(false);
  });
});

describe("a person's case", () => {
  test.each([
    "Hur går det för min klient?",
    "När får min klient Ahmed sin praktik?",
    "Vad står det i hans akt?",
    "Har hon rätt till försörjningsstöd?",
    "Har hon ratt till forsorjningsstod?",
    "Kommer jag att fa nagon extratjanst i host?",
    "Kan du se mitt ärende?",
    "Hur går det med ärendet för Ahmed?",
    "Ärendet om Ahmed, vem har det?",
    "What is the status of my case?",
    "Min kusin i Granåsa, har han fått extratjänst?",
    "Can my wife join Vägen In?",
    "Får min elev plats i Vägen In?",
    "My client wants an internship, who decides?",
  ])("is seen in: %s", (text) => {
    expect(isPersonsCase(text)).toBe(true);
  });

  test.each([
    "Vem representerar Granåsa?",
    "Vad ska en ledamot göra vid förhinder?",
    "Hur anmäler jag ett ärende till styrgruppen?",
    "Vilka ärenden bereder verksamhetsgruppen?",
    "Min ersättare kan inte komma, vad gör jag?",
    "What must I do when my substitute cannot come?",
    "Vilket stöd ger Jobbtorget?",
    "Vilken vänort har Granåsa?",
    "Vår kommun vill starta ett spår, vem beslutar?",
    "Vem beslutar om en ansökan om försörjningsstöd?",
    "Vad händer efter en inskrivning?",
    "Vad händer om en ledamot slutar mitt i en mandatperiod?",
    "Mitt i sommaren är det väl ingen period med möten?",
    "På min tid var de fem, hur många är de nu?",
    "Ska var fjärde deltagare få ett jobb?",
  ])("is not seen in: %s", (text) => {
    expect(isPersonsCase(text)).toBe(false);
  });
});

describe("both", () => {
  test("are refused without repeating anything, in the asker's language", () => {
    const swedish = ask("Vem ansvarar för 19850412-1234 i Granåsa?");
    const english = ask("Who is responsible for my client Ahmed in Granåsa?");
    expect([swedish.outcome, english.outcome]).toEqual(["refused", "refused"]);
    expect([swedish.language, english.language]).toEqual(["sv", "en"]);
    expect(JSON.stringify(swedish)).not.toMatch(/850412|1234|Granåsa/);
    expect(JSON.stringify(english)).not.toMatch(/Ahmed|Granåsa/);
    expect([...swedish.sources, ...english.sources, ...swedish.facts]).toEqual([]);
  });

  test("are refused although a question that could be answered stands beside them", () => {
    expect(ask("Vem äger Vägen In? Mitt nummer är 8504121234.").outcome).toBe("refused");
  });
});

describe("a person's case is not judged", () => {
  test("but what is so for all is told, of what is named", () => {
    const answer = ask("Får min klient vara med i Skogsvinden?");
    expect(answer.outcome).toBe("partly");
    expect(answer.read).toBe("");
    expect(answer.sections).not.toEqual([]);
    expect(answer.text).toMatch(/enskild persons ärende[^]*I allmänhet gäller: .*Skogsvinden/);
  });

  test("also what follows from what, for anybody", () => {
    const answer = ask("Får min klient besluta om hon är ersättare?");
    expect(answer.outcome).toBe("partly");
    expect(answer.text).toMatch(/I allmänhet gäller: En ersättare/);
    expect(ask("När får min klient besluta som ersättare?").outcome).toBe("refused");
  });

  test("also of what lies in the place that is named", () => {
    const answer = ask(
      "Min klient i Tallköping är 40 år. Ger enheten för coachning henne praktik?",
    );
    expect(answer.outcome).toBe("partly");
    expect(answer.text).toMatch(/I allmänhet gäller: Jobbtorget/);
  });

  test.each([
    "Kan du kolla ärende 12345678?",
    "Jag har fått avslag, vad gör jag?",
    "Jag heter Bo Granlund och har fått avslag.",
    "What about case no. 20301234?",
    "I was denied, what now?",
  ])("by its number, or by what was decided: %s", (question) => {
    expect(ask(question).outcome).toBe("refused");
  });

  test("and nothing is told where nothing is named", () => {
    expect(ask("Vad hände med min ansökan?").details).toEqual([]);
  });

  test("a question that has the same answer for all is answered", () => {
    const answer = ask("Min klient bor i Granåsa. Vilka jobbspår finns där?");
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain("bageri");
    expect(ask("Min klient bor i Granåsa. Kan hon gå ett jobbspår?").outcome).toBe("refused");
  });
});

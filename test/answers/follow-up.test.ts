import { describe, expect, test } from "vitest";
import { openRegion, type Told } from "../regions/region.ts";

const { ask } = openRegion("skogslan");

/** The last answer of a conversation. */
function last(...questions: readonly string[]): Told {
  let previous: string | undefined;
  let answer: Told | undefined;
  for (const question of questions) {
    answer = ask(question, { previous });
    previous = answer.read;
  }
  if (answer === undefined) throw new Error("no question");
  return answer;
}

const CADENCE = "Hur ofta träffas ledningsgruppen i Granåsa?";

describe("another name takes the place of the one before", () => {
  test.each([
    [[CADENCE, "Älgmo då?"], /Ledningsgruppen i Älgmo träffas/],
    [[CADENCE, "den i Älgmo menar jag"], /Ledningsgruppen i Älgmo träffas/],
    [["Vad är Vägen In?", "Skogsvinden"], /^Skogsvinden/],
    [["Hur ofta möts styrgruppen?", "i Östmyra"], /Östmyra/],
  ])("%j", (questions, direct) => {
    expect(last(...questions).direct).toMatch(direct);
  });

  test("another word, where nothing is named", () => {
    const { direct } = last("I vilka kommuner finns spår för bageri?", "lokalvård?");
    expect(direct).toContain("Granåsa");
    expect(direct).toContain("lokalvård");
  });
});

describe("whether somebody is part of it is asked of the body before", () => {
  test.each([
    [["Vem äger Vägen In?", "Är Älgmo med?"], /^Ja\b/],
    [[CADENCE, "Är Trygghetskassan med?"], /^Nej\b/],
    [[CADENCE, "Är Trygghetskassan med?", "Hur ofta träffas den?"], /varannan vecka/],
  ])("%j", (questions, direct) => {
    expect(last(...questions).direct).toMatch(direct);
  });
});

test("another number is of the same meeting", () => {
  const first = "Fem parter berörs och två kommer, kan styrgruppen besluta?";
  expect(last(first).direct).toMatch(/^Nej, två av fem/);
  expect(last(first, "Och om tre kommer?").direct).toMatch(/^Ja, tre av fem/);
  expect(last(first, "Hur många behövs av sex?").direct).toContain("fyra (4) av sex");
});

test("only a question word asks more of what was just asked", () => {
  expect(last(CADENCE, "Varför?").read).toBe("Varför träffas ledningsgruppen i Granåsa?");
  expect(last("Är Älgmo med i Vägen In?", "Varför?").read).toBe("Varför Är Älgmo med i Vägen In?");
});

test("which municipality is not asked of the municipality before", () => {
  const { direct } = last("Hur många invånare har Älgmo?", "Vilken kommun har flest?");
  expect(direct).toMatch(/^Tallköping|^Granåsa/);
});

test.each(["okej tack", "Bra jobbat!", "toppen, tack"])("%s ends nothing but is polite", (text) => {
  expect(last(CADENCE, text).outcome).toBe("talk");
});

test("the language of the conversation stays where a word stands in both", () => {
  expect(last("Vem representerar Jobbverket?", "Region Skogslan").language).toBe("sv");
  expect(last("Hur många invånare har Älgmo?", "per kommun?").language).toBe("sv");
});

test("what is pointed back at is meant, whatever other words stand beside it", () => {
  const { direct } = last("Vad är Skogsvinden?", "Vem äger det projektet i krukmakeriet?");
  expect(direct).toContain("Tallköpings kommun");
});

describe("a question that is whole stands alone, whatever went before", () => {
  test.each([
    [CADENCE, "Vad förväntas av en ledamot?"],
    [CADENCE, "Hur fattas beslut?"],
    [CADENCE, "och hur fattas beslut?"],
    [CADENCE, "What is expected of a member?"],
    ["Vilka grupper är Jobbverket med i?", "Which projects are there?"],
    ["Vem representerar Granåsa?", "Vilka projekt finns?"],
    ["Hur ofta träffas Vägledarnätverket?", "Vad gör en ersättare?"],
    ["Vem representerar Granåsa?", "Räcker det att två av tre är på plats?"],
    ["Who represents Granåsa?", "Is it enough that two of three are present?"],
  ])("%s … %s", (before, question) => {
    const alone = ask(question.replace(/^och /, ""));
    expect(alone.outcome).toBe("answered");
    expect(last(before, question).direct).toBe(alone.direct);
  });

  test.each([
    ["what it is part of", ["Vem äger Vägen In?", "Vilka kommuner ingår?"], /Vägen In/],
    ["which group is meant", [CADENCE, "Vilka uppgifter har gruppen?"], /Granåsa/],
    ["which place is meant", ["Hur många invånare har Älgmo?", "what about women?"], /Älgmo/],
  ] as const)("but not one that leaves out %s", (_, questions, direct) => {
    expect(last(...questions).text).toMatch(direct);
  });
});

test("what there is most of is what was spoken of", () => {
  const { read } = last("Hur många tillhör målgruppen i Älgmo?", "Vilken har flest?");
  expect(read).toContain("målgruppen");
  expect(read).not.toContain("Älgmo");
});

test("who was asked to be part of it is not what the next question is about", () => {
  const asked = "Är Trygghetskassan med i Jobbkraft?";
  expect(last(asked, "Vilka är med?").direct).toBe(ask("Vilka är med i Jobbkraft?").direct);
  expect(last(asked, "Vilka av dem är kommuner?").read).toBe("Vilka kommuner är med i Jobbkraft?");
});

test("a clause asks what to do then", () => {
  const { direct } = last("Hur fattas beslut i styrgruppen?", "och om jag inte kan komma?");
  expect(direct).toBe(ask("Vad gör jag om jag inte kan komma?").direct);
  expect(direct).toMatch(/ersättare/);
});

test("something like it is of the same sort, not the thing itself", () => {
  const { read } = last("Vad är Vägledarnätverket?", "Finns det något liknande för skolchefer?");
  expect(read).toBe("Finns det något för skolchefer?");
});

test("another year, and the other end", () => {
  const { read } = last("Hur många parter har styrgruppen i dag?", "och 2018?");
  expect(read).toBe("Hur många parter har styrgruppen 2018?");
  const { direct } = last("Vilken kommun har flest invånare?", "och minst?");
  expect(direct).toBe(ask("Vilken kommun har minst invånare?").direct);
});

describe("what is asked of the answer itself", () => {
  const NO_REASON = "Varför det är så står inte i överenskommelserna.";

  test.each(["Vem representerar Granåsa?", CADENCE, "Vem äger Vägen In?"])(
    "%s … varför: no other fact is given for a reason",
    (question) => {
      const { direct, outcome } = last(question, "varför?");
      expect([direct, outcome]).toEqual([NO_REASON, "unknown"]);
    },
  );

  test("a reason that is told is given, and so is the rule behind a number", () => {
    const rule = "Fem parter berörs och två kommer, kan styrgruppen besluta?";
    expect(last(rule, "Varför inte?").direct).not.toBe(NO_REASON);
  });

  test("who else: nobody, where all were told; the others, where one was asked about", () => {
    expect(last("Vilka ingår i styrgruppen?", "vem mer?").direct).toBe(
      "Fler än i svaret ovan nämns inte i överenskommelserna.",
    );
    expect(last("Sitter Jobbverket i styrgruppen?", "vilka mer?").direct).toBe(
      ask("Vilka är med i styrgruppen?").direct,
    );
    expect(last(CADENCE, "vem mer?").read).toBe("Vilka är med i ledningsgruppen i Granåsa?");
  });
});

test("a figure is compared with another place's", () => {
  const { read } = last("Hur många invånare har Älgmo?", "är det fler än i Granåsa?");
  expect(read).toBe("Har Älgmo fler invånare än Granåsa?");
});

test("since when is not told by how often", () => {
  expect(last(CADENCE, "sedan när?").outcome).toBe("unknown");
});

test("who cannot come asks of absence, though all its words are common", () => {
  expect(ask("Vad gör jag om jag inte kan komma på mötet?").direct).toMatch(/ersättare/);
});

test("the share is of those whose number was asked for", () => {
  const { read } = last("Hur många tillhör målgruppen i Älgmo?", "Hur många procent är det?");
  expect(read).toBe("Hur stor andel tillhör målgruppen i Älgmo?");
});

describe("a fragment is of what was spoken of", () => {
  test("in which municipalities: of the track, not of the county", () => {
    const { text, read } = last("Finns det spår för bageri?", "I vilka kommuner?");
    expect(read).toContain("bageri");
    expect(text).toBe(last("I vilka kommuner finns spår för bageri?").text);
  });

  test("from which municipalities: of the project that was named", () => {
    expect(last("Vilka är med i Vägen In?", "Från vilka kommuner?").read).toContain("Vägen In");
  });

  test("compared with another place: the same of that", () => {
    const { direct } = last("Hur många invånare har Älgmo?", "Jämfört med Granåsa?");
    expect(direct).toBe(ask("Hur många invånare har Granåsa?").direct);
    expect(last(CADENCE, "jämfört med Älgmo?").direct).toMatch(/Älgmo/);
  });

  test("which has least: of the number that was asked for", () => {
    const { read } = last("Hur många tillhör målgruppen i Älgmo?", "Vilken kommun har minst?");
    expect(read).toBe("Vilken kommun har minst antal tillhör målgruppen?");
  });
});

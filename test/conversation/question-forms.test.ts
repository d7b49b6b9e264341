import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { askToBeTold } from "../../src/conversation/open-questions.ts";
import { coordinatorsCard } from "../../src/conversation/question-cards.ts";
import {
  cardText,
  CHAIR,
  COORDINATOR,
  deskWith,
  done,
  GUEST,
  MEMBER,
  mistakes,
  said,
} from "./forms-desk.ts";

const ASKED = {
  text: "Vem bokar lokalen?",
  language: "sv",
  now: Temporal.Instant.from("2030-05-30T08:00:00Z"),
} as const;
const ASKER = {
  channel: "slack",
  account: "T1/kim-sten",
  conversation: "slack:D1",
  language: "sv",
} as const;

async function deskWithQuestion() {
  const empty = { questions: new Map(), overflows: new Map() };
  const asked = askToBeTold(empty, ASKED, ASKER);
  if (asked.outcome !== "will-be-told") throw new Error("not kept");
  const desk = await deskWith(asked.writes);
  const [question] = [...(await desk.ledger.read()).questions.keys()];
  return { ...desk, about: { question } };
}

describe("an open question", () => {
  test("is answered by the coordinator, as hers, and the reply says how many will be told", async () => {
    const desk = await deskWithQuestion();
    const form = await desk.form(COORDINATOR, "answer-question", desk.about);
    expect(form.intro).toContain("”Vem bokar lokalen?”");
    expect(done(await desk.send(COORDINATOR, form, { text: "Värdkommunen." }))).toBe(
      "Frågan är besvarad.\nEn person väntar och får besked.",
    );
    const [question] = [...(await desk.ledger.read()).questions.values()];
    const card = coordinatorsCard(question!, "sv");
    expect(cardText(card)).toBe("Svar från samordnaren\n”Vem bokar lokalen?”\nVärdkommunen.");
    expect(card.note).toContain("Det står inte i överenskommelserna.");
  });

  test("is dismissed, with or without a reason", async () => {
    const desk = await deskWithQuestion();
    const form = await desk.form(COORDINATOR, "dismiss-question", desk.about);
    done(await desk.send(COORDINATOR, form, { text: "" }));
    const [question] = [...(await desk.ledger.read()).questions.values()];
    expect(cardText(coordinatorsCard(question!, "sv"))).toBe(
      "Samordnaren svarar inte på din fråga\n”Vem bokar lokalen?”",
    );
  });

  test("of two answers at once the first stands, and the second is told it", async () => {
    const desk = await deskWithQuestion();
    const form = await desk.form(COORDINATOR, "answer-question", desk.about);
    done(await desk.send(COORDINATOR, form, { text: "Värdkommunen." }));
    expect(mistakes(await desk.send(COORDINATOR, form, { text: "Ingen." }))).toEqual({
      form: 'Frågan är redan besvarad: "Värdkommunen."',
    });
    const opened = await desk.open(COORDINATOR, "dismiss-question", desk.about);
    expect("kind" in opened && said(opened)).toContain("redan besvarad");
  });

  test.each(["answer-question", "dismiss-question"])("%s is the coordinator's", async (id) => {
    const desk = await deskWithQuestion();
    const form = await desk.form(COORDINATOR, id, desk.about);
    for (const who of [CHAIR, MEMBER, GUEST]) {
      const opened = await desk.open(who, id, desk.about);
      expect("kind" in opened && said(opened)).toBe("Det här kan bara samordnaren göra.");
      expect(mistakes(await desk.send(who, form, { text: "x" }))).toEqual({
        form: "Det här kan bara samordnaren göra.",
      });
    }
  });

  test.each([
    ["", "Fyll i det här."],
    ["x".repeat(2001), "Högst 2000 tecken: korta texten."],
    ["19121212-1212", expect.stringContaining("personnummer")],
  ])("is refused at the field: %.12s", async (text, why) => {
    const desk = await deskWithQuestion();
    const form = await desk.form(COORDINATOR, "answer-question", desk.about);
    expect(mistakes(await desk.send(COORDINATOR, form, { text }))).toEqual({ text: why });
  });
});

describe("what was wrong with an answer", () => {
  const about = { question: "Vem leder gruppen?", language: "sv" };

  test("is kept without who said it, also from a guest", async () => {
    const desk = await deskWith();
    const form = await desk.form(GUEST, "what-was-wrong", about);
    expect(done(await desk.send(GUEST, form, { remark: "Hon har slutat." }))).toBe(
      "Tack! Samordnaren ser det.",
    );
    const [question] = [...(await desk.ledger.read()).questions.values()];
    expect(question).toMatchObject({ why: "wrong", remarks: ["Hon har slutat."], askers: [] });
  });

  test("is not kept when the question is about a person, and says so", async () => {
    const desk = await deskWith();
    const form = await desk.form(MEMBER, "what-was-wrong", {
      ...about,
      question: "Får min klient försörjningsstöd?",
    });
    expect(done(await desk.send(MEMBER, form, {}))).toContain("Frågan sparades inte");
    expect((await desk.ledger.read()).questions.size).toBe(0);
  });

  test.each([
    ["99", "den innehåller inga ord"],
    ["Får min klient försörjningsstöd?", "den handlar om en enskild person"],
  ])("says why %j is not kept, and nothing that is not so", async (question, why) => {
    const desk = await deskWith();
    const form = await desk.form(MEMBER, "what-was-wrong", { ...about, question });
    expect(done(await desk.send(MEMBER, form, {}))).toBe(`Tack! Frågan sparades inte: ${why}.`);
  });

  test("with an identity number in it is refused at the field", async () => {
    const desk = await deskWith();
    const form = await desk.form(MEMBER, "what-was-wrong", about);
    expect(mistakes(await desk.send(MEMBER, form, { remark: "19121212-1212" }))).toEqual({
      remark: expect.stringContaining("personnummer"),
    });
  });
});

describe("an account", () => {
  test("is tied by the coordinator to somebody of the register, whose rights it then has", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "tie-account");
    const account = "slack:T1/U9";
    expect(done(await desk.send(COORDINATOR, form, { account, person: "vera-lind" }))).toBe(
      "Kontot är kopplat till Vera Lind.\nslack:T1/U9",
    );
    const unknown = { channel: "slack", account: "T1/U9", sees: "register" } as const;
    await desk.form(unknown, "plan-meeting", { group: "styrgrupp" });
  });

  test.each([
    [{ account: "U9", person: "vera-lind" }, { account: expect.stringContaining("kanal:konto") }],
    [{ account: "slack:T1/U9", person: "ingen" }, { person: "Välj något i listan." }],
    [{ account: "", person: "vera-lind" }, { account: "Fyll i det här." }],
  ])("is refused at the field: %j", async (filledIn, expected) => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "tie-account");
    expect(mistakes(await desk.send(COORDINATOR, form, filledIn))).toEqual(expected);
  });
});

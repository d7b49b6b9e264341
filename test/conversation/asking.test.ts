import { describe, expect, test } from "vitest";
import type { Button } from "../../src/conversation/card.ts";
import { isForm, type Who } from "../../src/conversation/assistant.ts";
import { COORDINATOR, deskWith, done, GUEST, MEMBER, said } from "./forms-desk.ts";

const UNKNOWN = "Hur länge sitter en ledamot i styrgruppen?";

type Desk = Awaited<ReturnType<typeof deskWith>>;

async function ask({ assistant }: Desk, who: Who, text = UNKNOWN) {
  const conversation = `${who.channel}:${who.account}`;
  const reply = await assistant.hear({ who, conversation, text });
  if (reply.kind !== "answer") throw new Error(reply.kind);
  return reply;
}

function button(buttons: readonly Button[], label: string): string {
  const found = buttons.find((one) => one.label === label);
  if (found?.does !== "act") throw new Error(`no button ${label}`);
  return found.value;
}

const PASS_ON = "Skicka frågan till samordnaren";

describe("a question that cannot be answered", () => {
  test("is kept for the coordinator, counted, and nothing tells who asked", async () => {
    const desk = await deskWith();
    const reply = await ask(desk, MEMBER);
    expect(reply.answer.outcome).toBe("unknown");
    await ask(desk, COORDINATOR);
    const [question, ...others] = [...(await desk.ledger.read()).questions.values()];
    expect([question?.count, others.length]).toEqual([2, 0]);
    const log = await desk.ledger.changes({ kind: "question" });
    expect(log.map(({ by }) => by)).toEqual(["chat", "chat"]);
    expect(JSON.stringify(log)).not.toContain("kim-sten");
  });

  test("is passed on once, answered, and shown to whoever asks the same later", async () => {
    const desk = await deskWith();
    const pass = button((await ask(desk, MEMBER)).buttons, PASS_ON);
    for (let times = 0; times < 2; times += 1) {
      const { reply } = await desk.assistant.press(MEMBER, pass);
      expect(reply && said(reply)).toBe("Frågan är skickad till samordnaren. Du får besked här.");
    }
    const [question] = [...(await desk.ledger.read()).questions.values()];
    expect(question?.askers.map(({ account }) => account)).toEqual(["T1/kim-sten"]);
    const home = await desk.assistant.home(COORDINATOR);
    const [card] = home.sections.find(({ title }) => title === "Frågor till dig")?.cards ?? [];
    const answer = card?.buttons.find(({ label }) => label === "Svara");
    if (answer?.does !== "open") throw new Error("no button");
    const form = await desk.assistant.form(COORDINATOR, answer.value);
    if (!isForm(form)) throw new Error("no form");
    done(await desk.send(COORDINATOR, form, { text: "Det avgör gruppen själv." }));
    const later = await ask(desk, GUEST);
    const shown = await desk.assistant.press(
      GUEST,
      button(later.buttons, "Visa samordnarens svar"),
    );
    expect(shown.reply && said(shown.reply)).toContain("Det avgör gruppen själv.");
  });

  test("at the program's own terminal is kept only when it is passed on", async () => {
    const desk = await deskWith();
    const operator = {
      ...COORDINATOR,
      channel: "console",
      account: "operator",
      local: true,
    } as const;
    const reply = await ask(desk, operator);
    expect((await desk.ledger.read()).questions.size).toBe(0);
    const passed = await desk.assistant.press(operator, button(reply.buttons, PASS_ON));
    expect(passed.reply && said(passed.reply)).toBe("Samordnaren ser frågan.");
    expect((await desk.ledger.read()).questions.size).toBe(1);
  });

  test("that is refused is neither kept nor offered to be passed on", async () => {
    const desk = await deskWith();
    const reply = await ask(desk, MEMBER, "Får min klient försörjningsstöd?");
    expect(reply.buttons.map(({ label }) => label)).not.toContain(PASS_ON);
    expect(reply.rating).toBeUndefined();
    expect((await desk.ledger.read()).questions.size).toBe(0);
  });
});

describe("thumbs", () => {
  test("down asks what was wrong, and keeps it without who said it; up is thanked", async () => {
    const desk = await deskWith();
    const reply = await ask(desk, MEMBER, "Vilka sitter i styrgruppen?");
    const rating = reply.rating ?? "";
    const up = await desk.assistant.rate(MEMBER, rating, "up");
    expect("kind" in up && said(up)).toBe("Tack för svaret!");
    const form = await desk.assistant.rate(MEMBER, rating, "down");
    if (!isForm(form)) throw new Error("no form");
    done(await desk.send(MEMBER, form, { remark: "Granåsa saknas." }));
    const log = await desk.ledger.changes({ kind: "question" });
    expect(log.map(({ by }) => by)).toEqual(["chat"]);
  });
});

test("whoever writes for the first time is tied by their address, once; a guest is not", async () => {
  const desk = await deskWith();
  await ask(desk, MEMBER);
  await ask(desk, MEMBER);
  await ask(desk, { ...MEMBER, account: "T2/U9", sees: "knowledge" });
  const { accounts } = await desk.ledger.read();
  expect([...accounts.values()].map(({ id, person }) => [id, person])).toEqual([
    ["slack:T1/kim-sten", "kim-sten"],
  ]);
  expect((await desk.ledger.changes({ kind: "account" })).length).toBe(1);
});

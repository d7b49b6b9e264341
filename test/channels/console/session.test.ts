import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { answerLines } from "../../../src/channels/console/piped.ts";
import { createSession } from "../../../src/channels/console/session.ts";
import type { Card } from "../../../src/conversation/card.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import { fakeAnswerer } from "../../conversation/fixture.ts";
import { FORM } from "../every-reply.ts";
import { scriptedAssistant } from "../scripted-assistant.ts";
import { smallAssistant, SOMEBODY } from "../../conversation/small-assistant.ts";

/** Says each question back, and offers two more. */
function echoing(): Assistant {
  const answerer = fakeAnswerer((question) => ({
    lead: [{ text: `Svar på ${question}`, facts: [] }],
    next: ["Vem då?", "Varför?"],
  }));
  return smallAssistant(answerer);
}

function session(numbered: boolean) {
  const look = () => ({ color: false, width: 80, numbered, airy: true });
  return createSession({ assistant: echoing(), who: SOMEBODY, look });
}

test("a number asks the question that bears it", async () => {
  const talk = session(true);
  await talk.greet();
  expect((await talk.hear("3"))?.text).toContain("Svar på Vad gör ni?");
  expect((await talk.hear(" 2 "))?.text).toContain("Svar på Varför?");
});

test.each(["3", "99", "0", "4."])(
  "%s, which nothing bears, is told with those that are",
  async (line) => {
    const talk = session(true);
    await talk.hear("vem?");
    expect((await talk.hear(line))?.text).toBe("Det numret finns inte. De som finns: 1–2.");
    expect((await talk.hear("2."))?.text).toContain("Svar på Varför?");
  },
);

test.each(["/källor", "visa alla"])("%s leaves the numbers of what stands above", async (line) => {
  const talk = session(true);
  await talk.hear("vem?");
  await talk.hear(line);
  expect((await talk.hear("2"))?.text).toContain("Svar på Varför?");
  expect((await talk.hear("9"))?.text).toBe("Det numret finns inte. De som finns: 1–2.");
});

test("a year, and a number where nothing is numbered, is a message like any other", async () => {
  const talk = session(true);
  await talk.hear("vem?");
  expect((await talk.hear("2020"))?.text).toContain("Svar på 2020");
  expect((await session(false).hear("1"))?.text).toContain("Svar på 1");
});

test("an unknown command is told with all that there are, in both languages", async () => {
  expect((await session(true).hear("/foo"))?.text).toBe(
    [
      "Det kommandot finns inte. De som finns: /hjälp, /källor, /avsluta, /bra,",
      "/dåligt.",
      "There is no such command. There are: /help, /sources, /quit, /good, /bad.",
    ].join("\n"),
  );
});

test("the help names the ratings too", async () => {
  const { text } = (await session(true).hear("/hjälp"))!;
  for (const command of ["/hjälp –", "/källor –", "/avsluta –", "/bra –", "/dåligt –"])
    expect(text).toContain(command);
});

test("who comes back is greeted in the language that they last wrote in", async () => {
  const assistant = echoing();
  const look = () => ({ color: false, width: 80, numbered: true, airy: true });
  await createSession({ assistant, who: SOMEBODY, look }).hear("/quit");
  expect(await createSession({ assistant, who: SOMEBODY, look }).greet()).toMatch(/^Hello/);
  const chosen = createSession({ assistant, who: SOMEBODY, look, language: "sv" });
  expect(await chosen.greet()).toMatch(/^Hej/);
});

test("an empty line is not answered", async () => {
  expect(await session(true).hear("  ")).toBeUndefined();
});

test("lines from elsewhere are answered one after the other, empty lines between", async () => {
  const output = new PassThrough();
  const input = Readable.from(["ett\r\n\ntv", "å"]);
  await answerLines({ assistant: echoing(), who: SOMEBODY, input, output });
  output.end();
  expect(await text(output)).toBe(
    [
      "Svar på ett\nFråga vidare:\n• Vem då?\n• Varför?\n",
      "Svar på två\nFråga vidare:\n• Vem då?\n• Varför?\n",
    ].join("\n"),
  );
});

test("/avsluta ends it before the lines do", async () => {
  const output = new PassThrough();
  const input = Readable.from(["/avsluta\nvem?\n"]);
  await answerLines({ assistant: echoing(), who: SOMEBODY, input, output });
  output.end();
  expect(await text(output)).toBe("Hej då!\n");
});

/** A reply with one card, as a person of the register who sits at the terminal sees it. */
async function terminal(card: Card) {
  const { assistant, script, calls } = scriptedAssistant();
  script.reply = { kind: "cards", language: "sv", text: "", cards: [card] };
  const look = () => ({ color: false, width: 80, numbered: true, airy: true });
  const talk = createSession({ assistant, who: SOMEBODY, look });
  await talk.hear("mina uppgifter");
  return { talk, script, calls };
}

test("what cannot be undone is asked about first", async () => {
  const act = { does: "act", label: "Ställ in", value: "v", confirm: "Ställa in mötet?" } as const;
  const { talk, calls } = await terminal({ title: "Mötet", lines: [], buttons: [act] });
  expect((await talk.hear("1"))?.text).toBe("Ställa in mötet? Skriv ja eller nej.");
  expect((await talk.hear("nej"))?.text).toBe("Då gör jag det inte.");
  expect(calls.pressed).toEqual([]);
  await talk.hear("1");
  await talk.hear("ja");
  expect(calls.pressed).toMatchObject([{ value: "v" }]);
});

test("a reminder that comes meanwhile changes no number, and is pressed as whom it is for", async () => {
  const act = (value: string) => ({ does: "act", label: value, value }) as const;
  const { talk, calls } = await terminal({ title: "Mötet", lines: [], buttons: [act("mine")] });
  const card = { title: "Kommer du?", lines: [], buttons: [act("theirs")] };
  const shown = talk.deliver({ account: "kim", name: "Kim Ek", language: "sv", cards: [card] });
  expect(shown).toBe("Påminnelse till Kim Ek:\nKommer du?\n[101 theirs]");
  await talk.hear("1");
  await talk.hear("hej");
  await talk.hear("101");
  expect(calls.pressed).toMatchObject([
    { value: "mine", who: { account: "operator" } },
    { value: "theirs", who: { account: "kim" } },
  ]);
});

/** A form with one field of free text, opened by its number. */
async function inForm() {
  const open = { does: "open", label: "Ny ledamot", value: "v" } as const;
  const opened = await terminal({ title: "Registret", lines: [], buttons: [open] });
  const { talk, script } = opened;
  script.form = { ...FORM, fields: FORM.fields.slice(0, 1) };
  const asked = (await talk.hear("1"))!.text.split("\n").at(-1)!;
  return { ...opened, asked };
}

test("a command typed in a form is obeyed, and the field asked again", async () => {
  const { talk, calls, asked } = await inForm();
  expect((await talk.hear("/hjälp"))?.text.split("\n").at(-1)).toBe(asked);
  expect(calls.heard.at(-1)?.text).toBe("/hjälp");
  expect((await talk.hear("/avslut"))?.text).toBe(
    `Det kommandot finns inte: menar du /avsluta?\n\n${asked}`,
  );
  expect(calls.submitted).toEqual([]);
  await talk.hear("Kim Ek");
  expect(calls.submitted).toHaveLength(1);
});

test("/avsluta in a form ends the conversation and sends nothing", async () => {
  const { talk, script, calls } = await inForm();
  script.reply = { kind: "goodbye", language: "sv", text: "Hej då!" };
  expect(await talk.hear("/avsluta")).toMatchObject({ text: "Hej då!", ended: true });
  expect(calls.submitted).toEqual([]);
});

test("a command is neither yes nor no: that is asked again", async () => {
  const act = { does: "act", label: "Ställ in", value: "v", confirm: "Ställa in mötet?" } as const;
  const { talk, script, calls } = await terminal({ title: "Mötet", lines: [], buttons: [act] });
  script.reply = { kind: "notice", language: "sv", text: "Noterat." };
  await talk.hear("1");
  expect((await talk.hear("/källor"))?.text).toBe(
    "Noterat.\n\nStälla in mötet? Skriv ja eller nej.",
  );
  await talk.hear("ja");
  expect(calls.pressed).toHaveLength(1);
});

test.each([
  ["avsluta", "Hej då!"],
  ["Quit", "Goodbye!"],
  ["exit", "Goodbye!"],
])("%s without a slash ends the conversation", async (word, goodbye) => {
  expect(await session(true).hear(word)).toEqual({ text: goodbye, ended: true });
  const { talk, calls } = await inForm();
  await talk.hear(word);
  expect(calls.submitted).toHaveLength(1);
});

test("a form can be left, and a choice that there is not is asked again", async () => {
  const open = { does: "open", label: "Ny ledamot", value: "v" } as const;
  const { talk, script, calls } = await terminal({
    title: "Registret",
    lines: [],
    buttons: [open],
  });
  script.form = { ...FORM, fields: FORM.fields.slice(5, 6) };
  expect((await talk.hear("1"))?.text).toContain("Skriv avbryt för att lämna formuläret.");
  expect((await talk.hear("13"))?.text).toContain("Skriv ett nummer från 1 till 12.");
  expect((await talk.hear(""))?.text).toContain("Det här måste fyllas i.");
  expect((await talk.hear("avbryt"))?.text).toBe("Formuläret är avbrutet: inget har ändrats.");
  expect(calls.submitted).toEqual([]);
  expect((await talk.hear("vem?"))?.text).not.toBe("");
});

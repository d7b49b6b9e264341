import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../src/channels/slack/limits.ts";
import { wordsOf } from "../../../../src/channels/slack/render/messages.ts";
import { pieces } from "../../../../src/channels/slack/render/blocks.ts";
import { formView } from "../../../../src/channels/slack/render/form.ts";
import { homeView } from "../../../../src/channels/slack/render/home.ts";
import { replyMessages } from "../../../../src/channels/slack/render/reply.ts";
import { buildAnswerer } from "../../../../src/cli/build-answerer.ts";
import type { Button, Card } from "../../../../src/conversation/card.ts";
import type { Field, Form } from "../../../../src/conversation/form.ts";
import type { Home } from "../../../../src/conversation/home.ts";
import { readQuestions } from "../../../../src/evaluation/questions.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../../src/knowledge/directory.ts";
import { smallAssistant, SOMEBODY } from "../../../conversation/small-assistant.ts";
import { messageFaults, viewFaults } from "../block-limits.ts";
import { answerReply } from "../fixture.ts";

const built = buildAnswerer(KNOWLEDGE_DIRECTORY);
if ("problems" in built) throw new Error("the knowledge base is broken");
const assistant = smallAssistant(built.knowledge);
const plain = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("every answer of the evaluation sets", () => {
  for (const file of readdirSync("test/questions").filter((name) => name.endsWith(".jsonl")))
    test(`${file}: stays within Slack's limits and loses nothing`, async () => {
      for (const { question } of readQuestions(`test/questions/${file}`)) {
        const reply = await assistant.hear({
          who: SOMEBODY,
          conversation: question,
          text: question,
        });
        const messages = replyMessages(reply);
        expect(messages.flatMap(messageFaults), question).toEqual([]);
        if (reply.kind !== "answer") continue;
        const read = plain(messages.map(({ blocks }) => wordsOf(blocks)).join(" "));
        const said = [...reply.answer.lead, ...reply.details, ...reply.answer.caveats];
        for (const { text } of said) expect(read).toContain(plain(text).trim());
        for (const { title, date } of reply.answer.sources) {
          expect(read).toContain(title);
          expect(read).toContain(date);
        }
      }
    });
});

/** Words with what could be taken for markup, mentions, links or halves of characters. */
const word = fc.oneof(
  fc.constantFrom(
    "<!channel>",
    "<@U1>",
    "<http://x|y>",
    "@here",
    "*fet*",
    "&amp;",
    "🇸🇪",
    "a\u0301",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);
const text = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(" "));
const some = { minLength: 1, maxLength: 6 };
const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ does: fc.constant("ask" as const), label: text(20), question: text(300) }),
  fc.record({
    does: fc.constant("act" as const),
    label: fc.string({ minLength: 1, maxLength: 200 }),
    value: fc.string({ minLength: 1, maxLength: 1900 }),
    confirm: fc.option(fc.string({ minLength: 1, maxLength: 400 }), { nil: undefined }),
  }),
);
const labelled = button.filter(({ label }) => label.trim() !== "");
const card: fc.Arbitrary<Card> = fc.record({
  title: fc.string({ minLength: 1 }).filter((one) => one.trim() !== ""),
  lines: fc.array(text(400), { maxLength: 4 }),
  when: fc.option(fc.string(), { nil: undefined }),
  link: fc.option(fc.constantFrom("https://moten.example/1", "javascript:alert(1)", "nej"), {
    nil: undefined,
  }),
  note: fc.option(text(10), { nil: undefined }),
  buttons: fc.array(labelled, { maxLength: 30 }),
});
const home: fc.Arbitrary<Home> = fc.record({
  language: fc.constantFrom("sv", "en"),
  title: fc.constant("Mina uppgifter"),
  lines: fc.array(text(10), { maxLength: 3 }),
  sections: fc.array(
    fc.record({
      title: fc.constantFrom("Möten", "Uppgifter"),
      lines: fc.array(text(50), { maxLength: 3 }),
      cards: fc.array(card, { maxLength: 20 }),
      buttons: fc.array(labelled, { maxLength: 5 }),
    }),
    { maxLength: 6 },
  ),
});
const runs = { numRuns: 60 };

test("cards of any length become messages within Slack's limits", () => {
  fc.assert(
    fc.property(fc.array(card, some), (cards) => {
      const messages = replyMessages({ kind: "cards", language: "sv", text: "", cards });
      expect(messages.flatMap(messageFaults)).toEqual([]);
      const read = plain(messages.map(({ blocks }) => wordsOf(blocks)).join(" "));
      for (const { title } of cards) expect(read).toContain(plain(title).trim());
      expect(JSON.stringify(messages)).not.toContain("javascript:");
    }),
    runs,
  );
});

test("answers of any length become messages within Slack's limits, and lose no word", () => {
  const statement = text(800).map((words) => ({ text: words, facts: [] }));
  fc.assert(
    fc.property(fc.array(statement, some), fc.array(statement, some), (lead, details) => {
      const messages = replyMessages(answerReply({ details }, { lead, details }));
      expect(messages.flatMap(messageFaults)).toEqual([]);
      const read = messages.map(({ blocks }) => wordsOf(blocks)).join("");
      const bare = (words: string): string => words.replaceAll(/[\s•]+/g, "");
      for (const { text: said } of [...lead, ...details]) expect(bare(read)).toContain(bare(said));
    }),
    runs,
  );
});

test("a home of any size stays within Slack's limits, and says what it leaves out", () => {
  fc.assert(
    fc.property(home, (one) => {
      const view = homeView(one);
      expect(viewFaults(view)).toEqual([]);
    }),
    runs,
  );
  const cards = Array.from({ length: 120 }, (_, index) => ({
    title: `Möte ${index}`,
    lines: ["en rad"],
    buttons: [],
  }));
  const sections = [{ title: "Möten", lines: [], cards, buttons: [] }];
  const view = homeView({ language: "sv", title: "Mina uppgifter", lines: [], sections });
  expect(view.blocks).toHaveLength(LIMITS.blocks.view);
  expect(JSON.stringify(view.blocks.at(-1))).toMatch(/… och \d+ till\. Skriv ”mina uppgifter”/);
});

const field: fc.Arbitrary<Field> = fc
  .record({ label: fc.string({ minLength: 1 }), hint: fc.option(text(300), { nil: undefined }) })
  .filter(({ label, hint }) => label.trim() !== "" && hint?.trim() !== "")
  .chain((any) =>
    fc.constantFrom<Field>(
      { ...any, name: "a", kind: "text", most: 5000 },
      { ...any, name: "b", kind: "date", initial: "2026-12-08" },
      {
        ...{ ...any, name: "c", kind: "choice", initial: "gone" },
        options: [{ value: "x", label: "L".repeat(90) }],
      },
    ),
  );

test("forms become modals within Slack's limits, with whatever they are about", () => {
  const made = fc.record({
    value: fc.string({ maxLength: 2900 }),
    language: fc.constantFrom("sv" as const, "en" as const),
    title: fc.string({ minLength: 1, maxLength: 40 }),
    submit: fc.string({ minLength: 1, maxLength: 40 }),
    intro: fc.option(text(100), { nil: undefined }),
    fields: fc.uniqueArray(field, { selector: ({ name }) => name, minLength: 1 }),
  }) satisfies fc.Arbitrary<Form>;
  const origin = {
    channel: "C0123456789",
    message: "1800000000.000001",
    thread: "1800000000.000002",
  };
  fc.assert(
    fc.property(made, (form) => {
      expect(viewFaults(formView(form, origin))).toEqual([]);
    }),
    runs,
  );
});

test("a text is cut between words, and no character in two", () => {
  fc.assert(
    fc.property(text(200), fc.integer({ min: 10, max: 200 }), (whole, most) => {
      const parts = pieces(whole, most);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(most);
        expect(part.isWellFormed()).toBe(whole.isWellFormed() || part.isWellFormed());
      }
      const bare = (words: string): string => words.replaceAll(/\s/g, "");
      expect(bare(parts.join(""))).toBe(bare(whole));
    }),
    runs,
  );
});

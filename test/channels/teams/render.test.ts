import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pieces, shortened, together } from "../../../src/channels/teams/render/limits.ts";
import { cardText, messageText } from "../../../src/channels/teams/render/markdown.ts";
import { formCard } from "../../../src/channels/teams/render/form.ts";
import { cardMessage } from "../../../src/channels/teams/render/answer.ts";
import { cardMessages, messagesOf } from "../../../src/channels/teams/render/reply.ts";
import { createConversation } from "../../../src/conversation/conversation.ts";
import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import { readQuestions } from "../../../src/evaluation/questions.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../src/knowledge/directory.ts";
import { answererFrom } from "../../../src/cli/build-answerer.ts";
import { everyReminder, everyReply } from "../every-reply.ts";
import { expectWithinLimits } from "./limits.ts";

const QUESTIONS = fileURLToPath(new URL("../../questions", import.meta.url));

describe("within the limits of Teams", () => {
  test.each(everyReply())("is every reply: $name", ({ given }) => {
    for (const message of messagesOf(given)) expectWithinLimits(message);
  });

  test.each(everyReminder())("is every reminder: $name", ({ given }) => {
    for (const message of cardMessages(given, "sv")) expectWithinLimits(message);
  });

  // Some thousand answers.
  test("is every answer to the questions of the evaluation", { timeout: 120_000 }, async () => {
    const answerer = answererFrom(KNOWLEDGE_DIRECTORY);
    const conversation = createConversation({ answerer: () => answerer, sourcesShown: true });
    const files = readdirSync(QUESTIONS).filter((name) => name.endsWith(".jsonl"));
    let count = 0;
    for (const file of files)
      for (const { question } of readQuestions(`${QUESTIONS}/${file}`)) {
        const reply = await conversation.reply({ conversation: String(count), text: question });
        count += 1;
        for (const message of messagesOf(reply)) expectWithinLimits(message);
      }
    expect(count).toBeGreaterThan(500);
  });

  test("are cards of any size, with nothing of them lost", () => {
    const cards: Card[] = Array.from({ length: 12 }, (_, index) => ({
      title: `Möte ${index}`,
      lines: Array.from({ length: 40 }, (_line, line) => `rad ${index}.${line} ${"å".repeat(90)}`),
      buttons: [{ does: "act", label: `Knapp ${index}`, value: "v".repeat(1900) }],
    }));
    const messages = cardMessages(cards, "sv");
    for (const message of messages) expectWithinLimits(message);
    const all = JSON.stringify(messages);
    for (const card of cards) {
      for (const text of [card.title, ...card.lines]) expect(all).toContain(cardText(text));
      for (const { label } of card.buttons) expect(all).toContain(`"title":"${label}"`);
    }
    expect(messages.length).toBeGreaterThan(1);
  });

  test("is a form with as many and as long options as there may be", () => {
    const options = Array.from({ length: 100 }, (_, index) => ({
      value: `${index}`.padEnd(150, "v"),
      label: `${index}`.padEnd(75, "å"),
    }));
    const form: Form = {
      value: "x".repeat(2900),
      language: "sv",
      title: "Nytt",
      submit: "Spara",
      fields: [{ kind: "choice", name: "a", label: "Vem?", options }],
    };
    expectWithinLimits(cardMessage(formCard({ id: "id", form }), form.title));
  });
});

describe("what people and the register write", () => {
  test.each([
    ["<at>Alla</at>", "&lt;at>", "<at>"],
    ["[länk](https://evil.example)", String.raw`\[länk\]`, "[länk]("],
    ["**fet** _kursiv_ `kod`", String.raw`\*\*fet\*\*`, "**fet**"],
    ["[1]", String.raw`\[1\]`, undefined],
    ["# Rubrik", String.raw`\# Rubrik`, undefined],
    ["1. punkt", String.raw`1\. punkt`, undefined],
    ["&lt;at&gt;", "&amp;lt;at", undefined],
  ])("shows as it stands: %s", (text, escaped, never) => {
    const shown = messageText(text);
    expect(shown).toContain(escaped);
    if (never !== undefined) expect(shown).not.toContain(never);
  });

  test("is no date function in a card", () => {
    expect(cardText("{{DATE(2026-12-08)}}")).not.toContain("{{");
  });

  test("makes no tag, link or emphasis, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const shown = messageText(text);
        expect(shown).not.toMatch(/<|(?<!\\)(\\\\)*[*_[\]`~|]/);
        const back = shown
          .replaceAll(/\\([\\*_[\]`~|#>+\-.)])/g, "$1")
          .replaceAll("&lt;", "<")
          .replaceAll("&amp;", "&");
        expect(back).toBe(text);
      }),
    );
  });
});

describe("long texts", () => {
  test("are parted without losing anything but spaces at the breaks", () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 80, mode: "sentences" }),
        fc.integer({ min: 20, max: 200 }),
        (text, most) => {
          const parts = pieces(text, most);
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
          expect(parts.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        },
      ),
    );
  });

  test("are never parted within a character", () => {
    const parts = pieces("😀".repeat(30), 11);
    expect(parts.join("")).toBe("😀".repeat(30));
    for (const part of parts) expect(part.isWellFormed()).toBe(true);
  });

  test("are shortened with a sign that they go on", () => {
    expect(shortened("Bilaga 2, avsnitt 4.1.3", 12)).toBe("Bilaga 2, a…");
    expect(shortened("kort", 12)).toBe("kort");
    expect(shortened("😀😀😀", 5)).toBe("😀😀…");
  });

  test("stand together as long as they fit", () => {
    const fits = (group: readonly number[]) => group.reduce((sum, one) => sum + one, 0) <= 10;
    expect(together([5, 5, 5, 20, 1], fits)).toEqual([[5, 5], [5], [20], [1]]);
  });
});

import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { answerLines } from "../../../src/channels/console/piped.ts";
import { createSession } from "../../../src/channels/console/session.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import { fakeAnswerer } from "../../conversation/fixture.ts";
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

test("a number that no question bears is a message like any other", async () => {
  const talk = session(true);
  await talk.hear("vem?");
  expect((await talk.hear("3"))?.text).toContain("Svar på 3");
  expect((await session(false).hear("1"))?.text).toContain("Svar på 1");
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

import { expect, test } from "vitest";
import { areBothAway } from "../../../../src/answers/topics/decisions/away-too.ts";

test.each([
  "Ordinarie är sjuk och ersättaren på semester. Vad gör vi?",
  "Jag kan inte komma på styrgruppen Min ersättare är också bortrest Vad gäller?",
  "Både ledamoten och ersättaren är sjuka",
  "Varken jag eller min ersättare kan komma",
  "Our member is ill and the substitute is on leave. What now?",
  "Neither the member nor the substitute can attend",
])("nobody is there for the party: %s", (text) => {
  expect(areBothAway(text)).toBe(true);
});

test.each([
  "Jag kan inte komma, men min ersättare kan. Vad gäller?",
  "Min chef är ledamot men sjuk. Jag är ersättare. Vad gäller?",
  "Vår ersättare är sjuk. Vad gör vi?",
  "Både ledamoten och ersättaren kommer",
  "I can't come but my substitute can",
])("somebody is, or nothing says so: %s", (text) => {
  expect(areBothAway(text)).toBe(false);
});

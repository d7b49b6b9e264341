import { expect, test } from "vitest";
import { neitherComes } from "../../../../src/answers/topics/decisions/neither-comes.ts";

test.each([
  "Ordinarie är sjuk och ersättaren på semester. Vad gör vi?",
  "Jag kan inte komma på styrgruppen Min ersättare är också bortrest Vad gäller?",
  "Både ledamoten och ersättaren är sjuka",
  "Varken jag eller min ersättare kan komma",
  "Our member is ill and the substitute is on leave. What now?",
  "Neither the member nor the substitute can attend",
])("nobody is there for the party: %s", (text) => {
  expect(neitherComes(text)).toBe(true);
});

test.each([
  "Jag kan inte komma, men min ersättare kan. Vad gäller?",
  "Min chef är ledamot men sjuk. Jag är ersättare. Vad gäller?",
  "Vår ersättare är sjuk. Vad gör vi?",
  "Både ledamoten och ersättaren kommer",
  "I can't come but my substitute can",
  "Jag kan inte komma och min ersättare har inte fått något mandat. Vad gäller?",
  "Jag är sjuk men vet inte vem som är ersättare",
])("somebody is, or nothing says so: %s", (text) => {
  expect(neitherComes(text)).toBe(false);
});

import { expect, test } from "vitest";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vad är JKS-bonus?", "”JKS-bonus”"],
  ["Vad är JV-kortet?", "”JV-kortet”"],
  ["Vad innebär Jobbtorget-premien?", "”Jobbtorget-premien”"],
  ["What is the JKS bonus?", "“JKS bonus”"],
])("what a name means is no answer to what another word means: %s", (question, word) => {
  const answer = ask(question);
  expect(answer.outcome).toBe("unknown");
  expect(answer.direct).toContain(word);
});

test.each([
  "Vad är JKS?",
  "Vad är Jobbkraft Skogslan?",
  "Vad är Jobbtorget?",
  "Vad är JKS styrgrupp?",
])("a name is explained: %s", (question) => {
  const answer = ask(question);
  expect(answer.outcome).not.toBe("unknown");
  expect(answer.direct).not.toContain("nämner inte");
});

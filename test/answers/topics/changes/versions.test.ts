import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  "Hur har Jobbtorgets lokaler ändrats mellan 2026 och 2030?",
  "How have Jobbtorget's premises changed between 2026 and 2030?",
])("what two documents say of the same is told from each, the older first: %s", (question) => {
  const { outcome, direct, sections } = ask(question);
  expect(outcome).toBe("answered");
  expect(direct).toMatch(/2026: .*(biblioteket|library).*2030: .*(stadshuset|town hall)/);
  expect(sections.length).toBe(2);
});

test("a change that only one document speaks of is no comparison", () => {
  expect(ask("Hur har Jobbtorgets antal platser ändrats sedan 2026?").direct).not.toContain(
    "2026:",
  );
});

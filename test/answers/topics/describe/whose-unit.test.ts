import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each(["Vem driver Jobbtorget?", "Vilken kommun driver Jobbtorget?", "Who runs Jobbtorget?"])(
  "a unit is that of its municipality: %s",
  (question) => {
    const { outcome, facts } = ask(question);
    expect(outcome).toBe("answered");
    expect(facts[0]).toBe("jobbtorget/what");
  },
);

test("whose unit it is does not tell what somebody runs there", () => {
  expect(ask("Vem driver Jobbtorgets fotbollslag?").facts).not.toContain("jobbtorget/what");
});

import { expect, test } from "vitest";
import type { Subject } from "../../../../src/knowledge/knowledge.ts";
import { isPartyOfSort } from "../../../../src/answers/topics/seats/party-sorts.ts";

const organization = (classification: string): Subject =>
  ({ kindOf: "organization", classification }) as Subject;

test("a county administrative board is a government agency", () => {
  expect(isPartyOfSort(organization("county-administrative-board"), "government-agency")).toBe(
    true,
  );
  expect(isPartyOfSort(organization("government-agency"), "government-agency")).toBe(true);
});

test("a region and a municipality are not", () => {
  expect(isPartyOfSort(organization("region"), "government-agency")).toBe(false);
  expect(isPartyOfSort(organization("municipality"), "government-agency")).toBe(false);
  expect(isPartyOfSort(organization("municipality"), "municipality")).toBe(true);
});

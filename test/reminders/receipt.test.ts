import { expect, test } from "vitest";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { PersonId } from "../../src/register/person.ts";
import { anchor, anchoredSum, type Receipt, type ReceiptId } from "../../src/reminders/receipt.ts";
import { at, meeting, MEMBERS } from "./fixture.ts";

const after = at("2026-12-09T09:00");
const anchoring = { meeting: meeting(), memberships: MEMBERS, now: after };

test("a member's receipt is the party's", () => {
  const receipts = anchor({ ...anchoring, person: "robin" as PersonId });
  expect(receipts).toEqual([
    { meeting: "mote", party: "tingsryd-kommun", person: "robin", at: "2026-12-09T08:00:00Z" },
  ]);
});

test("there is nothing to anchor before the meeting, or of a cancelled one", () => {
  const person = "robin" as PersonId;
  const before = { ...anchoring, person, now: at("2026-12-08T12:00") };
  const cancelled = { ...anchoring, person, meeting: meeting({ status: "cancelled" }) };
  expect(anchor(before)).toHaveProperty("refused");
  expect(anchor(cancelled)).toHaveProperty("refused");
});

test("whoever holds no party's seat cannot say it", () => {
  expect(anchor({ ...anchoring, person: "oda" as PersonId })).toHaveProperty("refused");
});

test("the chair sees which parties are left", () => {
  const receipts = new Map<ReceiptId, Receipt>();
  const made = anchor({ ...anchoring, person: "robin" as PersonId });
  if ("refused" in made) throw new Error("refused");
  for (const receipt of made) receipts.set(`${receipt.meeting}/${receipt.party}`, receipt);
  const parties = ["alvesta-kommun", "tingsryd-kommun"] as SubjectId[];
  expect(anchoredSum(meeting().id, parties, receipts)).toEqual({
    anchored: ["tingsryd-kommun"],
    left: ["alvesta-kommun"],
  });
});

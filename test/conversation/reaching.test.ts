import { expect, test } from "vitest";
import { Account } from "../../src/conversation/account.ts";
import { accountOf, unmetIn } from "../../src/conversation/reaching.ts";
import type { Day } from "../../src/register/membership.ts";
import { Person, type PersonId } from "../../src/register/person.ts";
import { membership } from "../reminders/fixture.ts";

const LO = "lo" as PersonId;
const TODAY = "2026-11-24" as Day;

const person = (id: string, email: string | undefined = `${id}@example.org`) =>
  Person.parse({ id, name: `${id} Ny`, email, language: "sv" });
const tie = (id: string, since: string, over: object = {}) =>
  Account.parse({ id, person: LO, by: "email", address: "lo@example.org", since, ...over });

function known(
  accounts: readonly Account[] = [],
  people = [person("lo")],
  memberships = [membership("lo", "ordinary", "alvesta-kommun")],
) {
  return {
    accounts: new Map(accounts.map((one) => [one.id, one])),
    people: new Map(people.map((one) => [one.id, one])),
    memberships: new Map(memberships.map((one) => [one.id, one])),
  };
}

test("of several accounts in a channel the one that was tied last is written to", () => {
  const accounts = [
    tie("slack:T1/U1", "2026-01-01T00:00:00Z"),
    tie("slack:T1/U2", "2026-02-01T00:00:00Z"),
    tie("teams:t/u", "2026-03-01T00:00:00Z"),
  ];
  expect(accountOf(LO, "slack", known(accounts))).toBe("T1/U2");
});

test("an account whose tie no longer holds is not written to, and is looked for anew", () => {
  const accounts = [tie("slack:T1/U1", "2026-01-01T00:00:00Z", { address: "old@example.org" })];
  expect(accountOf(LO, "slack", known(accounts))).toBeUndefined();
  expect(unmetIn("slack", known(accounts), TODAY)).toEqual(["lo@example.org"]);
});

test("only those without an account in that channel are looked for", () => {
  const accounts = [tie("slack:T1/U1", "2026-01-01T00:00:00Z")];
  expect(unmetIn("slack", known(accounts), TODAY)).toEqual([]);
  expect(unmetIn("teams", known(accounts), TODAY)).toEqual(["lo@example.org"]);
  expect(unmetIn("console", known(), TODAY)).toEqual([]);
});

test.each([
  ["holds something today", { from: "2026-11-24", to: "2026-11-24" }, true],
  ["takes it up within a month", { from: "2026-12-20" }, true],
  ["takes it up much later", { from: "2027-03-01" }, false],
  ["has left it", { from: "2026-01-01", to: "2026-11-23" }, false],
])("whoever %s is looked for: %s %s", (_, over, isLookedFor) => {
  const memberships = [membership("lo", "ordinary", "alvesta-kommun", over)];
  expect(unmetIn("slack", known([], undefined, memberships), TODAY)).toHaveLength(
    isLookedFor ? 1 : 0,
  );
});

test("nobody is looked for by an address that somebody else has too", () => {
  const people = [person("lo"), person("kim", "lo@example.org")];
  expect(unmetIn("slack", known([], people), TODAY)).toEqual([]);
});

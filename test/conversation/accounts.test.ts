import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Account } from "../../src/conversation/account.ts";
import {
  accountsGone,
  accountsOf,
  personOf,
  tieAccount,
  tiedAtContact,
  untieAccount,
} from "../../src/conversation/accounts.ts";
import type { Who } from "../../src/conversation/assistant.ts";
import type { Person, PersonId } from "../../src/register/person.ts";
import { isRefusal } from "../../src/register/refusal.ts";

const NOW = Temporal.Instant.from("2030-06-01T08:00:00Z");
const KIM = {
  id: "kim" as PersonId,
  name: "Kim Sten",
  email: "kim@example.org",
  language: "sv",
} as const;
const LO = { ...KIM, id: "lo" as PersonId, name: "Lo Ny", email: "lo@example.org" };
const WHO: Who = { channel: "slack", account: "T1/U1", email: "Kim@Example.org", sees: "register" };

function known(people: readonly Person[] = [KIM, LO], accounts: readonly Account[] = []) {
  return {
    people: new Map(people.map((one) => [one.id, one])),
    accounts: new Map(accounts.map((one) => [one.id, one])),
  };
}

/** The account as it is tied when this person writes. */
function tied(who: Who = WHO, view = known()): Account {
  const [write] = tiedAtContact(who, view, NOW);
  if (write?.kind !== "account" || write.after === undefined) throw new Error("not tied");
  return write.after;
}

const found = (outcome: ReturnType<typeof tieAccount>): Account => {
  if (isRefusal(outcome)) throw new Error(outcome.refused.en);
  return outcome;
};

describe("an account is tied by its address at first contact", () => {
  test("where exactly one person has it, and once", () => {
    const account = tied();
    expect(account).toMatchObject({ id: "slack:T1/U1", person: "kim", by: "email" });
    expect(tiedAtContact(WHO, known(undefined, [account]), NOW)).toEqual([]);
    expect(personOf(WHO, known())).toBe(KIM);
  });

  test.each<[string, Who, readonly Person[]]>([
    ["two have it", WHO, [KIM, { ...LO, email: KIM.email }]],
    ["nobody has it", { ...WHO, email: "okand@example.org" }, [KIM]],
    ["the platform tells none", { ...WHO, email: undefined }, [KIM]],
    ["whoever writes is a guest", { ...WHO, sees: "knowledge" }, [KIM]],
  ])("but not where %s", (_, who, people) => {
    expect(tiedAtContact(who, known(people), NOW)).toEqual([]);
    expect(personOf(who, known(people))).toBeUndefined();
  });
});

describe("an address that goes over to somebody else", () => {
  test("brings nobody's rights along: the former account is still tied", () => {
    const view = known(undefined, [tied()]);
    const newcomer = { ...WHO, account: "T1/U2" };
    expect(personOf(newcomer, view)).toBeUndefined();
    expect(tiedAtContact(newcomer, view, NOW)).toEqual([]);
  });

  test("and an account that changes its address stays whose it was", () => {
    const view = known(undefined, [tied()]);
    expect(personOf({ ...WHO, email: "lo@example.org" }, view)).toBe(KIM);
    expect(tiedAtContact({ ...WHO, email: "lo@example.org" }, view, NOW)).toEqual([]);
  });

  test("a second account in another workspace or channel is tied as well", () => {
    const view = known(undefined, [tied()]);
    expect(tied({ ...WHO, account: "T2/U1" }, view).person).toBe("kim");
    expect(tied({ ...WHO, channel: "teams" }, view).person).toBe("kim");
  });
});

test("when the register corrects an address, the tie by the wrong one holds no more", () => {
  const account = tied();
  const corrected = known(
    [
      { ...KIM, email: "kim.sten@example.org" },
      { ...LO, email: KIM.email },
    ],
    [account],
  );
  expect(accountsOf(KIM.id, corrected)).toEqual([]);
  expect(personOf(WHO, corrected)?.id).toBe("lo");
  expect(tied(WHO, corrected).person).toBe("lo");
});

test("when a person is renamed, the tie stays", () => {
  const view = known([{ ...KIM, name: "Kim Ek" }], [tied()]);
  expect(personOf(WHO, view)?.name).toBe("Kim Ek");
});

describe("the coordinator's word", () => {
  test("stands whatever the address says", () => {
    const account = found(tieAccount("slack:T1/U1", LO.id, known(), NOW));
    expect(personOf(WHO, known(undefined, [account]))).toBe(LO);
    expect(tiedAtContact(WHO, known(undefined, [account]), NOW)).toEqual([]);
  });

  test("that an account is nobody's stands as well: it is not tied anew", () => {
    const account = found(untieAccount("slack:T1/U1", known(undefined, [tied()]), NOW));
    const view = known(undefined, [account]);
    expect(personOf(WHO, view)).toBeUndefined();
    expect(tiedAtContact(WHO, view, NOW)).toEqual([]);
    expect(accountsOf(KIM.id, view)).toEqual([]);
  });

  test("gives a guest no rights", () => {
    const account = found(tieAccount("slack:T1/U1", LO.id, known(), NOW));
    expect(personOf({ ...WHO, sees: "knowledge" }, known(undefined, [account]))).toBeUndefined();
  });

  test("must name an account and somebody of the register", () => {
    expect(isRefusal(tieAccount("U1", LO.id, known(), NOW))).toBe(true);
    expect(isRefusal(tieAccount("slack:T1/U1", "ingen" as PersonId, known(), NOW))).toBe(true);
    expect(isRefusal(untieAccount("slack:T1/U1", known(), NOW))).toBe(true);
  });
});

test("with a person who is forgotten, their accounts go", () => {
  expect(accountsGone(KIM.id, known(undefined, [tied()]))).toEqual([
    { kind: "account", id: "slack:T1/U1", after: undefined },
  ]);
});

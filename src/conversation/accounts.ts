/**
 * Which account of a platform belongs to whom in the register. An account is tied by an address that the
 * platform has verified, where nothing speaks against it, or by the coordinator, whose word stands. Pure.
 */
import type { Temporal } from "temporal-polyfill";
import { instantOf } from "../meetings/time.ts";
import type { Person, PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { refusal, refuse, type Found } from "../register/refusal.ts";
import { AccountId, accountId, workspaceOf, type Account } from "./account.ts";
import type { Who } from "./assistant.ts";
import type { Talking, TalkingWrite } from "./records.ts";

type Known = Pick<Register, "people"> & Pick<Talking, "accounts">;

/** Whose the account is; undefined where that is not sure. Works without a tie as well. */
export function personOf(who: Who, known: Known): Person | undefined {
  if (who.sees === "knowledge") return undefined;
  const tie = known.accounts.get(accountId(who));
  if (tie !== undefined && (tie.by === "coordinator" || holds(tie, known)))
    return tie.person && known.people.get(tie.person);
  return byAddress(who, known);
}

/** The accounts in which a person can be written to, the latest tie first. */
export function accountsOf(person: PersonId, known: Known): Account[] {
  return [...known.accounts.values()]
    .filter((tie) => tie.person === person && (tie.by === "coordinator" || holds(tie, known)))
    .sort(byLast);
}

function byLast(one: Account, other: Account): number {
  if (one.since !== other.since) return one.since < other.since ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** Somebody has written: ties the account where the address tells whose it is and no tie holds yet. */
export function tiedAtContact(who: Who, known: Known, now: Temporal.Instant): TalkingWrite[] {
  const id = accountId(who);
  const tie = known.accounts.get(id);
  if (who.sees === "knowledge" || tie?.by === "coordinator") return [];
  if (tie !== undefined && holds(tie, known)) return [];
  const person = byAddress(who, known);
  if (person?.email === undefined) return [];
  const since = instantOf(now);
  const after = { id, person: person.id, by: "email", address: person.email, since } as const;
  return [{ kind: "account", id, after }];
}

/** The coordinator ties an account to a person, whatever tied it before. */
export function tieAccount(
  text: string,
  person: PersonId,
  known: Known,
  now: Temporal.Instant,
): Found<Account> {
  const id = AccountId.safeParse(text.trim());
  if (!id.success)
    return refusal(
      "not-valid",
      "Kontot skrivs som kanal:konto, till exempel slack:T0123/U0456.",
      "The account is written as channel:account, such as slack:T0123/U0456.",
    );
  if (!known.people.has(person))
    return refuse("Personen finns inte i registret.", "The person is not in the register.");
  return { id: id.data, person, by: "coordinator", since: instantOf(now) };
}

/** It is nobody's from now on, and no address ties it anew. */
export function untieAccount(text: string, known: Known, now: Temporal.Instant): Found<Account> {
  const tie = known.accounts.get(text.trim() as AccountId);
  if (tie === undefined)
    return refuse(
      `Inget konto "${text}" är kopplat: se "ask accounts list".`,
      `No account "${text}" is tied: see "ask accounts list".`,
    );
  return { id: tie.id, by: "coordinator", since: instantOf(now) };
}

/** With the person, the ties to them go. */
export function accountsGone(
  person: PersonId,
  { accounts }: Pick<Talking, "accounts">,
): TalkingWrite[] {
  return [...accounts.values()].flatMap(({ id, person: tied }) =>
    tied === person ? [{ kind: "account", id, after: undefined } as const] : [],
  );
}

/** An address that was corrected in the register has tied the wrong account. */
function holds({ person, address }: Account, { people }: Known): boolean {
  return person !== undefined && address !== undefined && people.get(person)?.email === address;
}

/**
 * Exactly one person has the address, and no other account of the same workspace is tied to them: an
 * address that has gone over to somebody new shall not bring along what its former owner may do.
 */
function byAddress(who: Who, known: Known): Person | undefined {
  const email = who.email?.toLowerCase();
  if (email === undefined) return undefined;
  const [only, ...others] = [...known.people.values()].filter((person) => person.email === email);
  if (only === undefined || others.length > 0) return undefined;
  const id = accountId(who);
  const isTaken = accountsOf(only.id, known).some(
    (tie) => tie.id !== id && workspaceOf(tie.id) === workspaceOf(id),
  );
  return isTaken ? undefined : only;
}

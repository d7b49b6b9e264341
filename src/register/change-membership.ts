/** Giving somebody a seat or a function in a group, and ending it. */
import { createHash } from "node:crypto";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { draftOf, type Draft } from "./draft.ts";
import type { Day, Membership, MembershipId, MembershipRole } from "./membership.ts";
import type { PersonId } from "./person.ts";
import type { Register, RegisterWrite } from "./records.ts";
import { decided, refusal, refused, type Decision, type Refusal } from "./refusal.ts";
import { faultsAfter } from "./rules.ts";
import type { SeatId } from "./seat.ts";
import { seatsIn } from "./seats.ts";
import { covers } from "./time.ts";

/** What is said of a new membership; the rest follows from it. */
export interface NewMembership {
  readonly person: PersonId;
  readonly group: SubjectId;
  readonly role: MembershipRole;
  readonly seat?: SeatId | undefined;
  /** Of a substitute: left out, it is the seat's only ordinary member on the first day. */
  readonly substituteFor?: PersonId | undefined;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly source: string;
}

/** The same person cannot begin twice on one day in one seat and role, so these make the id. */
export function membershipId(
  membership: Pick<NewMembership, "person" | "group" | "role" | "seat" | "from">,
): MembershipId {
  const { person, group, role, seat = "", from } = membership;
  const key = [person, group, seat, role, from].join("|");
  return createHash("sha256").update(key).digest("hex").slice(0, 20) as MembershipId;
}

/** The record of a new membership; `draft` tells a substitute's ordinary member where none is named. */
export function membershipFrom(
  input: NewMembership,
  draft: Draft,
  knowledge: Knowledge,
): Membership {
  const { person, group, role, seat, from, to, source } = input;
  const party = seat && seatsIn(knowledge).byId.get(seat)?.seat.party;
  const substituteFor =
    role === "substitute" ? (input.substituteFor ?? onlyMember(input, draft)) : undefined;
  return {
    id: membershipId(input),
    person,
    group,
    role,
    ...(seat !== undefined && { seat }),
    ...(party !== undefined && { onBehalfOf: party }),
    ...(substituteFor !== undefined && { substituteFor }),
    from,
    ...(to !== undefined && { to }),
    source: source.trim(),
  };
}

function onlyMember({ seat, from }: NewMembership, draft: Draft): PersonId | undefined {
  if (seat === undefined) return undefined;
  const [only, ...others] = [...draft.inSlot(seat)].filter(
    (other) => other.role === "ordinary" && covers(other, from),
  );
  return others.length === 0 ? only?.person : undefined;
}

/** Adds a membership; refused when it breaks a rule. */
export function addMembership(
  register: Register,
  knowledge: Knowledge,
  input: NewMembership,
): Decision {
  const draft = draftOf(register);
  const after = membershipFrom(input, draft, knowledge);
  const twin = twinOf(after, register);
  return twin === undefined ? judged([after], draft, knowledge) : refused(twin);
}

/** Does the register hold a membership of the same person that began in the same place on the same day? */
export function twinOf(
  { id }: Membership,
  { memberships }: Pick<Register, "memberships">,
): Refusal | undefined {
  const twin = memberships.get(id);
  if (twin === undefined) return undefined;
  return refusal(
    "overlap",
    `Det står redan i registret, från ${dateWords(twin.from, "sv")}: inget att lägga till.`,
    `The register already says so, from ${dateWords(twin.from, "en")}: nothing to add.`,
  );
}

export function unknownMembership(): Refusal {
  return refusal(
    "unknown-membership",
    'Uppdraget finns inte i registret: se "ask register show".',
    'That membership is not in the register: see "ask register show".',
  );
}

/** Ends a membership on `to`, its last day; also moves an end that is set already. */
export function endMembership(
  register: Register,
  knowledge: Knowledge,
  { membership: id, to }: { readonly membership: MembershipId; readonly to: Day },
): Decision {
  const before = register.memberships.get(id);
  if (before === undefined) return refused(unknownMembership());
  return judged([{ ...before, to }], draftOf(register), knowledge);
}

/** Puts the memberships into the draft and says whether all rules hold; `more` is written beside them. */
export function judged(
  memberships: readonly Membership[],
  draft: Draft,
  knowledge: Knowledge,
  more: readonly RegisterWrite[] = [],
): Decision {
  const writes = [...memberships.map(written), ...more];
  draft.apply(writes);
  const changed = new Set(memberships.map(({ id }) => id));
  return decided(
    writes,
    memberships.flatMap((membership) => faultsAfter(membership, changed, draft, knowledge)),
  );
}

export function written(after: Membership): RegisterWrite {
  return { kind: "membership", id: after.id, after };
}

/** A register in memory over the knowledge base of an invented region. */
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import { membershipId, type NewMembership } from "../../src/register/change-membership.ts";
import { draftOf } from "../../src/register/draft.ts";
import type { Day, MembershipId, MembershipRole } from "../../src/register/membership.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { Register, RegisterWrite } from "../../src/register/records.ts";
import type { Decision, RefusalCode } from "../../src/register/refusal.ts";
import type { SeatId } from "../../src/register/seat.ts";
import { readRegion } from "../regions/region.ts";

export const SUCCESSION = "overlamning" as SubjectId;

const { entries } = readRegion("skogslan");
const [duty] = entries.duties;
if (duty === undefined) throw new Error("the invented region has no duty to alter");

/** A region whose agreement says nothing of what a member who leaves must do. */
export const silentKnowledge = buildKnowledge(entries);
/** The same, where the steering group's members have such a duty. */
export const knowledge = buildKnowledge({
  ...entries,
  duties: [...entries.duties, { ...duty, id: SUCCESSION, trigger: "succession", facts: [] }],
});
export const STEERING = "styrgrupp" as SubjectId;
export const TODAY = "2030-06-01" as Day;
export const EMPTY: Register = { people: new Map(), memberships: new Map(), tasks: new Map() };

export const day = (text: string): Day => text as Day;
export const person = (id: string): PersonId => id as PersonId;
export const seat = (id: string): SeatId => id as SeatId;
export const seatOf = (party: string): SeatId => seat(`styrgrupp/${party}`);

/** The register after the writes; the one before stays as it is. */
export function after(register: Register, writes: readonly RegisterWrite[]): Register {
  const draft = draftOf(register);
  draft.apply(writes);
  return { people: draft.people, memberships: draft.memberships, tasks: draft.tasks };
}

/** The register after what must be accepted. */
export function accept(register: Register, decision: Decision): Register {
  if (decision.outcome === "refused")
    throw new Error(decision.refusals.map(({ refused }) => refused.en).join(" "));
  return after(register, decision.writes);
}

export function codes(decision: Decision): (RefusalCode | undefined)[] {
  return decision.outcome === "refused" ? decision.refusals.map(({ code }) => code) : [];
}

/** A register that knows these people; "robin-ek" is called Robin Ek. */
export function knowing(...ids: readonly string[]): Register {
  const name = (id: string) =>
    id.replaceAll(
      /(^|-)(\p{L})/gu,
      (_, dash: string, letter: string) => `${dash ? " " : ""}${letter.toUpperCase()}`,
    );
  return after(
    EMPTY,
    ids.map((id) => ({
      kind: "person",
      id: person(id),
      after: { id: person(id), name: name(id), language: "sv" },
    })),
  );
}

interface Input extends Partial<Omit<NewMembership, "person" | "from" | "to" | "substituteFor">> {
  readonly substituteFor?: string;
  readonly to?: string;
}

/** A membership in the steering group, for the municipality Granåsa unless something else is said. */
export function input(
  id: string,
  role: MembershipRole,
  from: string,
  more: Input = {},
): NewMembership {
  const seated = role === "ordinary" || role === "substitute";
  const { to, substituteFor, ...rest } = more;
  return {
    person: person(id),
    group: STEERING,
    role,
    seat: seated ? seatOf("granasa-kommun") : undefined,
    from: day(from),
    to: to === undefined ? undefined : day(to),
    substituteFor: substituteFor === undefined ? undefined : person(substituteFor),
    source: "protokoll 2030-03-15",
    ...rest,
  };
}

export function idOf(membership: NewMembership): MembershipId {
  return membershipId(membership);
}

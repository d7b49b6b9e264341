/** Who held what, on a day or during a period. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import { slotOf } from "./draft.ts";
import type { Day, Membership } from "./membership.ts";
import type { PersonId } from "./person.ts";
import type { SeatId } from "./seat.ts";
import { covers, overlaps, shifted, type Span } from "./time.ts";

/** The register, or some memberships of it: `{ memberships: list }`. */
export interface Held {
  readonly memberships: { readonly values: () => Iterable<Membership> };
}

/** A seat ("vaxa/jobbverket") or a whole group ("vaxa"). */
export type Place = SeatId | SubjectId;

/** The memberships in a seat or a group that hold on a day; ordinary members first. */
export function holdersOf(register: Held, place: Place, day: Day): Membership[] {
  return sorted(register, (membership) => isIn(membership, place) && covers(membership, day));
}

/** The memberships in a seat or a group that hold on some day of the period, the earliest first. */
export function heldDuring(register: Held, place: Place, period: Span): Membership[] {
  return sorted(register, (membership) => isIn(membership, place) && overlaps(membership, period));
}

/** What a person holds on a day. */
export function membershipsOf(register: Held, person: PersonId, day: Day): Membership[] {
  return sorted(register, (membership) => membership.person === person && covers(membership, day));
}

/**
 * Since when a person has held the seat and role without a break: a substitute who is passed on to a
 * new ordinary member has a new membership, yet has held the seat since the first.
 */
export function heldSince({ memberships }: Held, membership: Membership): Day {
  const slot = slotOf(membership);
  const own = [...memberships.values()].filter(
    (other) =>
      other.person === membership.person &&
      other.role === membership.role &&
      slotOf(other) === slot,
  );
  let { from } = membership;
  for (;;) {
    const before = own.find(({ to }) => to !== undefined && shifted(to, 1) === from);
    if (before === undefined) return from;
    from = before.from;
  }
}

function isIn({ seat, group }: Membership, place: Place): boolean {
  return seat === place || group === place;
}

const ORDER: readonly Membership["role"][] = [
  "chair",
  "secretary",
  "coordinator",
  "contact-person",
  "ordinary",
  "substitute",
];

/** By group, functions before seats, seat by seat, the earliest first. */
function sorted({ memberships }: Held, wanted: (membership: Membership) => boolean): Membership[] {
  const found: { readonly key: string; readonly membership: Membership }[] = [];
  for (const membership of memberships.values())
    if (wanted(membership)) found.push({ key: sortKey(membership), membership });
  return found
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ membership }) => membership);
}

function sortKey({ group, seat, role, from, id }: Membership): string {
  return [group, seat ?? "", ORDER.indexOf(role), from, id].join("|");
}

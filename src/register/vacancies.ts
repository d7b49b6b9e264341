/** Seats that nobody holds, and seats that somebody soon leaves. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { GroupEntry } from "../knowledge/schema/kinds.ts";
import { slotOf } from "./draft.ts";
import type { Day, Membership } from "./membership.ts";
import type { Register } from "./records.ts";
import type { Seat, SeatId } from "./seat.ts";
import { seatsIn } from "./seats.ts";
import { covers, shifted } from "./time.ts";

export interface Vacancy {
  readonly group: SubjectId;
  readonly seat: SeatId;
  readonly role: "ordinary" | "substitute";
  /** How many are missing. */
  readonly missing: number;
}

type Held = Pick<Register, "memberships">;

/**
 * Places that nobody holds today, in groups that exist today: all that the agreements give the
 * cooperation's own groups, and every group that somebody has ever been registered in. Where they do not
 * state how many hold a seat, it is empty when nobody does; that is told only of groups that the
 * register is used for, or an empty register would list every seat there is.
 */
export function vacancies({ memberships }: Held, knowledge: Knowledge, today: Day): Vacancy[] {
  const used = new Set<SubjectId>();
  const held = new Map<string, number>();
  for (const membership of memberships.values()) {
    used.add(membership.group);
    const { seat, role } = membership;
    if (seat === undefined || !covers(membership, today)) continue;
    const key = `${seat}|${role}`;
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  const count = (seat: SeatId, role: Vacancy["role"]) => held.get(`${seat}|${role}`) ?? 0;
  return [...seatsIn(knowledge).byGroup].flatMap(([id, seats]) => {
    const group = knowledge.subjects.get(id);
    if (group?.kindOf !== "group" || !isCurrent(group, today)) return [];
    if (group.level !== "cooperation" && !used.has(id)) return [];
    const unstated = used.has(id) ? 1 : 0;
    return seats.flatMap(({ seat }) =>
      emptyPlaces({ ...seat, places: seat.places ?? unstated }, count),
    );
  });
}

function emptyPlaces(
  { id: seat, group, places = 0, substitutes, optional }: Seat,
  count: (seat: SeatId, role: Vacancy["role"]) => number,
): Vacancy[] {
  if (optional) return [];
  const wanted = { ordinary: places, substitute: substitutes ? 1 : 0 };
  return (["ordinary", "substitute"] as const).flatMap((role) => {
    const missing = wanted[role] - count(seat, role);
    return missing > 0 ? [{ group, seat, role, missing }] : [];
  });
}

/** Does the group exist on this day, as far as the agreements say? */
export function isCurrent({ valid }: Pick<GroupEntry, "valid">, day: Day): boolean {
  const { from, to } = valid ?? {};
  const upTo = (date: string) => day.slice(0, date.length);
  return (from === undefined || from <= upTo(from)) && (to === undefined || upTo(to) <= to);
}

/**
 * "Soon", of a membership that ends: groups meet at least once a quarter where the agreements say how
 * often, so that a successor can be appointed and meet the group together with whoever leaves. In days.
 */
export const SOON_DAYS = 90;

export interface Ending {
  readonly membership: Membership;
  /** Who takes over the day after, where the register says so. */
  readonly successor: Membership | undefined;
}

/**
 * Memberships whose last day is today or at most so many days ahead, the first to end first. Who goes
 * on in the same seat and role, as a substitute does for a new member, does not leave.
 */
export function endingSoon({ memberships }: Held, today: Day, withinDays: number): Ending[] {
  const last = shifted(today, withinDays);
  const all = [...memberships.values()];
  return all
    .filter(({ to }) => to !== undefined && today <= to && to <= last)
    .sort((one, other) => ((one.to ?? "") < (other.to ?? "") ? -1 : 1))
    .flatMap((membership) => {
      const next = all.filter((other) => follows(other, membership));
      if (next.some(({ person }) => person === membership.person)) return [];
      const held = new Set(
        all.filter((other) => leaves(other, membership)).map((one) => one.person),
      );
      return [{ membership, successor: next.find(({ person }) => !held.has(person)) }];
    });
}

function follows(other: Membership, membership: Membership): boolean {
  const { to } = membership;
  return to !== undefined && other.from === shifted(to, 1) && isSamePlace(other, membership);
}

function leaves(other: Membership, membership: Membership): boolean {
  return other.to === membership.to && isSamePlace(other, membership);
}

function isSamePlace(one: Membership, other: Membership): boolean {
  return one.role === other.role && slotOf(one) === slotOf(other);
}

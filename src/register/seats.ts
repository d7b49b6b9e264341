/** The seats of the knowledge base's groups, and how each is called. */
import { fold } from "../knowledge/fold.ts";
import { seatWords, type Naming } from "../knowledge/facts/seat-words.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId, Text } from "../knowledge/schema/base.ts";
import type { GroupEntry, Seat as SeatEntry } from "../knowledge/schema/kinds.ts";
import type { Seat, SeatId } from "./seat.ts";

/** A seat and its name in words: the party's ("Ängsby kommun"), or the role's ("rektor för vuxna"). */
export interface NamedSeat {
  readonly seat: Seat;
  readonly name: Text;
}

type Roles = Knowledge["roles"];

/** The seats of a group: one for each party, then those of its own, in the order of its entry. */
export function seatsOf(group: GroupEntry, knowledge: Knowledge): readonly Seat[] {
  return namedSeatsOf(group, knowledge).map(({ seat }) => seat);
}

/** As seatsOf, with names. Ids are unique in the group and depend on the seat alone, not on its place. */
export function namedSeatsOf(group: GroupEntry, knowledge: Knowledge): readonly NamedSeat[] {
  const naming = namingOf(knowledge);
  const taken = new Set<SeatId>();
  const own = group.seats.map((entry) => ({
    seat: roleSeat(group.id, entry),
    name: inBoth((language) => seatWords(entry, naming, language)),
  }));
  return [...partySeats(group, knowledge), ...own].map(({ seat, name }) => {
    const id = untaken(seat.id, taken);
    taken.add(id);
    return { seat: { ...seat, id }, name };
  });
}

/** All seats of a knowledge base. */
export interface Seats {
  readonly byId: ReadonlyMap<SeatId, NamedSeat>;
  readonly byGroup: ReadonlyMap<SubjectId, readonly NamedSeat[]>;
}

// A knowledge base never changes once it is built, so its seats are worked out once.
const known = new WeakMap<Knowledge, Seats>();

/** The seats of all groups. */
export function seatsIn(knowledge: Knowledge): Seats {
  const kept = known.get(knowledge);
  if (kept !== undefined) return kept;
  const byGroup = new Map(
    [...knowledge.subjects.values()].flatMap((subject) =>
      subject.kindOf === "group" ? [[subject.id, namedSeatsOf(subject, knowledge)] as const] : [],
    ),
  );
  const all = [...byGroup.values()].flat();
  const seats = { byGroup, byId: new Map(all.map((named) => [named.seat.id, named])) };
  known.set(knowledge, seats);
  return seats;
}

/** A party holds one seat in a group; the roles that stand in say that the seat has a substitute. */
function partySeats(group: GroupEntry, { roles, subjects }: Knowledge): NamedSeat[] {
  const standsIn = ({ role }: SeatEntry) => isStandIn(role, roles);
  const held = group.seatsPerParty.filter((entry) => !standsIn(entry));
  const [only, ...others] = held;
  const counted = held.every(({ count }) => count !== undefined);
  return group.parties.map((party) => ({
    seat: {
      id: `${group.id}/${party}` as SeatId,
      group: group.id,
      party,
      role: others.length === 0 ? only?.role : undefined,
      places:
        held.length > 0 && counted
          ? held.reduce((sum, { count }) => sum + (count ?? 0), 0)
          : undefined,
      substitutes: group.seatsPerParty.some(standsIn),
      optional: held.length > 0 && held.every(({ optional }) => optional),
    },
    name: subjects.get(party)?.name ?? { sv: party, en: party },
  }));
}

function roleSeat(group: SubjectId, entry: SeatEntry): Seat {
  const { organization, role, note } = entry;
  const parts = [organization, role, note && slug(note.sv)].filter((part) => part !== undefined);
  return {
    id: `${group}/${parts.join(".")}` as SeatId,
    group,
    party: organization,
    role,
    places: entry.several ? undefined : entry.count,
    substitutes: false,
    optional: entry.optional,
  };
}

function isStandIn(role: SubjectId | undefined, roles: Roles): boolean {
  return role !== undefined && roles.get(role)?.standsIn === true;
}

/** "vaxa/rektor", "vaxa/rektor-2", …: for seats that nothing tells apart. */
function untaken(id: SeatId, taken: ReadonlySet<SeatId>): SeatId {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const next = `${id}-${number}` as SeatId;
    if (!taken.has(next)) return next;
  }
}

/** "för Arbete och Välfärd" → "for-arbete-och-valfard". */
export function slug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function inBoth(compose: (language: Language) => string): Text {
  return { sv: compose("sv"), en: compose("en") };
}

function namingOf({ roles, subjects, areas }: Knowledge): Naming {
  return {
    role: (id) => roles.get(id),
    subject: (id) => subjects.get(id)?.name,
    area: (code) => areas.get(code)?.name,
    municipalities: () => [],
  };
}

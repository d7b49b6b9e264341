/** The register as answers ask for it. */
import type {
  Ending,
  Held,
  HeldBy,
  NamedPerson,
  RegisterToday,
  SeatToday,
  Vacant,
} from "../answers/today.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { nearest } from "../knowledge/nearest.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { slotOf } from "../register/draft.ts";
import { heldSince } from "../register/history.ts";
import type { Day, Membership, MembershipId } from "../register/membership.ts";
import type { Register } from "../register/records.ts";
import { seatsIn, type NamedSeat } from "../register/seats.ts";
import { overlaps } from "../register/time.ts";
import { endingSoon, SOON_DAYS, vacancies } from "../register/vacancies.ts";
import { personName } from "../register/words.ts";
import { oneLine } from "./one-line.ts";
import { peopleAmong } from "./people-among.ts";

/** As RegisterToday says. Pure. */
export function registerToday(register: Register, knowledge: Knowledge, day: Day): RegisterToday {
  const told = telling(register, knowledge);
  return {
    isEmpty: register.memberships.size === 0,
    held: (by, period) =>
      chosen(register, by)
        .filter((one) => overlaps(one, period as { from: Day; to: Day }))
        .sort(byPlace)
        .map(told),
    before: (held) =>
      chosen(register, { group: held.group })
        .filter(({ seat, role }) => seat === held.seat?.id && role === held.role)
        .filter(({ person, to }) => person !== held.person.id && to !== undefined)
        .filter(({ to = "" }) => to < held.since)
        .sort((one, other) => ((one.to ?? "") > (other.to ?? "") ? -1 : 1))
        .map(told),
    begins: (group) =>
      chosen(register, { group }).reduce<string | undefined>(
        (first, { from }) => (first === undefined || from < first ? from : first),
        undefined,
      ),
    seats: (group) => (seatsIn(knowledge).byGroup.get(group) ?? []).map(seatToday),
    peopleNamed: (words) => peopleAmong(register.people, words),
    nearName: (name) =>
      nearest(
        name,
        [...register.people.values()].map((person) => oneLine(person.name)),
      ),
    vacancies: () => vacancies(register, knowledge, day).flatMap(vacantIn(knowledge)),
    ending: (): Ending[] =>
      endingSoon(register, day, SOON_DAYS).map(({ membership, successor }) => ({
        held: told(membership),
        successor: successor && told(successor),
      })),
  };
}

function chosen({ memberships }: Register, { group, party, person }: HeldBy): Membership[] {
  const found: Membership[] = [];
  for (const one of memberships.values()) {
    if (group !== undefined && one.group !== group) continue;
    if (person !== undefined && one.person !== person) continue;
    if (party !== undefined && one.onBehalfOf !== party && !isSeatOf(one, party)) continue;
    found.push(one);
  }
  return found;
}

/** "<group>/<party>", "<group>/<party>.<role>". */
function isSeatOf({ seat, group }: Membership, party: SubjectId): boolean {
  if (seat === undefined) return false;
  const rest = seat.slice(group.length + 1);
  return rest === party || rest.startsWith(`${party}.`);
}

const ORDER: readonly Membership["role"][] = [
  "chair",
  "secretary",
  "coordinator",
  "contact-person",
  "ordinary",
  "substitute",
];

function byPlace(one: Membership, other: Membership): number {
  return key(one) < key(other) ? -1 : 1;
}

function key({ group, seat, role, from, id }: Membership): string {
  return [group, seat ?? "", ORDER.indexOf(role), from, id].join("|");
}

function telling(register: Register, knowledge: Knowledge): (membership: Membership) => Held {
  const slots = new Map<string, Map<MembershipId, Membership>>();
  const inSlot = (membership: Membership): Map<MembershipId, Membership> => {
    if (slots.size === 0)
      for (const [id, one] of register.memberships) {
        const slot = slotOf(one);
        slots.set(slot, (slots.get(slot) ?? new Map<MembershipId, Membership>()).set(id, one));
      }
    return slots.get(slotOf(membership)) ?? new Map<MembershipId, Membership>();
  };
  const person = (id: Membership["person"]): NamedPerson => ({
    id,
    name: oneLine(personName(register, id)),
  });
  return (membership) => {
    const { role, group, seat, to, source, substituteFor, onBehalfOf } = membership;
    const named = seat === undefined ? undefined : seatsIn(knowledge).byId.get(seat);
    return {
      person: person(membership.person),
      role,
      group,
      seat: named && seatToday(named),
      party: onBehalfOf ?? named?.seat.party,
      since: heldSince({ memberships: inSlot(membership) }, membership),
      to,
      source: oneLine(source),
      substituteFor: substituteFor && person(substituteFor).name,
    };
  };
}

function seatToday({ seat, name }: NamedSeat): SeatToday {
  const { id, group, party, substitutes } = seat;
  return { id, name, ofParty: id === `${group}/${String(party)}`, party, substitutes };
}

function vacantIn(knowledge: Knowledge) {
  return ({ group, seat, role, missing }: ReturnType<typeof vacancies>[number]): Vacant[] => {
    const named = seatsIn(knowledge).byId.get(seat);
    return named === undefined ? [] : [{ group, seat: seatToday(named), role, missing }];
  };
}

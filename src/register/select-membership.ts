/** The one membership that somebody means. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import { heldDuring } from "./history.ts";
import type { Day, Membership, MembershipRole } from "./membership.ts";
import type { PersonId } from "./person.ts";
import type { Register } from "./records.ts";
import { refusal, type Found } from "./refusal.ts";
import type { SeatId } from "./seat.ts";
import { personName, placeWords, spanWords, subjectName } from "./words.ts";

/** What is left out may be anything. */
export interface Meant {
  readonly group: SubjectId;
  readonly seat?: SeatId | undefined;
  readonly role?: MembershipRole | undefined;
  readonly person?: PersonId | undefined;
  /** The membership holds on this day. */
  readonly day: Day;
}

/** The membership that is meant, or why none or several are. */
export function selectMembership(
  register: Register,
  knowledge: Knowledge,
  { group, seat, role, person, day }: Meant,
): Found<Membership> {
  const found = heldDuring(register, seat ?? group, { from: day, to: day }).filter(
    (membership) =>
      membership.group === group &&
      (role === undefined || membership.role === role) &&
      (person === undefined || membership.person === person),
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const name = subjectName(knowledge, group);
  if (only === undefined)
    return refusal(
      "unknown-membership",
      `Inget sådant uppdrag i ${name.sv} gäller ${day}: se "ask register show --group ${group}".`,
      `No such membership in ${name.en} holds on ${day}: see "ask register show --group ${group}".`,
    );
  const list = inBoth((language) =>
    found
      .map(
        (membership) =>
          `${personName(register, membership.person)}, ${placeWords(membership, knowledge, language)} ${spanWords(membership, language)}`,
      )
      .join("; "),
  );
  return refusal(
    "ambiguous",
    `Det kan vara flera uppdrag: ${list.sv}. Ange också person, part eller roll.`,
    `Several memberships could be meant: ${list.en}. Give person, party or role as well.`,
  );
}

function inBoth(compose: (language: "sv" | "en") => string): Text {
  return { sv: compose("sv"), en: compose("en") };
}

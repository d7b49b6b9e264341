/** What the coordinator's forms offer to choose from. */
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { GroupEntry } from "../../knowledge/schema/kinds.ts";
import { finderFor } from "../../register/finder.ts";
import { MembershipRole, type Membership, type MembershipId } from "../../register/membership.ts";
import { peopleIndex } from "../../register/people-index.ts";
import { isRefusal, refusal, type Found } from "../../register/refusal.ts";
import type { SeatId } from "../../register/seat.ts";
import { seatsIn } from "../../register/seats.ts";
import { covers } from "../../register/time.ts";
import { isCurrent } from "../../register/vacancies.ts";
import {
  personName,
  placeWords,
  ROLE_NAMES,
  spanWords,
  subjectName,
} from "../../register/words.ts";
import type { Acting } from "../acting.ts";
import type { Option } from "../form.ts";
import { option, type Choice } from "./reading.ts";

/** A group that exists today; undefined for anything else that a forged value may name. */
export function groupOf({ knowledge, today }: Acting, id: SubjectId): GroupEntry | undefined {
  const group = knowledge.subjects.get(id);
  return group?.kindOf === "group" && isCurrent(group, today) ? group : undefined;
}

/** The groups that exist today and that `may` lets through: the cooperation's own first. */
export function groupsToChoose(acting: Acting, may: (group: SubjectId) => boolean): Choice {
  const { knowledge, language } = acting;
  const groups = [...knowledge.subjects.values()].flatMap(({ id }) => groupOf(acting, id) ?? []);
  const sorted = groups
    .filter(({ id }) => may(id))
    .map((group) => ({ group, name: group.name[language] }))
    .sort(
      (a, b) =>
        Number(b.group.level === "cooperation") - Number(a.group.level === "cooperation") ||
        a.name.localeCompare(b.name, language),
    );
  return {
    options: sorted.map(({ group, name }) => option(group.id, name)),
    find: (text) => allowed(finderFor(knowledge).group(text), may),
  };
}

function allowed(found: Found<SubjectId>, may: (group: SubjectId) => boolean): Found<string> {
  if (isRefusal(found) || may(found)) return found;
  return refusal(
    "unknown-group",
    "Den gruppen kan du inte ändra i.",
    "You cannot change anything in that group.",
  );
}

/** A seat in a role, or a function in the group. */
export interface Place {
  readonly role: MembershipRole;
  readonly seat: SeatId | undefined;
}

const FUNCTIONS = ["chair", "secretary", "coordinator", "contact-person"] as const;

/** "ordinary|styrgrupp/angsby-kommun", "chair|". */
export function placeKey({ role, seat = "" as SeatId }: Place): string {
  return `${role}|${seat}`;
}

/** Of what `placesOf` offers. */
export function placeFrom(key: string): Place {
  const [role = "", seat = ""] = key.split("|");
  return {
    role: MembershipRole.catch("ordinary").parse(role),
    seat: seat === "" ? undefined : (seat as SeatId),
  };
}

/** What there is to hold in a group. */
export function placesOf({ knowledge, language }: Acting, group: SubjectId): Choice {
  const seats = seatsIn(knowledge).byGroup.get(group) ?? [];
  const seated = seats.flatMap(({ seat, name }): Option[] =>
    (seat.substitutes ? (["ordinary", "substitute"] as const) : (["ordinary"] as const)).map(
      (role) =>
        option(
          placeKey({ role, seat: seat.id }),
          `${ROLE_NAMES[role][language]} – ${name[language]}`,
        ),
    ),
  );
  const functions = FUNCTIONS.map((role) =>
    option(placeKey({ role, seat: undefined }), ROLE_NAMES[role][language]),
  );
  const finder = finderFor(knowledge);
  return {
    options: [...seated, ...functions],
    find: (text) => {
      const role = finder.role(text);
      if (!isRefusal(role)) return placeKey({ role, seat: undefined });
      const [place = "", said = "ordinarie"] = text.split(":");
      const [seat, of] = [finder.seat(group, place), finder.role(said)];
      if (isRefusal(seat)) return seat;
      return isRefusal(of) ? of : placeKey({ role: of, seat });
    },
  };
}

/** What somebody holds in a group today or will hold. */
export function heldIn(acting: Acting, group: SubjectId): Choice {
  const held = [...acting.view.memberships.values()]
    .filter((one) => one.group === group && isHeld(one, acting))
    .map((one) => option(one.id, heldWords(one, acting)))
    .sort((a, b) => a.label.localeCompare(b.label, acting.language));
  const { view } = acting;
  return {
    options: held,
    find: (text) => {
      const person = peopleIndex(view.people.values()).find(text);
      if (isRefusal(person)) return person;
      const [only, ...others] = held.filter(
        ({ value }) => view.memberships.get(value as MembershipId)?.person === person.id,
      );
      if (only !== undefined && others.length === 0) return only.value;
      return refusal(
        "unknown-membership",
        `${person.name} har ${only === undefined ? "inget" : "flera uppdrag"} i gruppen: välj någon annan, eller börja från personens plats.`,
        `${person.name} holds ${only === undefined ? "nothing" : "several places"} in the group: choose somebody else, or start from the person's seat.`,
      );
    },
  };
}

function isHeld(membership: Membership, { today }: Acting): boolean {
  return covers(membership, today) || membership.from > today;
}

function heldWords(membership: Membership, { view, knowledge, language, today }: Acting): string {
  const { role, seat } = membership;
  const seated = seat && seatsIn(knowledge).byId.get(seat)?.name[language];
  const place = [ROLE_NAMES[role][language], seated].filter(Boolean).join(", ");
  const later = membership.from > today ? ` (${spanWords(membership, language)})` : "";
  return `${personName(view, membership.person)}: ${place}${later}`;
}

/** Everybody in the register. */
export function peopleToChoose({ view, language }: Acting): Choice {
  const options = [...view.people.values()]
    .map(({ id, name, email }) => option(id, email === undefined ? name : `${name} (${email})`))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return {
    options,
    find: (text) => {
      const person = peopleIndex(view.people.values()).find(text);
      return isRefusal(person) ? person : person.id;
    },
  };
}

/** The parties of a group. */
export function partyOptions({ knowledge, language }: Acting, group: SubjectId): Option[] {
  const entry = knowledge.subjects.get(group);
  const parties = entry?.kindOf === "group" ? entry.parties : [];
  return parties.map((id) => option(id, subjectName(knowledge, id)[language]));
}

export function languageOptions({ say }: Acting): Option[] {
  return [option("sv", say("svenska", "Swedish")), option("en", say("engelska", "English"))];
}

/** A membership that holds today or will hold, for a button's value that may be old or forged. */
export function membershipOf(acting: Acting, id: MembershipId): Membership | undefined {
  const membership = acting.view.memberships.get(id);
  return membership !== undefined && isHeld(membership, acting) ? membership : undefined;
}

/** "Robin Ek, ordinarie för Ängsby kommun i styrgruppen". */
export function holderWords(membership: Membership, { view, knowledge, language }: Acting): string {
  return `${personName(view, membership.person)}, ${placeWords(membership, knowledge, language)}`;
}

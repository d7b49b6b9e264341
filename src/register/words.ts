/** How people, seats and periods of the register are called in a sentence, in both languages. */
import { lowerFirst } from "../knowledge/facts/group-facts.ts";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId, Text } from "../knowledge/schema/base.ts";
import type { Membership, MembershipRole } from "./membership.ts";
import type { PersonId } from "./person.ts";
import type { Register } from "./records.ts";
import type { SeatId } from "./seat.ts";
import { seatsIn } from "./seats.ts";
import type { Task } from "./task.ts";
import type { Span } from "./time.ts";

/** Each role in the singular, as it stands in a list. */
export const ROLE_NAMES: Readonly<Record<MembershipRole, Text>> = {
  ordinary: { sv: "ordinarie", en: "ordinary" },
  substitute: { sv: "ersättare", en: "substitute" },
  chair: { sv: "ordförande", en: "chair" },
  secretary: { sv: "sekreterare", en: "secretary" },
  "contact-person": { sv: "kontaktperson", en: "contact person" },
  coordinator: { sv: "samordnare", en: "coordinator" },
};

/** A person's name; the id where the register has lost the person. */
export function personName({ people }: Pick<Register, "people">, id: PersonId): string {
  return people.get(id)?.name ?? id;
}

export function subjectName({ subjects }: Knowledge, id: SubjectId): Text {
  return subjects.get(id)?.name ?? { sv: id, en: id };
}

/** A seat in words: "Ängsby kommun", "sektionschef från Jobbverket". */
export function seatName(knowledge: Knowledge, id: SeatId): Text {
  return seatsIn(knowledge).byId.get(id)?.name ?? { sv: id, en: id };
}

/** "ordinarie för Ängsby kommun i Jobbkrafts styrgrupp", "ordförande i …". */
export function placeWords(
  { role, seat, group }: Pick<Membership, "role" | "seat" | "group">,
  knowledge: Knowledge,
  language: Language,
): string {
  const where = lowerFirst(subjectName(knowledge, group)[language]);
  const seated = seat === undefined ? undefined : seatName(knowledge, seat)[language];
  const words = [ROLE_NAMES[role][language]];
  if (seated !== undefined) words.push(language === "sv" ? "för" : "for", seated);
  return [...words, language === "sv" ? "i" : "in", where].join(" ");
}

/** "från 1 mars 2026", "från 1 mars 2026 till 31 maj 2027". */
export function spanWords({ from, to }: Span, language: Language): string {
  const sv = language === "sv";
  const since = `${sv ? "från" : "from"} ${dateWords(from, language)}`;
  return to === undefined ? since : `${since} ${sv ? "till" : "to"} ${dateWords(to, language)}`;
}

/** "Robin Ek, ordinarie för Ängsby kommun i styrgruppen, från 1 mars 2026 (protokoll 2026-03-12)". */
export function membershipWords(
  membership: Membership,
  register: Pick<Register, "people">,
  knowledge: Knowledge,
  language: Language,
): string {
  const name = personName(register, membership.person);
  const place = placeWords(membership, knowledge, language);
  return `${name}, ${place}, ${spanWords(membership, language)} (${membership.source})`;
}

/** What is to be done, after the name of who has to do it. */
export const TASK_WORDS: Readonly<Record<Task["kind"], Text>> = {
  "introduce-successor": { sv: "introducera efterträdaren", en: "introduce the successor" },
  "tell-contact-person": { sv: "meddela kontaktpersonen", en: "tell the contact person" },
};

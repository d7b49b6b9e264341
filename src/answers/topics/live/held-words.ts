/** Who holds what, in sentences: each name with since when, and where the register has it from. */
import { dateWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Language, Text } from "../../../knowledge/schema/base.ts";
import type { Held, HeldRole } from "../../today.ts";
import { inLanguage } from "../topic.ts";
import { bareName, groupName } from "./live.ts";

export interface Telling {
  readonly knowledge: Knowledge;
  readonly language: Language;
  /** The day today. */
  readonly day: string;
}

export const ROLES: Readonly<Record<HeldRole, Text>> = {
  ordinary: { sv: "ordinarie ledamot", en: "the ordinary member" },
  substitute: { sv: "ersättare", en: "substitute" },
  chair: { sv: "ordförande", en: "chair" },
  secretary: { sv: "sekreterare", en: "secretary" },
  "contact-person": { sv: "kontaktperson", en: "contact person" },
  coordinator: { sv: "samordnare", en: "coordinator" },
};

/** "ordinarie ledamot för Ängsby kommun i Jobbkrafts styrgrupp". */
export function placeWords(held: Held, { knowledge, language }: Telling): string {
  const where = `${inLanguage(language, "i", "in")} ${groupName(knowledge, held.group, language)}`;
  return `${ROLES[held.role][language]}${ofSeat(held, { knowledge, language })} ${where}`;
}

function ofSeat(
  { seat, party }: Held,
  { knowledge, language }: Pick<Telling, "knowledge" | "language">,
): string {
  if (seat === undefined) return "";
  const whose = seat.ofParty && party !== undefined;
  const name = whose ? bareName(knowledge, party, language) : seat.name[language];
  const link = whose
    ? inLanguage(language, "för", "for")
    : inLanguage(language, "på platsen för", "in the seat of");
  return ` ${link} ${name}`;
}

/** "sedan 1 mars 2026", "från 1 mars 2026 till 31 maj 2027", "från 1 maj 2027" of what is to come. */
export function timeWords(
  { since, to }: Pick<Held, "since" | "to">,
  { language, day }: Pick<Telling, "language" | "day">,
): string {
  const begins = dateWords(since, language);
  if (to === undefined)
    return since <= day
      ? inLanguage(language, `sedan ${begins}`, `since ${begins}`)
      : inLanguage(language, `från ${begins}`, `from ${begins}`);
  const ends = dateWords(to, language);
  return inLanguage(language, `från ${begins} till ${ends}`, `from ${begins} to ${ends}`);
}

/** "Robin Ek är ordinarie ledamot för Ängsby kommun i styrgruppen, sedan 1 mars 2026." */
export function heldSentence(held: Held, telling: Telling): string {
  const { language } = telling;
  return `${held.person.name} ${verb(held, telling)} ${placeWords(held, telling)}, ${timeWords(held, telling)}.${inFor(held, language)}`;
}

/** "är", "var", "blir": as the membership holds today, before or later. */
export function verb({ since, to }: Held, { language, day }: Telling): string {
  if (to !== undefined && to < day) return inLanguage(language, "var", "was");
  return since > day ? inLanguage(language, "blir", "will be") : inLanguage(language, "är", "is");
}

function inFor({ role, substituteFor }: Held, language: Language): string {
  if (role !== "substitute" || substituteFor === undefined) return "";
  return inLanguage(language, ` Ersätter ${substituteFor}.`, ` Stands in for ${substituteFor}.`);
}

/** "(Registret, protokoll 2026-03-12)": once for all of them. */
export function registerNote(helds: readonly Held[], language: Language): string {
  const sources = [...new Set(helds.map(({ source }) => source))];
  return `(${inLanguage(language, "Registret", "The register")}, ${sources.join("; ")})`;
}

/** A line of a list: "Ängsby kommun: Robin Ek, ordinarie ledamot sedan 1 mars 2026; … (Registret, …)". */
export function seatLine(helds: readonly Held[], telling: Telling): string {
  const { knowledge, language } = telling;
  const [first] = helds;
  if (first === undefined) return "";
  const { seat, party } = first;
  const whose =
    seat === undefined
      ? undefined
      : seat.ofParty && party !== undefined
        ? bareName(knowledge, party, language)
        : seat.name[language];
  const people = helds.map(
    (held) => `${held.person.name}, ${ROLES[held.role][language]} ${timeWords(held, telling)}`,
  );
  const list = `${people.join("; ")} ${registerNote(helds, language)}`;
  return whose === undefined ? list : `${upperFirst(whose)}: ${list}`;
}

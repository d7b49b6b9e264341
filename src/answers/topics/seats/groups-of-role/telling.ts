/** In which groups a role sits: the words for it. */
import { seatTold } from "../../../../knowledge/facts/seat-words.ts";
import { countWords, listWords, upperFirst } from "../../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../../knowledge/schema/base.ts";
import type { Draft } from "../../../answer.ts";
import { withVerdict } from "../../../verdict-word.ts";
import { isCurrent } from "../leading-groups.ts";
import {
  groupsHolding,
  wordsInSentence,
  wordsOf,
  type Held,
  type SeatsSought,
} from "../seats-sought.ts";
import { composed, factOf, inLanguage, namingOf, type Asked } from "../../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const MUNICIPALITIES = /(?<!\p{L})(kommun(er|ers|s)?|municipalit(y|ies)('s|')?)(?!\p{L})/iu;

/** In which groups, or municipalities, those who are sought sit; with yes, where that is asked. */
export function told(held: readonly Held[], sought: SeatsSought, asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const facts = held.map(({ group }) => factOf(knowledge, group.id, "members"));
  const areas = new Set(
    held.flatMap(({ group: { area } }) =>
      area === undefined ? [] : (knowledge.areas.get(area) ?? []),
    ),
  );
  const municipalities = [...areas].filter(({ level }) => level === "municipality");
  const ofMunicipalities = MUNICIPALITIES.test(question.mendedText) && municipalities.length > 0;
  const lead = ofMunicipalities
    ? `${listWords(
        municipalities.map(({ name }) => name[language]),
        language,
      )}.`
    : inGroups(held, sought, asked);
  const first = composed(lead, ...facts);
  return {
    outcome: "answered",
    lead: [question.ask === "whether" ? withVerdict("yes", first, { language }) : first],
    details: held.map(({ group, seats }) =>
      composed(lineOf(group, seats, asked), factOf(knowledge, group.id, "members")),
    ),
    about: held.map(({ group }) => group.id),
  };
}

/** "Enhetschef från Jobbverket nämns i två grupper." */
function inGroups(held: readonly Held[], sought: SeatsSought, asked: Asked): string {
  const [called, ...others] = new Set(
    held.flatMap(({ seats }) => seats.map((seat) => wordsInSentence(seat, asked))),
  );
  const who = upperFirst(
    called !== undefined && others.length === 0 ? called : nameOf(sought, asked, wordsInSentence),
  );
  const count = countWords(held.length, asked.question.language);
  return inLanguage(
    asked.question.language,
    `${who} nämns i ${count} ${held.length === 1 ? "grupp" : "grupper"}.`,
    `${who} is listed in ${count} ${held.length === 1 ? "group" : "groups"}.`,
  );
}

/** "Rektor och enhetschef nämns tillsammans i tre grupper." */
export function withBoth(
  draft: Draft,
  number: number,
  { roles }: SeatsSought,
  asked: Asked,
): Draft {
  const { language } = asked.question;
  const names = listWords(
    roles.ids.map((role) =>
      wordsInSentence({ role, organization: undefined, several: false, optional: false }, asked),
    ),
    language,
  );
  const count = countWords(number, language);
  const text = inLanguage(
    language,
    `${upperFirst(names)} nämns tillsammans i ${count} ${number === 1 ? "grupp" : "grupper"}.`,
    `${upperFirst(names)} are listed together in ${count} ${number === 1 ? "group" : "groups"}.`,
  );
  const facts = draft.lead.flatMap((one) => one.facts);
  return { ...draft, lead: [{ text, facts }] };
}

/** Some of the roles may be there by another name. */
export function unsure({ question: { language } }: Asked): Draft {
  const text = inLanguage(
    language,
    "Jag kan inte säkert säga i vilka grupper alla de rollerna finns.",
    "I cannot say for sure which groups have all those roles.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

/** Where it is known to sit, and not that it does where it is asked for. */
export function elsewhere(held: readonly Held[], sought: SeatsSought, asked: Asked): Draft {
  const draft = told(held, sought, asked);
  const facts = draft.lead.flatMap((one) => one.facts);
  const text = inLanguage(
    asked.question.language,
    `Det framgår inte av överenskommelserna om det gäller där. ${inGroups(held, sought, asked)}`,
    `The agreements do not say whether this is so there. ${inGroups(held, sought, asked)}`,
  );
  return { ...draft, outcome: "partly", lead: [{ text, facts }] };
}

function nameOf(
  { roles, from, fromOwn }: SeatsSought,
  asked: Asked,
  called: typeof wordsOf,
): string {
  const { language } = asked.question;
  // A word that several units are called by names none of them.
  const ids = from[0]?.ids ?? [];
  const organization = ids.length === 1 ? ids[0] : undefined;
  const own = fromOwn ? inLanguage(language, " från kommunen", " from the municipality") : "";
  const seats = roles.ids.map((role) =>
    called({ role, organization, several: false, optional: false }, asked),
  );
  return `${listWords(seats, language)}${own}`;
}

/** "Ledningsgruppen i Ängsby (2018): två enhetschefer från Jobbverket." */
function lineOf(group: Group, seats: Held["seats"], { question, knowledge }: Asked): string {
  const { language } = question;
  const naming = namingOf(knowledge);
  const words = [...new Set(seats.map((seat) => seatTold(seat, naming, language)))];
  const date = knowledge.documents.get(group.source[0]?.document ?? ("" as SubjectId))?.date ?? "";
  const then = isCurrent(group, knowledge) ? "" : ` (${date.slice(0, 4)})`;
  return `${group.name[language]}${then}: ${listWords(words, language)}.`;
}

/** The role is known, and no group has it from there. */
export function none(sought: SeatsSought, asked: Asked): Draft | undefined {
  if (groupsHolding({ ...sought, from: [] }, asked).length === 0) return undefined;
  const who = nameOf(sought, asked, wordsOf);
  const text = inLanguage(
    asked.question.language,
    `Överenskommelserna nämner ingen ${who} i någon grupp.`,
    `The agreements mention no ${who} in any group.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

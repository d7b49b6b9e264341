/** What no likeness makes up for: demands on a fact, and on a question, that words alone do not show. */
import type { ConceptId, SubjectId } from "../knowledge/schema/base.ts";
import { asksNameOfBody } from "./language/name-of-body.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question, Term } from "./question.ts";
import type { Candidate } from "./rate.ts";
import { matchOf } from "./rate/match.ts";

const MUNICIPALITY = "municipality" as ConceptId;

/** It speaks of the sort of thing that is asked for; what is about a place tells of a municipality. */
export function isOfSort({ entry, missing }: Candidate, { focus }: Question): boolean {
  if (focus === undefined || !missing.includes(focus)) return true;
  return focus.concepts.includes(MUNICIPALITY) && entry.areas.size > 0;
}

/** The county's figure is not a municipality's. */
export function isFigureOfPlace({ fact }: IndexedFact, { places }: Question): boolean {
  if (fact.value?.kind !== "number" || places.length === 0) return true;
  const { area } = fact.value;
  return places.some((place) => place.area === area || place.subject === fact.subject);
}

/** A document's name and date answer only those who ask for just that. */
export function isAboutDocument(
  { entry }: Candidate,
  question: Question,
  { knowledge }: Lexicon,
): boolean {
  if (!knowledge.documents.has(entry.fact.subject)) return true;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => entry.fact.on.includes(concept)) ||
      question.mentions.some((named) => term.start >= named.start && term.end <= named.end),
  );
}

/** What holds from a year on is not said of the years before, unless the fact itself names them. */
export function holdsThen({ fact, numbers }: IndexedFact, { years }: Question): boolean {
  const from = Number(fact.valid?.from?.slice(0, 4) ?? 0);
  return years.length === 0 || years.some((year) => year >= from || numbers.has(String(year)));
}

const RELATIONS: ReadonlySet<string> = new Set([
  "cadence",
  "members",
  "leader",
  "owner",
  "partner",
  "represent",
  "start",
  "end",
  "period",
  "contact",
  "goal",
  "purpose",
  "result",
  "coordinator",
  "reports-to",
  "status",
  "definition",
]);

/** "Hur ofta träffas de?" with nothing named asks about nothing in particular. */
export function needsSubject({ mentions, places, terms, setting }: Question): boolean {
  if (mentions.length > 0 || places.length > 0) return false;
  // "Jag är ny ledamot. Vad gör jag?": what was told before tells what it is about.
  if (setting.length > 0 && terms.some(({ concepts }) => concepts.some(isOfSomething)))
    return false;
  return terms.every(
    (term) => term.weak || term.concepts.some((concept) => RELATIONS.has(concept)),
  );
}

function isOfSomething(concept: ConceptId): boolean {
  return !RELATIONS.has(concept) && !OF_ANYTHING.has(concept);
}

const OF_ANYTHING: ReadonlySet<string> = new Set(["task", "period", "count", "person"]);

/** A name that the knowledge base does not have: no fact is about it. */
export function isStrangeName({ unknown, start, text }: Term): boolean {
  return unknown && start > 0 && /^\p{Lu}/u.test(text);
}

/** "Hur hanteras fakturor?" of what else is handled: no fact knows the word for what is asked about. */
export function isOfNothingKnown(
  missing: readonly Term[],
  { terms, mentions, places }: Pick<Question, "terms" | "mentions" | "places">,
): boolean {
  if (mentions.length + places.length > 0 || !missing.some(({ unknown }) => unknown)) return false;
  return terms.filter(({ weak }) => !weak).length <= 2;
}

/** "gymnasial utbildning eller högre": the last word compares, it is no other property. */
export function comparesOnly(term: Term): boolean {
  const concepts: readonly string[] = term.concepts;
  return concepts.includes("more") || concepts.includes("fewer");
}

/** That the documents are silent about a property matters only to those who ask for that property. */
export function isGapAskedFor({ entry }: Candidate, question: Question, lexicon: Lexicon): boolean {
  if (!entry.fact.gap) return true;
  const about = entry.fact.on.filter((concept) => lexicon.slots.has(concept));
  if (about.length === 0 || about.some((concept) => question.concepts.has(concept))) return true;
  return question.terms.every((term) => term.weak || matchOf(term, entry, lexicon) >= 0.75);
}

/** That no persons are named is no answer to what a group is called. */
export function isOfOtherNames({ fact }: IndexedFact, { mendedText }: Question): boolean {
  return fact.gap && fact.on.includes(PERSON_NAME) && asksNameOfBody(mendedText);
}

const PERSON_NAME = "person-name" as ConceptId;

/** One group or project is named, and this is about another: "… i verksamhetsgruppen" is not of the steering group. */
export function isAboutAnother(
  { entry }: Candidate,
  { mentions, ask }: Question,
  { knowledge }: Lexicon,
): boolean {
  const [named, ...others] = mentions.filter(({ firm }) => firm);
  if (named === undefined || others.length > 0 || ask === "why") return false;
  const kindOf = (id: SubjectId): string | undefined => knowledge.subjects.get(id)?.kindOf;
  const kind = kindOf(named.subjects[0]);
  if (kind !== "group" && kind !== "project") return false;
  if (named.subjects.some((id) => entry.subjects.has(id))) return false;
  return [...entry.subjects].some((id) => kindOf(id) === kind);
}

/**
 * "Vilken bransch är störst i Ängsby?" of what says where one of them is the largest; "Vilken kommun
 * har störst andel?" of what names no municipality.
 */
export function ranksOthers(
  { entry }: Candidate,
  { ask, focus, concepts, mentions, places, mendedText }: Question,
  { knowledge }: Lexicon,
): boolean {
  const { fact, areas } = entry;
  if (fact.gap || !EXTREMES.some((one) => concepts.has(one))) return false;
  const named = [...knowledge.areas.values()].filter(
    ({ level, name }) => level === "municipality" && fact.text.sv.includes(name.sv),
  );
  if (WHICH_PLACE.test(mendedText))
    return (
      named.length === 0 &&
      ![...areas].some((code) => knowledge.areas.get(code)?.level === "municipality")
    );
  const isOfPlace = places.some(({ wide }) => !wide);
  const isOfItself =
    mentions.some(({ subjects, firm }) => firm && subjects.includes(fact.subject)) ||
    fact.on.some((concept) => concepts.has(concept) && !EXTREMES.includes(concept));
  return (
    (ask === "which" || ask === "what") &&
    focus !== undefined &&
    isOfPlace &&
    !isOfItself &&
    named.length > 1 &&
    fact.on.some((concept) => EXTREMES.includes(concept))
  );
}

const EXTREMES = ["largest", "smallest"] as ConceptId[];
/** It is asked which municipality, or in which. */
export const WHICH_PLACE =
  /(?<!\p{L})(vilken|vilka|which|what) (kommun|municipalit|towns?(?!\p{L}))/iu;

/** "Hur många poäng är vårdutbildningen?" of what is told of a training for something else than care. */
export function isOfOtherTrack(
  { entry }: Candidate,
  { terms, mentions }: Question,
  { knowledge }: Lexicon,
): boolean {
  const { subject } = entry.fact;
  if (knowledge.subjects.get(subject)?.kindOf !== "track") return false;
  if (mentions.some(({ subjects }) => subjects.includes(subject))) return false;
  return terms.some((term) => {
    const words = entry.words(term.language);
    const [key = ""] = term.keys;
    const parts = term.compounds.filter((part) => part.length < key.length);
    const firsts = parts.filter((part) => key.startsWith(part));
    return (
      IS_TRAINING.test(key) &&
      firsts.length > 0 &&
      ![key, ...firsts].some((word) => words.has(word)) &&
      !term.concepts.some((concept) => entry.concepts.has(concept)) &&
      parts.some((part) => key.endsWith(part) && [...words].some((word) => word.endsWith(part)))
    );
  });
}

const IS_TRAINING = /(?:utbildning|spar|sparet|program|programmet)$/;

/** "Är det samma majoritet?" of what most of the people are: who governs is asked for. */
export function isOfOtherMajority({ entry: { fact } }: Candidate, { terms }: Question): boolean {
  const told = terms.filter(({ weak }) => !weak);
  return (
    told.length > 0 &&
    told.every(({ concepts }) => concepts.includes(MAJORITY)) &&
    !fact.on.includes(MAJORITY)
  );
}

const MAJORITY = "majority" as ConceptId;

/**
 * "Hur många jobbar i skolan?", "Hur många kvinnor jobbar i bygg?" of how many work in all public
 * services, or in building: another sector or one sex is asked about.
 */
export function isShareOfOther(
  { entry: { fact }, missing }: Candidate,
  { concepts }: Question,
): boolean {
  if (!fact.on.includes("employment-share" as ConceptId)) return false;
  const isOfOneSex = OF_SEX.some((sex) => concepts.has(sex) && !fact.on.includes(sex));
  const isOfSector = (concept: ConceptId): boolean => concept.startsWith("sector-");
  return isOfOneSex || missing.some((term) => term.concepts.some(isOfSector));
}

const OF_SEX = ["sex-split", "women"] as ConceptId[];

/** "Vem har svårt att få jobb?" of whom employers have a hard time to find. */
export function isOfEmployers(
  { entry: { fact } }: Candidate,
  { ask, mendedText }: Question,
): boolean {
  const asksForWhom = ask === "who" || ask === "which";
  const isOfThem = fact.on.some((concept) => OF_EMPLOYERS.has(concept));
  return asksForWhom && isOfThem && HARD_TO_GET_A_JOB.test(mendedText);
}

const OF_EMPLOYERS: ReadonlySet<string> = new Set(["shortage", "recruitment", "challenge"]);
const HARD_TO_GET_A_JOB =
  /(?<!\p{L})(?:svår|tuff|hard|difficult)\p{L}* (?:att |to |for \p{L}+ to )?(?:få|hitta|komma i|get|find) (?:ett |an? )?(?:jobb|arbete|anställning|job|work)(?!\p{L})/iu;

/** "Finns det något för egenföretagare?" asks for what is done, not how many they are. */
export function isNoOffer({ entry: { fact } }: Candidate, { mendedText }: Question): boolean {
  const counts = fact.value?.kind === "number" || fact.on.some((concept) => COUNTS.has(concept));
  return counts && ANYTHING_FOR.test(mendedText);
}

const ANYTHING_FOR =
  /(?<!\p{L})(?:finns|har (?:vi|ni|de)|is|are)(?: det| there)? (?:något|nåt|nånting|någonting|någon hjälp|stöd|något stöd|anything|something|any help|any support|support) (?:för|for)(?!\p{L})/iu;
const COUNTS: ReadonlySet<string> = new Set([
  "share",
  "count",
  "employment-share",
  "unemployment",
  "education-level",
  "sex-split",
  "forecast",
  "change",
]);

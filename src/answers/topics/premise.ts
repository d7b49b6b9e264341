/**
 * A question that takes something for granted which the facts contradict: "Varför startade projektet
 * först 2019?" when it started in 2017. The facts come first; the premise is not repeated as true.
 */
import type { Fact } from "../../knowledge/fact.ts";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { ConceptId, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import { isOfName, type Question, type Term } from "../question.ts";
import { rater, type Candidate } from "../rate.ts";
import { matchOf } from "../rate/match.ts";
import { leavesOpen } from "./projects/ran-then.ts";
import { isRole } from "./seats/actors.ts";
import { allAreMembers } from "./seats/all-are-members.ts";
import { withVerdict } from "../verdict-word.ts";
import { inLanguage, notSo, stated, touches, type Asked, type Topic } from "./topic.ts";

export const premise: Topic = {
  id: "premise",
  answer(asked) {
    const { question, carrying } = asked;
    if (!["why", "when", "how", "whether"].includes(question.ask)) return undefined;
    if (!question.negated && question.ask === "when" && allAreMembers(asked)) return undefined;
    const told =
      question.ask === "whether" ? undefined : carrying.find(({ entry }) => !entry.fact.gap);
    const candidate = basesOf(asked).find(
      (one) =>
        isBasis(one, asked) &&
        mayCorrect(one, question) &&
        contradicts(one, asked) &&
        (told === undefined || one.score > told.score) &&
        // Else what is asked for is just not told, and nothing is taken for granted.
        one.likely >= question.meaning.untold / 5,
    );
    return candidate && corrected(candidate, asked);
  },
};

/** What is known of the named subjects, also where it leaves out others that are named, and the best rated. */
function basesOf({ question, lexicon, rated }: Asked): Candidate[] {
  const named = question.mentions
    .filter((mention) => mention.firm)
    .map((mention) => mention.subjects[0]);
  const own = named
    .flatMap((id) => lexicon.index.bySubject.get(id) ?? [])
    .flatMap((place) => lexicon.index.facts[place] ?? [])
    .filter(
      ({ fact }) =>
        (fact.value !== undefined || fact.asks.includes("who")) && named.includes(fact.subject),
    )
    .map(rater(question, lexicon));
  return [...rated.slice(0, LOOKED_AT), ...own];
}

const LOOKED_AT = 15;
const OWNER = "owner" as ConceptId;
/** "Does B own it?"; not "its own". */
const OWNS =
  /^(does|do|did|is|are|was|were) .*(?<!(?:its|their|our|my|your|the|an?|of) )(own|owns|owned)(?!\p{L})/iu;

function mayCorrect({ entry }: Candidate, question: Question): boolean {
  if (question.ask === "when") return entry.fact.negative;
  return question.ask !== "how" || entry.fact.value !== undefined;
}

/** The same subject and the same property, whatever is said of it. */
function isBasis(
  { entry, aboutness, coverage, missingSlots }: Candidate,
  { question, lexicon }: Asked,
): boolean {
  const { fact } = entry;
  if (fact.gap || aboutness < 0.8 || missingSlots.length > 0) return false;
  if (fact.value?.kind === "cadence") return false;
  const touched = question.terms.some(
    (term) => !term.weak && term.concepts.length > 0 && matchOf(term, entry, lexicon) >= 0.75,
  );
  const names = question.mentions.length + question.places.length;
  const speaks = names > 1 || question.terms.some((term) => !term.weak);
  if (fact.negative) return touched || (speaks && coverage >= 0.5);
  // "Äger B projektet?" is not denied by who its partners are.
  if (asksForOwner(question) && !fact.on.includes(OWNER)) return false;
  const bare = question.terms.every((term) => term.weak);
  if (bare && fact.value !== undefined && "subjects" in fact.value)
    return question.ask !== "whether" || fact.asks.includes("who");
  return touched && (fact.value !== undefined || tellsWhoDoes(entry, question, lexicon));
}

function contradicts({ entry, missing }: Candidate, asked: Asked): boolean {
  const { question, knowledge } = asked;
  const { fact } = entry;
  const years = question.years.filter((year) => !isDocumentYear(fact, year));
  if (fact.value?.kind === "period" && years.length > 0)
    return (
      !(question.ask === "whether" && leavesOpen(question.mendedText, years, fact.value)) &&
      years.every((year) => !entry.numbers.has(String(year)))
    );
  if (fact.negative) return question.ask !== "whether" && !question.negated;
  if (fact.value?.kind === "leader")
    return (
      asksWhoLeads(missing, asked) &&
      missing.some((term) => isRole(term, knowledge) || isClaim(term))
    );
  if (fact.value?.kind === "seats" && question.ask === "why") {
    const roleMissing = missing.some((term) => isRole(term, knowledge));
    const absent = question.places.some((place) => !place.wide && !entry.areas.has(place.area));
    return !question.negated && (roleMissing || absent);
  }
  if (fact.value?.kind === "subjects") {
    if (question.ask === "why" && question.negated)
      return question.places.every(({ wide, area }) => wide || entry.areas.has(area));
    const isGroup = (id: SubjectId): boolean => knowledge.subjects.get(id)?.kindOf === "group";
    if (fact.on.includes(OWNER) && isOwnedElsewhere(entry, asked)) return true;
    return question.mentions
      .filter(({ firm, subjects }) => firm && !subjects.includes(fact.subject))
      .some(
        ({ subjects: [first, ...others] }) =>
          ![first, ...others].some((id) => entry.subjects.has(id)) &&
          // "Är A under B?": another line than the one that is told may hold too.
          !(question.ask === "whether" && isGroup(fact.subject) && isGroup(first)),
      );
  }
  return question.ask === "why" && !question.negated && othersNamed(entry, question);
}

/** "Leds gruppen av rektorn?", not "Sitter en sektionschef där?": a manager need not lead the group. */
function asksWhoLeads(missing: readonly Term[], { question, knowledge }: Asked): boolean {
  return question.terms.some(
    (term) =>
      !term.weak &&
      !missing.includes(term) &&
      !isRole(term, knowledge) &&
      !isOfName(term, question),
  );
}

/** "Äger Ängsby projektet?", "Is it owned by Ängsby?", where the fact tells of another. */
function isOwnedElsewhere(entry: IndexedFact, { question, knowledge }: Asked): boolean {
  if (!asksForOwner(question)) return false;
  const { areas, subjects } = entry;
  return question.places.some(
    ({ start, wide, area, subject }) =>
      !wide &&
      (start === 1 || OWNED_BY.test(question.tokens[start - 1]?.folded ?? "")) &&
      ((!areas.has(area) && !subjects.has(subject)) || isOfOfficeThere(entry, question, knowledge)),
  );
}

/** What an agency's office in Ängsby owns is not owned by Ängsby; nor is it denied of the agency. */
function isOfOfficeThere({ fact }: IndexedFact, question: Question, knowledge: Knowledge): boolean {
  const owners = ownersTold(fact, knowledge);
  const isNamed = (id: SubjectId): boolean =>
    question.mentions.some(({ subjects }) => subjects.includes(id));
  return (
    owners.length > 0 &&
    owners.every(({ id, of }) => of !== undefined && !isNamed(id) && !isNamed(of))
  );
}

function ownersTold({ value }: Fact, { subjects }: Knowledge): readonly Organization[] {
  if (value?.kind !== "subjects") return [];
  return value.subjects
    .map((id) => subjects.get(id))
    .filter((subject) => subject?.kindOf === "organization");
}

type Organization = Extract<Subject, { kindOf: "organization" }>;

function asksForOwner(question: Question): boolean {
  return touches(question, "owner") || OWNS.test(question.mendedText);
}

const OWNED_BY = /^(av|by|of)$/;

/** A fact in free words that says who leads, owns or runs, when that is what is asked about. */
function tellsWhoDoes({ fact }: IndexedFact, question: Question, { strict }: Lexicon): boolean {
  const asked = new Set(question.terms.flatMap((term) => term.concepts));
  return (
    fact.asks.includes("who") &&
    fact.on.some((concept) => strict.has(concept) && asked.has(concept))
  );
}

/** An organisation is named that the fact, which tells who, does not name. */
function othersNamed(entry: IndexedFact, question: Question): boolean {
  return question.mentions.some(
    (mention) => mention.firm && !mention.subjects.some((id) => entry.subjects.has(id)),
  );
}

function isDocumentYear(fact: Fact, year: number): boolean {
  return fact.sources.some((source) => source.document.includes(String(year)));
}

/** A word of content that the fact does not hold: someone or something else than it says. */
function isClaim(term: Term): boolean {
  return !term.weak && term.text.length >= 4 && (term.concepts.length === 0 || term.unknown);
}

function corrected({ entry }: Candidate, { question, knowledge }: Asked): Draft {
  const { fact } = entry;
  const { language } = question;
  const outside = question.places.find((place) => !place.wide && !entry.areas.has(place.area));
  const place = outside && knowledge.subjects.get(outside.subject)?.name[language];
  const group = knowledge.subjects.get(fact.subject)?.name[language];
  const told = stated(fact, language);
  const isOutside = fact.value?.kind === "seats" && place !== undefined && group !== undefined;
  const intro = isOutside
    ? inLanguage(
        language,
        `${place} är inte med i ${lowerFirst(group)}.`,
        `${place} is not part of ${lowerFirst(group)}.`,
      )
    : notSo(language);
  return {
    outcome: "answered",
    lead: [
      !isOutside && question.ask === "whether"
        ? withVerdict("no", told, { language })
        : { ...told, text: `${intro} ${told.text}` },
    ],
    about: [fact.subject],
  };
}

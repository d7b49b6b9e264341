/** "Vad är X?", "Berätta om X": what the facts say of a subject, the defining ones first. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { listWords, midSentence } from "../../knowledge/facts/wording.ts";
import type { ConceptId, SubjectId } from "../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../knowledge/schema/kinds.ts";
import type { Draft } from "../answer.ts";
import type { Question, Term } from "../question.ts";
import { aboutPlace } from "./describe/place.ts";
import { onlyNamed } from "./describe/only-named.ts";
import { nameTranslated, OTHER_LANGUAGE, roleTold } from "./describe/role-word.ts";
import { rank, toldOf } from "./describe/told-of.ts";
import { entryOn, wordAsked, wordUsed } from "./describe/word-asked.ts";
import {
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

/** "Vad är intern service?", when several places have one. */
export const namesakes: Topic = {
  id: "namesakes",
  answer(asked) {
    const { question } = asked;
    if (!asksForDefinition(asked) || asksWhichOfAnother(question)) return undefined;
    const twofold = meansTwoThings(asked);
    if (twofold !== undefined) return twofold;
    const several = question.mentions
      .map((mention) => inDifferentPlaces(mention.subjects, asked))
      .find((ids) => ids.length > 1);
    return several && each(several, asked);
  },
};

/** "Vilket utvecklingsområde handlar om Lärcentrum?": one of what is named first is asked for. */
function asksWhichOfAnother({ ask, focus, mentions }: Question): boolean {
  if (ask !== "which" || focus === undefined || mentions.length < 2) return false;
  return mentions.some(({ start, end }) => focus.start >= start && focus.end <= end);
}

/** "Vad betyder väst?": a name that the documents use for different things. */
function meansTwoThings({ rated, question, knowledge }: Asked): Draft | undefined {
  const [best] = rated;
  const fact = best?.entry.fact;
  if (!fact?.on.includes("contradiction" as ConceptId) || best === undefined) return undefined;
  if (
    best.coverage < 0.9 ||
    !best.missingSlots.every((slot) => (slot as string) === "abbreviation")
  )
    return undefined;
  const isOrganization = question.mentions.some(
    ({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "organization",
  );
  if (isOrganization) return undefined;
  const known = knowledge.contradictions.find(({ id }) => fact.id.endsWith(`/${id}`));
  const told = (known?.facts ?? []).flatMap((id) => knowledge.facts.get(id) ?? []);
  return {
    outcome: "answered",
    lead: [stated(fact, question.language)],
    details: told.map((each) => stated(each, question.language)),
    about: [fact.subject],
  };
}

/** "Vad är skillnaden mellan den ena gruppen och den andra?": what is known of each. */
export const comparison: Topic = {
  id: "comparison",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "difference", "change")) return undefined;
    const ids = [
      ...new Set(question.mentions.filter((one) => one.firm).map((one) => one.subjects[0])),
    ];
    const framed = question.terms.every(
      (term) => term.weak || term.concepts.some((concept) => DIFFERING.has(concept)),
    );
    if (ids.length < 2 || !framed) return undefined;
    const told = ids.flatMap((id) => differing(id, knowledge));
    if (told.length < ids.length) return undefined;
    const names = listWords(
      ids.map((id) => midSentence(knowledge.subjects.get(id)?.name[question.language] ?? id)),
      question.language,
    );
    return {
      outcome: "answered",
      lead: [
        {
          text: inLanguage(
            question.language,
            `Så beskriver överenskommelserna ${names}:`,
            `This is how the agreements describe ${names}:`,
          ),
          facts: told.map((fact) => fact.id),
        },
      ],
      details: told.map((fact) => stated(fact, question.language)),
      about: ids,
    };
  },
};

/** What it is and does, and who is in it. */
function differing(id: SubjectId, knowledge: Knowledge): readonly Fact[] {
  const all = toldOf(id, knowledge);
  const whoTheyAre = all.find(
    ({ on, id: fact }) => on.includes("members" as ConceptId) && fact !== `${id}/members`,
  );
  return [...new Set([...all.slice(0, 2), ...(whoTheyAre === undefined ? [] : [whoTheyAre])])];
}

const DIFFERING: ReadonlySet<string> = new Set([
  "difference",
  "change",
  "contradiction",
  "definition",
  "compare-differences-1",
  "differ-2",
]);

function asksForDefinition({ question }: Asked): boolean {
  if (!["what", "who", "which", "how"].includes(question.ask)) return false;
  // "Vem tog fram avtalet?" asks for those who did.
  if (question.ask === "who" && touches(question, "draw-up", "author")) return false;
  return question.terms.every(
    (term) =>
      isDefining(term) ||
      (question.mentions.length + question.places.length === 0 &&
        term.concepts.some((concept) => (concept as string) === "cooperation")) ||
      isNamed(term, question),
  );
}

function isDefining({ weak, concepts }: Term): boolean {
  return weak || concepts.some((concept) => DEFINING.has(concept));
}

const DEFINING: ReadonlySet<string> = new Set(["definition", "mean-2"]);

/** A theme's or term's name is also a row of words. */
function isNamed(term: Term, question: Question): boolean {
  return question.mentions.some(
    (mention) => term.start >= mention.start && term.end <= mention.end,
  );
}

/** "Vad är nätverksmötet?", asked in so many words. */
export const describe: Topic = {
  id: "describe",
  answer(asked) {
    const { question } = asked;
    if (question.ask !== "what" || !touches(question, "definition", "mean-2", "person-name"))
      return undefined;
    const ofWord = wordTold(asked);
    if (ofWord !== undefined || !touches(question, "definition")) return ofWord;
    return touches(question, "abbreviation", "cadence", "members")
      ? undefined
      : overview.answer(asked);
  },
};

/** "Vad menas med nyanländ?" */
function wordTold(asked: Asked): Draft | undefined {
  const named = nameTranslated(asked, isDefining);
  if (named !== undefined) return named;
  const word = wordAsked(asked, (term) => isDefining(term) || OTHER_LANGUAGE.test(term.text));
  if (word === undefined || IS_FOR.test(asked.question.mendedText)) return undefined;
  const id = entryOn(word, asked);
  if (id !== undefined) return whatIs(id, asked);
  const isOfAll = subjectAsked(asked) !== undefined;
  return roleTold(word, asked) ?? (isOfAll ? undefined : wordUsed(word, asked));
}

/** "Vad är kartläggningen till för?": what a thing is for, not what its word means. */
const IS_FOR = /(?<!\p{L})(?:till|bra) för\P{L}*$|^what (?:is|are|was|were) .* for\P{L}*$/iu;

/** That nobody says what its letters stand for is told to who asks what it is. */
function unexplained(facts: readonly Fact[], { question }: Asked): Fact[] {
  if (question.ask !== "what") return [];
  return facts.filter(({ gap, on }) => gap && on.includes("abbreviation" as ConceptId));
}

/** A subject is named and little else is said: what there is to know of it. */
export const overview: Topic = {
  id: "overview",
  answer(asked) {
    if (!asksForDefinition(asked)) return undefined;
    const place = placeAsked(asked);
    const ofPlace = place && aboutPlace(place, asked);
    if (ofPlace !== undefined) return ofPlace;
    const id = place?.id ?? subjectAsked(asked);
    return id && (onlyNamed(id, asked) ?? whatIs(id, asked));
  },
};

/** All that is told of a subject; or that it is not explained. */
function whatIs(id: SubjectId, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const [first, ...rest] = toldAbout(id, asked);
  const silent = factsAbout(knowledge, id).filter(({ gap }) => gap);
  if (first === undefined) {
    const gap = silent.find((fact) => rank(fact) < 2);
    return gap && { outcome: "unknown", lead: [stated(gap, question.language)], about: [id] };
  }
  // What a bare word is used of does not tell what it is: that this is not told comes first.
  const isTerm = knowledge.subjects.get(id)?.kindOf === "term";
  const letters = unexplained(silent, asked);
  const [lead, ...details] = isTerm
    ? [...silent.filter((fact) => rank(fact) < 2), first, ...rest]
    : [first, ...letters, ...rest];
  return {
    outcome: "answered",
    lead: [lead ?? first].map((fact) => stated(fact, question.language)),
    details: details.map((fact) => stated(fact, question.language)),
    about: [id],
  };
}

/** What a document is about stands with the agreement that it holds, before its title and date. */
function toldAbout(id: SubjectId, { knowledge, lexicon }: Asked): Fact[] {
  const own = toldOf(id, knowledge);
  if (knowledge.subjects.get(id)?.kindOf !== "document") return own;
  const defining = (lexicon.index.byAbout.get(id) ?? [])
    .flatMap((place) => lexicon.index.facts[place]?.fact ?? [])
    .filter(({ on, gap, subject }) => !gap && subject !== id && on.includes(DEFINITION));
  const more = defining.slice(0, 1).flatMap(({ subject }) => toldOf(subject, knowledge));
  return [...new Set([...defining, ...own, ...more])];
}

const DEFINITION = "definition" as ConceptId;

/** The municipality that is asked about, by its own name or that of its organisation. */
function placeAsked({ question, knowledge }: Asked): AreaEntry | undefined {
  const [mention, ...others] = question.mentions;
  const named = mention && knowledge.subjects.get(mention.subjects[0]);
  const isMunicipal = named?.kindOf === "organization" && named.classification === "municipality";
  if (isMunicipal && others.length === 0 && named.area !== undefined)
    return knowledge.areas.get(named.area);
  const [place, ...places] = question.places.filter(({ wide }) => !wide);
  return mention === undefined && places.length === 0 && place !== undefined
    ? knowledge.areas.get(place.area)
    : undefined;
}

/** What is named; "samarbetet" alone is the cooperation that all of it is about. */
function subjectAsked({ question, knowledge }: Asked): SubjectId | undefined {
  const mention = question.mentions.find((one) => one.subjects.length > 0);
  const named = mention?.subjects[0] ?? question.places.find((place) => !place.wide)?.subject;
  if (named !== undefined) return named;
  const isCooperation = question.terms.some((term) =>
    term.concepts.some((concept) => (concept as string) === "cooperation"),
  );
  const [whole, ...others] = subjectsOf(knowledge, "organization").filter(
    ({ classification }) => classification === "cooperation",
  );
  return isCooperation && others.length === 0 ? whole?.id : undefined;
}

/** Subjects of one name in different places: "intern service" is one unit here and another there. */
function inDifferentPlaces(ids: readonly SubjectId[], { knowledge, question }: Asked): SubjectId[] {
  const areas = new Set(ids.map((id) => knowledge.subjects.get(id)?.area));
  const kinds = new Set(ids.map((id) => knowledge.subjects.get(id)?.kindOf));
  const distinct = areas.size === ids.length && kinds.size === 1 && !areas.has(undefined);
  return distinct && question.places.length === 0 ? [...ids] : [];
}

function each(ids: readonly SubjectId[], { knowledge, question }: Asked): Draft | undefined {
  const { language } = question;
  const told = ids.flatMap((id) => {
    const facts = factsAbout(knowledge, id);
    const [first] = [...facts].sort((a, b) => Number(a.gap) - Number(b.gap) || rank(a) - rank(b));
    return first === undefined ? [] : [stated(first, language)];
  });
  if (told.length < 2) return undefined;
  const names = listWords(
    ids.map((id) => midSentence(knowledge.subjects.get(id)?.name[language] ?? id)),
    language,
  );
  return {
    outcome: "ambiguous",
    lead: [
      {
        text: inLanguage(language, `Det finns flera: ${names}.`, `There are several: ${names}.`),
        facts: told.flatMap((one) => one.facts),
      },
    ],
    details: told,
    about: ids,
  };
}

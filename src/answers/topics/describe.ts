/** "Vad är X?", "Berätta om X": what the facts say of a subject, the defining ones first. */
import type { Fact } from "../../knowledge/fact.ts";
import { listWords, midSentence } from "../../knowledge/facts/wording.ts";
import type { ConceptId, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Question, Term } from "../question.ts";
import { factsAbout, inLanguage, stated, touches, type Asked, type Topic } from "./topic.ts";

const ORDER = [
  "definition",
  "abbreviation",
  "purpose",
  "task",
  "members",
  "cadence",
  "goal",
  "target-group",
];

/** "Vad är intern service?", when several places have one. */
export const namesakes: Topic = {
  id: "namesakes",
  answer(asked) {
    const { question } = asked;
    if (!asksForDefinition(asked)) return undefined;
    const twofold = meansTwoThings(asked);
    if (twofold !== undefined) return twofold;
    const several = question.mentions
      .map((mention) => inDifferentPlaces(mention.subjects, asked))
      .find((ids) => ids.length > 1);
    return several && each(several, asked);
  },
};

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
    const told = ids.flatMap((id) => toldOf(id, asked).slice(0, 2));
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

const DIFFERING: ReadonlySet<string> = new Set([
  "difference",
  "change",
  "contradiction",
  "definition",
  "compare-differences-1",
  "differ-2",
]);

/** What is known of a subject, the defining facts first. */
export function toldOf(id: SubjectId, { knowledge }: Asked): Fact[] {
  return factsAbout(knowledge, id)
    .filter((fact) => !fact.gap && !fact.negative && fact.value?.kind !== "number")
    .sort((a, b) => rank(a) - rank(b));
}

function asksForDefinition({ question }: Asked): boolean {
  if (!["what", "who", "which", "how"].includes(question.ask)) return false;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => DEFINING.has(concept)) ||
      isNamed(term, question),
  );
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
    if (question.ask !== "what" || !touches(question, "definition")) return undefined;
    return touches(question, "abbreviation", "cadence", "members")
      ? undefined
      : overview.answer(asked);
  },
};

/** That nobody says what its letters stand for is told to who asks what it is. */
function unexplained(facts: readonly Fact[], { question }: Asked): Fact[] {
  return question.ask === "what"
    ? facts.filter(({ gap, on }) => gap && on.includes("abbreviation" as ConceptId))
    : [];
}

/** A subject is named and little else is said: what there is to know of it. */
export const overview: Topic = {
  id: "overview",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!asksForDefinition(asked)) return undefined;
    const mention = question.mentions.find((one) => one.subjects.length > 0);
    const id = mention?.subjects[0] ?? question.places.find((place) => !place.wide)?.subject;
    if (id === undefined) return undefined;
    const facts = factsAbout(knowledge, id).filter((fact) => fact.value?.kind !== "number");
    const told = facts.filter((fact) => !fact.gap).sort((a, b) => rank(a) - rank(b));
    const [first, ...rest] = told;
    if (first === undefined) {
      const gap = facts.find((fact) => fact.gap && rank(fact) < 2);
      return gap && { outcome: "unknown", lead: [stated(gap, question.language)], about: [id] };
    }
    return {
      outcome: "answered",
      lead: [stated(first, question.language)],
      details: [...unexplained(facts, asked), ...rest].map((fact) =>
        stated(fact, question.language),
      ),
      about: [id],
    };
  },
};

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

function rank(fact: Fact): number {
  const places = fact.on.map((concept) => ORDER.indexOf(concept)).filter((place) => place >= 0);
  return places.length === 0 ? ORDER.length : Math.min(...places);
}

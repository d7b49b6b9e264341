/** Which occupation a question about job tracks asks for, and the tracks that tell of it. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Term } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import { subjectsOf, type Asked } from "../topic.ts";
import { stagesIn } from "./stages.ts";

/** What a question about job tracks is framed in. */
const FRAME = new Set([
  "job-track",
  "train-people",
  "status",
  "wanted",
  "shared",
  "municipality",
  "development",
  "members",
  "offer",
  "count",
  "task",
  "through",
  "area-of-agreement",
  "difference",
  "change",
  "contradiction",
  "definition",
  "unit",
  "start",
  "period",
  "appendix",
  "partner",
  "education-course",
  // "have a job track"
  "in-work",
]);

/** Words of the question that tell the occupation. */
export function occupations({ question }: Asked): Term[] {
  return question.terms.filter(
    (term) =>
      !term.weak &&
      !term.concepts.some((concept) => FRAME.has(concept)) &&
      stagesIn(term.text).length === 0 &&
      !TO_BECOME.test(term.text),
  );
}

/** "utbilda sig till kock", "become a chef" */
const TO_BECOME = /^(utbilda( sig)?|bli|läsa|plugga|studera|become|train|study)$/iu;

/** Whether a track tells of all the terms. */
export function tellingAll(
  terms: readonly Term[],
  asked: Asked,
): (track: Pick<Subject, "id">) => boolean {
  const telling = terms.map((term) => tracksTelling(term, asked));
  return ({ id }) => telling.every((tracks) => tracks.has(id));
}

/**
 * The tracks that tell of a term. What most tracks tell of, such as the town they are in, is the
 * occupation of none.
 */
export function tracksTelling(term: Term, { knowledge, lexicon }: Asked): ReadonlySet<SubjectId> {
  const all = subjectsOf(knowledge, "track").flatMap(({ id }) => {
    const entry = lexicon.index.byId.get(`${id}/status`);
    return entry === undefined ? [] : [{ id, entry }];
  });
  const telling = (tells: (entry: IndexedFact) => boolean): SubjectId[] => {
    const some = all.filter(({ entry }) => tells(entry)).map(({ id }) => id);
    return some.length * 2 < all.length ? some : [];
  };
  const ofConcept = (concept: ConceptId): SubjectId[] =>
    telling((entry) => entry.textConcepts.has(concept) || entry.concepts.has(concept));
  const own = term.concepts.filter((concept) => !concept.startsWith(SECTOR));
  return new Set([...telling((entry) => holdsWord(entry, term)), ...own.flatMap(ofConcept)]);
}

/** Concepts of sectors: each holds much that a word of it does not mean, as "vård" does not mean schools. */
const SECTOR = "sector-";

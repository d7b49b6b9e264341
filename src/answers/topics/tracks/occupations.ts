/** Which occupation a question about job tracks asks for, and the tracks that tell of it. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Term } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import { subjectsOf, type Asked } from "../topic.ts";
import { stagesIn } from "./stages.ts";

/** What a question about job tracks is framed in. */
export const FRAME: ReadonlySet<string> = new Set([
  "job-track",
  "train-people",
  "status",
  "wanted",
  "shared",
  "municipality",
  "development",
  "planned-1",
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
  "target-group",
  "target-group-2",
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

/** "utbilda sig till kock", "become a chef", "som leder till kock" */
const TO_BECOME =
  /^(utbilda( sig)?|bli|läsa|plugga|studera|leder( till)?|leda till|become|train|study|leads?( to)?)$/iu;

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
export function tracksTelling(term: Term, asked: Asked): ReadonlySet<SubjectId> {
  const own = term.concepts.filter((concept) => !concept.startsWith(SECTOR));
  return new Set([
    ...tracksWhere((entry) => holdsWord(entry, term), asked),
    ...own.flatMap((concept) => tracksOf(concept, asked)),
  ]);
}

/** Those of the field that an occupation is of: "bygg" of a carpenter. */
export function tracksOfBroader({ concepts }: Term, asked: Asked): ReadonlySet<SubjectId> {
  const broader = asked.knowledge.vocabulary
    .filter(({ id }) => concepts.includes(id))
    .flatMap((concept) => concept.broader);
  return new Set(broader.flatMap((concept) => tracksOf(concept, asked)));
}

function tracksOf(concept: ConceptId, asked: Asked): SubjectId[] {
  return tracksWhere(
    (entry) => entry.textConcepts.has(concept) || entry.concepts.has(concept),
    asked,
  );
}

function tracksWhere(
  tells: (entry: IndexedFact) => boolean,
  { knowledge, lexicon }: Asked,
): SubjectId[] {
  const all = subjectsOf(knowledge, "track").flatMap(({ id }) => {
    const entry = lexicon.index.byId.get(`${id}/status`);
    return entry === undefined ? [] : [{ id, entry }];
  });
  const some = all.filter(({ entry }) => tells(entry)).map(({ id }) => id);
  return some.length * 2 < all.length ? some : [];
}

/** Concepts of sectors: each holds much that a word of it does not mean, as "vård" does not mean schools. */
const SECTOR = "sector-";

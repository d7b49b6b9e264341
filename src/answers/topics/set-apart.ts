/** "Vilka kommuner omfattar avtalet?": agreements and projects are not taken for each other. */
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Candidate } from "../rate.ts";
import { factsAbout, touches, type Asked } from "./topic.ts";

/** What one agreement or project covers is not told by what another does: its own, or else nothing. */
export function ofThatOne(best: Candidate | undefined, asked: Asked): Candidate | undefined {
  const only = namedApart(asked);
  if (best === undefined || only === undefined || !isOfAnother(best.entry, only, asked))
    return best;
  const least = best.coverage - ALMOST;
  return asked.rated.find(
    ({ entry, fit, coverage }) => entry.subjects.has(only) && fit === 1 && coverage >= least,
  );
}

/** What stands beside an answer on one of them is no other's either. */
export function isBesideThePoint(other: Candidate, best: Candidate, asked: Asked): boolean {
  const only = namedApart(asked);
  if (only === undefined || touches(asked.question, "contradiction", "difference")) return false;
  return best.entry.subjects.has(only) && isOfAnother(other.entry, only, asked);
}

/** The only agreement or project that is named for sure. */
function namedApart({ knowledge, question }: Asked): SubjectId | undefined {
  const named = question.mentions.flatMap(({ firm, subjects: [id] }) =>
    firm && SET_APART.has(knowledge.subjects.get(id)?.kindOf ?? "") ? id : [],
  );
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}

/** Of another one, or from a document that does not speak of this one. */
function isOfAnother(
  { fact, subjects }: Candidate["entry"],
  only: SubjectId,
  asked: Asked,
): boolean {
  const { knowledge } = asked;
  const [subject, other] = [only, fact.subject].map((id) => knowledge.subjects.get(id)?.kindOf);
  if (subjects.has(only)) return false;
  const documents = new Set(
    factsAbout(knowledge, only).flatMap(({ sources }) => sources.map(({ document }) => document)),
  );
  return subject === other || !fact.sources.some(({ document }) => documents.has(document));
}

const SET_APART: ReadonlySet<string> = new Set(["agreement", "project"]);

const ALMOST = 0.1;

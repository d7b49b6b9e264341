/** Do the places that an answer cites carry what it says? Judged against the documents' texts. */
import type { Answer, Statement } from "../answers/answer.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Language, Source } from "../knowledge/schema/base.ts";
import { lackingIn } from "./citation-evidence.ts";
import type { Judging } from "./judging.ts";

/** A statement with the places that its facts name, or a shown place that no statement rests on. */
export interface Citation {
  /** The statement; "" for a place without one. */
  readonly text: string;
  readonly places: readonly Source[];
  /** What is not carried; empty when the citation is right. */
  readonly missing: readonly string[];
}

interface Borne {
  readonly text: string;
  readonly language: Language;
  readonly facts: readonly Fact[];
  readonly places: readonly Source[];
}

/** Every citation of an answer to `question`, the text as it was asked. */
export function citationsOf(answer: Answer, question: string, judging: Judging): Citation[] {
  const statements = [...answer.lead, ...answer.details, ...answer.caveats];
  const borne = statements.map((statement) => borneBy(statement, answer.language, judging));
  const shown = answer.sources.flatMap(({ places }) => places);
  const restedOn = borne.flatMap(({ places }) => places);
  const cited = borne.flatMap((one): Citation[] => {
    if (!isJudged(one, judging)) return [];
    const { text, places, facts } = one;
    const missing = places.every((place) => isAmong(place, shown))
      ? lackingIn(one, { facts, question, judging })
      : ["not all of its sources are shown"];
    return [{ text, places, missing }];
  });
  const idle = shown
    .filter((place) => !isAmong(place, restedOn))
    .map((place) => ({ text: "", places: [place], missing: ["no statement rests on it"] }));
  return [...cited, ...idle];
}

function borneBy({ text, facts: ids }: Statement, language: Language, judging: Judging): Borne {
  const facts = ids.flatMap((id) => judging.knowledge.facts.get(id) ?? []);
  return { text, language, facts, places: facts.flatMap(({ sources }) => sources) };
}

/**
 * A gap tells what stands nowhere, which no place can show; and a document whose text is not at
 * hand can neither prove nor disprove anything.
 */
function isJudged({ facts, places }: Borne, { texts }: Judging): boolean {
  return (
    places.length > 0 &&
    !facts.every(({ gap }) => gap) &&
    places.every(({ document }) => texts.has(document))
  );
}

function isAmong(place: Source, places: readonly Source[]): boolean {
  const wanted = JSON.stringify(place);
  return places.some((other) => JSON.stringify(other) === wanted);
}

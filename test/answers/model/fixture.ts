/** What the tests of the language-model path share: an invented region, and facts of it. */
import type { Fact } from "../../../src/knowledge/fact.ts";
import type { Language } from "../../../src/knowledge/schema/base.ts";
import { understand } from "../../../src/answers/understand.ts";
import { judge, type Verdict } from "../../../src/answers/model/check/check.ts";
import { evidenceOf, Retrieved } from "../../../src/answers/model/evidence.ts";
import { openRegion } from "../../regions/region.ts";

export const { answerer } = openRegion("skogslan");
export const { knowledge, lexicon } = answerer;

export function factNamed(id: string): Fact {
  const fact = knowledge.facts.get(id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

interface Judged {
  readonly text: string;
  readonly facts: readonly string[];
  /** What the model was given; left out: what it cites. */
  readonly retrieved?: readonly Fact[];
  readonly language?: Language;
  /** Left out: a question that anything answers. */
  readonly question?: string;
  readonly prompt?: string;
}

/** The verdict on a statement. */
export function judged({ text, facts, language = "sv", ...given }: Judged): Verdict {
  const retrieved = new Retrieved();
  const known = facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  for (const fact of given.retrieved ?? known) retrieved.add(evidenceOf(fact, language));
  const question = understand(given.question ?? "?", lexicon, { language });
  const { prompt = "" } = given;
  return judge({ text, facts }, { question, language, lexicon, retrieved, prompt });
}

/** "" when it may be said, otherwise what kind of thing is wrong with it. */
export function wrongIn(given: Judged): string {
  const verdict = judged(given);
  return verdict.isCarried ? "" : verdict.reason.kind;
}

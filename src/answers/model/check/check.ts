/** What of a language model's submission may be said: decided by code alone, and purely. */
import type { Language } from "../../../knowledge/schema/base.ts";
import { languageOf } from "../../language/detect.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Question } from "../../question.ts";
import type { Evidence, Retrieved } from "../evidence.ts";
import { wrongForm } from "./form.ts";
import type { Reason } from "./reason.ts";
import { wrongSubject } from "./relevance.ts";
import { departure } from "./wording.ts";

/** A statement as a model submits it. */
export interface Claim {
  readonly text: string;
  /** Ids of the sentences that carry it. */
  readonly facts: readonly string[];
}

/** What it is judged by. */
export interface Judging {
  readonly question: Question;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** What the model was given in this turn. */
  readonly retrieved: Pick<Retrieved, "get">;
  /** Its instructions, of which nothing may be repeated. */
  readonly prompt: string;
}

export type Verdict =
  | { readonly isCarried: true; readonly evidence: readonly Evidence[] }
  | { readonly isCarried: false; readonly reason: Reason };

/** Ids of one statement. */
const MOST_CITED = 6;

/** Judges one statement. Pure. */
export function judge(claim: Claim, judging: Judging): Verdict {
  const refused = (reason: Reason): Verdict => ({ isCarried: false, reason });
  const ids = [...new Set(claim.facts)];
  const evidence = ids.flatMap((id) => judging.retrieved.get(id) ?? []);
  if (ids.length === 0) return refused({ kind: "id", text: "cite what it rests on" });
  if (ids.length > MOST_CITED) return refused({ kind: "id", text: `cite at most ${MOST_CITED}` });
  if (evidence.length < ids.length)
    return refused({ kind: "id", text: "cite only ids that a tool has given you in this turn" });
  const reason =
    wrongForm(claim.text, judging.prompt) ??
    inLanguage(claim, departure(claim.text, evidence, judging), judging.language) ??
    evidence.map((one) => wrongSubject(one, judging.question, judging.lexicon)).find(Boolean);
  return reason === undefined ? { isCarried: true, evidence } : refused(reason);
}

/** What is said in another language departs from every sentence: that is told instead. */
function inLanguage(
  { text }: Claim,
  reason: Reason | undefined,
  language: Language,
): Reason | undefined {
  if (reason === undefined || languageOf(text, language) === language) return reason;
  return { kind: "language", text: `write in ${language === "sv" ? "Swedish" : "English"}` };
}

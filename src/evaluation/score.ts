/** Was an answer right? Compared as ../shared/eval does: substrings of normalised text. */
import { plainText, type Answer, type Outcome } from "../answers/answer.ts";
import type { EvaluationQuestion } from "./questions.ts";

/** +1 right, 0 abstained though an answer exists, −1 wrong or answered what cannot be answered. */
export type Verdict = "right" | "abstained" | "wrong";

export interface Scored {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** Why it is not right, for the one who mends it; "" when it is. */
  readonly why: string;
}

/** `partly` and `ambiguous` are answers: they state something, and are judged by what they state. */
const ABSTENTIONS: ReadonlySet<Outcome> = new Set(["unknown", "out-of-scope", "refused", "talk"]);

/** The outcome states no answer to what was asked. */
export function isAbstention(outcome: Outcome): boolean {
  return ABSTENTIONS.has(outcome);
}

const THOUSANDS = /(?<!\d)\d{1,3}(?:[ ,.]\d{3})+(?!\d)/g;

/** NFC, lower case, plain spaces and dashes, no thousands separators, no markup. */
export function normalised(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\u00A0\u202F\u2009]/g, " ")
    .replaceAll(/[‐‑‒–—−]/g, "-")
    .replaceAll(THOUSANDS, (number) => number.replaceAll(/\D/g, ""))
    .replaceAll(/[*_`]/g, "");
}

/** The expected things that a text lacks; `expect` and `text` as they were written. */
export function missingIn(text: string, expect: readonly string[]): string[] {
  const plain = normalised(text);
  return expect.filter((wanted) => !holds(plain, wanted));
}

function holds(plain: string, wanted: string): boolean {
  return wanted.split("|").some((word) => plain.includes(normalised(word)));
}

/** Judges one answer. */
export function score(question: EvaluationQuestion, answer: Answer): Scored {
  const why = question.answerable
    ? whyNotRight(question, answer)
    : whyNoAbstention(question, answer);
  const abstained = question.answerable && isAbstention(answer.outcome);
  const verdict: Verdict = abstained ? "abstained" : why === "" ? "right" : "wrong";
  return { question, answer, verdict, why };
}

/** "" when it is a right answer, with a source. */
function whyNotRight(question: EvaluationQuestion, answer: Answer): string {
  const missing = missingIn(plainText(answer), question.expect);
  if (isAbstention(answer.outcome)) {
    const held = missing.length === 0 ? ", though its text holds what was expected" : "";
    return `abstained (${answer.outcome})${held}`;
  }
  const forbidden = saidForbidden(question, answer);
  if (forbidden !== undefined) return `says "${forbidden}"`;
  if (missing.length > 0) return `lacks "${missing.join('", "')}"`;
  return answer.sources.length > 0 ? "" : "no source";
}

/** "" when it is an honest abstention: nothing stated, no sources shown. */
function whyNoAbstention(question: EvaluationQuestion, answer: Answer): string {
  if (!isAbstention(answer.outcome)) return `answered (${answer.outcome})`;
  const forbidden = saidForbidden(question, answer);
  if (forbidden !== undefined) return `says "${forbidden}"`;
  return answer.sources.length === 0 ? "" : "shows sources though it abstains";
}

function saidForbidden(question: EvaluationQuestion, answer: Answer): string | undefined {
  const plain = normalised(plainText(answer));
  return question.forbid.find((word) => holds(plain, word));
}

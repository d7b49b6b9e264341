/** Sums of verdicts: what the tables of `ask eval` show. */
import { isAbstention, type Scored, type Verdict } from "./score.ts";

export interface Tally {
  readonly n: number;
  readonly right: number;
  readonly abstained: number;
  readonly wrong: number;
  /** Mean of +1 right, 0 abstained, −1 wrong, as in CRAG; 0 when there is nothing. */
  readonly score: number;
}

export interface Abstention {
  /** Share of the abstentions where no answer exists; 1 when it never abstained. */
  readonly precision: number;
  /** Share of the unanswerable questions where it abstained; 1 when there are none. */
  readonly recall: number;
}

export interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** Counts the verdicts. */
export function tallyOf(scored: readonly Scored[]): Tally {
  const count = (verdict: Verdict) => scored.filter((one) => one.verdict === verdict).length;
  const [right, abstained, wrong] = [count("right"), count("abstained"), count("wrong")];
  const n = scored.length;
  return { n, right, abstained, wrong, score: n === 0 ? 0 : (right - wrong) / n };
}

/** The kind that a question is counted under; a file may leave kinds out. */
export function kindOf({ question }: Scored): string {
  return question.kind ?? (question.answerable ? "answerable" : "unanswerable");
}

/** A row for each group in the order in which it first appears. */
export function rowsBy<T extends Scored>(scored: readonly T[], nameOf: (one: T) => string): Row[] {
  return [...Map.groupBy(scored, nameOf)].map(([name, group]) => ({ name, tally: tallyOf(group) }));
}

/** How well it knows what it cannot answer. */
export function abstentionOf(scored: readonly Scored[]): Abstention {
  const abstained = scored.filter(({ answer }) => isAbstention(answer.outcome));
  const unanswerable = scored.filter(({ question }) => !question.answerable);
  const both = abstained.filter(({ question }) => !question.answerable).length;
  return { precision: share(both, abstained.length), recall: share(both, unanswerable.length) };
}

/** 1 of nothing: what was not called for cannot have failed. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

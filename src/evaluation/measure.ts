/** All that is measured of one file of questions in one variant. */
import { citationsOf, type Citation } from "./citations.ts";
import type { Judging } from "./judging.ts";
import type { Asked } from "./run.ts";
import { isAbstention } from "./score.ts";
import { abstentionOf, share, tallyOf, type Abstention, type Tally } from "./tally.ts";
import type { Variant } from "./variants.ts";

/** Citations of all answers; abstentions cite nothing. */
export interface Citations {
  readonly judged: number;
  readonly wrong: readonly WrongCitation[];
  /** Share of the citations whose places carry what is said; 1 when there are none. */
  readonly precision: number;
}

export interface WrongCitation extends Citation {
  readonly asked: Asked;
}

export interface Measurement {
  readonly variant: Variant;
  readonly asked: readonly Asked[];
  readonly all: Tally;
  readonly abstention: Abstention;
  /** Undefined when the documents are not at hand. */
  readonly citations: Citations | undefined;
}

/** Judges what was asked; `judging` is undefined when the documents are not at hand. */
export function measured(
  asked: readonly Asked[],
  variant: Variant,
  judging: Judging | undefined,
): Measurement {
  return {
    variant,
    asked,
    all: tallyOf(asked),
    abstention: abstentionOf(asked),
    citations: judging && citationsIn(asked, judging),
  };
}

function citationsIn(asked: readonly Asked[], judging: Judging): Citations {
  const citations = asked
    .filter(({ answer }) => !isAbstention(answer.outcome))
    .flatMap((one) =>
      citationsOf(one.answer, one.asked, judging).map((citation) => ({ ...citation, asked: one })),
    );
  const wrong = citations.filter(({ missing }) => missing.length > 0);
  const judged = citations.length;
  return { judged, wrong, precision: share(judged - wrong.length, judged) };
}

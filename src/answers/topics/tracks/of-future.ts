/** "Kommer alla kommuner att få ett spår?": a track tells what there is, not what is to come. */
import type { Asked } from "../topic.ts";

/** What is to come is asked about, and something tells it. */
export function isOfFuture({ question: { mendedText }, carrying: [best] }: Asked): boolean {
  return WILL.test(mendedText) && best?.missing.length === 0;
}

const WILL = /^(?:kommer|ska|skall|will|are there going) /iu;

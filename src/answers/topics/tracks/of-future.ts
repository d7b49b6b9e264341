/** "Kommer alla kommuner att få ett spår?": a track tells what there is, not what is to come. */
import type { Term } from "../../question.ts";
import type { Asked } from "../topic.ts";

/** What is to come is asked about, and something tells it. */
export function isOfFuture({ question: { mendedText }, carrying: [best] }: Asked): boolean {
  return WILL.test(mendedText) && best?.missing.every(isOfPlans) === true;
}

/** "tänkt att": that it is to come is all that the word says. */
function isOfPlans({ concepts }: Term): boolean {
  return concepts.some((concept) => (concept as string) === "planned-1");
}

const WILL =
  /^(?:kommer|ska|skall|är det (?:tänkt|meningen|planerat) att|will|are there going|is it (?:planned|intended|the plan)) /iu;

/** Whether those with long or with short education are asked for, also where everyday words say it. */
import type { Extreme } from "./extreme.ts";
import type { Asked } from "../topic.ts";

export interface Schooling {
  /** The concept of the figures that tell it. */
  readonly concept: "upper-secondary" | "short-education";
  /** Which end of them is asked for, where the words say no other. */
  readonly extreme?: Extreme;
}

/** Undefined where the question's own words name the figures, or speak of no schooling. */
export function schoolingOf({ question }: Asked): Schooling | undefined {
  const { text } = question;
  if (!SCHOOLING.test(text) || LEVELS.test(text)) return undefined;
  if (WORST.test(text)) return { concept: "short-education", extreme: "largest" };
  if (LEAST.test(text)) return { concept: "upper-secondary", extreme: "smallest" };
  if (LACKING.test(text)) return { concept: "short-education" };
  if (BEST.test(text)) return { concept: "upper-secondary", extreme: "largest" };
  return undefined;
}

/** Words of the education itself, and of having or lacking it. */
export function isOfSchooling(word: string): boolean {
  return SCHOOLING.test(word) || LACKING.test(word);
}

const SCHOOLING =
  /(?<!\p{L})(utbildning(?:snivå(?:n|er)?|en)?|utbildade?|skolgång|(?:level of )?education|educated|schooling)(?!\p{L})/iu;
/** A level that is named is a measure of its own. */
const LEVELS = /gymnasi|eftergymnasi|formell|secondary|formal|kort|short|lång\p{L}* utbildning/iu;
const WORST =
  /(?<!\p{L})(sämst|sämre|worst|poorest|least well)[\s-]+(utbildad|utbildning|educat|school)/iu;
const LEAST =
  /(?<!\p{L})(?:utbildningsnivå\p{L}*|level of education) (?:(?:bland|among) (?:de |the )?\p{L}+ |är |is |the )*(?:lägst|lowest)(?!\p{L})|(?<!\p{L})(lägst|lägsta|minst|lowest|least)[\s-]+(utbildad|utbildning|level of education|educat|school)/iu;
const BEST =
  /(?<!\p{L})(?:utbildningsnivå\p{L}*|level of education) (?:(?:bland|among) (?:de |the )?\p{L}+ |är |is |the )*(?:högst|highest)(?!\p{L})|(?<!\p{L})(bäst|bästa|högst|högsta|mest|best|most highly|most|highest)[\s-]+(utbildad|utbildning|level of education|educat|school)/iu;
const LACKING =
  /(?<!\p{L})(utan|saknar|saknas|saknade|ingen|inte någon|outbildade?|without|lacks?|lacking|lacked|no|uneducated)(?!\p{L})/iu;

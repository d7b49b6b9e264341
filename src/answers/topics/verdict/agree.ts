/** "Stämmer länets siffra med kommunernas?": yes or no where the fact tells that two things do not agree. */
import type { Verdict } from "../../answer.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";

/** Undefined where it is not asked whether they do, or the fact tells nothing of the sort. */
export function agreement({ entry }: Candidate, question: Question): Verdict | undefined {
  const { language, text, negated, numbers, yesNo } = question;
  const told = entry.fact.text[language];
  if (!yesNo || negated || !DISAGREE.test(told)) return undefined;
  // It is the first of the two figures that is said not to be the other.
  const first = (told.split(/, (?:men|but) /u)[0] ?? "").replaceAll(/(?<=\d)[\s,](?=\d)/gu, "");
  if (!numbers.every((number) => first.includes(number))) return undefined;
  if (ASKS_IF_SAME.test(text)) return "no";
  return ASKS_IF_OTHER.test(text) ? "yes" : undefined;
}

const DISAGREE =
  /förklarar inte (?:skillnaden|resten)|går inte ihop|betyder olika saker|does not explain the (?:difference|rest)|do(?:es)? not add up|means? different things/iu;
const ASKS_IF_SAME =
  /(?<!\p{L})(?:summan av|samma|lika med|stämmer .{1,60} (?:med|överens|ihop)|går .{1,60} ihop|the sum of|the same|equal|add up|tally|match)(?!\p{L})/iu;
const ASKS_IF_OTHER = /(?<!\p{L})(?:skiljer sig|skiljer .{1,60} sig|differ(?:s|ent)?)(?!\p{L})/iu;

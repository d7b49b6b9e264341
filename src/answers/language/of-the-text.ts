/** "Förhinder på mötet, vad säger bilagan?": what is asked stands first, and then of which text. */
import { askOf, startsWithVerb } from "./ask.ts";

/** The question alone; the same message where it does not end so. */
export function asOfText(message: string): string {
  const { before = "", told = "", text = "", says = "" } = ENDS_SO.exec(message)?.groups ?? {};
  if (told === "") return message;
  const what = told.replace(HOW_IS_IT_WITH, "");
  const isQuestion =
    startsWithVerb(what) || askOf(what, "sv") !== "whether" || askOf(what, "en") !== "whether";
  if (isQuestion) return `${before}${what}?`;
  return text === ""
    ? `${before}What does ${says} say about ${what}?`
    : `${before}Vad säger ${text} om ${what}?`;
}

/** Nothing but that: what was asked before, by that text. */
export function asksWhatTextSays(message: string): boolean {
  return ONLY_SO.test(message);
}

const TEXT_SV = "(?:bilagan|bilaga 2|överenskommelsen|avtalet|dokumentet|dokumenten|texten)";
const TEXT_EN = "(?:the )?(?:annex|agreement|document|documents|text)";
const OF_IT = "(?: (?:om|about) (?:det|den|saken|detta|it|that|this))?";
const SAYS = `(?:vad (?:säger|står det i|stod det i) (?<text>${TEXT_SV})|what (?:does|do) (?<says>${TEXT_EN}) say)${OF_IT}(?: då)?`;
const HOW_IS_IT_WITH = /^(?:hur (?:är|var) det med|how about|what about)\s+/iu;
const ENDS_SO = new RegExp(
  `^(?<before>.*[.!?]\\s+)?(?<told>\\p{L}[^.!?,:–]{2,120}?)\\s*[,:–-]\\s*(?:och |and )?${SAYS}[\\s?.!]*$`,
  "isu",
);
const ONLY_SO = new RegExp(`^(?:och |men |and |but )?${SAYS}[\\s?.!]*$`, "iu");

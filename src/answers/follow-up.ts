/**
 * A question that leans on the one before it, made to stand alone: "Och Ängsby?" takes over the
 * question, "Hur ofta träffas den?" takes over the subject.
 */
import { ofAllOfThem } from "./follow-up/of-them.ts";
import { ofThose } from "./follow-up/of-those.ts";
import { otherCount } from "./follow-up/other-count.ts";
import { otherExtreme, otherName, otherYear } from "./follow-up/other-name.ts";
import { otherCounted, otherWord, wordThere } from "./follow-up/other-word.ts";
import { belonging, inThatBody, sentBy } from "./follow-up/in-that-body.ts";
import { plainWhy } from "./follow-up/of-the-answer.ts";
import { namedFirst, namedInAnswer, ofItsWhole } from "./follow-up/named-first.ts";
import { sameMembersAs } from "./follow-up/same-members.ts";
import { withItsName } from "./follow-up/pronoun.ts";
import {
  howManyOfThem,
  ofThatPlace,
  oneOfThem,
  whoDoesIt,
  whoHasIt,
} from "./follow-up/same-question.ts";
import {
  compared,
  hasMost,
  onlyQuestionWord,
  sameSubject,
  whereElse,
} from "./follow-up/same-subject.ts";
import { inFull, isLikeIt, isWhole } from "./follow-up/whole.ts";
import type { Question } from "./question.ts";
import { isNaming, unasked, type Alone, type Turn } from "./follow-up/turn.ts";
import { isOnlyManner, simply } from "./topics/in-brief.ts";
import { isPleasantry } from "./topics/talk.ts";
import type { Asked } from "./topics/topic.ts";
import { understand } from "./understand.ts";

const JOINED =
  /^((nej|nä|nähä|förlåt|ursäkta|oj|hoppsan|no(?= i |\W*,)|sorry|oops|och|men(?!\W*$)|eller|ok|okej|okay|jaha|aha|and|but|or|what about|how about|hur är det med|hur ar det med|vad gäller för|(the )?same( question| thing)? for|samma( sak| fråga| fraga)? (för|for))(?!\p{L})[\s,.!]*)+/iu;
/** "Är det likadant i Ängsby?", "Same in Ängsby?": the question before, put for another. */
const SAME =
  /^(((är|var|gäller|ser) det (likadant|lika|samma( sak)?|detsamma|på samma sätt|så)( ut)?( också)?|(gäller )?samma( sak| fråga)?|hur (är|ser) det( ut)?|finns (det|den|de|sådana?|något sådant|någon sådan)( också| med| även)?|is it the same( thing)?|(the )?same( thing| question)?|how is it|is (that|it) so|is there (also )?(one|any)( too| also)?|are there any|(do|does) (they|it) (also )?have (it|one|any))\s+)(?=(i|in|för|for|hos|at)\s)/iu;
const CLARIFIED =
  /(?<!\p{L})((alltså|det var) )?(jag (menar|menade|tänkte på|syftade på)|(menar|menade) jag( alltså)?|i (mean|meant|was thinking of))(?!\p{L})[\s,]*|(?<!\p{L})(inte|not) \p{L}+,? (utan|but) |^(den|det|de|the one|those)\s+(?=(i|in|på|för|hos|at|for)\s)/giu;
const TRAILING = /[\s,]*(?<!\p{L})(då|da|then|också|too|as well)\s*(?=[?.!\s]*$)/iu;
/** What was named before is meant, whatever other words stand beside it. */
const POINTING_BACK =
  /(?<!\p{L})((that|this|the same|den|det|denna|detta|samma) (project|group|unit|meeting|council|network|projekt\p{L}*|grupp\p{L}*|enhet\p{L}*|möte\p{L}*|råd\p{L}*|nätverk\p{L}*)|de som är med|those who take part)(?!\p{L})|\s(den|det|dem|it|them)\W*$/iu;

/** What a text may lean on, and how it came to be posed. */
export interface Context {
  readonly before: Asked;
  /** Those that were asked about one after the other. */
  readonly named: readonly string[];
  /** It stands in the same message as the question before. */
  readonly sameMessage: boolean;
  readonly alone: Alone;
}

/** The text with what it leaves out filled in from the previous question; unchanged when it stands alone. */
export function inContext(text: string, context: Context): string {
  return atThatTime(text, inFullContext(text, context), context.before.question);
}

/** "Vilka satt i den då?", after a question of a year: in that year. */
function atThatTime(text: string, full: string, { years, language }: Question): string {
  const [year, ...others] = years;
  if (year === undefined || others.length > 0 || /\d{4}/.test(full) || !THEN.test(text))
    return full;
  return `${unasked(full)}${language === "sv" ? "" : " in"} ${String(year)}?`;
}

/** "Vem leder den då?" only goes on asking. */
const THEN =
  /(?<!\p{L})(satt|var|hade|fanns|ingick|träffades|möttes|ledde|was|were|had|did|sat|met)(?!\p{L}).*(?<!\p{L})(då|på den tiden|then|at that time|back then)(?!\p{L})/iu;

function inFullContext(text: string, context: Context): string {
  const { before, sameMessage, alone } = context;
  const { question: previous, lexicon } = before;
  const whole = text.trim();
  const said = whole.replace(CLARIFIED, "").replace(JOINED, "").replace(TRAILING, "").trim();
  const bare = plainWhy(withoutSame(said, before));
  const now = understand(bare, lexicon, { language: previous.language });
  if (bare === "" || isPleasantry(bare)) return text;
  if (isOnlyManner(bare)) return simply(previous);
  const ofAll = ofAllOfThem(bare, before, (asked) => alone.draftOf(asked));
  if (ofAll !== undefined) return ofAll;
  const ofBoth = sameMembersAs(said, before);
  if (ofBoth !== undefined) return ofBoth;
  const isJoined = sameMessage || bare !== whole;
  const inRow = context.named;
  const turn: Turn = { bare, now, isJoined, previous, before, named: inRow, lexicon, alone };
  const named = namedFirst(turn) ?? ofItsWhole(turn) ?? namedInAnswer(turn) ?? whereElse(turn);
  if (named !== undefined) return named;
  const inIt = (now.yesNo ? belonging(turn) : undefined) ?? sentBy(turn);
  if (inIt !== undefined) return inIt;
  if (now.terms.some((term) => term.unknown && !term.weak) && !POINTING_BACK.test(bare))
    return text;
  return (
    ofThose(turn) ??
    otherCount(turn) ??
    compared(turn) ??
    otherExtreme(turn) ??
    otherCounted(turn) ??
    otherName(turn) ??
    otherYear(turn) ??
    howManyOfThem(turn) ??
    whoHasIt(turn) ??
    whoDoesIt(turn) ??
    oneOfThem(turn) ??
    ofThatPlace(turn) ??
    withItsName(turn) ??
    belonging(turn) ??
    otherWord(turn) ??
    hasMost(turn) ??
    (isNaming(now)
      ? (inThatBody(turn) ?? wordThere(turn) ?? text)
      : (onlyQuestionWord(turn) ?? aboutTheSame(turn) ?? text))
  );
}

/** "Finns det i Ängsby?": only the name is left. "Finns det i fler?" names none, and stays. */
function withoutSame(said: string, { question: { language }, lexicon }: Asked): string {
  const rest = said.replace(SAME, "");
  return rest === said || isNaming(understand(rest, lexicon, { language })) ? rest : said;
}

/** Another question about what was spoken of; as it is put, where it is about something of its own. */
function aboutTheSame(turn: Turn): string | undefined {
  const asked = inFull(turn);
  if (isLikeIt(turn.bare)) return asked;
  const leaning = sameSubject(turn);
  if (leaning === undefined) return undefined;
  return isWhole(turn, asked, leaning) ? asked : leaning;
}

/** "Hur många bor i Ängsby, och hur många är i målgruppen?": the second half is about the same place. */
export function inSamePlace(text: string, { question: previous, lexicon }: Asked): string {
  const now = understand(text, lexicon, { language: previous.language });
  const [place, ...others] = previous.places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0 || now.places.length > 0) return text;
  if (now.mentions.some(({ firm }) => firm)) return text;
  const name = lexicon.knowledge.areas.get(place.area)?.name[previous.language] ?? "";
  return `${unasked(text)} ${previous.language === "sv" ? "i" : "in"} ${name}?`;
}

/** "Hur ofta träffas den?", "Är X med?", "Varför?": another question about what the one before was about. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { answeredIn, bodyIn, contentOf, namedIn } from "./spoken-of.ts";
import type { Question } from "../question.ts";
import { asksForThem, asksWhoElse } from "./of-the-answer.ts";
import { isActor, isNaming, unasked, type Turn } from "./turn.ts";
import { BELONGING, isMostOfWhat, isPartOfWhat, pointsBack, QUESTION_WORDS } from "./whole.ts";

/** A thing is pointed at, not a place. */
const POINTING_AT_THING =
  /(?<!\p{L})(den|det|denna|detta|dess|de|dem|dom|deras|it|its|they|them|their)(?!\p{L})/iu;
const POINTING_INTO =
  /(?<!\p{L})(där|dit|i den|i det|deras|dess|there|in it|their|its|(den|det|that|this) (här |där )?\p{L}+(en|et|group|project))(?!\p{L})/iu;
/** Of another place than the one before. */
const ELSEWHERE = /(?<!\p{L})(andra|övriga|annan|other|others|another)(?!\p{L})/iu;

/** "Är X med?": in the group or project that was spoken of. */
export function belonging({ bare, now, previous, lexicon }: Turn): string | undefined {
  const namesOnlyActors =
    isNaming(now) &&
    now.mentions.every(({ firm, subjects }) => !firm || isActor(subjects[0], lexicon));
  if (!namesOnlyActors || !BELONGING.test(bare)) return undefined;
  const where =
    bodyIn(previous, lexicon) ?? (isNaming(previous) ? undefined : contentOf(previous, now));
  if (where === undefined || where === "") return undefined;
  const link = previous.language === "sv" ? "i" : "in";
  return `${unasked(bare)} ${link} ${where}?`;
}

/** "Är det fler än i Ängsby?": the figure before, beside another place's. */
export function compared({ bare, now, previous, lexicon }: Turn): string | undefined {
  const [, more = "", other = ""] = THAN.exec(bare) ?? [];
  const place = namedIn(previous, lexicon);
  const what = contentOf(previous, now);
  if (more === "" || now.places.length === 0 || place === undefined || what === "")
    return undefined;
  return previous.language === "sv"
    ? `Har ${place} ${more} ${what} än ${other}?`
    : `Does ${place} have ${more} ${what} than ${other}?`;
}

const THAN =
  /^(?:är det|var det|is (?:it|that)|are (?:there|they)|was (?:it|that)) (fler|färre|mer|mindre|större|more|fewer|less|larger|higher) (?:än|than) (?:i |in )?(.+?)\W*$/iu;

/** "Vilka från Jobbverket kommer dit?": the body is pointed at, and somebody in it is named. */
export function inThatBody({ bare, now, previous, before, lexicon }: Turn): string | undefined {
  const namesBody =
    now.places.some(({ wide }) => !wide) ||
    now.mentions.some(({ firm, subjects }) => firm && !isActor(subjects[0], lexicon));
  if (namesBody || !POINTING_INTO.test(bare)) return undefined;
  const body = bodyIn(previous, lexicon) ?? answeredIn(before);
  return body === undefined ? undefined : `${unasked(bare)} ${body}?`;
}

/** "Varför?" asks why of what was just asked, "varför inte 2018?" of that year. */
export function onlyQuestionWord({ bare, now, previous, lexicon }: Turn): string | undefined {
  if (now.terms.length > 0 || now.tokens.length > 3 || now.ask === "whether") return undefined;
  const body = bodyIn(previous, lexicon);
  if (asksWhoElse(bare) && !asksForThem(previous) && body !== undefined)
    return previous.language === "sv" ? `Vilka är med i ${body}?` : `Who is part of ${body}?`;
  const rest = previous.text.replace(QUESTION_WORDS, "");
  const [year] = now.years;
  if (year !== undefined)
    return `${unasked(bare).replace(String(year), "").trim()} ${unasked(rest)} ${String(year)}?`;
  return `${unasked(bare)} ${unasked(rest)}?`;
}

/** "Hur ofta träffas den?", "Vilken kommun har störst andel?" */
export function sameSubject(turn: Turn): string | undefined {
  const { bare, now, isJoined, previous, before, lexicon } = turn;
  const isOfPlaces =
    ELSEWHERE.test(bare) ||
    (ASKS_WHERE.has(now.ask) &&
      (now.concepts.has(MUNICIPALITY) || isMostOfWhat(bare)) &&
      !pointsBack(bare) &&
      !isPartOfWhat(bare) &&
      !(FROM_WHICH.test(bare) && bodyIn(previous, lexicon) !== undefined));
  const subject = isOfPlaces
    ? contentOf(previous, now)
    : (bodyIn(previous, lexicon) ??
      (POINTING_AT_THING.test(bare) ? answeredIn(before) : undefined) ??
      namedIn(previous, lexicon) ??
      contentOf(previous, now));
  if (subject === "") return undefined;
  const [, which = "", sort = ""] = OF_THEM.exec(bare) ?? [];
  if (sort !== "" && bodyIn(previous, lexicon) !== undefined)
    return previous.language === "sv"
      ? `${which} ${sort} är med i ${subject}?`
      : `${which} ${sort} are part of ${subject}?`;
  if (ONLY_SHARE.test(bare) && previous.ask === "how-many") return ofWhichShare(previous);
  if (isOfPlaces && asksLeastNumber(bare, previous)) return `${unasked(bare)} antal ${subject}?`;
  const leans = pointsBack(bare) || isJoined || now.tokens.length <= 6;
  return leans ? `${unasked(bare)} ${subject}?` : undefined;
}

/** "I vilka kommuner?", "Från vilka kommuner?" */
const FROM_WHICH = /^(i|från|in|from) (vilka|vilken|which|what) \p{L}+\W*$/iu;

/** "Vilken kommun har minst?": the number that was asked for, not the share. */
export function asksLeastNumber(bare: string, previous: Question): boolean {
  return LEAST.test(bare) && COUNTS.test(previous.text);
}

const LEAST = /(?<!\p{L})har (minst|störst|högst|lägst)\W*$/iu;
const COUNTS = /^hur många(?! procent)/iu;

/** "Vilka av dem är kommuner?" */
const OF_THEM =
  /^(vilka|hur många|which|how many) (?:av (?:dem|dom|de)|of them) (?:är|are) (\p{L}+)\W*$/iu;

/** "Hur många procent är det?" */
const ONLY_SHARE =
  /^(hur många procent|hur stor andel|vilken andel|what percentage|what share|how many per ?cent)( (är|blir|is) (det|de|that|it))?\W*$/iu;

/** The share of those whose number was asked for. */
function ofWhichShare({ text, language }: Question): string {
  const rest = unasked(text.replace(QUESTION_WORDS, ""));
  return language === "sv" ? `Hur stor andel ${rest}?` : `What percentage of ${rest}?`;
}

const MUNICIPALITY = "municipality" as ConceptId;
const ASKS_WHERE: ReadonlySet<string> = new Set(["which", "where", "who", "how-many"]);

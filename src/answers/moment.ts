/** Whether a fact can know the day, the hour or the year that a question asks about. */
import type { Fact } from "../knowledge/fact.ts";
import type { ConceptId } from "../knowledge/schema/base.ts";
import type { IndexedFact } from "./lexicon/indexed-fact.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question } from "./question.ts";

const ASKS_DAY =
  /(?<!\p{L})(vilken|vilka|vilket|which|what) (vecko|week)?(dag|dagar|days?)(?!\p{L})|(?<!\p{L})(veckodag|weekday)/iu;
const ASKS_HOUR =
  /(?<!\p{L})(hur dags|(?<!under )vilken tid|vilket klockslag|(?<!during )(what|which) time(?! ?(frame|span|limit|horizon)))(?!\p{L})/iu;
const ASKS_OPENING = /(?<!\p{L})(öppettid\p{L}*|opening hours)(?!\p{L})/iu;
const TELLS_OPENING =
  /(?<!\p{L})(öpp(en|et|na|nar)|tider|boka\p{L}*|open|hours|book\p{L}*)(?!\p{L})/iu;
const ASKS_NEXT =
  /(?<!\p{L})(när|when|vilket datum|which date)(?!\p{L}).*(?<!\p{L})(nästa|kommande|next|upcoming|will)(?!\p{L})/iu;
const TELLS_NEXT =
  /(?<!\p{L})(nästa|kommande|planera\p{L}*|ska|next|upcoming|planned|will)(?!\p{L})/iu;
const ASKS_SINCE = /(?<!\p{L})(sedan när|since when)(?!\p{L})/iu;
const TELLS_SINCE =
  /(?<!\d)(19|20)\d\d(?!\d)|(?<!\p{L})(sedan|börja\p{L}*|starta\p{L}*|since|began|beg[iu]n|started)(?!\p{L})/iu;
const HOUR = /\d[.:]\d\d/u;
const DATE = /(?<!\d)\d{1,2} \p{L}+ (19|20)\d\d/u;
const WEEKDAY = "weekday" as ConceptId;

/** Any word that tells a time: a year, a month, a season, before or after something, how long. */
const TELLS_TIME =
  /\d|(?<!\p{L})(när|då|innan|före|efter|inför|under|vid|sedan|tills|samtidigt|anslutning|samband|möte\p{L}*|senast|nu|idag|redan|ännu|fortfarande|pågå\p{L}*|nyligen|tidigare|kommande|löpande|varje|var(annan|je|t)?|dag\p{L}*|veck\p{L}*|månad\p{L}*|år\p{L}*|\p{L}+årig\p{L}*|kvartal\p{L}*|termin\p{L}*|vår(en)?|sommar\p{L}*|höst\p{L}*|vint\p{L}*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|länge|tid\p{L}*|start\p{L}*|sist\p{L}*|först\p{L}*|slut\p{L}*)(?!\p{L})/iu;

/** "När …?", "Hur länge …?" is answered only by what tells some time. */
export function tellsSomeTime({ fact }: IndexedFact, { ask }: Question): boolean {
  if (fact.gap || (ask !== "when" && ask !== "how-long")) return true;
  return TELLS_TIME.test(fact.text.sv) && (ask === "when" || !isShare(fact));
}

/** "Hur lång är utbildningen?": that 37 % had a shorter one than nine years is no length of it. */
function isShare({ text, asks }: Fact): boolean {
  return /\d (%|procent)/u.test(text.sv) && !asks.includes("how-long");
}

/** "När är det klart?" is not answered by when it began, nor the other way round. */
export function tellsOtherEnd({ fact }: IndexedFact, { ask, concepts }: Question): boolean {
  const isOnly = (one: ConceptId, other: ConceptId): boolean =>
    concepts.has(one) && !concepts.has(other) && fact.on.includes(other) && !fact.on.includes(one);
  return ask === "when" && (isOnly(START, END) || isOnly(END, START));
}

const START = "start" as ConceptId;
const END = "end" as ConceptId;

/** False for a fact without the weekday, the hour or the time to come that is asked for. */
export function tellsMoment(
  { fact, texts, numbers }: IndexedFact,
  question: Question,
  lexicon: Lexicon,
): boolean {
  const { mendedText, language } = question;
  const own = texts[language][0] ?? [];
  if (fact.gap) return true;
  if (
    ASKS_DAY.test(mendedText) &&
    !DATE.test(fact.text[language]) &&
    !lexicon.sorts.all(own, language).some(({ values }) => values.includes(WEEKDAY))
  )
    return false;
  if (ASKS_HOUR.test(mendedText) && !HOUR.test(fact.text.sv)) return false;
  if (ASKS_OPENING.test(mendedText) && !TELLS_OPENING.test(fact.text[language])) return false;
  if (ASKS_SINCE.test(mendedText) && !TELLS_SINCE.test(fact.text[language])) return false;
  if (ASKS_NEXT.test(mendedText) && !TELLS_NEXT.test(fact.text[language])) return false;
  return (
    !isLaterThanAll(question, lexicon) || question.years.some((year) => isWithin(year, numbers))
  );
}

/** A day of the week, an hour or a beginning is asked for, not how often. */
export function asksForMoment({ mendedText }: Question): boolean {
  return [ASKS_DAY, ASKS_HOUR, ASKS_SINCE].some((one) => one.test(mendedText));
}

/** A year after the newest document. */
export function isLaterThanAll({ years }: Question, { newestDate }: Lexicon): boolean {
  const newest = Number(newestDate.slice(0, 4));
  return years.length > 0 && years.every((year) => year > newest);
}

/** The year, or a period around it, stands in the fact. */
function isWithin(year: number, numbers: ReadonlySet<string>): boolean {
  if (numbers.has(String(year))) return true;
  const years = [...numbers].filter((number) => /^(19|20)\d\d$/.test(number)).map(Number);
  return years.length > 1 && Math.min(...years) <= year && year <= Math.max(...years);
}

/** "Hur många gånger om året träffas den?": worked out of how often it meets. */
import type { Fact } from "../../../../knowledge/fact.ts";
import { countWords, upperFirst } from "../../../../knowledge/facts/wording.ts";
import type { Language } from "../../../../knowledge/schema/base.ts";
import type { Cadence } from "../../../../knowledge/schema/kinds.ts";
import type { Statement } from "../../../answer.ts";
import type { Question } from "../../../question.ts";
import { composed, inLanguage, type Group } from "../../topic.ts";

/** A number of times in a year or a month is asked for. */
export function asksForTimes({ mendedText }: Question): boolean {
  return TIMES.test(mendedText) && periodOf(mendedText) !== undefined;
}

function periodOf(text: string): Period | undefined {
  return PERIODS.find(({ words }) => words.test(text));
}

/** So many times in the year or the month that is asked of; undefined where that is not asked, or no whole number. */
export function timesIn(
  { cadence }: Group,
  fact: Fact,
  { language, mendedText }: Question,
): Statement | undefined {
  const period = TIMES.test(mendedText) ? periodOf(mendedText) : undefined;
  if (period === undefined) return undefined;
  const times = timesWords(cadence, period, language);
  if (times === undefined) return undefined;
  const derived = inLanguage(language, "Antalet är uträknat.", "The number is calculated.");
  return composed(`${upperFirst(times)}: ${fact.text[language]} ${derived}`, fact);
}

const TIMES =
  /(?<!\p{L})(hur många (gånger|möten|träffar|sammanträden)|how many (times|meetings)|antal(et)? (gånger|möten)|number of (times|meetings))(?!\p{L})/iu;

interface Period {
  readonly words: RegExp;
  readonly weeks: number;
  readonly months: number;
  readonly name: Readonly<Record<Language, string>>;
}

const PERIODS: readonly Period[] = [
  {
    words:
      /(?<!\p{L})((om|per|på|under) (ett )?år(et)?|årligen|(a|per|each|every|in a|during a|the) year|yearly|annually)(?!\p{L})/iu,
    weeks: 52,
    months: 12,
    name: { sv: "om året", en: "a year" },
  },
  {
    words:
      /(?<!\p{L})((i|per|på|under) (en )?månad(en)?|(a|per|each|every|in a) month|monthly)(?!\p{L})/iu,
    weeks: 4,
    months: 1,
    name: { sv: "i månaden", en: "a month" },
  },
];

/** "tolv gånger om året", "omkring sju till nio gånger om året"; weeks do not fill a year evenly. */
function timesWords(cadence: Cadence, period: Period, language: Language): string | undefined {
  if (cadence === "not-stated") return undefined;
  const most = timesOf("every" in cadence ? cadence.every : cadence.from, period);
  const least = timesOf("every" in cadence ? cadence.every : cadence.to, period);
  if (most === undefined || least === undefined || least.times < 2) return undefined;
  const about = most.isEven && least.isEven ? "" : inLanguage(language, "omkring ", "about ");
  const to = inLanguage(language, "till", "to");
  const [few, many] = [countWords(least.times, language), countWords(most.times, language)];
  const count = few === many ? few : `${few} ${to} ${many}`;
  return `${about}${count} ${inLanguage(language, "gånger", "times")} ${period.name[language]}`;
}

interface Times {
  readonly times: number;
  /** Not rounded. */
  readonly isEven: boolean;
}

function timesOf(duration: string, { weeks, months }: Period): Times | undefined {
  const [, count = "", unit] = /^P(\d+)([WM])$/.exec(duration) ?? [];
  if (unit === undefined) return undefined;
  const exact = (unit === "W" ? weeks : months) / Number(count);
  return { times: Math.round(exact), isEven: unit === "M" && Number.isInteger(exact) };
}

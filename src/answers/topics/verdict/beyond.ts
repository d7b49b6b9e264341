/** "Har Ängsby fler än 20 000 invånare?": the number that is told against the bound that is asked about. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Verdict } from "../../answer.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";
import { verdictOf } from "../../verdict-word.ts";

/** Undefined where no bound is asked about, or the number is of something else than all that is asked. */
export function beyond(best: Candidate, question: Question): Verdict | undefined {
  const { value } = best.entry.fact;
  const { mendedText, numbers, years, yesNo, negated, places } = question;
  const [number, ...others] = numbers;
  if (value?.kind !== "number" || number === undefined || others.length > 0) return undefined;
  if (!yesNo || negated || years.length > 0 || !isWhole(best)) return undefined;
  const named = places.filter(({ wide }) => !wide);
  if (value.area !== undefined && !tellsAllOf(best.entry.fact, question)) return undefined;
  if (named.some(({ area }) => area !== value.area) || named.length > 1) return undefined;
  if ((value.unit === "percent") !== PERCENT.test(mendedText)) return undefined;
  const isSo = isBeyond(mendedText, value.value, Number(number.replace(",", ".")));
  return isSo === undefined ? undefined : verdictOf(isSo);
}

/** Whether a number is beyond the bound that a text sets; undefined where it sets none. */
export function isBeyond(text: string, told: number, limit: number): boolean | undefined {
  const bound = BOUNDS.find(({ beforeNumber }) => beforeNumber.test(text));
  return bound === undefined || Number.isNaN(limit) ? undefined : bound.isSo(told, limit);
}

/** Whether a text sets a bound: "minst 20 000", "over 500". */
export function setsBound(text: string): boolean {
  return BOUNDS.some(({ beforeNumber }) => beforeNumber.test(text));
}

/** What "fler än", "at least" says of a number; undefined where the words set no bound. */
export function boundSaid(words: string): Bound["isSo"] | undefined {
  return BOUNDS.find(({ alone }) => alone.test(words))?.isSo;
}

/** Women of the target group are not all the women of a place: of whom the figure is must be said. */
export function tellsAllOf({ on }: Pick<Fact, "on">, { concepts }: Question): boolean {
  return on.every((concept) => UNSAID.has(concept) || concepts.has(concept));
}

const UNSAID: ReadonlySet<string> = new Set(["inhabitants", "share"]);

/** Nothing is missing but that it is more, or less. */
function isWhole({ coverage, missing }: Candidate): boolean {
  return coverage >= MOST && missing.every(({ text }) => THAN.test(text));
}

const MOST = 0.4;
const PERCENT = /%|procent|per ?cent/iu;
const THAN =
  /^(?:fler|mer|större|färre|mindre|more|fewer|less|over|över|under|above|below|minst|högst|at least|at most)(?:\s|$)/iu;

interface Bound {
  readonly alone: RegExp;
  readonly beforeNumber: RegExp;
  readonly isSo: (told: number, limit: number) => boolean;
}

const NUMBER =
  "(?:\\d|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|fjorton|tjugo|hundra|tusen|two|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|hundred|thousand)";

const BOUNDS: readonly Bound[] = [
  bound("(?:fler|mer|större|högre) än|över|more than|over|above", (told, limit) => told > limit),
  bound(
    "(?:färre|mindre|lägre) än|under|fewer than|less than|below",
    (told, limit) => told < limit,
  ),
  bound("minst|at least", (told, limit) => told >= limit),
  bound("högst|at most", (told, limit) => told <= limit),
];

function bound(words: string, isSo: Bound["isSo"]): Bound {
  return {
    alone: new RegExp(`^(?:${words})$`, "iu"),
    beforeNumber: new RegExp(`(?<!\\p{L})(?:${words}) ${NUMBER}`, "iu"),
    isSo,
  };
}

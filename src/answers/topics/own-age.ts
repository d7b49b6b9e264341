/** What may be told to somebody who says how old they are, or how many. */
import type { Fact } from "../../knowledge/fact.ts";
import { admits, limitIn, ownNumber, type Own } from "../language/limits.ts";
import type { Question } from "../question.ts";
import type { Candidate } from "../rate.ts";

/** "Jag har en sökande som är 45 år": not what is only for those who are younger, unless it is asked whether. */
export function mayBeFor({ text }: Fact, age: Own | undefined, { language }: Question): boolean {
  return age === undefined || admits(text[language], age);
}

/**
 * What fits best of what may be for somebody so old: asked which of several is, what says for whom it is
 * comes before what names them all.
 */
export function bestForAge(
  fitting: readonly Candidate[],
  age: Own | undefined,
  question: Question,
): Candidate | undefined {
  const may = fitting.filter(({ entry }) => mayBeFor(entry.fact, age, question));
  if (age?.unit !== "years" || !SOME_OF_SEVERAL.has(question.ask)) return may[0];
  const saysSo = may.find(
    ({ entry }) => limitIn(entry.fact.text[question.language], age.unit) !== undefined,
  );
  return saysSo ?? may[0];
}

const SOME_OF_SEVERAL: ReadonlySet<string> = new Set(["which", "where", "who"]);

/** How old somebody is said to be, or how many they are. */
export function ageIn({ ask, setting, mendedText }: Question): Own | undefined {
  return ask === "whether"
    ? undefined
    : (ownNumber(`${setting.map((token) => token.text).join(" ")}. ${mendedText}`) ??
        ageBeyond(mendedText));
}

/** "People under 30", "personer över 30": the next age that they have. */
function ageBeyond(text: string): Own | undefined {
  const { under, over } = BEYOND.exec(text)?.groups ?? {};
  const value = under === undefined ? Number(over) + 1 : Number(under) - 1;
  return Number.isNaN(value) ? undefined : { unit: "years", value };
}

const BEYOND =
  /(?<!\p{L})(?:personer|de|dem|dom|deltagare|människor|folk|vuxna|unga|ungdomar|arbetslösa|arbetssökande|nyanlända|som är|people|those|participants|adults|young people|jobseekers|unemployed|who are) (?:som är |who are |aged )?(?:(?:under|yngre än|younger than|below) (?<under>\d\d)|(?:över|äldre än|older than|over|above) (?<over>\d\d))(?! ?(?:%|procent|percent|kommun|part))/iu;

/** "Hur gammal är X?", "Is there an age limit?": it is not answered by what tells of no age. */
export function leavesAgeUntold({ entry: { fact }, missing }: Candidate): boolean {
  const lacks = missing.some(({ concepts }) =>
    concepts.some((concept) => (concept as string) === "age-2"),
  );
  return lacks && !fact.gap && !YEARS.test(`${fact.text.sv} ${fact.text.en}`);
}

const YEARS = /\d\D{0,12} år(?!\p{L})|\bage[sd]?\b/iu;

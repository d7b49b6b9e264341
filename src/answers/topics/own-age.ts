/** What may be told to somebody who says how old they are, or how many. */
import type { Fact } from "../../knowledge/fact.ts";
import { admits, ownNumber, type Own } from "../language/limits.ts";
import type { Question } from "../question.ts";
import type { Candidate } from "../rate.ts";

/** "Jag har en sökande som är 45 år": not what is only for those who are younger, unless it is asked whether. */
export function mayBeFor({ text }: Fact, age: Own | undefined, { language }: Question): boolean {
  return age === undefined || admits(text[language], age);
}

/** How old somebody is said to be, or how many they are. */
export function ageIn({ ask, setting, mendedText }: Question): Own | undefined {
  return ask === "whether"
    ? undefined
    : ownNumber(`${setting.map((token) => token.text).join(" ")}. ${mendedText}`);
}

/** "Hur gammal är X?", "Is there an age limit?": it is not answered by what tells of no age. */
export function leavesAgeUntold({ entry: { fact }, missing }: Candidate): boolean {
  const lacks = missing.some(({ concepts }) =>
    concepts.some((concept) => (concept as string) === "age-2"),
  );
  return lacks && !fact.gap && !YEARS.test(`${fact.text.sv} ${fact.text.en}`);
}

const YEARS = /\d\D{0,12} år(?!\p{L})|\bage[sd]?\b/iu;

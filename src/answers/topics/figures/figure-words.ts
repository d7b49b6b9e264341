/** What is worked out from figures, in words. */
import { countWords, numberWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import { sortWords } from "../seats/party-sorts.ts";
import { inLanguage } from "../topic.ts";

/** To two decimals: what is added or taken away leaves traces far behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** "20", "2,5 procentenheter". */
export function differenceWords(
  one: number,
  other: number,
  unit: FigureSeries["unit"],
  language: Language,
): string {
  const difference = rounded(Math.abs(one - other));
  const number = numberWords(difference, language);
  if (unit !== "percent") return number;
  const points =
    difference === 1
      ? inLanguage(language, "procentenhet", "percentage point")
      : inLanguage(language, "procentenheter", "percentage points");
  return `${number} ${points}`;
}

/** "En kommun", "Tre kommuner". */
export function municipalitiesCounted(count: number, language: Language): string {
  return `${upperFirst(countWords(count, language))} ${sortWords("municipality", count, language)}`;
}

/** What is worked out from figures, in words. */
import { countWords, numberWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import type { Question } from "../../question.ts";
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

interface Placed {
  readonly value: number;
  readonly place: string;
}

/** "Ängsby har 20 fler invånare än Granåsa.", "Arbetslöshet: 2,5 procentenheter högre i Ängsby än …" */
function comparedWords(
  more: Placed,
  less: Placed,
  { name, counted, unit }: Pick<FigureSeries, "name" | "counted" | "unit">,
  language: Language,
): string {
  const by = differenceWords(more.value, less.value, unit, language);
  if (more.value === less.value)
    return inLanguage(
      language,
      `${name.sv}: lika i ${more.place} och ${less.place}.`,
      `${name.en}: the same in ${more.place} and ${less.place}.`,
    );
  return counted === undefined
    ? inLanguage(
        language,
        `${name.sv}: ${by} högre i ${more.place} än i ${less.place}.`,
        `${name.en}: ${by} higher in ${more.place} than in ${less.place}.`,
      )
    : inLanguage(
        language,
        `${more.place} har ${by} fler ${counted.sv} än ${less.place}.`,
        `${more.place} has ${by} more ${counted.en} than ${less.place}.`,
      );
}

/** "Ängsby har ungefär 2,5 gånger så många invånare som Granåsa" where that is asked for; else by how many more. */
export function comparedAsAsked(
  more: Placed,
  less: Placed,
  series: Pick<FigureSeries, "name" | "counted" | "unit">,
  { language, mendedText }: Pick<Question, "language" | "mendedText">,
): string {
  const { name, counted } = series;
  if (!TIMES.test(mendedText) || less.value === 0)
    return comparedWords(more, less, series, language);
  const times = numberWords(Math.round((10 * more.value) / less.value) / 10, language);
  return counted === undefined
    ? inLanguage(
        language,
        `${name.sv}: ungefär ${times} gånger så högt i ${more.place} som i ${less.place} (uträknat här).`,
        `${name.en}: about ${times} times as high in ${more.place} as in ${less.place} (worked out here).`,
      )
    : inLanguage(
        language,
        `${more.place} har ungefär ${times} gånger så många ${counted.sv} som ${less.place} (uträknat här).`,
        `${more.place} has about ${times} times as many ${counted.en} as ${less.place} (worked out here).`,
      );
}

const TIMES =
  /(?<!\p{L})(gånger (så )?(fler|flera|många|stor|större|hög|högre)|times (as|more|larger|bigger|higher|the)|how many times)(?!\p{L})/iu;

/** "59,7 %", "59.7%". */
export function percentWords(value: number, language: Language): string {
  return `${numberWords(value, language)}${inLanguage(language, " %", "%")}`;
}

/** "En kommun", "Tre kommuner". */
export function municipalitiesCounted(count: number, language: Language): string {
  return `${upperFirst(countWords(count, language))} ${sortWords("municipality", count, language)}`;
}

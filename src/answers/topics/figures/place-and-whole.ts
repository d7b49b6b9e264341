/** "Hur hög är arbetslösheten i Ängsby jämfört med länet?": a municipality's figure beside that of the county or the country. */
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import type { Statement } from "../../answer.ts";
import { differenceWords } from "./figure-words.ts";
import { narrowPlaces, type Figure } from "./series.ts";
import { asksOnlyFor } from "./words-of-series.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const placeAndWhole: Topic = {
  id: "place-and-whole",
  answer(asked) {
    const { question, knowledge } = asked;
    const [place, ...others] = narrowPlaces(asked);
    const whole = question.places.find(({ wide }) => wide);
    if (question.yesNo || question.negated) return undefined;
    if (place === undefined || others.length > 0) return undefined;
    if (whole === undefined && !touches(question, COUNTY_WIDE)) return undefined;
    if (!touches(question, "difference") && !THAN.test(question.mendedText)) return undefined;
    for (const series of knowledge.series.values()) {
      // A number of people is a part of the whole's, nothing to hold against it.
      if (series.unit !== "percent" || !isMeant(series, asked)) continue;
      const own = figureIn(series, place.area, asked);
      const area = whole?.area ?? countyIn(series, asked);
      const wide = area && figureIn(series, area, asked);
      if (own === undefined || wide === undefined) continue;
      const { language } = question;
      return {
        outcome: "answered",
        lead: [difference(own, wide, asked)],
        details: [stated(own.fact, language), stated(wide.fact, language)],
        about: [own.fact.subject],
      };
    }
    return undefined;
  },
};

/** "The whole county" names no place. */
const COUNTY_WIDE = "county-wide-1";

function countyIn({ values }: FigureSeries, { knowledge }: Asked): AreaCode | undefined {
  return values.find(({ area }) => area && knowledge.areas.get(area)?.level === "county")?.area;
}

const THAN = /(?<!\p{L})(jämfört|jämför|än|mot|compared|compare|than|versus)(?!\p{L})/iu;

/** All that it measures is named, and nothing else is asked. */
function isMeant({ id, on }: FigureSeries, asked: Asked): boolean {
  const named = on.every((concept) => UNSAID.has(concept) || asked.question.concepts.has(concept));
  return named && asksOnlyFor(id, withoutSize(asked));
}

const UNSAID: ReadonlySet<string> = new Set(["share", "employment-share"]);

/** "Hur stor är branschen?": the word of size asks how much. */
function withoutSize(asked: Asked): Asked {
  const { question } = asked;
  const terms = question.terms.filter(({ text }) => !SIZE.test(text));
  return { ...asked, question: { ...question, terms } };
}

const SIZE =
  /^(stor|stort|stora|hög|högt|höga|är|big|large|high|is|are|(hela|whole|entire)( \p{L}+)?)$/iu;

function figureIn({ id }: FigureSeries, area: AreaCode, { knowledge }: Asked): Figure | undefined {
  const fact = knowledge.facts.get(`${id}/${area}`);
  return fact?.value?.kind === "number" ? { fact, value: fact.value } : undefined;
}

function difference(own: Figure, whole: Figure, { question, knowledge }: Asked): Statement {
  const { language } = question;
  const nameOf = ({ value }: Figure): string =>
    (value.area && knowledge.areas.get(value.area)?.name[language]) ?? "";
  const [here, there] = [own.value.value, whole.value.value];
  const by = differenceWords(here, there, own.value.unit, language);
  const [place, wide] = [nameOf(own), nameOf(whole)];
  if (here === there)
    return composed(
      inLanguage(language, `Lika i ${place} och ${wide}.`, `The same in ${place} and ${wide}.`),
      own.fact,
      whole.fact,
    );
  const side =
    here > there ? inLanguage(language, "högre", "higher") : inLanguage(language, "lägre", "lower");
  const text = inLanguage(
    language,
    `${by} ${side} i ${place} än i ${wide} (uträknat här).`,
    `${by} ${side} in ${place} than in ${wide} (calculated here).`,
  );
  return composed(text, own.fact, whole.fact);
}

/**
 * Two figures of the same measure side by side, women and men, say, or those with long and with
 * short education: which is larger, by how much, what they make together; in one place or in all.
 */
import { countWords } from "../../../knowledge/facts/wording.ts";
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import type { Draft, Statement } from "../../answer.ts";
import { municipalitiesCounted } from "./figure-words.ts";
import { areaNames } from "../names-told.ts";
import { said, verdictOf, type Said } from "../../verdict-word.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";
import {
  ANYWHERE,
  compares,
  difference,
  isAsAsked,
  together,
  whichOfTwo,
  type Valued,
} from "./two-figures/compared.ts";
import { pairOf, type Pair } from "./two-figures/pair.ts";

export const twoFigures: Topic = {
  id: "two-figures",
  whole: true,
  answer(asked) {
    const { question } = asked;
    if (question.numbers.some(isLimit)) return undefined;
    const places = new Set(question.places.filter((one) => !one.wide).map((one) => one.area));
    const [place] = places;
    if (places.size > 1 || (place === undefined && !compares(asked))) return undefined;
    const pair = pairOf(asked);
    if (pair === undefined) return undefined;
    if (place !== undefined) return inPlace(pair, place, asked);
    const asksWhere =
      question.ask === "where" ||
      touches(question, "municipality") ||
      ANYWHERE.test(question.mendedText);
    return asksWhere ? inPlaces(pair, asked) : altogether(pair, asked);
  },
};

/** A number that is neither "hundra procent" nor a count of places: another topic's. */
function isLimit(number: string): boolean {
  return number !== "100" && !(Number(number) <= MOST_PLACES);
}

const MOST_PLACES = 30;

/** The values of both in a place. */
interface Both {
  readonly area: AreaCode;
  readonly a: Valued;
  readonly b: Valued;
}

function bothIn({ one, other }: Pair, area: AreaCode, asked: Asked): Both | undefined {
  const a = valueIn(one, area, asked);
  const b = valueIn(other, area, asked);
  return a === undefined || b === undefined ? undefined : { area, a, b };
}

function valueIn(series: FigureSeries, area: AreaCode, { knowledge }: Asked): Valued | undefined {
  const fact = knowledge.facts.get(`${series.id}/${area}`);
  return fact?.value?.kind === "number" ? { value: fact.value.value, fact } : undefined;
}

/** In each municipality that has both. */
function bothInEach(pair: Pair, asked: Asked): Both[] {
  return pair.one.values.flatMap(({ area }) => {
    const isMunicipal =
      area !== undefined && asked.knowledge.areas.get(area)?.level === "municipality";
    return isMunicipal ? (bothIn(pair, area, asked) ?? []) : [];
  });
}

function statedOf(all: readonly Both[], { question: { language } }: Asked): Statement[] {
  return all.flatMap(({ a, b }) => [stated(a.fact, language), stated(b.fact, language)]);
}

function inPlace(pair: Pair, area: AreaCode, asked: Asked): Draft | undefined {
  const { question } = asked;
  const both = bothIn(pair, area, asked);
  if (both === undefined) return undefined;
  const { a, b } = both;
  const isCompared = compares(asked);
  const adds = !isCompared && touches(question, "sum", "contradiction");
  const relation = adds
    ? together(a, b, pair.one, asked)
    : ((isCompared ? whichOfTwo([a, b], [pair.one, pair.other], asked) : undefined) ??
      difference(a, b, pair.one, asked));
  const values = statedOf([both], asked);
  const asksForBoth =
    question.ask === "how-many" && !isCompared && !adds && !touches(question, "difference");
  return {
    outcome: "answered",
    lead: asksForBoth ? values : [relation],
    details: asksForBoth ? [relation] : values,
    about: [a.fact.subject],
  };
}

/** "Är de ena fler än de andra totalt?": the sums of all places that have both. */
function altogether(pair: Pair, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  if (pair.one.unit === "percent") return undefined;
  const all = bothInEach(pair, asked);
  const [first] = all;
  if (first === undefined || all.length < 2) return undefined;
  const sum = (values: readonly Valued[]): Valued => ({
    value: values.reduce((so, { value }) => so + value, 0),
    fact: first.a.fact,
  });
  const [a, b] = [sum(all.map((both) => both.a)), sum(all.map((both) => both.b))];
  const places = countWords(all.length, language);
  const counted = inLanguage(
    language,
    `Hopräknat här, för ${places} kommuner.`,
    `Added up here, for ${places} municipalities.`,
  );
  const { text } = difference(a, b, pair.one, asked);
  return {
    outcome: "answered",
    lead: [composed(`${text} ${counted}`, ...factsOf(all))],
    details: statedOf(all, asked),
  };
}

/** "I vilka kommuner är de ena fler än de andra?" */
function inPlaces(pair: Pair, asked: Asked): Draft | undefined {
  const { question } = asked;
  const { language } = question;
  const all = bothInEach(pair, asked);
  if (all.length < 2) return undefined;
  const found = all.filter(({ a, b }) => isAsAsked(a, b, asked));
  const names = areaNames(
    found.map(({ area }) => area),
    asked,
  );
  const count =
    question.ask === "how-many" ? `${municipalitiesCounted(found.length, language)}: ` : "";
  const none = inLanguage(language, "Ingen av kommunerna.", "None of the municipalities.");
  const told = question.yesNo
    ? judgedOfAll(found.length, all.length, names, asked)
    : found.length === 0
      ? none
      : `${count}${names}.`;
  return {
    outcome: "answered",
    lead: [composed(told, ...factsOf(all))],
    details: statedOf(found, asked),
    about: found.map(({ a }) => a.fact.subject),
  };
}

/** "Är de ena fler än de andra i alla kommuner?", "… i någon kommun?" */
function judgedOfAll(found: number, all: number, names: string, { question }: Asked): Said {
  const ofAll = ALL.test(question.mendedText);
  const isSo = ofAll ? found === all : found > 0;
  if (found === 0)
    return said("no", question, ", inte i någon kommun.", ", not in any municipality.");
  const only = ofAll && !isSo;
  return said(
    verdictOf(isSo),
    question,
    `, ${only ? "bara " : ""}i ${names}.`,
    `, ${only ? "only " : ""}in ${names}.`,
  );
}

const ALL = /(?<!\p{L})(alla|samtliga|varje|all|every|each)(?!\p{L})/iu;

function factsOf(all: readonly Both[]): Valued["fact"][] {
  return all.flatMap(({ a, b }) => [a.fact, b.fact]);
}

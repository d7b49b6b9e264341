/**
 * Two figures of the same measure side by side, women and men, say, or those with long and with
 * short education: which is larger, by how much, what they make together; in one place or in all.
 */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, listWords, numberWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { AreaCode, ConceptId, Language } from "../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../knowledge/schema/figures.ts";
import type { Draft, Statement } from "../answer.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "./topic.ts";

/** Two series that measure the same of two sorts; the one that the question names first is first. */
interface Pair {
  readonly one: FigureSeries;
  readonly other: FigureSeries;
}

interface Valued {
  readonly value: number;
  readonly fact: Fact;
}

export const twoFigures: Topic = {
  id: "two-figures",
  whole: true,
  answer(asked) {
    const { question } = asked;
    if (question.numbers.some(isLimit)) return undefined;
    const places = [...new Set(question.places.filter((one) => !one.wide).map((one) => one.area))];
    const [place] = places;
    if (places.length > 1) return undefined;
    const everywhere = place === undefined;
    if (everywhere && !compares(asked)) return undefined;
    const inAll = everywhere && !touches(question, "municipality");
    const pair = pairOf(asked);
    if (pair === undefined) return undefined;
    if (inAll) return altogether(pair, asked);
    return everywhere ? inPlaces(pair, asked) : inPlace(pair, place, asked);
  },
};

/** A number that is neither "hundra procent" nor a count of places: another topic's. */
function isLimit(number: string): boolean {
  return number !== "100" && !(Number(number) <= MOST_PLACES);
}

const MOST_PLACES = 30;
const MORE = ["more", "more-than", "largest", "most-of", "outnumber"] as const;
const LESS = ["fewer", "less-than", "smallest"] as const;

/** "Fler än", "i majoritet"; not "gymnasial utbildning eller högre". */
function compares({ question }: Asked): boolean {
  const than = question.tokens.some((token) => /^(än|an|than)$/i.test(token.text));
  return (
    touches(question, "largest", "smallest", "most-of", "outnumber") ||
    (than && touches(question, "more", "fewer", "more-than", "less-than"))
  );
}

/** Words that do not tell which measure is meant. */
const UNSAID: ReadonlySet<string> = new Set(["share", "target-group", "count"]);
const FRAME: ReadonlySet<string> = new Set([
  ...UNSAID,
  ...MORE,
  ...LESS,
  "sex",
  "sex-split",
  "majority",
  "municipality",
  "sum",
  "difference",
  "contradiction",
  "education-level",
  "share-2",
  "be-part-of",
  "belong-to",
]);

/** Nobody compares two figures in more words. */
const MOST_TERMS = 20;

/** The two series that the question's words name, of which all else is the same. */
function pairOf(asked: Asked): Pair | undefined {
  const { question, knowledge } = asked;
  if (question.terms.length > MOST_TERMS) return undefined;
  const places = firstPlaces(asked);
  const all = [...knowledge.series.values()];
  const named = distinct(
    all.filter((series) =>
      series.on.every((concept) => UNSAID.has(concept) || question.concepts.has(concept)),
    ),
  );
  const share = touches(question, "share");
  const aMajority = touches(question, "outnumber", "most-of");
  const others = aMajority ? distinct(all) : named;
  const pairs = named.flatMap((one) =>
    others.flatMap((other): Pair[] => {
      const alike =
        one.unit === other.unit &&
        one.on.length === other.on.length &&
        one.on.includes("share" as ConceptId) === other.on.includes("share" as ConceptId);
      const [here, there] = [apart(one, other), apart(other, one)];
      if (!alike || here.length !== 1 || there.length !== 1 || one.on.length < 2) return [];
      const [a, b] = [here[0], there[0]].map((id) => (id && places.get(id)) ?? -1);
      if (a === undefined || b === undefined) return [];
      return a >= 0 && (b > a || (aMajority && b < 0)) ? [{ one, other }] : [];
    }),
  );
  const [best] = pairs
    .filter((pair) => accountsFor(pair, asked))
    .sort((a, b) => Number(isShare(b) === share) - Number(isShare(a) === share));
  return best;
}

/** The first of each measure: whichever others measure the same would make the same pairs. */
function distinct(series: readonly FigureSeries[]): FigureSeries[] {
  const alike = Map.groupBy(series, ({ on, unit }) => `${unit}:${on.join()}`);
  return [...alike.values()].flatMap(([first]) => first ?? []);
}

function isShare({ one }: Pair): boolean {
  return one.unit === "percent";
}

function apart(one: FigureSeries, other: FigureSeries): ConceptId[] {
  return one.on.filter((concept) => !other.on.includes(concept));
}

/** Where the question first names each concept, also inside a phrase. */
function firstPlaces({ question, lexicon }: Asked): ReadonlyMap<ConceptId, number> {
  const first = new Map<ConceptId, number>();
  for (const { start, values } of lexicon.concepts.all(question.tokens, question.language))
    for (const concept of values) first.set(concept, Math.min(start, first.get(concept) ?? start));
  return first;
}

/** Every word of content names the measure or compares; nothing else is asked about. */
function accountsFor({ one, other }: Pair, { question }: Asked): boolean {
  const own = new Set<string>([...one.on, ...other.on]);
  return question.terms.every(
    (term) => term.weak || term.concepts.some((concept) => own.has(concept) || FRAME.has(concept)),
  );
}

function valueIn(series: FigureSeries, area: AreaCode, { knowledge }: Asked): Valued | undefined {
  const fact = knowledge.facts.get(`${series.id}/${area}`);
  return fact?.value?.kind === "number" ? { value: fact.value.value, fact } : undefined;
}

function inPlace({ one, other }: Pair, area: AreaCode, asked: Asked): Draft | undefined {
  const { question } = asked;
  const [a, b] = [valueIn(one, area, asked), valueIn(other, area, asked)];
  if (a === undefined || b === undefined) return undefined;
  const adds = touches(question, "sum", "contradiction") && !compares(asked);
  const lead = adds ? together(a, b, one, asked) : difference(a, b, one, asked);
  const plain =
    question.ask === "how-many" &&
    !compares(asked) &&
    !touches(question, "difference", "sum", "contradiction");
  const values = [a, b].map(({ fact }) => stated(fact, question.language));
  return {
    outcome: "answered",
    lead: plain ? values : [lead],
    details: plain ? [lead] : values,
    about: [a.fact.subject],
  };
}

function unitWords({ unit }: FigureSeries, count: number, language: Language): string {
  if (unit !== "percent") return "";
  return count === 1
    ? inLanguage(language, " procentenhet", " percentage point")
    : inLanguage(language, " procentenheter", " percentage points");
}

function together(a: Valued, b: Valued, series: FigureSeries, { question }: Asked): Statement {
  const sum = Math.round((a.value + b.value) * 100) / 100;
  const percent = series.unit === "percent" ? " %" : "";
  const to = numberWords(sum, question.language) + percent;
  return composed(
    inLanguage(
      question.language,
      `Tillsammans ${to} (hopräknat här).`,
      `Together ${to} (added up here).`,
    ),
    a.fact,
    b.fact,
  );
}

/** The difference, after yes or no or a correction where the question says which is larger. */
function difference(a: Valued, b: Valued, series: FigureSeries, asked: Asked): Statement {
  const { question } = asked;
  const { language } = question;
  const apartBy = Math.round(Math.abs(a.value - b.value) * 100) / 100;
  const by = numberWords(apartBy, language) + unitWords(series, apartBy, language);
  const sign = series.unit === "percent" ? " %" : "";
  const [one, other] = [a, b].map(({ value }) => `${numberWords(value, language)}${sign}`);
  const text = inLanguage(
    language,
    `${one ?? ""} mot ${other ?? ""}: skillnaden är ${by}.`,
    `${one ?? ""} against ${other ?? ""}: the difference is ${by}.`,
  );
  const holds = touches(question, ...LESS) ? a.value < b.value : a.value > b.value;
  const judged = compares(asked) ? judgement(holds, asked) : "";
  return composed(`${judged}${text}`, a.fact, b.fact);
}

function judgement(holds: boolean, { question }: Asked): string {
  const { language } = question;
  if (question.ask === "whether" && !question.yesNo) return "";
  if (question.ask === "whether")
    return inLanguage(language, holds ? "Ja, " : "Nej, ", holds ? "Yes, " : "No, ");
  return holds ? "" : inLanguage(language, "Det är tvärtom. ", "It is the other way round. ");
}

/** "Är de ena fler än de andra totalt?": the sums of all places that have both. */
function altogether({ one, other }: Pair, asked: Asked): Draft | undefined {
  const { knowledge, question } = asked;
  if (one.unit === "percent") return undefined;
  const both = one.values.flatMap(({ area }) => {
    const isMunicipal = area !== undefined && knowledge.areas.get(area)?.level === "municipality";
    const [a, b] = isMunicipal ? [valueIn(one, area, asked), valueIn(other, area, asked)] : [];
    return a === undefined || b === undefined ? [] : [{ a, b }];
  });
  const [first] = both;
  if (first === undefined || both.length < 2) return undefined;
  const sum = (values: readonly Valued[]): Valued => ({
    value: values.reduce((so, { value }) => so + value, 0),
    fact: first.a.fact,
  });
  const lead = difference(sum(both.map(({ a }) => a)), sum(both.map(({ b }) => b)), one, asked);
  const places = countWords(both.length, question.language);
  const counted = inLanguage(
    question.language,
    ` Hopräknat här, för ${places} kommuner.`,
    ` Added up here, for ${places} municipalities.`,
  );
  const facts = both.flatMap(({ a, b }) => [a.fact.id, b.fact.id]);
  return {
    outcome: "answered",
    lead: [{ text: lead.text + counted, facts }],
    details: both.flatMap(({ a, b }) => [
      stated(a.fact, question.language),
      stated(b.fact, question.language),
    ]),
  };
}

/** "I vilka kommuner är de ena fler än de andra?" */
function inPlaces({ one, other }: Pair, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const all = one.values.flatMap(({ area }) => {
    const isMunicipal = area !== undefined && knowledge.areas.get(area)?.level === "municipality";
    if (!isMunicipal) return [];
    const [a, b] = [valueIn(one, area, asked), valueIn(other, area, asked)];
    return a === undefined || b === undefined ? [] : [{ area, a, b }];
  });
  if (all.length < 2) return undefined;
  const fewer = touches(question, ...LESS);
  const found = all.filter(({ a, b }) => (fewer ? a.value < b.value : a.value > b.value));
  const names = listWords(
    found.map(({ area }) => knowledge.areas.get(area)?.name[language] ?? area),
    language,
  );
  const count = inLanguage(
    language,
    `${upperFirst(countWords(found.length, "sv"))} ${found.length === 1 ? "kommun" : "kommuner"}`,
    `${upperFirst(countWords(found.length, "en"))} ${found.length === 1 ? "municipality" : "municipalities"}`,
  );
  const counted = question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
  const none = inLanguage(language, "Ingen av kommunerna.", "None of the municipalities.");
  return {
    outcome: "answered",
    lead: [
      composed(found.length === 0 ? none : counted, ...all.flatMap(({ a, b }) => [a.fact, b.fact])),
    ],
    details: found.flatMap(({ a, b }) => [stated(a.fact, language), stated(b.fact, language)]),
    about: found.map(({ a }) => a.fact.subject),
  };
}

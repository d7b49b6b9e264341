/** Figures compared: the largest, the smallest, the difference, the sum, or side by side. */
import { numberWords } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { numbersNotOfWhole, numbersWithWords } from "../../language/number-words.ts";
import { againstBound } from "./against-bound.ts";
import type { Extreme } from "./extreme.ts";
import { comparedAsAsked, municipalitiesCounted, rounded } from "./figure-words.ts";
import { asksForOrder, extremeOf, superlative } from "./ranking.ts";
import { noFigure } from "./without-figure.ts";
import { figuresOf, narrowPlaces, placeName, placeNames, seriesOf, type Figure } from "./series.ts";
import { judgedInWords, toldInWords } from "./told-in-words.ts";
import { asksOnlyFor } from "./words-of-series.ts";
import { said, verdictOf, withVerdict, type Said } from "../../verdict-word.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";
import { isBeyond } from "../verdict/beyond.ts";

export const figures: Topic = {
  id: "figures",
  answer(asked) {
    return compared(asked);
  },
};

function compared(asked: Asked): Draft | undefined {
  const { question } = asked;
  const extreme = extremeOf(asked);
  const places = narrowPlaces(asked);
  const isLimited = limitIn(asked) !== undefined && touches(question, "more-than", "less-than");
  const bounded = againstBound(asked);
  if (bounded !== undefined) return bounded;
  if (places.length === 0 && isLimited) return beyond(asked);
  if (places.length === 0 && BETWEEN.test(question.mendedText)) return within(asked);
  if (touches(question, "largest") && touches(question, "smallest") && places.length === 0)
    return bothEnds(asked);
  const compares =
    question.ask === "how-many" ||
    touches(question, "largest", "smallest", "difference", "sum", "more", "fewer");
  if (places.length >= 2 && compares && question.ask !== "why") {
    const both = sideBySide(asked);
    if (both !== undefined) return both;
  }
  // Most of those in a place are no more than those elsewhere.
  if (places.length === 1 && MOST_OF.test(question.mendedText)) return undefined;
  if (extreme !== undefined && places.length === 1 && question.ask === "why")
    return judgedInWords(extreme, asked) ?? wrongExtreme(extreme, asked);
  if (extreme !== undefined && places.length === 1 && question.yesNo)
    return judgedInWords(extreme, asked) ?? isExtreme(extreme, asked);
  const asksPlace = touches(question, "municipality") || question.ask === "where";
  if (places.length === 0 && asksPlace && asksForOrder(asked))
    return superlative(extreme ?? "largest", asked);
  if (extreme !== undefined && places.length !== 1 && asksPlace)
    return toldInWords(extreme, asked) === undefined ? superlative(extreme, asked) : undefined;
  if (touches(question, "sum")) return places.length === 0 ? total(asked) : ofPlace(asked);
  return undefined;
}

/** A number to be above or below; no year ("under 2020"), and not that of the municipalities themselves. */
function limitIn({ question }: Asked): number | undefined {
  const numbers = numbersNotOfWhole(question.tokens).filter(
    ({ at, value }) =>
      !question.years.includes(value) &&
      !/^(kommun|municipalit)/.test(question.tokens[at + 1]?.folded ?? ""),
  );
  return numbers.find(({ value }) => value > 12 || numbers.length === 1)?.value;
}

const MOST_OF = /(?<!\p{L})(de flesta|flertalet|most (of|people))(?!\p{L})/iu;

/** "mellan 10 000 och 20 000", "between 10,000 and 20,000" */
const BETWEEN = /(?<!\p{L})(?:mellan|between) \d[\d\s.,]* (?:och|and) \d/iu;

/** "Vilka kommuner har mellan 10 000 och 20 000 invånare?" */
function within(asked: Asked): Draft | undefined {
  const id = seriesOf(asked);
  const [low, high, ...others] = numbersWithWords(asked.question.tokens).map(({ value }) => value);
  const isOfTime = asked.question.years.length > 0;
  if (id === undefined || low === undefined || high === undefined || isOfTime) return undefined;
  if (others.length > 0) return undefined;
  return chosenBy(({ value }) => value.value >= low && value.value <= high, id, asked);
}

/** "Vilka kommuner har under 10 000 invånare?" */
function beyond(asked: Asked): Draft | undefined {
  const id = seriesOf(asked);
  const limit = limitIn(asked);
  if (id === undefined || limit === undefined) return undefined;
  const less = touches(asked.question, "less-than");
  const isSo = (told: number): boolean =>
    isBeyond(asked.question.mendedText, told, limit) ?? (less ? told < limit : told > limit);
  return chosenBy(({ value }) => isSo(value.value), id, asked);
}

/** The municipalities whose figure is so. */
function chosenBy(
  isSo: (figure: Figure) => boolean,
  id: SubjectId,
  asked: Asked,
): Draft | undefined {
  const { language } = asked.question;
  const all = figuresOf(id, asked);
  if (all.length < 2) return undefined;
  const found = all.filter(isSo);
  const lead =
    found.length === 0
      ? inLanguage(language, "Ingen av kommunerna.", "None of the municipalities.")
      : `${municipalitiesCounted(found.length, language)}: ${placeNames(found, asked)}.`;
  return {
    outcome: "answered",
    lead: [composed(lead, ...all.map((figure) => figure.fact))],
    details: found.map((figure) => stated(figure.fact, language)),
  };
}

/** "Vilken kommun har störst andel, och vilken minst?" */
function bothEnds(asked: Asked): Draft | undefined {
  const largest = superlative("largest", asked);
  const smallest = superlative("smallest", asked);
  if (largest === undefined || smallest === undefined) return undefined;
  const { language } = asked.question;
  const labelled = (label: string, draft: Draft) =>
    draft.lead.map((one) => ({ ...one, text: `${label}: ${one.text}` }));
  return {
    ...largest,
    lead: [
      ...labelled(inLanguage(language, "Störst", "Largest"), largest),
      ...labelled(inLanguage(language, "Minst", "Smallest"), smallest),
    ],
    about: [...(largest.about ?? []), ...(smallest.about ?? [])],
  };
}

/** "Varför har X störst andel?" when another has. */
function wrongExtreme(extreme: Extreme, asked: Asked): Draft | undefined {
  const [place] = asked.question.places.filter((one) => !one.wide);
  const truth = superlative(extreme, asked);
  const [first] = truth?.lead ?? [];
  if (truth === undefined || first === undefined || isAmong(truth, place?.subject))
    return undefined;
  const own = ownFigures(asked);
  const intro = inLanguage(asked.question.language, "Så är det inte.", "That is not so.");
  return {
    ...truth,
    lead: [{ ...first, text: `${intro} ${first.text}` }],
    details: [
      ...own.map((figure) => stated(figure.fact, asked.question.language)),
      ...(truth.details ?? []),
    ],
  };
}

/** Those of the first municipality that is named. */
function ownFigures(asked: Asked): Figure[] {
  const [place] = narrowPlaces(asked);
  const id = seriesOf(asked);
  return id === undefined
    ? []
    : figuresOf(id, asked).filter(({ value }) => value.area === place?.area);
}

/** "Är X den största kommunen?", "Har X flest invånare?" */
function isExtreme(extreme: Extreme, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const [place] = narrowPlaces(asked);
  const truth = superlative(extreme, asked);
  const [first] = truth?.lead ?? [];
  if (truth === undefined || first === undefined) return undefined;
  const isSo = isAmong(truth, place?.subject);
  const told = isSo
    ? yesOf(truth, asked)
    : said("no", { language }, `, det är ${first.text}`, `, it is ${first.text}`);
  const own = ownFigures(asked);
  if (own.length === 0) return undefined;
  return {
    ...truth,
    lead: [{ ...first, ...told }],
    details: [
      ...(isSo ? [] : own.map(({ fact }) => stated(fact, language))),
      ...(truth.details ?? []),
    ],
  };
}

/** It comes first, alone or with others. */
function isAmong({ about }: Draft, subject: SubjectId | undefined): boolean {
  return subject !== undefined && (about?.includes(subject) ?? false);
}

/** "Ja. Granåsa hade …", and with whom it shares the place. */
function yesOf({ lead: [first] }: Draft, { knowledge, question }: Asked): Said {
  const facts = first?.facts.flatMap((id) => knowledge.facts.get(id) ?? []) ?? [];
  const shared = inLanguage(question.language, "tillsammans med andra", "together with others");
  const own = facts.map(({ text }) => text[question.language]).join(" ");
  return said("yes", question, facts.length > 1 ? `, ${shared}. ${own}` : `. ${own}`);
}

function sideBySide(asked: Asked): Draft | undefined {
  const { question } = asked;
  const { language } = question;
  const id = seriesOf(asked);
  if (id === undefined) return undefined;
  const all = figuresOf(id, asked);
  const chosen = narrowPlaces(asked).flatMap((place) =>
    all.filter((figure) => figure.value.area === place.area),
  );
  const [one, other] = chosen;
  if (one === undefined) return undefined;
  if (other === undefined) return besideNone(one, asked);
  if (touches(question, "sum") && !asksOnlyFor(id, asked)) return undefined;
  const [more, less] = one.value.value >= other.value.value ? [one, other] : [other, one];
  const series = asked.knowledge.series.get(id);
  if (series === undefined) return undefined;
  const [first, second] = [more, less].map((figure) => ({
    value: figure.value.value,
    place: placeName(figure, asked),
  }));
  if (first === undefined || second === undefined) return undefined;
  const higher = composed(comparedAsAsked(first, second, series, question), more.fact, less.fact);
  const values = chosen.map((figure) => stated(figure.fact, language));
  const asksEither = EITHER.test(question.mendedText);
  if (question.ask === "whether" && !asksEither && touches(question, "more", "fewer")) {
    if (chosen.length > 2) return undefined;
    return {
      outcome: "answered",
      lead: [comparison(one, other, higher, asked)],
      details: values,
      about: [one.fact.subject, other.fact.subject],
    };
  }
  const asksSum = touches(question, "sum");
  const sum = asksSum && one.value.unit !== "percent" ? [sumOf(chosen, asked)] : [];
  const areBeside = chosen.length > 2 || (asksSum && sum.length === 0);
  return {
    outcome: "answered",
    lead: sum.length > 0 ? sum : areBeside ? values : [higher],
    details: sum.length > 0 || !areBeside ? values : [],
    about: chosen.map((figure) => figure.fact.subject),
  };
}

/** "Är andelen högre i den ena eller den andra?": which, and not whether; "… större än …" is not meant. */
const EITHER = /^(?!.*(?<!\p{L})(?:än|than)(?!\p{L})).*(?<!\p{L})(?:eller|or)(?!\p{L})/iu;

/** Of two that are compared, one has no figure: that first, then the figure of the other. */
function besideNone({ fact, value }: Figure, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [without, ...others] = narrowPlaces(asked).filter(({ area }) => area !== value.area);
  const name = without && knowledge.subjects.get(without.subject)?.name[language];
  if (name === undefined || others.length > 0) return undefined;
  if (!touches(question, "more", "fewer", "largest", "smallest")) return undefined;
  return {
    outcome: "partly",
    lead: [{ text: noFigure(name, language), facts: [] }, stated(fact, language)],
    about: [fact.subject],
  };
}

/** "Har den ena fler än den andra?" */
function comparison(one: Figure, other: Figure, higher: Statement, { question }: Asked): Statement {
  const wanted = touches(question, "fewer")
    ? one.value.value < other.value.value
    : one.value.value > other.value.value;
  return withVerdict(verdictOf(wanted), higher, question);
}

/** "Hur många är de sammanlagt i …?": one place's figure is its total. */
function ofPlace(asked: Asked): Draft | undefined {
  const id = seriesOf(asked);
  const areas = narrowPlaces(asked).map(({ area }) => area);
  const own = id === undefined ? [] : figuresOf(id, asked);
  const told = own.filter(({ value }) => value.area !== undefined && areas.includes(value.area));
  if (told.length !== 1) return undefined;
  return {
    outcome: "answered",
    lead: told.map(({ fact }) => stated(fact, asked.question.language)),
    about: told.map(({ fact }) => fact.subject),
  };
}

function total(asked: Asked): Draft | undefined {
  const id = seriesOf(asked);
  if (id === undefined) return undefined;
  const all = figuresOf(id, asked);
  if (all.length < 2 || all[0]?.value.unit === "percent") return undefined;
  if (!asksOnlyFor(id, asked)) return undefined;
  return {
    outcome: "answered",
    lead: [sumOf(all, asked)],
    details: all.map((figure) => stated(figure.fact, asked.question.language)),
  };
}

function sumOf(list: readonly Figure[], asked: Asked): Statement {
  const { language } = asked.question;
  const sum = rounded(list.reduce((so, figure) => so + figure.value.value, 0));
  const words = numberWords(sum, language);
  const names = placeNames(list, asked);
  return composed(
    inLanguage(
      language,
      `Tillsammans ${words} (hopräknat här, av uppgifterna för ${names}).`,
      `Together ${words} (added up here, from the figures for ${names}).`,
    ),
    ...list.map((figure) => figure.fact),
  );
}

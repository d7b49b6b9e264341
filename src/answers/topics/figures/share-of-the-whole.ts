/** "Hur många procent av länets målgrupp bor i Ängsby?": a municipality's part of all that are counted. */
import { listWords, numberWords } from "../../../knowledge/facts/wording.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Statement } from "../../answer.ts";
import { figuresOf, narrowPlaces, placeName, seriesOf } from "./series.ts";
import { missing } from "./without-figure.ts";
import { asksOnlyFor } from "./words-of-series.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const shareOfTheWhole: Topic = {
  id: "share-of-the-whole",
  answer(asked) {
    const { question } = asked;
    const [place, ...others] = narrowPlaces(asked);
    if (place === undefined || others.length > 0 || !touches(question, "share")) return undefined;
    const before = question.tokens.slice(0, place.start).map(({ text }) => text);
    if (question.yesNo || !isOfAll(before.join(" "))) return undefined;
    const id = seriesOf(inNumbers(asked), true);
    const all = id === undefined ? [] : figuresOf(id, asked);
    const own = all.find(({ value }) => value.area === place.area);
    if (id === undefined || own === undefined || own.value.unit === "percent") return undefined;
    if (!asksOnlyFor(id, asked)) return undefined;
    const { language } = question;
    const sum = all.reduce((so, { value }) => so + value.value, 0);
    const part = `${numberWords(own.value.value, language)} ${inLanguage(language, "av", "of")}`;
    const names = listWords(
      all.map((figure) => placeName(figure, asked)),
      language,
    );
    const whom = asked.knowledge.series.get(id)?.name[language].toLowerCase() ?? "";
    const lead = inLanguage(
      language,
      `Ungefär ${percent(own.value.value, sum)} %: ${part} ${numberWords(sum, "sv")} (${whom}; uträknat här, av uppgifterna för ${names}).`,
      `About ${percent(own.value.value, sum)}%: ${part} ${numberWords(sum, "en")} (${whom}; calculated here from the figures for ${names}).`,
    );
    return {
      outcome: "answered",
      lead: [
        composed(lead, own.fact, ...all.map(({ fact }) => fact)),
        ...ofCountyFigure({ id, sum, part: own.value.value }, asked),
        ...missing(all, asked),
      ],
      details: [stated(own.fact, language)],
      about: [own.fact.subject],
    };
  },
};

function isOfAll(before: string): boolean {
  return LIVES.test(before) || LIVE_THERE.test(before);
}

/** "Hur stor andel av målgruppen bor i": those who live there are a part of more than live there. */
const LIVE_THERE =
  /(?<!\p{L})(?:av|of)(?: (?!som |who |that )[\p{L}-]+){1,5} (?:bor|bo|finns|lever|live|lives|(?:is|are)(?: found)?) (?:i|in)$/iu;

/** "… länets målgrupp bor i": a part of all who are counted, not of the municipality's own. */
const LIVES =
  /(?<!\p{L})(?:alla|hela|samtliga|all|whole|länets|kommunernas|regionens|(?:county|region)(?:['’ ]*s)?|i länet|in the county)(?!\p{L}).* (?:bor|bo|finns|har|tillhör|live|lives|living|are|is|has|found)(?: i| in)?$/iu;

/** The same question of how many they are. */
function inNumbers(asked: Asked): Asked {
  const { question } = asked;
  const isShare = (concept: ConceptId): boolean => /^share(-\d)?$/.test(concept);
  return {
    ...asked,
    question: {
      ...question,
      ask: "how-many",
      terms: question.terms.filter(({ concepts }) => !concepts.some(isShare)),
      concepts: new Set([...question.concepts].filter((concept) => !isShare(concept))),
    },
  };
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}

interface Part {
  readonly id: SubjectId;
  readonly sum: number;
  readonly part: number;
}

/** The county's own figure, where it is another than what the municipalities make together. */
function ofCountyFigure({ id, sum, part }: Part, { knowledge, question }: Asked): Statement[] {
  const { language } = question;
  const own = knowledge.series.get(id);
  const wide = [...knowledge.series.values()].find(
    ({ id: other, unit, on, values }) =>
      other !== id &&
      unit === own?.unit &&
      on.join() === own.on.join() &&
      values.some(
        ({ area }) => area !== undefined && knowledge.areas.get(area)?.level === "county",
      ),
  );
  const area = wide?.values.find(({ area }) => area !== undefined)?.area;
  const fact = wide && area !== undefined ? knowledge.facts.get(`${wide.id}/${area}`) : undefined;
  if (fact?.value?.kind !== "number" || fact.value.value === sum) return [];
  const whole = fact.value.value;
  const text = inLanguage(
    language,
    `Av länets egen siffra, ${numberWords(whole, "sv")}, är det ungefär ${percent(part, whole)} %.`,
    `Of the county's own figure, ${numberWords(whole, "en")}, it is about ${percent(part, whole)}%.`,
  );
  return [composed(text, fact)];
}

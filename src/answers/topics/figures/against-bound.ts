/** "Har Ängsby minst 20 000 invånare?", "Är över 3 % i Ängsby …?": a place's figure against the bound. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { numbersWithWords } from "../../language/number-words.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { isOfYears } from "../of-years.ts";
import { stated, type Asked } from "../topic.ts";
import { isBeyond, tellsAllOf } from "../verdict/beyond.ts";
import { figuresOf, namesPercent, narrowPlaces, seriesOf } from "./series.ts";
import { asksOnlyFor } from "./words-of-series.ts";

/** Undefined where no bound is set, or something else is asked for than what the figure is of. */
export function againstBound(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language, mendedText, mentions, negated, tokens, yesNo } = question;
  const [place, ...otherPlaces] = narrowPlaces(asked);
  const [number, ...otherNumbers] = numbersWithWords(tokens);
  if (!yesNo || negated || place === undefined || number === undefined) return undefined;
  if (otherPlaces.length + otherNumbers.length > 0 || mentions.some(({ firm }) => firm))
    return undefined;
  if (isBeyond(mendedText, 0, number.value) === undefined) return undefined;
  const id = seriesOf(asked, false);
  if (id === undefined || !asksOnlyFor(id, asked) || !namesAllOf(id, asked)) return undefined;
  const own = figuresOf(id, asked).find(({ value }) => value.area === place.area);
  if (own === undefined || !isOfYears(own.fact, question, knowledge)) return undefined;
  const isSo = isBeyond(mendedText, own.value.value, number.value);
  if (isSo === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [withVerdict(verdictOf(isSo), stated(own.fact, language), { language })],
    about: [own.fact.subject],
  };
}

/** Of whom the figure is, is said; and a number is no share. */
function namesAllOf(id: SubjectId, { question, knowledge }: Asked): boolean {
  const series = knowledge.series.get(id);
  if (series === undefined || (series.unit === "percent") !== namesPercent(question)) return false;
  return tellsAllOf(series, question);
}

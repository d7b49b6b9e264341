/** Municipalities in the order of a measure: the first, the second, the first three, all of them. */
import {
  countWords,
  listWords,
  numberWords,
  upperFirst,
} from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import { numbersNotOfWhole } from "../../language/number-words.ts";
import type { Extreme } from "./extreme.ts";
import { schoolingOf } from "./schooling.ts";
import { figuresOf, placeName, placeNames, seriesOf, type Figure } from "./series.ts";
import { composed, inLanguage, stated, touches, type Asked } from "../topic.ts";
import { setsBound } from "../verdict/beyond.ts";

/** Which end of the order is asked for. */
export function extremeOf(asked: Asked): Extreme | undefined {
  const { question } = asked;
  // "Minst 20 000" is a bound, and not the fewest.
  if (question.yesNo && setsBound(question.mendedText)) return undefined;
  const ofSchooling = schoolingOf(asked)?.extreme;
  if (ofSchooling !== undefined) return ofSchooling;
  if (touches(question, "largest")) return "largest";
  return touches(question, "smallest") ? "smallest" : undefined;
}

/** "Rangordna kommunerna efter …", "in order of …": all of them are wanted. */
export function asksForOrder({ question }: Asked): boolean {
  return IN_ORDER.test(question.text);
}

const IN_ORDER =
  /(?<!\p{L})(rangordna\p{L}*|rangordning\p{L}*|(stor|fallande|stigande)\p{L}*ordning|sortera\p{L}*|rank(ed|ing)?|sort(ed)? by|in order of)(?!\p{L})/iu;

/** The one that is first in the order, second, or third; or several; undefined with fewer than two figures. */
export function superlative(extreme: Extreme, asked: Asked): Draft | undefined {
  const id = seriesOf(asked);
  if (id === undefined) return undefined;
  const sorted = figuresOf(id, asked).sort((a, b) => b.value.value - a.value.value);
  if (sorted.length < 2) return undefined;
  const ordered = extreme === "largest" ? sorted : [...sorted].reverse();
  const wanted = asksForOrder(asked) ? sorted.length : howMany(asked);
  if (wanted > 1 && wanted <= sorted.length) return severalOf(ordered, wanted, extreme, asked);
  return one(ordered, placeIn(asked), extreme, asked);
}

function one(
  ordered: readonly Figure[],
  place: number,
  extreme: Extreme,
  asked: Asked,
): Draft | undefined {
  const figure = ordered[place];
  const alike = ordered.filter(({ value }) => value.value === figure?.value.value);
  if (figure === undefined || alike.length === ordered.length) return undefined;
  const { language } = asked.question;
  const names = alike.map((each) => placeName(each, asked));
  const covered = placeNames(extreme === "largest" ? ordered : [...ordered].reverse(), asked);
  return {
    outcome: "answered",
    lead: [
      composed(
        `${listWords(names, language)}. ${alike.map(({ fact }) => fact.text[language]).join(" ")}`,
        ...alike.map(({ fact }) => fact),
      ),
    ],
    details: [
      composed(
        inLanguage(
          language,
          `Det är ${ORDINALS.sv[place] ?? ""}${extreme === "largest" ? "högst" : "lägst"} av de ${countWords(ordered.length, "sv")} kommunerna som har en uppgift: ${covered}.`,
          `That is the ${ORDINALS.en[place] ?? ""}${extreme === "largest" ? "highest" : "lowest"} of the ${countWords(ordered.length, "en")} municipalities with a figure: ${covered}.`,
        ),
        ...ordered.map(({ fact }) => fact),
      ),
    ],
    about: alike.map(({ fact }) => fact.subject),
  };
}

const ORDINALS = { sv: ["", "näst ", "tredje "], en: ["", "second ", "third "] } as const;

/** "De tre största", "alla, i ordning". */
function severalOf(
  ordered: readonly Figure[],
  wanted: number,
  extreme: Extreme,
  asked: Asked,
): Draft {
  const { language } = asked.question;
  const chosen = ordered.slice(0, wanted);
  const valued = chosen.map((figure) => {
    const percent = figure.value.unit === "percent" ? "\u00A0%" : "";
    return `${placeName(figure, asked)} (${numberWords(figure.value.value, language)}${percent})`;
  });
  const count = upperFirst(countWords(ordered.length, language));
  const isSum = touches(asked.question, "sum") && chosen[0]?.value.unit !== "percent";
  const total = numberWords(
    chosen.reduce((so, { value }) => so + value.value, 0),
    language,
  );
  const row = listWords(valued, language);
  const told = isSum
    ? inLanguage(
        language,
        `Tillsammans ${total} (hopräknat här): ${row}.`,
        `Together ${total} (added up here): ${row}.`,
      )
    : `${row}.`;
  const known = inLanguage(
    language,
    `${count} kommuner har en uppgift; här ${extreme === "largest" ? "de högsta" : "de lägsta"} först.`,
    `${count} municipalities have a figure; here the ${extreme === "largest" ? "highest" : "lowest"} first.`,
  );
  return {
    outcome: "answered",
    lead: [composed(told, ...chosen.map(({ fact }) => fact))],
    details: [
      composed(known, ...ordered.map(({ fact }) => fact)),
      ...chosen.map(({ fact }) => stated(fact, language)),
    ],
    about: chosen.map(({ fact }) => fact.subject),
  };
}

/** "De tre största kommunerna" → 3; 1 where no number stands before what is compared. */
function howMany({ question }: Asked): number {
  const [first] = numbersNotOfWhole(question.tokens).filter(({ at }) =>
    question.tokens
      .slice(at + 1, at + 4)
      .some(({ text }) => EXTREME.test(text) || MUNICIPALITIES.test(text) || OF.test(text)),
  );
  return first?.value ?? 1;
}

const OF = /^(av|of)$/iu;
const MUNICIPALITIES = /^(kommuner(na)?|municipalities)$/iu;
const EXTREME =
  /^(störst|största|flest|högst|högsta|minst|minsta|färst|lägst|lägsta|largest|biggest|highest|most|smallest|lowest|fewest|least)$/iu;

/** 0 for the first, 1 for "näst störst", 2 for "tredje störst". */
function placeIn({ question }: Asked): number {
  const { text } = question;
  return SECOND.test(text) ? 1 : THIRD.test(text) ? 2 : 0;
}

const SECOND =
  /(?<!\p{L})(näst|second|andra)[\s-]*(?=stör|fles|hög|mins|färs|läg|large|big|high|most|small|low|few)/iu;
const THIRD =
  /(?<!\p{L})(tredje|third)[\s-]*(?=stör|fles|hög|mins|färs|läg|large|big|high|most|small|low|few)/iu;

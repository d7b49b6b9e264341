/**
 * "Vilka kommuner har fler invånare än Ängsby?", "Har någon kommun lägre arbetslöshet än Ängsby?":
 * the municipalities whose figure is above or below that of the one that is named.
 */
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import type { Place } from "../../question.ts";
import { figuresOf, narrowPlaces, placeName, seriesOf, type Figure } from "./series.ts";
import { missing, noFigure } from "./without-figure.ts";
import { asksOnlyFor } from "./words-of-series.ts";
import { said, type Said } from "../../verdict-word.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const thanAPlace: Topic = {
  id: "than-a-place",
  answer(asked) {
    const [place, ...others] = narrowPlaces(asked);
    if (place === undefined || others.length > 0 || !asksForPlaces(asked)) return undefined;
    const side = sideAskedFor(place, asked);
    const id = side && seriesOf(asked, true);
    if (side === undefined || id === undefined || !asksOnlyFor(id, asked)) return undefined;
    const all = figuresOf(id, asked);
    const own = all.find(({ value }) => value.area === place.area);
    if (all.length < 2) return undefined;
    if (own === undefined) return untold(place, asked);
    const found = all
      .filter((figure) => figure !== own && side.holds(figure.value.value, own.value.value))
      .sort((a, b) => b.value.value - a.value.value);
    return told({ found, own, all }, asked);
  },
};

/** "Vilka kommuner …?", "Vilka är …?", "Har någon kommun …?" */
function asksForPlaces({ question }: Asked): boolean {
  const { ask, mendedText } = question;
  const asksWhich = ["which", "who", "where", "how-many"].includes(ask);
  const isOfPlaces = touches(question, "municipality") || ask === "where" || BARE.test(mendedText);
  return isOfPlaces && (asksWhich || ANY.test(mendedText));
}

const BARE = /^(vilka|which) (är|har|are|have)(?!\p{L})/iu;
const ANY =
  /(?<!\p{L})(någon|några|nån|any|another|a) (annan |andra |other )?(kommun|municipalit)/iu;

interface Side {
  readonly holds: (figure: number, own: number) => boolean;
}

/** "… fler … än Ängsby": the comparing word, and the place right after "än". */
function sideAskedFor({ start }: Place, { question }: Asked): Side | undefined {
  const before = question.tokens.slice(0, start).map(({ text }) => text);
  const said = before.join(" ");
  if (SAME.test(said)) return { holds: (figure, own) => figure === own };
  if (!THAN.test(said)) return undefined;
  const [more, less] = [MORE.test(said), LESS.test(said)];
  if (more === less) return undefined;
  return { holds: more ? (figure, own) => figure > own : (figure, own) => figure < own };
}

const THAN = /(?<!\p{L})(än|an|than)( vad)?( i| in)?$/iu;
const MORE = /(?<!\p{L})(fler|flera|större|högre|mer|more|larger|bigger|higher|greater)(?!\p{L})/iu;
const LESS = /(?<!\p{L})(färre|mindre|lägre|fewer|smaller|lower|less)(?!\p{L})/iu;
const SAME =
  /(?<!\p{L})(lika (många|stor|stora|hög|höga)|as (many|large|big|high)) .*(?:som|as)( i| in)?$/iu;

interface Found {
  readonly found: readonly Figure[];
  readonly own: Figure;
  readonly all: readonly Figure[];
}

function told({ found, own, all }: Found, asked: Asked): Draft {
  const { language } = asked.question;
  return {
    outcome: "answered",
    lead: [
      composed(
        leadWords({ found, own, all }, asked),
        own.fact,
        ...all.filter((one) => one !== own).map(({ fact }) => fact),
      ),
      ...missing(all, asked),
    ],
    details: [own, ...found].map(({ fact }) => stated(fact, language)),
    about: found.map(({ fact }) => fact.subject),
  };
}

function leadWords({ found, all }: Found, asked: Asked): string | Said {
  const { question } = asked;
  const { language } = question;
  const names = listWords(
    found.map((figure) => placeName(figure, asked)),
    language,
  );
  const isWhether = question.ask === "whether";
  if (found.length > 0) {
    if (isWhether) return said("yes", { language }, `: ${names}.`);
    const count = upperFirst(countWords(found.length, language));
    return question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
  }
  const none = inLanguage(
    language,
    `ingen av de ${countWords(all.length, "sv")} kommunerna som har en uppgift.`,
    `none of the ${countWords(all.length, "en")} municipalities with a figure.`,
  );
  return isWhether ? said("no", { language }, `, ${none}`) : upperFirst(none);
}

function untold({ subject }: Place, { knowledge, question }: Asked): Draft {
  const { language } = question;
  const name = knowledge.subjects.get(subject)?.name[language] ?? "";
  return { outcome: "unknown", lead: [{ text: noFigure(name, language), facts: [] }] };
}

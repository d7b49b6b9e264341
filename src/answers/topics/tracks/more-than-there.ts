/** "Har Ängsby fler jobbspår än Granåsa?", "Vilken av dem har flest?": the job tracks of two, by their number. */
import type { Fact } from "../../../knowledge/fact.ts";
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import { said, verdictOf, type Said } from "../../verdict-word.ts";
import { composed, factOf, inLanguage, type Asked } from "../topic.ts";
import { many, type Track } from "./municipal-tracks.ts";
import { eachOf, whatIsCounted, type Having } from "./number-of-tracks.ts";
import { occupations } from "./occupations.ts";
import { untoldOf } from "./untold.ts";

/** Undefined where something else is compared. */
export function moreThanThere(all: readonly Track[], asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const comparing = COMPARING.find(({ word }) => word.test(question.mendedText));
  const places = question.places.filter(({ wide }) => !wide);
  if (comparing === undefined || places.length !== 2 || question.negated) return undefined;
  if (occupations(asked).some(({ text }) => !COMPARES.test(text))) return undefined;
  const having = eachOf(all, asked);
  const [one, other] = places.map(({ area }) =>
    having.find(({ name }) => name === knowledge.areas.get(area)?.name[question.language]),
  );
  if (one === undefined || other === undefined) return untoldOf(all, places, asked);
  return {
    outcome: "answered",
    lead: [
      composed(textOf(comparing.isSo, [one, other], question), ...factsOf([one, other], asked)),
    ],
    caveats: [whatIsCounted(question.language)],
  };
}

type Pair = readonly [Having, Having];
type Compare = (one: number, other: number) => boolean;

function textOf(isSo: Compare, pair: Pair, question: Question): string | Said {
  const [one, other] = pair;
  if (question.yesNo) return judged(isSo(one.found.length, other.found.length), pair, question);
  return question.ask === "how-many"
    ? difference(pair, question.language)
    : whichOf(isSo, pair, question.language);
}

function factsOf(pair: Pair, { knowledge }: Asked): (Fact | undefined)[] {
  return pair.flatMap(({ found }) => found.map(({ id }) => factOf(knowledge, id, "status")));
}

const COMPARING: readonly { readonly word: RegExp; readonly isSo: Compare }[] = [
  {
    word: /(?<!\p{L})(lika många|lika mycket|samma antal|as many|same number|equally many)(?!\p{L})/iu,
    isSo: (one, other) => one === other,
  },
  {
    word: /(?<!\p{L})(färre|färst|fewer|fewest|less|least)(?!\p{L})/iu,
    isSo: (one, other) => one < other,
  },
  {
    word: /(?<!\p{L})(fler|flera|mer|flest|mest|more|most)(?!\p{L})/iu,
    isSo: (one, other) => one > other,
  },
];
const COMPARES =
  /^(lika|många|lika många|samma|antal|samma antal|färre|färst|fler|flera|mer|flest|mest|än|as many|same|number|same number|fewer|fewest|less|more|most|av|of)$/iu;

function judged(isSo: boolean, pair: Pair, { language }: Question): Said {
  const [one, other] = pair;
  const each = countOf(one.found.length, language);
  return one.found.length === other.found.length
    ? said(
        verdictOf(isSo),
        { language },
        `, ${one.name} och ${other.name} har ${each} var.`,
        `, ${one.name} and ${other.name} have ${each} each.`,
      )
    : said(verdictOf(isSo), { language }, `, ${bothOf(pair, language)}.`);
}

function whichOf(isSo: Compare, pair: Pair, language: Language): string {
  const [one, other] = pair;
  const row: Pair = isSo(one.found.length, other.found.length) ? pair : [other, one];
  return one.found.length === other.found.length
    ? inLanguage(
        language,
        `Ingen av dem: ${bothOf(pair, language)}.`,
        `Neither: ${bothOf(pair, language)}.`,
      )
    : `${row[0].name}: ${bothOf(row, language)}.`;
}

/** "Fyra fler" */
function difference(pair: Pair, language: Language): string {
  const more = pair[0].found.length - pair[1].found.length;
  const number = upperFirst(
    Math.abs(more) === 1
      ? inLanguage(language, "ett", "one")
      : countWords(Math.abs(more), language),
  );
  const word =
    more < 0 ? inLanguage(language, "färre", "fewer") : inLanguage(language, "fler", "more");
  const lead = more === 0 ? inLanguage(language, "Inget", "None") : `${number} ${word}`;
  return `${lead}: ${bothOf(pair, language)}.`;
}

/** "Ängsby har fyra jobbspår och Granåsa fem" */
function bothOf([one, other]: Pair, language: Language): string {
  const first = countOf(one.found.length, language);
  const count = other.found.length;
  const second = count === 0 ? countOf(0, language) : many(count, language).split(" ", 1).join("");
  return inLanguage(
    language,
    `${one.name} har ${first} och ${other.name} ${second}`,
    `${one.name} has ${first} and ${other.name} ${second}`,
  );
}

function countOf(number: number, language: Language): string {
  return number === 0
    ? inLanguage(language, "inget jobbspår", "no job track")
    : many(number, language);
}

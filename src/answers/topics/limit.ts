/**
 * "Vi har 251 anställda, får vi vara med i projektet?": a number against the limit that is stated of
 * those whom it is for. Within the limit yes is not sure, as more may be asked of them than that.
 */
import type { Fact } from "../../knowledge/fact.ts";
import { upperFirst } from "../../knowledge/facts/wording.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { isPersonsCase } from "../guard/personal-data.ts";
import { limitIn, ownNumber, type Limit, type Own, type Unit } from "../language/limits.ts";
import { said, verdictOf, type Said } from "../verdict-word.ts";
import { factsAbout, inLanguage, stated, type Asked, type Topic } from "./topic.ts";

export const limit: Topic = {
  id: "limit",
  answer(asked) {
    const { question } = asked;
    const { ask, mendedText, setting } = question;
    if (ask !== "whether" || mendedText.length > LONGEST || !MAY_TAKE_PART.test(mendedText))
      return undefined;
    if (isPersonsCase(question.text)) return undefined;
    const own = ownNumber(`${setting.map(({ text }) => text).join(" ")}. ${mendedText}`);
    if (own === undefined) return undefined;
    const [only, ...others] = limitsOf(own.unit, asked);
    if (only === undefined || others.length > 0) return undefined;
    const { fact } = only;
    const { facts } = stated(fact, question.language);
    return {
      outcome: "answered",
      lead: [{ ...judged(own, only, asked), facts }],
      about: [fact.subject],
    };
  },
};

/** Characters. Who asks so tells little of themselves. */
const LONGEST = 500;

interface Stated {
  readonly fact: Fact;
  readonly limit: Limit;
}

/** The limits of those whom what is named is for. */
function limitsOf(unit: Unit, { question, knowledge }: Asked): Stated[] {
  const named = new Set(question.mentions.filter(({ firm }) => firm).map((one) => one.subjects[0]));
  return [...named]
    .flatMap((id) => factsAbout(knowledge, id))
    .filter(({ gap, on }) => !gap && on.includes(TARGET_GROUP))
    .flatMap((fact) => {
      const found = limitIn(fact.text[question.language], unit);
      return found === undefined ? [] : [{ fact, limit: found }];
    });
}

const TARGET_GROUP = "target-group" as ConceptId;

/** Whether one may, or whether one is too old or too many. */
const MAY_TAKE_PART =
  /(?<!\p{L})(?:kan|får|kvalificerar|gäller|för (?:gammal|gamla|ung|unga|stor|stora|liten|små|många|få)|can|may|could|eligible|qualify|too (?:old|young|big|large|small|many|few))(?!\p{L})/iu;
const TOO_MUCH =
  /(?<!\p{L})(?:för (?:gammal|gamla|stor|stora|många)|too (?:old|big|large|many))(?!\p{L})/iu;
const TOO_LITTLE = /(?<!\p{L})(?:för (?:ung|unga|liten|små|få)|too (?:young|small|few))(?!\p{L})/iu;

/** It is also for others, of whom the limit is not said. */
const FOR_OTHERS_TOO =
  /(?<!\p{L})(?:(?:och|samt|eller) (?:för )?(?:(?:dem|de) )?som|(?:and|or) (?:for )?(?:those )?who)(?!\p{L})/iu;

function judged(own: Own, { fact, limit: { min, max } }: Stated, { question }: Asked): Said {
  const { language, mendedText, negated } = question;
  const over = max !== undefined && own.value > max;
  const under = min !== undefined && own.value < min;
  const bound = over ? max : under ? min : undefined;
  const reason = inLanguage(language, ...reasonFor(own, bound, over));
  const [muchAsked, littleAsked] = [TOO_MUCH.test(mendedText), TOO_LITTLE.test(mendedText)];
  const isOpen = bound !== undefined && FOR_OTHERS_TOO.test(fact.text[language]);
  const isUnsure = negated || isOpen || (bound === undefined && !muchAsked && !littleAsked);
  const told = fact.text[language];
  if (isUnsure) return { text: `${upperFirst(reason)}. ${told}` };
  const isSo = (muchAsked && over) || (littleAsked && under);
  return said(verdictOf(isSo), { language }, `, ${reason}. ${told}`);
}

/** In both languages: which side of the limit it is on. */
function reasonFor(
  { unit, value }: Own,
  bound: number | undefined,
  over: boolean,
): [string, string] {
  if (bound === undefined) return WITHIN[unit](value);
  const [sv, en] = over ? ["över", "above"] : ["under", "below"];
  return [
    `${String(value)} ${UNIT[unit].sv} är ${sv} gränsen på ${String(bound)}`,
    `${String(value)} ${UNIT[unit].en} is ${en} the limit of ${String(bound)}`,
  ];
}

const UNIT: Record<Unit, { sv: string; en: string }> = {
  years: { sv: "år", en: "years" },
  employees: { sv: "anställda", en: "employees" },
  months: { sv: "månader", en: "months" },
};

const WITHIN: Record<Unit, (value: number) => [string, string]> = {
  years: (value) => [
    `åldern är inget hinder: ${String(value)} år ligger inom gränsen`,
    `the age is no obstacle: ${String(value)} years is within the limit`,
  ],
  employees: (value) => [
    `antalet anställda är inget hinder: ${String(value)} ligger inom gränsen`,
    `the number of employees is no obstacle: ${String(value)} is within the limit`,
  ],
  months: (value) => [
    `tiden är inget hinder: ${String(value)} månader ligger inom gränsen`,
    `the time is no obstacle: ${String(value)} months is within the limit`,
  ],
};

/** "Startade projektet 2018?", "Gäller avtalet till 2030?": the year asked about against its period. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import { isOfName, type Term } from "../../question.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { factOf, factsAbout, stated, type Asked, type Topic } from "../topic.ts";
import { runsOf } from "./project-runs.ts";

export const ranThen: Topic = {
  id: "ran-then",
  answer(asked) {
    const { question } = asked;
    const { yesNo, years, negated, language, mendedText } = question;
    const [year, ...others] = years;
    if (!yesNo || year === undefined || others.length > 0 || negated) return undefined;
    if (MORE_EXACT.test(mendedText) || !asksNoMore(asked)) return undefined;
    const told = periodNamed(asked);
    const isSo = told && isAsAsked(mendedText, year, told);
    if (told === undefined || isSo === undefined) return undefined;
    const isOfEnd = ENDS.test(mendedText) && !STARTS.test(mendedText);
    const fact = isOfEnd ? told.fact : (told.about ?? told.fact);
    return {
      outcome: "answered",
      lead: [withVerdict(verdictOf(isSo), stated(fact, language), { language })],
      about: [told.fact.subject],
    };
  },
};

interface Told {
  readonly fact: Fact;
  /** The years of its beginning and of its end. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Tells that the beginning is worked out, so that it may be a year more or less. */
  readonly about?: Fact | undefined;
}

/** The period of the only one that is named. */
function periodNamed({ question: { mentions }, knowledge }: Asked): Told | undefined {
  const [named, ...others] = mentions;
  const subject = named && knowledge.subjects.get(named.subjects[0]);
  if (subject === undefined || others.length > 0 || !("period" in subject)) return undefined;
  const fact = factOf(knowledge, subject.id, "period");
  if (fact === undefined || fact.gap) return undefined;
  const [from, to] = [yearOf(subject.period?.from), yearOf(subject.period?.to)];
  if (from !== undefined || subject.kindOf !== "project") return { fact, from, to };
  const about = factsAbout(knowledge, subject.id).find(
    ({ gap, on, value }) => !gap && value === undefined && on.includes(START_OF),
  );
  return { fact, from: about && runsOf(subject, knowledge).from, to, about };
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

const START_OF = "start" as ConceptId;

/** Undefined where what is told does not settle it. */
function isAsAsked(text: string, year: number, { from, to, about }: Told): boolean | undefined {
  const isUnsure = about !== undefined && from !== undefined && Math.abs(from - year) <= 1;
  if (STARTS.test(text)) return from === undefined || isUnsure ? undefined : from === year;
  if (ENDS.test(text)) return to === undefined ? undefined : to === year;
  if (!RUNS.test(text) || isUnsure) return undefined;
  if ((from !== undefined && year < from) || (to !== undefined && year > to)) return false;
  return from === undefined || to === undefined ? undefined : true;
}

/**
 * A year that a period does not name may still be within it, where its beginning or end is not told,
 * or where it is asked what was before, after or by then.
 */
export function leavesOpen(
  text: string,
  years: readonly number[],
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
): boolean {
  const [from, to] = [yearOf(period.from), yearOf(period.to)];
  return (
    BY_THEN.test(text) ||
    years.some(
      (year) =>
        (to === undefined && from !== undefined && year > from && !STARTS.test(text)) ||
        (from === undefined && to !== undefined && year < to && !ENDS.test(text)),
    )
  );
}

const BY_THEN =
  /(?<!\p{L})(?:före|innan|efter|senast|hade|before|after|by (?:the )?(?:end|start|\d)|had)(?!\p{L})/iu;

/** Nothing else is asked of it than when it runs. */
function asksNoMore({ question }: Asked): boolean {
  const { terms, tokens, places } = question;
  const isFrame = ({ start, end }: Term): boolean =>
    tokens.slice(start, end).every(({ text }) => FRAME.test(text));
  return (
    terms.every((term) => term.weak || isOfName(term, question) || isFrame(term)) &&
    places.every(({ start, end }) =>
      question.mentions.some((one) => one.start <= start && one.end >= end),
    )
  );
}

const START =
  "startade|startar|startades|började|börjar|inleddes|inledas|start(?:ed|s)?|began|begins?|från|since|from|sedan";
const END =
  "slutade|slutar|avslutades|avslutas|upphörde|upphör|löper|ut|ended|ends?|finish(?:ed|es)?|expires?|expired|until|till|through";
const RUN =
  "gäller|gällde|gällt|pågår|pågick|pågått|fanns|finns|löpte|giltig|giltigt|igång|aktiv|aktivt|runs?|ran|running|ongoing|valid|covers?|covered|exist(?:ed|s)?|appl(?:y|ies|ied)|active|underway|force";
const STARTS = new RegExp(`(?<!\\p{L})(?:${START})(?!\\p{L})`, "iu");
const ENDS = new RegExp(`(?<!\\p{L})(?:${END})(?!\\p{L})`, "iu");
const RUNS = new RegExp(`(?<!\\p{L})(?:${RUN})(?!\\p{L})`, "iu");
/** Words that such a question is made of. */
const FRAME = new RegExp(
  `^(?:${START}|${END}|${RUN}|redan|still|already|fortfarande|kvar|år|året|year|projektet|project|avtalet|agreement|period|fram|med|och|t\\.?o\\.?m|\\d{4})$`,
  "iu",
);
/** A part of the year, another point of time or how long: more than a year tells. */
const MORE_EXACT =
  /(?<!\p{L})(?:jan\p{L}*|feb\p{L}*|mars|march|april|maj|juni?|june|juli|july|aug\p{L}*|sep\p{L}*|o[kc]t\p{L}*|nov\p{L}*|dec\p{L}*|in may|våren?|hösten?|sommaren?|vintern?|spring|autumn|summer|winter|före|innan|efter|senast|before|after|by|early|late|början|mitten|middle|hela|whole|all|bara|only|hade|had)(?!\p{L})/iu;

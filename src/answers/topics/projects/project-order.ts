/** "Vilket projekt slutar sist?", "Which project started first?": the one, by the dates that are told. */
import type { Fact } from "../../../knowledge/fact.ts";
import { dateWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import {
  composed,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { runsOf } from "./project-runs.ts";
import type { Project } from "./trait.ts";
import { untold } from "./which-projects.ts";

/** A project with the month or year that it starts or ends in. */
interface Dated {
  readonly project: Project;
  readonly date: string;
  /** It is worked out from the other end and the length. */
  readonly isWorkedOut: boolean;
  /** Only its other end is told, and that is before all that is told of the others. */
  readonly isOtherEnd?: boolean;
  readonly facts: readonly Fact[];
}

/** Which end of them is asked for, and whether the first or the last of those. */
interface Order {
  readonly edge: "from" | "to";
  readonly isLast: boolean;
}

export const projectOrder: Topic = {
  id: "project-order",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "project") || !/^(which|what)$/.test(question.ask)) return undefined;
    const order = orderIn(question);
    if (order === undefined || !isAllOfOrder(question)) return undefined;
    const all = subjectsOf(knowledge, "project");
    const told = all.flatMap((project) => datedBy(order.edge, project, asked) ?? []);
    const dated = [...told, ...certainlyBefore(told, all, { order, asked })];
    const silent = all.filter((one) => dated.every(({ project }) => project !== one));
    const meant = isYetToCome(order, question) ? dated.filter((one) => isAhead(one, asked)) : dated;
    const sorted = meant.toSorted((a, b) => a.date.localeCompare(b.date));
    if (order.isLast) sorted.reverse();
    const first = sorted.filter((one) => sorted.every((other) => mayBeBefore(one, other, order)));
    return first.length === 0 ? undefined : answerWith(first, { sorted, silent, asked });
  },
};

function orderIn({ mendedText }: Question): Order | undefined {
  const isFirst = FIRST.test(mendedText);
  if (isFirst === LAST.test(mendedText)) return undefined;
  if (AGE.test(mendedText)) return { edge: "from", isLast: !isFirst };
  const ends = ENDS.test(mendedText);
  if (ends === STARTS.test(mendedText)) return undefined;
  return { edge: ends ? "to" : "from", isLast: !isFirst };
}

const FIRST =
  /(?<!\p{L})(först|tidigast|härnäst|äldst\p{L}*|first|earliest|next|oldest)(?!\p{L})/iu;
const LAST = /(?<!\p{L})(sist|senast|nyast\p{L}*|last|latest|newest|most recently)(?!\p{L})/iu;
const AGE = /(?<!\p{L})(äldst\p{L}*|nyast\p{L}*|oldest|newest)(?!\p{L})/iu;
const ENDS =
  /(?<!\p{L})(slutar|slutade|avsluta\p{L}*|tar slut|tog slut|upphör\p{L}*|ends?|ended|finish(?:es|ed)?)(?!\p{L})/iu;
const STARTS =
  /(?<!\p{L})(starta\p{L}*|börja\p{L}*|inled\p{L}*|starts?|started|begins?|began|launched)(?!\p{L})/iu;

/** Every word of content is of projects, of their time and of which is first or last. */
function isAllOfOrder({ terms, mentions, places, years }: Question): boolean {
  return (
    mentions.every(({ firm }) => !firm) &&
    places.every(({ wide }) => wide) &&
    years.length === 0 &&
    terms.every(
      ({ weak, text, concepts }) =>
        weak ||
        [FIRST, LAST, ENDS, STARTS, BEING].some((words) => words.test(text)) ||
        concepts.some((concept) => (concept as string) === "project"),
    )
  );
}

const BEING = /^(är|var|is|was)$/iu;

function datedBy(edge: Order["edge"], project: Project, asked: Asked): Dated | undefined {
  const { length, facts } = runsOf(project, asked.knowledge);
  const own = project.period?.[edge];
  if (own !== undefined && facts[0] !== undefined)
    return { project, date: own, isWorkedOut: false, facts: facts.slice(0, 1) };
  const other = project.period?.[edge === "to" ? "from" : "to"];
  if (other === undefined || length === undefined) return undefined;
  const years = edge === "to" ? length.years : -length.years;
  const date = other.replace(/^\d{4}/, (year) => String(Number(year) + years));
  return { project, date, isWorkedOut: true, facts };
}

/** One that had ended when the first of the others started was there before them, and the other way round. */
function certainlyBefore(
  told: readonly Dated[],
  all: readonly Project[],
  { order, asked }: { readonly order: Order; readonly asked: Asked },
): Dated[] {
  const other = order.edge === "to" ? "from" : "to";
  if (order.isLast !== (order.edge === "to")) return [];
  return all
    .filter((project) => told.every((one) => one.project !== project))
    .flatMap((project) => datedBy(other, project, asked) ?? [])
    .filter((one) => told.every((each) => !mayBeBefore(each, one, order)))
    .map((one) => ({ ...one, isOtherEnd: true }));
}

/** "Slutar", where "slutade" also asks for those that had ended. */
function isYetToCome({ edge }: Order, { mendedText }: Question): boolean {
  return (
    edge === "to" &&
    !/(?<!\p{L})(\p{L}+ade|\p{L}+ats?|tog|ended|finished|has|har)(?!\p{L})/iu.test(mendedText)
  );
}

/** It had not come when the document that tells of it was written. */
function isAhead({ date, facts }: Dated, { knowledge }: Asked): boolean {
  const written = facts.flatMap(({ sources }) =>
    sources.map(({ document }) => knowledge.documents.get(document)?.date ?? ""),
  );
  return written.every((day) => date >= day.slice(0, date.length));
}

/** A year alone may be any month of it. */
function mayBeBefore(one: Dated, other: Dated, { isLast }: Order): boolean {
  const shared = Math.min(one.date.length, other.date.length);
  const order = one.date.slice(0, shared).localeCompare(other.date.slice(0, shared));
  return isLast ? order >= 0 : order <= 0;
}

interface Rest {
  readonly sorted: readonly Dated[];
  readonly silent: readonly Project[];
  readonly asked: Asked;
}

function answerWith(first: readonly Dated[], { sorted, silent, asked }: Rest): Draft {
  const { language } = asked.question;
  const facts = first.flatMap((one) => one.facts);
  const names = listWords(
    first.map((one) => named(one, language)),
    language,
  );
  const lead =
    first.length === 1
      ? `${names}.`
      : inLanguage(
          language,
          `Vilket det är kan jag inte säga säkert: ${names}.`,
          `I cannot say for sure which it is: ${names}.`,
        );
  const others = sorted.filter((one) => !first.includes(one));
  return {
    outcome: "answered",
    lead: [composed(lead, ...facts), ...untold(silent, asked)],
    details: [
      ...facts.map((fact) => stated(fact, language)),
      ...others.map((one) => composed(named(one, language), ...one.facts)),
    ],
    about: first.map(({ project }) => project.id),
  };
}

function named(dated: Dated, language: Language): string {
  return `${dated.project.name[language]} (${whenOf(dated, language)})`;
}

function whenOf({ project, date, isWorkedOut, isOtherEnd }: Dated, language: Language): string {
  const when = dateWords(date, language);
  if (isWorkedOut)
    return inLanguage(language, `omkring ${when}, uträknat`, `around ${when}, worked out`);
  if (isOtherEnd !== true) return when;
  return project.period?.to === date
    ? inLanguage(
        language,
        `slutade ${when}, när det började står inte`,
        `ended ${when}, when it started is not stated`,
      )
    : inLanguage(
        language,
        `började ${when}, när det slutar står inte`,
        `started ${when}, when it ends is not stated`,
      );
}

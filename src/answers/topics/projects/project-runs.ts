/** When a project runs, and for how many years: as it is told, and as follows from that. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../../knowledge/knowledge.ts";
import { numberOf } from "../../language/number-words.ts";
import { factOf, factsAbout } from "../topic.ts";

type Project = Extract<Subject, { kindOf: "project" }>;

export interface Runs {
  /** The years of its beginning and of its end. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly length?: { readonly years: number; readonly fact: Fact } | undefined;
  /** What tells its years, and what they are worked out from. */
  readonly facts: readonly Fact[];
}

export function runsOf(project: Project, knowledge: Knowledge): Runs {
  const length = lengthOf(project, knowledge);
  const from = yearOf(project.period?.from);
  const to = yearOf(project.period?.to);
  const fact = factOf(knowledge, project.id, "period");
  const told = fact === undefined || fact.gap ? [] : [fact];
  const years = length?.years ?? Number.NaN;
  const isWhole = from !== undefined && to !== undefined;
  return {
    from: from ?? known((to ?? Number.NaN) - years),
    to: to ?? known((from ?? Number.NaN) + years),
    length,
    facts: isWhole || length === undefined ? told : [...told, length.fact],
  };
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function known(year: number): number | undefined {
  return Number.isNaN(year) ? undefined : year;
}

function lengthOf({ id }: Project, knowledge: Knowledge): Runs["length"] {
  for (const fact of factsAbout(knowledge, id)) {
    const isOfLength = fact.on.some((concept) => (concept as string) === "length");
    const years = isOfLength && !fact.gap ? lengthIn(fact.text.sv) : undefined;
    if (years !== undefined) return { years, fact };
  }
  return undefined;
}

/** "Treårigt", "three-year", "i tre år", "two years": the number of years. */
export function lengthIn(text: string): number | undefined {
  const word = YEARS.exec(text)?.slice(1).find(Boolean);
  if (word === undefined) return undefined;
  const number = /^\d+$/.test(word) ? Number(word) : numberOf(word);
  return number !== undefined && number < 30 ? number : undefined;
}

const YEARS =
  /(?<!\p{L})(?:(\p{L}{2,}?|\d+)-?årig\p{L}*|(\p{L}+|\d+)[ -]years?(?!\p{L})|(\p{L}+|\d+) år(?!\p{L}))/iu;

/** Numbers that no document need state, because they follow from what an answer's facts state. */
import type { Fact } from "../knowledge/fact.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";

/** What can be computed with. */
export interface Given {
  readonly facts: readonly Fact[];
  /** The numbers of the question. */
  readonly asked: readonly number[];
}

/**
 * How many facts there are, how many the facts list (of each sort, in all lists together, and how
 * many are in one list and not in another), how many functions a list of seats has, sums and differences of their figures, how many times a
 * year their cadences make, and the smallest majority of any of these or of a number
 * asked about.
 */
export function computedFrom({ facts, asked }: Given, knowledge: Knowledge): number[] {
  const lists = facts.map((fact) => listed(fact)).filter((list) => list.length > 0);
  const together = [...new Set(lists.flat())];
  const counts = [
    facts.length,
    ...[...lists, together].flatMap((list) => countsIn(list, lists, knowledge)),
  ];
  const majorities = [...asked, ...counts].map((number) => Math.floor(number / 2) + 1);
  return [
    ...counts,
    ...majorities,
    ...sumsOf(figuresOf(facts)),
    ...facts.flatMap(timesIn),
    ...facts.flatMap(functionsIn),
  ];
}

/** How many functions a group's list has, where each has its number. */
function functionsIn({ value }: Fact): number[] {
  if (value?.kind !== "seats") return [];
  const always = value.seats.filter(({ optional }) => !optional);
  return always.some(({ several }) => several)
    ? []
    : [always.reduce((sum, { count = 1 }) => sum + count, 0)];
}

/** How many times a year something is held that is held every so often. */
function timesIn({ value }: Fact): number[] {
  if (value?.kind !== "cadence" || value.cadence === "not-stated") return [];
  const { cadence } = value;
  const durations = "every" in cadence ? [cadence.every] : [cadence.from, cadence.to];
  return durations.flatMap((duration) => {
    const [, count = "", unit] = /^P(\d+)([WM])$/.exec(duration) ?? [];
    return unit === undefined ? [] : [Math.round((unit === "W" ? 52 : 12) / Number(count))];
  });
}

function listed({ value }: Fact): readonly SubjectId[] {
  if (value?.kind === "subjects") return value.subjects;
  return value?.kind === "seats" ? value.parties : [];
}

function countsIn(
  list: readonly SubjectId[],
  lists: readonly (readonly SubjectId[])[],
  knowledge: Knowledge,
): number[] {
  const sorts = [...Map.groupBy(list, (id) => sortOf(id, knowledge)).values()];
  return [
    list.length,
    ...sorts.flatMap((sort) => [sort.length, list.length - sort.length]),
    ...lists.map((other) => list.filter((id) => !other.includes(id)).length),
  ];
}

/** How many municipalities and organisations a text names: what a list counts, or a question tells. */
export function partiesNamedIn(text: string, knowledge: Knowledge): number {
  const areas = [...knowledge.areas.values()];
  const named = [...knowledge.subjects.values()].flatMap((subject) => {
    if (subject.kindOf !== "organization" && subject.kindOf !== "area") return [];
    const names = [subject.name, ...subject.aliases.sv, ...subject.aliases.en].flatMap((name) =>
      typeof name === "string" ? [name] : [name.sv, name.en],
    );
    if (!names.some((name) => isIn(name, text))) return [];
    return [areas.find(({ organization }) => organization === subject.id)?.id ?? subject.id];
  });
  return new Set(named).size;
}

function isIn(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
}

/** Municipality, agency and so on. */
function sortOf(id: SubjectId, knowledge: Knowledge): string {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "organization" ? subject.classification : (subject?.kindOf ?? "");
}

function figuresOf(facts: readonly Fact[]): number[] {
  return facts.flatMap(({ value }) => (value?.kind === "number" ? [value.value] : []));
}

/** The sum of all, and the sum and difference of each two. */
function sumsOf(figures: readonly number[]): number[] {
  const pairs = figures.flatMap((one, index) =>
    figures.slice(index + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
  );
  const all = figures.reduce((sum, figure) => sum + figure, 0);
  return figures.length === 0 ? [] : [all, ...pairs].map((value) => Math.round(value * 100) / 100);
}

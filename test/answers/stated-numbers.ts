/** Which numbers an answer states, and which of them it may state. */
import type { Answer, Statement } from "../../src/answers/answer.ts";
import type { Fact, FactValue } from "../../src/knowledge/fact.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { Seat } from "../../src/knowledge/schema/kinds.ts";

/** "En", "ett" and "one" are articles more often than numbers: they are not read as numbers. */
const WORDS = [
  "noll _ två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo",
  "zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
].map((line) => line.split(" "));

const FIGURE =
  /\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?![\d,.]\d)|\d+(?:[.,]\d+)?/gu;

/** The numbers of a text: figures without thousands separators, and words up to twenty. */
export function numbersIn(text: string): Set<number> {
  const figures = (text.match(FIGURE) ?? []).map((figure) => {
    const whole = figure.replaceAll(/[\u00A0\u202F ]|,(?=\d{3}(?!\d))/gu, "");
    return Number(whole.replace(",", "."));
  });
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const worded = WORDS.flatMap((line) => words.map((word) => line.indexOf(word)));
  return new Set([...figures, ...worded.filter((value) => value >= 0)]);
}

/**
 * The rule that every answer keeps. A number that it states
 * 1. stands in the text of a fact that it names, or of a contradiction between such facts;
 * 2. stands in the name or date of a document that such a fact rests on;
 * 3. stands in the question;
 * 4. is worked out from those facts: the smallest majority of a number of parties, the difference
 *    of figures, or their sum unless they are shares; or it counts what they hold: functions, parties (all, of one sort, not of that sort,
 *    joined or left), municipalities of job tracks, facts behind a sentence, sentences of a list,
 *    or facts on the same subject that were left untold; or
 * 5. stands in what the assistant says of itself, when the answer is talk or out of scope.
 */
export function unsupportedNumbers(asked: string, answer: Answer, knowledge: Knowledge): number[] {
  const facts = answer.facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  const statements = [...answer.lead, ...answer.details, ...answer.caveats];
  const supported = new Set([
    ...numbersIn([...textsBehind(answer, facts, knowledge), asked, answer.read].join("\n")),
    ...workedOut(asked, facts, knowledge),
    ...counts(answer, facts, knowledge),
  ]);
  const stated = numbersIn(statements.map(({ text }) => text).join("\n"));
  return [...stated].filter((number) => !supported.has(number));
}

function textsBehind(answer: Answer, facts: readonly Fact[], knowledge: Knowledge): string[] {
  const ids = new Set(answer.facts);
  const documents = facts
    .flatMap((fact) => fact.sources)
    .flatMap((source) => knowledge.documents.get(source.document) ?? []);
  const told = knowledge.contradictions.filter((one) => one.facts.some((id) => ids.has(id)));
  const self = knowledge.assistant;
  const ofItself =
    self === undefined || !["talk", "out-of-scope"].includes(answer.outcome)
      ? []
      : [self.greeting, self.scope, ...self.abilities];
  const texts = [
    ...facts.map((fact) => fact.text),
    ...told.map((one) => one.text),
    ...documents.flatMap(({ name, short }) => [name, short]),
    ...ofItself,
  ];
  const dates = documents.map(({ date }) => date.replaceAll("-0", "-").replaceAll("-", " "));
  return [...texts.flatMap(({ sv, en }) => [sv, en]), ...dates];
}

function workedOut(asked: string, facts: readonly Fact[], knowledge: Knowledge): number[] {
  const all = [...knowledge.subjects.values()].flatMap((subject) =>
    subject.kindOf === "rule" && facts.some((fact) => fact.subject === subject.id)
      ? partiesOf(subject.group, knowledge).length
      : [],
  );
  const majorities = [...numbersIn(asked), ...all].map((count) => Math.floor(count / 2) + 1);
  const figures = facts.flatMap(({ value }) => (value?.kind === "number" ? [value] : []));
  const differences = figures.flatMap((one) => figures.map((other) => one.value - other.value));
  const sum = figures
    .filter(({ unit }) => unit !== "percent")
    .reduce((so, { value }) => so + value, 0);
  return [...all, ...majorities, ...differences, sum].map((value) => Math.round(value * 100) / 100);
}

function partiesOf(id: SubjectId, knowledge: Knowledge): readonly SubjectId[] {
  const group = knowledge.subjects.get(id);
  return group?.kindOf === "group" ? group.parties : [];
}

function counts(answer: Answer, facts: readonly Fact[], knowledge: Knowledge): number[] {
  const statements: readonly Statement[] = [...answer.lead, ...answer.details];
  const parties = facts.map(({ value }) => organizationsIn(value)).filter((ids) => ids.length > 0);
  const compared = parties.flatMap((ids) => parties.map((others) => without(ids, others)));
  const areas = new Set(
    facts.flatMap(({ subject }) => {
      const track = knowledge.subjects.get(subject);
      return track?.kindOf === "track" ? track.areas : [];
    }),
  );
  const untold = answer.about.map((id) => {
    const own = [...knowledge.facts.values()].filter((fact) => fact.subject === id);
    const figures = own.filter((fact) => fact.value?.kind === "number" || fact.gap);
    return own.length - figures.length - answer.details.length - answer.lead.length;
  });
  return [
    ...statements.map((statement) => new Set(statement.facts).size),
    answer.details.length,
    ...[...parties, ...compared].flatMap((ids) => bySort(ids, knowledge)),
    areas.size,
    ...facts.flatMap(({ value }) => (value?.kind === "seats" ? functionsIn(value.seats) : [])),
    ...untold,
  ];
}

/** Of a list of functions each of which has its number. */
function functionsIn(seats: readonly Seat[]): number[] {
  const always = seats.filter(({ optional }) => !optional);
  if (always.some(({ several }) => several)) return [];
  return [always.reduce((sum, { count }) => sum + (count ?? 1), 0)];
}

function organizationsIn(value: FactValue | undefined): readonly SubjectId[] {
  if (value?.kind === "seats") return value.parties;
  return value?.kind === "subjects" ? value.subjects : [];
}

function without(ids: readonly SubjectId[], others: readonly SubjectId[]): SubjectId[] {
  return ids.filter((id) => !others.includes(id));
}

/** How many in all, of each sort, and not of that sort. */
function bySort(ids: readonly SubjectId[], knowledge: Knowledge): number[] {
  const sorts = Map.groupBy(ids, (id) => {
    const subject = knowledge.subjects.get(id);
    return subject?.kindOf === "organization" ? subject.classification : "other";
  });
  const sizes = [...sorts.values()].map((some) => some.length);
  return [ids.length, ...sizes, ...sizes.map((size) => ids.length - size)];
}

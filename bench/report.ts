/** docs/benchmarks.md: the figures of one run, with the goals beside them. */
import type { ColdStart } from "./cold-start.ts";
import type { Measured } from "./measure.ts";
import type { MeetingsMeasured } from "./meetings.ts";
import type { OutboxMeasured } from "./outbox.ts";
import type { RegisterMeasured } from "./register.ts";
import type { RemindersMeasured } from "./reminders.ts";
import type { Found } from "./search.ts";
import type { SlackMeasured } from "./slack.ts";
import type { StoreMeasured } from "./store.ts";

export interface Figures {
  /** ISO 8601. */
  readonly date: string;
  readonly node: string;
  readonly questions: string;
  /** How many processes wanted to run before it began, on average. */
  readonly load: number;
  readonly cores: number;
  /** Undefined when it did not end within LONGEST_MINUTES; so is the larger one. */
  readonly one: Measured | undefined;
  readonly large: Measured | undefined;
  /** How many times as large. */
  readonly times: number;
  readonly stores: readonly StoreMeasured[];
  readonly coldStart: ColdStart;
  /** Resident memory of the resting service, in bytes. */
  readonly idle: number | undefined;
  readonly comparison: Comparison | undefined;
  readonly register: RegisterMeasured;
  readonly meetings: MeetingsMeasured;
  readonly reminders: RemindersMeasured;
  readonly outbox: OutboxMeasured;
  readonly slack: SlackMeasured;
}

/** The same answerable questions put to search and to the assistant. */
export interface Comparison {
  readonly questions: number;
  readonly paragraphsShown: readonly Found[];
  readonly right: number;
  /** Words that a person reads, in half of the questions at most. */
  readonly words: number;
}

/** How long one size may take. */
export const LONGEST_MINUTES = 10;

const MEGABYTE = 1024 * 1024;

/** The page as Markdown. */
export function page(figures: Figures): string {
  const { date, cores, node, questions, comparison } = figures;
  return [
    "# Benchmarks",
    "",
    `Measured on ${date}: ${cores} cores, Node ${node}, over the questions of \`${questions}\`.`,
    "",
    "Repeat it with `npm run bench`, which writes this page anew. It takes some minutes. Figures from a machine that does other work at the same time are too high.",
    ...(isBusy(figures) ? ["", busyNote(figures)] : []),
    "",
    "## Speed and memory",
    "",
    ...speed(figures),
    "",
    `The larger knowledge base holds the real one and ${figures.times - 1} copies of its subjects and facts under invented names. The copies are made in memory, so reading the files takes as long as for the real one. Each size is measured in a process of its own; every question has been asked before it is timed. Its memory is taken after the last answer. The service at rest has answered each question once, and then waited for a minute.`,
    "",
    "## The store",
    "",
    ...storeTable(figures.stores),
    "",
    "Median, and in brackets the 99th percentile. PostgreSQL is measured when `ASK_TEST_DATABASE_URL` names a server.",
    "",
    "## The register",
    "",
    ...registerRows(figures.register),
    "",
    "## The meetings",
    "",
    ...meetingRows(figures.meetings),
    "",
    "## The reminders and the outbox",
    "",
    ...outboxRows(figures.outbox, figures.reminders),
    "",
    "## Slack",
    "",
    ...slackRows(figures.slack),
    "",
    "The service in a process of its own, its store in a file; Slack is the fake of the tests, in another process on the same machine, which also sends the events. Alone: `node bench/slack.ts`.",
    "",
    "## Beside plain search",
    "",
    ...(comparison === undefined
      ? ["Not measured: the documents are not at hand (`../shared/sources`)."]
      : besideSearch(comparison)),
    "",
  ].join("\n");
}

/** Half of the cores are needed for the measuring itself. */
export function isBusy({ load, cores }: Pick<Figures, "load" | "cores">): boolean {
  return load > cores / 2;
}

export function busyNote({ load, cores }: Pick<Figures, "load" | "cores">): string {
  return `**This machine was busy with other work (load ${load.toFixed(1)} on ${cores} cores): the times below are too high, and a goal that is missed here may be held on a quiet one.**`;
}

function speed({ one, large, times, coldStart, idle }: Figures): string[] {
  const cells = (figure: (measured: Measured) => string) =>
    [one, large].map((measured) => (measured === undefined ? TOO_LONG : figure(measured)));
  return [
    row("", "as it is", `${times} times`, "goal"),
    row("---", "--:", "--:", "---"),
    row("facts", ...cells(({ facts }) => String(facts)), ""),
    row("answer, median", ...cells(({ p50 }) => ms(p50)), ""),
    row(
      "answer, 99th percentile",
      ...cells(({ p99 }) => ms(p99)),
      `${goal(one?.p99, 10)}; ${goal(large?.p99, 25)}`,
    ),
    row("reading the files", ...cells(({ read }) => ms(read)), ""),
    row("building knowledge and lexicon", ...cells(({ build }) => ms(build)), ""),
    row(
      "`ask` from a cold start, median of 10",
      ms(coldStart.compiled),
      "",
      goal(coldStart.compiled, 1000),
    ),
    row("the same before its code has been compiled", ms(coldStart.uncompiled), "", ""),
    row("resident memory after the questions", ...cells(({ memory }) => megabytes(memory)), ""),
    row(
      "resident memory of the service at rest",
      idle === undefined ? "not measured" : megabytes(idle),
      "",
      idleGoal(idle),
    ),
    row("right answers", ...cells(({ right, questions }) => `${right} of ${questions}`), ""),
  ];
}

function storeTable(stores: readonly StoreMeasured[]): string[] {
  const cells = (figure: (measured: StoreMeasured) => string) => stores.map(figure);
  return [
    row("", ...cells(({ name }) => name), "goal"),
    row("---", ...cells(() => "--:"), "---"),
    row("records", ...cells(({ records }) => String(records)), ""),
    row("opening, with all of them read", ...cells(({ open }) => ms(open)), ""),
    row(
      "reading when nothing has changed",
      ...cells(({ read, readSlow }) => `${fine(read)} (${fine(readSlow)})`),
      "",
    ),
    row(
      "a change of one record",
      ...cells(({ change, changeSlow }) => `${ms(change)} (${ms(changeSlow)})`),
      "",
    ),
    row(
      "a change of 10,000 records",
      ...cells((measured) => ms(measured.import)),
      goal(stores[0]?.import, 10_000),
    ),
    row(
      "a question about today, 99th percentile (the slowest)",
      ...cells(
        ({ questionSlow, questionSlowest }) => `${ms(questionSlow)} (${ms(questionSlowest)})`,
      ),
      goal(Math.max(...stores.map(({ questionSlowest }) => questionSlowest)), QUESTION_GOAL),
    ),
    row(
      "the first of them, which the service asks itself at its start",
      ...cells(({ questionFirst }) => ms(questionFirst)),
      "",
    ),
  ];
}

function fine(value: number): string {
  return `${value.toFixed(2)} ms`;
}

/** A question of the register may take this long, its import 10 s; without the store's own time. */
const QUESTION_GOAL = 50;

function registerRows(measured: RegisterMeasured): string[] {
  const { people, memberships, planned, again, exported } = measured;
  const question = (name: string, time: number) =>
    row(`${name}, 99th percentile`, ms(time), goal(time, QUESTION_GOAL));
  return [
    row(`${people} people, ${memberships} memberships`, "", "goal"),
    row("---", "--:", "---"),
    row("planning the import of a CSV file, all new", ms(planned), goal(planned, 10_000)),
    row("the same file again, nothing new", ms(again), goal(again, 10_000)),
    row("writing the CSV file", ms(exported), ""),
    question("who holds a seat on a day", measured.holders),
    question("who was in a group in May", measured.during),
    question("what a person holds", measured.person),
    question("all empty seats", measured.vacancies),
    "",
    "The register lies in memory: reading and writing the store comes on top.",
  ];
}

function meetingRows({ people, meetings, ...measured }: MeetingsMeasured): string[] {
  return [
    row(`${people} memberships, ${meetings} meetings`, "median", "99th percentile"),
    row("---", "--:", "--:"),
    ...(
      [
        ["what a meeting of 20 items can decide", measured.decidable],
        ["one person's calendar", measured.personCalendar],
        ["a year's days between two bounds", measured.proposal],
      ] as const
    ).map(([name, { p50, p99 }]) => row(name, ms(p50), ms(p99))),
  ];
}

function slackRows(measured: SlackMeasured): string[] {
  const { perSecond, seconds, people, p50, p99, slowest, refused, lost, doubled } = measured;
  return [
    row(`${perSecond} events a second of ${people} people, for ${seconds} s`, "", "goal"),
    row("---", "--:", "---"),
    row("acknowledged, median", ms(p50), ""),
    row("acknowledged, 99th percentile", ms(p99), goal(p99, 300)),
    row("acknowledged, the slowest", ms(slowest), goal(slowest, 3000)),
    row("refused, lost or answered twice", `${refused}, ${lost}, ${doubled}`, "none"),
    row("from the last event to the last answer", ms(measured.after), ""),
  ];
}

function outboxRows(
  { reminders, record, idleTick, deliver, grown, ticks }: OutboxMeasured,
  planned: RemindersMeasured,
) {
  return [
    row(`${reminders} reminders, SQLite`, "", "goal"),
    row("---", "--:", "---"),
    row(`planning ${planned.reminders} that are due`, ms(planned.ms), goal(planned.ms, 1000)),
    row("recording all of them, due now", ms(record), goal(record, 1000)),
    row("delivering all of them to a carrier that takes no time", ms(deliver), ""),
    row("a tick with nothing due, 99th percentile", ms(idleTick), goal(idleTick, 50)),
    row(`memory grown over ${ticks} ticks, a year`, `${(grown / MEGABYTE).toFixed(1)} MB`, "flat"),
  ];
}

const TOO_LONG = `not done in ${LONGEST_MINUTES} minutes`;
/** DESIGN.md, "Figures to hold"; in megabytes. */
const IDLE_GOAL = 250;

/** "under 10 ms: held". */
function goal(value: number | undefined, limit: number, unit = "ms"): string {
  const under = `under ${limit} ${unit}`;
  return value === undefined
    ? `${under}: not measured`
    : `${under}: ${value < limit ? "held" : "missed"}`;
}

function idleGoal(idle: number | undefined): string {
  return goal(idle === undefined ? undefined : idle / MEGABYTE, IDLE_GOAL, "MB");
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}

function besideSearch({ questions, paragraphsShown, right, words }: Comparison): string[] {
  const share = (count: number) => `${count} of ${questions}`;
  return [
    "What a person would use otherwise: full-text search over the paragraphs of both documents, each with its heading. A question counts as found when everything that its answer must hold stands in the paragraphs shown, taken together. For the assistant it counts when the answer is right and names its source. Only answerable questions are asked here; search shows paragraphs for the others as well.",
    "",
    row("", "found", "words to read, median"),
    row("---", "--:", "--:"),
    ...paragraphsShown.flatMap(({ name, top1, top5, words1, words5 }) => [
      row(`${name}: first paragraph`, share(top1), String(words1)),
      row(`${name}: first five`, share(top5), String(words5)),
    ]),
    row("the assistant's answer", share(right), String(words)),
  ];
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

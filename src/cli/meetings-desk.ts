/** What every command of `ask meetings` works with, and how it reads times and answers. */
import { userInfo } from "node:os";
import { Temporal } from "temporal-polyfill";
import { checkLinks } from "../knowledge/links.ts";
import type { Entries } from "../knowledge/entries.ts";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge.ts";
import { readEntries } from "../knowledge/read.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import type { Meeting, ZonedTime } from "../meetings/meeting.ts";
import { meetingNames, type MeetingNames } from "../meetings/naming.ts";
import type { Meetings, MeetingsWrite } from "../meetings/records.ts";
import { isRefusal, refuse, type Refusal } from "../meetings/refusal.ts";
import { instantOf, zonedTime } from "../meetings/time.ts";
import type { Decided, Ledger } from "../register/ledger.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import type { Reminding, RemindingWrite } from "../reminders/records.ts";
import type { Seat } from "../register/seat.ts";
import { BrokenKnowledge } from "./build-answerer.ts";

type View = Register & Meetings & Reminding;
export type MeetingsLedger = Ledger<View, RegisterWrite | MeetingsWrite | RemindingWrite>;

/** What the commands are given from outside. */
export interface MeetingsParts {
  /** Opens what is kept; it is closed when the command is done. */
  readonly openLedger: () => Promise<{
    readonly ledger: MeetingsLedger;
    readonly close: () => Promise<void>;
  }>;
  /** The seats that the agreements give a group. */
  readonly seatsOf: (knowledge: Knowledge, group: SubjectId) => readonly Seat[];
  /** How the service is reached, without a slash at the end. */
  readonly address: () => string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly exit: (code: 0 | 1 | 2) => void;
}

/** The options that every command has. */
export interface DeskOptions {
  readonly lang: Language;
  readonly knowledge: string;
  /** Taken for the present: a wall-clock time. */
  readonly at?: string;
}

export interface Desk {
  readonly parts: MeetingsParts;
  readonly ledger: MeetingsLedger;
  readonly view: View;
  readonly entries: Entries;
  readonly knowledge: Knowledge;
  readonly names: MeetingNames;
  readonly language: Language;
  readonly now: Temporal.Instant;
  /** The text in the language of the reader. */
  readonly say: (sv: string, en: string) => string;
}

/** What to print, or why not. */
export type Outcome = string | Refusal;

/** Runs one command: prints its outcome, and ends with 0 done, 1 refused, 2 could not run. */
export async function atDesk(
  parts: MeetingsParts,
  options: DeskOptions,
  act: (desk: Desk) => Promise<Outcome>,
): Promise<void> {
  const { lang } = options;
  try {
    const entries = soundEntries(options.knowledge);
    const now = presentTime(options.at);
    const outcome = isRefusal(now) ? now : await withLedger(parts, options, entries, now, act);
    if (typeof outcome === "string") parts.print(outcome);
    else parts.printError(outcome.refused[lang]);
    parts.exit(typeof outcome === "string" ? 0 : 1);
  } catch (error) {
    parts.printError(error instanceof Error ? error.message : String(error));
    parts.exit(2);
  }
}

async function withLedger(
  ...[parts, options, entries, now, act]: [
    MeetingsParts,
    DeskOptions,
    Entries,
    Temporal.Instant,
    (desk: Desk) => Promise<Outcome>,
  ]
): Promise<Outcome> {
  const { ledger, close } = await parts.openLedger();
  try {
    const view = await ledger.read();
    const knowledge = buildKnowledge(entries);
    const names = meetingNames(knowledge, view.people);
    const language = options.lang;
    const say = (sv: string, en: string): string => (language === "sv" ? sv : en);
    return await act({ parts, ledger, view, entries, knowledge, names, language, now, say });
  } finally {
    await close();
  }
}

function soundEntries(directory: string): Entries {
  const { entries, problems: unreadable, origins } = readEntries(directory);
  const problems = unreadable.length > 0 ? unreadable : checkLinks(entries, origins);
  if (problems.length > 0) throw new BrokenKnowledge(problems);
  return entries;
}

function presentTime(at: string | undefined): Temporal.Instant | Refusal {
  if (at === undefined) return Temporal.Now.instant();
  const time = readTime(at);
  return isRefusal(time) ? time : Temporal.Instant.from(time);
}

/** "2026-12-08 13:00" or "2026-12-08T13.00" in the local zone. */
export function readTime(text: string): ZonedTime | Refusal {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d)[.:](\d\d)$/.exec(text.trim());
  try {
    if (parts !== null) return zonedTime(`${parts[1] ?? ""}T${parts[2] ?? ""}:${parts[3] ?? ""}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return refuse(
    `Tiden "${text}" går inte att läsa: skriv till exempel "2026-12-08 13:00".`,
    `The time "${text}" cannot be read: write for example "2026-12-08 13:00".`,
  );
}

/** "90m", "2h" or ISO 8601 ("PT2H30M"). */
export function readLength(text: string): Temporal.Duration | Refusal {
  const short = /^(\d+)(m|h)$/.exec(text);
  try {
    if (short === null) return Temporal.Duration.from(text);
    const count = Number(short[1]);
    return Temporal.Duration.from(short[2] === "h" ? { hours: count } : { minutes: count });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(
      `Längden "${text}" går inte att läsa: skriv till exempel 2h eller 90m.`,
      `The length "${text}" cannot be read: write for example 2h or 90m.`,
    );
  }
}

/** Decides on the newest records and writes what is decided, by whoever runs the command. */
export function changeLedger<Result>(
  { ledger, now }: Desk,
  decide: (view: View) => Decided<MeetingsWrite, Result>,
): Promise<Result> {
  return ledger.change({ by: `cli:${userInfo().username}`, at: instantOf(now) }, decide);
}

export function meetingWrite(after: Meeting): MeetingsWrite {
  return { kind: "meeting", id: after.id, after };
}

/** What the commands on the register and the meetings work with: opened for one command, closed after it. */
import type { Temporal } from "temporal-polyfill";
import type { View, Write } from "../conversation/view.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { meetingNames, type MeetingNames } from "../meetings/naming.ts";
import { instantOf } from "../meetings/time.ts";
import { finderFor, type Finder } from "../register/finder.ts";
import type { Decided, Eraser, Ledger } from "../register/ledger.ts";
import type { Day } from "../register/membership.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import { isRefusal, type Decision, type Found, type Refusal } from "../register/refusal.ts";
import { TIME_ZONE } from "../register/time.ts";
import { faultText } from "./fault-words.ts";
import { readMoment } from "./read-time.ts";

export interface Kept {
  readonly ledger: Ledger<View, Write> & Eraser;
  readonly close: () => Promise<void>;
}

/** What the commands are given from outside. */
export interface Surroundings {
  readonly open: () => Promise<Kept>;
  /** The knowledge base of a folder; of none, the one that the settings name. */
  readonly knowledge: (directory: string | undefined) => Knowledge;
  readonly clock: () => Temporal.Instant;
  /** The account that the program runs under. */
  readonly user: () => string;
  /** How the service is reached, without a slash at the end. */
  readonly address: () => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly exit: (code: 0 | 1) => void;
}

/** The options that every command has. */
export interface DeskOptions {
  readonly lang: Language;
  readonly knowledge?: string;
  /** Taken for the present: a day, or a time. */
  readonly at?: string;
}

/** One command at work. */
export interface Desk {
  readonly surroundings: Surroundings;
  readonly ledger: Kept["ledger"];
  /** What is kept: when the command began, or newer. */
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly finder: Finder;
  readonly names: MeetingNames;
  readonly language: Language;
  readonly now: Temporal.Instant;
  /** The day of `now` where the cooperation is. */
  readonly today: Day;
  /** The text in the language of the reader. */
  readonly say: (sv: string, en: string) => string;
}

/** What a command may not do, or does not understand: told, not a fault. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(...refusals: readonly Refusal[]) {
    super(refusals.map(({ refused }) => refused.en).join(" "));
    this.name = "Refused";
    this.refusals = refusals;
  }
}

/** What was found. Throws Refused. */
export function taken<T>(result: Found<T>): T {
  if (isRefusal(result)) throw new Refused(result);
  return result;
}

/** As `taken`, where something was asked for at all. */
export function maybe<T>(
  text: string | undefined,
  find: (text: string) => Found<T>,
): T | undefined {
  return text === undefined ? undefined : taken(find(text));
}

/** Runs one command: prints what it gives, or says why it could not be done, and sets the exit code. */
export async function atDesk(
  surroundings: Surroundings,
  options: DeskOptions,
  act: (desk: Desk) => string | Promise<string>,
): Promise<void> {
  const { print, complain, exit } = surroundings;
  try {
    print(await opened(surroundings, options, act));
    exit(0);
  } catch (error) {
    const reasons =
      error instanceof Refused ? error.refusals.map(({ refused }) => refused) : [faultText(error)];
    for (const reason of reasons) complain(reason[options.lang]);
    exit(1);
  }
}

async function opened(
  surroundings: Surroundings,
  { lang: language, knowledge: directory, at }: DeskOptions,
  act: (desk: Desk) => string | Promise<string>,
): Promise<string> {
  const now = maybe(at, readMoment) ?? surroundings.clock();
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
  const knowledge = surroundings.knowledge(directory);
  const finder = finderFor(knowledge);
  const say = (sv: string, en: string): string => ({ sv, en })[language];
  const { ledger, close } = await surroundings.open();
  try {
    const view = await ledger.read();
    const names = meetingNames(knowledge, view.people);
    const given = { surroundings, ledger, view, knowledge, finder, names };
    return await act({ ...given, language, now, today, say });
  } finally {
    await close();
  }
}

/**
 * Decides on the newest records and writes what is decided. The log says who and when: when is the
 * clock's time, also where `--at` lets the decision take another for the present. `decide` may
 * throw Refused: then nothing is written.
 */
export function change<Result>(
  { ledger, surroundings }: Desk,
  decide: (view: View) => Decided<Write, Result>,
): Promise<Result> {
  const { user, clock } = surroundings;
  return ledger.change({ by: `cli:${user()}`, at: instantOf(clock()) }, decide);
}

/** Lets a rule of the register decide, and writes what it accepts. Throws Refused. */
export function changeRegister(
  desk: Desk,
  decide: (register: Register) => Decision,
): Promise<readonly RegisterWrite[]> {
  return change(desk, (view) => {
    const decision = decide(view);
    if (decision.outcome === "refused") throw new Refused(...decision.refusals);
    return { writes: decision.writes, result: decision.writes };
  });
}

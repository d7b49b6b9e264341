/** Commands of `ask` at a desk in memory: what is kept lasts as long as the test. */
import { CommanderError, type Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import type { Surroundings } from "../../src/cli/desk.ts";
import type { View, Write } from "../../src/conversation/view.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { memoryLedger } from "../memory-ledger.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface DeskAt {
  readonly knowledge: Knowledge;
  /** UTC. */
  readonly clock: string;
  readonly writes?: readonly Write[];
}

/** What is kept, and a function that runs a command on it as `ask` does. */
export async function deskAt({ knowledge, clock, writes = [] }: DeskAt) {
  const map = (records: (kind: string) => unknown, kind: string) => records(kind) as never;
  const kept = memoryLedger<View, Write>((records) => ({
    people: map(records, "person"),
    memberships: map(records, "membership"),
    tasks: map(records, "task"),
    meetings: map(records, "meeting"),
    attendance: map(records, "attendance"),
    feeds: map(records, "calendar-feed"),
    preferences: map(records, "preference"),
    receipts: map(records, "receipt"),
    onboarding: map(records, "onboarding-step"),
    accounts: map(records, "account"),
    questions: map(records, "question"),
    overflows: map(records, "question-overflow"),
  }));
  if (writes.length > 0)
    await kept.change({ by: "test", at: clock }, () => ({ writes, result: undefined }));
  const run = async (
    command: (surroundings: Surroundings) => Command,
    args: readonly string[],
  ): Promise<Ran> => {
    let [code, out, err, isOpen] = [-1, "", "", false];
    const surroundings: Surroundings = {
      open: async () => {
        isOpen = true;
        return { ledger: kept, close: async () => void (isOpen = false) };
      },
      knowledge: () => knowledge,
      clock: () => Temporal.Instant.from(clock),
      user: () => "vera",
      address: () => "https://moten.example",
      print: (text) => (out += `${text}\n`),
      complain: (text) => (err += `${text}\n`),
      exit: (exit) => (code = exit),
    };
    try {
      await command(surroundings).parseAsync([...args], { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? 0 : 2;
    }
    expect(isOpen).toBe(false);
    return { code, out, err };
  };
  return { kept, run };
}

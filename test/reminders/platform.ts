/** A chat platform that records what it is given, and answers as it is told; and a clock beside it. */
import type { Carrier, SendOutcome, Words } from "../../src/reminders/carrier.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import type { Outbox } from "../../src/reminders/outbox.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import { HOUR, START } from "./invented.ts";
import { epoch } from "../../src/reminders/agreement.ts";

export interface Letter {
  readonly person: string;
  readonly names: readonly string[];
}

export interface Arrived extends Letter {
  readonly key: string;
  readonly at: number;
}

export interface FakePlatformOptions {
  readonly perMinute?: number;
  /** Whether it can be asked for a message by its key. */
  readonly canFind?: boolean;
  /** Whether it takes a message with the same key only once. */
  readonly knowsKeys?: boolean;
}

export type Answer = (letter: Letter, attempt: number) => SendOutcome | "arrives-unclear" | Error;

export const SENT: SendOutcome = { outcome: "sent", remoteId: "" };

/** Answers "sent" until it is told otherwise. */
export function fakePlatform(now: () => number, options: FakePlatformOptions = {}) {
  const { perMinute = Infinity, canFind = true, knowsKeys = false } = options;
  const arrived: Arrived[] = [];
  let calls = 0;
  let finds = 0;
  const state = { answer: (() => SENT) as Answer, isMute: false };
  const idOf = (key: string) => {
    const index = arrived.findIndex((one) => one.key === key);
    return index < 0 ? undefined : `r${index}`;
  };
  const arrive = (letter: Letter, key: string): string => {
    const known = knowsKeys ? idOf(key) : undefined;
    if (known === undefined) arrived.push({ ...letter, key, at: now() });
    return known ?? `r${arrived.length - 1}`;
  };
  const carrier: Carrier<Letter> = {
    name: "platform",
    perMinute,
    send: async (letter, key) => {
      calls += 1;
      const answer = state.answer(letter, calls);
      if (answer instanceof Error) throw answer;
      if (answer === "arrives-unclear") {
        arrive(letter, key);
        return { outcome: "unclear", note: "timed-out" };
      }
      return answer.outcome === "sent"
        ? { outcome: "sent", remoteId: arrive(letter, key) }
        : answer;
    },
    ...(canFind && {
      find: async (key: string) => {
        finds += 1;
        if (state.isMute) throw new Error("no answer");
        return idOf(key);
      },
    }),
  };
  return { carrier, arrived, state, calls: () => calls, finds: () => finds };
}

/** One message for what is due within an hour of the first. */
export function plainWords(
  carriers: readonly Carrier<Letter>[],
  isOfUse: (reminder: Reminder) => boolean = () => true,
): Words<Letter> {
  return {
    carriersOf: () => carriers,
    gather: (reminders) => {
      const groups: Reminder[][] = [];
      for (const one of reminders) {
        const first = groups.at(-1)?.[0];
        if (first !== undefined && epoch(one.due) - epoch(first.due) < HOUR)
          groups.at(-1)?.push(one);
        else groups.push([one]);
      }
      return groups;
    },
    isOfUse,
    compose: (person, reminders) => ({
      person,
      names: reminders.map(({ occasion }) => occasion.meeting ?? ""),
    }),
  };
}

/** A deliverer over this outbox whose time stands still unless it waits or is told to go on. */
export function staged(
  outbox: Outbox,
  options: FakePlatformOptions & { isOfUse?: (reminder: Reminder) => boolean } = {},
) {
  let time = START;
  const now = () => time;
  const platform = fakePlatform(now, options);
  const warned: string[] = [];
  const parts = {
    outbox,
    owner: "x",
    now,
    random: () => 0.5,
    words: async () => plainWords([platform.carrier], options.isOfUse),
    wait: async (milliseconds: number) => void (time += milliseconds),
    warn: (message: string) => void warned.push(message),
  };
  const deliverer = createDeliverer(parts);
  const deliver = (longest = 50_000) => deliverer.deliver(time + longest);
  /** Delivers again and again, as the clock does, until then. */
  const liveUntil = async (end: number, step = 60_000) => {
    while (time < end) {
      await deliver();
      time = Math.max(time, Math.min(end, time + step));
    }
    await deliver();
  };
  return {
    ...platform,
    parts,
    warned,
    now,
    deliver,
    liveUntil,
    pass: (milliseconds: number) => void (time += milliseconds),
  };
}

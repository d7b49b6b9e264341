/** Delivers one person's due reminders. Acts; what is decided stands in attempt.ts and pace.ts. */
import type { PersonId } from "../register/person.ts";
import { isExpired, messageKey, messagesOf, putBack, type Moment } from "./attempt.ts";
import type { Carrier, SendOutcome, Words } from "./carrier.ts";
import {
  faultName,
  handOver,
  inTime,
  LEASE,
  settleAttempt,
  type HandOverParts,
} from "./hand-over.ts";
import type { Delivery, Settled } from "./outbox.ts";
import { afterSending, UNTRIED, type Pace } from "./pace.ts";
import type { Reminder } from "./reminder.ts";

/** How many messages were sent, and how many reminders ended otherwise. */
export interface Delivered {
  readonly sent: number;
  readonly expired: number;
  readonly withdrawn: number;
  readonly dead: number;
  /** Not sent, or in doubt: they come up again by themselves. */
  readonly later: number;
}

export interface DeliveryParts<Message> extends HandOverParts {
  /** Undefined: the person cannot be reached yet. */
  readonly carrierOf: (person: PersonId) => Carrier<Message> | undefined;
  /** Asked anew for each person, so that the words are true when they are sent. */
  readonly words: () => Promise<Words<Message>>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Is never told whom a reminder is for. */
  readonly warn: (message: string) => void;
}

export interface Round<Message> {
  readonly parts: DeliveryParts<Message>;
  /** By the carrier's name. */
  readonly paces: Map<string, Pace>;
  readonly tally: { -readonly [Key in keyof Delivered]: Delivered[Key] };
}

interface Way<Message> extends Round<Message> {
  readonly carrier: Carrier<Message>;
  readonly words: Words<Message>;
  readonly person: PersonId;
}

/** A message waits so long for the carrier's rate while it is held; longer waits go back; ms. */
const LONGEST_HOLD = LEASE / 2;
/** For a person who cannot be reached, and for words that could not be composed; ms. */
const RETRY_LATER = 600_000;

/** One message after the other; what comes after one that did not get through waits with it. */
export async function deliverTo<Message>(
  round: Round<Message>,
  person: PersonId,
  claimed: readonly Delivery[],
): Promise<void> {
  const { now, carrierOf } = round.parts;
  const rows = await withoutExpired(round, claimed, "pending");
  const carrier = carrierOf(person);
  const gathered = carrier === undefined ? undefined : await gatheredNow(round.parts, rows);
  if (carrier === undefined || gathered === undefined) {
    await settleEach(round, rows, (row) => putBack(row, now() + RETRY_LATER));
    return;
  }
  let left = rows;
  let again: number | undefined;
  const { words, messages } = gathered;
  for (const message of messages) {
    again = await untilFree(round, carrier);
    if (again !== undefined) break;
    left = left.filter((row) => !message.includes(row));
    if (!(await deliverMessage({ ...round, carrier, words, person }, message))) break;
  }
  await settleEach(round, left, (row) => putBack(row, again ?? now()));
}

/** Undefined: the words cannot be had now. */
async function gatheredNow<Message>(
  { words: wordsNow, warn }: DeliveryParts<Message>,
  rows: readonly Delivery[],
) {
  try {
    const words = await wordsNow();
    return { words, messages: messagesOf(rows, (reminders) => words.gather(reminders)) };
  } catch (error) {
    warn(`reminders wait: ${faultName(error)} while their words were looked up`);
    return undefined;
  }
}

/** Waits until the carrier can be used; when that takes too long, tells from when on. */
async function untilFree<Message>(
  { paces, parts }: Round<Message>,
  { name }: Carrier<Message>,
): Promise<number | undefined> {
  const { freeAt } = paces.get(name) ?? UNTRIED;
  const time = freeAt - parts.now();
  if (time > LONGEST_HOLD) return freeAt;
  if (time > 0) await parts.wait(time);
  return undefined;
}

/** True when the person's next message may be sent. */
async function deliverMessage<Message>(
  way: Way<Message>,
  claimed: readonly Delivery[],
): Promise<boolean> {
  const found = await findOut(way, claimed);
  if (found !== "not-there") return found === "arrived";
  const inTimeStill = await withoutExpired(way, claimed, "sending");
  const [first, ...others] = await withoutPointless(way, inTimeStill);
  if (first === undefined) return true;
  const rows = [first, ...others] as const;
  const reminders = rows.map(({ reminder }) => reminder);
  const key = (first.status === "sending" ? first.message : undefined) ?? messageKey(reminders);
  const composed = composedNow(way, reminders);
  if (composed === undefined) {
    // A reminder whose words fail must not keep all others from being sent.
    await settleEach(way, rows, (row) => putBack(row, way.parts.now() + RETRY_LATER));
    return false;
  }
  const outcome = await handOver(way.parts, way.carrier, { rows, key, ...composed });
  if (outcome !== undefined) return settleOutcome(way, rows, outcome);
  await settleEach(way, rows, (row) => putBack(row, way.parts.now()));
  return false;
}

function composedNow<Message>(
  { words, person, parts }: Way<Message>,
  reminders: readonly Reminder[],
): { readonly message: Message } | undefined {
  try {
    return { message: words.compose(person, reminders) };
  } catch (error) {
    parts.warn(`a reminder waits: ${faultName(error)} while it was composed`);
    return undefined;
  }
}

/** What may have arrived is asked for first, where the platform can be asked. */
async function findOut<Message>(
  way: Way<Message>,
  rows: readonly Delivery[],
): Promise<"arrived" | "not-there" | "unknown"> {
  const { carrier, parts, tally } = way;
  const key = rows[0]?.status === "sending" ? rows[0].message : undefined;
  // A reminder seen twice does less harm than one that is missed.
  if (key === undefined || carrier.find === undefined) return "not-there";
  try {
    const remoteId = await inTime(async (signal) => carrier.find?.(key, signal));
    if (remoteId === undefined) return "not-there";
    await settleEach(way, rows, () => ({ how: "done", remoteId, at: parts.now() }));
    tally.sent += 1;
    return "arrived";
  } catch (error) {
    await settleOutcome(way, rows, { outcome: "unclear", note: faultName(error) });
    return "unknown";
  }
}

/** Writes how it ended. True when the person's next message may be sent. */
async function settleOutcome<Message>(
  way: Way<Message>,
  rows: readonly Delivery[],
  outcome: SendOutcome,
): Promise<boolean> {
  const { parts, carrier, tally } = way;
  if (!(await settleAttempt(parts, rows, outcome, keepPace(way, outcome))))
    parts.warn(`${carrier.name}: another process took a message over while it was being sent`);
  switch (outcome.outcome) {
    case "sent":
      tally.sent += 1;
      return true;
    case "refused-for-good":
      tally.dead += rows.length;
      parts.warn(`${carrier.name} refuses a reminder for good: ${outcome.note}`);
      return true;
    case "refused":
    case "unclear":
      tally.later += rows.length;
      return false;
  }
}

function keepPace<Message>({ parts, paces, carrier }: Way<Message>, outcome: SendOutcome): Moment {
  const moment = { now: parts.now(), random: parts.random() };
  const { name, perMinute } = carrier;
  paces.set(name, afterSending(paces.get(name) ?? UNTRIED, outcome, perMinute, moment));
  return moment;
}

/** What is in doubt may have arrived in time: only when it has not does it expire. */
async function withoutExpired<Message>(
  round: Round<Message>,
  rows: readonly Delivery[],
  status: "pending" | "sending",
): Promise<readonly Delivery[]> {
  const now = round.parts.now();
  const isOver = (row: Delivery) => row.status === status && isExpired(row, now);
  await settleEach(round, rows.filter(isOver), ({ note }) => ({ how: "expired", note }));
  return rows.filter((row) => !isOver(row));
}

async function withoutPointless<Message>(
  way: Way<Message>,
  rows: readonly Delivery[],
): Promise<readonly Delivery[]> {
  const isPointless = ({ reminder }: Delivery) => !way.words.isOfUse(reminder);
  const pointless = rows.filter(isPointless);
  await settleEach(way, pointless, () => ({ how: "withdrawn", note: "pointless" }));
  return rows.filter((row) => !pointless.includes(row));
}

/** Writes how each ended without an attempt. What is no longer held by this process is left alone. */
export async function settleEach<Message>(
  { parts, tally }: Round<Message>,
  rows: readonly Delivery[],
  settledOf: (row: Delivery) => Settled,
): Promise<void> {
  for (const row of rows) {
    const settled = settledOf(row);
    await parts.outbox.settle([row.reminder.key], parts.owner, settled);
    switch (settled.how) {
      case "done":
        break;
      case "again":
      case "find-out":
        tally.later += 1;
        break;
      case "withdrawn":
      case "expired":
      case "dead":
        tally[settled.how] += 1;
        break;
    }
  }
}

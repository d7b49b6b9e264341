/** Delivers one message: found out when it is in doubt, handed over, and its outcome written. */
import type { PersonId } from "../register/person.ts";
import { messageKey, putBack, type Moment } from "./attempt.ts";
import type { Carrier, SendOutcome, Words } from "./carrier.ts";
import { RETRY_LATER, settleEach, withoutExpired, type Round } from "./delivery-round.ts";
import { faultName, handOver, inTime, settleAttempt } from "./hand-over.ts";
import type { Delivery } from "./outbox.ts";
import { afterSending, UNTRIED } from "./pace.ts";

export interface Way<Message> extends Round<Message> {
  readonly carrier: Carrier<Message>;
  /** Those that reach the person too, should this one refuse for good. */
  readonly others: readonly Carrier<Message>[];
  readonly words: Words<Message>;
  readonly person: PersonId;
}

/** True when the person's next message may be sent. */
export async function deliverMessage<Message>(
  way: Way<Message>,
  claimed: readonly Delivery[],
): Promise<boolean> {
  const found = await findOut(way, claimed);
  if (found !== "not-there") return found === "arrived";
  const inTimeStill = await withoutExpired(way, claimed, "sending");
  const [first, ...others] = await withoutPointless(way, inTimeStill);
  if (first === undefined) return true;
  return send(way, [first, ...others]);
}

/** Once by this carrier; by the next one when it refuses for good. */
async function send<Message>(
  way: Way<Message>,
  rows: readonly [Delivery, ...Delivery[]],
): Promise<boolean> {
  const { parts, carrier, others } = way;
  const message = composedNow(way, rows);
  if (message === undefined) {
    // A reminder whose words fail must not keep all others from being sent.
    await settleEach(way, rows, (row) => putBack(row, parts.now() + RETRY_LATER));
    return false;
  }
  const outcome = await handOver(parts, carrier, { rows, ...message });
  if (outcome === undefined) {
    await settleEach(way, rows, (row) => putBack(row, parts.now()));
    return false;
  }
  const [next, ...left] = others;
  if (outcome.outcome !== "refused-for-good" || next === undefined)
    return settleOutcome(way, rows, outcome);
  // It has surely not arrived, so it may go another way.
  keepPace(way, outcome);
  return send({ ...way, carrier: next, others: left }, rows);
}

function composedNow<Message>(
  { words, person, parts, carrier: { name } }: Way<Message>,
  rows: readonly [Delivery, ...Delivery[]],
): { readonly key: string; readonly message: Message } | undefined {
  const [first] = rows;
  const reminders = rows.map(({ reminder }) => reminder);
  const before = first.status === "sending" ? first.message : undefined;
  const key = before?.startsWith(`${name}:`) === true ? before : messageKey(name, reminders);
  try {
    return { key, message: words.compose(person, reminders, name) };
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
  if (key?.startsWith(`${carrier.name}:`) !== true || carrier.find === undefined)
    return "not-there";
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

async function withoutPointless<Message>(
  way: Way<Message>,
  rows: readonly Delivery[],
): Promise<readonly Delivery[]> {
  const isPointless = ({ reminder }: Delivery) => !way.words.isOfUse(reminder);
  const pointless = rows.filter(isPointless);
  await settleEach(way, pointless, () => ({ how: "withdrawn", note: "pointless" }));
  return rows.filter((row) => !pointless.includes(row));
}

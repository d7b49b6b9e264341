/** Delivers one person's due reminders. Acts; what is decided stands in attempt.ts and pace.ts. */
import type { PersonId } from "../register/person.ts";
import { carrierFor, messagesOf, putBack } from "./attempt.ts";
import type { Carrier } from "./carrier.ts";
import { deliverMessage } from "./deliver-message.ts";
import {
  RETRY_LATER,
  settleEach,
  withoutExpired,
  type DeliveryParts,
  type Round,
} from "./delivery-round.ts";
import { faultName, LEASE } from "./hand-over.ts";
import type { Delivery } from "./outbox.ts";
import { UNTRIED } from "./pace.ts";

/** A message waits so long for the carrier's rate while it is held; longer waits go back; ms. */
const LONGEST_HOLD = LEASE / 2;
/** Why a reminder waits, and at last expires: its recipient has no account in any channel that runs. */
const UNREACHABLE = "unreachable";

/** One message after the other; what comes after one that did not get through waits with it. */
export async function deliverTo<Message>(
  round: Round<Message>,
  person: PersonId,
  claimed: readonly Delivery[],
): Promise<void> {
  const { now } = round.parts;
  const rows = await withoutExpired(round, claimed, "pending");
  if (rows.length === 0) return;
  const gathered = await gatheredNow(round.parts, rows);
  if ("later" in gathered) {
    const later = now() + RETRY_LATER;
    await settleEach(round, rows, (row) => putBack({ ...row, ...gathered.later }, later));
    return;
  }
  let left = rows;
  let again: number | undefined;
  const { words, carriers, messages } = gathered;
  for (const message of messages) {
    const carrier = carrierFor(message, carriers);
    again = await untilFree(round, carrier);
    if (again !== undefined) break;
    left = left.filter((row) => !message.includes(row));
    const others = carriers.filter((one) => one !== carrier);
    if (!(await deliverMessage({ ...round, carrier, others, words, person }, message))) break;
  }
  await settleEach(round, left, (row) => putBack(row, again ?? now()));
}

/** `later`: they cannot go now, with the reason where it is the recipient's. */
async function gatheredNow<Message>(
  { words: wordsNow, warn }: DeliveryParts<Message>,
  rows: readonly Delivery[],
) {
  const reminders = rows.map(({ reminder }) => reminder);
  try {
    const words = await wordsNow(reminders);
    const [first, ...others] = reminders[0] === undefined ? [] : words.carriersOf(reminders[0]);
    if (first === undefined) return { later: { note: UNREACHABLE } };
    const messages = messagesOf(rows, (pending) => words.gather(pending));
    return { words, carriers: [first, ...others] as const, messages };
  } catch (error) {
    warn(`reminders wait: ${faultName(error)} while their words were looked up`);
    return { later: {} };
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

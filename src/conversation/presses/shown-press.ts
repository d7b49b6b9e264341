/** What people see after a press: how the message looks from now on, and what is said to who pressed. */
import type { Reminder } from "../../reminders/reminder.ts";
import type { Acting } from "../acting.ts";
import type { Pressed } from "../assistant.ts";
import type { Card } from "../card.ts";
import { presentCards } from "../present-card.ts";
import { SEAT_ACTS, type SeatPress } from "../press-value.ts";
import { seatCard } from "../seat-card.ts";
import { ownSeat } from "../seat-of.ts";
import type { DecidedPress } from "./decide-press.ts";
import type { PressDecision } from "./press-decision.ts";

/** After the change. */
interface After {
  /** The reminders of the message that held the button. */
  readonly sent: readonly Reminder[];
  readonly acting: Acting;
}

export function shownPress(press: DecidedPress, decision: PressDecision, after: After): Pressed {
  const { reply, foreign, said } = decision;
  if (foreign === true) return { reply };
  const { sent, acting } = after;
  const key = "key" in press ? press.key : undefined;
  const instead = key === undefined || said === undefined ? undefined : { key, said };
  const message = presented(sent, acting, instead);
  if (message !== undefined) return { message, reply };
  const seat = seatPressed(press);
  const card = seat && cardAfter(seat, decision, acting);
  if (card === undefined) return { reply };
  if (seat?.alone === true) return { message: [card], reply };
  return {
    reply: reply ?? { kind: "cards", language: acting.language, text: "", cards: [card] },
  };
}

/** Undefined: it was no reminder. Each is shown only to its own recipient. */
export function presented(
  sent: readonly Reminder[],
  acting: Acting,
  instead?: Parameters<typeof presentCards>[2],
): Card[] | undefined {
  const isTheirs = sent.every(({ person }) => person === acting.rights.person?.id);
  return sent.length === 0 || !isTheirs ? undefined : presentCards(sent, acting, instead);
}

function seatPressed(press: DecidedPress): SeatPress | undefined {
  return SEAT_ACTS.some((act) => act === press.act) ? (press as SeatPress) : undefined;
}

function cardAfter(press: SeatPress, { said }: PressDecision, acting: Acting): Card | undefined {
  const own = ownSeat(press, acting);
  return own && seatCard(own, acting, { alone: true }, said);
}

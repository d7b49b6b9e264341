/** A reminder as cards. */
import type { ReminderMessage } from "../reminders/message-part.ts";
import type { Card } from "./card.ts";

/** One card for each thing to be reminded of, in their order. */
export function cardsOf({ parts }: ReminderMessage): readonly Card[] {
  return parts.map(({ title, lines, when, place, link, basis }) => ({
    title,
    lines,
    when: [when, place].filter((one) => one !== undefined).join(", ") || undefined,
    link,
    note: basis,
    buttons: [],
  }));
}

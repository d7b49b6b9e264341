/** What the processes that are killed plan: the same, whichever of them plans it. */
import type { Reminder } from "../../src/reminders/reminder.ts";
import { DAY, HOUR, reminder, START } from "./invented.ts";

/** Two reminders for each person, hours apart, all of them due. */
export function killPlan(count: number): Reminder[] {
  return Array.from({ length: count }, (_, index) => {
    const isFirst = index < count / 2;
    const due = START - (isFirst ? 5 : 2) * HOUR;
    const person = `p${index % Math.ceil(count / 2)}`;
    return reminder(`m${index}`, { person, due, expires: START + 9 * DAY });
  });
}

/** `ask reminders …`: what would go to whom, and when. */
import type { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { outgoingText } from "../channels/console/outgoing.ts";
import { cardsOf } from "../conversation/reminder-cards.ts";
import { instantOf } from "../meetings/time.ts";
import { peopleIndex } from "../register/people-index.ts";
import { TIME_ZONE } from "../register/time.ts";
import { messageOf } from "../reminders/message.ts";
import type { ReminderMessage } from "../reminders/message-part.ts";
import { planReminders } from "../reminders/plan.ts";
import type { Reminder } from "../reminders/reminder.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, maybe, taken, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import { readMoment } from "./read-time.ts";
import { addDeliveryCommands } from "./reminders-delivery-command.ts";

/** The command `reminders`, to be added to `ask`. */
export function remindersCommand(surroundings: Surroundings): Command {
  const does = "påminnelser: vad som går ut, väntar och inte gick fram / reminders";
  const command = commandGroup("reminders", does, surroundings);
  const preview = "visar vem som skulle påminnas, när och varför; skickar inget / sends nothing";
  deskCommand(command, "preview", preview)
    .requiredOption("--from <tid>", '2027-02-01, "2027-02-01 08:00"')
    .requiredOption("--to <tid>", "2027-03-01")
    .option("--person <person>", "bara den personens / of this person only")
    .option("--json", "som JSON / as JSON")
    .action((options: PreviewOptions) =>
      atDesk(surroundings, options, (desk) => previewed(desk, options)),
    );
  addDeliveryCommands(command);
  return command;
}

interface PreviewOptions extends DeskOptions {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly json?: boolean;
}

/** The reminders that are due in the span, as things stand now. */
function previewed(desk: Desk, options: PreviewOptions): string {
  const from = taken(readMoment(options.from));
  const to = taken(readMoment(options.to));
  const people = peopleIndex(desk.view.people.values());
  const person = maybe(options.person, (text) => people.find(text));
  const { view, knowledge, now } = desk;
  const planned = planReminders({ view, knowledge, from, to, now });
  const shown = planned
    .filter(({ due }) => due >= instantOf(from))
    .filter((one) => person === undefined || one.person === person.id)
    .flatMap((reminder) => {
      const then = Temporal.Instant.from(reminder.due);
      const at = Temporal.Instant.compare(then, now) < 0 ? now : then;
      const message = messageOf(reminder, view, knowledge, at);
      return message === "pointless" ? [] : [{ reminder, message }];
    });
  if (options.json === true) return JSON.stringify(shown, undefined, 2);
  if (shown.length === 0) return desk.say("Inget skulle gå ut.", "Nothing would go out.");
  return shown.map((one) => entry(one, desk)).join("\n\n");
}

function entry(
  { reminder, message }: { reminder: Reminder; message: ReminderMessage },
  { names, language }: Desk,
): string {
  const local = Temporal.Instant.from(reminder.due).toZonedDateTimeISO(TIME_ZONE);
  const due = local.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  const text = outgoingText({ cards: cardsOf(message), language }).replaceAll(/^/gm, "  ");
  return `${due}  ${names.person(reminder.person)}  (${reminder.policy})\n${text}`;
}

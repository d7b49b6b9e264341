/** `ask reminders …`: what would go to whom, and when. */
import type { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { outgoingText } from "../channels/console/outgoing.ts";
import { cardsOf } from "../conversation/reminder-cards.ts";
import { instantOf } from "../meetings/time.ts";
import { peopleIndex } from "../register/people-index.ts";
import type { Person } from "../register/person.ts";
import { TIME_ZONE } from "../register/time.ts";
import { messageOf } from "../reminders/message.ts";
import type { ReminderMessage } from "../reminders/message-part.ts";
import { planReminders } from "../reminders/plan.ts";
import type { Preference } from "../reminders/preference.ts";
import type { Reminder } from "../reminders/reminder.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, maybe, taken, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import { readMoment } from "./read-time.ts";
import { deskFor } from "./waiting.ts";
import { addDeliveryCommands } from "./reminders-delivery-command.ts";
import { addStopCommands } from "./reminders-stop-command.ts";

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
  addDeliveryCommands(command, surroundings);
  addStopCommands(command, surroundings);
  return command;
}

interface PreviewOptions extends DeskOptions {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly json?: boolean;
}

/** The reminders that are due in the span, as things stand now. */
async function previewed(desk: Desk, options: PreviewOptions): Promise<string> {
  const from = taken(readMoment(options.from));
  const to = taken(readMoment(options.to));
  const people = peopleIndex(desk.view.people.values());
  const person = maybe(options.person, (text) => people.find(text));
  const { view, knowledge, now, outbox } = desk;
  const planned = planReminders({ view, knowledge, from, to, now });
  const goesOut = new Set(planned.map(({ key }) => key));
  const told = { ...view, desk: await deskFor(planned, view, { outbox, knowledge, now }) };
  const shown = planReminders({ view: unstopped(view), knowledge, from, to, now })
    .filter(({ due }) => due >= instantOf(from))
    .filter((one) => person === undefined || one.person === person.id)
    .flatMap((reminder) => {
      const then = Temporal.Instant.from(reminder.due);
      const at = Temporal.Instant.compare(then, now) < 0 ? now : then;
      const message = messageOf(reminder, told, knowledge, at);
      const isStopped = !goesOut.has(reminder.key);
      return message === "pointless" ? [] : [{ reminder, message, isStopped }];
    });
  if (options.json === true) return JSON.stringify(shown, undefined, 2);
  if (shown.length === 0) return desk.say("Inget skulle gå ut.", "Nothing would go out.");
  return shown.map((one) => entry(one, desk)).join("\n\n");
}

/** As if nobody had stopped anything: what is stopped is shown, marked so. */
function unstopped(view: Desk["view"]): Desk["view"] {
  const preferences = [...view.preferences].map(([id, one]): [Person["id"], Preference] => [
    id,
    { ...one, stopped: [], withheld: [] },
  ]);
  return { ...view, preferences: new Map(preferences) };
}

interface Shown {
  readonly reminder: Reminder;
  readonly message: ReminderMessage;
  readonly isStopped: boolean;
}

function entry({ reminder, message, isStopped }: Shown, { names, language, say }: Desk): string {
  const local = Temporal.Instant.from(reminder.due).toZonedDateTimeISO(TIME_ZONE);
  const due = local.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  const text = outgoingText({ cards: cardsOf(message), language }).replaceAll(/^/gm, "  ");
  const mark = isStopped ? say("  AVSTÄNGD, går inte ut", "  STOPPED, does not go out") : "";
  return `${due}  ${names.person(reminder.person)}  (${reminder.policy})${mark}\n${text}`;
}

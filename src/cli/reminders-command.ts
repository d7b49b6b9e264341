/** `ask reminders …`: what would go to whom, and when. */
import { Command, Option } from "commander";
import { KNOWLEDGE_DIRECTORY } from "../knowledge/directory.ts";
import { planReminders } from "../reminders/plan.ts";
import { messageOf, messageText } from "../reminders/message.ts";
import { instantOf } from "../meetings/time.ts";
import { Temporal } from "temporal-polyfill";
import type { ReminderMessage } from "../reminders/message-part.ts";
import type { Reminder } from "../reminders/reminder.ts";
import { isRefusal, type Refusal } from "../meetings/refusal.ts";
import { findPerson } from "./find-named.ts";
import {
  atDesk,
  readTime,
  type Desk,
  type DeskOptions,
  type MeetingsParts,
  type Outcome,
} from "./meetings-desk.ts";

/** The command `reminders`, to be added to `ask`. */
export function remindersCommand(parts: MeetingsParts): Command {
  const command = new Command("reminders")
    .description("påminnelser: vad som skulle gå ut / reminders: what would go out")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  command
    .command("preview")
    .description(
      "visar vem som skulle påminnas, när, om vad och varför; skickar inget / sends nothing",
    )
    .requiredOption("--from <tid>", '"2027-02-01" eller "2027-02-01 08:00"')
    .requiredOption("--to <tid>", '"2027-03-01"')
    .option("--person <person>", "bara den personens / of this person only")
    .option("--json", "som JSON / as JSON")
    .option("--at <tid>", "räkna som om det vore då / as if it were then")
    .addOption(
      new Option("--lang <språk>", "svenska eller engelska").choices(["sv", "en"]).default("sv"),
    )
    .addOption(
      new Option("--knowledge <dir>", "mapp med kunskapsbasen").default(
        KNOWLEDGE_DIRECTORY,
        "knowledge/",
      ),
    )
    .action((options: PreviewOptions) =>
      atDesk(parts, options, (desk) => Promise.resolve(preview(desk, options))),
    );
  return command;
}

interface PreviewOptions extends DeskOptions {
  readonly from: string;
  readonly to: string;
  readonly person?: string;
  readonly json?: boolean;
}

/** The reminders that are due in the span, as things stand now. */
function preview(desk: Desk, options: PreviewOptions): Outcome {
  const [from, to] = [readMoment(options.from), readMoment(options.to)];
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const person =
    options.person === undefined
      ? undefined
      : findPerson(desk.view.people.values(), options.person);
  if (isRefusal(person)) return person;
  const { view, knowledge, now } = desk;
  const planned = planReminders({
    ...view,
    policy: knowledge.reminders.values(),
    knowledge,
    register: view,
    meetings: view,
    from,
    to,
    now,
  });
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
  { names }: Desk,
): string {
  const local = Temporal.Instant.from(reminder.due).toZonedDateTimeISO("Europe/Stockholm");
  const due = local.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
  const text = messageText(message).replaceAll(/^/gm, "  ");
  return `${due}  ${names.person(reminder.person)}  (${reminder.policy})\n${text}`;
}

/** A day begins at midnight. */
function readMoment(text: string): Temporal.Instant | Refusal {
  const time = readTime(/^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()} 00:00` : text);
  return isRefusal(time) ? time : Temporal.Instant.from(time);
}

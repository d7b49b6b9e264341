/** `ask reminders due|list|retry`: what waits, what became of the rest, and how to send it again. */
import { Option, type Command } from "commander";
import { NEWS } from "../conversation/news.ts";
import { peopleIndex } from "../register/people-index.ts";
import { refuse } from "../register/refusal.ts";
import { DELIVERY_STATUSES, type Delivery, type DeliveryStatus } from "../reminders/outbox.ts";
import { ReminderKey } from "../reminders/reminder.ts";
import { deskCommand } from "./command-group.ts";
import { atDesk, maybe, Refused, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import { momentWords, STATE } from "./reminders-words.ts";

interface ListOptions extends DeskOptions {
  readonly status?: DeliveryStatus;
  readonly person?: string;
  readonly most: string;
}

/** How long a reminder that is sent again is of use; ms. */
const OF_USE = 7 * 86_400_000;

/** Adds the subcommands to `ask reminders`. */
export function addDeliveryCommands(reminders: Command, surroundings: Surroundings): void {
  listing(
    reminders,
    "due",
    "påminnelser som väntar, de närmaste först / reminders that wait",
  ).action((options: ListOptions) =>
    atDesk(surroundings, options, (desk) => listed(desk, options, ["pending", "sending"])),
  );
  listing(reminders, "list", "alla påminnelser / all reminders")
    .addOption(
      new Option("--status <läge>", "bara de i detta läge / in this state only").choices(
        DELIVERY_STATUSES,
      ),
    )
    .action((options: ListOptions) =>
      atDesk(surroundings, options, (desk) =>
        listed(desk, options, options.status && [options.status]),
      ),
    );
  const again = "skickar en som inte gick fram igen / sends one again";
  deskCommand(reminders, "retry <nyckel>", again).action((key: string, options: DeskOptions) =>
    atDesk(surroundings, options, (desk) => retried(desk, key)),
  );
}

function listing(parent: Command, usage: string, description: string): Command {
  return deskCommand(parent, usage, description)
    .option("--person <person>", "bara till den personen / to this person only")
    .option("--most <antal>", "högst så många / at most so many", "50");
}

async function listed(
  desk: Desk,
  { person, most }: ListOptions,
  statuses: readonly DeliveryStatus[] | undefined,
): Promise<string> {
  const count = Number(most);
  if (!Number.isInteger(count) || count < 1)
    throw new Refused(refuse("--most tar ett heltal från 1.", "--most takes an integer from 1."));
  const people = peopleIndex(desk.view.people.values());
  const found = maybe(person, (text) => people.find(text));
  const rows = await desk.outbox.list({
    ...(statuses && { statuses }),
    ...(found && { person: found.id }),
    most: count,
  });
  if (rows.length === 0) return desk.say("Inga påminnelser.", "No reminders.");
  return rows.map((row) => line(row, desk)).join("\n");
}

function line({ reminder, status, nextAt, sentAt, note }: Delivery, desk: Desk): string {
  const { language, view } = desk;
  const asker = desk.say("någon som frågat", "somebody who asked");
  const name = view.people.get(reminder.person)?.name ?? reminder.person;
  const told = [
    momentWords(sentAt ?? nextAt, language),
    reminder.policy === NEWS ? asker : name,
    note === undefined ? STATE[status][language] : `${STATE[status][language]} (${note})`,
  ];
  return `${told.join(", ")}\n  ${reminder.key}`;
}

async function retried({ outbox, surroundings, say }: Desk, text: string): Promise<string> {
  const key = ReminderKey.safeParse(text).data;
  const now = surroundings.clock().epochMilliseconds;
  if (key === undefined || !(await outbox.retry(key, now, now + OF_USE)))
    throw new Refused(
      refuse(
        "Det finns ingen sådan påminnelse som inte gick fram: se ask reminders list --status dead, eller --status expired.",
        "There is no such reminder that did not get through: see ask reminders list --status dead, or --status expired.",
      ),
    );
  return say(
    "Påminnelsen skickas igen inom en minut, om tjänsten är igång.",
    "The reminder is sent again within a minute, if the service runs.",
  );
}

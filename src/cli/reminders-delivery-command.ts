/** `ask reminders due|list|retry|stop`: what waits, what became of the rest, and what to do about it. */
import { Option, type Command } from "commander";
import { currentEnvironment, readConfig } from "../config.ts";
import { PersonId } from "../register/person.ts";
import { DELIVERY_STATUSES, type Delivery, type DeliveryStatus } from "../reminders/outbox.ts";
import { ReminderKey } from "../reminders/reminder.ts";
import { openStore, type Store } from "../store/store.ts";
import { faultText } from "./fault-words.ts";
import { langOption, momentWords, STATE, type LangOptions } from "./reminders-words.ts";

interface ListOptions extends LangOptions {
  readonly status?: DeliveryStatus;
  readonly person?: string;
  readonly most: string;
}

/** How long a reminder that is sent again is of use; ms. */
const OF_USE = 7 * 86_400_000;

/** Adds the subcommands to `ask reminders`. */
export function addDeliveryCommands(reminders: Command): void {
  listing(
    reminders,
    "due",
    "påminnelser som väntar, de närmaste först / reminders that wait",
  ).action((options: ListOptions) =>
    act(options, (store) => list(store, { ...options, statuses: ["pending", "sending"] })),
  );
  listing(reminders, "list", "alla påminnelser / all reminders")
    .addOption(
      new Option("--status <läge>", "bara de i detta läge / in this state only").choices(
        DELIVERY_STATUSES,
      ),
    )
    .action((options: ListOptions) =>
      act(options, (store) =>
        list(store, options.status ? { ...options, statuses: [options.status] } : options),
      ),
    );
  changing(
    reminders,
    "retry <nyckel>",
    "skickar en som inte gick fram igen / sends one again",
  ).action((key: string, options: LangOptions) =>
    act(options, (store) => retry(store, key, options)),
  );
  changing(
    reminders,
    "stop <nyckel>",
    "återkallar en som väntar / withdraws one that waits",
  ).action((key: string, options: LangOptions) =>
    act(options, (store) => stop(store, key, options)),
  );
}

function changing(parent: Command, usage: string, description: string): Command {
  return parent.command(usage).description(description).addOption(langOption());
}

function listing(parent: Command, usage: string, description: string): Command {
  return changing(parent, usage, description)
    .option("--person <id>", "bara till den personen / to this person only")
    .option("--most <antal>", "högst så många / at most so many", "50");
}

interface Outcome {
  readonly told: string;
  readonly isDone: boolean;
}

/** Exit codes: 0 done, 1 refused or could not be done. */
async function act(
  { lang }: LangOptions,
  action: (store: Store) => Promise<Outcome>,
): Promise<void> {
  try {
    const store = await openStore(readConfig(currentEnvironment()));
    const { told, isDone } = await action(store).finally(() => store.close());
    if (isDone) console.log(told);
    else console.error(told);
    if (!isDone) process.exitCode = 1;
  } catch (error) {
    console.error(faultText(error)[lang]);
    process.exitCode = 1;
  }
}

async function list(
  store: Store,
  { lang, person, most, statuses }: ListOptions & { statuses?: readonly DeliveryStatus[] },
): Promise<Outcome> {
  const id = person === undefined ? undefined : PersonId.safeParse(person).data;
  const count = Number(most);
  if ((person !== undefined && id === undefined) || !Number.isInteger(count) || count < 1)
    return {
      told:
        lang === "sv"
          ? "--person tar ett id ur registret, --most ett heltal från 1."
          : "--person takes an id of the register, --most an integer from 1.",
      isDone: false,
    };
  const { people } = await store.read();
  const rows = await store.outbox.list({
    ...(statuses && { statuses }),
    ...(id && { person: id }),
    most: count,
  });
  const none = lang === "sv" ? "Inga påminnelser." : "No reminders.";
  const line = (row: Delivery): string => {
    const { reminder, status, nextAt, sentAt, note } = row;
    const told = [
      momentWords(sentAt ?? nextAt, lang),
      people.get(reminder.person)?.name ?? reminder.person,
      note === undefined ? STATE[status][lang] : `${STATE[status][lang]} (${note})`,
    ];
    return `${told.join(", ")}\n  ${reminder.key}`;
  };
  return { told: rows.length === 0 ? none : rows.map(line).join("\n"), isDone: true };
}

async function retry(store: Store, text: string, { lang }: LangOptions): Promise<Outcome> {
  const key = ReminderKey.safeParse(text).data;
  const now = Date.now();
  const isDone = key !== undefined && (await store.outbox.retry(key, now, now + OF_USE));
  const sv = isDone
    ? "Påminnelsen skickas igen inom en minut, om tjänsten är igång."
    : "Det finns ingen sådan påminnelse som inte gick fram: se ask reminders list --status dead, eller --status expired.";
  const en = isDone
    ? "The reminder is sent again within a minute, if the service runs."
    : "There is no such reminder that did not get through: see ask reminders list --status dead, or --status expired.";
  return { told: lang === "sv" ? sv : en, isDone };
}

async function stop(store: Store, text: string, { lang }: LangOptions): Promise<Outcome> {
  const key = ReminderKey.safeParse(text).data;
  const isDone = key !== undefined && (await store.outbox.stop(key, "stopped"));
  const sv = isDone
    ? "Påminnelsen är återkallad och skickas inte."
    : "Det finns ingen sådan påminnelse som väntar: se ask reminders due.";
  const en = isDone
    ? "The reminder is withdrawn and will not be sent."
    : "There is no such reminder waiting: see ask reminders due.";
  return { told: lang === "sv" ? sv : en, isDone };
}

/** `ask store …`: the commands for those who look after what is kept. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { currentEnvironment, readConfig } from "../config.ts";
import type { Language, Text } from "../knowledge/schema/base.ts";
import type { DeliveryStatus } from "../reminders/outbox.ts";
import { fillEmpty, readContents, type Contents } from "../store/contents.ts";
import type { Database } from "../store/database.ts";
import { infoOf, type StoreInfo } from "../store/info.ts";
import { contentsFrom, portableLines } from "../store/portable.ts";
import { replaceFile } from "../store/replace-file.ts";
import { openDatabase, storeAt, type StoreConfig } from "../store/store.ts";
import { commandGroup, subcommand } from "./command-group.ts";
import { faultText } from "./fault-words.ts";

interface Options {
  readonly lang: Language;
}

/** The command `store` with its subcommands, to be added to `ask`. */
export function storeCommand(): Command {
  const command = commandGroup("store", "det som sparas: visa, exportera, kopiera / what is kept");
  subcommand(command, "info", "vilken databas som används / which database is used").action(
    (options: Options) => act(options, info),
  );
  subcommand(command, "export <fil>", "skriver allt till en fil / writes all to a file").action(
    (file: string, options: Options) => act(options, (config) => exportTo(config, file)),
  );
  subcommand(command, "import <fil>", "läser in en exporterad fil / reads an exported file").action(
    (file: string, options: Options) => act(options, (config) => importFrom(config, file)),
  );
  subcommand(command, "copy", "kopierar allt till en tom databas / copies all")
    .requiredOption(
      "--to <mål>",
      "mapp eller postgres://användare:lösenord@server/databas / folder or address",
    )
    .action((options: Options & { to: string }) =>
      act(options, (config) => copy(config, options.to)),
    );
  return command;
}

/** Exit codes: 0 done, 1 could not be done; the database and the file are then as they were. */
async function act(
  { lang }: Options,
  action: (config: StoreConfig) => Promise<Text>,
): Promise<void> {
  try {
    console.log((await action(readConfig(currentEnvironment())))[lang]);
  } catch (error) {
    console.error(faultText(error)[lang]);
    process.exitCode = 1;
  }
}

async function info(config: StoreConfig): Promise<Text> {
  return infoReport(await using(config, infoOf));
}

async function exportTo(config: StoreConfig, file: string): Promise<Text> {
  const contents = await using(config, readContents);
  replaceFile(file, portableLines(contents));
  return without(done(contents, { sv: `är skrivna till ${file}`, en: `were written to ${file}` }));
}

async function importFrom(config: StoreConfig, file: string): Promise<Text> {
  const contents = contentsFrom(readFileSync(file, "utf8"));
  const place = await using(config, (database) => filled(database, contents));
  return done(contents, { sv: `är inlästa i ${place}`, en: `were read into ${place}` });
}

async function copy(config: StoreConfig, target: string): Promise<Text> {
  const contents = await using(config, readContents);
  const place = await using(storeAt(target), (database) => filled(database, contents));
  return without(
    done(contents, { sv: `är kopierade till ${place}`, en: `were copied to ${place}` }),
  );
}

async function filled(database: Database, contents: Contents): Promise<string> {
  await fillEmpty(database, contents);
  return database.place;
}

async function using<Result>(
  config: StoreConfig,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function done({ records, changes, deliveries, memory }: Contents, what: Text): Text {
  const [kept, changed, reminders] = [records.length, changes.length, deliveries.length];
  return {
    sv: `${kept} poster, ${changed} ändringar, ${reminders} påminnelser och ${memory.length} uppgifter från kanalerna ${what.sv}.`,
    en: `${kept} records, ${changed} changes, ${reminders} reminders and ${memory.length} notes of the channels ${what.en}.`,
  };
}

/** With what stays behind: see contents.ts. */
function without({ sv, en }: Text): Text {
  return {
    sv: `${sv}\nMeddelanden som just kommit in, och det senaste i varje samtal, följer inte med.`,
    en: `${en}\nMessages that have just come, and the latest of each conversation, are left out.`,
  };
}

/** What the kinds are called. A kind that only a newer program knows is called by its own name. */
const KINDS: Readonly<Record<string, Text>> = {
  person: { sv: "personer", en: "people" },
  membership: { sv: "uppdrag", en: "memberships" },
  task: { sv: "uppgifter", en: "tasks" },
  meeting: { sv: "möten", en: "meetings" },
  attendance: { sv: "svar om närvaro", en: "answers on attendance" },
  "calendar-feed": { sv: "kalenderadresser", en: "calendar addresses" },
  preference: { sv: "val om påminnelser", en: "choices about reminders" },
  receipt: { sv: "kvitterade påminnelser", en: "receipts of reminders" },
  "onboarding-step": { sv: "steg i introduktioner", en: "steps of introductions" },
  account: { sv: "konton i chatten", en: "chat accounts" },
  question: { sv: "frågor till samordnaren", en: "questions to the coordinator" },
  "question-overflow": { sv: "dagar med för många frågor", en: "days with too many questions" },
};

/** What reminders in each state are called, after their number. */
const STATUSES: Readonly<Record<DeliveryStatus, Text>> = {
  pending: { sv: "påminnelser som väntar", en: "reminders waiting" },
  sending: { sv: "påminnelser på väg", en: "reminders on their way" },
  done: { sv: "skickade påminnelser", en: "reminders sent" },
  withdrawn: { sv: "återkallade påminnelser", en: "reminders withdrawn" },
  expired: { sv: "påminnelser som hann bli för gamla", en: "reminders that came too late" },
  dead: { sv: "påminnelser som inte gick att skicka", en: "reminders that could not be sent" },
};

function infoReport({ brand, place, version, records, deliveries, newest }: StoreInfo): Text {
  const lines = (lang: Language, empty: string): string[] => {
    const all = [
      ...records.map(({ kind, count }) => `  ${count} ${KINDS[kind]?.[lang] ?? kind}`),
      ...deliveries.map(({ status, count }) => `  ${count} ${STATUSES[status][lang]}`),
    ];
    return all.length === 0 ? [empty] : all;
  };
  const where = `${brand === "SQLite" ? "SQLite " : ""}${place}, version ${version}`;
  const last = newest && `${newest.number} (${newest.at})`;
  return {
    sv: [
      where,
      ...lines("sv", "tom"),
      ...(last === undefined ? [] : [`senaste ändring: ${last}`]),
    ].join("\n"),
    en: [
      where,
      ...lines("en", "empty"),
      ...(last === undefined ? [] : [`newest change: ${last}`]),
    ].join("\n"),
  };
}

/** `ask register …`: who holds which seat, for the coordinator. */
import { Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../knowledge/schema/base.ts";
import {
  add,
  end,
  exportFile,
  importFile,
  replace,
  tasks,
  type AddOptions,
  type EndOptions,
  type ImportOptions,
  type ReplaceOptions,
  type TasksOptions,
} from "./register-changing.ts";
import { inRegister, type ExitCode, type RegisterParts, type Work } from "./register-parts.ts";
import {
  history,
  listVacancies,
  log,
  show,
  type Common,
  type HistoryOptions,
  type LogOptions,
  type ShowOptions,
  type VacanciesOptions,
} from "./register-reading.ts";

/** The command `register` with its subcommands, to be added to `ask`. Throws CommanderError. */
export function registerCommand(parts: RegisterParts): Command {
  const command = new Command("register")
    .description("registret: vem som har vilken plats, från när till när / who holds which seat")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => parts.print(text.trimEnd()),
      writeErr: (text) => parts.complain(text.trimEnd()),
    });
  reading(command, parts);
  changing(command, parts);
  files(command, parts);
  return command;
}

function reading(command: Command, parts: RegisterParts): void {
  subcommand(command, "show", "visar vem som har vilken plats en dag")
    .option("--group <namn>", "gruppens namn eller id")
    .option("--person <namn>", "personens namn, e-post eller id")
    .option("--at <dag>", "en annan dag än i dag: 2026-03-12")
    .option("--json", "som JSON")
    .action(acting<ShowOptions>(parts, show));
  subcommand(command, "history", "visar vilka som har haft en plats, nu och tidigare")
    .option("--group <namn>", "gruppens namn eller id")
    .option("--party <namn>", "parten eller platsen i gruppen")
    .option("--person <namn>", "personens namn, e-post eller id")
    .option("--from <dag>", "första dagen i perioden")
    .option("--to <dag>", "sista dagen i perioden")
    .action(acting<HistoryOptions>(parts, history));
  subcommand(command, "vacancies", "visar tomma platser och platser som snart blir tomma")
    .option("--within <dagar>", "så många dagar framåt", wholeNumber, 60)
    .action(acting<VacanciesOptions>(parts, listVacancies));
  subcommand(command, "log", "visar vem som har ändrat vad")
    .option("--last <antal>", "så många ändringar", wholeNumber, 50)
    .action(acting<LogOptions>(parts, log));
  subcommand(command, "tasks", "visar vad som är kvar att göra efter byten")
    .option("--done <id>", "uppgiften är gjord")
    .action(acting<TasksOptions>(parts, tasks));
}

function changing(command: Command, parts: RegisterParts): void {
  withNewPerson(subcommand(command, "add", "ger någon en plats eller en uppgift i en grupp"))
    .requiredOption("--person <namn>", "personens namn, e-post eller id")
    .requiredOption("--group <namn>", "gruppens namn eller id")
    .option("--party <namn>", "parten eller platsen i gruppen")
    .requiredOption("--role <roll>", "ordinarie, ersättare, ordförande, sekreterare …")
    .option("--for <namn>", "den ordinarie som ersättaren ersätter")
    .requiredOption("--from <dag>", "första dagen: 2026-03-12")
    .option("--to <dag>", "sista dagen")
    .requiredOption("--source <text>", "var det står: protokoll 2026-03-12")
    .action(acting<AddOptions>(parts, add));
  subcommand(command, "end", "avslutar det någon har")
    .option("--person <namn>", "personens namn, e-post eller id")
    .requiredOption("--group <namn>", "gruppens namn eller id")
    .option("--party <namn>", "parten eller platsen i gruppen")
    .option("--role <roll>", "ordinarie, ersättare, ordförande, sekreterare …")
    .requiredOption("--to <dag>", "sista dagen: 2026-05-31")
    .action(acting<EndOptions>(parts, end));
  withNewPerson(subcommand(command, "replace", "byter ut den som har en plats"))
    .option("--person <namn>", "den som slutar")
    .requiredOption("--group <namn>", "gruppens namn eller id")
    .option("--party <namn>", "parten eller platsen i gruppen")
    .option("--role <roll>", "ordinarie om inget annat sägs")
    .requiredOption("--with <namn>", "den som tar över")
    .requiredOption("--from <dag>", "efterträdarens första dag: 2026-06-01")
    .requiredOption("--source <text>", "var det står: protokoll 2026-05-20")
    .action(acting<ReplaceOptions>(parts, replace));
}

function files(command: Command, parts: RegisterParts): void {
  subcommand(command, "import", "visar vad en CSV-fil skulle ändra, och ändrar det med --apply")
    .argument("<fil>", "CSV-fil")
    .option("--apply", "ändra")
    .action((file: string, options: ImportOptions) =>
      inRegister(parts, options.lang, (work) => importFile(file, options, work)),
    );
  subcommand(command, "export", "skriver registret som CSV")
    .argument("[fil]", "utan fil: till standard ut")
    .action((file: string | undefined, options: Common) =>
      inRegister(parts, options.lang, (work) => exportFile(file, work)),
    );
}

function acting<O extends { readonly lang: Language }>(
  parts: RegisterParts,
  action: (options: O, work: Work) => Promise<ExitCode>,
): (options: O) => Promise<void> {
  return (options) => inRegister(parts, options.lang, (work) => action(options, work));
}

function subcommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .addOption(
      new Option("--lang <språk>", "svenska eller engelska").choices(["sv", "en"]).default("sv"),
    );
}

function withNewPerson(command: Command): Command {
  return command
    .option("--new", "personen finns inte i registret: lägg till")
    .option("--email <adress>", "den nya personens e-post")
    .option("--organization <namn>", "den nya personens organisation");
}

function wholeNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("skriv ett heltal / write a whole number");
}

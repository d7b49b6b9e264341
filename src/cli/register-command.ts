/** `ask register …`: who holds which seat, for the coordinator. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { SOON_DAYS } from "../register/vacancies.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import {
  add,
  end,
  replace,
  tasks,
  type AddOptions,
  type EndOptions,
  type ReplaceOptions,
  type TasksOptions,
} from "./register-changing.ts";
import { correct, person, type CorrectOptions, type PersonOptions } from "./register-correcting.ts";
import { exportFile, importFile, type ImportOptions } from "./register-files.ts";
import {
  history,
  listVacancies,
  log,
  show,
  type HistoryOptions,
  type LogOptions,
  type ShowOptions,
  type VacanciesOptions,
} from "./register-reading.ts";

/** The command `register` with its subcommands, to be added to `ask`. Throws CommanderError. */
export function registerCommand(surroundings: Surroundings): Command {
  const does = "registret: vem som har vilken plats, från när till när / who holds which seat";
  const command = commandGroup("register", does, surroundings);
  addReading(command, surroundings);
  addChanging(command, surroundings);
  addCorrecting(command, surroundings);
  addFiles(command, surroundings);
  return command;
}

const GROUP = ["--group <grupp>", "gruppens namn eller id / the group's name or id"] as const;
const PARTY = ["--party <part>", "parten eller platsen / the party or the seat"] as const;
const PERSON = ["--person <namn>", "namn, e-post eller id / name, e-mail or id"] as const;
const ROLE = [
  "--role <roll>",
  "ordinarie, ersättare, ordförande, sekreterare … / ordinary, substitute, chair, secretary …",
] as const;

function addReading(command: Command, surroundings: Surroundings): void {
  deskCommand(command, "show", "vem som har vilken plats / who holds which seat")
    .option(...GROUP)
    .option(...PERSON)
    .option("--json", "som JSON / as JSON")
    .action(acting<ShowOptions>(surroundings, show));
  deskCommand(command, "history", "vilka som har haft en plats / who has held a seat")
    .option(...GROUP)
    .option(...PARTY)
    .option(...PERSON)
    .option("--from <dag>", "periodens första dag / first day of the period")
    .option("--to <dag>", "periodens sista dag / last day of the period")
    .action(acting<HistoryOptions>(surroundings, history));
  deskCommand(command, "vacancies", "platser som är eller snart blir tomma / empty seats")
    .option(
      "--within <dagar>",
      "så många dagar framåt / so many days ahead",
      wholeNumber,
      SOON_DAYS,
    )
    .action(acting<VacanciesOptions>(surroundings, listVacancies));
  deskCommand(command, "tasks", "vad som är kvar att göra efter byten / what is left to do")
    .option("--done <id>", "uppgiften är gjord / the task is done")
    .action(acting<TasksOptions>(surroundings, tasks));
  deskCommand(command, "log", "vem som har ändrat vad / who changed what")
    .option("--last <antal>", "så många ändringar / so many changes", wholeNumber, 50)
    .action(acting<LogOptions>(surroundings, log));
}

function addChanging(command: Command, surroundings: Surroundings): void {
  const gives = "ger någon en plats eller en uppgift i en grupp / gives a seat or a function";
  withNewPerson(deskCommand(command, "add", gives))
    .requiredOption(...PERSON)
    .requiredOption(...GROUP)
    .option(...PARTY)
    .requiredOption(...ROLE)
    .option("--for <namn>", "den ordinarie som ersätts / whom a substitute steps in for")
    .requiredOption("--from <dag>", "första dagen, 2026-03-12 / the first day")
    .option("--to <dag>", "sista dagen / the last day")
    .requiredOption("--source <text>", "var det står: protokoll 2026-03-12 / where it stands")
    .action(acting<AddOptions>(surroundings, add));
  deskCommand(command, "end", "avslutar det någon har / ends what somebody holds")
    .option(...PERSON)
    .requiredOption(...GROUP)
    .option(...PARTY)
    .option(...ROLE)
    .requiredOption("--to <dag>", "sista dagen, 2026-05-31 / the last day")
    .action(acting<EndOptions>(surroundings, end));
  withNewPerson(deskCommand(command, "replace", "byter ut den som har en plats / changes holder"))
    .option("--person <namn>", "den som slutar / the one who leaves")
    .requiredOption(...GROUP)
    .option(...PARTY)
    .option("--role <roll>", "ordinarie om inget annat sägs / ordinary unless said otherwise")
    .requiredOption("--with <namn>", "den som tar över / the one who takes over")
    .requiredOption("--from <dag>", "efterträdarens första dag / the successor's first day")
    .requiredOption("--source <text>", "var det står: protokoll 2026-05-20 / where it stands")
    .action(acting<ReplaceOptions>(surroundings, replace));
}

function addCorrecting(command: Command, surroundings: Surroundings): void {
  const corrects = "rättar det som är fel infört, det som gäller dagen --at / corrects an entry";
  deskCommand(command, "correct", corrects)
    .option(...PERSON)
    .requiredOption(...GROUP)
    .option(...PARTY)
    .option(...ROLE)
    .option("--from <dag>", "rätt första dag / the right first day")
    .option("--to <dag>", "rätt sista dag / the right last day")
    .option("--no-to", "ingen sista dag / no last day")
    .option("--source <text>", "rätt källa / the right source")
    .addOption(
      new Option(
        "--remove",
        "det har aldrig gällt: ta bort det / it never held: remove it",
      ).conflicts(["from", "to", "source"]),
    )
    .action(acting<CorrectOptions>(surroundings, correct));
  deskCommand(command, "person", "visar en person, ändrar uppgifter / shows and changes a person")
    .argument("<namn>", "namn, e-post eller id / name, e-mail or id")
    .option("--name <namn>", "rätt namn / the right name")
    .option("--email <adress>", "rätt e-post / the right e-mail")
    .option("--no-email", "ta bort e-posten / remove the e-mail")
    .option("--organization <namn>", "rätt organisation / the right organisation")
    .option("--no-organization", "ta bort organisationen / remove the organisation")
    .addOption(
      new Option("--language <språk>", "personens språk / the person's language").choices([
        "sv",
        "en",
      ]),
    )
    .addOption(
      new Option("--forget", "ta bort den som inte har haft uppdrag / remove the person").conflicts(
        ["name", "email", "organization", "language"],
      ),
    )
    .action((who: string, options: DeskOptions & PersonOptions) =>
      atDesk(surroundings, options, (desk) => person(desk, who, options)),
    );
}

function addFiles(command: Command, surroundings: Surroundings): void {
  deskCommand(command, "import", "visar vad en CSV-fil skulle ändra / what a file would change")
    .argument("<fil>", "CSV-fil / CSV file")
    .option("--apply", "ändra / make the changes")
    .action((file: string, options: DeskOptions & ImportOptions) =>
      atDesk(surroundings, options, (desk) => importFile(desk, file, options)),
    );
  deskCommand(command, "export", "skriver registret som CSV / writes the register as CSV")
    .argument("[fil]", "utan fil: till standard ut / without one: to standard output")
    .action((file: string | undefined, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) => exportFile(desk, file)),
    );
}

function acting<Options>(
  surroundings: Surroundings,
  act: (desk: Desk, options: Options) => string | Promise<string>,
): (options: Options & DeskOptions) => Promise<void> {
  return (options) => atDesk(surroundings, options, (desk) => act(desk, options));
}

function withNewPerson(command: Command): Command {
  return command
    .option("--new", "personen är ny i registret / the person is new in the register")
    .option("--email <adress>", "den nyas e-post / e-mail of the new person")
    .option("--organization <namn>", "den nyas organisation / organisation of the new person");
}

function wholeNumber(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("skriv ett heltal. / write a whole number.");
}

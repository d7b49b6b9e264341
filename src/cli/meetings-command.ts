/** `ask meetings …`: the calendar of meetings, who comes, and what can be decided. */
import { Argument, type Command } from "commander";
import { acceptMeeting, cancelMeeting } from "../meetings/plan.ts";
import {
  changeMeeting,
  keepMinutes,
  listMeetings,
  move,
  plan,
  propose,
  showMeeting,
  type ListOptions,
  type ProposeOptions,
  type WhenOptions,
} from "./meetings-actions.ts";
import { agendaCommand } from "./meetings-agenda-command.ts";
import {
  attend,
  SAID,
  tellDecidable,
  type AttendOptions,
  type DecidableOptions,
} from "./meetings-attendance-actions.ts";
import { commandGroup, deskCommand, several } from "./command-group.ts";
import { atDesk, type DeskOptions, type Surroundings } from "./desk.ts";
import {
  createFeed,
  endFeed,
  exportFeed,
  listFeeds,
  type WhoseOptions,
} from "./meetings-feed-actions.ts";

/** The command `meetings` with its subcommands, to be added to `ask`. */
export function meetingsCommand(surroundings: Surroundings): Command {
  const does = "möten: planera, svara, se vad som kan beslutas / meetings and decisions";
  const command = commandGroup("meetings", does, surroundings);
  addCalendarCommands(command, surroundings);
  addAnswerCommands(command, surroundings);
  command.addCommand(agendaCommand(surroundings));
  command.addCommand(feedCommand(surroundings));
  return command;
}

function addCalendarCommands(command: Command, surroundings: Surroundings): void {
  deskCommand(command, "list", "möten som kommer / meetings to come")
    .option("--group <grupp>", "bara den gruppens / of this group only")
    .option("--all", "också de som har varit och är inställda / also past and cancelled ones")
    .option("--json", "som JSON / as JSON")
    .action((options: DeskOptions & ListOptions) =>
      atDesk(surroundings, options, (desk) => listMeetings(desk, options)),
    );
  deskCommand(command, "show <id>", "ett möte med dagordning / a meeting with its agenda")
    .option("--json", "som JSON / as JSON")
    .action((id: string, options: DeskOptions & { json?: boolean }) =>
      atDesk(surroundings, options, (desk) => showMeeting(desk, id, options)),
    );
  deskCommand(command, "propose", "föreslår ett års möten / proposes a year's meetings")
    .requiredOption("--group <grupp>", "vilken grupp / which group")
    .requiredOption("--year <år>", "vilket år / which year")
    .option("--every <längd>", "hur ofta, som lokal inställning: P6W, P6W-P8W / how often")
    .option("--weekday <n>", "1 (måndag) till 5 (fredag) / 1 (Monday) to 5 (Friday)")
    .option("--time <tid>", "klockslag / time of day")
    .option("--length <längd>", "hur långt mötet är / how long it is", "2h")
    .option("--save", "spara som förslag / keep as proposals")
    .action((options: DeskOptions & ProposeOptions) =>
      atDesk(surroundings, options, (desk) => propose(desk, options)),
    );
  timed(deskCommand(command, "plan", "planerar ett möte / plans a meeting"))
    .requiredOption("--group <grupp>", "vilken grupp / which group")
    .requiredOption("--start <tid>", '"2026-12-08 13:00"')
    .action((options: DeskOptions & WhenOptions & { group: string; start: string }) =>
      atDesk(surroundings, options, (desk) => plan(desk, options)),
    );
  timed(deskCommand(command, "move <id>", "flyttar ett möte / moves a meeting"))
    .option("--start <tid>", '"2026-12-08 13:00"')
    .action((id: string, options: DeskOptions & WhenOptions) =>
      atDesk(surroundings, options, (desk) => move(desk, id, options)),
    );
  deskCommand(command, "accept <id>", "gör ett förslag till ett möte / accepts a proposal").action(
    (id: string, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) =>
        changeMeeting(desk, id, (one) => acceptMeeting(one, desk.now)),
      ),
  );
  deskCommand(command, "cancel <id>", "ställer in ett möte / cancels a meeting").action(
    (id: string, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) =>
        changeMeeting(desk, id, (one) => cancelMeeting(one, desk.now)),
      ),
  );
}

function timed(command: Command): Command {
  return command
    .option("--end <tid>", '"2026-12-08 15:00"')
    .option("--length <längd>", "2h, 90m")
    .option("--place <plats>", "var / where")
    .option("--link <adress>", "länk till mötet / link to the meeting");
}

function addAnswerCommands(command: Command, surroundings: Surroundings): void {
  deskCommand(command, "attend <id> <part>", "för in vad en part svarar / enters a party's answer")
    .addArgument(new Argument("<svar>", "svaret / the answer").choices(SAID))
    .option("--substitute <namn>", "vilken ersättare / which substitute")
    .option("--views <text>", "skriftliga synpunkter / written views")
    .action(
      (
        id: string,
        party: string,
        said: (typeof SAID)[number],
        options: DeskOptions & AttendOptions,
      ) => atDesk(surroundings, options, (desk) => attend(desk, [id, party, said], options)),
    );
  deskCommand(command, "decidable <id>", "vad mötet kan besluta / what the meeting can decide")
    .option("--without <part>", "om parten inte kommer / if the party does not come", several, [])
    .option("--with <part>", "om parten kommer / if the party comes", several, [])
    .option("--json", "som JSON / as JSON")
    .action((id: string, options: DeskOptions & DecidableOptions) =>
      atDesk(surroundings, options, (desk) => tellDecidable(desk, id, options)),
    );
  deskCommand(
    command,
    "minutes <id> <protokoll>",
    "för in protokoll och beslut / enters the minutes",
  )
    .option("--decision <beslut>", '"3=Planen antas."', several, [])
    .action((id: string, reference: string, options: DeskOptions & { decision: string[] }) =>
      atDesk(surroundings, options, (desk) => keepMinutes(desk, id, reference, options.decision)),
    );
}

function feedCommand(surroundings: Surroundings): Command {
  const does = "kalendrar att prenumerera på / calendars to subscribe to";
  const command = commandGroup("feed", does, surroundings);
  const whose = (one: Command): Command =>
    one
      .option("--group <grupp>", "en grupps möten / a group's meetings")
      .option("--person <namn>", "en persons möten / a person's meetings");
  whose(
    deskCommand(command, "create", "ger en ny hemlig adress / gives a new secret address"),
  ).action((options: DeskOptions & WhoseOptions) =>
    atDesk(surroundings, options, (desk) => createFeed(desk, options)),
  );
  deskCommand(command, "list", "kalendrar som finns / calendars that there are").action(
    (options: DeskOptions) => atDesk(surroundings, options, (desk) => listFeeds(desk)),
  );
  deskCommand(command, "revoke <id>", "låter en adress upphöra / ends an address").action(
    (id: string, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) => endFeed(desk, id)),
  );
  whose(deskCommand(command, "export <fil>", "skriver en .ics-fil / writes an .ics file")).action(
    (file: string, options: DeskOptions & WhoseOptions) =>
      atDesk(surroundings, options, (desk) => exportFeed(desk, file, options)),
  );
  return command;
}

/** `ask meetings agenda …`: the items of a meeting, and sending them out. */
import type { Command } from "commander";
import { putItem, removeItem, sendAgenda, type ItemChange } from "../meetings/agenda.ts";
import { meetingWords } from "../meetings/meeting-words.ts";
import { meetingWrite } from "../meetings/records.ts";
import { commandGroup, deskCommand, several } from "./command-group.ts";
import { atDesk, change, taken, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import { changeMeeting } from "./meetings-actions.ts";
import { groupNamed, meetingNamed, partiesNamed } from "./named.ts";

interface ItemOptions {
  readonly title?: string;
  readonly question?: string;
  readonly decide?: boolean;
  readonly affects: readonly string[];
  readonly document: readonly string[];
}

/** The command `agenda` with its subcommands. */
export function agendaCommand(surroundings: Surroundings): Command {
  const command = commandGroup("agenda", "dagordningen / the agenda", surroundings);
  withItem(deskCommand(command, "add <id>", "lägger till en punkt / adds an item")).action(
    (id: string, options: DeskOptions & ItemOptions) =>
      atDesk(surroundings, options, (desk) => put(desk, id, undefined, options)),
  );
  withItem(deskCommand(command, "edit <id> <nummer>", "ändrar en punkt / changes an item")).action(
    (id: string, number: string, options: DeskOptions & ItemOptions) =>
      atDesk(surroundings, options, (desk) => put(desk, id, Number(number), options)),
  );
  deskCommand(command, "remove <id> <nummer>", "tar bort en punkt / removes an item").action(
    (id: string, number: string, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) =>
        changeMeeting(desk, id, (meeting) => removeItem(meeting, Number(number), desk.now)),
      ),
  );
  const sends = "för in att dagordningen är utskickad / enters that the agenda has been sent out";
  deskCommand(command, "send <id>", sends).action((id: string, options: DeskOptions) =>
    atDesk(surroundings, options, (desk) => send(desk, id)),
  );
  return command;
}

function withItem(command: Command): Command {
  return command
    .option("--title <rubrik>", "rubrik / title")
    .option("--question <fråga>", "frågeställning / question")
    .option("--decide", "för beslut / for decision")
    .option("--no-decide", "inte för beslut / not for decision")
    .option(
      "--affects <part>",
      "berörd part, flera gånger / affected party, repeatable",
      several,
      [],
    )
    .option("--document <titel=adress>", "handling / document", several, []);
}

async function put(
  desk: Desk,
  id: string,
  number: number | undefined,
  options: ItemOptions,
): Promise<string> {
  const meeting = meetingNamed(desk.view.meetings, id);
  const { id: group, parties } = groupNamed(desk, meeting.group);
  const affected = partiesNamed(desk, group, options.affects);
  const item: ItemChange = {
    ...(number === undefined ? {} : { number }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.question === undefined ? {} : { question: options.question }),
    ...(options.decide === undefined ? {} : { forDecision: options.decide }),
    ...(affected.length === 0 ? {} : { affected }),
    ...(options.document.length === 0 ? {} : { documents: options.document.map(documentOf) }),
  };
  return changeMeeting(desk, meeting.id, (one) => putItem(one, item, parties, desk.now));
}

/** "Förslag=https://…", or a title alone. */
function documentOf(text: string): { title: string; link?: string } {
  const parts = /^(.*?)=(https?:.+)$/su.exec(text);
  return parts === null ? { title: text } : { title: parts[1] ?? "", link: parts[2] ?? "" };
}

async function send(desk: Desk, id: string): Promise<string> {
  const sent = await change(desk, ({ meetings }) => {
    const result = taken(sendAgenda(meetingNamed(meetings, id), desk.now));
    return { writes: [meetingWrite(result.meeting)], result };
  });
  const notes = sent.notes.map((note) => note[desk.language]);
  return [meetingWords(sent.meeting, desk.language, desk.names), ...notes].join("\n");
}

/** `ask meetings agenda …`: the items of a meeting, and sending them out. */
import { Command } from "commander";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { putItem, removeItem, sendAgenda, type ItemChange } from "../meetings/agenda.ts";
import { isRefusal, type Refusal } from "../meetings/refusal.ts";
import { meetingWords } from "../meetings/meeting-words.ts";
import { findGroup, findMeeting, findParty } from "./find-named.ts";
import { changeMeeting } from "./meetings-actions.ts";
import { subcommand } from "./meetings-subcommand.ts";
import {
  atDesk,
  changeLedger,
  meetingWrite,
  type Desk,
  type DeskOptions,
  type MeetingsParts,
  type Outcome,
} from "./meetings-desk.ts";

interface ItemOptions {
  readonly title?: string;
  readonly question?: string;
  readonly decide?: boolean;
  readonly affects: readonly string[];
  readonly document: readonly string[];
}

/** The command `agenda` with its subcommands. */
export function agendaCommand(parts: MeetingsParts): Command {
  const command = new Command("agenda").description("dagordningen / the agenda");
  withItem(subcommand(command, "add <id>", "lägger till en punkt / adds an item")).action(
    (id: string, options: DeskOptions & ItemOptions) =>
      atDesk(parts, options, (desk) => put(desk, id, undefined, options)),
  );
  withItem(subcommand(command, "edit <id> <nummer>", "ändrar en punkt / changes an item")).action(
    (id: string, number: string, options: DeskOptions & ItemOptions) =>
      atDesk(parts, options, (desk) => put(desk, id, Number(number), options)),
  );
  subcommand(command, "remove <id> <nummer>", "tar bort en punkt / removes an item").action(
    (id: string, number: string, options: DeskOptions) =>
      atDesk(parts, options, (desk) =>
        changeMeeting(desk, id, (meeting) => removeItem(meeting, Number(number), desk.now)),
      ),
  );
  const sends = "för in att dagordningen är utskickad / enters that the agenda has been sent out";
  subcommand(command, "send <id>", sends).action((id: string, options: DeskOptions) =>
    atDesk(parts, options, (desk) => send(desk, id)),
  );
  return command;
}

const several = (value: string, before: readonly string[]): string[] => [...before, value];

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
): Promise<Outcome> {
  const meeting = findMeeting(desk.view.meetings, id);
  if (isRefusal(meeting)) return meeting;
  const group = findGroup(desk.knowledge, meeting.group);
  if (isRefusal(group)) return group;
  const affected: SubjectId[] = [];
  for (const name of options.affects) {
    const party = findParty(desk.knowledge, group.parties, name);
    if (isRefusal(party)) return party;
    affected.push(party);
  }
  const change: ItemChange = {
    ...(number === undefined ? {} : { number }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.question === undefined ? {} : { question: options.question }),
    ...(options.decide === undefined ? {} : { forDecision: options.decide }),
    ...(affected.length === 0 ? {} : { affected }),
    ...(options.document.length === 0 ? {} : { documents: options.document.map(documentOf) }),
  };
  return changeMeeting(desk, meeting.id, (one) => putItem(one, change, group.parties, desk.now));
}

/** "Förslag=https://…", or a title alone. */
function documentOf(text: string): { title: string; link?: string } {
  const parts = /^(.*?)=(https?:.+)$/su.exec(text);
  return parts === null ? { title: text } : { title: parts[1] ?? "", link: parts[2] ?? "" };
}

async function send(desk: Desk, id: string): Promise<Outcome> {
  const sent = await changeLedger<ReturnType<typeof sendAgenda> | Refusal>(desk, ({ meetings }) => {
    const found = findMeeting(meetings, id);
    const result = isRefusal(found) ? found : sendAgenda(found, desk.now);
    return { writes: isRefusal(result) ? [] : [meetingWrite(result.meeting)], result };
  });
  if (isRefusal(sent)) return sent;
  const notes = sent.notes.map((note) => note[desk.language]);
  return [meetingWords(sent.meeting, desk.language, desk.names), ...notes].join("\n");
}

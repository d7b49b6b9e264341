/** What the commands for calendars by a secret address do. */
import { writeFile } from "node:fs/promises";
import { calendarOf } from "../meetings/calendar-of.ts";
import type { CalendarFeed } from "../meetings/calendar-feed.ts";
import { newFeed, newToken, revokeFeed } from "../meetings/feeds.ts";
import { refuse } from "../register/refusal.ts";
import { change, Refused, taken, type Desk } from "./desk.ts";
import { groupNamed, personNamed } from "./named.ts";

export interface WhoseOptions {
  readonly group?: string;
  readonly person?: string;
}

/** The address is shown this once: only its hash is kept. */
export async function createFeed(desk: Desk, options: WhoseOptions): Promise<string> {
  const of = whose(desk, options);
  const token = newToken();
  const feed = newFeed(token, of, desk.now);
  await change(desk, () => ({
    writes: [{ kind: "calendar-feed", id: feed.id, after: feed }],
    result: undefined,
  }));
  const address = `${desk.surroundings.address()}/calendar/${token}.ics`;
  return `${address}\n${desk.say(
    "Adressen visas bara nu. Den som har den kan läsa kalendern: ge den bara till den som ska ha den.",
    "The address is shown only now. Whoever has it can read the calendar: give it only to whom it is for.",
  )}`;
}

export function listFeeds(desk: Desk): string {
  const lines = [...desk.view.feeds.values()].map(({ id, of, created, revoked }) => {
    const name =
      "group" in of ? desk.names.subject(of.group)[desk.language] : desk.names.person(of.person);
    const ended =
      revoked === undefined ? "" : `, ${desk.say("återkallad", "revoked")} ${revoked.slice(0, 10)}`;
    return `${id.slice(0, 12)}  ${name}, ${created.slice(0, 10)}${ended}`;
  });
  return lines.length === 0 ? desk.say("Inga kalendrar.", "No calendars.") : lines.join("\n");
}

export async function endFeed(desk: Desk, start: string): Promise<string> {
  await change(desk, ({ feeds }) => {
    const after = taken(revokeFeed(feeds, start, desk.now));
    return { writes: [{ kind: "calendar-feed", id: after.id, after }], result: undefined };
  });
  return desk.say("Adressen gäller inte längre.", "The address no longer holds.");
}

export async function exportFeed(desk: Desk, file: string, options: WhoseOptions): Promise<string> {
  const of = whose(desk, options);
  await writeFile(file, calendarOf(of, desk.view, desk.knowledge));
  return file;
}

function whose(desk: Desk, { group, person }: WhoseOptions): CalendarFeed["of"] {
  if (group !== undefined && person === undefined) return { group: groupNamed(desk, group).id };
  if (person !== undefined && group === undefined)
    return { person: personNamed(desk.view, person).id };
  throw new Refused(
    refuse("Ange antingen --group eller --person.", "Give either --group or --person."),
  );
}

/** What the commands for calendars by a secret address do. */
import { writeFile } from "node:fs/promises";
import { calendarOf } from "../meetings/calendar-of.ts";
import type { CalendarFeed } from "../meetings/calendar-feed.ts";
import { newFeed, newToken, revokeFeed } from "../meetings/feeds.ts";
import { isRefusal, refuse, type Refusal } from "../meetings/refusal.ts";
import { findGroup, findPerson } from "./find-named.ts";
import { changeLedger, type Desk, type Outcome } from "./meetings-desk.ts";

export interface WhoseOptions {
  readonly group?: string;
  readonly person?: string;
}

/** The address is shown this once: only its hash is kept. */
export async function createFeed(desk: Desk, options: WhoseOptions): Promise<Outcome> {
  const of = whose(desk, options);
  if (isRefusal(of)) return of;
  const token = newToken();
  const feed = newFeed(token, of, desk.now);
  await changeLedger(desk, () => ({
    writes: [{ kind: "calendar-feed", id: feed.id, after: feed }],
    result: undefined,
  }));
  const address = `${desk.parts.address()}/calendar/${token}.ics`;
  return `${address}\n${desk.say(
    "Adressen visas bara nu. Den som har den kan läsa kalendern: ge den bara till den som ska ha den.",
    "The address is shown only now. Whoever has it can read the calendar: give it only to whom it is for.",
  )}`;
}

export function listFeeds(desk: Desk): Outcome {
  const lines = [...desk.view.feeds.values()].map(({ id, of, created, revoked }) => {
    const name =
      "group" in of ? desk.names.subject(of.group)[desk.language] : desk.names.person(of.person);
    const ended =
      revoked === undefined ? "" : `, ${desk.say("återkallad", "revoked")} ${revoked.slice(0, 10)}`;
    return `${id.slice(0, 12)}  ${name}, ${created.slice(0, 10)}${ended}`;
  });
  return lines.length === 0 ? desk.say("Inga kalendrar.", "No calendars.") : lines.join("\n");
}

export async function endFeed(desk: Desk, start: string): Promise<Outcome> {
  const outcome = await changeLedger<CalendarFeed | Refusal>(desk, ({ feeds }) => {
    const result = revokeFeed(feeds, start, desk.now);
    if (isRefusal(result)) return { writes: [], result };
    return { writes: [{ kind: "calendar-feed", id: result.id, after: result }], result };
  });
  if (isRefusal(outcome)) return outcome;
  return desk.say("Adressen gäller inte längre.", "The address no longer holds.");
}

export async function exportFeed(
  desk: Desk,
  file: string,
  options: WhoseOptions,
): Promise<Outcome> {
  const of = whose(desk, options);
  if (isRefusal(of)) return of;
  await writeFile(file, calendarOf(of, desk.view, desk.knowledge));
  return file;
}

function whose(desk: Desk, { group, person }: WhoseOptions): CalendarFeed["of"] | Refusal {
  if ((group === undefined) === (person === undefined))
    return refuse("Ange antingen --group eller --person.", "Give either --group or --person.");
  if (group !== undefined) {
    const found = findGroup(desk.knowledge, group);
    return isRefusal(found) ? found : { group: found.id };
  }
  const found = findPerson(desk.view.people.values(), person ?? "");
  return isRefusal(found) ? found : { person: found.id };
}

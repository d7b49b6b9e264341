/** From whose calendar it is, or from a secret address, to the calendar. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Register } from "../register/records.ts";
import type { CalendarFeed } from "./calendar-feed.ts";
import { feedFor, feedMeetings } from "./feeds.ts";
import { icalendar } from "./icalendar.ts";
import { meetingNames } from "./naming.ts";
import type { Meetings } from "./records.ts";

type View = Pick<Register, "people" | "memberships"> & Pick<Meetings, "meetings">;

/** RFC 5545; in the person's language, a group's in Swedish. No name stands in it. */
export function calendarOf(
  of: CalendarFeed["of"],
  { meetings, memberships, people }: View,
  knowledge: Knowledge,
): string {
  const names = meetingNames(knowledge, people);
  const language: Language = "person" in of ? (people.get(of.person)?.language ?? "sv") : "sv";
  const mine = { sv: "Mina möten", en: "My meetings" }[language];
  const title = "person" in of ? mine : names.subject(of.group)[language];
  const own = feedMeetings(of, meetings.values(), memberships.values());
  return icalendar(own, { title, language, names });
}

/** For the server: undefined for every token that does not hold. */
export function calendarByToken(
  read: () => Promise<View & Pick<Meetings, "feeds">>,
  knowledge: () => Knowledge,
): (token: string) => Promise<string | undefined> {
  return async (token) => {
    const view = await read();
    const feed = feedFor(view.feeds, token);
    return feed === undefined ? undefined : calendarOf(feed.of, view, knowledge());
  };
}

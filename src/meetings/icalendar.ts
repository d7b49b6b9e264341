/** Meetings as calendar programs read them (RFC 5545): moved and cancelled ones update there. */
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from "ical-generator";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "../knowledge/schema/base.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingNames } from "./naming.ts";
import { TIME_ZONE } from "../register/time.ts";
import { readZoned } from "./time.ts";

export interface CalendarTelling {
  /** What the calendar is called in a list of calendars. */
  readonly title: string;
  readonly language: Language;
  readonly names: Pick<MeetingNames, "subject">;
}

/** The domain of the UIDs: they stay the same wherever the assistant runs. */
const UID_DOMAIN = "meetings.ask-assistant.invalid";

/**
 * One VEVENT for each meeting, also for the cancelled, which calendars would otherwise keep. The same
 * meetings give the same text: DTSTAMP is when the meeting last changed (3.8.7.2).
 */
export function icalendar(
  meetings: readonly Meeting[],
  { title, language, names }: CalendarTelling,
): string {
  const calendar = ical({
    name: title,
    prodId: { company: "ask-assistant", product: "meetings", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const meeting of meetings) addEvent(calendar, meeting, { language, names });
  return withZone(calendar.toString());
}

function addEvent(
  calendar: ICalCalendar,
  meeting: Meeting,
  { language, names }: Pick<CalendarTelling, "language" | "names">,
): void {
  const { status, sequence, place, link } = meeting;
  const [starts, ends] = [readZoned(meeting.starts), readZoned(meeting.ends)];
  const changed = new Date(meeting.changed);
  calendar.createEvent({
    id: `${meeting.id}@${UID_DOMAIN}`,
    sequence,
    status: STATUSES[status],
    stamp: changed,
    lastModified: changed,
    start: wallClock(starts),
    end: wallClock(ends),
    // At the event: a zone of the whole calendar takes the Z from DTSTAMP.
    timezone: starts.timeZoneId,
    summary: summary(meeting, names.subject(meeting.group)[language], language),
    location: place ?? null,
    // A URI is not escaped as text is: these would come out with a backslash.
    url: link?.replaceAll(",", "%2C").replaceAll(";", "%3B") ?? null,
    description: agendaText(meeting, language),
  });
}

const STATUSES = {
  proposed: ICalEventStatus.TENTATIVE,
  planned: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Without offset, to be read in the zone beside it. */
function wallClock(time: Temporal.ZonedDateTime): string {
  return time.toPlainDateTime().toString({ smallestUnit: "second" });
}

function summary({ status }: Meeting, name: string, language: Language): string {
  const words = {
    sv: { cancelled: "INSTÄLLT", proposed: "Förslag" },
    en: { cancelled: "CANCELLED", proposed: "Proposed" },
  };
  switch (status) {
    case "cancelled":
      return `${words[language].cancelled}: ${name}`;
    case "proposed":
      return `${words[language].proposed}: ${name}`;
    case "planned":
    case "held":
      return name;
  }
}

/** A draft is not for everybody's calendar: the agenda stands there once it has been sent out. */
function agendaText({ agendaSent, items, minutes }: Meeting, language: Language): string {
  const sv = language === "sv";
  const notSent = sv ? "Dagordningen är inte utskickad ännu." : "The agenda has not been sent yet.";
  const agenda = items.map(({ number, title, sentQuestion }) =>
    sentQuestion === undefined ? `${number}. ${title}` : `${number}. ${title}: ${sentQuestion}`,
  );
  const held = minutes === undefined ? [] : [`${sv ? "Protokoll" : "Minutes"}: ${minutes}`];
  const lines = agendaSent === undefined ? [notSent] : [sv ? "Dagordning" : "Agenda", ...agenda];
  return [...lines, ...held].join("\n");
}

/** Summer time in the European Union since 1996 (Directive 2000/84/EC). */
const VTIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${TIME_ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
  "",
].join("\r\n");

/** A TZID that is used must be defined (3.6.5); other zones are known by their name alone. */
function withZone(text: string): string {
  return text.includes(`;TZID=${TIME_ZONE}:`)
    ? text.replace("BEGIN:VEVENT", `${VTIMEZONE}BEGIN:VEVENT`)
    : text;
}

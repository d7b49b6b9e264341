/** Who is told of an event, and until when it is of use. */
import type { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Day, Membership } from "../register/membership.ts";
import { covers, overlaps, type Span } from "../register/time.ts";
import { isSeated } from "./conditions.ts";
import type { Event } from "./events.ts";
import type { World } from "./world.ts";

/** When an expiry at the meeting, at its end or at the agenda's last day comes. */
export function endsOf({ meeting }: Event, world: World) {
  return (at: NonNullable<ReminderPolicy["expires"]["at"]>): Temporal.ZonedDateTime | undefined => {
    if (meeting === undefined) return undefined;
    switch (at) {
      case "meeting":
        return readZoned(meeting.starts);
      case "meeting-end":
        return readZoned(meeting.ends);
      case "agenda-due":
        return world.agendaDue(meeting)?.toZonedDateTimeISO(TIME_ZONE);
    }
  };
}

/** Holds some day while it is of use, and the seat also on the day of a meeting that is to come. */
export function isRecipient(
  recipient: Membership,
  useful: Span,
  { meeting }: Pick<Event, "meeting">,
): boolean {
  if (!overlaps(recipient, useful)) return false;
  if (meeting === undefined || !isSeated(recipient)) return true;
  const day = meeting.starts.slice(0, 10) as Day;
  return useful.from > day || covers(recipient, day);
}

export function dayOf(time: Temporal.ZonedDateTime): Day {
  return time.toPlainDate().toString() as Day;
}

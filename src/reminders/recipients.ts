/** Until when it is of use to tell of an event. */
import type { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Day } from "../register/membership.ts";
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

export function dayOf(time: Temporal.ZonedDateTime): Day {
  return time.toPlainDate().toString() as Day;
}

/** The event that a reminder is counted from, as it is now; undefined when there is none any more. */
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { Temporal } from "temporal-polyfill";
import { TIME_ZONE } from "../register/time.ts";
import { eventsOf, meetingEvents, type Event } from "./events.ts";
import type { Reminder } from "./reminder.ts";
import type { World } from "./world.ts";

export function eventOf(
  { occasion, due }: Reminder,
  { trigger }: ReminderPolicy,
  world: World,
): Event | undefined {
  const { view } = world;
  switch (trigger) {
    case "meeting":
    case "meeting-end":
    case "agenda-due":
    case "agenda-sent":
    case "answer":
    case "moved":
    case "cancelled": {
      const meeting = occasion.meeting && view.meetings.get(occasion.meeting);
      if (meeting === undefined || meeting.status === "proposed") return undefined;
      const seat = occasion.membership && view.memberships.get(occasion.membership)?.seat;
      const events = meetingEvents(trigger, meeting, world);
      return events.find(({ attendance }) => attendance === undefined || attendance.seat === seat);
    }
    case "membership-begins":
    case "membership-ends": {
      const membership = occasion.membership && view.memberships.get(occasion.membership);
      if (membership === undefined) return undefined;
      const { id, group } = membership;
      const anchor = Temporal.Instant.from(due).toZonedDateTimeISO(TIME_ZONE);
      return { id, anchor, occasion, group, membership };
    }
    case "daily":
      return {
        id: occasion.part ?? "",
        anchor: Temporal.Instant.from(due).toZonedDateTimeISO(TIME_ZONE),
        occasion,
      };
    case "vacancy":
    case "task":
    case "overdue": {
      const span = { from: world.now, to: world.now };
      return eventsOf(trigger, world, span).find(
        (event) =>
          event.occasion.task === occasion.task &&
          event.occasion.membership === occasion.membership &&
          event.occasion.meeting === occasion.meeting,
      );
    }
  }
}

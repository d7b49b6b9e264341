/** What reminders are counted from: meetings, answers, memberships, tasks, days. */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { ReminderTrigger } from "../knowledge/schema/reminders.ts";
import type { Attendance } from "../meetings/attendance.ts";
import type { Instant, Meeting } from "../meetings/meeting.ts";
import { readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import { slotOf } from "../register/draft.ts";
import type { Day, Membership } from "../register/membership.ts";
import type { Task } from "../register/task.ts";
import { shifted } from "../register/time.ts";
import { vacancies } from "../register/vacancies.ts";
import { overdueGroups, type Overdue } from "./overdue.ts";
import type { Occasion } from "./reminder.ts";
import type { World } from "./world.ts";

export interface Event {
  /** In the key: the same whenever the thing takes place. */
  readonly id: string;
  readonly anchor: Temporal.ZonedDateTime;
  readonly occasion: Occasion;
  readonly group?: SubjectId;
  readonly meeting?: Meeting;
  /** Whose answer it is. */
  readonly attendance?: Attendance;
  readonly membership?: Membership;
  readonly task?: Task;
  readonly overdue?: Overdue;
}

/** From and to: no event outside it can give a reminder that is asked for. */
export interface Span {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** No reminder is counted from something further away than this. */
const FURTHEST = { days: 130 } as const;

/** The events of one kind near the span. */
export function eventsOf(trigger: ReminderTrigger, world: World, span: Span): Event[] {
  switch (trigger) {
    case "meeting":
    case "meeting-end":
    case "agenda-due":
    case "agenda-sent":
    case "answer":
    case "moved":
    case "cancelled":
      return near(world, span).flatMap((meeting) => meetingEvents(trigger, meeting, world));
    case "membership-begins":
    case "membership-ends":
      return membershipsNear(trigger, world, span);
    case "vacancy":
      return vacancyEvents(world);
    case "task":
      return [...world.view.tasks.values()].flatMap((task) => taskEvents(task, world));
    case "overdue":
      return overdueGroups(world).map((overdue) => ({
        id: overdue.last.id,
        anchor: startOf(overdue.since),
        occasion: { group: overdue.group, meeting: overdue.last.id },
        group: overdue.group,
        overdue,
      }));
    case "daily":
      return days(world, span);
  }
}

/** Meetings that people rely on: proposals are not reminded of. */
function near({ view }: World, { from, to }: Span): Meeting[] {
  const [first, last] = widened({ from, to });
  return [...view.meetings.values()].filter(({ status, starts }) => {
    const day = starts.slice(0, 10);
    return status !== "proposed" && first <= day && day <= last;
  });
}

function widened({ from, to }: Span): [string, string] {
  const dayOf = (time: Temporal.Instant) => time.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  return [dayOf(from).subtract(FURTHEST).toString(), dayOf(to).add(FURTHEST).toString()];
}

type MeetingTrigger = Extract<
  ReminderTrigger,
  "meeting" | "meeting-end" | "agenda-due" | "agenda-sent" | "answer" | "moved" | "cancelled"
>;

/** The events of one meeting; a cancelled one has no others than that. */
export function meetingEvents(trigger: MeetingTrigger, meeting: Meeting, world: World): Event[] {
  const event = (anchor: Temporal.ZonedDateTime): Event[] => [
    {
      id: meeting.id,
      anchor,
      occasion: {
        meeting: meeting.id,
        group: meeting.group,
        ...(meeting.moved && { since: meeting.moved.at }),
      },
      group: meeting.group,
      meeting,
    },
  ];
  const isCancelled = meeting.status === "cancelled";
  if (isCancelled !== (trigger === "cancelled")) return [];
  switch (trigger) {
    case "meeting":
      return event(readZoned(meeting.starts));
    case "meeting-end":
      return event(readZoned(meeting.ends));
    case "agenda-due": {
      const due = world.agendaDue(meeting);
      return due === undefined
        ? []
        : event(due.toZonedDateTimeISO(TIME_ZONE).subtract({ days: 1 }));
    }
    case "agenda-sent":
      return meeting.agendaSent === undefined ? [] : event(zonedOf(meeting.agendaSent));
    case "moved":
      return meeting.moved === undefined
        ? []
        : event(zonedOf(meeting.moved.at)).map((one) => ({
            ...one,
            id: `${meeting.id}:${meeting.moved?.times ?? 0}`,
          }));
    case "cancelled":
      return event(zonedOf(meeting.changed));
    case "answer":
      return seatsHeld(meeting, world).flatMap((seat) => {
        const attendance = world.attendance(meeting, seat);
        if (attendance === undefined) return [];
        const { answered: since } = attendance;
        return event(zonedOf(since)).map(({ occasion, ...one }) => ({
          ...one,
          occasion: { ...occasion, since },
          attendance,
        }));
      });
  }
}

function seatsHeld({ group }: Meeting, world: World) {
  return [...new Set(world.inGroup(group).flatMap(({ seat }) => seat ?? []))];
}

function membershipsNear(
  trigger: "membership-begins" | "membership-ends",
  { view }: World,
  span: Span,
): Event[] {
  const [first, last] = widened(span);
  return [...view.memberships.values()].flatMap((membership): Event[] => {
    const { id, group, from, to } = membership;
    const day = trigger === "membership-begins" ? from : to;
    if (day === undefined || day < first || day > last) return [];
    return [{ id, anchor: startOf(day), occasion: { membership: id, group }, group, membership }];
  });
}

function vacancyEvents({ view, knowledge, now, inSlot }: World): Event[] {
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
  return vacancies(view, knowledge, today).flatMap(({ seat, role, group }): Event[] => {
    const [last] = inSlot(seat)
      .filter((one) => one.role === role && one.to !== undefined && one.to < today)
      .sort((one, other) => ((one.to ?? "") < (other.to ?? "") ? 1 : -1));
    if (last?.to === undefined) return [];
    const { id } = last;
    return [
      {
        id,
        anchor: startOf(shifted(last.to, 1)),
        occasion: { membership: id, group },
        group,
        membership: last,
      },
    ];
  });
}

function taskEvents(task: Task, { view }: World): Event[] {
  const membership = view.memberships.get(task.successor ?? task.ended);
  if (membership === undefined || task.done !== undefined) return [];
  const { group } = membership;
  // The successor's first day may be later than the day on which the change was entered.
  const opened = task.opened < membership.from ? membership.from : task.opened;
  return [
    {
      id: task.id.replaceAll("/", ":"),
      anchor: startOf(opened),
      occasion: { task: task.id, membership: membership.id, group },
      group,
      membership,
      task,
    },
  ];
}

/** Days on which reminders may be sent. */
function days({ times }: World, { from, to }: Span): Event[] {
  const last = to.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const found: Event[] = [];
  let day = from.toZonedDateTimeISO(TIME_ZONE).toPlainDate().subtract({ days: 1 });
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (times.isOpenDay(day)) {
      const part = day.toString();
      found.push({ id: part, anchor: startOf(part as Day), occasion: { part } });
    }
  return found;
}

function startOf(day: Day): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE);
}

function zonedOf(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
}

/** The seat or function whose membership it is, without what the group's id says already. */
export function placeKey(membership: Membership): string {
  return slotOf(membership)
    .slice(membership.group.length + 1)
    .replaceAll("/", ":");
}

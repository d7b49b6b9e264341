/** Who must hear that a meeting is moved or cancelled: those whom a reminder of it had reached by then. */
import { Temporal } from "temporal-polyfill";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { readZoned, written } from "../meetings/time.ts";
import type { Day } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import { audienceOf } from "./audience.ts";
import { basisOf } from "./basis.ts";
import { duesOf } from "./dues.ts";
import { meetingEvents, type Event } from "./events.ts";
import { holdsFor } from "./conditions.ts";
import { dayOf, endsOf } from "./recipients.ts";
import type { World } from "./world.ts";

/**
 * Reckoned from the policy, as the planner knows no deliveries: everybody for whom something about
 * the meeting, as it was, was due before the change, and everybody who has answered or been asked.
 * Undefined: the reminder is no notice of a change, and goes to its whole audience.
 */
export function toldOf(
  { trigger }: ReminderPolicy,
  { meeting }: Event,
  world: World,
): ReadonlySet<PersonId> | undefined {
  if (meeting === undefined || (trigger !== "moved" && trigger !== "cancelled")) return undefined;
  const was = asItWas(meeting, trigger);
  const at = Temporal.Instant.from(
    trigger === "moved" ? (meeting.moved?.at ?? meeting.changed) : meeting.changed,
  ).epochMilliseconds;
  return new Set([...reachedBy(was, at, world), ...answering(meeting, world)]);
}

function asItWas(meeting: Meeting, trigger: "moved" | "cancelled"): Meeting {
  const was: Meeting = { ...meeting, status: "planned" };
  if (trigger === "cancelled" || meeting.moved === undefined) return was;
  const starts = readZoned(meeting.moved.from);
  const length = readZoned(meeting.starts).until(readZoned(meeting.ends));
  return { ...was, starts: written(starts), ends: written(starts.add(length)) };
}

function reachedBy(was: Meeting, at: number, world: World): PersonId[] {
  return [...world.knowledge.reminders.values()]
    .flatMap((policy) => {
      const { trigger } = policy;
      if (trigger !== "meeting" && trigger !== "agenda-due" && trigger !== "agenda-sent") return [];
      if (basisOf(policy, was.group, world.knowledge) === undefined) return [];
      return meetingEvents(trigger, was, world).flatMap((event) =>
        duesOf(policy, { anchor: event.anchor, ends: endsOf(event, world) }, world.times)
          .filter((due) => !due.escalated && due.at.epochMilliseconds <= at)
          .flatMap((due) => {
            const useful = { from: dayOf(due.at), to: dayOf(due.expires) };
            const group = policy.audienceGroup ?? was.group;
            return audienceOf(policy.audience, event, { group, useful }, world).filter(
              (one) =>
                one.role !== "substitute" && holdsFor(one, later(one.from, useful.from), event),
            );
          }),
      );
    })
    .map(({ person }) => person);
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function answering(meeting: Meeting, { view, holders }: World): PersonId[] {
  return [...view.attendance.values()]
    .filter((answer) => answer.meeting === meeting.id)
    .flatMap(({ seat, substitute, released, status, declined }) => {
      const { ordinary } = holders(meeting, seat);
      const asked = status === "coming" ? released : substitute;
      return [ordinary, asked, ...(declined ?? [])].flatMap((one) => one ?? []);
    });
}

/** When the steps of an introduction come: by the calendar of the group's meetings, not only by days. */
import { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { OnboardingStep } from "../knowledge/schema/reminders.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Membership } from "../register/membership.ts";

/** The first meeting that the member can go to; proposals are not relied on. */
export function firstMeeting(
  { group, from, to }: Membership,
  meetings: readonly Meeting[],
): Meeting | undefined {
  return meetings
    .filter(({ status, starts, ...meeting }) => {
      const day = starts.slice(0, 10);
      const isRelied = status === "planned" || status === "held";
      return isRelied && meeting.group === group && day >= from && (to === undefined || day <= to);
    })
    .sort((one, other) => (one.starts < other.starts ? -1 : 1))[0];
}

/**
 * The day of a step: so long after the start or before the first meeting, the sooner of the two, and
 * never before the start. Undefined: it waits for a meeting that is not in the calendar yet.
 */
export function dayOfStep(
  { when }: OnboardingStep,
  { from }: Pick<Membership, "from">,
  meeting: Meeting | undefined,
): Temporal.PlainDate | undefined {
  const start = Temporal.PlainDate.from(from);
  const after = when.afterStart === undefined ? [] : [start.add(when.afterStart)];
  const before =
    when.beforeFirstMeeting === undefined || meeting === undefined
      ? []
      : [Temporal.PlainDate.from(meeting.starts.slice(0, 10)).subtract(when.beforeFirstMeeting)];
  const [first] = [...after, ...before].sort((one, other) =>
    Temporal.PlainDate.compare(one, other),
  );
  if (first === undefined) return undefined;
  return Temporal.PlainDate.compare(first, start) < 0 ? start : first;
}

/** A step that says nothing of the group: whoever has been through it in another group need not again. */
export function isGeneral({ shows }: OnboardingStep): boolean {
  return shows.length === 0;
}

export function stepOf(
  { onboarding }: Pick<Knowledge, "onboarding">,
  id: string,
): OnboardingStep | undefined {
  return onboarding.find((step) => step.id === id);
}

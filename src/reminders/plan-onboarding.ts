/** The steps of new members' introductions, as reminders: they come again until ticked. */
import { Temporal } from "temporal-polyfill";
import type { OnboardingStep } from "../knowledge/schema/reminders.ts";
import { instantOf } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import { dayOfStep, firstMeeting, isGeneral } from "../onboarding/steps.ts";
import type { Day, Membership } from "../register/membership.ts";
import { covers } from "../register/time.ts";
import { isSeated } from "./conditions.ts";
import type { Span } from "./events.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import { nextOpen } from "./open-times.ts";
import { isNew, type World } from "./world.ts";

export function planOnboarding(world: World, span: Span): Reminder[] {
  const { view, knowledge } = world;
  const since = knowledge.reminderHours?.newSince ?? "";
  const until = span.to.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();
  return [...view.memberships.values()]
    .filter(({ from, ...one }) => isSeated({ from, ...one }) && since <= from && from <= until)
    .filter((membership) => isNew(membership, world))
    .flatMap((membership) =>
      knowledge.onboarding.flatMap((step) => stepReminders(step, membership, world, span)),
    )
    .filter(({ due, expires }) => due < instantOf(span.to) && expires > instantOf(span.from));
}

function stepReminders(
  step: OnboardingStep,
  membership: Membership,
  world: World,
  span: Span,
): Reminder[] {
  const { view, meetingsOf } = world;
  if (isGeneral(step) && hasBegunElsewhere(membership, world)) return [];
  const state = view.onboarding.get(`${membership.id}/${step.id}`);
  const day = dayOfStep(step, membership, firstMeeting(membership, meetingsOf(membership.group)));
  if (day === undefined || state?.ticked !== undefined) return [];
  const first = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: step.at });
  const { until, times: putOff } = state?.postponed ?? { until: undefined, times: 0 };
  const start =
    until === undefined ? first : Temporal.Instant.from(until).toZonedDateTimeISO(TIME_ZONE);
  const series = putOff === 0 ? "" : `again-${putOff}-`;
  const dues = duesOf(step, { start, series, membership, world, span });
  return dues.flatMap(({ name, at }, index): Reminder[] => {
    const next = dues[index + 1];
    if (next === undefined || !covers(membership, at.toPlainDate().toString() as Day)) return [];
    return [
      {
        key: `${step.id}/${membership.id}/${membership.person}${name}` as ReminderKey,
        policy: step.id,
        person: membership.person,
        occasion: { membership: membership.id, group: membership.group, part: step.id },
        due: instantOf(at.toInstant()),
        expires: instantOf(next.at.toInstant()),
        required: false,
      },
    ];
  });
}

interface Series {
  readonly start: Temporal.ZonedDateTime;
  /** How often it has been put off, in the key; "" for never. */
  readonly series: string;
  readonly membership: Membership;
  readonly world: World;
  readonly span: Span;
}

interface Due {
  /** What tells it apart in the key; "" for the first. */
  readonly name: string;
  readonly at: Temporal.ZonedDateTime;
}

/** All that come before the end of the span, and one more: each gives way to the next. None twice on one day. */
function duesOf({ repeat, at }: OnboardingStep, { start, series, ...about }: Series): Due[] {
  const { times } = about.world;
  const found: Due[] = [];
  const add = (name: string, stated: Temporal.ZonedDateTime): void => {
    const open = nextOpen(stated, times);
    const last = found.at(-1);
    if (last === undefined || last.at.epochMilliseconds < open.epochMilliseconds)
      found.push({ name, at: open });
  };
  let stated = start;
  for (let count = 1; count <= repeat.most; count += 1) {
    add(count === 1 && series === "" ? "" : `/${series}${count}`, stated);
    stated = stated.add(repeat.every);
  }
  const end = about.span.to.epochMilliseconds;
  const begun = Temporal.PlainDate.from(about.membership.from);
  let later = begun;
  while ((found.at(-1)?.at.epochMilliseconds ?? 0) < end) {
    later = later.add(repeat.then);
    const beat = later.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: at });
    // Not on the heels of the last one in the row.
    if (beat.epochMilliseconds >= stated.epochMilliseconds)
      add(`/${series}${later.toString()}`, beat);
  }
  return found;
}

function hasBegunElsewhere({ id, person, from }: Membership, { ofPerson }: World): boolean {
  return ofPerson(person).some(
    (other) => isSeated(other) && (other.from < from || (other.from === from && other.id < id)),
  );
}

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
import { nextOpen } from "./sending-times.ts";
import { isNew, type World } from "./world.ts";

/** The last of its reminders is of use for so long. */
const USEFUL = { days: 14 } as const;
/** Whoever began longer ago than this is new no more. */
const NEW_FOR = { days: 200 } as const;

export function planOnboarding(world: World, span: Span): Reminder[] {
  const { view, knowledge } = world;
  const today = (time: Temporal.Instant) => time.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const since = today(span.from).subtract(NEW_FOR).toString();
  const until = today(span.to).toString();
  return [...view.memberships.values()]
    .filter(({ from, ...one }) => isSeated({ from, ...one }) && since <= from && from <= until)
    .filter((membership) => isNew(membership, world))
    .flatMap((membership) =>
      knowledge.onboarding.flatMap((step) => stepReminders(step, membership, world)),
    )
    .filter(({ due, expires }) => due < instantOf(span.to) && expires > instantOf(span.from));
}

function stepReminders(step: OnboardingStep, membership: Membership, world: World): Reminder[] {
  const { view, meetingsOf, times } = world;
  if (isGeneral(step) && hasBegunElsewhere(membership, world)) return [];
  const state = view.onboarding.get(`${membership.id}/${step.id}`);
  const day = dayOfStep(step, membership, firstMeeting(membership, meetingsOf(membership.group)));
  if (day === undefined || state?.ticked !== undefined) return [];
  const first = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: step.at });
  const { until, times: putOff } = state?.postponed ?? { until: undefined, times: 0 };
  const start =
    until === undefined ? first : Temporal.Instant.from(until).toZonedDateTimeISO(TIME_ZONE);
  const series = putOff === 0 ? "" : `again-${putOff}-`;
  const dues = settled(start, step, times);
  return dues.flatMap((at, index): Reminder[] => {
    if (!covers(membership, at.toPlainDate().toString() as Day)) return [];
    const count = index === 0 && putOff === 0 ? "" : `/${series}${index + 1}`;
    const last = at.add(USEFUL);
    return [
      {
        key: `${step.id}/${membership.id}/${membership.person}${count}` as ReminderKey,
        policy: step.id,
        person: membership.person,
        occasion: { membership: membership.id, group: membership.group, part: step.id },
        due: instantOf(at.toInstant()),
        expires: instantOf((dues[index + 1] ?? last).toInstant()),
        required: false,
      },
    ];
  });
}

/** Each at its own time, none twice on one day. */
function settled(
  first: Temporal.ZonedDateTime,
  { repeat }: OnboardingStep,
  times: World["times"],
): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let stated = first;
  for (let count = 0; count < repeat.most; count += 1) {
    const at = nextOpen(stated, times);
    const last = found.at(-1);
    if (last === undefined || last.epochMilliseconds < at.epochMilliseconds) found.push(at);
    stated = stated.add(repeat.every);
  }
  return found;
}

function hasBegunElsewhere({ id, person, from }: Membership, { ofPerson }: World): boolean {
  return ofPerson(person).some(
    (other) => isSeated(other) && (other.from < from || (other.from === from && other.id < id)),
  );
}

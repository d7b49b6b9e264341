/** Which reminders are due for whom: decided from the policy, the register, the meetings and the time alone. */
import { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { isOfMeeting, type ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { instantOf } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import { audienceOf } from "./audience.ts";
import { basisOf } from "./basis.ts";
import { holdsFor, isSeated, isStillSo } from "./conditions.ts";
import { duesOf, notBefore, type Due } from "./dues.ts";
import { eventsOf, placeKey, type Event, type Span } from "./events.ts";
import { planOnboarding } from "./plan-onboarding.ts";
import { dayOf, endsOf } from "./recipients.ts";
import { reachOf } from "./reach.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import { nextOpen } from "./open-times.ts";
import { asPreferred } from "./snoozed.ts";
import { toldOf } from "./told.ts";
import { worldOf, type ReminderView, type World } from "./world.ts";

export interface Planning {
  /** All that is kept. */
  readonly view: ReminderView;
  readonly knowledge: Knowledge;
  /** Only these kinds; left out: all of the knowledge base. */
  readonly policy?: Iterable<ReminderPolicy> | undefined;
  /** What is due besides what the policy says, and of use at `now`. */
  readonly also?: readonly Reminder[] | undefined;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/**
 * Every reminder that is of use at some time from `from` on and due before `to`, each once, the
 * soonest first. What is so at `now` is taken to stay so: whoever has answered is not asked, and an
 * answer that is still to come takes its reminders away when it is planned anew. One that was due
 * before `from` and is still of use is there too: nothing is lost when the clock stood still.
 */
export function planReminders(planning: Planning): Reminder[] {
  const { view, knowledge, from, to, now, also = [] } = planning;
  const { policy: kinds = knowledge.reminders.values() } = planning;
  const world = worldOf(view, knowledge, now);
  const span = { from, to };
  const events = new Map<ReminderPolicy["trigger"], readonly Event[]>();
  const planned = new Map<ReminderKey, Reminder>();
  for (const policy of kinds) {
    const known = events.get(policy.trigger) ?? eventsOf(policy.trigger, world, span);
    events.set(policy.trigger, known);
    for (const event of known)
      for (const reminder of remindersOf(policy, event, world, span))
        planned.set(reminder.key, reminder);
  }
  for (const reminder of [...planOnboarding(world, span), ...also])
    planned.set(reminder.key, reminder);
  return [...planned.values()]
    .flatMap(awake(world, to))
    .sort((one, other) => compare(one.due, other.due) || compare(one.key, other.key));
}

/** What should have gone out already does not go out at night either. */
function awake({ now, times }: World, to: Temporal.Instant): (one: Reminder) => Reminder[] {
  const present = instantOf(now);
  const open = instantOf(nextOpen(now.toZonedDateTimeISO(TIME_ZONE), times).toInstant());
  return (one) => {
    if (one.due >= present || open <= present || open >= one.expires) return [one];
    return open < instantOf(to) ? [{ ...one, due: open }] : [];
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function remindersOf(policy: ReminderPolicy, event: Event, world: World, span: Span): Reminder[] {
  const { first, last } = reachOf(policy);
  const anchored = event.anchor.epochMilliseconds;
  if (anchored + last < span.from.epochMilliseconds) return [];
  if (anchored + first > span.to.epochMilliseconds) return [];
  if (basisOf(policy, event.group, world.knowledge) === undefined) return [];
  if (!isAnswered(policy, event, world)) return [];
  const dues = duesOf(policy, { anchor: event.anchor, ends: endsOf(event, world) }, world.times);
  if (!dues.some((due) => isWithin(due, span))) return [];
  // What somebody has put off is known by all its times; else those that are asked for are enough.
  const wanted =
    world.view.preferences.size === 0 ? dues.filter((due) => isWithin(due, span)) : dues;
  const found = wanted.flatMap((due) => forEach(due, { policy, event, world }));
  return asPreferred(found, policy, world).filter((one) => isAsked(one, span));
}

/** Looked at first, as most answers need no reminder. */
function isAnswered({ while: condition }: ReminderPolicy, event: Event, world: World): boolean {
  const { attendance } = event;
  if (attendance === undefined) return true;
  return world.inSlot(attendance.seat).some((one) => isStillSo(condition, event, one, world));
}

function isWithin({ at, expires }: Due, { from, to }: Span): boolean {
  return (
    at.epochMilliseconds < to.epochMilliseconds &&
    expires.epochMilliseconds > from.epochMilliseconds
  );
}

function isAsked({ due, expires }: Reminder, { from, to }: Span): boolean {
  return due < instantOf(to) && expires > instantOf(from);
}

interface Case {
  readonly policy: ReminderPolicy;
  readonly event: Event;
  readonly world: World;
}

/** The reminders of one time: one for each person whom it is for. */
function forEach(due: Due, { policy, event, world }: Case): Reminder[] {
  const audience = due.escalated ? (policy.escalation?.to ?? policy.audience) : policy.audience;
  const useful = { from: dayOf(due.at), to: dayOf(due.expires) };
  const first = spanOf(due);
  const told = toldOf(policy, event, world);
  const group = policy.audienceGroup ?? event.group;
  const recipients = audienceOf(audience, event, { group, useful }, world);
  return recipients.flatMap((recipient): Reminder[] => {
    if (told?.has(recipient.person) === false) return [];
    const isOwnTask = event.task !== undefined && !due.escalated && audience === "holder";
    const condition = due.escalated && isOfSeat(policy) ? undefined : policy.while;
    if (!isStillSo(condition, event, recipient, world)) return [];
    const known = { policy, event, world };
    if (isOwnTask) return [reminder(first, known, recipient, event.task.person)];
    const isBegun = recipient.from <= useful.from;
    const own = isBegun
      ? due
      : notBefore(due, Temporal.PlainDate.from(recipient.from), world.times);
    if (own === undefined || !holdsFor(recipient, dayOf(own.at), event)) return [];
    return [reminder(isBegun ? first : spanOf(own), known, recipient, recipient.person)];
  });
}

function isOfSeat({ audience }: ReminderPolicy): boolean {
  return audience === "members" || audience === "members-and-substitutes";
}

/** A due as it is written: worked out once for all whom it is for. */
interface DueSpan extends Pick<Due, "count" | "escalated"> {
  readonly at: Reminder["due"];
  readonly expires: Reminder["expires"];
}

function spanOf({ at, expires, count, escalated }: Due): DueSpan {
  const [due, end] = [instantOf(at.toInstant()), instantOf(expires.toInstant())];
  return { at: due, expires: end, count, escalated };
}

function reminder(
  { at, expires, count, escalated }: DueSpan,
  { policy, event }: Case,
  recipient: Membership,
  person: PersonId,
): Reminder {
  const place = isOfSeat(policy) && isSeated(recipient) ? `:${placeKey(recipient)}` : "";
  const suffix = escalated ? "/escalated" : count === 1 ? "" : `/${count}`;
  const ofMeeting = isOfMeeting(policy.trigger) || policy.trigger === "daily";
  return {
    key: `${policy.id}/${event.id}${place}/${person}${suffix}` as ReminderKey,
    policy: policy.id,
    person,
    occasion: {
      ...event.occasion,
      ...(ofMeeting ? { membership: recipient.id } : {}),
      ...(escalated ? { part: "escalated" } : {}),
    },
    due: at,
    expires,
    required: policy.required,
  };
}

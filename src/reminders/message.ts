/** A reminder as its recipient reads it, for any channel: words, and what can be done at once. */
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import type { ReminderWording } from "../knowledge/schema/reminders.ts";
import { upperFirst } from "../knowledge/facts/wording.ts";
import { slotsIn, type Slot } from "../knowledge/wording-slots.ts";
import { timeWords } from "../meetings/meeting-words.ts";
import type { Membership } from "../register/membership.ts";
import { TIME_ZONE } from "../register/time.ts";
import { stepOf } from "../onboarding/steps.ts";
import { actionsOf } from "./actions.ts";
import { basisOf, basisWords } from "./basis.ts";
import { holdsFor, isStillSo } from "./conditions.ts";
import { eventOf } from "./event-of.ts";
import type { Event } from "./events.ts";
import { stepPart } from "./onboarding-message.ts";
import type { MessagePart, ReminderMessage } from "./message-part.ts";
import { dayOf } from "./recipients.ts";
import type { Reminder } from "./reminder.ts";
import { slotWords, type Telling } from "./slots.ts";
import { worldOf, type ReminderView, type World } from "./world.ts";

/**
 * The words of a reminder as they are true at `now`; "pointless" when there is nothing to be reminded
 * of any more. Throws an Error when a slot of its wording cannot be filled: the policy must be mended.
 */
export function messageOf(
  reminder: Reminder,
  view: ReminderView,
  knowledge: Knowledge,
  now: Temporal.Instant,
): ReminderMessage | "pointless" {
  return messageIn(reminder, worldOf(view, knowledge, now));
}

/** As messageOf: of several at the same moment, what is looked up is looked up once. */
export function messageIn(reminder: Reminder, world: World): ReminderMessage | "pointless" {
  const { view, knowledge } = world;
  const language = view.people.get(reminder.person)?.language ?? "sv";
  const step = stepOf(knowledge, reminder.policy);
  const part =
    step === undefined
      ? policyPart(reminder, language, world)
      : stepPart(reminder, step, language, world);
  return part === undefined ? "pointless" : { person: reminder.person, language, parts: [part] };
}

function policyPart(reminder: Reminder, language: Language, world: World): MessagePart | undefined {
  const { view, knowledge } = world;
  const policy = knowledge.reminders.get(reminder.policy);
  const event = policy && eventOf(reminder, policy, world);
  if (policy === undefined || event === undefined) return undefined;
  const escalated = reminder.occasion.part === "escalated";
  const recipient = view.memberships.get(reminder.occasion.membership ?? ("" as Membership["id"]));
  if (recipient !== undefined && !isStillSo(policy.while, event, recipient, world))
    return undefined;
  // What a meeting asks is asked of those who hold their seats; what a change left behind is not.
  const today = dayOf(world.now.toZonedDateTimeISO(TIME_ZONE));
  if (recipient !== undefined && event.meeting !== undefined && !holdsFor(recipient, today, event))
    return undefined;
  const basis = basisOf(policy, event.group, knowledge);
  if (basis === undefined) return undefined;
  const telling: Telling = { event, recipient, reminder, language, world };
  const wording = escalated ? (policy.escalation?.wording ?? policy.wording) : policy.wording;
  const filled = fill(wording, telling, policy.id);
  if (filled === undefined) return undefined;
  return {
    key: reminder.key,
    ...filled,
    ...whereAndWhen(event, language),
    basis: basisWords(basis, knowledge, language),
    actions: actionsOf(reminder, escalated ? [] : policy.actions, policy, telling),
  };
}

function whereAndWhen({ meeting, overdue }: Event, language: Language) {
  const isOfMeeting = meeting !== undefined && overdue === undefined;
  return {
    when: isOfMeeting ? timeWords(meeting, language) : undefined,
    place: isOfMeeting ? meeting.place : undefined,
    link: isOfMeeting ? meeting.link : undefined,
  };
}

/** Undefined: a slot has come to hold nothing, as when all that waited has been done. */
function fill(
  { title, text }: ReminderWording,
  telling: Telling,
  policy: SubjectId,
): Pick<MessagePart, "title" | "lines"> | undefined {
  const texts = [title[telling.language], text[telling.language]];
  const words = new Map<string, string>();
  for (const slot of slotsIn(texts.join(" "))) {
    const filled = slotWords(slot as Slot, telling);
    if (filled === undefined)
      throw new Error(`filling {${slot}} of ${policy}: nothing is known of it; change the wording`);
    words.set(slot, filled);
  }
  if (words.get("list") === "") return undefined;
  const [heading = "", body = ""] = texts.map((one) =>
    one.replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => words.get(slot) ?? ""),
  );
  const lines = body.split("\n").map((line) => upperFirst(line.trim()));
  return { title: upperFirst(heading), lines: lines.filter((line) => line !== "") };
}

/** A reminder that was sent, as it stands now: what was answered, put off, stopped or done since. */
import { Temporal } from "temporal-polyfill";
import { upperFirst } from "../knowledge/facts/wording.ts";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";
import { stepOf } from "../onboarding/steps.ts";
import { messageOf } from "../reminders/message.ts";
import type { MessagePart } from "../reminders/message-part.ts";
import { baseOf } from "../reminders/preference.ts";
import type { Reminder, ReminderKey } from "../reminders/reminder.ts";
import type { Acting } from "./acting.ts";
import type { Card } from "./card.ts";
import { resumeButton } from "./presses/reminder-press.ts";
import { cardOf } from "./reminder-cards.ts";
import { seatCard } from "./seat-card.ts";
import { ownSeat, type OwnSeat } from "./seat-of.ts";
import { dayOfMeeting, whenWords, type Said } from "./seat-words.ts";

/** On the card of this reminder, instead of how its seat stands. */
export interface Instead {
  readonly key: ReminderKey;
  readonly said: Said;
}

/** The cards of the message that these reminders were sent in; all are of whoever acts. */
export function presentCards(
  reminders: readonly Reminder[],
  acting: Acting,
  instead?: Instead,
): Card[] {
  const cards = reminders.map((reminder) => {
    const own = seatOf(reminder, acting);
    if (instead?.key === reminder.key && own !== undefined)
      return seatCard(own, acting, { key: reminder.key }, instead.said);
    return presentCard(reminder, own, acting);
  });
  // Two reminders of one seat may have come to say the same.
  return [...new Map(cards.map((card) => [`${card.title}|${card.when ?? ""}`, card])).values()];
}

function presentCard(reminder: Reminder, own: OwnSeat | undefined, acting: Acting): Card {
  const policy = acting.knowledge.reminders.get(reminder.policy);
  const part = partNow(reminder, acting);
  if (part === undefined) return settledCard(reminder, policy, own, acting);
  const put = putOff(reminder, part, acting);
  if (put !== undefined) return put;
  return own?.before === undefined || isStep(policy)
    ? cardOf(part)
    : answeredCard(part, own, acting);
}

/** Undefined: there is nothing to be reminded of any more. */
function partNow(reminder: Reminder, { view, knowledge, now }: Acting): MessagePart | undefined {
  const message = messageOf(reminder, view, knowledge, now);
  return message === "pointless" ? undefined : message.parts[0];
}

/** Is it about the next step of a seat? Then it is pointless as soon as that step is taken. */
function isStep(policy: ReminderPolicy | undefined): boolean {
  return policy?.trigger === "answer" || policy?.while === "answer";
}

/** It goes on being of use, but asks for an answer that has been given. */
function answeredCard(part: MessagePart, own: OwnSeat, acting: Acting): Card {
  const asks = part.actions.some(({ id }) => id === "coming" || id === "absent");
  if (!asks) return cardOf(part);
  const { title, buttons } = seatCard(own, acting, { key: part.key });
  return { ...cardOf(part), lines: [...part.lines, title], buttons };
}

function putOff({ key, policy }: Reminder, part: MessagePart, acting: Acting): Card | undefined {
  const { view, rights, now, say, knowledge, language } = acting;
  const { person } = rights;
  const preference = person && view.preferences.get(person.id);
  if (person === undefined || preference === undefined) return laterStep(part, acting);
  const { title, when, note } = cardOf(part);
  const same = { title, when, note };
  if (preference.stopped.includes(policy)) {
    const name = knowledge.reminders.get(policy)?.name[language] ?? policy;
    const line = say(
      `Du får inga fler påminnelser om ${name}.`,
      `You will not be reminded of ${name} any more.`,
    );
    return { ...same, lines: [line], buttons: resumeButton(policy, person, acting) };
  }
  const until = preference.snoozed.find(({ of }) => of === baseOf(key))?.until;
  if (until === undefined || Temporal.Instant.compare(now, Temporal.Instant.from(until)) >= 0)
    return laterStep(part, acting);
  return { ...same, lines: [againWords(until, acting)], buttons: [] };
}

/** A step of the introduction that was put off. */
function laterStep(part: MessagePart, acting: Acting): Card | undefined {
  const [step, membership] = part.key.split("/");
  const until = acting.view.onboarding.get(`${membership ?? ""}/${step ?? ""}`)?.postponed?.until;
  if (until === undefined) return undefined;
  if (Temporal.Instant.compare(acting.now, Temporal.Instant.from(until)) >= 0) return undefined;
  return { title: part.title, lines: [againWords(until, acting)], buttons: [] };
}

function againWords(until: string, acting: Acting): string {
  const when = whenWords(Temporal.Instant.from(until), acting);
  return acting.say(`Jag påminner dig ${when}.`, `I will remind you on ${when}.`);
}

/** What it asked for is done, or no longer asked for. */
function settledCard(
  { key, policy: id, occasion }: Reminder,
  policy: ReminderPolicy | undefined,
  own: OwnSeat | undefined,
  acting: Acting,
): Card {
  const { knowledge, view, say, told } = acting;
  if (own !== undefined && policy?.while !== "not-anchored") return seatCard(own, acting, { key });
  const meeting = occasion.meeting && view.meetings.get(occasion.meeting);
  const step = stepOf(knowledge, id);
  const isDone =
    step !== undefined || occasion.task !== undefined || policy?.while === "not-anchored";
  const name = told(step?.name ?? policy?.name ?? { sv: "Påminnelsen", en: "The reminder" });
  return {
    title: upperFirst(meeting === undefined ? name : `${name}: ${dayOfMeeting(meeting, acting)}`),
    lines: [
      isDone
        ? say("Klart. Tack!", "Done. Thank you!")
        : say("Det här är inte aktuellt längre.", "This no longer applies."),
    ],
    buttons: [],
  };
}

/** The seat by which its recipient was told, of a meeting. */
function seatOf({ occasion }: Reminder, acting: Acting): OwnSeat | undefined {
  const { meeting, membership } = occasion;
  const seat = membership && acting.view.memberships.get(membership)?.seat;
  return meeting && seat && ownSeat({ meeting, seat }, acting);
}

/** What a press says of reminders: not now, no more of the kind, again; and of what they ask to be done. */
import { Temporal } from "temporal-polyfill";
import type { MeetingId } from "../../meetings/meeting.ts";
import { nextStep } from "../../meetings/next-step.ts";
import type { Person } from "../../register/person.ts";
import { isRefusal } from "../../register/refusal.ts";
import type { Task } from "../../register/task.ts";
import { completeTask } from "../../register/tasks.ts";
import { planReminders } from "../../reminders/plan.ts";
import { baseOf, resumeKind, snooze, stopKind } from "../../reminders/preference.ts";
import { anchor, type ReceiptId } from "../../reminders/receipt.ts";
import type { Reminder } from "../../reminders/reminder.ts";
import type { Acting } from "../acting.ts";
import { notice } from "../notice.ts";
import { pressValue, type KindPress, type LaterPress } from "../press-value.ts";
import { ownSeat } from "../seat-of.ts";
import { whenWords } from "../seat-words.ts";
import type { PressDecision } from "./press-decision.ts";

const ALREADY = {
  sv: "Det är redan noterat. Tack!",
  en: "That is noted already. Thank you!",
} as const;

/** "Påminn mig i morgon". `sent`: the reminder that the button stands under. */
export function decideLater(
  press: LaterPress,
  person: Person,
  sent: Reminder | undefined,
  acting: Acting,
): PressDecision {
  const { view, now, world, say } = acting;
  const reminder = sent ?? plannedFor(press, acting);
  if (reminder === undefined)
    return told(
      acting,
      say("Det finns ingen påminnelse att skjuta upp.", "There is no reminder to put off."),
    );
  const before = view.preferences.get(person.id);
  const after = snooze(before, reminder, now, world.times);
  if (isRefusal(after)) return told(acting, acting.told(after.refused));
  const of = baseOf(reminder.key);
  const until = after.snoozed.find((one) => one.of === of)?.until ?? reminder.due;
  const isSame = before?.snoozed.some((one) => one.of === of && one.until === until) === true;
  const when = whenWords(Temporal.Instant.from(until), acting);
  return {
    writes: isSame ? [] : [{ kind: "preference", id: person.id, after }],
    reply: notice(acting, say(`Jag påminner dig ${when}.`, `I will remind you on ${when}.`)),
  };
}

/** How far ahead a reminder is looked for that has not been sent yet. */
const AHEAD = { hours: 24 * 60 } as const;

/** The first reminder to come of what the seat is expected to do next. */
function plannedFor({ meeting, seat }: LaterPress, acting: Acting): Reminder | undefined {
  const { view, knowledge, now, rights } = acting;
  const own = meeting && seat && ownSeat({ meeting, seat }, acting);
  const step = own && nextStep(own.before, own.context);
  const policy = [...knowledge.reminders.values()].filter((one) => one.while === step?.what);
  if (step === undefined) return undefined;
  const planning = { view, policy, knowledge, from: now, to: now.add(AHEAD), now };
  return planReminders(planning).find(
    ({ person, occasion }) => person === rights.person?.id && occasion.meeting === meeting,
  );
}

export function decideKind(press: KindPress, person: Person, acting: Acting): PressDecision {
  const { view, knowledge, language, say } = acting;
  const before = view.preferences.get(person.id);
  const after =
    press.act === "stop"
      ? stopKind(before, person.id, press.kind, knowledge)
      : resumeKind(before, person.id, press.kind);
  if (isRefusal(after)) return told(acting, acting.told(after.refused));
  const name = knowledge.reminders.get(press.kind)?.name[language] ?? press.kind;
  const isSame = before?.stopped.includes(press.kind) === (press.act === "stop");
  const writes = isSame ? [] : ([{ kind: "preference", id: person.id, after }] as const);
  if (press.act === "resume")
    return {
      writes,
      reply: notice(
        acting,
        say(`Du får påminnelser om ${name} igen.`, `You will be reminded of ${name} again.`),
      ),
    };
  const title = say(
    `Du får inga fler påminnelser om ${name}.`,
    `You will not be reminded of ${name} any more.`,
  );
  const buttons = resumeButton(press.kind, person, acting);
  return {
    writes,
    reply: { kind: "cards", language, text: "", cards: [{ title, lines: [], buttons }] },
  };
}

/** Takes back that a kind was stopped. */
export function resumeButton(kind: KindPress["kind"], { id }: Person, { say }: Acting) {
  const value = pressValue({ act: "resume", person: id, kind });
  const label = say("Påminn mig igen", "Remind me again");
  return value === undefined ? [] : [{ does: "act", label, value } as const];
}

/** "Förankrat": the first who says so for a party is kept. */
export function decideAnchored(id: MeetingId, person: Person, acting: Acting): PressDecision {
  const { view, now, say } = acting;
  const meeting = view.meetings.get(id);
  if (meeting === undefined)
    return told(acting, say("Mötet finns inte längre.", "That meeting is no longer there."));
  const receipts = anchor({
    meeting,
    person: person.id,
    memberships: view.memberships.values(),
    now,
  });
  if (isRefusal(receipts)) return told(acting, acting.told(receipts.refused));
  const added = receipts
    .map(
      (after) =>
        ({ kind: "receipt", id: `${id}/${after.party}` satisfies ReceiptId, after }) as const,
    )
    .filter((write) => !view.receipts.has(write.id));
  if (added.length === 0) return told(acting, acting.told(ALREADY));
  const text = say(
    "Tack! Ordföranden ser att besluten är förankrade hos er.",
    "Thank you! The chair sees that the decisions have been shared and have support in your organisation.",
  );
  return { writes: added, reply: notice(acting, text) };
}

/** Only by whoever has it to do. */
export function decideTask(id: Task["id"], person: Person, acting: Acting): PressDecision {
  const { view, today, say } = acting;
  const task = view.tasks.get(id);
  if (task?.person !== person.id)
    return told(acting, say("Den uppgiften är inte din.", "That task is not yours."));
  const decision = completeTask(view, id, today);
  if (decision.outcome === "refused")
    return told(acting, acting.told(decision.refusals[0].refused));
  const isDone = decision.writes.length === 0;
  return {
    writes: decision.writes,
    reply: notice(acting, isDone ? acting.told(ALREADY) : say("Klart. Tack!", "Done. Thank you!")),
  };
}

function told(acting: Acting, text: string): PressDecision {
  return { writes: [], reply: notice(acting, text) };
}

/** A step of the introduction as a reminder. */
import type { Language } from "../knowledge/schema/base.ts";
import type { OnboardingStep } from "../knowledge/schema/reminders.ts";
import { TIME_ZONE } from "../register/time.ts";
import { introductionStep } from "../onboarding/introduction.ts";
import type { Day } from "../register/membership.ts";
import { actionsOf } from "./actions.ts";
import { basisWords } from "./basis.ts";
import { holdsFor } from "./conditions.ts";
import type { MessagePart } from "./message-part.ts";
import type { Reminder } from "./reminder.ts";
import type { World } from "./world.ts";

/** Undefined: it is ticked, or the membership holds no more. */
export function stepPart(
  reminder: Reminder,
  step: OnboardingStep,
  language: Language,
  world: World,
): MessagePart | undefined {
  const { view, knowledge, now } = world;
  const membership =
    reminder.occasion.membership && view.memberships.get(reminder.occasion.membership);
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
  if (membership === undefined || !holdsFor(membership, today, {})) return undefined;
  if (view.onboarding.get(`${membership.id}/${step.id}`)?.ticked !== undefined) return undefined;
  const meetings = world.meetingsOf(membership.group);
  const about = { knowledge, register: view, meetings, language, today, membership };
  const { title, lines, sources, ask } = introductionStep(step, membership.group, about);
  const event = { id: membership.id, anchor: now.toZonedDateTimeISO(TIME_ZONE), occasion: {} };
  const telling = { event, recipient: membership, reminder, language, world };
  const actions = actionsOf(reminder, ["done"], reminder, telling);
  const head = language === "sv" ? "Fråga vidare" : "Ask on";
  return {
    key: reminder.key,
    title,
    lines: ask.length === 0 ? lines : [...lines, `${head}: ${ask.join(" · ")}`],
    when: undefined,
    place: undefined,
    link: undefined,
    basis: basisWords(sources, knowledge, language),
    actions: actions.filter(({ id }) => id !== "stop"),
  };
}

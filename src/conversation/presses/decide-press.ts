/** Whose button it is and what comes of pressing it. Pure: decided on the newest records. */
import type { Reminder } from "../../reminders/reminder.ts";
import type { Acting } from "../acting.ts";
import { agendaCard } from "../agenda-card.ts";
import { itemButtons, meetingButtons } from "../desk-buttons.ts";
import { introductionCards } from "../introduction-cards.ts";
import { notice } from "../notice.ts";
import type { Press } from "../press-value.ts";
import type { PressDecision } from "./press-decision.ts";
import { decideAnchored, decideKind, decideLater, decideTask } from "./reminder-press.ts";
import { decideSeat } from "./seat-press.ts";
import { decideStep } from "./step-press.ts";

/** What is decided here: the rest is a question. */
export type DecidedPress = Exclude<Press, { readonly act: "all" | "pass-on" }>;

/** `sent`: the reminders of the message that held the button, whosever they are. */
export function decidePress(
  press: DecidedPress,
  sent: readonly Reminder[],
  acting: Acting,
): PressDecision {
  if (press.act === "agenda" || press.act === "introduction") return shown(press, acting);
  const { person } = acting.rights;
  const isTheirs = (one: Reminder): boolean => one.person === person?.id;
  if (person?.id !== press.person || !sent.every(isTheirs))
    return { writes: [], reply: notice(acting, notTheirs(acting)), foreign: true };
  switch (press.act) {
    case "tomorrow":
      return decideLater(
        press,
        person,
        sent.find(({ key }) => key === press.key),
        acting,
      );
    case "stop":
    case "resume":
      return decideKind(press, person, acting);
    case "anchored":
      return decideAnchored(press.meeting, person, acting);
    case "task-done":
      return decideTask(press.task, person, acting);
    case "step-show":
    case "step-done":
    case "step-later":
      return decideStep(press, acting);
    case "coming":
    case "absent":
    case "ask-substitute":
    case "ask-myself":
    case "substitute-comes":
    case "substitute-cannot":
    case "both-absent":
    case "informed":
    case "mandated":
    case "handed-over":
      return decideSeat(press, acting);
  }
}

function notTheirs({ rights, say }: Acting): string {
  return rights.person === undefined
    ? say(
        "Jag vet inte vem du är i registret, så jag kan inte ta emot ditt svar. Be samordnaren föra in din e-postadress.",
        "I do not know who you are in the register, so I cannot take your answer. Ask the coordinator to enter your e-mail address.",
      )
    : say(
        "Den här knappen är till för någon annan. Inget har ändrats.",
        "This button is for somebody else. Nothing has changed.",
      );
}

function shown(
  press: Extract<Press, { readonly act: "agenda" | "introduction" }>,
  acting: Acting,
): PressDecision {
  const { view, knowledge, who, language, say } = acting;
  if (press.act === "introduction") {
    const isGroup = knowledge.subjects.get(press.group)?.kindOf === "group";
    const cards = isGroup ? introductionCards(press.group, acting) : [];
    return { writes: [], reply: { kind: "cards", language, text: "", cards } };
  }
  const meeting = view.meetings.get(press.meeting);
  // What stands in the calendar is for those who belong to the workspace.
  if (meeting === undefined || who.sees === "knowledge")
    return {
      writes: [],
      reply: notice(
        acting,
        say("Mötet finns inte i kalendern.", "That meeting is not in the calendar."),
      ),
    };
  const buttons = [...itemButtons(meeting, acting), ...meetingButtons(meeting, acting)];
  return {
    writes: [],
    reply: { kind: "cards", language, text: "", cards: [agendaCard(meeting, acting, buttons)] },
  };
}

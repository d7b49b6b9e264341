/** A reminder as cards: one for each thing to be reminded of, with what can be done at once. */
import type { MessageAction } from "../reminders/actions.ts";
import type { MessagePart, ReminderMessage } from "../reminders/message-part.ts";
import type { Button, Card } from "./card.ts";
import { viewsValue } from "./forms/views.ts";
import { pressValue } from "./press-value.ts";

/** In the order of the message's parts. Every channel shows reminders by these. */
export function cardsOf({ parts }: ReminderMessage): Card[] {
  return parts.map(cardOf);
}

export function cardOf({ title, lines, when, place, link, basis, actions }: MessagePart): Card {
  const where = [when, place].filter((one) => one !== undefined).join(", ");
  return {
    title,
    lines,
    when: where === "" ? undefined : where,
    link,
    note: basis,
    buttons: actions.flatMap(buttonOf),
  };
}

/** None for what cannot be done from here: a chair without a seat is not asked to answer for one. */
function buttonOf(action: MessageAction): Button[] {
  const { id, label } = action;
  if (id === "give-views") {
    const { meeting, seat, key } = action;
    if (meeting === undefined || seat === undefined) return [];
    return [{ does: "open", label, value: viewsValue({ meeting, seat, key }) }];
  }
  const value = valueOf(action, id);
  if (value === undefined) return [];
  const isFirst = id === "coming" || id === "ask-substitute" || id === "done" || id === "anchored";
  return [{ does: "act", label, value, ...(isFirst ? { style: "primary" as const } : {}) }];
}

function valueOf(
  action: MessageAction,
  id: Exclude<MessageAction["id"], "give-views">,
): string | undefined {
  const { key, person, policy, meeting, seat, other, task, membership } = action;
  switch (id) {
    case "coming":
    case "absent":
    case "both-absent":
    case "ask-substitute":
    case "informed":
    case "mandated":
      if (meeting === undefined || seat === undefined) return undefined;
      return pressValue({ act: id, person, meeting, seat, other, key });
    case "anchored":
      return meeting && pressValue({ act: id, person, meeting, key });
    case "open-agenda":
      return meeting && pressValue({ act: "agenda", meeting });
    case "done":
      if (task !== undefined) return pressValue({ act: "task-done", person, task, key });
      return membership && pressValue({ act: "step-done", person, membership, step: policy, key });
    case "show":
      return membership && pressValue({ act: "step-show", person, membership, step: policy, key });
    case "tomorrow":
      return pressValue({ act: "tomorrow", person, key });
    case "stop":
      return pressValue({ act: "stop", person, kind: policy, key });
  }
}

/** What a recipient can do at once, as data: a channel shows it as a button. */
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import type { ACTIONS, ReminderPolicy } from "../knowledge/schema/reminders.ts";
import type { MeetingId } from "../meetings/meeting.ts";
import type { MembershipId } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { SeatId } from "../register/seat.ts";
import type { Task } from "../register/task.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import { slotWords, type Telling } from "./slots.ts";

export type ActionId = (typeof ACTIONS)[number] | "show" | "tomorrow" | "stop";

export interface MessageAction {
  readonly id: ActionId;
  readonly label: string;
  /** What it is about: all that is needed to do it. */
  readonly key: ReminderKey;
  readonly policy: SubjectId;
  readonly person: PersonId;
  readonly meeting?: MeetingId | undefined;
  readonly seat?: SeatId | undefined;
  /** Whom it is about: the substitute to ask, or who comes instead. */
  readonly other?: PersonId | undefined;
  readonly task?: Task["id"] | undefined;
  /** By which its recipient is told: of a step, whose introduction it belongs to. */
  readonly membership?: MembershipId | undefined;
}

const LABELS: Readonly<
  Record<Exclude<ActionId, "ask-substitute" | "informed" | "mandated">, Text>
> = {
  coming: { sv: "Jag kommer", en: "I will come" },
  absent: { sv: "Jag kan inte", en: "I cannot" },
  "both-absent": { sv: "Ingen kan komma", en: "Nobody can come" },
  "give-views": { sv: "Skriv synpunkter", en: "Write your views" },
  anchored: { sv: "Förankrat", en: "Shared and supported" },
  done: { sv: "Klart", en: "Done" },
  "open-agenda": { sv: "Öppna dagordningen", en: "Open the agenda" },
  show: { sv: "Visa", en: "Show" },
  tomorrow: { sv: "Påminn mig i morgon", en: "Remind me tomorrow" },
  stop: { sv: "Sluta påminna om det här", en: "Stop reminding me of this" },
};

/** Those of the kind of reminder, and, where its recipient may, to put it off or stop it. */
export function actionsOf(
  reminder: Reminder,
  ids: readonly ActionId[],
  { required }: Pick<ReminderPolicy, "required">,
  telling: Telling,
): MessageAction[] {
  const { event, recipient, world } = telling;
  const isOpen = ids.length > 0 && !required;
  const more: readonly ActionId[] = required ? [] : isOpen ? ["tomorrow", "stop"] : ["stop"];
  const seat = recipient?.seat;
  const step = event.meeting && seat !== undefined ? world.step(event.meeting, seat) : undefined;
  const other = step !== undefined && "substitute" in step ? step.substitute : undefined;
  return [...ids, ...more].map((id) => ({
    id,
    label: labelOf(id, telling),
    key: reminder.key,
    policy: reminder.policy,
    person: reminder.person,
    ...(event.meeting !== undefined ? { meeting: event.meeting.id, seat, other } : {}),
    ...(event.task === undefined ? {} : { task: event.task.id }),
    ...(reminder.occasion.membership && { membership: reminder.occasion.membership }),
  }));
}

function labelOf(id: ActionId, telling: Telling): string {
  const sv = telling.language === "sv";
  const name = () => slotWords("substitute", telling) ?? (sv ? "ersättaren" : "the substitute");
  switch (id) {
    case "ask-substitute":
      return sv ? `Ja, fråga ${name()}` : `Yes, ask ${name()}`;
    case "informed":
      return sv ? "Underlaget är lämnat" : "The papers are handed over";
    case "mandated":
      return sv ? "Mandatet är lämnat" : "The mandate is given";
    case "coming":
    case "absent":
    case "both-absent":
    case "give-views":
    case "anchored":
    case "done":
    case "open-agenda":
    case "show":
    case "tomorrow":
    case "stop":
      return LABELS[id][telling.language];
  }
}

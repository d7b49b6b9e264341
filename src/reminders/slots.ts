/** What fills the slots of a reminder's words. */
import { cadenceWords, lowerFirst } from "../knowledge/facts/group-facts.ts";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Slot } from "../knowledge/wording-slots.ts";
import { clockWords, dayWords, shortDayWords } from "../meetings/meeting-words.ts";
import { meetingNames } from "../meetings/naming.ts";
import { readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Membership } from "../register/membership.ts";
import { personName, placeWords, seatName } from "../register/words.ts";
import { digestWords } from "./digest.ts";
import type { Event } from "./events.ts";
import {
  anchoredWords,
  decisionWords,
  lackingWords,
  mayDecideWords,
  previousWords,
  undecidedWords,
} from "./meeting-slots.ts";
import type { Reminder } from "./reminder.ts";
import { predecessorOf, type World } from "./world.ts";

/** Who is told what, in which language. */
export interface Telling {
  readonly event: Event;
  /** The membership by which the recipient is told of a meeting. */
  readonly recipient: Membership | undefined;
  readonly reminder: Reminder;
  readonly language: Language;
  readonly world: World;
}

/** Undefined: nothing is known that could stand there. */
export function slotWords(slot: Slot, telling: Telling): string | undefined {
  const { event, language, reminder, world } = telling;
  const { view, knowledge } = world;
  const { membership, group } = event;
  switch (slot) {
    case "group":
      return group && lowerFirst(meetingNames(knowledge, view.people).subject(group)[language]);
    case "recipient":
      return personName(view, reminder.person);
    case "place":
      return membership && placeWords(membership, knowledge, language);
    case "person":
    case "successor":
      return membership && personName(view, membership.person);
    case "since":
      return membership && sinceWords(event, membership, language);
    case "until":
      return membership?.to && dateWords(membership.to, language);
    case "predecessor": {
      const before = membership && predecessorOf(membership, world);
      return before && personName(view, before.person);
    }
    case "list":
      return digestWords(world, language).join("\n");
    case "last":
      return (
        event.overdue && dayWords(readZoned(event.overdue.last.starts).toPlainDate(), language)
      );
    case "weeks":
      return event.overdue && String(event.overdue.weeks);
    case "cadence":
      return event.overdue && cadenceWords(event.overdue.cadence, language);
    case "day":
    case "start":
    case "was":
    case "deadline":
      return timeSlot(slot, telling);
    case "member":
    case "substitute":
    case "party":
      return whoSlot(slot, telling);
    case "lacking":
      return event.meeting && lackingWords(event.meeting, language);
    case "undecided":
      return event.meeting && undecidedWords(event.meeting, language, world);
    case "may-decide":
      return event.meeting && mayDecideWords(event.meeting, language, world);
    case "decisions":
      return event.meeting && decisionWords(event.meeting, language);
    case "anchored":
      return event.meeting && anchoredWords(event.meeting, language, world);
    case "previous":
      return event.meeting && previousWords(event.meeting, language, world);
  }
}

/** Of an empty seat, since when it is empty. */
function sinceWords({ anchor, task }: Event, { from, to }: Membership, language: Language): string {
  const isEmpty = task === undefined && to !== undefined && to < anchor.toPlainDate().toString();
  return dateWords(isEmpty ? anchor.toPlainDate().toString() : from, language);
}

function timeSlot(
  slot: "day" | "start" | "was" | "deadline",
  { event: { meeting }, language, world }: Telling,
): string | undefined {
  if (meeting === undefined) return undefined;
  switch (slot) {
    case "day":
      return shortDayWords(readZoned(meeting.starts).toPlainDate(), language);
    case "start":
      return clockWords(readZoned(meeting.starts), language);
    case "was": {
      if (meeting.moved === undefined) return undefined;
      const was = readZoned(meeting.moved.from);
      return `${shortDayWords(was.toPlainDate(), language)} ${clockWords(was, language)}`;
    }
    case "deadline": {
      const due = world.agendaDue(meeting)?.toZonedDateTimeISO(TIME_ZONE).subtract({ days: 1 });
      return due && shortDayWords(due.toPlainDate(), language);
    }
  }
}

function whoSlot(
  slot: "member" | "substitute" | "party",
  { event: { meeting }, recipient, language, world }: Telling,
): string | undefined {
  const sv = language === "sv";
  const seat = recipient?.seat;
  if (meeting === undefined || seat === undefined) return undefined;
  switch (slot) {
    case "party":
      return seatName(world.knowledge, seat)[language];
    case "member": {
      const { ordinary } = world.holders(meeting, seat);
      if (ordinary !== undefined) return personName(world.view, ordinary);
      return sv ? "den ordinarie ledamoten" : "the ordinary member";
    }
    case "substitute": {
      const step = world.step(meeting, seat);
      const named = step !== undefined && "substitute" in step ? step.substitute : undefined;
      return named && personName(world.view, named);
    }
  }
}

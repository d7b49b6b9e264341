/** How meetings and people are called on cards, and what a card of a seat says before it is placed. */
import type { Temporal } from "temporal-polyfill";
import { lowerFirst } from "../knowledge/facts/group-facts.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { clockWords, shortDayWords } from "../meetings/meeting-words.ts";
import { meetingNames } from "../meetings/naming.ts";
import { readZoned } from "../meetings/time.ts";
import type { PersonId } from "../register/person.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Acting } from "./acting.ts";
import { oneLine } from "./one-line.ts";
import type { SeatPress } from "./press-value.ts";

export interface Said {
  /** The direct thing first. */
  readonly title: string;
  readonly lines?: readonly string[];
  readonly offers?: readonly Offer[];
}

/** Something to do, to be made a button. `other`: the substitute whom it is about. */
export interface Offer {
  readonly act: SeatPress["act"] | "views" | "tomorrow";
  readonly label: string;
  readonly other?: PersonId | undefined;
  readonly style?: "primary" | undefined;
}

/** "styrgruppen tisdag 8 december kl. 13.00". */
export function meetingName(meeting: Meeting, acting: Acting): string {
  const clock = clockWords(readZoned(meeting.starts), acting.language);
  return `${dayOfMeeting(meeting, acting)}${acting.say(" ", ", ")}${clock}`;
}

/** "styrgruppen tisdag 8 december". */
export function dayOfMeeting({ group, starts }: Meeting, acting: Acting): string {
  const { language, knowledge, view, say } = acting;
  const name = lowerFirst(meetingNames(knowledge, view.people).subject(group)[language]);
  const day = shortDayWords(readZoned(starts).toPlainDate(), language);
  return say(`${name} ${day}`, `${name} on ${day}`);
}

/** "tisdag 24 november kl. 08.00", of a time to come. */
export function whenWords(time: Temporal.Instant, { language, say }: Acting): string {
  const local = time.toZonedDateTimeISO(TIME_ZONE);
  const day = shortDayWords(local.toPlainDate(), language);
  return `${day}${say(" ", ", ")}${clockWords(local, language)}`;
}

export function nameOf(person: PersonId, { view }: Pick<Acting, "view">): string {
  return oneLine(view.people.get(person)?.name ?? person);
}

/** "Robin Ek", "den ordinarie ledamoten". */
export function memberName(ordinary: PersonId | undefined, acting: Acting): string {
  return ordinary === undefined
    ? acting.say("den ordinarie ledamoten", "the ordinary member")
    : nameOf(ordinary, acting);
}

/** The member comes although they have said that they cannot. */
export function comeAfterAll({ say }: Acting): Offer {
  return { act: "coming", label: say("Jag kommer ändå", "I will come after all") };
}

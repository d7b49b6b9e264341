/** What people have entered in the register and the calendar, before a language model sees it. */
import type { Language } from "../../knowledge/schema/base.ts";
import { withoutSteering } from "../guard/instructions.ts";
import type { Held, MeetingToday } from "../today.ts";
import { masked } from "./mask.ts";

const LONGEST = 160;
const LEFT_OUT: Readonly<Record<Language, string>> = { sv: "(utelämnat)", en: "(left out)" };
/** Signs that a title needs not, and that markup, links and made-up messages are written with. */
const SIGNS = /[<>[\]{}|`*_\\~^#@]|:\/\//;

/** A title, place or name as it is; words in its place when it is long, steers, or holds signs. */
export function harmless(text: string, language: Language): string {
  const isFine =
    text.length <= LONGEST &&
    !SIGNS.test(text) &&
    withoutSteering(text).steering === "" &&
    masked(text, language) === text;
  return isFine ? text : LEFT_OUT[language];
}

/** A meeting without its address for video, and with titles that are harmless. */
export function harmlessMeeting(meeting: MeetingToday, language: Language): MeetingToday {
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : harmless(text, language);
  return {
    ...meeting,
    place: clean(meeting.place),
    link: undefined,
    items: meeting.items.map((item) => ({
      ...item,
      title: harmless(item.title, language),
      question: clean(item.question),
      decision: clean(item.decision),
    })),
  };
}

/** Who holds a seat, with names and sources that are harmless. */
export function harmlessHeld(held: Held, language: Language): Held {
  const { person, source, substituteFor } = held;
  return {
    ...held,
    person: { ...person, name: harmless(person.name, language) },
    source: harmless(source, language),
    substituteFor: substituteFor === undefined ? undefined : harmless(substituteFor, language),
  };
}

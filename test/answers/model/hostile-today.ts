/** A register and a calendar in which somebody has entered what is meant for a language model. */
import type { SubjectId, Text } from "../../../src/knowledge/schema/base.ts";
import type { Held, MeetingToday, Today } from "../../../src/answers/today.ts";

export interface Entered {
  readonly name?: string;
  readonly source?: string;
  readonly place?: string;
  readonly title?: string;
  readonly headline?: string;
}

const both = (text: string): Text => ({ sv: text, en: text });

/** One member and one meeting of the steering group, with these texts. */
export function todayWith(entered: Entered): Today {
  const { name = "Robin Ek", source = "protokoll 2030-04-01", place = "Stadshuset" } = entered;
  const held: Held = {
    person: { id: "p1", name },
    role: "ordinary",
    group: "styrgrupp" as SubjectId,
    seat: undefined,
    party: undefined,
    since: "2030-04-01",
    to: undefined,
    source,
    substituteFor: undefined,
  };
  const title = entered.title ?? "Verksamhetsplan";
  const meeting: MeetingToday = {
    id: "m1",
    group: "styrgrupp" as SubjectId,
    day: "2030-12-03",
    when: { sv: "tisdag 3 december 2030 kl. 13.00", en: "Tuesday 3 December 2030, 13.00" },
    place,
    link: "https://video.example/secret",
    status: "planned",
    agendaSent: undefined,
    items: [{ number: 1, title, question: undefined, forDecision: true, decision: undefined }],
  };
  return {
    day: "2030-11-01",
    register: {
      isEmpty: false,
      held: () => [held],
      before: () => [],
      begins: () => "2030-04-01",
      seats: () => [],
      peopleNamed: () => ({ whole: [], partly: new Map() }),
      nearName: () => undefined,
      vacancies: () => [],
      ending: () => [],
    },
    calendar: {
      isEmpty: false,
      meetings: () => [meeting],
      next: () => meeting,
      last: () => undefined,
      attendance: () => [],
      decidable: () => ({
        state: "decidable",
        headline: both(entered.headline ?? "Punkt 1 kan beslutas."),
        items: [],
        advice: [],
        calls: [],
      }),
    },
  };
}

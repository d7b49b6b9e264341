/** The agenda: what is to be decided, sent out in time, and what was decided. */
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import { AgendaItem, type Meeting } from "./meeting.ts";
import { closedMeeting, holdMeeting, told } from "./plan.ts";
import { isRefusal, refuse, type Refusal } from "../register/refusal.ts";
import { instantOf, readZoned } from "./time.ts";

/** What is told of an item; what is left out stays as it was. `number` left out: a new item, last. */
export type ItemChange = Partial<
  Pick<AgendaItem, "number" | "title" | "question" | "documents" | "forDecision" | "affected">
>;

/** Adds an item or changes one. The parties must be among those of the group. */
export function putItem(
  meeting: Meeting,
  change: ItemChange,
  parties: readonly SubjectId[],
  now: Temporal.Instant,
): Meeting | Refusal {
  const closed = closedMeeting(meeting);
  if (closed !== undefined) return closed;
  const unknown = (change.affected ?? []).filter((party) => !parties.includes(party));
  if (unknown.length > 0) return notParties(unknown, parties);
  const number = change.number ?? Math.max(0, ...meeting.items.map((item) => item.number)) + 1;
  const before = meeting.items.find((item) => item.number === number);
  const parsed = AgendaItem.safeParse({ ...before, ...change, number });
  if (!parsed.success) return notAnItem(parsed.error);
  const rest = meeting.items.filter((item) => item.number !== number);
  const items = [...rest, parsed.data].sort((a, b) => a.number - b.number);
  return revised({ ...meeting, items }, now);
}

export function removeItem(
  meeting: Meeting,
  number: number,
  now: Temporal.Instant,
): Meeting | Refusal {
  const closed = closedMeeting(meeting);
  if (closed !== undefined) return closed;
  const items = meeting.items.filter((item) => item.number !== number);
  return items.length === meeting.items.length
    ? noSuchItem(meeting, number)
    : revised({ ...meeting, items }, now);
}

/** An agenda that went out, and what the chair should know about it. */
export interface SentAgenda {
  readonly meeting: Meeting;
  readonly notes: readonly Text[];
}

/**
 * Notes that the agenda has been sent out, with its questions as they stand: only those can be
 * decided at the meeting (annex 2, 1.3.1). May be sent again, with more questions, before the meeting.
 */
export function sendAgenda(meeting: Meeting, now: Temporal.Instant): SentAgenda | Refusal {
  const closed = closedMeeting(meeting);
  if (closed !== undefined) return closed;
  if (meeting.items.length === 0)
    return refuse(
      "Dagordningen är tom: lägg till en punkt först.",
      "The agenda is empty: add an item first.",
    );
  if (Temporal.Instant.compare(now, readZoned(meeting.starts).toInstant()) >= 0)
    return refuse(
      "Mötet har börjat: dagordningen ska ut före mötet.",
      "The meeting has begun: the agenda goes out before it.",
    );
  const items = meeting.items.map((item) => ({ ...item, sentQuestion: item.question }));
  const notes = items
    .filter(({ forDecision, question }) => forDecision && question === undefined)
    .map(({ number }) => ({
      sv: `Punkt ${number} är för beslut men har ingen frågeställning: den kan inte beslutas på mötet.`,
      en: `Item ${number} is for decision but has no question: it cannot be decided at the meeting.`,
    }));
  return { meeting: told({ ...meeting, agendaSent: instantOf(now), items }, now), notes };
}

/** What was decided on an item; the meeting must have been held. */
export function recordDecision(
  meeting: Meeting,
  number: number,
  decision: string,
  now: Temporal.Instant,
): Meeting | Refusal {
  if (meeting.status !== "held")
    return refuse(
      "Mötet är inte hållet: ange protokollet först.",
      "The meeting has not been held: give its minutes first.",
    );
  const item = meeting.items.find((one) => one.number === number);
  if (item === undefined) return noSuchItem(meeting, number);
  const parsed = AgendaItem.safeParse({ ...item, decision });
  if (!parsed.success) return notAnItem(parsed.error);
  const items = meeting.items.map((one) => (one.number === number ? parsed.data : one));
  return { ...meeting, items, changed: instantOf(now) };
}

/** Where the minutes are, and what was decided on each item: all of it or, with a reason, nothing. */
export function holdWithDecisions(
  meeting: Meeting,
  minutes: string,
  decisions: readonly { readonly number: number; readonly decision: string }[],
  now: Temporal.Instant,
): Meeting | Refusal {
  return decisions.reduce<Meeting | Refusal>(
    (held, { number, decision }) =>
      isRefusal(held) ? held : recordDecision(held, number, decision, now),
    holdMeeting(meeting, minutes, now),
  );
}

/** Before the agenda is sent out it is a draft; after that, those who have it must know of changes. */
function revised(meeting: Meeting, now: Temporal.Instant): Meeting {
  if (meeting.agendaSent !== undefined) return told(meeting, now);
  return { ...meeting, changed: instantOf(now) };
}

function notParties(unknown: readonly SubjectId[], parties: readonly SubjectId[]): Refusal {
  const listed = unknown.join(", ");
  return parties.length === 0
    ? refuse(
        "Överenskommelserna anger inga parter för gruppen: utelämna berörda parter.",
        "The agreements name no parties of the group: leave out the affected parties.",
      )
    : refuse(
        `Inte parter i gruppen: ${listed}. Välj bland ${parties.join(", ")}.`,
        `Not parties of the group: ${listed}. Choose among ${parties.join(", ")}.`,
      );
}

function noSuchItem({ items }: Meeting, number: number): Refusal {
  const numbers = items.map((item) => item.number).join(", ");
  return items.length === 0
    ? refuse(
        `Det finns ingen punkt ${number}: dagordningen är tom.`,
        `There is no item ${number}: the agenda is empty.`,
      )
    : refuse(
        `Det finns ingen punkt ${number}: välj bland ${numbers}.`,
        `There is no item ${number}: choose among ${numbers}.`,
      );
}

const FIELDS = {
  number: { sv: "numret är ett heltal från 1", en: "the number is an integer from 1" },
  title: { sv: "rubriken är på 1–200 tecken", en: "the title has 1–200 characters" },
  question: {
    sv: "frågeställningen är på 1–2 000 tecken",
    en: "the question has 1–2,000 characters",
  },
  documents: {
    sv: "varje handling har en titel och en hel adress",
    en: "each document has a title and a full address",
  },
  decision: { sv: "beslutet är på 1–2 000 tecken", en: "the decision has 1–2,000 characters" },
} as const satisfies Record<string, Text>;

function notAnItem(error: z.ZodError): Refusal {
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  const told = Object.entries(FIELDS).filter(([field]) => wrong.has(field));
  return refuse(
    `Punkten kan inte skrivas så: ${told.map(([, words]) => words.sv).join("; ")}.`,
    `The item cannot be written so: ${told.map(([, words]) => words.en).join("; ")}.`,
  );
}

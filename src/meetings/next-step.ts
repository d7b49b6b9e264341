/** What a seat's answer waits for, and from whom. */
import { Temporal } from "temporal-polyfill";
import type { PersonId } from "../register/person.ts";
import type { AnswerContext } from "./answer.ts";
import type { Attendance } from "./attendance.ts";
import { readZoned } from "./time.ts";

/** `person` undefined: nobody is registered who could do it. */
export type NextStep =
  | { readonly what: "answer"; readonly person: PersonId | undefined }
  | {
      readonly what: "ask-substitute";
      readonly person: PersonId | undefined;
      readonly substitute: PersonId;
    }
  | { readonly what: "designate-substitute"; readonly person: PersonId | undefined }
  | { readonly what: "answer-as-substitute"; readonly person: PersonId }
  | {
      readonly what: "inform-and-mandate";
      readonly person: PersonId | undefined;
      readonly substitute: PersonId;
    }
  | { readonly what: "give-views"; readonly person: PersonId | undefined };

/** Undefined: nothing more is expected, or the meeting has begun or is cancelled. */
export function nextStep(
  attendance: Attendance | undefined,
  { meeting, holders, now }: Omit<AnswerContext, "seat">,
): NextStep | undefined {
  const starts = readZoned(meeting.starts);
  const isOpen = meeting.status === "planned" || meeting.status === "proposed";
  if (!isOpen || Temporal.Instant.compare(now, starts.toInstant()) >= 0) return undefined;
  const { ordinary: person, substitutes } = holders;
  const substitute = substitutes.find((one) => one === attendance?.substitute);
  switch (attendance?.status) {
    case undefined:
      return { what: "answer", person };
    case "coming":
      return undefined;
    case "substitute-asked":
      if (substitute !== undefined) return { what: "answer-as-substitute", person: substitute };
      break;
    case "substitute-coming":
      if (substitute === undefined) break;
      if (attendance.informed && attendance.mandated) return undefined;
      return { what: "inform-and-mandate", person, substitute };
    case "both-absent":
      return attendance.views === undefined ? { what: "give-views", person } : undefined;
    case "absent":
      break;
  }
  // Nobody comes so far, and whoever was asked is no longer a substitute.
  const left = substitutes.find((one) => attendance.declined?.includes(one) !== true);
  if (left !== undefined) return { what: "ask-substitute", person, substitute: left };
  const today = now.toZonedDateTimeISO(starts.timeZoneId).toPlainDate();
  const isInAdvance = Temporal.PlainDate.compare(today, starts.toPlainDate()) < 0;
  if (isInAdvance) return { what: "designate-substitute", person };
  return attendance.views === undefined ? { what: "give-views", person } : undefined;
}

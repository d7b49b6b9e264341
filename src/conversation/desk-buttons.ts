/** Buttons that open the forms of those who look after the register, the meetings and open questions. */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { readZoned } from "../meetings/time.ts";
import type { Membership } from "../register/membership.ts";
import type { Vacancy } from "../register/vacancies.ts";
import type { Acting } from "./acting.ts";
import type { Button } from "./card.ts";
import { formValue } from "./forms/form-kind.ts";
import { mayLead } from "./forms/desk-rights.ts";
import type { OpenQuestion } from "./open-question.ts";

type Opening = Extract<Button, { does: "open" }>;

/** What the coordinator can begin; nothing for anybody else. */
export function coordinatorButtons({ rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  return [
    opening(say("Ny ledamot", "New member"), "new-member"),
    opening(say("Byt ledamot", "Replace a member"), "replace-member"),
    opening(say("Avsluta uppdrag", "End a membership"), "end-membership"),
    opening(say("Ny ersättare", "New substitute"), "substitute"),
    opening(say("Planera möte", "Plan a meeting"), "plan-meeting"),
    opening(say("Koppla konto", "Tie an account"), "tie-account"),
  ];
}

/** What those who lead a group can begin there. */
export function groupButtons(group: SubjectId, acting: Acting): Opening[] {
  if (!mayLead(acting, group)) return [];
  return [opening(acting.say("Planera möte", "Plan a meeting"), "plan-meeting", { group })];
}

/** What can be changed about a meeting by whoever looks after it; nothing for anybody else. */
export function meetingButtons(meeting: Meeting, acting: Acting): Opening[] {
  if (!mayLead(acting, meeting.group)) return [];
  const { say, now } = acting;
  const { id, status, items } = meeting;
  const about = { meeting: id };
  const hasBegun = Temporal.Instant.compare(now, readZoned(meeting.starts).toInstant()) >= 0;
  const hold = opening(say("För in protokoll", "Enter the minutes"), "hold-meeting", about);
  if (status === "cancelled") return [];
  if (status === "held" || hasBegun) return [hold];
  const send = opening(say("Dagordning utskickad", "Agenda sent out"), "send-agenda", about);
  return [
    opening(say("Ny punkt", "New item"), "agenda-item", about),
    ...(items.length === 0 ? [] : [send]),
    opening(say("Flytta mötet", "Move the meeting"), "move-meeting", about),
    opening(say("Ställ in mötet", "Cancel the meeting"), "cancel-meeting", about),
  ];
}

/** One for each item of an agenda that can still be changed. */
export function itemButtons({ id, group, status, items }: Meeting, acting: Acting): Opening[] {
  if (!mayLead(acting, group) || status === "held" || status === "cancelled") return [];
  const label = (number: number) => acting.say(`Ändra punkt ${number}`, `Change item ${number}`);
  return items.map(({ number }) => opening(label(number), "agenda-item", { meeting: id, number }));
}

export function membershipButtons({ id }: Membership, { rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  return [
    opening(say("Byt", "Replace"), "replace-member", { membership: id }),
    opening(say("Avsluta", "End"), "end-membership", { membership: id }),
  ];
}

export function vacancyButtons({ group, seat, role }: Vacancy, { rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  const form = role === "substitute" ? "substitute" : "new-member";
  return [opening(say("Fyll platsen", "Fill the seat"), form, { group, seat, role })];
}

export function questionButtons({ id }: OpenQuestion, { rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  return [
    opening(say("Svara", "Answer"), "answer-question", { question: id }),
    opening(say("Avfärda", "Dismiss"), "dismiss-question", { question: id }),
  ];
}

function opening(label: string, form: string, about: object = {}): Opening {
  return { does: "open", label, value: formValue({ id: form }, about) };
}

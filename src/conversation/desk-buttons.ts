/** Buttons that open the forms of those who look after the register and the meetings. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Vacancy } from "../register/vacancies.ts";
import type { Acting } from "./acting.ts";
import type { Button } from "./card.ts";
import { FORMS } from "./forms/forms.ts";
import { formValue } from "./forms/form-kind.ts";

type Opening = Extract<Button, { does: "open" }>;

/** What the coordinator can begin; nothing for anybody else. */
export function coordinatorButtons({ rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  return [
    ...opening(say("Ny ledamot", "New member"), "new-member"),
    ...opening(say("Byt ledamot", "Replace a member"), "replace-member"),
    ...opening(say("Planera möte", "Plan a meeting"), "plan-meeting"),
  ];
}

/** What those who lead a group can begin there. */
export function groupButtons(group: SubjectId, { say }: Acting): Opening[] {
  return opening(say("Planera möte", "Plan a meeting"), "plan-meeting", { group });
}

/** What can be changed about a meeting by whoever looks after it. */
export function meetingButtons({ id }: Meeting, { say }: Acting): Opening[] {
  return opening(say("Flytta mötet", "Move the meeting"), "move-meeting", { meeting: id });
}

export function vacancyButtons({ group, seat, role }: Vacancy, { rights, say }: Acting): Opening[] {
  if (!rights.coordinator) return [];
  return opening(say("Fyll platsen", "Fill the seat"), "new-member", { group, seat, role });
}

/** None for a form that there is not. */
function opening(label: string, id: string, about: object = {}): Opening[] {
  const form = FORMS.find((one) => one.id === id);
  return form === undefined ? [] : [{ does: "open", label, value: formValue({ id }, about) }];
}

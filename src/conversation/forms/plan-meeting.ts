/** A new meeting of a group. */
import { z } from "zod";
import { SubjectId } from "../../knowledge/schema/base.ts";
import { planMeeting } from "../../meetings/plan.ts";
import { isRefusal } from "../../register/refusal.ts";
import { subjectName } from "../../register/words.ts";
import type { Acting } from "../acting.ts";
import type { FilledIn } from "../form.ts";
import { notice } from "../notice.ts";
import { groupsToChoose } from "./choices.ts";
import { mayLead } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { MEETING_FIELDS, meetingFields, meetingRead } from "./meeting-fields.ts";
import { groupWords, meetingTold } from "./meeting-told.ts";
import { choiceField, readingOf, refusedAt, wrongForm, type Choice } from "./reading.ts";

const About = z.object({ group: SubjectId.optional() });
type About = z.infer<typeof About>;
const ID = "plan-meeting";

export const planMeetingForm = formKind<About>({
  id: ID,
  about: About,
  open: ({ group }, acting) => {
    const { language, say, knowledge } = acting;
    const groups = groupsFor(group, acting);
    if (groups.options.length === 0) return notice(acting, notYours(acting));
    const label = say("Grupp", "Group");
    return {
      value: formValue({ id: ID }, group === undefined ? {} : { group }),
      language,
      title: say("Planera möte", "Plan a meeting"),
      intro: group && subjectName(knowledge, group)[language],
      fields: [
        ...(group === undefined ? [choiceField({ name: "group", label }, groups)] : []),
        ...meetingFields(acting),
      ],
      submit: say("Planera", "Plan"),
    };
  },
  submit,
});

function groupsFor(group: SubjectId | undefined, acting: Acting): Choice {
  return groupsToChoose(
    acting,
    (id) => mayLead(acting, id) && (group === undefined || id === group),
  );
}

function notYours({ say }: Acting): string {
  return say(
    "Möten planeras av samordnaren och av gruppens ordförande eller sekreterare.",
    "Meetings are planned by the coordinator and by the group's chair or secretary.",
  );
}

function submit(about: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const groups = groupsFor(about.group, acting);
  if (groups.options.length === 0) return wrongForm(notYours(acting));
  const reading = readingOf(filledIn, acting);
  const group = about.group ?? (reading.choice("group", groups) as SubjectId);
  const when = meetingRead(reading, acting);
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const { view, now, say } = acting;
  const asked = { group, ...when, status: "planned" } as const;
  const after = planMeeting(asked, [...view.meetings.values()], now);
  if (isRefusal(after)) return refusedAt([after], MEETING_FIELDS, acting);
  const name = groupWords(acting, after);
  return meetingTold(acting, {
    after,
    title: say(`${name}: mötet är planerat`, `${name}: the meeting is planned`),
    lines: [
      say(
        "Ledamöterna får sina påminnelser i tid.",
        "The members will get their reminders in time.",
      ),
    ],
  });
}

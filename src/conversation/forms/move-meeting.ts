/** Another time or place for a meeting, and calling it off. */
import { z } from "zod";
import { MeetingId } from "../../meetings/meeting.ts";
import { outdatedWords } from "../../meetings/meeting-words.ts";
import { cancelMeeting, moveInCalendar } from "../../meetings/plan.ts";
import { answersGone } from "../../meetings/records.ts";
import { isRefusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import type { FilledIn } from "../form.ts";
import { notice } from "../notice.ts";
import { meetingLed, openMeetingLed } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { MEETING_FIELDS, meetingFields, meetingRead } from "./meeting-fields.ts";
import { groupWords, meetingTold } from "./meeting-told.ts";
import { readingOf, refusedAt, wrongForm } from "./reading.ts";
import { timeWords } from "../../meetings/meeting-words.ts";

const MoveAbout = z.object({
  meeting: MeetingId,
  /** Of the meeting as the form showed it: two people shall not undo each other's change unseen. */
  sequence: z.int().nonnegative().optional(),
});
type MoveAbout = z.infer<typeof MoveAbout>;
const MOVE = "move-meeting";

export const moveMeetingForm = formKind<MoveAbout>({
  id: MOVE,
  about: MoveAbout,
  open: ({ meeting: id }, acting) => {
    const led = openMeetingLed(acting, id);
    if ("why" in led) return notice(acting, led.why);
    const { meeting } = led;
    const { language, say } = acting;
    return {
      value: formValue({ id: MOVE }, { meeting: id, sequence: meeting.sequence }),
      language,
      title: say("Flytta mötet", "Move the meeting"),
      intro: `${groupWords(acting, meeting)}, ${timeWords(meeting, language)}`,
      fields: meetingFields(acting, meeting),
      submit: say("Flytta", "Move"),
    };
  },
  submit: move,
});

function move(
  { meeting: id, sequence }: MoveAbout,
  filledIn: FilledIn,
  acting: Acting,
): FormDecision {
  const led = meetingLed(acting, id);
  if ("why" in led) return wrongForm(led.why);
  const { meeting } = led;
  const { say, language, view, now } = acting;
  if (sequence !== undefined && meeting.sequence !== sequence)
    return wrongForm(
      say(
        `Någon annan har ändrat mötet medan du fyllde i: det är nu ${timeWords(meeting, "sv")}. Öppna formuläret igen.`,
        `Somebody else has changed the meeting meanwhile: it is now ${timeWords(meeting, "en")}. Open the form again.`,
      ),
    );
  const reading = readingOf(filledIn, acting);
  const to = meetingRead(reading, acting);
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const moved = moveInCalendar(view, meeting, to, now);
  if (isRefusal(moved)) return refusedAt([moved], MEETING_FIELDS, acting);
  const { meeting: after, outdated } = moved;
  const name = groupWords(acting, after);
  const gone = outdatedWords(outdated.length);
  const isElsewhen = after.starts !== meeting.starts;
  return meetingTold(acting, {
    after,
    title: isElsewhen
      ? say(`${name}: mötet är flyttat`, `${name}: the meeting has been moved`)
      : say(`${name}: mötet är ändrat`, `${name}: the meeting has been changed`),
    lines: [
      ...(isElsewhen
        ? [
            say(
              `Det var ${timeWords(meeting, "sv")}. Påminnelserna följer den nya tiden.`,
              `It was ${timeWords(meeting, "en")}. The reminders follow the new time.`,
            ),
          ]
        : []),
      ...(gone === undefined ? [] : [gone[language]]),
    ],
    more: answersGone(outdated),
  });
}

const CancelAbout = z.object({ meeting: MeetingId });
const CANCEL = "cancel-meeting";

export const cancelMeetingForm = formKind({
  id: CANCEL,
  about: CancelAbout,
  open: ({ meeting: id }, acting) => {
    const led = openMeetingLed(acting, id);
    if ("why" in led) return notice(acting, led.why);
    const { meeting } = led;
    const { language, say } = acting;
    return {
      value: formValue({ id: CANCEL }, { meeting: id }),
      language,
      title: say("Ställ in mötet", "Cancel the meeting"),
      intro: say(
        `${groupWords(acting, meeting)}, ${timeWords(meeting, "sv")}, ställs in. Det går inte att ångra: ett nytt möte planeras i stället.`,
        `${groupWords(acting, meeting)}, ${timeWords(meeting, "en")}, will be cancelled. It cannot be undone: plan a new meeting instead.`,
      ),
      fields: [],
      submit: say("Ställ in mötet", "Cancel the meeting"),
    };
  },
  submit: ({ meeting: id }, _filledIn, acting) => {
    const led = meetingLed(acting, id);
    if ("why" in led) return wrongForm(led.why);
    const after = cancelMeeting(led.meeting, acting.now);
    if (isRefusal(after)) return refusedAt([after], {}, acting);
    const name = groupWords(acting, after);
    return meetingTold(acting, {
      after,
      title: acting.say(`${name}: mötet är inställt`, `${name}: the meeting is cancelled`),
      lines: [
        acting.say(
          "Påminnelser som väntade går inte ut.",
          "Reminders that were waiting will not be sent.",
        ),
      ],
    });
  },
});

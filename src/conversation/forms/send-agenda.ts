/** That an agenda has been sent out, and what came of the meeting afterwards. */
import { z } from "zod";
import { holdWithDecisions, sendAgenda } from "../../meetings/agenda.ts";
import { MeetingId, type AgendaItem, type Meeting } from "../../meetings/meeting.ts";
import { timeWords } from "../../meetings/meeting-words.ts";
import { holdMeeting } from "../../meetings/plan.ts";
import { isRefusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import type { Field, FilledIn } from "../form.ts";
import { notice } from "../notice.ts";
import { meetingLed } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { groupWords, meetingTold } from "./meeting-told.ts";
import { readingOf, refusedAt, wrongForm } from "./reading.ts";

const About = z.object({ meeting: MeetingId });
type About = z.infer<typeof About>;

export const sendAgendaForm = formKind<About>({
  id: "send-agenda",
  about: About,
  open: (about, acting) => {
    const led = meetingLed(acting, about.meeting);
    if ("why" in led) return notice(acting, led.why);
    const { language, say, told, now } = acting;
    const sent = sendAgenda(led.meeting, now);
    if (isRefusal(sent)) return notice(acting, told(sent.refused));
    const asked = say(
      "Är dagordningen utskickad som den står här? Bara de frågor som stod i den kan beslutas på mötet.",
      "Has the agenda been sent out as shown here? Only questions that were in it can be decided at the meeting.",
    );
    const items = led.meeting.items.map(({ number, title }) => `${number} ${title}`);
    return {
      value: formValue({ id: "send-agenda" }, about),
      language,
      title: say("Dagordning utskickad", "Agenda sent out"),
      intro: [asked, ...items, ...sent.notes.map(told)].join("\n").slice(0, 2900),
      fields: [],
      submit: say("Ja, den är utskickad", "Yes, it has been sent"),
    };
  },
  submit: ({ meeting: id }, _filledIn, acting) => {
    const led = meetingLed(acting, id);
    if ("why" in led) return wrongForm(led.why);
    const sent = sendAgenda(led.meeting, acting.now);
    if (isRefusal(sent)) return refusedAt([sent], {}, acting);
    const { say, told } = acting;
    return meetingTold(acting, {
      after: sent.meeting,
      title: say("Dagordningen är utskickad", "The agenda has been sent out"),
      lines: sent.notes.map(told),
    });
  },
});

export const holdMeetingForm = formKind<About>({
  id: "hold-meeting",
  about: About,
  open: (about, acting) => {
    const led = meetingLed(acting, about.meeting);
    if ("why" in led) return notice(acting, led.why);
    const { meeting } = led;
    const { language, say, told, now } = acting;
    // Whether it can be held at all is told before anything is written.
    const tried = holdMeeting(meeting, "…", now);
    if (isRefusal(tried)) return notice(acting, told(tried.refused));
    return {
      value: formValue({ id: "hold-meeting" }, about),
      language,
      title: say("Protokoll och beslut", "Minutes and decisions"),
      intro: `${groupWords(acting, meeting)}, ${timeWords(meeting, language)}`,
      fields: holdFields(meeting, acting),
      submit: say("Spara", "Save"),
    };
  },
  submit: hold,
});

/** As many decisions as fit in one form on any platform. */
const MOST_DECISIONS = 40;

function decided({ items }: Meeting): readonly AgendaItem[] {
  return items.filter(({ forDecision }) => forDecision).slice(0, MOST_DECISIONS);
}

function holdFields(meeting: Meeting, { say }: Acting): Field[] {
  const { minutes } = meeting;
  return [
    {
      name: "minutes",
      kind: "text",
      label: say("Var finns protokollet?", "Where are the minutes?"),
      hint: say("En adress eller ett nummer.", "An address or a number."),
      most: 300,
      ...(minutes !== undefined && { initial: minutes }),
    },
    ...decided(meeting).map(({ number, title, decision }): Field => ({
      name: `decision-${number}`,
      kind: "long-text",
      label: say(`Beslut, punkt ${number}`, `Decision, item ${number}`),
      hint: title.slice(0, 140),
      optional: true,
      most: 2000,
      ...(decision !== undefined && { initial: decision }),
    })),
  ];
}

function hold({ meeting: id }: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const led = meetingLed(acting, id);
  if ("why" in led) return wrongForm(led.why);
  const { meeting } = led;
  const reading = readingOf(filledIn, acting);
  const minutes = reading.text("minutes", 300);
  const decisions = decided(meeting).flatMap(({ number }) => {
    const decision = reading.optional(`decision-${number}`, 2000);
    return decision === undefined ? [] : [{ number, decision }];
  });
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const after = holdWithDecisions(meeting, minutes, decisions, acting.now);
  if (isRefusal(after)) return refusedAt([after], {}, acting);
  const name = groupWords(acting, after);
  return meetingTold(acting, {
    after,
    title: acting.say(`${name}: protokollet är infört`, `${name}: the minutes are entered`),
  });
}

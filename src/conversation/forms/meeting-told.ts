/** A meeting after a change: when and where, its agenda, and what can be done about it next. */
import { dayWords, timeWords } from "../../meetings/meeting-words.ts";
import { agendaDueDay } from "../../meetings/agenda-due.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import { meetingNames } from "../../meetings/naming.ts";
import { STATUS } from "../../meetings/plan.ts";
import { meetingWrite } from "../../meetings/records.ts";
import type { Acting } from "../acting.ts";
import type { Card } from "../card.ts";
import { itemButtons, meetingButtons } from "../desk-buttons.ts";
import type { Write } from "../view.ts";
import type { FormDecision } from "./form-kind.ts";

/** "styrgruppen": as the group is called in a sentence. */
export function groupWords({ knowledge, view, language }: Acting, meeting: Meeting): string {
  return meetingNames(knowledge, view.people).subject(meeting.group)[language];
}

/** For those who look after the meeting: what it is now, with buttons for what they can change. */
export function meetingDeskCard(
  acting: Acting,
  meeting: Meeting,
  title?: string,
  lines: readonly string[] = [],
): Card {
  const { language, say, knowledge, world } = acting;
  const { place, link, items, status, agendaSent, minutes } = meeting;
  const due = agendaDueDay(meeting, knowledge.local, world.times.daysOff);
  const isOpen = status === "proposed" || status === "planned";
  const state = STATUS[status][language];
  const dueLine =
    due === undefined || !isOpen || agendaSent !== undefined
      ? []
      : [
          say(
            `Dagordningen ska ut senast ${dayWords(due, "sv")} (lokal inställning).`,
            `The agenda must go out by ${dayWords(due, "en")} (local setting).`,
          ),
        ];
  return {
    title: title ?? groupWords(acting, meeting),
    when: [timeWords(meeting, language), place].filter(Boolean).join(", "),
    ...(link !== undefined && { link }),
    lines: [
      ...(status === "planned" ? [] : [say(`Mötet är ${state}.`, `The meeting is ${state}.`)]),
      ...lines,
      ...items.map((item) => `${item.number} ${item.title}${marksOf(item, acting)}`),
      ...dueLine,
      ...(minutes === undefined ? [] : [say(`Protokoll: ${minutes}`, `Minutes: ${minutes}`)]),
    ],
    buttons: [...itemButtons(meeting, acting), ...meetingButtons(meeting, acting)],
  };
}

/** " – för beslut; berör Ängsby kommun". */
function marksOf(
  item: Meeting["items"][number],
  { knowledge, view, language, say }: Acting,
): string {
  const names = meetingNames(knowledge, view.people);
  const affected = item.affected.map((party) => names.subject(party)[language]).join(", ");
  const marks = [
    ...(item.forDecision ? [say("för beslut", "for decision")] : []),
    ...(item.forDecision && item.question === undefined
      ? [say("frågeställning saknas", "no question yet")]
      : []),
    ...(affected === "" ? [] : [say(`berör ${affected}`, `concerns ${affected}`)]),
    ...(item.decision === undefined
      ? []
      : [say(`beslut: ${item.decision}`, `decision: ${item.decision}`)]),
  ];
  return marks.length === 0 ? "" : ` – ${marks.join("; ")}`;
}

export interface MeetingTold {
  readonly after: Meeting;
  readonly title: string;
  readonly lines?: readonly string[];
  /** Written beside the meeting. */
  readonly more?: readonly Write[];
}

export function meetingTold(
  acting: Acting,
  { after, title, lines = [], more = [] }: MeetingTold,
): FormDecision {
  const card = meetingDeskCard(acting, after, title, lines);
  return {
    outcome: "done",
    writes: [meetingWrite(after), ...more],
    reply: { kind: "cards", language: acting.language, text: "", cards: [card] },
  };
}

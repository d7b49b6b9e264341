/** What somebody who leads groups sees: what the next agenda lacks and what can be decided. */
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { upperFirst } from "../../knowledge/facts/wording.ts";
import { agendaDueDay } from "../../meetings/agenda-due.ts";
import { dayWords, timeWords } from "../../meetings/meeting-words.ts";
import type { Meeting } from "../../meetings/meeting.ts";
import { meetingNames } from "../../meetings/naming.ts";
import { lackingWords, undecidedWords } from "../../reminders/meeting-slots.ts";
import type { Acting } from "../acting.ts";
import type { Card } from "../card.ts";
import { groupButtons, meetingButtons } from "../desk-buttons.ts";
import type { HomeSection } from "../home.ts";
import { oneLine } from "../one-line.ts";
import { meetingsAhead } from "../own-meetings.ts";
import { dayOfMeeting } from "../seat-words.ts";
import { agendaButton } from "./member.ts";

/** A section for each group that the person leads. */
export function leadSections(acting: Acting): HomeSection[] {
  const names = meetingNames(acting.knowledge, acting.view.people);
  return [...acting.rights.leads].map((group) => {
    const name = lowerFirst(names.subject(group)[acting.language]);
    const next = meetingsAhead(acting).find((meeting) => meeting.group === group);
    return {
      title: acting.say(`Du leder ${name}`, `You lead ${name}`),
      lines:
        next === undefined ? [acting.say("Inget möte är planerat.", "No meeting is planned.")] : [],
      cards: next === undefined ? [] : [leadCard(next, acting)],
      buttons: next === undefined ? groupButtons(group, acting) : [],
    };
  });
}

function leadCard(meeting: Meeting, acting: Acting): Card {
  const { language, world, say } = acting;
  const place = meeting.place === undefined ? "" : `, ${oneLine(meeting.place)}`;
  const hasDecisions = meeting.items.some(({ forDecision }) => forDecision);
  return {
    title: upperFirst(dayOfMeeting(meeting, acting)),
    lines: [
      agendaLine(meeting, acting),
      lackingWords(meeting, language),
      ...(hasDecisions ? undecidedWords(meeting, language, world).split("\n") : []),
    ],
    when: `${timeWords(meeting, language)}${place}`,
    link: meeting.link,
    note: say(
      "Senaste dag för dagordningen är en lokal inställning.",
      "The agenda's last day is a local setting.",
    ),
    buttons: [...agendaButton(meeting.id, acting), ...meetingButtons(meeting, acting)],
  };
}

function agendaLine(meeting: Meeting, { knowledge, world, language, say }: Acting): string {
  if (meeting.agendaSent !== undefined)
    return say("Dagordningen är utskickad.", "The agenda has been sent out.");
  const due = agendaDueDay(meeting, knowledge.local, world.times.daysOff);
  if (due === undefined)
    return say("Dagordningen är inte utskickad.", "The agenda has not been sent out.");
  return say(
    `Dagordningen ska ut senast ${dayWords(due, language)}.`,
    `The agenda must go out by ${dayWords(due, language)}.`,
  );
}

/** A meeting with its agenda; for whoever leads the group also what it lacks and what can be decided. */
import type { Meeting } from "../meetings/meeting.ts";
import { agendaWords, timeWords } from "../meetings/meeting-words.ts";
import { meetingNames } from "../meetings/naming.ts";
import { lackingWords, undecidedWords } from "../reminders/meeting-slots.ts";
import type { Acting } from "./acting.ts";
import type { Button, Card } from "./card.ts";
import { oneLine } from "./one-line.ts";
import { meetingName } from "./seat-words.ts";

export function agendaCard(
  meeting: Meeting,
  acting: Acting,
  buttons: readonly Button[] = [],
): Card {
  const { language, knowledge, view, world, rights, say } = acting;
  const names = meetingNames(knowledge, view.people);
  const isAhead = meeting.status === "planned";
  const leads = rights.coordinator || rights.leads.has(meeting.group);
  const more =
    leads && isAhead
      ? [
          lackingWords(meeting, language),
          ...(meeting.items.some(({ forDecision }) => forDecision)
            ? undecidedWords(meeting, language, world).split("\n")
            : []),
          ...viewsGiven(meeting, acting),
        ]
      : [];
  const place = meeting.place === undefined ? "" : `, ${oneLine(meeting.place)}`;
  return {
    title: say(
      `Dagordning: ${meetingName(meeting, acting)}`,
      `Agenda: ${meetingName(meeting, acting)}`,
    ),
    lines: [...agendaWords(meeting, language, names).map(oneLine), ...more],
    when: `${timeWords(meeting, language)}${place}`,
    link: meeting.link,
    buttons,
  };
}

/** What parties whom nobody represents have written before the meeting. */
function viewsGiven({ id }: Meeting, { view, knowledge, language, say }: Acting): string[] {
  const names = meetingNames(knowledge, view.people);
  return [...view.attendance.values()].flatMap(({ meeting, party, seat, views }) => {
    if (meeting !== id || views === undefined) return [];
    const who = party === undefined ? seat : names.subject(party)[language];
    return [say(`Synpunkter från ${who}: ${oneLine(views)}`, `Views of ${who}: ${oneLine(views)}`)];
  });
}

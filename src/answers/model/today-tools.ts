/** Tools over what is so today, for those who may see the register and the calendar. */
import { z } from "zod";
import type { Group } from "../topics/live/live.ts";
import { heldSentence, registerNote } from "../topics/live/held-words.ts";
import { meetingWords } from "../topics/live/meetings-meant.ts";
import { upperFirst } from "../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { MeetingToday, Today } from "../today.ts";
import { subjectsOf } from "../topics/topic.ts";
import { shown, tool, type Searched, type Tool } from "./tool.ts";
import { harmless, harmlessHeld, harmlessMeeting } from "./untrusted.ts";

const MOST_MEETINGS = 8;
const MOST_HELD = 30;
const NO_TODAY = { error: "not available" };
const NO_GROUP = { error: "no such group: use an id from find_entities" };

const whoHolds = tool({
  name: "who_holds",
  description:
    "Who holds which seat today, by group and by party (ids from find_entities, or null for any). Only to be used when the question asks for people.",
  parameters: z.strictObject({ group: z.string().nullable(), party: z.string().nullable() }),
  run: ({ group, party }, searched) => {
    const { today, asked, language, retrieved } = searched;
    if (today === undefined) return NO_TODAY;
    if (group === null && party === null) return { error: "give a group or a party" };
    const by = { group: idOf(group), party: idOf(party) };
    const held = today.register.held(by, { from: today.day, to: today.day }).slice(0, MOST_HELD);
    const sentences = held.map((one) => {
      const clean = harmlessHeld(one, language);
      const said = heldSentence(clean, { knowledge: asked.knowledge, language, day: today.day });
      return retrieved.addSentence(`${said} ${registerNote([clean], language)}`, [], "today");
    });
    return { sentences: shown(sentences) };
  },
});

const calendar = tool({
  name: "calendar",
  description:
    "The coming meetings of a group (its id from find_entities, or null for all groups), with their agendas.",
  parameters: z.strictObject({ group: z.string().nullable() }),
  run: ({ group }, searched) => {
    const { today } = searched;
    if (today === undefined) return NO_TODAY;
    const known = group === null ? undefined : groupOf(group, searched);
    if (group !== null && known === undefined) return NO_GROUP;
    const meetings = comingOf(known, today).slice(0, MOST_MEETINGS);
    return { meetings: meetings.map((meeting) => told(meeting, searched)) };
  },
});

const decidability = tool({
  name: "decidability",
  description:
    "What the next meeting of a group can decide as things stand, who is missing, and whom to call.",
  parameters: z.strictObject({ group: z.string() }),
  run: ({ group }, searched) => {
    const { today, language, retrieved } = searched;
    if (today === undefined) return NO_TODAY;
    const known = groupOf(group, searched);
    if (known === undefined) return NO_GROUP;
    const meeting = today.calendar.next([known.id]);
    if (meeting === undefined) return { sentences: [] };
    const nothing = { parties: new Map<never, never>(), people: new Map<never, never>() };
    const { headline, items, advice, calls } = today.calendar.decidable(meeting.id, nothing);
    const about = wordsOf(harmlessMeeting(meeting, language), searched);
    const sentences = [headline, ...items, ...advice, ...calls]
      .map((text) => harmless(text[language], language))
      .map((text) => retrieved.addSentence(`${about}: ${text}`, [], "today"));
    return { sentences: shown(sentences) };
  },
});

export const TODAY_TOOLS: readonly Tool[] = [whoHolds, calendar, decidability];

function idOf(id: string | null): SubjectId | undefined {
  return id === null ? undefined : (id as SubjectId);
}

function groupOf(id: string, { asked }: Searched): Group | undefined {
  return subjectsOf(asked.knowledge, "group").find((group) => group.id === id);
}

/** Of one group, or of all, within a year. */
function comingOf(group: Group | undefined, { calendar, day }: Today): readonly MeetingToday[] {
  const nextYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return calendar.meetings(group?.id, { from: day, to: nextYear });
}

function told(meeting: MeetingToday, searched: Searched): object {
  const { language, retrieved } = searched;
  const clean = harmlessMeeting(meeting, language);
  const about = wordsOf(clean, searched);
  const items = clean.items.map(({ number, title }) =>
    retrieved.addSentence(`${about}: ${number} ${title}.`, [], "today"),
  );
  const itself = retrieved.addSentence(`${about}.`, [], "today");
  return { sentences: shown([itself, ...items]) };
}

function wordsOf(meeting: MeetingToday, { asked, today }: Searched): string {
  if (today === undefined) return "";
  return upperFirst(meetingWords(meeting, { ...asked, today }));
}

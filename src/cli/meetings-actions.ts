/** What the commands for the calendar of meetings do. */
import { Temporal } from "temporal-polyfill";
import type { View } from "../conversation/view.ts";
import { Cadence } from "../knowledge/schema/kinds.ts";
import { daysOffIn } from "../meetings/days-off.ts";
import type { Meeting } from "../meetings/meeting.ts";
import {
  meetingLine,
  meetingWords,
  outdatedWords,
  strainWords,
  timeWords,
} from "../meetings/meeting-words.ts";
import { moveInCalendar, planMeeting, type When } from "../meetings/plan.ts";
import { holdWithDecisions } from "../meetings/agenda.ts";
import { proposeMeetings, type Proposal } from "../meetings/propose-meetings.ts";
import { answersGone, meetingWrite } from "../meetings/records.ts";
import { readZoned, written } from "../meetings/time.ts";
import { refuse, type Found } from "../register/refusal.ts";
import { change, maybe, Refused, taken, type Desk } from "./desk.ts";
import { groupNamed, meetingNamed } from "./named.ts";
import { readLength, readTime } from "./read-time.ts";

/** Where squeeze days and holidays are reckoned. */
const COUNTRY = "SE";

export interface ListOptions {
  readonly group?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** The meetings to come, or all. */
export function listMeetings(desk: Desk, options: ListOptions): string {
  const group = options.group === undefined ? undefined : groupNamed(desk, options.group);
  const isToCome = ({ ends, status }: Meeting): boolean =>
    status !== "cancelled" && Temporal.Instant.compare(readZoned(ends).toInstant(), desk.now) > 0;
  const meetings = [...desk.view.meetings.values()]
    .filter((meeting) => group === undefined || meeting.group === group.id)
    .filter((meeting) => options.all === true || isToCome(meeting))
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));
  if (options.json === true) return JSON.stringify(meetings, undefined, 2);
  if (meetings.length === 0) return desk.say("Inga möten.", "No meetings.");
  return meetings.map((meeting) => meetingLine(meeting, desk.language, desk.names)).join("\n");
}

export function showMeeting(desk: Desk, id: string, { json }: { json?: boolean }): string {
  const meeting = meetingNamed(desk.view.meetings, id);
  if (json !== true) return meetingWords(meeting, desk.language, desk.names);
  const answers = [...desk.view.attendance.values()].filter((one) => one.meeting === meeting.id);
  return JSON.stringify({ ...meeting, attendance: answers }, undefined, 2);
}

export interface ProposeOptions {
  readonly group: string;
  readonly year: string;
  readonly every?: string;
  readonly weekday?: string;
  readonly time?: string;
  readonly length: string;
  readonly save?: boolean;
}

export async function propose(desk: Desk, options: ProposeOptions): Promise<string> {
  const group = groupNamed(desk, options.group);
  const proposal = taken(
    proposeMeetings({
      group,
      ...calendarWishes(options),
      meetings: [...desk.view.meetings.values()],
      avoid: daysOffIn(COUNTRY),
      nameOf: desk.names.subject,
      now: desk.now,
    }),
  );
  const told = proposalWords(desk, proposal);
  if (options.save !== true) return told;
  const saved = await change(desk, ({ meetings }) => {
    const known = [...meetings.values()];
    const writes = proposal.times.map((time) => {
      const asked = { group: group.id, ...time, status: "proposed" } as const;
      const planned = taken(planMeeting(asked, known, desk.now));
      known.push(planned);
      return meetingWrite(planned);
    });
    return { writes, result: writes.map(({ id }) => id) };
  });
  return `${told}\n${desk.say("Sparade som förslag", "Kept as proposals")}: ${saved.join(", ")}`;
}

/** What the options say of the meetings that are proposed. Throws Refused. */
function calendarWishes({ year, every, weekday, time, length }: ProposeOptions) {
  if (!/^\d{4}$/.test(year) || !/^[1-5]?$/.test(weekday ?? ""))
    throw new Refused(
      refuse(
        "Skriv året med fyra siffror och veckodagen som 1 (måndag) till 5 (fredag).",
        "Write the year with four digits and the weekday as 1 (Monday) to 5 (Friday).",
      ),
    );
  const clock = maybe(time, (text) => readTime(`2000-01-01 ${text}`));
  return {
    year: Number(year),
    every: maybe(every, readEvery),
    weekday: weekday === undefined ? undefined : Number(weekday),
    time: clock === undefined ? undefined : readZoned(clock).toPlainTime(),
    length: taken(readLength(length)),
  };
}

function proposalWords(desk: Desk, { times, strains, basis }: Proposal): string {
  const told = {
    agreement: [],
    local: [
      desk.say(
        "Hur ofta mötena hålls är en lokal inställning och står inte i överenskommelserna.",
        "How often the meetings are held is a local setting and does not stand in the agreements.",
      ),
    ],
    beside: [
      desk.say(
        "Mötena följer på den andra gruppens möten.",
        "The meetings follow those of the other group.",
      ),
    ],
  }[basis];
  return [
    ...times.map((time) => timeWords(time, desk.language)),
    ...strains.map((strain) => strainWords(strain, desk.language)),
    ...told,
  ].join("\n");
}

/** "P6W" or "P6W–P8W". */
function readEvery(text: string): Found<Exclude<Cadence, "not-stated">> {
  const [from, to] = text.split(/[-–]/);
  const parsed = Cadence.safeParse(to === undefined ? { every: from } : { from, to });
  if (parsed.success && parsed.data !== "not-stated") return parsed.data;
  return refuse(
    `"${text}" går inte att läsa: skriv till exempel P6W eller P6W-P8W (W veckor, M månader).`,
    `"${text}" cannot be read: write for example P6W or P6W-P8W (W weeks, M months).`,
  );
}

export interface WhenOptions {
  readonly start?: string;
  readonly end?: string;
  readonly length?: string;
  readonly place?: string;
  readonly link?: string;
}

export async function plan(
  desk: Desk,
  options: WhenOptions & { readonly group: string; readonly start: string },
): Promise<string> {
  const group = groupNamed(desk, options.group);
  const starts = taken(readTime(options.start));
  const ends = endOf(starts, { ...options, length: options.length ?? "2h" });
  const { place, link } = options;
  const asked = { group: group.id, starts, ends, place, link, status: "planned" } as const;
  return told(desk, ({ meetings }) => planMeeting(asked, [...meetings.values()], desk.now));
}

/** A new time makes the answers to the old one void. */
export async function move(desk: Desk, id: string, options: WhenOptions): Promise<string> {
  const { start, place, link } = options;
  const starts = maybe(start, readTime);
  const ends = endOf(starts, options);
  const when = { ...(starts && { starts }), ...(ends && { ends }) };
  const { meeting, outdated } = await change(desk, (view) => {
    const before = meetingNamed(view.meetings, id);
    const result = taken(moveInCalendar(view, before, { ...when, place, link }, desk.now));
    const writes = [meetingWrite(result.meeting), ...answersGone(result.outdated)];
    return { writes, result };
  });
  const line = meetingLine(meeting, desk.language, desk.names);
  const gone = outdatedWords(outdated.length);
  return gone === undefined ? line : `${line}\n${gone[desk.language]}`;
}

/** When the meeting ends, where the options say so: a time, or a length after a new start. */
function endOf<Start extends When["starts"] | undefined>(
  starts: Start,
  { end, length }: WhenOptions,
): When["ends"] | (Start extends undefined ? undefined : never) {
  const ends = maybe(end, readTime);
  const long = maybe(length, readLength);
  if (ends !== undefined || starts === undefined || long === undefined) return ends as never;
  return written(readZoned(starts).add(long));
}

/** Where the minutes are, and what was decided on each item: "3=Planen antas." */
export function keepMinutes(
  desk: Desk,
  id: string,
  reference: string,
  decisions: readonly string[],
): Promise<string> {
  const read = decisions.map((text) => taken(decisionIn(text)));
  return changeMeeting(desk, id, (meeting) =>
    holdWithDecisions(meeting, reference, read, desk.now),
  );
}

function decisionIn(text: string): Found<{ readonly number: number; readonly decision: string }> {
  const [, number, decision] = /^(\d+)=(.+)$/su.exec(text) ?? [];
  if (number !== undefined && decision !== undefined) return { number: Number(number), decision };
  return refuse(
    `Beslutet "${text}" går inte att läsa: skriv till exempel "3=Planen antas."`,
    `The decision "${text}" cannot be read: write for example "3=The plan is adopted."`,
  );
}

/** Changes one meeting, named by id or its beginning; shows it as it then is. */
export function changeMeeting(
  desk: Desk,
  id: string,
  decide: (meeting: Meeting) => Found<Meeting>,
): Promise<string> {
  return told(desk, ({ meetings }) => decide(meetingNamed(meetings, id)));
}

/** Writes the meeting that is decided, and shows it. */
async function told(desk: Desk, decide: (view: View) => Found<Meeting>): Promise<string> {
  const after = await change(desk, (view) => {
    const result = taken(decide(view));
    return { writes: [meetingWrite(result)], result };
  });
  return meetingWords(after, desk.language, desk.names);
}

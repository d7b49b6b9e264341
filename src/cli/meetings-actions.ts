/** What the commands for the calendar of meetings do. */
import { Temporal } from "temporal-polyfill";
import { Cadence } from "../knowledge/schema/kinds.ts";
import { daysOffIn } from "../meetings/days-off.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { meetingLine, meetingWords, strainWords, timeWords } from "../meetings/meeting-words.ts";
import { holdMeeting, moveMeeting, planMeeting, type When } from "../meetings/plan.ts";
import { recordDecision } from "../meetings/agenda.ts";
import { proposeMeetings, type Proposal } from "../meetings/propose-meetings.ts";
import type { MeetingsWrite } from "../meetings/records.ts";
import { isRefusal, refuse, type Refusal } from "../meetings/refusal.ts";
import { readZoned } from "../meetings/time.ts";
import { findGroup, findMeeting } from "./find-named.ts";
import {
  changeLedger,
  meetingWrite,
  readLength,
  readTime,
  type Desk,
  type Outcome,
} from "./meetings-desk.ts";

/** Where squeeze days and holidays are reckoned. */
const COUNTRY = "SE";

export interface ListOptions {
  readonly group?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** The meetings to come, or all. */
export function listMeetings(desk: Desk, options: ListOptions): Outcome {
  const group = options.group === undefined ? undefined : findGroup(desk.knowledge, options.group);
  if (isRefusal(group)) return group;
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

export function showMeeting(desk: Desk, id: string, { json }: { json?: boolean }): Outcome {
  const meeting = findMeeting(desk.view.meetings, id);
  if (isRefusal(meeting)) return meeting;
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

export async function propose(desk: Desk, options: ProposeOptions): Promise<Outcome> {
  const group = findGroup(desk.knowledge, options.group);
  const length = readLength(options.length);
  const every = readEvery(options.every);
  if (isRefusal(group)) return group;
  if (isRefusal(length)) return length;
  if (isRefusal(every)) return every;
  const clock = options.time === undefined ? undefined : readTime(`2000-01-01 ${options.time}`);
  if (isRefusal(clock)) return clock;
  if (!/^\d{4}$/.test(options.year) || !/^[1-5]?$/.test(options.weekday ?? ""))
    return refuse(
      "Skriv året med fyra siffror och veckodagen som 1 (måndag) till 5 (fredag).",
      "Write the year with four digits and the weekday as 1 (Monday) to 5 (Friday).",
    );
  const proposal = proposeMeetings({
    group,
    year: Number(options.year),
    every,
    meetings: [...desk.view.meetings.values()],
    weekday: options.weekday === undefined ? undefined : Number(options.weekday),
    time: clock === undefined ? undefined : readZoned(clock).toPlainTime(),
    length,
    avoid: daysOffIn(COUNTRY),
    now: desk.now,
  });
  if (isRefusal(proposal)) return proposal;
  const told = proposalWords(desk, proposal);
  if (options.save !== true) return told;
  const saved = await changeLedger<readonly string[] | Refusal>(desk, (view) => {
    const known = [...view.meetings.values()];
    const writes: MeetingsWrite[] = [];
    for (const time of proposal.times) {
      const asked = { group: group.id, ...time, status: "proposed" } as const;
      const planned = planMeeting(asked, known, desk.now);
      if (isRefusal(planned)) return { writes: [], result: planned };
      known.push(planned);
      writes.push(meetingWrite(planned));
    }
    return { writes, result: writes.map(({ id }) => id) };
  });
  if (isRefusal(saved)) return saved;
  return `${told}\n${desk.say("Sparade som förslag", "Kept as proposals")}: ${saved.join(", ")}`;
}

function proposalWords(desk: Desk, { times, strains, basis }: Proposal): string {
  const told = {
    agreement: [],
    local: [desk.say("Hur ofta är en lokal inställning.", "How often is a local setting.")],
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
function readEvery(text: string | undefined): Exclude<Cadence, "not-stated"> | Refusal | undefined {
  if (text === undefined) return undefined;
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
): Promise<Outcome> {
  const group = findGroup(desk.knowledge, options.group);
  if (isRefusal(group)) return group;
  const when = readWhen({ ...options, length: options.length ?? "2h" });
  if (isRefusal(when)) return when;
  const { starts, ends } = when;
  if (starts === undefined || ends === undefined) return readTime(options.start);
  const { place, link } = options;
  return changeMeetings(desk, (all) =>
    planMeeting({ group: group.id, starts, ends, place, link, status: "planned" }, all, desk.now),
  );
}

/** A new time makes the answers to the old one void. */
export async function move(desk: Desk, id: string, options: WhenOptions): Promise<Outcome> {
  const when = readWhen(options);
  if (isRefusal(when)) return when;
  const { place, link } = options;
  const moved = await changeLedger<{ after: Meeting; asked: number } | Refusal>(desk, (view) => {
    const found = findMeeting(view.meetings, id);
    const after = isRefusal(found)
      ? found
      : moveMeeting(found, { ...when, place, link }, [...view.meetings.values()], desk.now);
    if (isRefusal(found)) return { writes: [], result: found };
    if (isRefusal(after)) return { writes: [], result: after };
    const isElsewhen = after.starts !== found.starts;
    const outdated = [...view.attendance]
      .filter(([, answer]) => isElsewhen && answer.meeting === after.id)
      .map(([key]): MeetingsWrite => ({ kind: "attendance", id: key, after: undefined }));
    return {
      writes: [meetingWrite(after), ...outdated],
      result: { after, asked: outdated.length },
    };
  });
  if (isRefusal(moved)) return moved;
  const line = meetingLine(moved.after, desk.language, desk.names);
  if (moved.asked === 0) return line;
  return `${line}\n${desk.say(
    `${moved.asked} svar gällde den gamla tiden och är borttagna: fråga på nytt.`,
    `${moved.asked} answers were to the old time and are removed: ask again.`,
  )}`;
}

function readWhen({ start, end, length }: WhenOptions): Partial<When> | Refusal {
  const starts = start === undefined ? undefined : readTime(start);
  const ends = end === undefined ? undefined : readTime(end);
  const long = length === undefined ? undefined : readLength(length);
  for (const one of [starts, ends, long]) if (typeof one === "object" && isRefusal(one)) return one;
  const from = starts as When["starts"] | undefined;
  if (ends !== undefined || from === undefined || long === undefined)
    return {
      ...(from === undefined ? {} : { starts: from }),
      ...(ends === undefined ? {} : { ends: ends as When["ends"] }),
    };
  const until = readZoned(from).add(long as Temporal.Duration);
  return { starts: from, ends: until.toString({ smallestUnit: "second" }) as When["ends"] };
}

/** Where the minutes are, and what was decided on each item: "3=Planen antas." */
export async function keepMinutes(
  desk: Desk,
  id: string,
  reference: string,
  decisions: readonly string[],
): Promise<Outcome> {
  return changeMeeting(desk, id, (meeting) => {
    let held = holdMeeting(meeting, reference, desk.now);
    for (const text of decisions) {
      const [, number, decision] = /^(\d+)=(.+)$/su.exec(text) ?? [];
      if (isRefusal(held)) return held;
      if (number === undefined || decision === undefined)
        return refuse(
          `Beslutet "${text}" går inte att läsa: skriv till exempel "3=Planen antas."`,
          `The decision "${text}" cannot be read: write for example "3=The plan is adopted."`,
        );
      held = recordDecision(held, Number(number), decision, desk.now);
    }
    return held;
  });
}

/** Changes one meeting, named by id or its beginning; shows it as it then is. */
export function changeMeeting(
  desk: Desk,
  id: string,
  change: (meeting: Meeting) => Meeting | Refusal,
): Promise<Outcome> {
  return changeMeetings(desk, (_all, meetings) => {
    const meeting = findMeeting(meetings, id);
    return isRefusal(meeting) ? meeting : change(meeting);
  });
}

async function changeMeetings(
  desk: Desk,
  decide: (all: readonly Meeting[], meetings: Desk["view"]["meetings"]) => Meeting | Refusal,
): Promise<Outcome> {
  const outcome = await changeLedger(desk, ({ meetings }) => {
    const result = decide([...meetings.values()], meetings);
    return { writes: isRefusal(result) ? [] : [meetingWrite(result)], result };
  });
  if (isRefusal(outcome)) return outcome;
  return meetingWords(outcome, desk.language, desk.names);
}

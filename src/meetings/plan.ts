/** Planning, moving, cancelling and holding a meeting: each gives the meeting as it then is, or why not. */
import { Temporal } from "temporal-polyfill";
import { MeetingId, type Meeting, type ZonedTime } from "./meeting.ts";
import type { AttendanceId, Meetings } from "./records.ts";
import { isRefusal, refusal, refuse, type Refusal } from "../register/refusal.ts";
import { instantOf, readZoned } from "./time.ts";

export interface When {
  readonly starts: ZonedTime;
  readonly ends: ZonedTime;
}

export interface Where {
  readonly place?: string | undefined;
  readonly link?: string | undefined;
}

/** A new meeting beside those that the group has; `others` are all meetings, of any group. */
export function planMeeting(
  asked: When & Where & Pick<Meeting, "group"> & { readonly status: "proposed" | "planned" },
  others: readonly Meeting[],
  now: Temporal.Instant,
): Meeting | Refusal {
  const problem =
    whenProblem(asked, now) ??
    clash(
      asked,
      others.filter(({ group }) => group === asked.group),
    );
  if (problem !== undefined) return problem;
  return {
    id: freeId(asked, new Set(others.map(({ id }) => id))),
    group: asked.group,
    starts: asked.starts,
    ends: asked.ends,
    ...stated(asked),
    status: asked.status,
    sequence: 0,
    changed: instantOf(now),
    items: [],
  };
}

/** A proposal becomes a meeting that people can rely on. */
export function acceptMeeting(meeting: Meeting, now: Temporal.Instant): Meeting | Refusal {
  if (meeting.status === "proposed") return told({ ...meeting, status: "planned" }, now);
  return refuse(
    `Mötet är inte ett förslag: det är redan ${STATUS[meeting.status].sv}.`,
    `The meeting is no proposal: it is already ${STATUS[meeting.status].en}.`,
  );
}

/** Another time, place or link; what is left out stays. */
export function moveMeeting(
  meeting: Meeting,
  to: Partial<When> & Where,
  others: readonly Meeting[],
  now: Temporal.Instant,
): Meeting | Refusal {
  const closed = closedMeeting(meeting);
  if (closed !== undefined) return closed;
  const moved: Meeting = { ...meeting, ...times(meeting, to), ...stated(to) };
  const isSame = (["starts", "ends", "place", "link"] as const).every(
    (field) => moved[field] === meeting[field],
  );
  if (isSame)
    return refuse(
      "Inget ändras: ange en ny tid, plats eller länk.",
      "Nothing changes: give a new time, place or link.",
    );
  const own = others.filter(({ id, group }) => group === meeting.group && id !== meeting.id);
  const isElsewhen = moved.starts !== meeting.starts || moved.ends !== meeting.ends;
  const problem = isElsewhen ? (whenProblem(moved, now) ?? clash(moved, own)) : undefined;
  if (problem !== undefined) return problem;
  if (moved.starts === meeting.starts) return told(moved, now);
  const count = (meeting.moved?.times ?? 0) + 1;
  return told({ ...moved, moved: { from: meeting.starts, at: instantOf(now), times: count } }, now);
}

/** A meeting that was moved, and the answers that were to its old time. */
export interface Moved {
  readonly meeting: Meeting;
  /** To be removed: those who gave them must be asked again. */
  readonly outdated: readonly AttendanceId[];
}

/** Moves a meeting of the calendar: see moveMeeting. */
export function moveInCalendar(
  { meetings, attendance }: Pick<Meetings, "meetings" | "attendance">,
  meeting: Meeting,
  to: Partial<When> & Where,
  now: Temporal.Instant,
): Moved | Refusal {
  const after = moveMeeting(meeting, to, [...meetings.values()], now);
  if (isRefusal(after)) return after;
  if (after.starts === meeting.starts) return { meeting: after, outdated: [] };
  const outdated = [...attendance].flatMap(([id, answer]) =>
    answer.meeting === meeting.id ? [id] : [],
  );
  return { meeting: after, outdated };
}

/** It stays in calendars, as cancelled. */
export function cancelMeeting(meeting: Meeting, now: Temporal.Instant): Meeting | Refusal {
  return closedMeeting(meeting) ?? told({ ...meeting, status: "cancelled" }, now);
}

/** After the meeting: where its minutes are. May be told again, as minutes are corrected. */
export function holdMeeting(
  meeting: Meeting,
  minutes: string,
  now: Temporal.Instant,
): Meeting | Refusal {
  if (meeting.status === "cancelled")
    return refuse(
      "Mötet är inställt och har inget protokoll.",
      "The meeting is cancelled and has no minutes.",
    );
  if (Temporal.Instant.compare(now, readZoned(meeting.starts).toInstant()) < 0)
    return refuse(
      "Mötet har inte varit ännu: protokollet kommer efteråt.",
      "The meeting has not been held yet: the minutes come afterwards.",
    );
  return { ...meeting, status: "held", minutes, changed: instantOf(now) };
}

/** RFC 5546: the sequence grows when participants must know of the change. */
export function told(meeting: Meeting, now: Temporal.Instant): Meeting {
  return { ...meeting, sequence: meeting.sequence + 1, changed: instantOf(now) };
}

/** A meeting that nothing can be changed about any more. */
export function closedMeeting({ status }: Meeting): Refusal | undefined {
  switch (status) {
    case "proposed":
    case "planned":
      return undefined;
    case "held":
    case "cancelled":
      return refuse(
        `Mötet är ${STATUS[status].sv} och kan inte ändras: planera ett nytt.`,
        `The meeting is ${STATUS[status].en} and cannot be changed: plan a new one.`,
      );
  }
}

export const STATUS = {
  proposed: { sv: "föreslaget", en: "proposed" },
  planned: { sv: "planerat", en: "planned" },
  held: { sv: "hållet", en: "held" },
  cancelled: { sv: "inställt", en: "cancelled" },
} as const;

/** A new start without a new end keeps the length. */
function times(meeting: Meeting, to: Partial<When>): When {
  const starts = to.starts ?? meeting.starts;
  if (to.ends !== undefined || to.starts === undefined)
    return { starts, ends: to.ends ?? meeting.ends };
  const length = readZoned(meeting.starts).until(readZoned(meeting.ends));
  const ends = readZoned(starts).add(length);
  return { starts, ends: ends.toString({ smallestUnit: "second" }) as ZonedTime };
}

function stated({ place, link }: Where): { place?: string; link?: string } {
  return { ...(place === undefined ? {} : { place }), ...(link === undefined ? {} : { link }) };
}

function whenProblem({ starts, ends }: When, now: Temporal.Instant): Refusal | undefined {
  const [from, to] = [readZoned(starts), readZoned(ends)];
  if (Temporal.ZonedDateTime.compare(from, to) >= 0)
    return refusal(
      "ends-first",
      "Mötet slutar innan det börjar: ange en senare sluttid.",
      "The meeting ends before it begins: give a later end.",
    );
  if (Temporal.Instant.compare(from.toInstant(), now) <= 0)
    return refusal(
      "time-passed",
      "Tiden har redan varit: ange en kommande tid.",
      "That time has passed: give one that is to come.",
    );
  return undefined;
}

function clash({ starts, ends }: When, own: readonly Meeting[]): Refusal | undefined {
  const [from, to] = [readZoned(starts), readZoned(ends)];
  const other = own.find(
    (one) =>
      one.status !== "cancelled" &&
      Temporal.ZonedDateTime.compare(readZoned(one.starts), to) < 0 &&
      Temporal.ZonedDateTime.compare(from, readZoned(one.ends)) < 0,
  );
  if (other === undefined) return undefined;
  return refusal(
    "time-taken",
    `Gruppen har redan ett möte då (${other.id}): flytta det, eller välj en annan tid.`,
    `The group already has a meeting then (${other.id}): move that one, or choose another time.`,
  );
}

/** The id stays when the meeting moves, hence the day in it may be that of the first plan. */
function freeId({ group, starts }: { group: string; starts: ZonedTime }, taken: Set<string>) {
  const base = `${group.slice(0, 80)}-${starts.slice(0, 10)}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return MeetingId.parse(id);
}

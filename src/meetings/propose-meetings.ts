/** A year's meetings of a group as they could be, for the coordinator to accept, move or leave. */
import { Temporal } from "temporal-polyfill";
import { lowerFirst } from "../knowledge/facts/group-facts.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Cadence, GroupEntry } from "../knowledge/schema/kinds.ts";
import type { DaysOff } from "./days-off.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingNames } from "./naming.ts";
import type { When } from "./plan.ts";
import type { Strain } from "./proposal.ts";
import { proposeDays } from "./propose.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { TIME_ZONE } from "../register/time.ts";
import { readZoned, written } from "./time.ts";

export interface ProposalWish {
  readonly group: GroupEntry;
  readonly year: number;
  /** How often, as a local choice; undefined: as the agreements say. */
  readonly every?: Exclude<Cadence, "not-stated"> | undefined;
  /** All meetings there are: the group's own, and those that it meets beside. */
  readonly meetings: readonly Meeting[];
  /** 1 is Monday; undefined: as the last meeting, or Tuesday. */
  readonly weekday?: number | undefined;
  /** Undefined: 13.00, or when the meeting that it is beside ends. */
  readonly time?: Temporal.PlainTime | undefined;
  readonly length: Temporal.Duration;
  readonly avoid: DaysOff;
  readonly nameOf: MeetingNames["subject"];
  readonly now: Temporal.Instant;
}

export interface Proposal {
  readonly times: readonly When[];
  readonly strains: readonly Strain[];
  /** What it rests on: the agreements, a local choice, or another group's meetings. */
  readonly basis: "agreement" | "local" | "beside";
}

const TUESDAY = 2;
const AFTER_LUNCH = Temporal.PlainTime.from("13:00");

/** Only times that are still to come, and none on a day on which the group already meets. */
export function proposeMeetings(wish: ProposalWish): Proposal | Refusal {
  const { group, every } = wish;
  const own = wish.meetings.filter(
    (meeting) => meeting.group === group.id && meeting.status !== "cancelled",
  );
  if (every !== undefined) return byCadence(wish, every, own, "local");
  if (group.cadence !== "not-stated") return byCadence(wish, group.cadence, own, "agreement");
  return group.meetsBeside === undefined
    ? notStated(group)
    : beside(wish, group.meetsBeside.group, own);
}

function byCadence(
  wish: ProposalWish,
  cadence: Exclude<Cadence, "not-stated">,
  own: readonly Meeting[],
  basis: "agreement" | "local",
): Proposal {
  const { year, time = AFTER_LUNCH, length, avoid, now } = wish;
  const after = own
    .map(({ starts }) => readZoned(starts).toPlainDate())
    .filter((day) => day.year <= year)
    .sort((a, b) => Temporal.PlainDate.compare(a, b))
    .at(-1);
  const weekday = wish.weekday ?? after?.dayOfWeek ?? TUESDAY;
  const { days, strains } = proposeDays({ cadence, year, after, weekday, avoid });
  const times = days
    .map((day) => from(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }), length))
    .filter((one) => isToCome(one, now));
  return { times, strains, basis };
}

/** Directly after each of the other group's meetings (annex 2, 1.3: "i anslutning till"). */
function beside(wish: ProposalWish, other: SubjectId, own: readonly Meeting[]): Proposal | Refusal {
  const { year, time, length, now } = wish;
  const taken = new Set(own.map(({ starts }) => starts.slice(0, 10)));
  const ends = wish.meetings
    .filter(({ group, status }) => group === other && status !== "cancelled" && status !== "held")
    .map((meeting) => readZoned(meeting.ends))
    .filter((end) => end.year === year && Temporal.Instant.compare(end.toInstant(), now) > 0)
    .sort((a, b) => Temporal.ZonedDateTime.compare(a, b));
  if (ends.length === 0) return noneBeside(wish, other);
  const times = ends
    .filter((end) => !taken.has(end.toPlainDate().toString()))
    .map((end) => from(time === undefined ? end : end.withPlainTime(time), length))
    .filter((one) => isToCome(one, now));
  return times.length > 0 ? { times, strains: [], basis: "beside" } : allBeside(wish, other);
}

function noneBeside({ group, year, nameOf }: ProposalWish, other: SubjectId): Refusal {
  const [own, those] = [nameOf(group.id), nameOf(other)];
  return refuse(
    `${own.sv} träffas i anslutning till ${lowerFirst(those.sv)}, som inte har några kommande möten ${year}: planera dem först, med "ask meetings propose" eller "ask meetings plan".`,
    `${own.en} meets in connection with ${lowerFirst(those.en)}, which has no coming meetings in ${year}: plan those first, with "ask meetings propose" or "ask meetings plan".`,
  );
}

function allBeside({ group, year, nameOf }: ProposalWish, other: SubjectId): Refusal {
  const [own, those] = [nameOf(group.id), nameOf(other)];
  return refuse(
    `${own.sv} träffas i anslutning till ${lowerFirst(those.sv)}, och har redan ett möte vid vart och ett av dess kommande möten ${year}.`,
    `${own.en} meets in connection with ${lowerFirst(those.en)}, and already has a meeting at each of its coming meetings in ${year}.`,
  );
}

function from(starts: Temporal.ZonedDateTime, length: Temporal.Duration): When {
  return { starts: written(starts), ends: written(starts.add(length)) };
}

function isToCome({ starts }: When, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(readZoned(starts).toInstant(), now) > 0;
}

function notStated({ name }: GroupEntry): Refusal {
  return refuse(
    `Det står inte i överenskommelserna hur ofta ${name.sv} träffas. Välj själv, till exempel --every P6W eller --every P6W–P8W: det blir då en lokal inställning.`,
    `The agreements do not say how often ${name.en} meets. Choose yourself, for example --every P6W or --every P6W–P8W: it is then a local setting.`,
  );
}

/** Whether a meeting can decide an item of its agenda, and if not, what would make it so (annex 2, 1.3.1). */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { Seat } from "../register/seat.ts";
import type { Attendance } from "./attendance.ts";
import { moreThanHalf, type DecisionRules } from "./decision-rules.ts";
import type { AgendaItem, Meeting } from "./meeting.ts";
import { holdersOn, presenceOf, seatPresence, type Holders, type Presence } from "./presence.ts";
import { readZoned } from "./time.ts";

/** All that decidability rests on. */
export interface Situation {
  readonly meeting: Meeting;
  /** The parties of the group: those that an item concerns when it names none. */
  readonly parties: readonly SubjectId[];
  readonly rules: DecisionRules;
  /** Seats and memberships of the group; others do no harm. */
  readonly seats: readonly Seat[];
  readonly memberships: readonly Membership[];
  readonly attendance: readonly Attendance[];
  readonly now: Temporal.Instant;
  /** When the agenda must be out by a local setting; the agreements give no day. */
  readonly agendaDue?: Temporal.Instant | undefined;
}

export interface PartyPresence {
  readonly party: SubjectId;
  readonly presence: Presence;
}

/** What stands between the item and a decision. */
export type Obstacle =
  | { readonly what: "cancelled" }
  | { readonly what: "question-missing"; readonly tooLate: boolean }
  | { readonly what: "agenda-not-sent"; readonly tooLate: boolean }
  | { readonly what: "question-not-sent"; readonly tooLate: boolean }
  /** `missing` parties more must be present; at most `possible` still can be, as they have answered. */
  | { readonly what: "presence"; readonly missing: number; readonly possible: number };

/** Does not stand in the way, but the chair should know. */
export type Caution =
  | {
      readonly what: "substitute-unconfirmed";
      readonly party: SubjectId;
      readonly person: PersonId;
    }
  | { readonly what: "question-changed" }
  | { readonly what: "agenda-late" }
  | { readonly what: "views-only"; readonly party: SubjectId };

/** Whom to call, and why: the first helps most. No person: nobody is registered in the seat. */
export interface Call {
  readonly party: SubjectId;
  readonly person: PersonId | undefined;
  readonly why:
    | "has-not-answered"
    | "ask-substitute"
    | "await-substitute"
    | "designate-substitute"
    | "change-of-mind"
    | "fill-seat";
}

export interface Count {
  readonly affected: readonly PartyPresence[];
  readonly present: number;
  /** Strictly more than half of the affected. */
  readonly needed: number;
  /** Present beyond what is needed; negative: how many are missing. */
  readonly margin: number;
  /** Those who are present must also agree. */
  readonly consensus: boolean;
  /** Stood the question in the agenda that was sent out? */
  readonly questionSent: boolean;
  readonly cautions: readonly Caution[];
}

export type Decidability = { readonly item: AgendaItem } & (
  | { readonly state: "not-for-decision" }
  /** The agreements state no such rule for this group; another group's is not applied. */
  | { readonly state: "no-rule" }
  | ({ readonly state: "decidable" } & Count)
  | ({
      readonly state: "not-yet" | "cannot";
      readonly obstacles: readonly Obstacle[];
      readonly calls: readonly Call[];
    } & Count)
);

/** Each item of the meeting's agenda, in its order. */
export function decidabilityOf(situation: Situation): Decidability[] {
  const presences = presencesIn(situation);
  return situation.meeting.items.map((item) => itemDecidability(item, situation, presences));
}

/** The presence of each party that has a seat: the same for all items. */
type Presences = (party: SubjectId) => Presence;

function presencesIn(situation: Situation): Presences {
  const { meeting, rules, seats, memberships } = situation;
  const day = readZoned(meeting.starts).toPlainDate();
  const bySeat = Map.groupBy(memberships, ({ seat }) => seat);
  const answers = new Map(
    situation.attendance
      .filter((answer) => answer.meeting === meeting.id)
      .sort((a, b) => (a.answered < b.answered ? -1 : 1))
      .map((answer) => [answer.seat, answer]),
  );
  const deciders = (seat: Seat): Holders => {
    const holders = holdersOn(seat.id, bySeat.get(seat.id) ?? [], day);
    return rules.substitute === undefined ? { ...holders, substitutes: [] } : holders;
  };
  const known = new Map(
    seats.map((seat) => [seat.id, seatPresence(seat.id, answers.get(seat.id), deciders(seat))]),
  );
  return (party) => presenceOf(party, seats, known);
}

function itemDecidability(
  item: AgendaItem,
  situation: Situation,
  presences: Presences,
): Decidability {
  if (!item.forDecision) return { item, state: "not-for-decision" };
  if (situation.rules.quorum === undefined) return { item, state: "no-rule" };
  const count = countOf(item, situation, presences);
  const obstacles = obstaclesOf(item, count, situation);
  if (obstacles.length === 0) return { item, state: "decidable", ...count };
  const state = obstacles.some(isFinal) ? "cannot" : "not-yet";
  const isShort = obstacles.some(({ what }) => what === "presence");
  const calls = isShort ? callsFor(count.affected, situation) : [];
  return { item, state, ...count, obstacles, calls };
}

function countOf(item: AgendaItem, situation: Situation, presences: Presences): Count {
  const { meeting, parties, rules } = situation;
  const affected = [...new Set(item.affected.length > 0 ? item.affected : parties)].map(
    (party) => ({ party, presence: presences(party) }),
  );
  const present = affected.filter(({ presence }) => isPresent(presence)).length;
  const needed = moreThanHalf(affected.length);
  return {
    affected,
    present,
    needed,
    margin: present - needed,
    consensus: rules.consensus !== undefined,
    questionSent: meeting.agendaSent !== undefined && item.sentQuestion !== undefined,
    cautions: [...partyCautions(affected), ...agendaCautions(item, situation)],
  };
}

export function isPresent({ how }: Presence): boolean {
  return how === "ordinary" || how === "substitute";
}

/** Nobody there has said no yet. */
function mayStillCome({ how }: Presence): boolean {
  return how === "unanswered" || how === "absent-with-substitute" || how === "substitute-asked";
}

function obstaclesOf(item: AgendaItem, count: Count, situation: Situation): Obstacle[] {
  if (situation.meeting.status === "cancelled") return [{ what: "cancelled" }];
  return [...agendaObstacles(item, situation), ...presenceObstacles(count, situation)];
}

function agendaObstacles(item: AgendaItem, situation: Situation): Obstacle[] {
  const { meeting, rules, now, agendaDue } = situation;
  const isSent = meeting.agendaSent !== undefined;
  if (rules.agenda === undefined || (isSent && item.sentQuestion !== undefined)) return [];
  const starts = readZoned(meeting.starts).toInstant();
  const isAfter = (time: Temporal.Instant): boolean => Temporal.Instant.compare(now, time) >= 0;
  // An agenda that is late by a local setting is still an agenda that goes out before the meeting;
  // a question that the others have not seen when it had to be out is not taken up behind them.
  const tooLate = isAfter(isSent ? (agendaDue ?? starts) : starts);
  if (item.question === undefined) return [{ what: "question-missing", tooLate }];
  return [{ what: isSent ? "question-not-sent" : "agenda-not-sent", tooLate }];
}

function presenceObstacles({ affected, margin }: Count, { meeting, now }: Situation): Obstacle[] {
  if (margin >= 0) return [];
  const isOver = Temporal.Instant.compare(now, readZoned(meeting.ends).toInstant()) >= 0;
  const possible = isOver ? 0 : affected.filter(({ presence }) => mayStillCome(presence)).length;
  return [{ what: "presence", missing: -margin, possible }];
}

function isFinal(obstacle: Obstacle): boolean {
  switch (obstacle.what) {
    case "cancelled":
      return true;
    case "question-missing":
    case "agenda-not-sent":
    case "question-not-sent":
      return obstacle.tooLate;
    case "presence":
      return obstacle.possible < obstacle.missing;
  }
}

function partyCautions(affected: readonly PartyPresence[]): Caution[] {
  return affected.flatMap(({ party, presence }): Caution[] => {
    if (presence.how === "substitute" && !presence.confirmed)
      return [{ what: "substitute-unconfirmed", party, person: presence.person }];
    return presence.views && !isPresent(presence) ? [{ what: "views-only", party }] : [];
  });
}

function agendaCautions(
  item: AgendaItem,
  { meeting, rules, now, agendaDue }: Situation,
): Caution[] {
  if (rules.agenda === undefined) return [];
  const isUnsent = meeting.agendaSent === undefined;
  const isLate =
    isUnsent && agendaDue !== undefined && Temporal.Instant.compare(now, agendaDue) > 0;
  const isChanged = item.sentQuestion !== undefined && item.sentQuestion !== item.question;
  return [
    ...(isLate ? [{ what: "agenda-late" } as const] : []),
    ...(isChanged ? [{ what: "question-changed" } as const] : []),
  ];
}

const HELPS_MOST_FIRST: readonly Call["why"][] = [
  "has-not-answered",
  "ask-substitute",
  "await-substitute",
  "designate-substitute",
  "change-of-mind",
  "fill-seat",
];

/** A meeting that is over needs no calls. */
function callsFor(affected: readonly PartyPresence[], { meeting, now }: Situation): Call[] {
  const starts = readZoned(meeting.starts);
  if (Temporal.Instant.compare(now, starts.toInstant()) >= 0) return [];
  // A substitute must be designated in advance: on the day itself it is too late.
  const today = now.toZonedDateTimeISO(starts.timeZoneId).toPlainDate();
  const mayDesignate = Temporal.PlainDate.compare(today, starts.toPlainDate()) < 0;
  return affected
    .flatMap(({ party, presence }): Call[] => {
      const why = reasonToCall(presence, mayDesignate);
      return why === undefined ? [] : [{ party, person: presence.person, why }];
    })
    .sort((a, b) => HELPS_MOST_FIRST.indexOf(a.why) - HELPS_MOST_FIRST.indexOf(b.why));
}

function reasonToCall({ how }: Presence, mayDesignate: boolean): Call["why"] | undefined {
  switch (how) {
    case "ordinary":
    case "substitute":
      return undefined;
    case "unanswered":
      return "has-not-answered";
    case "absent-with-substitute":
      return "ask-substitute";
    case "substitute-asked":
      return "await-substitute";
    case "absent-without-substitute":
      return mayDesignate ? "designate-substitute" : "change-of-mind";
    case "both-absent":
      return "change-of-mind";
    case "vacant":
      return "fill-seat";
  }
}

/**
 * A year in all groups of the knowledge base, lived through day by day: invented people in every seat,
 * meetings by the groups' cadences, agendas that are sent, answers, minutes, a change of members.
 */
import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Card } from "../src/conversation/card.ts";
import type { Outgoing } from "../src/conversation/outgoing.ts";
import { outgoingWords } from "../src/conversation/outgoing-words.ts";
import type { View } from "../src/conversation/view.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { SubjectId } from "../src/knowledge/schema/base.ts";
import type { GroupEntry } from "../src/knowledge/schema/kinds.ts";
import { putItem, recordDecision, sendAgenda } from "../src/meetings/agenda.ts";
import { answer, type AnswerEvent } from "../src/meetings/answer.ts";
import type { Attendance } from "../src/meetings/attendance.ts";
import { daysOffIn } from "../src/meetings/days-off.ts";
import type { Meeting } from "../src/meetings/meeting.ts";
import { meetingNames } from "../src/meetings/naming.ts";
import { cancelMeeting, holdMeeting, moveMeeting, planMeeting } from "../src/meetings/plan.ts";
import { holdersOn } from "../src/meetings/presence.ts";
import { proposeMeetings } from "../src/meetings/propose-meetings.ts";
import { isRefusal, type Refusal } from "../src/register/refusal.ts";
import { readZoned, written } from "../src/meetings/time.ts";
import { TIME_ZONE } from "../src/register/time.ts";
import { membershipId } from "../src/register/change-membership.ts";
import type { Day, Membership, MembershipRole } from "../src/register/membership.ts";
import { Person, type PersonId } from "../src/register/person.ts";
import type { SeatId } from "../src/register/seat.ts";
import { seatsIn } from "../src/register/seats.ts";
import { replaceMember } from "../src/register/succession.ts";
import { isCurrent } from "../src/register/vacancies.ts";
import { createDeliverer } from "../src/reminders/deliver.ts";
import { messageIn } from "../src/reminders/message.ts";
import type { ReminderMessage } from "../src/reminders/message-part.ts";
import type { Outbox } from "../src/reminders/outbox.ts";
import { planReminders } from "../src/reminders/plan.ts";
import { anchor } from "../src/reminders/receipt.ts";
import type { Reminder } from "../src/reminders/reminder.ts";
import { tickStep } from "../src/onboarding/state.ts";
import { sendingTimes } from "../src/reminders/sending-times.ts";
import { worldOf, type World } from "../src/reminders/world.ts";
import { invented } from "./invented.ts";

type Mutable<T> = { [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] };
export type YearView = Mutable<View>;

/** One reminder that went out, and how things stood then. */
export interface SentReminder {
  readonly reminder: Reminder;
  readonly message: ReminderMessage;
  /** When it was sent, UTC; several with the same time and person are one message. */
  readonly at: Temporal.Instant;
  readonly meeting: Meeting | undefined;
  readonly membership: Membership | undefined;
  /** The answer of the recipient's seat. */
  readonly answer: Attendance | undefined;
}

/** A message as it was carried. */
export interface SentMessage {
  readonly person: PersonId;
  readonly at: Temporal.Instant;
  readonly cards: readonly Card[];
}

export interface Year {
  readonly view: YearView;
  readonly sent: readonly SentReminder[];
  readonly messages: readonly SentMessage[];
}

const TYPICAL: Partial<Record<GroupEntry["kind"], string>> = {
  "steering-group": "P8W",
  "operations-group": "P6W",
};

/** The share, from 0 to 1, that this text always gets: chance without chance. */
function share(text: string): number {
  return createHash("sha256").update(text).digest().readUInt16BE(0) / 65_536;
}

function sure<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused.en);
  return outcome;
}

const allGroups = (knowledge: Knowledge, year: number): GroupEntry[] =>
  [...knowledge.subjects.values()].flatMap((subject) =>
    subject.kindOf === "group" && isCurrent(subject, `${year}-01-01` as Day) ? [subject] : [],
  );

/** People in all seats and functions of the groups that exist, and meetings for all of them. */
export function yearBegins(knowledge: Knowledge, year: number): YearView {
  const view: YearView = {
    people: new Map(),
    memberships: new Map(),
    tasks: new Map(),
    meetings: new Map(),
    attendance: new Map(),
    feeds: new Map(),
    preferences: new Map(),
    receipts: new Map(),
    onboarding: new Map(),
    accounts: new Map(),
    questions: new Map(),
    overflows: new Map(),
  };
  const from = `${year - 1}-01-01` as Day;
  const seat = (group: SubjectId, role: MembershipRole, seatId?: SeatId, member?: PersonId) => {
    const person = newPerson(view);
    const party = seatId && seatsIn(knowledge).byId.get(seatId)?.seat.party;
    const one = { person, group, role, from, seat: seatId };
    const id = membershipId(one);
    const membership: Membership = {
      id,
      person,
      group,
      role,
      ...(seatId && { seat: seatId }),
      ...(party && { onBehalfOf: party }),
      ...(member && { substituteFor: member }),
      from,
      source: "påhittat exempel",
    };
    view.memberships.set(id, membership);
    return person;
  };
  for (const group of allGroups(knowledge, year)) {
    const seats = seatsIn(knowledge).byGroup.get(group.id) ?? [];
    for (const { seat: one } of seats) {
      const member = seat(group.id, "ordinary", one.id);
      if (one.substitutes) seat(group.id, "substitute", one.id, member);
    }
    if (seats.length === 0) continue;
    for (const role of ["chair", "secretary", "contact-person"] as const) seat(group.id, role);
    if (group.kind === "steering-group" && group.level === "cooperation")
      seat(group.id, "coordinator");
  }
  planYear(view, knowledge, year);
  return view;
}

function newPerson(view: YearView): PersonId {
  const number = view.people.size + 1;
  const name = `${invented("Prov", number)} ${invented("Prov", number + 5_000)}sson`;
  const id = `person-${number}` as PersonId;
  const language = number % 7 === 0 ? "en" : "sv";
  view.people.set(id, Person.parse({ id, name, language }));
  return id;
}

function planYear(view: YearView, knowledge: Knowledge, year: number): void {
  const now = Temporal.Instant.from(`${year - 1}-12-01T08:00:00Z`);
  const groups = allGroups(knowledge, year);
  // Those that meet beside another come after it.
  for (const group of groups.sort((a, b) => Number(!!a.meetsBeside) - Number(!!b.meetsBeside))) {
    if ((seatsIn(knowledge).byGroup.get(group.id) ?? []).length === 0) continue;
    const isBeside = group.meetsBeside !== undefined;
    const typical = TYPICAL[group.kind] ?? "P3M";
    const every = group.cadence === "not-stated" && !isBeside ? { every: typical } : undefined;
    const proposal = sure(
      proposeMeetings({
        group,
        year,
        every,
        meetings: [...view.meetings.values()],
        length: Temporal.Duration.from("PT2H"),
        avoid: daysOffIn("SE"),
        nameOf: meetingNames(knowledge, view.people).subject,
        now,
      }),
    );
    for (const when of proposal.times) {
      const asked = { group: group.id, ...when, place: "Sal 1", status: "planned" } as const;
      const meeting = sure(planMeeting(asked, [...view.meetings.values()], now));
      view.meetings.set(meeting.id, meeting);
    }
  }
}

/** Lives through the year: each morning what happens, then what is due that day, through the outbox. */
export async function yearOf(knowledge: Knowledge, year: number, outbox: Outbox): Promise<Year> {
  const view = yearBegins(knowledge, year);
  const sent: SentReminder[] = [];
  const messages: SentMessage[] = [];
  let now = 0;
  const present = () => Temporal.Instant.fromEpochMilliseconds(now);
  const record = ({ account, cards }: Outgoing) => {
    messages.push({ person: account as PersonId, at: present(), cards });
    return Promise.resolve({ outcome: "sent", remoteId: "r" } as const);
  };
  const carriers = [{ name: "console", perMinute: Infinity, send: record }];
  const words = () => {
    const now = present();
    const world = worldOf(view, knowledge, now);
    const made = outgoingWords({ view, knowledge, now, carriers });
    return Promise.resolve({
      ...made,
      compose: (...args: Parameters<typeof made.compose>) => {
        for (const reminder of args[1]) sent.push(sentNow(reminder, world));
        return made.compose(...args);
      },
    });
  };
  const random = () => 0;
  const wait = () => Promise.resolve();
  const warn = (message: string) => {
    throw new Error(message);
  };
  const parts = { outbox, owner: "year", now: () => now, random, wait, warn, words };
  const deliverer = createDeliverer(parts);
  const { isOpenDay } = sendingTimes(knowledge.reminderHours);
  let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  for (; day.year === year; day = day.add({ days: 1 })) {
    const morning = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: "07:00" });
    now = morning.epochMilliseconds;
    happens(view, knowledge, day, present());
    // Nothing is due on other days.
    if (!isOpenDay(day)) continue;
    const from = morning.startOfDay().toInstant();
    const to = morning.add({ days: 1 }).startOfDay().toInstant();
    const reminders = planReminders({ view, knowledge, from, to, now: present() });
    const span = { from: from.epochMilliseconds, to: to.epochMilliseconds };
    await outbox.agree({ reminders, ...span });
    const dues = new Set(reminders.map(({ due }) => Date.parse(due)));
    for (const due of [...dues].sort((a, b) => a - b)) {
      now = Math.max(due, morning.epochMilliseconds);
      await deliverer.deliver(Infinity);
    }
  }
  return { view, sent, messages };
}

function sentNow(reminder: Reminder, world: World): SentReminder {
  const { view, now } = world;
  const message = messageIn(reminder, world);
  if (message === "pointless") throw new Error(`${reminder.key} was composed though pointless`);
  const { meeting, membership } = reminder.occasion;
  const held = membership === undefined ? undefined : view.memberships.get(membership);
  const about = meeting === undefined ? undefined : view.meetings.get(meeting);
  const answer = about && held?.seat && view.attendance.get(`${about.id}/${held.seat}`);
  return { reminder, message, at: now, meeting: about, membership: held, answer };
}

function happens(
  view: YearView,
  knowledge: Knowledge,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): void {
  for (const meeting of view.meetings.values()) {
    const away = day.until(readZoned(meeting.starts).toPlainDate(), { largestUnit: "days" }).days;
    if (away <= 40 && away >= -40) meets(view, meeting, away, now);
  }
  const { month, day: date } = day;
  if (month === 3 && date === 1) changes(view, knowledge, day, now);
  if (month === 4 && date === 6) movesNext(view, now);
  if (date === 20) ticksSteps(view, knowledge, now);
}

/** What people do with one meeting, so many days before it (negative: after). */
function meets(view: YearView, meeting: Meeting, away: number, now: Temporal.Instant): void {
  const put = (after: Meeting) => view.meetings.set(meeting.id, after);
  if (meeting.status !== "planned" && meeting.status !== "held") return;
  const luck = share(meeting.id);
  if (away === 30) {
    const item = { title: "Verksamhetsplan", forDecision: true };
    const asked = luck < 0.5 ? item : { ...item, question: "Ska planen antas?" };
    put(sure(putItem(meeting, asked, [], now)));
  }
  if (away === 13 && luck < 0.03) put(sure(cancelMeeting(meeting, now)));
  else if (away === (luck < 0.3 ? 12 : 15)) sendsAgenda(meeting, put, now);
  if (away > 0 && away < 14) answers(view, meeting, away, now);
  if (away === -5) {
    const held = sure(holdMeeting(meeting, `dnr ${meeting.id}`, now));
    put(held.items.length === 0 ? held : sure(recordDecision(held, 1, "Planen antogs.", now)));
  }
  if (away === -12 || away === -20) anchors(view, meeting, away, now);
}

function sendsAgenda(meeting: Meeting, put: (after: Meeting) => void, now: Temporal.Instant): void {
  if (meeting.items.length === 0) return;
  const written = meeting.items.map((item) => ({ ...item, question: "Ska planen antas?" }));
  put(sure(sendAgenda({ ...meeting, items: written }, now)).meeting);
}

const CHAIN: readonly AnswerEvent["kind"][] = ["ask-substitute", "substitute-accepts", "informed"];

function answers(view: YearView, meeting: Meeting, away: number, now: Temporal.Instant): void {
  const day = readZoned(meeting.starts).toPlainDate();
  const own = [...view.memberships.values()].filter(({ group }) => group === meeting.group);
  const seats = new Set(own.flatMap(({ seat }) => seat ?? []));
  for (const seat of seats) {
    const id = `${meeting.id}/${seat}` as const;
    const luck = share(id);
    const answersOn = 2 + Math.floor(luck * 14);
    const holders = holdersOn(seat, own, day);
    const party = own.find((one) => one.seat === seat)?.onBehalfOf;
    const say = (event: AnswerEvent) => {
      const context = { meeting, seat: { id: seat, party }, holders, now };
      const after = answer(view.attendance.get(id), event, context);
      if (!isRefusal(after)) view.attendance.set(id, after satisfies Attendance);
    };
    const [substitute] = holders.substitutes;
    if (away === answersOn) say({ kind: share(`${id}?`) < 0.7 ? "comes" : "declines" });
    const next = CHAIN[answersOn - away - 3];
    if (substitute === undefined || next === undefined) continue;
    if (view.attendance.get(id)?.status === "coming") continue;
    say({ kind: next, substitute } as AnswerEvent);
    if (away === 1 && share(`${id}!`) < 0.3) say({ kind: "comes" });
  }
}

function anchors(view: YearView, meeting: Meeting, away: number, now: Temporal.Instant): void {
  for (const { person, group, role } of view.memberships.values()) {
    if (group !== meeting.group || role !== "ordinary") continue;
    if (share(`${meeting.id}${person}${away}`) > 0.5) continue;
    const memberships = view.memberships.values();
    const receipts = anchor({ meeting, person, memberships, now });
    if (isRefusal(receipts)) continue;
    for (const receipt of receipts)
      view.receipts.set(`${receipt.meeting}/${receipt.party}`, receipt);
  }
}

/** A member is replaced, and another leaves an empty seat behind. */
function changes(
  view: YearView,
  knowledge: Knowledge,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): void {
  const [first, second] = [...view.memberships.values()].filter(
    ({ role, onBehalfOf }) => role === "ordinary" && onBehalfOf !== undefined,
  );
  if (first === undefined || second === undefined) return;
  const successor = newPerson(view);
  const from = day.add({ days: 14 }).toString() as Day;
  const replacement = { membership: first.id, successor, from, source: "påhittat exempel" };
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
  const decision = replaceMember(view, knowledge, replacement, today);
  if (decision.outcome === "refused") throw new Error(decision.refusals[0].refused.en);
  for (const write of decision.writes) {
    if (write.kind === "membership" && write.after) view.memberships.set(write.id, write.after);
    if (write.kind === "task" && write.after) view.tasks.set(write.id, write.after);
  }
  view.memberships.set(second.id, { ...second, to: from });
}

function movesNext(view: YearView, now: Temporal.Instant): void {
  const today = now.toString().slice(0, 10);
  const next = [...view.meetings.values()]
    .filter(({ status, starts }) => status === "planned" && starts > today)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1))[0];
  if (next === undefined) return;
  const starts = written(readZoned(next.starts).add({ days: 7 }));
  view.meetings.set(next.id, sure(moveMeeting(next, { starts }, [], now)));
  for (const [id, { meeting }] of view.attendance)
    if (meeting === next.id) view.attendance.delete(id);
}

function ticksSteps(view: YearView, knowledge: Knowledge, now: Temporal.Instant): void {
  const today = now.toString().slice(0, 10);
  for (const membership of view.memberships.values()) {
    if (membership.from > today || membership.from < `${today.slice(0, 4)}-01-02`) continue;
    // The rest only after the summer.
    const done = knowledge.onboarding.slice(0, today.slice(5) < "09" ? 2 : undefined);
    for (const { id: step } of done) {
      const ticked = tickStep(undefined, { membership, step, knowledge, now });
      if (!isRefusal(ticked)) view.onboarding.set(`${membership.id}/${step}`, ticked);
    }
  }
}

/**
 * A year in all groups of the knowledge base, with invented people in every seat, lived through the
 * planner, the outbox and the wording: what went out is checked against rules that are stated here.
 */
import type { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { yearOf, type SentReminder, type Year } from "../../bench/year.ts";
import type { ReminderPolicy } from "../../src/knowledge/schema/reminders.ts";
import { agendaDue } from "../../src/meetings/agenda-due.ts";
import { shortDayWords, timeWords } from "../../src/meetings/meeting-words.ts";
import { readZoned } from "../../src/meetings/time.ts";
import type { Delivery } from "../../src/reminders/outbox.ts";
import { sendingTimes } from "../../src/reminders/sending-times.ts";
import { HOUR } from "./invented.ts";
import { knowledge } from "./fixture.ts";
import { memoryOutbox } from "./memory-outbox.ts";

const ZONE = "Europe/Stockholm";
let year: Year;
let rows: ReadonlyMap<string, Delivery>;

beforeAll(async () => {
  const outbox = memoryOutbox();
  year = await yearOf(knowledge, 2027, outbox);
  rows = new Map((await outbox.list({})).map((row) => [row.reminder.key, row]));
}, 120_000);

const policyOf = ({ reminder }: SentReminder): ReminderPolicy | undefined =>
  knowledge.reminders.get(reminder.policy);
/** Of those that break a rule, the first few: one is enough to see what is wrong. */
const broken = (rule: (one: SentReminder) => boolean): string[] =>
  year.sent
    .filter((one) => !rule(one))
    .slice(0, 3)
    .map(({ reminder, at }) => `${reminder.key} ${at.toString()}`);
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(ZONE).toPlainDate();
const told = (kind: string) => year.sent.filter(({ reminder }) => reminder.policy === kind);

test("all kinds but those that need what does not happen in this year go out, in all groups", () => {
  expect(year.sent.length).toBeGreaterThan(5000);
  const kinds = new Set(year.sent.map(({ reminder }) => reminder.policy as string));
  const all = [...knowledge.reminders.keys(), ...knowledge.onboarding.map(({ id }) => id)];
  // Somebody is always designated here, nobody writes views, all groups meet and all can decide.
  const rare = ["utse-ersattare", "synpunkter", "ledig-period", "kan-beslutas"];
  const missing = all.filter((id) => !kinds.has(id) && !rare.includes(id.replace("paminn-", "")));
  expect(missing).toEqual([]);
  const groups = new Set([...year.view.meetings.values()].map(({ group }) => group));
  const reminded = new Set(year.sent.flatMap(({ meeting }) => meeting?.group ?? []));
  expect(groups.size).toBeGreaterThan(10);
  expect(reminded).toEqual(groups);
});

describe("every reminder", () => {
  const times = sendingTimes(knowledge.reminderHours);

  test("goes out on a working day, between the stated hours", () => {
    const rule = ({ at }: SentReminder) => {
      const local = at.toZonedDateTimeISO(ZONE);
      const clock = local.toPlainTime().toString().slice(0, 5);
      return (
        local.dayOfWeek <= 5 &&
        times.daysOff(local.toPlainDate()) !== "holiday" &&
        clock >= "07:30" &&
        clock < "17:00"
      );
    };
    expect(broken(rule)).toEqual([]);
  });

  test("goes to somebody who holds the seat or function that day, and on the day of the meeting", () => {
    const rule = ({ reminder, membership, meeting, at }: SentReminder) => {
      // Whoever has left introduces the successor.
      if (reminder.occasion.task !== undefined) return true;
      if (membership === undefined) return false;
      const holds = (day: string) =>
        membership.from <= day && (membership.to === undefined || day <= membership.to);
      const isOwn = membership.person === reminder.person;
      if (meeting === undefined || reminder.occasion.meeting === undefined) return true;
      const meets = meeting.starts.slice(0, 10);
      const today = dayOf(at).toString();
      return (
        isOwn && holds(today) && (membership.seat === undefined || today > meets || holds(meets))
      );
    };
    expect(broken(rule)).toEqual([]);
  });

  test("has all its words, a place that it rests on, and no slot left open", () => {
    const rule = ({ message }: SentReminder) =>
      message.parts.every(({ title, lines, basis }) => {
        const text = [title, ...lines, basis].join("\n");
        const isWhole = title.length > 5 && lines.length > 0 && basis !== "";
        return isWhole && !/[{}]|undefined|null|NaN|\[object|person-\d/.test(text);
      });
    expect(broken(rule)).toEqual([]);
  });

  test("names the day of its meeting as it stands in the calendar then, and no other", () => {
    const rule = (one: SentReminder) => {
      const { meeting, message } = one;
      const [part] = message.parts;
      if (meeting === undefined || policyOf(one)?.trigger === "overdue") return true;
      const { language } = message;
      const starts = readZoned(meeting.starts);
      const due = agendaDue(meeting, knowledge.local, times.daysOff)?.toZonedDateTimeISO(ZONE);
      const known = [
        starts,
        ...(due === undefined ? [] : [due.subtract({ days: 1 })]),
        ...(meeting.moved === undefined ? [] : [readZoned(meeting.moved.from)]),
      ].map((time) => shortDayWords(time.toPlainDate(), language));
      const dates = part.title.match(
        /(?:måndag|tisdag|onsdag|torsdag|fredag|[A-Z][a-z]+day) \d{1,2} [A-Za-z]+/g,
      );
      return (
        part.when === timeWords(meeting, language) &&
        (dates ?? []).every((date) => known.includes(date))
      );
    };
    expect(broken(rule)).toEqual([]);
    const dated = year.sent.filter(({ message }) => /\d{1,2} [a-z]+/.test(message.parts[0].title));
    expect(dated.length).toBeGreaterThan(year.sent.length / 2);
  });

  test("is sent once, or once more when its meeting has been moved or its seat has answered anew", () => {
    const sent = year.sent.map(
      ({ reminder }) => `${reminder.key}|${reminder.occasion.since ?? ""}`,
    );
    expect(sent.length - new Set(sent).size).toBe(0);
  });

  test("goes out when it is due, and never when it is pointless", () => {
    const rule = ({ reminder, at }: SentReminder) => {
      const late = at.epochMilliseconds - Date.parse(reminder.due);
      return late > -HOUR && late < 12 * HOUR && at.toString() < reminder.expires;
    };
    expect(broken(rule)).toEqual([]);
    const isTooLate = (one: SentReminder) =>
      policyOf(one)?.expires.at === "meeting" &&
      one.meeting !== undefined &&
      one.at.epochMilliseconds >= readZoned(one.meeting.starts).epochMilliseconds;
    expect(broken((one) => !isTooLate(one))).toEqual([]);
  });

  test("that asks for something is not sent to whoever has done it", () => {
    const rule = ({ reminder, answer, meeting }: SentReminder) => {
      switch (reminder.policy.replace("paminn-", "")) {
        case "kommer-du":
          return answer === undefined;
        case "fraga-ersattaren":
          return answer?.status === "absent";
        case "du-ar-tillfragad":
          return answer?.status === "substitute-asked" && answer.substitute === reminder.person;
        case "underlag-och-mandat":
          return answer !== undefined && !(answer.informed && answer.mandated);
        case "dagordning-ut":
        case "dagordning-snart":
          return meeting?.agendaSent === undefined;
        case "protokoll":
          return meeting?.minutes === undefined;
        default:
          return true;
      }
    };
    expect(broken(rule)).toEqual([]);
    for (const kind of ["kommer-du", "fraga-ersattaren", "underlag-och-mandat", "protokoll"])
      expect(told(`paminn-${kind}`).length).toBeGreaterThan(10);
  });
});

test("nobody is written to twice within an hour", () => {
  const close = [...Map.groupBy(year.messages, ({ person }) => person).values()].flatMap((own) =>
    own.filter(({ at }, index) => {
      const before = own[index - 1]?.at.epochMilliseconds;
      return before !== undefined && at.epochMilliseconds - before < HOUR;
    }),
  );
  expect(close.map(({ person, at }) => `${person} ${at.toString()}`)).toEqual([]);
  expect(year.messages.length).toBeLessThan(year.sent.length);
});

describe("what is required", () => {
  test("is never given up: it was sent, or there was no need of it any more", () => {
    const lost = [...rows.values()].filter(
      ({ reminder, status }) =>
        reminder.required && ["expired", "dead", "sending"].includes(status),
    );
    expect(lost.map(({ reminder }) => reminder.key)).toEqual([]);
  });

  test("reaches everybody who had been told of a meeting that is cancelled or moved", () => {
    let count = 0;
    for (const meeting of year.view.meetings.values()) {
      const at = meeting.status === "cancelled" ? meeting.changed : meeting.moved?.at;
      if (at === undefined) continue;
      const before = new Set(
        year.sent
          .filter(({ reminder, at: when }) => {
            const isOfIt = reminder.occasion.meeting === meeting.id && !reminder.required;
            return isOfIt && when.toString() < at;
          })
          .map(({ reminder }) => reminder.person),
      );
      const kind =
        meeting.status === "cancelled" ? "paminn-motet-installt" : "paminn-motet-flyttat";
      const notices = told(kind).filter(({ reminder }) => reminder.occasion.meeting === meeting.id);
      const reached = new Set(notices.map(({ reminder }) => reminder.person));
      expect([...before].filter((person) => !reached.has(person))).toEqual([]);
      count += before.size;
    }
    expect(count).toBeGreaterThan(20);
  });

  test("reaches the chair of every group whose agenda is late", () => {
    for (const { meeting, at } of told("paminn-dagordning-ut")) {
      const due = agendaDue(
        meeting!,
        knowledge.local,
        sendingTimes(knowledge.reminderHours).daysOff,
      );
      expect(dayOf(due!).since(dayOf(at)).days).toBeLessThanOrEqual(1);
    }
    const late = [...year.view.meetings.values()].filter((meeting) => {
      const due = agendaDue(
        meeting,
        knowledge.local,
        sendingTimes(knowledge.reminderHours).daysOff,
      );
      if (due === undefined || meeting.status !== "held") return false;
      const last = due.toZonedDateTimeISO(ZONE).subtract({ days: 1 });
      if (last.year !== 2027) return false;
      return meeting.agendaSent === undefined || meeting.agendaSent > last.toInstant().toString();
    });
    const reminded = new Set(told("paminn-dagordning-ut").map(({ meeting }) => meeting?.id));
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ id }) => !reminded.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

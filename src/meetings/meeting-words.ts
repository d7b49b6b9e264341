/** Meetings and their times as people write them. */
import type { Temporal } from "temporal-polyfill";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingNames } from "./naming.ts";
import { STATUS } from "./plan.ts";
import type { Strain } from "./proposal.ts";
import { readZoned } from "./time.ts";

const WEEKDAYS = {
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

/** "tisdag 8 december 2026". */
export function dayWords(day: Temporal.PlainDate, language: Language): string {
  const weekday = WEEKDAYS[language][day.dayOfWeek - 1] ?? "";
  return `${weekday} ${dateWords(day.toString(), language)}`;
}

/** "tisdag 8 december": the year stands where the meeting is told in full. */
export function shortDayWords(day: Temporal.PlainDate, language: Language): string {
  return dayWords(day, language).replace(/ \d{4}$/, "");
}

/** "kl. 13.00" / "13:00". */
export function clockWords(time: Temporal.ZonedDateTime, language: Language): string {
  const text = time.toPlainTime().toString({ smallestUnit: "minute" });
  return language === "sv" ? `kl. ${text.replace(":", ".")}` : text;
}

/** "tisdag 8 december 2026 kl. 13.00–15.00" / "Tuesday 8 December 2026, 13:00–15:00". */
export function timeWords(
  { starts, ends }: Pick<Meeting, "starts" | "ends">,
  language: Language,
): string {
  const [from, to] = [readZoned(starts), readZoned(ends)];
  const clock = (time: Temporal.ZonedDateTime): string => {
    const text = time.toPlainTime().toString({ smallestUnit: "minute" });
    return language === "sv" ? text.replace(":", ".") : text;
  };
  const day = dayWords(from.toPlainDate(), language);
  const isOneDay = from.toPlainDate().equals(to.toPlainDate());
  const end = isOneDay ? clock(to) : `${dayWords(to.toPlainDate(), language)} ${clock(to)}`;
  return `${day}${language === "sv" ? " kl." : ","} ${clock(from)}–${end}`;
}

/** One line: id, time, group, place, and its status unless it is planned. */
export function meetingLine(meeting: Meeting, language: Language, names: MeetingNames): string {
  const { id, group, place, link, status } = meeting;
  const parts = [timeWords(meeting, language), names.subject(group)[language], place ?? link];
  const told = status === "planned" ? [] : [STATUS[status][language]];
  return `${id}  ${[...parts, ...told].filter((part) => part !== undefined).join(", ")}`;
}

/** The meeting with its agenda, a line each. */
export function meetingWords(meeting: Meeting, language: Language, names: MeetingNames): string {
  return [meetingLine(meeting, language, names), ...agendaWords(meeting, language, names)].join(
    "\n",
  );
}

/** Whether the agenda is sent out, where the minutes are, and each item with what belongs to it. */
export function agendaWords(meeting: Meeting, language: Language, names: MeetingNames): string[] {
  const sv = language === "sv";
  const sent =
    meeting.agendaSent === undefined
      ? sv
        ? "Dagordningen är inte utskickad."
        : "The agenda has not been sent out."
      : sv
        ? `Dagordningen skickades ut ${dateWords(meeting.agendaSent.slice(0, 10), language)}.`
        : `The agenda was sent out on ${dateWords(meeting.agendaSent.slice(0, 10), language)}.`;
  const minutes =
    meeting.minutes === undefined ? [] : [`${sv ? "Protokoll" : "Minutes"}: ${meeting.minutes}`];
  const items = meeting.items.flatMap((item) => {
    const affected = item.affected.map((party) => names.subject(party)[language]).join(", ");
    const marks = [
      ...(item.forDecision ? [sv ? "för beslut" : "for decision"] : []),
      ...(affected === "" ? [] : [`${sv ? "berör" : "concerns"} ${affected}`]),
    ];
    const line = `${item.number} ${item.title}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`;
    return [
      line,
      ...(item.question === undefined ? [] : [`  ${item.question}`]),
      ...item.documents.map(({ title, link }) => `  – ${[title, link].filter(Boolean).join(" ")}`),
      ...(item.decision === undefined ? [] : [`  ${sv ? "Beslut" : "Decision"}: ${item.decision}`]),
    ];
  });
  return [sent, ...minutes, ...items];
}

/** Where a proposal had to give way, a sentence each. */
export function strainWords(strain: Strain, language: Language): string {
  const [from, to] = [dayWords(strain.from, language), dayWords(strain.to, language)];
  const sv = language === "sv";
  switch (strain.what) {
    case "left-out":
      return sv
        ? `Inget möte mellan ${from} och ${to}: där är bara juli, helger och helgdagar.`
        : `No meeting between ${from} and ${to}: there is only July, weekends and holidays.`;
    case "out-of-bounds": {
      const why = strain.july ? { sv: "juli", en: "July" } : { sv: "helgdagar", en: "holidays" };
      return sv
        ? `Från ${from} till ${to} är det ${strain.days} dagar: ${why.sv} gör att gränsen inte kan hållas.`
        : `From ${from} to ${to} it is ${strain.days} days: because of ${why.en} the bounds cannot be kept.`;
    }
  }
}

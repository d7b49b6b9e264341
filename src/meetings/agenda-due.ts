/** The last day on which an agenda can go out in time: a local setting, no agreement gives one. */
import { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { DaysOff } from "./days-off.ts";
import type { Meeting } from "./meeting.ts";
import { readZoned } from "./time.ts";
import { workingDaysBefore } from "./working-days.ts";

/** Counts back from the day of the meeting, days as working days; undefined where nothing is decided locally. */
export function agendaDueDay(
  { group, starts }: Pick<Meeting, "group" | "starts">,
  local: Knowledge["local"],
  daysOff: DaysOff,
): Temporal.PlainDate | undefined {
  const setting = local.find(
    ({ of, on }) => of === group && on.some((concept) => (concept as string) === "agenda"),
  );
  if (setting === undefined) return undefined;
  const day = Temporal.PlainDate.from(starts.slice(0, 10));
  const days = /^P(\d+)D$/.exec(setting.value)?.[1];
  return days === undefined
    ? day.subtract(setting.value)
    : workingDaysBefore(day, Number(days), daysOff);
}

/** It is late when that day is over. */
export function agendaDue(
  meeting: Pick<Meeting, "group" | "starts">,
  local: Knowledge["local"],
  daysOff: DaysOff,
): Temporal.Instant | undefined {
  return agendaDueDay(meeting, local, daysOff)
    ?.add({ days: 1 })
    .toZonedDateTime(readZoned(meeting.starts).timeZoneId)
    .toInstant();
}

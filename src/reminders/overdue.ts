/** Groups that have not met for longer than the agreements say, and have no new meeting planned. */
import { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Cadence } from "../knowledge/schema/kinds.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { readZoned } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Day } from "../register/membership.ts";
import { isCurrent } from "../register/vacancies.ts";
import type { World } from "./world.ts";

export interface Overdue {
  readonly group: SubjectId;
  readonly last: Meeting;
  /** The first day on which it is overdue. */
  readonly since: Day;
  /** Whole weeks since the last meeting, today. */
  readonly weeks: number;
  readonly cadence: Exclude<Cadence, "not-stated">;
}

/** A group that has never had a meeting in the calendar is not overdue: it is not known. */
export function overdueGroups({ knowledge, meetingsOf, now }: World): Overdue[] {
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  return [...knowledge.subjects.values()].flatMap((group): Overdue[] => {
    if (group.kindOf !== "group" || group.cadence === "not-stated") return [];
    const { id, cadence } = group;
    if (!isCurrent(group, today.toString() as Day)) return [];
    const relied = meetingsOf(id).filter(({ status }) => status === "planned" || status === "held");
    const isAhead = ({ ends }: Meeting) =>
      Temporal.Instant.compare(readZoned(ends).toInstant(), now) > 0;
    if (relied.some(isAhead)) return [];
    const [last] = relied.sort((one, other) => (one.starts < other.starts ? 1 : -1));
    if (last === undefined) return [];
    const day = readZoned(last.starts).toPlainDate();
    const longest = "every" in cadence ? cadence.every : cadence.to;
    const since = day.add(longest).add({ days: 1 });
    if (Temporal.PlainDate.compare(since, today) > 0) return [];
    const weeks = Math.floor(day.until(today, { largestUnit: "days" }).days / 7);
    return [{ group: id, last, since: since.toString() as Day, weeks, cadence }];
  });
}

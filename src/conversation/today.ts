/** What is so today, put together from the register, the calendar and the clock, for the answers. */
import type { Temporal } from "temporal-polyfill";
import type { Today } from "../answers/today.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { DaysOff } from "../meetings/days-off.ts";
import type { Meetings } from "../meetings/records.ts";
import type { Day } from "../register/membership.ts";
import type { Register } from "../register/records.ts";
import { TIME_ZONE } from "../register/time.ts";
import { calendarToday } from "./today-calendar.ts";
import { registerToday } from "./today-register.ts";

export interface Kept {
  /** The records after the latest change. */
  readonly view: Register & Meetings;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  /** For the day on which an agenda must be out. */
  readonly daysOff: DaysOff;
}

/** Pure; works out nothing before it is asked for. Use it before the next await, as the records. */
export function todayFrom({ view, knowledge, now, daysOff }: Kept): Today {
  const local = now.toZonedDateTimeISO(TIME_ZONE);
  const day = local.toPlainDate().toString() as Day;
  return {
    day,
    register: registerToday(view, knowledge, day),
    calendar: calendarToday({ view, knowledge, now, daysOff }),
  };
}

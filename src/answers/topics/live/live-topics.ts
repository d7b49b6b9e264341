/** The topics that answer from what is so today, in the order in which they are tried. */
import { attendance } from "./attendance.ts";
import { calendar } from "./calendar.ts";
import { deciding } from "./deciding.ts";
import { ended } from "./ended.ts";
import { functions } from "./functions.ts";
import { holders, members } from "./holders.ts";
import type { LiveTopic } from "./live.ts";
import { past } from "./past.ts";
import { person } from "./person.ts";
import { substitutes } from "./substitutes.ts";
import { vacancies } from "./vacancies.ts";

export const LIVE_TOPICS: readonly LiveTopic[] = [
  ended,
  deciding,
  calendar,
  attendance,
  vacancies,
  past,
  substitutes,
  functions,
  person,
  holders,
  members,
];

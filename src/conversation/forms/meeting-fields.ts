/** The fields that say when and where a meeting is. */
import { z } from "zod";
import type { Meeting } from "../../meetings/meeting.ts";
import type { When, Where } from "../../meetings/plan.ts";
import { readZoned } from "../../meetings/time.ts";
import type { Acting } from "../acting.ts";
import type { Field } from "../form.ts";
import type { FieldOf, Reading } from "./reading.ts";

/** Filled in with what holds of a meeting, where there is one. */
export function meetingFields({ say }: Acting, meeting?: Meeting): Field[] {
  const [starts, ends] = meeting
    ? [readZoned(meeting.starts), readZoned(meeting.ends)]
    : [undefined, undefined];
  const clock = (time: typeof starts) => time?.toPlainTime().toString({ smallestUnit: "minute" });
  const initial = (value: string | undefined) => (value === undefined ? {} : { initial: value });
  return [
    {
      name: "day",
      kind: "date",
      label: say("Dag", "Day"),
      ...initial(starts?.toPlainDate().toString()),
    },
    { name: "start", kind: "time", label: say("Börjar", "Begins"), ...initial(clock(starts)) },
    { name: "end", kind: "time", label: say("Slutar", "Ends"), ...initial(clock(ends)) },
    {
      name: "place",
      kind: "text",
      label: say("Plats", "Place"),
      optional: true,
      most: 200,
      ...initial(meeting?.place),
    },
    {
      name: "link",
      kind: "text",
      label: say("Länk till mötet på nätet", "Link to the meeting online"),
      optional: true,
      most: 500,
      ...initial(meeting?.link),
    },
  ];
}

export function meetingRead(reading: Reading, { say }: Acting): When & Where {
  const day = reading.day("day");
  const [starts, ends] = [reading.time(day, "start"), reading.time(day, "end")];
  const place = reading.optional("place", 200);
  const link = reading.optional("link", 500);
  if (link !== undefined && !z.url({ protocol: /^https?$/ }).safeParse(link).success)
    reading.miss(
      "link",
      say("Skriv en adress som börjar med https://", "Write an address that begins with https://"),
    );
  return { starts, ends, place, link };
}

export const MEETING_FIELDS: FieldOf = {
  "time-passed": "day",
  "time-taken": "start",
  "ends-first": "end",
};

/** "Är vi beslutsföra om Ängsby inte kommer?": the answers as they would be. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Attendance } from "./attendance.ts";
import type { Situation } from "./decidable.ts";
import { instantOf } from "./time.ts";

/** The same situation, with each of these parties represented (`true`) or not; nothing is kept. */
export function whatIf(situation: Situation, comes: ReadonlyMap<SubjectId, boolean>): Situation {
  const supposed = situation.seats.flatMap((seat): Attendance[] => {
    const status = seat.party === undefined ? undefined : comes.get(seat.party);
    if (status === undefined) return [];
    return [
      {
        meeting: situation.meeting.id,
        seat: seat.id,
        party: seat.party,
        status: status ? "coming" : "both-absent",
        informed: false,
        mandated: false,
        answered: instantOf(situation.now),
      },
    ];
  });
  const replaced = new Set(supposed.map(({ seat }) => seat));
  const kept = situation.attendance.filter(({ seat }) => !replaced.has(seat));
  return { ...situation, attendance: [...kept, ...supposed] };
}

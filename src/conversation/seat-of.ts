/** Who holds a seat at a meeting, and as what: looked up anew whenever somebody acts for it. */
import type { AnswerContext } from "../meetings/answer.ts";
import type { Attendance } from "../meetings/attendance.ts";
import type { MeetingId } from "../meetings/meeting.ts";
import type { AttendanceId } from "../meetings/records.ts";
import type { SeatId } from "../register/seat.ts";
import { seatsIn } from "../register/seats.ts";
import type { Acting } from "./acting.ts";

/** A seat at a meeting, seen by somebody who holds it on the day of the meeting. */
export interface OwnSeat {
  readonly context: AnswerContext;
  readonly id: AttendanceId;
  readonly before: Attendance | undefined;
  readonly role: "ordinary" | "substitute";
}

/** Undefined: there is no such meeting or seat, or whoever acts does not hold it. */
export function ownSeat(
  { meeting: meetingId, seat: seatId }: { readonly meeting: MeetingId; readonly seat: SeatId },
  { view, knowledge, world, rights: { person }, now }: Acting,
): OwnSeat | undefined {
  const meeting = view.meetings.get(meetingId);
  const seat = seatsIn(knowledge).byId.get(seatId)?.seat;
  if (meeting === undefined || seat?.group !== meeting.group || person === undefined)
    return undefined;
  const holders = world.holders(meeting, seat.id);
  const isOrdinary = holders.ordinary === person.id;
  if (!isOrdinary && !holders.substitutes.includes(person.id)) return undefined;
  const id: AttendanceId = `${meeting.id}/${seat.id}`;
  return {
    context: { meeting, seat, holders, now },
    id,
    before: view.attendance.get(id),
    role: isOrdinary ? "ordinary" : "substitute",
  };
}

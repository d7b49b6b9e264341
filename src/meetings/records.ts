/** What is kept of the meetings: the part of the store that they state. */
import type { Attendance } from "./attendance.ts";
import type { CalendarFeed } from "./calendar-feed.ts";
import type { Meeting, MeetingId } from "./meeting.ts";

/** "<meeting>/<seat>". */
export type AttendanceId = `${string}/${string}`;

/** The meetings after their latest change. */
export interface Meetings {
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
  readonly attendance: ReadonlyMap<AttendanceId, Attendance>;
  readonly feeds: ReadonlyMap<CalendarFeed["id"], CalendarFeed>;
}

export type MeetingsWrite =
  | { readonly kind: "meeting"; readonly id: MeetingId; readonly after: Meeting | undefined }
  | {
      readonly kind: "attendance";
      readonly id: AttendanceId;
      readonly after: Attendance | undefined;
    }
  | {
      readonly kind: "calendar-feed";
      readonly id: CalendarFeed["id"];
      readonly after: CalendarFeed | undefined;
    };

/** The meeting as it shall be. */
export function meetingWrite(after: Meeting): MeetingsWrite {
  return { kind: "meeting", id: after.id, after };
}

/** The answers that shall be gone. */
export function answersGone(ids: readonly AttendanceId[]): MeetingsWrite[] {
  return ids.map((id) => ({ kind: "attendance", id, after: undefined }));
}

/** Whether a seat will be filled at a meeting, and by whom (annex 2, 1.3.1 and 1.3.2). */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { PersonId } from "../register/person.ts";
import { SeatId } from "../register/seat.ts";
import { Instant, MeetingId } from "./meeting.ts";

/**
 * No record: nobody has answered.
 * `coming` – the ordinary member comes; `absent` – does not, and the substitute is not asked yet;
 * `substitute-asked`, `substitute-coming` – as they say; `both-absent` – neither can come.
 */
export const Attendance = z.strictObject({
  meeting: MeetingId,
  seat: SeatId,
  party: SubjectId.optional(),
  status: z.enum(["coming", "absent", "substitute-asked", "substitute-coming", "both-absent"]),
  /** The substitute who is asked or comes. */
  substitute: PersonId.optional(),
  /** Substitutes who were asked and cannot come. */
  declined: z.array(PersonId).optional(),
  /** A substitute who was asked or was coming, and is not needed since the member comes. */
  released: PersonId.optional(),
  /** The ordinary member has confirmed that the substitute has the papers, and the mandate to decide. */
  informed: z.boolean().default(false),
  mandated: z.boolean().default(false),
  /** Written views given before the meeting: they are not presence. */
  views: z.string().trim().min(1).max(5000).optional(),
  answered: Instant,
});
export type Attendance = z.infer<typeof Attendance>;

/** What stands in a button: JSON, small, with all that is needed to act on it weeks later. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { MeetingId } from "../meetings/meeting.ts";
import { MembershipId } from "../register/membership.ts";
import { PersonId } from "../register/person.ts";
import { SeatId } from "../register/seat.ts";
import { Task } from "../register/task.ts";
import { ReminderKey } from "../reminders/reminder.ts";

const version = z.literal(1);

/** What somebody can say of a seat at a meeting, and what the ordinary member can say of the substitute. */
export const SEAT_ACTS = [
  "coming",
  "absent",
  "ask-substitute",
  "ask-myself",
  "substitute-comes",
  "substitute-cannot",
  "both-absent",
  "informed",
  "mandated",
  /** Both of these at once. */
  "handed-over",
] as const;

/** Whose button it is. Who presses is checked against the register all the same: it may be forged. */
const recipient = { v: version, person: PersonId };
/** The reminder that it stands under; `alone`: the message is this one card and nothing else. */
const place = { key: ReminderKey.optional(), alone: z.literal(true).optional() };
const question = z.string().trim().min(1).max(1500);

const SeatPress = z.strictObject({
  ...recipient,
  ...place,
  act: z.enum(SEAT_ACTS),
  meeting: MeetingId,
  seat: SeatId,
  /** The substitute whom it is about. */
  other: PersonId.optional(),
});
export type SeatPress = z.infer<typeof SeatPress>;

const StepPress = z.strictObject({
  ...recipient,
  ...place,
  act: z.enum(["step-show", "step-done", "step-later"]),
  membership: MembershipId,
  step: SubjectId,
});
export type StepPress = z.infer<typeof StepPress>;

const KindPress = z.strictObject({
  ...recipient,
  ...place,
  act: z.enum(["stop", "resume"]),
  kind: SubjectId,
});
export type KindPress = z.infer<typeof KindPress>;

const LaterPress = z.strictObject({
  ...recipient,
  ...place,
  act: z.literal("tomorrow"),
  /** Where it stands under no reminder: what its reminders would be about. */
  meeting: MeetingId.optional(),
  seat: SeatId.optional(),
});
export type LaterPress = z.infer<typeof LaterPress>;

const Press = z.discriminatedUnion("act", [
  SeatPress,
  StepPress,
  KindPress,
  LaterPress,
  z.strictObject({ ...recipient, ...place, act: z.literal("anchored"), meeting: MeetingId }),
  z.strictObject({ ...recipient, ...place, act: z.literal("task-done"), task: Task.shape.id }),
  z.strictObject({ v: version, act: z.literal("agenda"), meeting: MeetingId }),
  z.strictObject({ v: version, act: z.literal("introduction"), group: SubjectId }),
  /** The rest of a long answer. */
  z.strictObject({ v: version, act: z.literal("all"), question }),
  /** What the knowledge base could not answer goes to the coordinator. */
  z.strictObject({ v: version, act: z.literal("pass-on"), question }),
]);
export type Press = z.infer<typeof Press>;

/** Without the version, in the order of fields in which it is written. */
type Unversioned<P> = P extends unknown ? Omit<P, "v"> : never;

/** As it stands in a button. Undefined when it would be longer than a button takes. */
export function pressValue(press: Unversioned<Press>): string | undefined {
  const value = JSON.stringify({ v: 1, ...press });
  return value.length > LONGEST_VALUE ? undefined : value;
}

/** See Button. */
const LONGEST_VALUE = 1900;

/** Undefined for what no button of ours holds: forged, broken, or of a version that is gone. */
export function readPress(value: string): Press | undefined {
  if (value.length > LONGEST_VALUE) return undefined;
  try {
    return Press.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

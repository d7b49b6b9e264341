/** A reminder that is due for one person: decided by the planner, delivered through the outbox. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { Instant, MeetingId } from "../meetings/meeting.ts";
import { MembershipId } from "../register/membership.ts";
import { PersonId } from "../register/person.ts";

/** "<policy>/<occasion>/<person>": the same however often, and by whomever, it is planned. */
export const ReminderKey = z.string().min(1).max(300).brand<"ReminderKey">();
export type ReminderKey = z.infer<typeof ReminderKey>;

/** What it is about. Its words are composed from these when it is sent, so that they are true then. */
export const Occasion = z.strictObject({
  meeting: MeetingId.optional(),
  group: SubjectId.optional(),
  membership: MembershipId.optional(),
  task: z.string().optional(),
  /** Since when it is so: the latest answer or move. What was sent before comes again when it is due anew. */
  since: Instant.optional(),
  /** A step of the onboarding, an agenda item's number, or whatever else tells occasions apart. */
  part: z.string().optional(),
});
export type Occasion = z.infer<typeof Occasion>;

export const Reminder = z.strictObject({
  key: ReminderKey,
  /** Entry of knowledge/reminders.yaml, a step of the introduction, or what else is told of. */
  policy: SubjectId,
  person: PersonId,
  occasion: Occasion,
  /** Not before this instant, UTC, but for what goes along with another within the hour before; quiet hours and holidays are already taken into account. */
  due: Instant,
  /** Pointless from this instant on: it then expires and is listed, not sent. */
  expires: Instant,
  /** Not stopped or snoozed by its recipient. */
  required: z.boolean(),
});
export type Reminder = z.infer<typeof Reminder>;

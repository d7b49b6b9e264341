/** A calendar that somebody subscribes to by an address that only they know. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { PersonId } from "../register/person.ts";
import { Instant } from "./meeting.ts";

/** `id` is the SHA-256 of the token in the address (hex): who reads the database cannot subscribe. */
export const CalendarFeed = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .brand<"CalendarFeedId">(),
  of: z.union([z.strictObject({ person: PersonId }), z.strictObject({ group: SubjectId })]),
  created: Instant,
  revoked: Instant.optional(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

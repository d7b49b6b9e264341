/** Something that a person has to do because a membership changed: introduce a successor, tell the contact person. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { Day, MembershipId } from "./membership.ts";
import { PersonId } from "./person.ts";

/** `duty` is the entry of the knowledge base that the task rests on (annex 2, 1.3.2). */
export const Task = z.strictObject({
  id: z.string().min(1).max(120).brand<"TaskId">(),
  kind: z.enum(["introduce-successor", "tell-contact-person"]),
  person: PersonId,
  duty: SubjectId.optional(),
  /** The membership that was ended, and the one that took its place. */
  ended: MembershipId,
  successor: MembershipId.optional(),
  opened: Day,
  done: Day.optional(),
});
export type Task = z.infer<typeof Task>;

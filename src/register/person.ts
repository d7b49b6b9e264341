/** A person as the register knows them: no more than it takes to say who holds a seat and to reach them. */
import { z } from "zod";
import { LANGUAGES, SubjectId } from "../knowledge/schema/base.ts";

export const PersonId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

/** Popolo Person. `email` is lower case: it ties a person to an account on a platform. */
export const Person = z.strictObject({
  id: PersonId,
  name: z.string().trim().min(1).max(120),
  organization: SubjectId.optional(),
  email: z.email().toLowerCase().optional(),
  language: z.enum(LANGUAGES).default("sv"),
});
export type Person = z.infer<typeof Person>;

/** A question that the assistant could not answer, or answered wrongly, and what the coordinator said to it. */
import { z } from "zod";
import { LANGUAGES } from "../knowledge/schema/base.ts";
import { Instant } from "../meetings/meeting.ts";
import { Day } from "../register/membership.ts";

export const QuestionId = z
  .string()
  .regex(/^q-[0-9a-f]{12}$/)
  .brand<"QuestionId">();
export type QuestionId = z.infer<typeof QuestionId>;

/** Somebody who has asked to be told the answer; nobody else's account is kept. */
export const Asker = z.strictObject({
  /** "slack", "teams". */
  channel: z.string().min(1).max(40),
  /** As in Who. */
  account: z.string().min(1).max(260),
  conversation: z.string().min(1).max(500),
  language: z.enum(LANGUAGES),
  told: Instant.optional(),
});
export type Asker = z.infer<typeof Asker>;

export const OpenQuestion = z.strictObject({
  /** Made of its words: the same question has the same. */
  id: QuestionId,
  /** As it was first asked. */
  text: z.string().trim().min(1).max(500),
  language: z.enum(LANGUAGES),
  /** `wrong`: there was an answer, and a reader said that it was not right. */
  why: z.enum(["unknown", "wrong"]),
  /** What readers said was wrong with the answer. */
  remarks: z.array(z.string().trim().min(1).max(500)).max(10).default([]),
  /** How often it was asked. */
  count: z.int().positive(),
  first: Instant,
  last: Instant,
  askers: z.array(Asker).max(100).default([]),
  /** `text`: the coordinator's answer, or why there is none. */
  closed: z
    .strictObject({
      how: z.enum(["answered", "dismissed"]),
      at: Instant,
      text: z.string().trim().min(1).max(2000).optional(),
    })
    .optional(),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** How many questions of a day were not kept, as there were too many. */
export const QuestionOverflow = z.strictObject({ id: Day, dropped: z.int().positive() });
export type QuestionOverflow = z.infer<typeof QuestionOverflow>;

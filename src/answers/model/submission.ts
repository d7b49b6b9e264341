/** How a language model ends a turn: sentences that it chose, or why there are none. */
import { z } from "zod";

// Strict schemas of endpoints know neither bounds nor optional fields: those are checked by code.
export const Submission = z.strictObject({
  kind: z.enum(["answer", "not-stated", "unclear", "out-of-scope"]),
  statements: z.array(z.strictObject({ text: z.string(), facts: z.array(z.string()) })),
});
export type Submission = z.infer<typeof Submission>;

export const SUBMIT = "submit_answer";

/** Evaluation questions, one JSON object a line (see test/questions/README.md for the fields). */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { LANGUAGES } from "../knowledge/schema/base.ts";

export const EvaluationQuestion = z.object({
  id: z.string().min(1),
  lang: z.enum(LANGUAGES),
  question: z.string().min(1),
  /** Each must stand in a right answer; "|" separates accepted alternatives. */
  expect: z.array(z.string().min(1)),
  /** None may stand in it. */
  forbid: z.array(z.string().min(1)),
  answerable: z.boolean(),
  kind: z.string().optional(),
  note: z.string().optional(),
  source: z.string().nullish(),
  section: z.string().nullish(),
  /** Lines that share it are turns of one conversation, in order. */
  conversation: z.string().optional(),
});
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

/** Reads a file of questions. Throws with file and line when a line is not a question. */
export function readQuestions(file: string): EvaluationQuestion[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== "")
    .map(({ line, place }) => parseLine(line, place));
}

function parseLine(line: string, place: string): EvaluationQuestion {
  try {
    return EvaluationQuestion.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is not an evaluation question: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.ZodError)
    return cause.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}

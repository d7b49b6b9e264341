/** What a tool of the language model is. */
import type { z } from "zod";
import type { Language } from "../../knowledge/schema/base.ts";
import type { Asked } from "../topics/topic.ts";
import type { Today } from "../today.ts";
import type { Answerer } from "../respond.ts";
import type { Evidence, Retrieved } from "./evidence.ts";

/** What tools look into. */
export interface Searched {
  readonly answerer: Answerer;
  readonly asked: Asked;
  readonly language: Language;
  /** Undefined: the asker may not see it, and the tools over it are not there. */
  readonly today: Today | undefined;
  readonly retrieved: Retrieved;
}

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: z.ZodObject;
  /** What the model is given, as JSON; throws a ZodError for arguments that are wrong. */
  run(args: unknown, searched: Searched): unknown;
}

/** A tool whose arguments are read by its own schema. */
export function tool<S extends z.ZodObject>(made: {
  readonly name: string;
  readonly description: string;
  readonly parameters: S;
  readonly run: (args: z.infer<S>, searched: Searched) => unknown;
}): Tool {
  const { parameters } = made;
  return { ...made, run: (args, searched) => made.run(parameters.parse(args), searched) };
}

/** Sentences as the model is shown them. */
export function shown(
  evidence: readonly Evidence[],
): { readonly id: string; readonly text: string }[] {
  return evidence.map(({ id, text }) => ({ id, text }));
}

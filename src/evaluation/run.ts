/** Asks the questions of a file, in order, and judges the answers. */
import type { Answerer } from "../answers/respond.ts";
import type { EvaluationQuestion } from "./questions.ts";
import { score, type Scored } from "./score.ts";
import { varied, type Variant } from "./variants.ts";

/** One question asked in one variant. */
export interface Asked extends Scored {
  /** As it was asked: with typos or without accents in those variants. */
  readonly asked: string;
}

/** Questions of one conversation lean on each other, the rest stand alone. */
export function ask(
  questions: readonly EvaluationQuestion[],
  variant: Variant,
  answerer: Pick<Answerer, "answer">,
): Asked[] {
  const lastRead = new Map<string, string>();
  return questions.map((question) => {
    const { conversation } = question;
    const previous = conversation === undefined ? undefined : lastRead.get(conversation);
    const asked = varied(question.question, variant);
    const answer = answerer.answer(asked, { previous });
    if (conversation !== undefined) lastRead.set(conversation, answer.read);
    return { ...score(question, answer), asked };
  });
}

/** Asks the questions of a file, in order, and judges the answers. */
import type { Answer } from "../answers/answer.ts";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { EvaluationQuestion } from "./questions.ts";
import { score, type Scored } from "./score.ts";
import { varied, type Variant } from "./variants.ts";

/** One question asked in one variant. */
export interface Asked extends Scored {
  /** As it was asked: with typos or without accents in those variants. */
  readonly asked: string;
  /** As the question before it in the same conversation was read. */
  readonly previous: string | undefined;
}

/** Questions of one conversation lean on each other, the rest stand alone. */
export function ask(
  questions: readonly EvaluationQuestion[],
  variant: Variant,
  answerer: Pick<Answerer, "answer">,
): Asked[] {
  const last = new Map<string, Answer>();
  return questions.map((question) => {
    const { conversation } = question;
    const before = conversation === undefined ? undefined : last.get(conversation);
    const previous = before?.read;
    const asked = varied(question.question, variant);
    const answer = answerer.answer(asked, {
      previous,
      named: before?.named,
      spoken: before?.language,
    });
    if (conversation !== undefined) last.set(conversation, answer);
    return { ...score(question, answer), asked, previous };
  });
}

/** Questions that are with the language model at the same time. */
const AT_ONCE = 4;

/**
 * The same with help for the answers that are open: judged anew where help came, otherwise as they
 * were. What help costs is counted by whoever helps.
 */
export async function helped(
  asked: readonly Asked[],
  answerer: Answerer,
  assist: Assisting,
): Promise<Asked[]> {
  const results = [...asked];
  const waiting = results.entries();
  const work = async (): Promise<void> => {
    for (const [at, one] of waiting) {
      const context = { answerer, previous: one.previous, workspace: "eval" };
      const answer = await assist.assist(one.asked, one.answer, context);
      if (answer !== undefined) results[at] = { ...one, ...score(one.question, answer) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** What may help a question along that the knowledge base alone did not answer. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Answer } from "./answer.ts";
import type { Answerer } from "./respond.ts";
import type { Today } from "./today.ts";

export interface AssistContext {
  /** The one that gave the answer: the same version of the knowledge base. */
  readonly answerer: Answerer;
  /** `read` of the answer before this one in the same conversation. */
  readonly previous?: string | undefined;
  /** `named` of that answer. */
  readonly named?: readonly string[] | undefined;
  /** The language of that answer. */
  readonly spoken?: Language | undefined;
  /** Set when the asker's language is known. */
  readonly language?: Language | undefined;
  /** Only for those who may see the register and the calendar; the answer was given with the same. */
  readonly today?: Today | undefined;
  /** Whose tokens are used: "slack:T0123". */
  readonly workspace: string;
}

export interface Assisting {
  /**
   * An answer in the place of `given`, which states nothing that the knowledge base or what is so
   * today does not; undefined: `given` stands as it is. Comes within the time that is set (20 s),
   * and at once for answers that need no help. Never rejects.
   *
   * `onPart` is called, before the result, with sentences of the direct answer that are certain to be
   * in it.
   */
  assist(
    message: string,
    given: Answer,
    context: AssistContext,
    onPart?: (text: string) => void,
  ): Promise<Answer | undefined>;
}

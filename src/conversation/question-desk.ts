/** What becomes of a question that the knowledge base does not answer. */
import type { Acting } from "./acting.ts";
import type { Reply } from "./reply.ts";
import type { Write } from "./view.ts";

/** Decided where open questions are kept. */
export interface QuestionDesk {
  /** "Skicka frågan till samordnaren": pressed twice it is passed on once, and says so. Pure. */
  readonly passOn: (question: string, acting: Acting) => PassedOn;
}

export interface PassedOn {
  readonly writes: readonly Write[];
  readonly reply: Reply;
}

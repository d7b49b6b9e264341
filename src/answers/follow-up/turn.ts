/** A turn of a conversation that may lean on the one before it. */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import type { Asked } from "../topics/topic.ts";

/** A turn, and what it may lean on. */
export interface Turn {
  /** Without what only joins it to the one before. */
  readonly bare: string;
  readonly now: Question;
  readonly isJoined: boolean;
  readonly previous: Question;
  /** What was found for the previous question. */
  readonly before: Asked;
  /** Those that were asked about one after the other, this one last. */
  readonly named: readonly string[];
  readonly lexicon: Lexicon;
  readonly alone: Alone;
}

/** What becomes of a question when nothing goes before it. */
export interface Alone {
  find(question: string): Asked;
  isAnswered(asked: Asked): boolean;
  draftOf(asked: Asked): Draft;
}

/** It names something, if only with words that may be just words. */
export function isNaming({ mentions, places }: Question): boolean {
  return mentions.length + places.length > 0;
}

/** It names something that an answer must be about. */
export function namesFirmly({ mentions, places }: Question): boolean {
  return mentions.some(({ firm }) => firm) || places.length > 0;
}

/** An organisation or a unit: one that may be part of something. */
export function isActor(id: Subject["id"], { knowledge }: Lexicon): boolean {
  const subject = knowledge.subjects.get(id);
  if (subject?.kindOf === "organization") return subject.classification !== "cooperation";
  return subject?.kindOf === "unit";
}

/** Without the mark it ends with. */
export function unasked(text: string): string {
  return text.replace(/[?.!\s]+$/, "");
}

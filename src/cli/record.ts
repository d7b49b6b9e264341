/** An answer as a program reads it. */
import { plainText, type Answer, type Outcome } from "../answers/answer.ts";
import type { FactId } from "../knowledge/fact.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";

export interface AnswerRecord {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** What a person sees, without markup; sources and next questions apart. */
  readonly text: string;
  readonly sources: readonly SourceRecord[];
  readonly facts: readonly FactId[];
  readonly next: readonly string[];
}

interface SourceRecord {
  readonly document: SubjectId;
  readonly section: string;
  /** ISO 8601, as exact as the document gives it. */
  readonly date: string;
}

export function recordOf(question: string, answer: Answer, knowledge: Knowledge): AnswerRecord {
  return {
    question,
    language: answer.language,
    outcome: answer.outcome,
    text: plainText(answer),
    sources: answer.sources.map(({ document, section }) => ({
      document,
      section,
      date: knowledge.documents.get(document)?.date ?? "",
    })),
    facts: answer.facts,
    next: answer.next,
  };
}

/** Questions and answers to judge, without a knowledge base. */
import type { Answer, ShownSource } from "../../src/answers/answer.ts";
import { EvaluationQuestion } from "../../src/evaluation/questions.ts";
import { SubjectId } from "../../src/knowledge/schema/base.ts";

export const SOURCE: ShownSource = {
  document: SubjectId.parse("avtal"),
  title: "Avtalet",
  section: "Alvesta",
  date: "november 2020",
  places: [],
};

/** An answer in Swedish that says this, with a source. */
export function answerSaying(text: string): Answer {
  return {
    outcome: "answered",
    language: "sv",
    read: "",
    lead: [{ text, facts: [] }],
    details: [],
    caveats: [],
    sources: [SOURCE],
    next: [],
    facts: [],
    about: [],
  };
}

/** An answerable question that expects nothing, but for the fields given. */
export function questionWith(fields: object): EvaluationQuestion {
  return EvaluationQuestion.parse({
    id: "q1",
    lang: "sv",
    question: "Hur fattas beslut?",
    expect: [],
    forbid: [],
    answerable: true,
    ...fields,
  });
}

/** What the search learns from: the questions of a knowledge base, and the sentences of its facts. */
import { createHash } from "node:crypto";
import type { AskedQuestion } from "../../knowledge/asked.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { LANGUAGES, type Language } from "../../knowledge/schema/base.ts";
import { tokensOf } from "../language/tokens.ts";
import { featuresOf } from "./features.ts";
import type { Example } from "./learn.ts";

/** One example for each question, and two for each fact: its own words in both languages. */
export function examplesOf(questions: readonly AskedQuestion[], knowledge: Knowledge): Example[] {
  const example = (text: string, language: Language, label: string): Example => ({
    features: featuresOf(tokensOf(text), language),
    label,
  });
  return [
    ...questions.map((one) => example(one.text, one.language, one.for)),
    ...[...knowledge.facts.values()].flatMap(({ id, text, keywords }) =>
      LANGUAGES.map((language) =>
        example([text[language], ...keywords[language]].join(". "), language, id),
      ),
    ),
  ];
}

/** Differs when the questions do. */
export function versionOf(questions: readonly AskedQuestion[]): string {
  const hash = createHash("sha256");
  for (const one of questions) hash.update(`${one.for}\n${one.language}\n${one.text}\n`);
  return hash.digest("hex").slice(0, 16);
}

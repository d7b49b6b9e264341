/** An answerer that answers what a test says. */
import type { Answer, Statement } from "../../src/answers/answer.ts";
import { createAnswerer, type Answerer, type Turn } from "../../src/answers/respond.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { folderWith, SMALL_KNOWLEDGE } from "../knowledge/fixture.ts";

export const ASSISTANT = `
- id: assistenten
  greeting: { sv: Hej! Jag är en bot som läst avtalet., en: Hello! I am a bot that has read the agreement. }
  scope: { sv: Jag svarar om samverkan., en: I answer about the cooperation. }
  abilities: [{ sv: vilka som sitter i en grupp, en: who sits in a group }]
  examples:
    - { sv: Vem leder?, en: Who leads? }
    - { sv: När möts ni?, en: When do you meet? }
    - { sv: Vad gör ni?, en: What do you do? }
    - { sv: Var är ni?, en: Where are you? }
`;

/** The small knowledge base, presenting itself. */
export const TALKING_KNOWLEDGE = { ...SMALL_KNOWLEDGE, "assistant.yaml": ASSISTANT };

export function smallAnswerer(files: Readonly<Record<string, string>> = SMALL_KNOWLEDGE): Answerer {
  return createAnswerer(buildKnowledge(readEntries(folderWith(files)).entries));
}

/** Answers with what `answer` gives; all that it leaves out is empty. */
export function fakeAnswerer(answer: (text: string, turn: Turn) => Partial<Answer>): Answerer {
  return {
    ...smallAnswerer(TALKING_KNOWLEDGE),
    answer: (text, turn = {}) => answerWith({ read: text, ...answer(text, turn) }),
  };
}

export function answerWith(parts: Partial<Answer>): Answer {
  return {
    outcome: "answered",
    language: "sv",
    read: "",
    lead: [],
    details: [],
    caveats: [],
    sources: [],
    next: [],
    facts: [],
    about: [],
    ...parts,
  };
}

/** "1", "2", …, `count`. */
export function statements(count: number): Statement[] {
  return Array.from({ length: count }, (_, index) => ({ text: String(index + 1), facts: [] }));
}

export function texts(list: readonly Statement[]): string[] {
  return list.map(({ text }) => text);
}

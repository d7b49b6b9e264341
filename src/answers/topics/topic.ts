/** What a topic is: a kind of question, and how its answer is put together. */
import type { Fact, FactId } from "../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { AreaCode, Language, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import type { Candidate } from "../rate.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import type { Said } from "../verdict-word.ts";

/** All that a topic may look at. */
export interface Asked {
  readonly question: Question;
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
  /** Facts rated against the question, the best first; those that carry an answer apart. */
  readonly rated: readonly Candidate[];
  readonly carrying: readonly Candidate[];
  /** What a question that may come next would be answered. Left out: it is not tried. */
  readonly leadsTo?: ((question: string) => Draft) | undefined;
}

export interface Topic {
  readonly id: string;
  /** It may answer a message with several questions at once, before they are taken one by one. */
  readonly whole?: boolean;
  /** The answer, or undefined when the question is not of this kind. Pure. */
  answer(asked: Asked): Draft | undefined;
}

/** The text of the reader's language. */
export function inLanguage(language: Language, sv: string, en: string): string {
  return language === "sv" ? sv : en;
}

/** What is said first where a question takes for granted what the facts contradict. */
export function notSo(language: Language): string {
  return inLanguage(
    language,
    "Så är det inte enligt överenskommelserna.",
    "That is not what the agreements say.",
  );
}

/** A fact's own sentence as a statement. */
export function stated(fact: Fact, language: Language): Statement {
  return { text: fact.text[language], facts: [fact.id] };
}

/** A fact's own sentence, not one that is put together for the question. */
export function isOfKnowledge(
  { text, facts }: Statement,
  { knowledge, question: { language } }: Pick<Asked, "knowledge" | "question">,
): boolean {
  return facts.some((id) => knowledge.facts.get(id)?.text[language] === text);
}

/** A composed sentence, with the yes or no that it begins with, that rests on facts. */
export function composed(told: string | Said, ...facts: readonly (Fact | undefined)[]): Statement {
  const said = typeof told === "string" ? { text: told } : told;
  return { ...said, facts: facts.filter((fact) => fact !== undefined).map((fact) => fact.id) };
}

/** The fact with this name on a subject: factOf(knowledge, id, "members"). */
export function factOf(knowledge: Knowledge, subject: SubjectId, name: string): Fact | undefined {
  const id: FactId = `${subject}/${name}`;
  return knowledge.facts.get(id);
}

/** All that a subject states. */
export function factsAbout(knowledge: Knowledge, subject: SubjectId): readonly Fact[] {
  return knowledge.factsBySubject.get(subject) ?? [];
}

/** Subjects of one kind. */
export function subjectsOf<K extends Subject["kindOf"]>(
  knowledge: Knowledge,
  kind: K,
): readonly Extract<Subject, { kindOf: K }>[] {
  // They are filed under their kind.
  return (knowledge.subjectsByKind.get(kind) ?? []) as readonly Extract<Subject, { kindOf: K }>[];
}

export type Group = Extract<Subject, { kindOf: "group" }>;

/** The groups that a question names, the likeliest first. */
export function namedGroups({ question, knowledge }: Asked): Group[] {
  return question.mentions.flatMap((mention) =>
    mention.subjects.flatMap((id) => {
      const subject = knowledge.subjects.get(id);
      return subject?.kindOf === "group" ? [subject] : [];
    }),
  );
}

/** True when any of the concepts is touched. */
export function touches(question: Question, ...concepts: readonly string[]): boolean {
  const touched: ReadonlySet<string> = question.concepts;
  return concepts.some((concept) => touched.has(concept));
}

/** Names as the wording of seats needs them. */
export function namingOf(knowledge: Knowledge) {
  return {
    role: (id: SubjectId) => knowledge.roles.get(id),
    subject: (id: SubjectId) => knowledge.subjects.get(id)?.name,
    area: (code: AreaCode) => knowledge.areas.get(code)?.name,
    municipalities: () => [],
  };
}

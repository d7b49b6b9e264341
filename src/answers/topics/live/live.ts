/** What a topic is that answers from what is so today, and what all of them share. */
import { fold } from "../../../knowledge/fold.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Knowledge, Subject } from "../../../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../../../knowledge/schema/base.ts";
import { isAbstention, type Draft, type Statement } from "../../answer.ts";
import type { Question } from "../../question.ts";
import type { Today } from "../../today.ts";
import { partyOf } from "../seats/named-party.ts";
import { NO_NAMES } from "../seats/representation/seats-told.ts";
import { factsAbout, namedGroups, subjectsOf, type Asked } from "../topic.ts";

/** All that such a topic may look at. */
export interface LiveAsked extends Asked {
  readonly today: Today;
  /** The question before this one in the same conversation. */
  readonly before?: Question | undefined;
}

export interface LiveTopic {
  readonly id: string;
  /**
   * The answer, or undefined when the question is not of this kind. `agreed` gives what the
   * agreements say to it, for those that add to that. Pure.
   */
  answer(asked: LiveAsked, agreed: () => Draft): Draft | undefined;
}

export type Group = Extract<Subject, { kindOf: "group" }>;

/** Does the question say this? Patterns are written without accents, in lower case. */
export function says(
  { question }: Pick<Asked, "question">,
  ...patterns: readonly RegExp[]
): boolean {
  const asWritten = fold(question.text);
  const asRead = fold(question.tokens.map(({ text }) => text).join(" "));
  return patterns.some((pattern) => pattern.test(asWritten) || pattern.test(asRead));
}

/** A sentence that no document carries. */
export function plain(text: string): Statement {
  return { text, facts: [] };
}

/** An answer from the agreements with something added to what is said first; its outcome stays. */
export function adding(agreed: Draft, ...added: readonly Statement[]): Draft {
  // What it can and cannot answer is no help beside an answer.
  if (agreed.outcome === "out-of-scope") return { outcome: "unknown", lead: added };
  return { ...agreed, lead: [...agreed.lead, ...added], live: false };
}

/** As `adding`, with what was added said first: what is asked for is in it, not in the agreements. */
export function beginning(agreed: Draft, ...added: readonly Statement[]): Draft {
  const draft = adding(agreed, ...added);
  if (agreed.outcome === "out-of-scope") return draft;
  return { ...draft, lead: [...added, ...agreed.lead] };
}

/** What an answer from the agreements says, as something to add to another; nothing of an abstention. */
export function saidBy(draft: Draft): readonly Statement[] {
  const { lead, details = [] } = withoutNoNames(draft);
  return isAbstention(draft) ? [] : [...lead, ...details];
}

/** The answer without the sentence that no names are known: the register says what it knows. */
export function withoutNoNames(draft: Draft): Draft {
  const isKept = ({ text }: Statement): boolean => text !== NO_NAMES.sv && text !== NO_NAMES.en;
  return {
    ...draft,
    lead: draft.lead.filter(isKept),
    details: (draft.details ?? []).filter(isKept),
  };
}

/** A group's name inside a sentence. */
export function groupName(knowledge: Knowledge, id: SubjectId, language: Language): string {
  return lowerFirst(bareName(knowledge, id, language));
}

/** A subject's name without what stands in brackets. */
export function bareName({ subjects }: Knowledge, id: SubjectId, language: Language): string {
  return (subjects.get(id)?.name[language] ?? id).replaceAll(/\s*\([^)]*\)/g, "");
}

/** The steering group that the cooperation itself has. */
export function ownGroup(knowledge: Knowledge): Group | undefined {
  const own = subjectsOf(knowledge, "group").filter(
    ({ level, kind }) => level === "cooperation" && (kind as string) === "steering-group",
  );
  return own.find(({ homonym }) => homonym === "default") ?? own[0];
}

/** The group that is named; the cooperation's own steering group where no other body is. */
export function groupMeant(asked: Asked): Group | undefined {
  const [named] = namedGroups(asked);
  if (named !== undefined) return named;
  const { question, knowledge } = asked;
  const other = question.mentions.some(({ subjects: [id], firm }) => {
    const subject = knowledge.subjects.get(id);
    const isOwn = subject?.kindOf === "organization" && subject.classification === "cooperation";
    return firm && !isOwn && subject?.kindOf !== "organization";
  });
  return other ? undefined : ownGroup(knowledge);
}

/** The party that is named, as a subject's id. */
export function partyMeant(asked: Asked): SubjectId | undefined {
  return partyOf(asked)?.id;
}

/** All parties that are named, the offices of one as that one. */
export function partiesNamed(question: Question, { areas, subjects }: Knowledge): SubjectId[] {
  const homes = question.places.flatMap(({ area, wide }) =>
    wide ? [] : (areas.get(area)?.organization ?? []),
  );
  const named = question.mentions.flatMap(({ subjects: [id] }) => {
    const subject = subjects.get(id);
    if (subject?.kindOf !== "organization" || subject.classification === "cooperation") return [];
    return [subject.id];
  });
  return [...new Set([...homes, ...named])];
}

/** The first thing that a subject states and that is no gap: what a sentence about it rests on. */
export function firstFact(knowledge: Knowledge, subject: SubjectId): Fact | undefined {
  return factsAbout(knowledge, subject).find(({ gap }) => !gap);
}

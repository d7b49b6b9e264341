/** Who governs each municipality, as far as it is told, and which parties that names. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import { tokensOf } from "../../language/tokens.ts";
import { factsAbout, subjectsOf, type Asked } from "../topic.ts";

/** The municipalities, also those that take no part. */
export function municipalities({ knowledge }: Asked): Subject[] {
  return subjectsOf(knowledge, "area").filter(({ level }) => level === "municipality");
}

/** Those of which it is told who governs, with the fact that tells it. */
export function majorities(asked: Asked): { readonly place: Subject; readonly fact: Fact }[] {
  return municipalities(asked).flatMap((place) => {
    const fact = majorityOf(place, asked);
    return fact === undefined ? [] : [{ place, fact }];
  });
}

function majorityOf({ id }: Subject, { knowledge }: Asked): Fact | undefined {
  return factsAbout(knowledge, id).find(({ gap, on }) => !gap && on.includes(MAJORITY));
}

/** What a fact of who governs is about. */
export const MAJORITY = "majority" as ConceptId;

/** It is told to govern there, alone or with others; not where it is in opposition or in balance. */
export function governs(
  party: readonly string[],
  fact: Fact,
  { question }: Pick<Asked, "question">,
): boolean {
  const text = fact.text[question.language].replace(OPPOSED, "");
  return !isBalance(fact) && !/opposition/iu.test(text) && namesAll(party, fact, { question });
}

/** ", med Ängspartiet i opposition" */
export const OPPOSED = /,? (med|with) [^,.]* (i|in) opposition/giu;

/** Neither side governs. */
export function isBalance({ text }: Fact): boolean {
  return /jämvikt|vågmäst/iu.test(text.sv);
}

/** "Ängspartiet", also as in "en ängspartistisk majoritet"; by letters where the fact has them as a keyword. */
export function namesAll(
  party: readonly string[],
  fact: Fact,
  { question }: Pick<Asked, "question">,
): boolean {
  const text = fact.text[question.language].replace(OPPOSED, "");
  const words = tokensOf(text).map(({ folded }) => folded);
  const letters = fact.keywords.sv.map(fold);
  return party.every((word) => {
    if (word.length < SHORT) return letters.includes(word);
    const start = word.slice(0, Math.max(SHORT, Math.floor(word.length * 0.7)));
    return words.some((one) => one.startsWith(start));
  });
}

/** Letters: shorter words are told by the keywords of a fact alone. */
export const SHORT = 5;

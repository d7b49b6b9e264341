/** The municipalities of which a series has no figure. */
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Statement } from "../../answer.ts";
import type { Figure } from "./series.ts";
import { inLanguage, subjectsOf, type Asked } from "../topic.ts";

/** Says which they are, where there are any: nobody knows how many they have. */
export function missing(all: readonly Figure[], { knowledge, question }: Asked): Statement[] {
  const { language } = question;
  const without = subjectsOf(knowledge, "area").filter(
    ({ level, member, id }) =>
      level === "municipality" && member && !all.some(({ fact }) => fact.subject === id),
  );
  const names = listWords(
    without.map(({ name }) => name[language]),
    language,
  );
  return without.length === 0 ? [] : [{ text: noFigure(names, language), facts: [] }];
}

/** "För Ängsby står ingen uppgift." */
export function noFigure(names: string, language: Language): string {
  return inLanguage(
    language,
    `För ${names} står ingen uppgift.`,
    `No figure is given for ${names}.`,
  );
}

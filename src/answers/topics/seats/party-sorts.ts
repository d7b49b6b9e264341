/** Sorts of parties that people ask for: municipalities, government agencies, coordination associations. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import { inLanguage } from "../topic.ts";

/** Concepts that are asked for, each called as the organisations of that sort are classified. */
export const SORTS: ReadonlySet<string> = new Set([
  "municipality",
  "government-agency",
  "coordination-association",
]);

export function isPartyOfSort(subject: Subject, sort: string): boolean {
  if (subject.kindOf !== "organization") return false;
  const { classification } = subject;
  return (
    classification === sort ||
    (sort === "government-agency" && classification === "county-administrative-board")
  );
}

/** What so many of a sort are called; of parties in general where no sort is asked for. */
export function sortWords(sort: string | undefined, count: number, language: Language): string {
  const one = count === 1;
  if (sort === "municipality")
    return inLanguage(
      language,
      one ? "kommun" : "kommuner",
      one ? "municipality" : "municipalities",
    );
  if (sort === "government-agency")
    return inLanguage(
      language,
      one ? "statlig myndighet" : "statliga myndigheter",
      one ? "government agency" : "government agencies",
    );
  if (sort === "coordination-association")
    return inLanguage(
      language,
      "samordningsförbund",
      one ? "coordination association" : "coordination associations",
    );
  return inLanguage(language, one ? "part" : "parter", one ? "party" : "parties");
}

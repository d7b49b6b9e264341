/** Sorts of parties that people ask for: municipalities, government agencies, coordination associations. */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/schema/base.ts";
import { inLanguage } from "./topic.ts";

/** Concept that is asked for → is a party of that sort? */
export const SORTS: Record<string, (subject: Subject) => boolean> = {
  municipality: (subject) =>
    subject.kindOf === "organization" && subject.classification === "municipality",
  "government-agency": (subject) =>
    subject.kindOf === "organization" && subject.classification === "government-agency",
  "coordination-association": (subject) =>
    subject.kindOf === "organization" && subject.classification === "coordination-association",
};

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

/** The groups that lead a municipality's cooperation today. */
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Group } from "../topic.ts";

/** Their kinds. */
export const LEADING: ReadonlySet<string> = new Set([
  "management-group",
  "steering-group",
  "cooperation-group",
  "working-group",
]);

/** Of several texts the newest describes how things are. */
export function isCurrent(group: Group, knowledge: Knowledge): boolean {
  const dates = [...knowledge.documents.values()].map((document) => document.date).sort();
  const own = group.source.map((source) => knowledge.documents.get(source.document)?.date ?? "");
  return own.includes(dates.at(-1) ?? "");
}

/** The year of the newest text that tells of it. */
export function yearOf({ source }: Group, { documents }: Knowledge): string {
  const years = source.map(({ document }) => documents.get(document)?.date.slice(0, 4) ?? "");
  return years.sort().at(-1) ?? "";
}

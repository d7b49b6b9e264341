/** Checks that the entries of a knowledge base fit together. */
import type { Entries } from "./entries.ts";
import { duplicateFactIds, duplicateFigures, duplicateIds, duplicateNames } from "./duplicates.ts";
import { KIND_NAMES } from "./kind-names.ts";
import { linkEndsOf, TARGET_NAMES, type LinkEnds } from "./link-ends.ts";
import { linksOf, type Link } from "./link-list.ts";
import { nearest } from "./nearest.ts";
import { locatedEntries, type Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";
import { slotProblems } from "./wording-slots.ts";

/**
 * Links that lead nowhere or to an entry of the wrong kind, ids that stand twice, and names that
 * two subjects share without being marked as homonyms. Needs no documents.
 */
export function checkLinks(entries: Entries, origins: Origins = new Map()): Problem[] {
  const all = locatedEntries(entries, origins);
  const ends = linkEndsOf(all);
  const broken = all.flatMap((located) =>
    linksOf(located)
      .filter((link) => !ends.allowed[link.target].has(link.to))
      .map((link) => ({ ...located.origin, field: link.field, message: deadLink(link, ends) })),
  );
  return [
    ...broken,
    ...duplicateIds(all),
    ...duplicateFactIds(all),
    ...duplicateFigures(all),
    ...duplicateNames(all),
    ...slotProblems(all),
  ];
}

function deadLink({ to, target }: Link, ends: LinkEnds): Text {
  const wanted = TARGET_NAMES[target];
  const kind = target === "concept" ? undefined : ends.kinds.get(to);
  if (kind !== undefined) {
    return {
      sv: `"${to}" är ${KIND_NAMES[kind].sv}, men här ska stå: ${wanted.sv}`,
      en: `"${to}" is ${KIND_NAMES[kind].en}, but what must stand here is: ${wanted.en}`,
    };
  }
  const near = nearest(to, ends.allowed[target]);
  return {
    sv: `"${to}" finns inte (${wanted.sv}): ${near === undefined ? "rätta det eller lägg till posten" : `menar du "${near}"?`}`,
    en: `"${to}" does not exist (${wanted.en}): ${near === undefined ? "correct it or add the entry" : `did you mean "${near}"?`}`,
  };
}

/** Checks that the entries of a knowledge base fit together. */
import { aliasProblems } from "./aliases.ts";
import { cycleProblems, selfLinks } from "./cycles.ts";
import type { Entries } from "./entries.ts";
import {
  duplicateCodes,
  duplicateFactIds,
  duplicateFigures,
  duplicateIds,
  duplicateNames,
  secondEntries,
} from "./duplicates.ts";
import { textFaults } from "./text-faults.ts";
import { KIND_NAMES } from "./kind-names.ts";
import { linkEndsOf, mayBeUnread, TARGET_NAMES, type LinkEnds } from "./link-ends.ts";
import { linksOf, type Link } from "./link-list.ts";
import { nearest } from "./nearest.ts";
import { locatedEntries, type LocatedEntry, type Origin, type Origins } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";
import { NOTHING_UNREAD, type Unread } from "./unread.ts";
import type { KindName } from "./schema/kinds.ts";
import { slotProblems } from "./wording-slots.ts";

/**
 * Links that lead nowhere, to an entry of the wrong kind or back to where they begin, ids that stand
 * twice, names that two subjects share without being marked as homonyms, and what no text may hold.
 * What stands twice comes first: links may be dead because of it. Links to what is `unread` are not
 * judged. Needs no documents.
 */
export function checkLinks(
  entries: Entries,
  origins: Origins = new Map(),
  unread: Unread = NOTHING_UNREAD,
): Problem[] {
  const all = locatedEntries(entries, origins);
  return [
    ...duplicateIds(all),
    ...duplicateCodes(all),
    ...duplicateFactIds(all),
    ...duplicateFigures(all),
    ...secondEntries(all),
    ...deadLinks(all, unread),
    ...cycleProblems(all),
    ...selfLinks(all),
    ...duplicateNames(all),
    ...aliasProblems(all),
    ...slotProblems(all),
    ...all.flatMap(({ entry, origin }) =>
      textFaults(entry).map((found) => ({ ...origin, ...found })),
    ),
  ];
}

interface PlacedLink extends Link {
  readonly origin: Origin;
  /** The kind of what it leads to, where that exists: a wrong one. */
  readonly kind: KindName | undefined;
}

/** One problem for all links to the same nothing. */
function deadLinks(all: readonly LocatedEntry[], unread: Unread): Problem[] {
  const ends = linkEndsOf(all);
  const dead = all.flatMap((located) =>
    linksOf(located)
      .filter(({ target, to }) => !ends.allowed[target].has(to))
      .map((link): PlacedLink => ({
        ...link,
        origin: located.origin,
        kind: kindAt(link, ends),
      }))
      .filter(({ target, to, kind }) => kind !== undefined || !mayBeUnread(target, to, unread)),
  );
  const alike = Map.groupBy(dead, ({ target, to, kind }) =>
    kind === undefined && target !== "concept" ? to : `${target} ${to}`,
  );
  const problems = [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const message = withOthers(deadLink(first, ends), others.length);
    return [{ ...first.origin, field: first.field, message }];
  });
  return problems.length < MANY ? problems : [fileLost(problems.length), ...problems];
}

function withOthers({ sv, en }: Text, others: number): Text {
  if (others === 0) return { sv, en };
  return {
    sv: `${sv} (det står på ${others} ${others === 1 ? "ställe" : "ställen"} till)`,
    en: `${en} (it stands in ${others} more ${others === 1 ? "place" : "places"})`,
  };
}

/** So many entries are not lost by slips of the pen. */
const MANY = 5;

function fileLost(missing: number): Problem {
  const message = {
    sv: `${missing} saker som andra poster hänvisar till finns inte: om en fil har tagits bort eller döpts om, lägg tillbaka den`,
    en: `${missing} things that other entries refer to do not exist: if a file has been removed or renamed, put it back`,
  };
  return { file: "", entry: "", field: "", message };
}

function kindAt({ to, target }: Link, { kinds }: LinkEnds): KindName | undefined {
  return target === "concept" ? undefined : kinds.get(to);
}

function deadLink({ to, target, kind }: PlacedLink, ends: LinkEnds): Text {
  const wanted = TARGET_NAMES[target];
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

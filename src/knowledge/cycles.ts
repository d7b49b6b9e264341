/** Entries that are a part or a kind of themselves, or answer to themselves. */
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";

/**
 * Rings of `of` (a part of), `broader` (a kind of), and of what a group reports to, meets beside and was
 * before; each is told once, at its first entry.
 */
export function cycleProblems(all: readonly LocatedEntry[]): Problem[] {
  const parts = all.filter(({ kind }) => kind !== "local" && kind !== "vocabulary");
  const concepts = all.filter(({ kind }) => kind === "vocabulary");
  const groups = all.filter(({ kind }) => kind === "groups");
  return [
    ...ringsIn(parts, "of", ({ entry }) => ("of" in entry ? [entry.of ?? ""] : [])),
    ...ringsIn(concepts, "broader", ({ entry }) => ("broader" in entry ? entry.broader : [])),
    ...ringsIn(groups, "reportsTo", ({ entry }) => ("reportsTo" in entry ? entry.reportsTo : [])),
    ...ringsIn(groups, "meetsBeside.group", ({ entry }) =>
      "meetsBeside" in entry ? [entry.meetsBeside?.group ?? ""] : [],
    ),
    ...ringsIn(groups, "earlier", ({ entry }) => ("earlier" in entry ? [entry.earlier ?? ""] : [])),
  ];
}

function ringsIn(
  all: readonly LocatedEntry[],
  field: string,
  above: (located: LocatedEntry) => readonly string[],
): Problem[] {
  const parents = new Map(
    all.flatMap((located) =>
      "id" in located.entry ? [[located.entry.id as string, above(located)]] : [],
    ),
  );
  const told = new Set<string>();
  return all.flatMap(({ entry, origin }) => {
    if (!("id" in entry) || told.has(entry.id)) return [];
    const ring = ringFrom(entry.id, parents);
    if (ring === undefined) return [];
    for (const id of ring) told.add(id);
    const way = [...ring, entry.id].join(" → ");
    const message = {
      sv: `leder i ring (${way}): ta bort ett av leden`,
      en: `leads in a ring (${way}): remove one of the links`,
    };
    return [{ ...origin, field, message }];
  });
}

/** Lists of what is told together with an entry, in which it has no place itself. */
export function selfLinks(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ kind, entry, origin }) => {
    const beside = kind === "figures" ? [{ field: "with", ids: entry.with }] : alsoIn(entry);
    return beside.flatMap(({ field, ids }) =>
      ids.flatMap((id, index) =>
        "id" in entry && id === entry.id
          ? [{ ...origin, field: `${field}.${index}`, message: ITSELF }]
          : [],
      ),
    );
  });
}

function alsoIn(entry: LocatedEntry["entry"]) {
  if (!("facts" in entry)) return [];
  return entry.facts.flatMap((fact, index) =>
    typeof fact === "string" ? [] : [{ field: `facts.${index}.also`, ids: fact.also }],
  );
}

const ITSELF: Text = {
  sv: "det är posten själv: ta bort det",
  en: "that is the entry itself: remove it",
};

/** The way from an id back to itself, the id first; undefined where there is none. */
function ringFrom(
  start: string,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const follow = (way: readonly string[]): string[] | undefined => {
    for (const next of parents.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way];
      if (seen.has(next)) continue;
      seen.add(next);
      const ring = follow([...way, next]);
      if (ring !== undefined) return ring;
    }
    return undefined;
  };
  return follow([start]);
}

/** Entries that are a part or a kind of themselves. */
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";

/** Rings of `of` (a part of) and of `broader` (a kind of); each is told once, at its first entry. */
export function cycleProblems(all: readonly LocatedEntry[]): Problem[] {
  const parts = all.filter(({ kind }) => kind !== "local" && kind !== "vocabulary");
  const concepts = all.filter(({ kind }) => kind === "vocabulary");
  return [
    ...ringsIn(parts, "of", ({ entry }) => ("of" in entry ? [entry.of ?? ""] : [])),
    ...ringsIn(concepts, "broader", ({ entry }) => ("broader" in entry ? entry.broader : [])),
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

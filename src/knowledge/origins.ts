/** Which file each entry stands in, so that a problem can name it. */
import type { Entries } from "./entries.ts";
import type { KindName } from "./schema/kinds.ts";

/** The place of an entry in the knowledge base, with the meaning that `Problem` gives the words. */
export interface Origin {
  readonly file: string;
  readonly entry: string;
}

/** From the entry (the very object in `Entries`) to its place. */
export type Origins = ReadonlyMap<object, Origin>;

/** An entry together with its kind and place; `kind` tells the type of `entry`. */
export type LocatedEntry = {
  [Kind in KindName]: {
    readonly kind: Kind;
    readonly entry: Entries[Kind][number];
    readonly origin: Origin;
  };
}[KindName];

/** All entries of all kinds. An entry without a known origin is placed in a file named by its kind. */
export function locatedEntries(entries: Entries, origins: Origins): LocatedEntry[] {
  return (Object.keys(entries) as KindName[]).flatMap((kind) =>
    entries[kind].map((entry, index) => {
      const label = "id" in entry ? entry.id : `#${index + 1}`;
      const origin = origins.get(entry) ?? { file: `${kind}.yaml`, entry: label };
      return { kind, entry, origin } as LocatedEntry;
    }),
  );
}

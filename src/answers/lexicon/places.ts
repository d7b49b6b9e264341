/** Lists of places: the positions of facts in the index. */

/** For each key the places of the facts that hold it, in order. */
export type Postings<K> = ReadonlyMap<K, readonly number[]>;

interface Placed {
  readonly place: number;
}

/** Files each fact, in the order of their places, under its keys; a key may be given repeatedly. */
export function postings<K, T extends Placed>(
  facts: readonly T[],
  keysOf: (fact: T) => Iterable<K>,
): Postings<K> {
  const filed = new Map<K, number[]>();
  for (const fact of facts)
    for (const key of keysOf(fact)) {
      const places = filed.get(key);
      if (places === undefined) filed.set(key, [fact.place]);
      else if (places.at(-1) !== fact.place) places.push(fact.place);
    }
  return filed;
}

/** A mark for each place: many times as fast as a Set when lists hold most of all facts. */
let marks = new Uint8Array(0);

/** No place is marked. The same array is used again and again: to sweep up large ones takes long. */
function noMarks(size: number): Uint8Array {
  if (marks.length < size) marks = new Uint8Array(size);
  return marks.fill(0, 0, size);
}

/** The places that stand in any of the lists, each once. `size` is above every place. */
export function inAny(lists: readonly (readonly number[])[], size: number): readonly number[] {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const isTaken = noMarks(size);
  const places: number[] = [];
  for (const list of lists)
    for (const place of list) {
      if (isTaken[place] === 1) continue;
      isTaken[place] = 1;
      places.push(place);
    }
  return places;
}

/** The places that stand in every list; none when there is no list. */
export function inAll(lists: readonly (readonly number[])[], size: number): readonly number[] {
  const [first = [], ...rest] = lists;
  return rest.reduce((places, list) => {
    const isThere = noMarks(size);
    for (const place of list) isThere[place] = 1;
    return places.filter((place) => isThere[place] === 1);
  }, first);
}

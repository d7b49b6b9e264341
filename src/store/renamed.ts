/** A person's id replaced wherever it stands, which tells nothing of them afterwards. */

/** In JSON: as a whole text, or as a part of one between slashes, and nowhere within a word. */
export function renamedIn(json: string, id: string, other: string): string {
  // An id is of a–z, 0–9 and "-": it needs no escape in either.
  return json.replaceAll(new RegExp(`(?<=["/])${id}(?=["/])`, "g"), other);
}

/** In an id or a key, whose parts stand between slashes. */
export function renamedKey(key: string, id: string, other: string): string {
  return key
    .split("/")
    .map((part) => (part === id ? other : part))
    .join("/");
}

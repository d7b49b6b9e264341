/** What stands in the files and could not be read: links to it are not dead. */
import type { KindName } from "./schema/kinds.ts";

export interface Unread {
  /** Ids and area codes of entries that did not validate. */
  readonly names: ReadonlySet<string>;
  /** Kinds of which there are entries whose ids are not known. */
  readonly kinds: ReadonlySet<KindName>;
}

/** Everything has been read. */
export const NOTHING_UNREAD: Unread = { names: new Set(), kinds: new Set() };

/** An entry that did not validate, as it stands in its file. */
export function unreadEntry(kind: KindName, item: unknown): Unread {
  const { id, code } = (typeof item === "object" && item !== null ? item : {}) as {
    readonly id?: unknown;
    readonly code?: unknown;
  };
  const codes = kind === "areas" && code !== undefined ? codesOf(code) : [];
  const isNamed = typeof id === "string" && id !== "" && (kind !== "areas" || codes.length > 0);
  return {
    names: new Set([...(typeof id === "string" ? [id] : []), ...codes]),
    kinds: new Set(isNamed ? [] : [kind]),
  };
}

/** The code 0760 without quotation marks is read as a number that has lost its zero. */
function codesOf(code: unknown): string[] {
  if (typeof code === "string") return [code];
  return typeof code === "number" ? [String(code), String(code).padStart(4, "0")] : [];
}

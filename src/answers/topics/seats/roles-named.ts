/** Which roles a text names. */
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";

export interface NamedRoles {
  readonly ids: readonly SubjectId[];
  /** Forms of the words that name them. */
  readonly keys: ReadonlySet<string>;
}

/** Roles of whose name every word is said; of "chef" and "enhetschef" the longer. */
export function rolesNamed(said: readonly Token[], { roles }: Knowledge): NamedRoles {
  const forms = new Set(said.flatMap(({ keys }) => keys));
  const named = [...roles.values()].flatMap(({ id, name, plural, aliases }) =>
    [name.sv, name.en, plural?.sv, plural?.en, ...aliases.sv, ...aliases.en].flatMap((one) => {
      const words = tokensOf(one ?? "").filter(({ text }) => !isStopword(text));
      const isSaid = words.every(({ keys }) => keys.some((key) => forms.has(key)));
      return words.length > 0 && isSaid ? [{ id, words }] : [];
    }),
  );
  const most = Math.max(0, ...named.map(({ words }) => words.length));
  const longest = named.filter(({ words }) => words.length === most);
  return {
    ids: [...new Set(longest.map(({ id }) => id))],
    keys: new Set(longest.flatMap(({ words }) => words.flatMap(({ keys }) => keys))),
  };
}

/** Several roles that are asked for at once, "rektor och enhetschef"; none where there is one. */
export function rolesJoined(said: readonly Token[], knowledge: Knowledge): NamedRoles[] {
  const at = said.findIndex(({ folded }) => /^(och|samt|and)$/.test(folded));
  if (at === -1) return [];
  const before = rolesNamed(said.slice(0, at), knowledge);
  const after = rolesNamed(said.slice(at + 1), knowledge);
  const isApart = before.ids.every((id) => !after.ids.includes(id));
  return before.ids.length > 0 && after.ids.length > 0 && isApart ? [before, after] : [];
}

/** What facts that are composed from typed fields have in common. */
import type { Fact } from "../fact.ts";
import type { ConceptId, Language, Text } from "../schema/base.ts";

/** An id of the vocabulary. */
export const concept = (id: string): ConceptId => id as ConceptId;

/** A text composed in both languages. */
export const inBoth = (compose: (language: Language) => string): Text => ({
  sv: compose("sv"),
  en: compose("en"),
});

type Parts = Pick<Fact, "id" | "subject" | "asks" | "on" | "text" | "sources"> & Partial<Fact>;

/** A fact about its own subject, that says something; `parts` tell the rest. */
export function fact(parts: Parts): Fact {
  return {
    about: [parts.subject],
    keywords: { sv: [], en: [] },
    negative: false,
    gap: false,
    local: false,
    ...parts,
  };
}

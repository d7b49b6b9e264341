/** Which documents an answer shows as its sources. */
import type { Fact } from "../../knowledge/fact.ts";
import { dateWords } from "../../knowledge/facts/wording.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language, Source } from "../../knowledge/schema/base.ts";
import type { ShownSource, Statement } from "../answer.ts";

/** The facts that statements rest on, each once. */
export function factsOf(statements: readonly Statement[], knowledge: Knowledge): Fact[] {
  const ids = new Set(statements.flatMap((statement) => statement.facts));
  return [...ids].flatMap((id) => knowledge.facts.get(id) ?? []);
}

/** What the facts are taken from. */
export function sourcesOf(
  facts: readonly Fact[],
  knowledge: Knowledge,
  language: Language,
): ShownSource[] {
  return shownSources(
    facts.flatMap((fact) => fact.sources),
    knowledge,
    language,
  );
}

/** Sources by document and section, in the order in which they are used. */
export function shownSources(
  sources: readonly Source[],
  knowledge: Knowledge,
  language: Language,
): ShownSource[] {
  const shown = new Map<string, ShownSource>();
  for (const source of sources) {
    const document = knowledge.documents.get(source.document);
    if (document === undefined) continue;
    const section =
      source.under === undefined ? source.section : `${source.section}, ${source.under}`;
    const key = `${source.document}|${section}`;
    const known = shown.get(key);
    shown.set(key, {
      document: source.document,
      title: document.short[language],
      section,
      date: dateWords(document.date, language),
      places: [...(known?.places ?? []), source],
    });
  }
  return [...shown.values()];
}

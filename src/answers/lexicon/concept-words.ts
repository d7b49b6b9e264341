/** The words and phrases of concepts, in both languages. */
import { LANGUAGES, type ConceptId, type Language } from "../../knowledge/schema/base.ts";
import type { Token } from "../language/tokens.ts";
import { Phrases, type Found } from "./phrases.ts";

export class ConceptWords {
  readonly #phrases: Readonly<Record<Language, Phrases<ConceptId>>> = {
    sv: new Phrases(),
    en: new Phrases(),
  };

  add(words: string, concept: ConceptId, language: Language): void {
    this.#phrases[language].add(words, concept);
  }

  /** Every place where words of a concept stand that belong to the language. */
  own(tokens: readonly Token[], language: Language): Found<ConceptId>[] {
    return this.#phrases[language].all(tokens);
  }

  /**
   * Every place where words of a concept stand, the longest first. What means something in the
   * text's own language means that and nothing else: "chef" in a Swedish text is no cook.
   */
  all(tokens: readonly Token[], language: Language): Found<ConceptId>[] {
    const own = this.own(tokens, language);
    const taken = new Set(own.map(keyOf));
    const foreign = LANGUAGES.filter((other) => other !== language)
      .flatMap((other) => this.#phrases[other].all(tokens))
      .filter((found) => !taken.has(keyOf(found)));
    return foreign.length === 0
      ? own
      : [...own, ...foreign].sort(
          (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
        );
  }
}

function keyOf({ start, end }: Found<ConceptId>): string {
  return `${String(start)}-${String(end)}`;
}

/** What a language model was given in a turn, and may therefore say: sentences, each with an id. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Language } from "../../knowledge/schema/base.ts";

export interface Evidence {
  /** As the model names it: the id of a fact, or one of this turn ("today/1"). */
  readonly id: string;
  /** In the asker's language. This is what the reader sees; the model only chooses it. */
  readonly text: string;
  /** What it rests on; none when it is so today and stands in no document. */
  readonly facts: readonly Fact[];
  /** A fact's own sentence: its subject may be called by another name, its brackets left out. */
  readonly isFact: boolean;
}

export function evidenceOf(fact: Fact, language: Language): Evidence {
  return { id: fact.id, text: fact.text[language], facts: [fact], isFact: true };
}

/** What has been retrieved in one turn; nothing else may be cited. */
export class Retrieved {
  readonly #byId = new Map<string, Evidence>();
  #made = 0;

  get(id: string): Evidence | undefined {
    return this.#byId.get(id);
  }

  /** Notes that the model is given this. */
  add(evidence: Evidence): Evidence {
    this.#byId.set(evidence.id, evidence);
    return evidence;
  }

  /** Notes a sentence that has no id of its own, and gives it one. */
  addSentence(text: string, facts: readonly Fact[], kind: "today" | "answer"): Evidence {
    this.#made += 1;
    return this.add({ id: `${kind}/${this.#made}`, text, facts, isFact: false });
  }

  /** True when something was given that is only so today. */
  get isLive(): boolean {
    return [...this.#byId.values()].some(({ facts }) => facts.length === 0);
  }
}

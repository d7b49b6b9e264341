/** What the assistant says, as data: a channel renders it, nothing in it depends on a platform. */
import type { FactId } from "../knowledge/fact.ts";
import type { Language, Source, SubjectId } from "../knowledge/schema/base.ts";

/**
 * How a question ended.
 * - `answered`: facts carry the whole answer.
 * - `partly`: some of what was asked is in the facts, some is not.
 * - `ambiguous`: it may mean several things; asks back, a sensible default first.
 * - `unknown`: in scope, but no fact says it.
 * - `out-of-scope`: about something else.
 * - `refused`: personal data or a person's case.
 * - `talk`: a greeting, thanks, or a question about the assistant itself.
 */
export const OUTCOMES = [
  "answered",
  "partly",
  "ambiguous",
  "unknown",
  "out-of-scope",
  "refused",
  "talk",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Nothing of what was asked is told. */
export function isAbstention({ outcome }: { readonly outcome: Outcome }): boolean {
  return ABSTENTIONS.has(outcome);
}

const ABSTENTIONS: ReadonlySet<Outcome> = new Set(["unknown", "out-of-scope", "refused", "talk"]);

/** What is said to a question that asks whether. */
export type Verdict = "yes" | "no";

/** A sentence or two, and the facts that carry them. */
export interface Statement {
  readonly text: string;
  /** Where the first word of the text is a yes or no to what was asked. */
  readonly verdict?: Verdict;
  readonly facts: readonly FactId[];
}

/** What a topic has to say; the rest (sources, caveats of age) follows from the facts. */
export interface Draft {
  readonly outcome: Outcome;
  /** The direct answer, in one or two sentences. */
  readonly lead: readonly Statement[];
  /** What it rests on, or more of the same; a list is one statement for each item. */
  readonly details?: readonly Statement[];
  /** What to be careful about. */
  readonly caveats?: readonly Statement[];
  /** Questions that may come next, the likeliest first. */
  readonly next?: readonly string[];
  /** What the answer was about: a follow-up may lean on it. */
  readonly about?: readonly SubjectId[];
  /** It holds what is so today: only the rest of it is as old as the documents. */
  readonly live?: boolean;
}

/** A place in a document, as it is shown. */
export interface ShownSource {
  /** Id of the document. */
  readonly document: SubjectId;
  /** Short title in the reader's language. */
  readonly title: string;
  /** Headings, from the outer to the inner. */
  readonly section: string;
  /** As people write it. */
  readonly date: string;
  readonly places: readonly Source[];
}

export interface Answer {
  readonly outcome: Outcome;
  readonly language: Language;
  /** The last question as it was read, with what a follow-up left out filled in; "" when refused. */
  readonly read: string;
  /** Those that were asked about one after the other up to it, for "vilken av dem?" to be asked of. */
  readonly named?: readonly string[] | undefined;
  /** The question as it was written, of several in one message. */
  readonly posed?: string | undefined;
  readonly lead: readonly Statement[];
  readonly details: readonly Statement[];
  readonly caveats: readonly Statement[];
  readonly sources: readonly ShownSource[];
  /** At most three questions that can really be answered. */
  readonly next: readonly string[];
  readonly facts: readonly FactId[];
  readonly about: readonly SubjectId[];
}

/** What a person sees, without markup: the answer, what it rests on, what to be careful about. */
export function plainText({ lead, details, caveats }: Answer): string {
  return [...lead, ...details, ...caveats].map(({ text }) => text).join("\n");
}

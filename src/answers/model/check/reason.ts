/** Why something that a language model submitted is not said. */

export const REASONS = [
  "id",
  "number",
  "name",
  "negation",
  "words",
  "language",
  "length",
  "link",
  "markup",
  "echo",
  "place",
  "time",
  "kind",
] as const;
export type ReasonKind = (typeof REASONS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** For the model, in English, when the statement is sent back. */
  readonly text: string;
}

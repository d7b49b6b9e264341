/** Something to look at and act on: a reminder, a meeting, a step, a choice. Any channel can show it. */

/** What a person can do with one press. A channel hands `value` back as it got it. */
export type Button =
  /** The same as writing the question. */
  | { readonly does: "ask"; readonly label: string; readonly question: string }
  | {
      readonly does: "act";
      readonly label: string;
      /** At most 1,900 characters, as Slack takes no more than 2,000. */
      readonly value: string;
      readonly style?: "primary" | "danger" | undefined;
      /** To be asked before it is done: it cannot be undone. */
      readonly confirm?: string | undefined;
    }
  /** Opens a form: Assistant.form. */
  | { readonly does: "open"; readonly label: string; readonly value: string };

export interface Card {
  /** The direct thing first: it may be read alone. */
  readonly title: string;
  readonly lines: readonly string[];
  /** "tisdag 8 december 2026 kl. 13.00–15.00, Ängsby": when and where, of a meeting. */
  readonly when?: string | undefined;
  readonly link?: string | undefined;
  /** What it rests on, small: "Bilaga 2, 1.3.2", "(lokal inställning)". */
  readonly note?: string | undefined;
  readonly buttons: readonly Button[];
}

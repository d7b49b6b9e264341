/** A form to fill in, and what comes of it. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Card } from "./card.ts";
import type { Reply } from "./reply.ts";

export interface Form {
  /** What it is about: handed back with what was filled in. At most 2,900 characters. */
  readonly value: string;
  readonly language: Language;
  /** At most 24 characters, as Slack shows no more. */
  readonly title: string;
  readonly intro?: string | undefined;
  readonly fields: readonly Field[];
  /** The label of the button that sends it; at most 24 characters. */
  readonly submit: string;
}

interface AnyField {
  /** Unique in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** `initial` is what stands there from the start. Dates are ISO 8601 days, times "13:00" of a clock here. */
export type Field = AnyField &
  (
    | {
        readonly kind: "text" | "long-text" | "email";
        readonly most?: number;
        readonly initial?: string;
      }
    | { readonly kind: "date" | "time"; readonly initial?: string }
    | { readonly kind: "choice"; readonly options: readonly Option[]; readonly initial?: string }
    | {
        readonly kind: "choices";
        readonly options: readonly Option[];
        readonly initial?: readonly string[];
      }
  );

/** At most 100 of them in a field. `label` at most 75 characters, `value` at most 150. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** By the name of the field; left out or "" when nothing was filled in. */
export type FilledIn = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Submitted =
  | {
      readonly outcome: "done";
      readonly reply: Reply;
      /** How the message that opened the form looks from now on, where there was one. */
      readonly message?: readonly Card[] | undefined;
    }
  /** Nothing was changed. `field` undefined: it concerns the form as a whole. */
  | { readonly outcome: "wrong"; readonly mistakes: readonly [Mistake, ...Mistake[]] };

export interface Mistake {
  readonly field: string | undefined;
  readonly text: string;
}

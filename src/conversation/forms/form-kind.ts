/** A kind of form: what it asks, and what is decided on what was filled in. */
import { z } from "zod";
import type { Acting } from "../acting.ts";
import type { Card } from "../card.ts";
import type { FilledIn, Form, Mistake } from "../form.ts";
import { notice } from "../notice.ts";
import type { NoticeReply, Reply } from "../reply.ts";
import type { Write } from "../view.ts";

/** What comes of a form that was sent: nothing is written where something is wrong. */
export type FormDecision =
  | {
      readonly outcome: "done";
      readonly writes: readonly Write[];
      readonly reply: Reply;
      /** How the message that opened the form looks from now on. */
      readonly message?: readonly Card[] | undefined;
    }
  | { readonly outcome: "wrong"; readonly mistakes: readonly [Mistake, ...Mistake[]] };

/** `About` is what a button says that the form is about. Rights are for the form to check, each time. */
export interface FormOf<About> {
  /** Unique; in the button and in the form's value. */
  readonly id: string;
  /** Hostile: it comes back from a platform. Does not name `v` and `form`. */
  readonly about: z.ZodType<About>;
  /** A reply instead when it may not be opened. Pure. */
  readonly open: (about: About, acting: Acting) => Form | Reply;
  /** Decides on the newest records; decides again when opened long ago. Pure. */
  readonly submit: (about: About, filledIn: FilledIn, acting: Acting) => FormDecision;
  /** The log shall not tell who sent it. */
  readonly unnamed?: true;
}

/** A kind of form among others, whatever it is about. */
export interface FormKind {
  readonly id: string;
  readonly open: FormOf<unknown>["open"];
  readonly submit: FormOf<unknown>["submit"];
  readonly unnamed: boolean;
}

/** Checks what the form is about before it is asked. */
export function formKind<About>(form: FormOf<About>): FormKind {
  const { id, about: schema, open, submit, unnamed = false } = form;
  return {
    id,
    unnamed,
    open: (about, acting) => {
      const parsed = schema.safeParse(about);
      return parsed.success ? open(parsed.data, acting) : unreadable(acting);
    },
    submit: (about, filledIn, acting) => {
      const parsed = schema.safeParse(about);
      if (parsed.success) return submit(parsed.data, filledIn, acting);
      const { text } = unreadable(acting);
      return { outcome: "wrong", mistakes: [{ field: undefined, text }] };
    },
  };
}

/** For what no button of ours holds any more. */
export function unreadable(acting: Acting): NoticeReply {
  const text = acting.say(
    'Formuläret går inte att läsa längre. Skriv "mina uppgifter" och börja om därifrån.',
    'This form can no longer be read. Write "my duties" and start again from there.',
  );
  return notice(acting, text);
}

/** A button's value that opens the form, and the form's own: at most 1,900 characters. */
export function formValue<About extends object>({ id }: Pick<FormOf<About>, "id">, about: About) {
  return JSON.stringify({ v: 1, form: id, ...about });
}

const Value = z.looseObject({ v: z.literal(1), form: z.string() });

/** Which form a value names and what it is about; undefined when it is none of ours. */
export function readFormValue(
  value: string,
): { readonly form: string; readonly about: Record<string, unknown> } | undefined {
  try {
    const parsed = Value.safeParse(JSON.parse(value));
    if (!parsed.success) return undefined;
    const { form } = parsed.data;
    const about = Object.entries(parsed.data).filter(([name]) => name !== "v" && name !== "form");
    return { form, about: Object.fromEntries(about) };
  } catch {
    return undefined;
  }
}

/** The text of a field; "" when nothing was filled in, or something else than a text. */
export function textIn(filledIn: FilledIn, field: string): string {
  const value = filledIn[field];
  return typeof value === "string" ? value.trim() : "";
}

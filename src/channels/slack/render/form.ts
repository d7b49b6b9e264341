/** Forms as modals, and what was filled in and what was wrong back again. */
import type { InputBlock, KnownBlock, ModalView } from "./slack-types.ts";
import type { Field, FilledIn, Form, Mistake, Option } from "../../../conversation/form.ts";
import { LIMITS } from "../limits.ts";
import { WORDS, type Language } from "../words.ts";
import { lineBlocks, paragraph, plain, shortened } from "./blocks.ts";

/** Callback id of every form: what it is about stands in its metadata. */
export const FORM = "form";
/** Each field's block has one element. */
const ELEMENT = "value";

/** Where the form was opened: the message with the button, when there was one. */
export interface Origin {
  readonly channel: string;
  readonly message: string;
  readonly thread: string | undefined;
}

export function formView(form: Form, origin: Origin | undefined): ModalView {
  const { title, submit, intro, fields, language } = form;
  return {
    type: "modal",
    callback_id: FORM,
    title: plain(shortened(title, LIMITS.modal.title)),
    submit: plain(shortened(submit, LIMITS.modal.label)),
    close: plain(WORDS[language].cancel),
    private_metadata: metadataOf(form, origin),
    blocks: [
      ...(intro === undefined ? [] : lineBlocks(intro.split("\n"))),
      ...fields.map(inputBlock),
    ],
  };
}

/** Shown at once, while the form is being made. */
export function loadingView(language: Language): ModalView {
  const { title, text } = WORDS[language].loading;
  return noticeView(title, paragraph(text), language);
}

/** Says something in place of a form. */
export function noticeView(
  title: string,
  blocks: readonly KnownBlock[],
  language: Language,
): ModalView {
  return {
    type: "modal",
    callback_id: "notice",
    title: plain(shortened(title, LIMITS.modal.title)),
    close: plain(WORDS[language].close),
    blocks: blocks.slice(0, LIMITS.blocks.view),
  };
}

/** One line, then the form's value as it is: as JSON its quotation marks might take too much room. */
function metadataOf({ value, language }: Form, origin: Origin | undefined): string {
  const { channel = "-", message = "-", thread = "-" } = origin ?? {};
  return `${language} ${channel} ${message} ${thread}\n${value}`;
}

export interface FormMetadata {
  readonly value: string;
  readonly language: Language;
  readonly origin: Origin | undefined;
}

/** Undefined for metadata that is none of ours. */
export function readMetadata(text: string): FormMetadata | undefined {
  const found = /^(?<language>sv|en) (?<channel>\S+) (?<message>\S+) (?<thread>\S+)\n/.exec(text);
  const { language, channel = "-", message = "-", thread = "-" } = found?.groups ?? {};
  if (found === null) return undefined;
  return {
    language: language === "en" ? "en" : "sv",
    value: text.slice(found[0].length),
    origin:
      channel === "-"
        ? undefined
        : { channel, message, thread: thread === "-" ? undefined : thread },
  };
}

function inputBlock(field: Field): InputBlock {
  return {
    type: "input",
    block_id: field.name,
    label: plain(shortened(field.label, LIMITS.input.label)),
    optional: field.optional ?? false,
    element: inputElement(field),
    ...(field.hint !== undefined && { hint: plain(shortened(field.hint, LIMITS.input.hint)) }),
  };
}

function inputElement(field: Field): InputBlock["element"] {
  const action_id = ELEMENT;
  switch (field.kind) {
    case "text":
    case "long-text":
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.kind === "long-text",
        max_length: Math.min(field.most ?? LIMITS.input.length, LIMITS.input.length),
        ...(field.initial !== undefined && { initial_value: field.initial }),
      };
    case "email":
      return {
        type: "email_text_input",
        action_id,
        ...(field.initial !== undefined && { initial_value: field.initial }),
      };
    case "date":
      return {
        type: "datepicker",
        action_id,
        ...(field.initial !== undefined && { initial_date: field.initial }),
      };
    case "time":
      return {
        type: "timepicker",
        action_id,
        ...(field.initial !== undefined && { initial_time: field.initial }),
      };
    case "choice": {
      const initial = field.options.find(({ value }) => value === field.initial);
      return {
        type: "static_select",
        action_id,
        options: field.options.map(slackOption),
        ...(initial && { initial_option: slackOption(initial) }),
      };
    }
    case "choices": {
      const initial = field.options.filter(({ value }) => field.initial?.includes(value));
      return {
        type: "multi_static_select",
        action_id,
        options: field.options.map(slackOption),
        ...(initial.length > 0 && { initial_options: initial.map(slackOption) }),
      };
    }
  }
}

function slackOption({ label, value }: Option) {
  return { text: plain(shortened(label, LIMITS.option.label)), value };
}

/** The state of a view's inputs, as far as it is read. */
export interface InputState {
  readonly value?: string | null | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | undefined;
}

export function filledIn(
  values: Readonly<Record<string, Readonly<Record<string, InputState>>>>,
): FilledIn {
  return Object.fromEntries(
    Object.entries(values).map(([name, block]) => [name, inputValue(block[ELEMENT] ?? {})]),
  );
}

function inputValue(state: InputState): string | readonly string[] | undefined {
  if (state.selected_options !== undefined) return state.selected_options.map(({ value }) => value);
  const { value, selected_date, selected_time, selected_option } = state;
  return value ?? selected_date ?? selected_time ?? selected_option?.value;
}

/** Errors by block; what concerns the form as a whole stands at its first field. */
export function mistakesByField(
  mistakes: readonly Mistake[],
  fields: readonly string[],
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, text } of mistakes) {
    const at = field !== undefined && fields.includes(field) ? field : (fields[0] ?? "");
    const before = errors[at];
    const both = before === undefined ? text : `${before} ${text}`;
    errors[at] = shortened(both, LIMITS.input.error);
  }
  return errors;
}

/** A form as an adaptive card, and what was filled in as the assistant wants it. */
import type { CardElementArray, IAdaptiveCard } from "@microsoft/teams.cards";
import type { Field, FilledIn, Form, Mistake } from "../../../conversation/form.ts";
import { WORDS } from "../words.ts";
import { execute } from "./actions.ts";
import { block, heading, shell } from "./card.ts";

/** Before the name of a field, so that no field can be taken for what the button carries. */
const PREFIX = "field.";

export interface Shown {
  /** Under which the form is kept while it is open. */
  readonly id: string;
  readonly form: Form;
  /** What was filled in and refused. */
  readonly filledIn?: FilledIn | undefined;
  readonly mistakes?: readonly Mistake[] | undefined;
}

/** With mistakes at their fields, and what was filled in still there. */
export function formCard({ id, form, filledIn, mistakes = [] }: Shown): IAdaptiveCard {
  const whole = mistakes.filter(({ field }) => !form.fields.some(({ name }) => name === field));
  const body: CardElementArray = [
    heading(form.title),
    ...(form.intro === undefined ? [] : [block(form.intro)]),
    ...(mistakes.length > 0
      ? [block(WORDS[form.language].correct, { color: "Attention", weight: "Bolder" })]
      : []),
    ...whole.map(({ text }) => block(text, { color: "Attention", spacing: "Small" })),
    ...form.fields.flatMap((field) => [
      ...mistakes
        .filter((mistake) => mistake.field === field.name)
        .map(({ text }) => block(text, { color: "Attention" })),
      inputOf(field, filledIn === undefined ? initialOf(field) : filledIn[field.name], form),
      ...(field.hint === undefined
        ? []
        : [block(field.hint, { isSubtle: true, size: "Small", spacing: "Small" })]),
    ]),
    {
      type: "ActionSet",
      spacing: "Medium",
      actions: [
        {
          ...execute(form.submit, { does: "submit", value: id, lang: form.language }),
          style: "positive",
        },
      ],
    },
  ];
  return { ...shell(body, form.language), fallbackText: form.title };
}

/** What a press brought back; what stands in no field of the form is left aside. */
export function filledInOf(form: Form, data: Readonly<Record<string, unknown>>): FilledIn {
  return Object.fromEntries(
    form.fields.map((field) => {
      const given = data[`${PREFIX}${field.name}`];
      return [field.name, valueOf(field, typeof given === "string" ? given : "")];
    }),
  );
}

function valueOf(field: Field, given: string): string | readonly string[] {
  switch (field.kind) {
    case "choice":
      return optionAt(field.options, given) ?? "";
    case "choices":
      return given.split(",").flatMap((index) => optionAt(field.options, index) ?? []);
    case "text":
    case "long-text":
    case "email":
    case "date":
    case "time":
      return given.trim();
  }
}

/** Choices go by their place in the list: values of up to 150 characters would not fit in a card. */
function optionAt(options: readonly { value: string }[], index: string): string | undefined {
  return /^\d{1,3}$/.test(index) ? options[Number(index)]?.value : undefined;
}

function initialOf(field: Field): string | readonly string[] | undefined {
  return field.initial;
}

type Input = CardElementArray[number];

function inputOf(
  field: Field,
  value: string | readonly string[] | undefined,
  { language }: Form,
): Input {
  const words = WORDS[language];
  const optional = field.optional === true;
  const common = {
    id: `${PREFIX}${field.name}`,
    label: optional ? `${field.label} (${words.optional})` : field.label,
    isRequired: !optional,
    ...(optional ? {} : { errorMessage: words.required }),
  };
  const text = typeof value === "string" && value !== "" ? { value } : {};
  switch (field.kind) {
    case "text":
    case "long-text":
      return {
        type: "Input.Text",
        ...common,
        ...text,
        isMultiline: field.kind === "long-text",
        ...(field.most === undefined ? {} : { maxLength: field.most }),
      };
    case "email":
      return { type: "Input.Text", ...common, ...text, style: "Email" };
    case "date":
      return { type: "Input.Date", ...common, ...text };
    case "time":
      return { type: "Input.Time", ...common, ...text };
    case "choice":
    case "choices": {
      const chosen = typeof value === "string" ? [value] : (value ?? []);
      const indexes = chosen
        .map((one) => field.options.findIndex((option) => option.value === one))
        .filter((index) => index >= 0);
      return {
        type: "Input.ChoiceSet",
        ...common,
        isMultiSelect: field.kind === "choices",
        style: field.options.length <= FEW && field.kind === "choice" ? "expanded" : "compact",
        wrap: true,
        choices: field.options.map(({ label }, index) => ({ title: label, value: String(index) })),
        ...(indexes.length === 0 ? {} : { value: indexes.join(",") }),
      };
    }
  }
}

/** So many choices are shown at once, as radio buttons. */
const FEW = 4;

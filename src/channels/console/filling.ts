/** A form asked field by field. Pure: what is typed goes in, the next question comes out. */
import type { Field, FilledIn, Form, Mistake } from "../../conversation/form.ts";
import { WORDS } from "./words.ts";

export interface Filling {
  readonly form: Form;
  /** What was typed so far; what stood there from the start counts as typed. */
  readonly filledIn: FilledIn;
  /** To be asked, the first at once; none: it can be sent. */
  readonly left: readonly Field[];
  readonly mistakes: readonly Mistake[];
}

export function begin(form: Form): Filling {
  const initial = form.fields.map((field) => [field.name, field.initial] as const);
  return { form, filledIn: Object.fromEntries(initial), left: form.fields, mistakes: [] };
}

/** After mistakes: the fields that they are in are asked again, or all when one concerns the whole. */
export function again({ form, filledIn }: Filling, mistakes: readonly Mistake[]): Filling {
  const wrong = new Set(mistakes.map(({ field }) => field));
  const named = form.fields.filter(({ name }) => wrong.has(name));
  const isWhole = wrong.has(undefined) || named.length === 0;
  return { form, filledIn, left: isWhole ? form.fields : named, mistakes };
}

/** The title and what it is about; after mistakes what they are. */
export function headLines({ form, mistakes }: Filling): string[] {
  const labelOf = (name: string | undefined) => form.fields.find((one) => one.name === name)?.label;
  if (mistakes.length > 0)
    return mistakes.map(({ field, text }) => {
      const label = labelOf(field);
      return label === undefined ? text : `${label}: ${text}`;
    });
  return [
    form.title,
    ...(form.intro === undefined ? [] : [form.intro]),
    WORDS[form.language].leave,
  ];
}

/** The question of the field that is asked now. */
export function fieldLines({ form, filledIn, left }: Filling): string[] {
  const [field] = left;
  if (field === undefined) return [];
  const words = WORDS[form.language];
  const before = shownValue(field, filledIn[field.name]);
  const hints = [
    field.hint,
    field.kind === "choices" ? words.several : undefined,
    before !== "" ? words.keep(before) : field.optional === true ? words.skip : undefined,
  ];
  const label = [field.label, ...hints.filter((hint) => hint !== undefined)].join(" ");
  return [label, ...optionsOf(field).map((option, index) => `  ${index + 1} ${option.label}`)];
}

/** The form with this typed into the field that is asked; or why it cannot be. Enter keeps what stands. */
export function typed(filling: Filling, line: string): Filling | { readonly problem: string } {
  const { form, filledIn, left } = filling;
  const [field, ...rest] = left;
  if (field === undefined) return filling;
  const words = WORDS[form.language];
  if (line === "") {
    const isThere = shownValue(field, filledIn[field.name]) !== "";
    if (!isThere && field.optional !== true) return { problem: words.needed };
    return { ...filling, left: rest };
  }
  const value = valueOf(field, line);
  if (value === undefined) return { problem: words.chooseNumber(optionsOf(field).length) };
  return { ...filling, filledIn: { ...filledIn, [field.name]: value }, left: rest };
}

function valueOf(field: Field, line: string): string | readonly string[] | undefined {
  if (field.kind !== "choice" && field.kind !== "choices") return line;
  const parts = field.kind === "choices" ? line.split(",") : [line];
  const chosen = parts.map((part) => optionOf(field, part.trim()));
  if (chosen.includes(undefined)) return undefined;
  const values = chosen.flatMap((option) => (option === undefined ? [] : [option.value]));
  return field.kind === "choices" ? values : values[0];
}

/** By its number, or as it is written. */
function optionOf(field: Field, text: string) {
  const options = optionsOf(field);
  if (/^\d+$/.test(text)) return options[Number(text) - 1];
  const low = text.toLowerCase();
  return options.find(({ label, value }) => label.toLowerCase() === low || value === text);
}

function optionsOf(field: Field) {
  return field.kind === "choice" || field.kind === "choices" ? field.options : [];
}

function shownValue(field: Field, value: string | readonly string[] | undefined): string {
  const values = value === undefined ? [] : typeof value === "string" ? [value] : value;
  const options = optionsOf(field);
  return values
    .map((one) => options.find((option) => option.value === one)?.label ?? one)
    .filter((one) => one !== "")
    .join(", ");
}

/** "avbryt", "/cancel". */
export function leaves(line: string): boolean {
  return /^\/?(avbryt|cancel)$/i.test(line);
}

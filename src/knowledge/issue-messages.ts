/** zod's issues, told in Swedish and English to the one who writes the YAML. */
import type { z } from "zod";
import type { Text } from "./schema/base.ts";
import { nearest } from "./nearest.ts";
import { fieldsAt } from "./schema-fields.ts";
import { SWEDISH_MESSAGES } from "./swedish-messages.ts";
import { withoutUnions } from "./union-issues.ts";

type Issue = z.core.$ZodIssue;

/** One thing to mend in an entry. */
export interface FieldMessage {
  /** Path of the field in the entry, "facts.0.text.en"; empty for the entry as a whole. */
  readonly field: string;
  readonly message: Text;
}

/** Everything that the issues of one entry say; `entry` is the value before validation. */
export function messagesOf(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  entry: unknown,
): FieldMessage[] {
  const flat = issues.flatMap((issue) => withoutUnions(issue));
  const messages = flat.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownMessage(key, issue.path, schema, entry))
      : [{ field: issue.path.join("."), message: messageOf(issue, schema, entry) }],
  );
  // A field that is misspelt is missing, too: that is told once.
  const meant = new Set(messages.flatMap((one) => ("meant" in one ? [one.meant] : [])));
  return messages
    .filter(({ field }) => !meant.has(field))
    .map(({ field, message }) => ({ field, message }));
}

function unknownMessage(
  key: string,
  path: readonly PropertyKey[],
  schema: z.core.$ZodType,
  entry: unknown,
): FieldMessage & { readonly meant?: string } {
  const field = [...path, key].join(".");
  if (key.includes(" ") && valueAt(entry, [...path, key]) === null)
    return { field, message: SPLIT_TEXT };
  const known = fieldsAt(schema, path);
  const beside = Object.keys(valueAt(entry, path) ?? {}).filter((other) => other !== key);
  if (known.includes(key)) return { field, message: notBeside(key, beside) };
  const near = nearest(key, known);
  if (near === undefined || beside.includes(near))
    return { field, message: unknownField(key, known) };
  return { field, message: misspeltField(key, near), meant: [...path, near].join(".") };
}

/** `{ en: UF (a, b) }` is read as two fields, "en" and "b)". */
const SPLIT_TEXT: Text = {
  sv: "hör till texten före kommat: sätt citattecken runt hela den texten",
  en: "belongs to the text before the comma: put quotation marks around all of that text",
};

function unknownField(key: string, known: readonly string[]): Text {
  return {
    sv: `okänt fält "${key}": ta bort det, eller skriv något av ${known.join(", ")}`,
    en: `unknown field "${key}": remove it, or write one of ${known.join(", ")}`,
  };
}

function misspeltField(key: string, near: string): Text {
  return {
    sv: `okänt fält "${key}": menar du "${near}"?`,
    en: `unknown field "${key}": did you mean "${near}"?`,
  };
}

/** A field of another form of the same thing: `from` beside `every`. */
function notBeside(key: string, beside: readonly string[]): Text {
  const others = beside.map((other) => `"${other}"`).join(", ");
  return {
    sv: `"${key}" kan inte stå ihop med ${others}: ta bort det ena`,
    en: `"${key}" cannot stand together with ${others}: remove one of them`,
  };
}

function messageOf(issue: Issue, schema: z.core.$ZodType, entry: unknown): Text {
  const value = valueAt(entry, issue.path);
  const language = missingLanguage(issue, schema, value);
  if (language !== undefined) return language;
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, value, issue.path);
    case "invalid_value":
      return wrongValue(issue.values.map(String), value);
    case "invalid_union":
      return wrongForm(issue, fieldsAt(schema, issue.path), value);
    case "too_small":
    case "too_big":
      return wrongSize(issue);
    case "invalid_format":
    case "custom":
      return wrongContent(issue.message, value);
    case "unrecognized_keys":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return {
        sv: `${written(value, "sv")} passar inte här (${issue.message})`,
        en: `${written(value, "en")} does not fit here (${issue.message})`,
      };
  }
}

/** What the schema says of it, after the value where that is a text. */
function wrongContent(message: string, value: unknown): Text {
  const swedish = SWEDISH_MESSAGES[message] ?? message;
  if (typeof value !== "string") return { sv: swedish, en: message };
  return {
    sv: `${written(value, "sv")} passar inte: ${swedish}`,
    en: `${written(value, "en")} does not fit: ${message}`,
  };
}

/** A text that should be in both languages lacks one of them. */
function missingLanguage(issue: Issue, schema: z.core.$ZodType, value: unknown): Text | undefined {
  const name = issue.path.at(-1);
  const around = fieldsAt(schema, issue.path.slice(0, -1));
  const empty = value === undefined || value === null || value === "";
  if (!empty || around.join() !== "sv,en") return undefined;
  return name === "sv"
    ? {
        sv: 'saknar svensk text: skriv den efter "sv:"',
        en: 'lacks Swedish text: write it after "sv:"',
      }
    : {
        sv: 'saknar engelsk text: skriv den efter "en:"',
        en: 'lacks English text: write it after "en:"',
      };
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { sv: "en text", en: "a text" },
  number: { sv: "ett tal", en: "a number" },
  int: { sv: "ett heltal", en: "a whole number" },
  boolean: { sv: "true eller false", en: "true or false" },
  array: { sv: "en lista", en: "a list" },
  object: { sv: "fält med namn (namn: värde)", en: "named fields (name: value)" },
};

function wrongType(expected: string, value: unknown, path: readonly PropertyKey[]): Text {
  const wanted = TYPES[expected] ?? { sv: expected, en: expected };
  if (value === undefined || value === null) {
    return {
      sv: `saknas: skriv ${wanted.sv}`,
      en: `is missing: write ${wanted.en}`,
    };
  }
  if (expected === "string" && typeof value === "number") {
    const text = isAreaCode(path) ? codeText(value) : String(value);
    return {
      sv: `läses som ett tal: sätt citattecken runt det, "${text}"`,
      en: `is read as a number: put quotation marks around it, "${text}"`,
    };
  }
  return {
    sv: `${written(value, "sv")} passar inte: skriv ${wanted.sv}`,
    en: `${written(value, "en")} does not fit: write ${wanted.en}`,
  };
}

function isAreaCode(path: readonly PropertyKey[]): boolean {
  const field = path.findLast((part) => typeof part === "string");
  return field === "code" || field === "area" || field === "areas";
}

/** A code has four digits, or two for a county; as a number it has lost its zeros. */
function codeText(value: number): string {
  return String(value).padStart(value < 100 ? 2 : 4, "0");
}

function wrongValue(allowed: readonly string[], value: unknown): Text {
  const near = typeof value === "string" ? nearest(value, allowed) : undefined;
  if (value === undefined || value === null) {
    return {
      sv: `saknas: skriv ${choices(allowed, "något av ")}`,
      en: `is missing: write ${choices(allowed, "one of ")}`,
    };
  }
  return {
    sv: `${written(value, "sv")} går inte: ${near === undefined ? "" : `menar du "${near}"? `}skriv ${choices(allowed, "något av ")}`,
    en: `${written(value, "en")} will not do: ${near === undefined ? "" : `did you mean "${near}"? `}write ${choices(allowed, "one of ")}`,
  };
}

/** None of a union's forms resembles what was written: names them all. */
function wrongForm(
  issue: z.core.$ZodIssueInvalidUnion,
  fields: readonly string[],
  value: unknown,
): Text {
  const roots = issue.errors.flatMap((errors) => errors.filter(({ path }) => path.length === 0));
  const forms = (language: "sv" | "en") =>
    new Set(
      roots.map((root) => {
        if (root.code === "invalid_value") return choices(root.values.map(String), "");
        if (root.code !== "invalid_type") return root.message;
        if (root.expected !== "object") return TYPES[root.expected]?.[language] ?? root.expected;
        return `${language === "sv" ? "fält bland" : "fields among"} ${fields.join(", ")}`;
      }),
    );
  const missing = value === undefined || value === null;
  return {
    sv: `${missing ? "saknas" : `${written(value, "sv")} passar inte`}: skriv ${[...forms("sv")].join(" eller ")}`,
    en: `${missing ? "is missing" : `${written(value, "en")} does not fit`}: write ${[...forms("en")].join(" or ")}`,
  };
}

function choices(allowed: readonly string[], several: string): string {
  return `${allowed.length > 1 ? several : ""}${allowed.map((value) => `"${value}"`).join(", ")}`;
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Text {
  const small = issue.code === "too_small";
  const bound = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === "string" && small && bound === "1")
    return { sv: "är tom: skriv en text här", en: "is empty: write a text here" };
  if (issue.origin === "string") {
    return small
      ? {
          sv: `för kort: skriv minst ${bound} tecken`,
          en: `too short: write at least ${bound} characters`,
        }
      : {
          sv: `för långt: skriv högst ${bound} tecken`,
          en: `too long: write at most ${bound} characters`,
        };
  }
  if (issue.origin === "array") {
    return small
      ? { sv: `för få: skriv minst ${bound}`, en: `too few: write at least ${bound}` }
      : { sv: `för många: skriv högst ${bound}`, en: `too many: write at most ${bound}` };
  }
  if (issue.inclusive === false) {
    return small
      ? { sv: `för litet tal: skriv ett över ${bound}`, en: `too small: write one above ${bound}` }
      : {
          sv: `för stort tal: skriv ett under ${bound}`,
          en: `too large: write one below ${bound}`,
        };
  }
  return small
    ? {
        sv: `för litet tal: skriv minst ${bound}`,
        en: `too small a number: write at least ${bound}`,
      }
    : {
        sv: `för stort tal: skriv högst ${bound}`,
        en: `too large a number: write at most ${bound}`,
      };
}

/** What stands in the file, shortened for a message. */
function written(value: unknown, language: "sv" | "en"): string {
  if (value === undefined) return language === "sv" ? "ett tomt värde" : "an empty value";
  if (Array.isArray(value)) return language === "sv" ? "en lista" : "a list";
  // JSON knows no infinity and leaves characters that hide what stands around them.
  const text = (typeof value === "number" ? String(value) : JSON.stringify(value)).replaceAll(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(entry: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    entry,
  );
}

/** zod's issues, told in Swedish and English to the one who writes the YAML. */
import type { z } from "zod";
import type { Text } from "./schema/base.ts";
import { nearest } from "./nearest.ts";
import { fieldsAt } from "./schema-fields.ts";
import { withoutUnions } from "./union-issues.ts";

type Issue = z.core.$ZodIssue;

/** One thing to mend in an entry. */
export interface FieldMessage {
  /** Path of the field in the entry, "facts.0.text.en"; empty for the entry as a whole. */
  readonly field: string;
  readonly message: Text;
}

/** The schema's own messages; they are written in English there. */
export const SWEDISH_MESSAGES: Readonly<Record<string, string>> = {
  "use lower-case letters a-z, digits and single hyphens":
    "skriv små bokstäver a–z, siffror och enkla bindestreck",
  'write the code as text, for example "0763"': 'skriv koden som text, till exempel "0763"',
  "write a text here": "skriv en text här",
  "write it on one line, without invisible characters": "skriv det på en rad, utan osynliga tecken",
  "write four digits for a municipality, two for a county, two letters for a country, or correct 'level'":
    "skriv fyra siffror för en kommun, två för ett län, två bokstäver för ett land, eller rätta 'level'",
  'write "2020", "2020-11" or "2020-11-26"': 'skriv "2020", "2020-11" eller "2020-11-26"',
  "that date does not exist": "det datumet finns inte",
  "'from' is later than 'to': swap them or correct one":
    "'from' är senare än 'to': byt plats på dem eller rätta den ena",
  'write an ISO 8601 duration, for example "P2W" or "P3M"':
    'skriv en tidslängd enligt ISO 8601, till exempel "P2W" eller "P3M"',
  'write days or weeks, for example "P3D" or "P2W"':
    'skriv dagar eller veckor, till exempel "P3D" eller "P2W"',
  'write a time of day, for example "08:00"': 'skriv ett klockslag, till exempel "08:00"',
  "write either 'before' or 'after'": "skriv antingen 'before' eller 'after'",
  "write either 'at' or 'after'": "skriv antingen 'at' eller 'after'",
  "write 'afterStart', 'beforeFirstMeeting' or both":
    "skriv 'afterStart', 'beforeFirstMeeting' eller båda",
  "say what it rests on: 'rests', 'source', or 'local: true'":
    "skriv vad den vilar på: 'rests', 'source' eller 'local: true'",
  "only a reminder of a meeting can expire 'at' one: write 'after'":
    "bara en påminnelse om ett möte kan upphöra 'at' ett: skriv 'after'",
  'write the code of a country, for example "SE"': 'skriv ett lands kod, till exempel "SE"',
  "the bounds cross: 'from' is longer than 'to'":
    "gränserna korsar varandra: 'from' är längre än 'to'",
};

/** Everything that the issues of one entry say; `entry` is the value before validation. */
export function messagesOf(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  entry: unknown,
): FieldMessage[] {
  const flat = issues.flatMap((issue) => withoutUnions(issue));
  return flat.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          field: [...issue.path, key].join("."),
          message:
            key.includes(" ") && valueAt(entry, [...issue.path, key]) === null
              ? SPLIT_TEXT
              : unknownField(key, fieldsAt(schema, issue.path)),
        }))
      : [{ field: issue.path.join("."), message: messageOf(issue, schema, entry) }],
  );
}

/** `{ en: UF (a, b) }` is read as two fields, "en" and "b)". */
const SPLIT_TEXT: Text = {
  sv: "hör till texten före kommat: sätt citattecken runt hela den texten",
  en: "belongs to the text before the comma: put quotation marks around all of that text",
};

function unknownField(key: string, known: readonly string[]): Text {
  const near = nearest(key, known);
  return near === undefined
    ? {
        sv: `okänt fält "${key}": ta bort det, eller skriv något av ${known.join(", ")}`,
        en: `unknown field "${key}": remove it, or write one of ${known.join(", ")}`,
      }
    : {
        sv: `okänt fält "${key}": menar du "${near}"?`,
        en: `unknown field "${key}": did you mean "${near}"?`,
      };
}

function messageOf(issue: Issue, schema: z.core.$ZodType, entry: unknown): Text {
  const value = valueAt(entry, issue.path);
  const language = missingLanguage(issue, schema, value);
  if (language !== undefined) return language;
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, value);
    case "invalid_value":
      return wrongValue(issue.values.map(String), value);
    case "invalid_union":
      return wrongForm(issue, fieldsAt(schema, issue.path), value);
    case "too_small":
    case "too_big":
      return wrongSize(issue);
    case "invalid_format":
    case "custom":
      return { sv: SWEDISH_MESSAGES[issue.message] ?? issue.message, en: issue.message };
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

function wrongType(expected: string, value: unknown): Text {
  const wanted = TYPES[expected] ?? { sv: expected, en: expected };
  if (value === undefined || value === null) {
    return {
      sv: `saknas: skriv ${wanted.sv}`,
      en: `is missing: write ${wanted.en}`,
    };
  }
  if (expected === "string" && typeof value === "number") {
    return {
      sv: `skriv värdet som text, inom citattecken: "${value}"`,
      en: `write the value as text, in quotation marks: "${value}"`,
    };
  }
  return {
    sv: `${written(value, "sv")} passar inte: skriv ${wanted.sv}`,
    en: `${written(value, "en")} does not fit: write ${wanted.en}`,
  };
}

function wrongValue(allowed: readonly string[], value: unknown): Text {
  const near = typeof value === "string" ? nearest(value, allowed) : undefined;
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
  const text = JSON.stringify(value);
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

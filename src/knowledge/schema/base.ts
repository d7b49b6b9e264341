/**
 * The shapes that every kind of knowledge entry shares. Names follow Popolo where it has a word
 * (organization, post/seat, membership, area); dates follow ISO 8601.
 */
import { z } from "zod";

/** Stable id of an entry: lower-case letters a–z, digits and hyphens. */
export const SubjectId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters a-z, digits and single hyphens")
  .brand<"SubjectId">();
export type SubjectId = z.infer<typeof SubjectId>;

/** Id of a vocabulary concept (knowledge/vocabulary/). */
export const ConceptId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters a-z, digits and single hyphens")
  .brand<"ConceptId">();
export type ConceptId = z.infer<typeof ConceptId>;

/** Official Swedish area code as text: municipality "0763", county "07", country "SE". */
export const AreaCode = z
  .string()
  .regex(/^([0-9]{4}|[0-9]{2}|[A-Z]{2})$/, 'write the code as text, for example "0763"')
  .brand<"AreaCode">();
export type AreaCode = z.infer<typeof AreaCode>;

/** The languages that the assistant speaks (ISO 639-1). */
export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words that say something. */
export const Line = z.string().trim().min(1, "write a text here");

/** A list in which nothing may stand twice; words that differ in case alone are the same. */
export function setOf<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).check(({ value, issues }) => {
    for (const index of repeatedIn(value))
      issues.push({ code: "custom", input: value, path: [index], message: TWICE });
  });
}

const TWICE = "it stands in the list already, remove one of them";

function repeatedIn(items: readonly unknown[]): number[] {
  if (items.length < 2) return [];
  const keys = items.map((item) =>
    (typeof item === "string" ? item : JSON.stringify(item)).toLowerCase(),
  );
  if (new Set(keys).size === keys.length) return [];
  return [...keys.keys()].filter((index) => keys.indexOf(keys[index] ?? "") < index);
}

/** A text that people read, in both languages. */
export const Text = z.strictObject({ sv: Line, en: Line });
export type Text = z.infer<typeof Text>;

const LONGEST_NAME = 200;
/** Control characters, line breaks, and those that hide or turn what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const name = Line.max(LONGEST_NAME).refine(
  (text) => !INVISIBLE.test(text),
  "write it on one line, without invisible characters",
);

/** What a thing is called, in both languages. */
export const Name = z.strictObject({ sv: name, en: name });

/** Other words for the same thing, per language; either list may be empty. */
export const Names = z.strictObject({
  sv: z.array(name).default([]),
  en: z.array(name).default([]),
});
export type Names = z.infer<typeof Names>;

const noNames = (): Names => ({ sv: [], en: [] });

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date with the precision that the document gives: year, year-month or full date (ISO 8601). */
export const PartialDate = z
  .string()
  .regex(PARTIAL_DATE, 'write "2020", "2020-11" or "2020-11-26"')
  .refine(isRealDate, "write a day that exists, in the form YYYY-MM-DD");
export type PartialDate = z.infer<typeof PartialDate>;

/** A day (ISO 8601). */
export const FullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a whole date, for example "2026-11-26"')
  .refine(isRealDate, "write a day that exists, in the form YYYY-MM-DD");

/** Also true for what is no date at all, which is told by its form. */
function isRealDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return true;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** From when to when; both ends are included, an open one is left out. */
export const periodFields = { from: PartialDate.optional(), to: PartialDate.optional() };

interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** As far as both say: "2020-06" to "2020" ends with the year. */
export function isInOrder({ from, to }: Bounds): boolean {
  if (from === undefined || to === undefined) return true;
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) <= to.slice(0, precision);
}

export const CROSSED = "'from' is later than 'to': swap them or correct one";

/** From when to when something holds. */
export const Period = z.strictObject(periodFields).refine(isInOrder, { message: CROSSED });
export type Period = z.infer<typeof Period>;

/**
 * A place in a document: heading (its number or its words), a heading further down when the first
 * is not exact enough, and the paragraph(s) counted from that heading, the first being 1; 0 is the
 * heading itself. Section "Titelsida" is what stands before the first heading.
 * `ask knowledge paragraphs --sources DIR` prints every place.
 */
export const Source = z.strictObject({
  document: SubjectId,
  section: z.string().min(1),
  under: z.string().min(1).optional(),
  paragraph: z.union([z.int().nonnegative(), setOf(z.int().nonnegative()).min(1)]),
});
export type Source = z.infer<typeof Source>;

/** One source or several; always read as a list. */
export const Sources = z
  .union([Source, setOf(Source).min(1)])
  .transform((value): readonly Source[] => (Array.isArray(value) ? value : [value]));
export type Sources = z.infer<typeof Sources>;

/** What kind of question a fact answers directly. Yes/no questions may use any fact. */
export const ASKS = [
  "who",
  "what",
  "which",
  "when",
  "where",
  "why",
  "how",
  "how-many",
  "how-often",
  "how-long",
] as const;
export const Ask = z.enum(ASKS);
export type Ask = z.infer<typeof Ask>;

/**
 * One thing that a document states about a subject, as a full sentence that can stand alone as an
 * answer. `on` are vocabulary concepts that it is about; `keywords` are words a person may use that
 * stand neither in the text nor in those concepts. `negative` marks a fact that answers the natural
 * yes/no question with no. `gap` marks that the documents do NOT say something. `derived` lists
 * numbers that the text states though they are computed, not written, in the source.
 */
export const CuratedFact = z
  .strictObject({
    id: SubjectId,
    asks: setOf(Ask).min(1),
    text: Text,
    on: setOf(ConceptId).default([]),
    keywords: Names.default(noNames),
    also: setOf(SubjectId).default([]),
    negative: z.boolean().default(false),
    gap: z.boolean().default(false),
    local: z.boolean().default(false),
    derived: z.array(z.number()).default([]),
    source: Sources.optional(),
    valid: Period.optional(),
  })
  .refine(({ gap, negative }) => !(gap && negative), {
    message: "what no document says can be neither yes nor no: remove 'gap' or 'negative'",
    path: ["negative"],
  })
  .refine(({ local, source }) => !(local && source !== undefined), {
    message: "what is local stands in no document: remove 'local' or 'source'",
    path: ["local"],
  });
export type CuratedFact = z.infer<typeof CuratedFact>;

/** The fields that every subject has, whatever its kind. */
export const subjectFields = {
  id: SubjectId,
  name: Name,
  aliases: Names.default(noNames),
  /** The municipality or county that it belongs to. */
  area: AreaCode.optional(),
  /** The subject that it is a part of. */
  of: SubjectId.optional(),
  /** Names that several subjects share: a bare mention is ambiguous, this one is the default. */
  homonym: z.enum(["default", "other"]).optional(),
  valid: Period.optional(),
  source: Sources,
  facts: z.array(CuratedFact).default([]),
};

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

/** Id of a vocabulary concept (knowledge/vocabulary.yaml). */
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

const line = z.string().trim().min(1, "write a text here");

/** A text that people read, in both languages. */
export const Text = z.strictObject({ sv: line, en: line });
export type Text = z.infer<typeof Text>;

const LONGEST_NAME = 200;
/** Control characters, line breaks, and those that hide or turn what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const name = line
  .max(LONGEST_NAME)
  .refine((text) => !INVISIBLE.test(text), "write it on one line, without invisible characters");

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

/** From when to when something holds; an open end is left out. Both days are included. */
export const Period = z
  .strictObject({ from: PartialDate.optional(), to: PartialDate.optional() })
  .refine((period) => !period.from || !period.to || period.from <= period.to, {
    message: "'from' is later than 'to': swap them or correct one",
  });
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
  paragraph: z.union([z.int().nonnegative(), z.array(z.int().nonnegative()).min(1)]),
});
export type Source = z.infer<typeof Source>;

/** One source or several; always read as a list. */
export const Sources = z
  .union([Source, z.array(Source).min(1)])
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
export const CuratedFact = z.strictObject({
  id: SubjectId,
  asks: z.array(Ask).min(1),
  text: Text,
  on: z.array(ConceptId).default([]),
  keywords: Names.default(noNames),
  also: z.array(SubjectId).default([]),
  negative: z.boolean().default(false),
  gap: z.boolean().default(false),
  local: z.boolean().default(false),
  derived: z.array(z.number()).default([]),
  source: Sources.optional(),
  valid: Period.optional(),
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

/** What is measured: figures/. */
import { z } from "zod";
import { AreaCode, Ask, ConceptId, Name, Names, Sources, SubjectId, Text, setOf } from "./base.ts";

/**
 * One measure, with its value for each area or subject. `text` has the slots {value} and {area};
 * `on` are the concepts that a question must touch to mean this measure.
 */
export const FigureSeries = z
  .strictObject({
    id: SubjectId,
    name: Name,
    aliases: Names.default(() => ({ sv: [], en: [] })),
    on: setOf(ConceptId).min(1),
    asks: setOf(Ask).default(["how-many"]),
    keywords: Names.default(() => ({ sv: [], en: [] })),
    unit: z.enum(["persons", "percent", "places", "number"]),
    /** What there are so many of, in the plural: "invånare". Without it differences name the measure. */
    counted: Name.optional(),
    /** The year that the figure stands for, where a document says it. */
    year: z.int().min(1900).max(2100).optional(),
    text: Text,
    /** Series that are told beside this one: the number beside the share. */
    with: setOf(SubjectId).default([]),
    values: z
      .array(
        z
          .strictObject({
            area: AreaCode.optional(),
            of: SubjectId.optional(),
            value: z.number(),
            about: z.boolean().default(false),
            source: Sources,
          })
          .refine(({ area, of }) => (area === undefined) !== (of === undefined), {
            message: "write either 'area' or 'of'",
          }),
      )
      .min(1),
  })
  .superRefine(({ unit, values }, context) => {
    for (const [index, { value }] of values.entries()) {
      const message = wrongFor(unit, value);
      if (message === undefined) continue;
      context.addIssue({ code: "custom", path: ["values", index, "value"], message });
    }
  });
export type FigureSeries = z.infer<typeof FigureSeries>;

const NO_COUNT =
  "what is counted cannot be less than 0 or a part: write a whole number, or another 'unit'";
const NO_SHARE = "a share is from 0 to 100: correct it, or write another 'unit'";

/** Why a value cannot be in this unit. */
function wrongFor(unit: FigureSeries["unit"], value: number): string | undefined {
  switch (unit) {
    case "persons":
    case "places":
      return Number.isInteger(value) && value >= 0 ? undefined : NO_COUNT;
    case "percent":
      return value >= 0 && value <= 100 ? undefined : NO_SHARE;
    case "number":
      return undefined;
  }
}

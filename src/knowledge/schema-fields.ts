/** Which fields a schema knows at a place inside an entry; for messages about unknown fields. */
import type { z } from "zod";

/** Names of the fields at `path`; empty where the schema expects no object there. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [first, ...rest] = path;
  if (def.type === "object") {
    if (first === undefined) return Object.keys(def.shape);
    const field = def.shape[String(first)];
    return field === undefined ? [] : fieldsAt(field, rest);
  }
  if (def.type === "array") return first === undefined ? [] : fieldsAt(def.element, rest);
  if (def.type === "optional" || def.type === "default") return fieldsAt(def.innerType, path);
  if (def.type === "pipe") return fieldsAt(def.in, path);
  if (def.type !== "union") return [];
  return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))];
}

/** Words of the program for whoever reads them: in their language, where it is known. */
import type { Language, Text } from "../knowledge/schema/base.ts";

/** In both languages when the reader's is not known. */
export function forReader({ sv, en }: Text, language: Language | undefined): string {
  if (language !== undefined) return { sv, en }[language];
  return sv === en ? sv : `${sv} / ${en}`;
}

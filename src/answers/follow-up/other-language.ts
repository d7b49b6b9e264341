/** "Och på engelska?": what was asked, with its answer in another language. */
import type { Language } from "../../knowledge/schema/base.ts";
import { wishedLanguage } from "../language/wished.ts";

export interface InLanguage {
  readonly message: string;
  readonly language: Language;
  readonly previous: string | undefined;
}

/**
 * What is to be answered in the language that a message wishes for: the rest of it, or else the question
 * before. Undefined where it wishes for none, or there is nothing to answer.
 */
export function inOtherLanguage(
  message: string,
  previous: string | undefined,
): InLanguage | undefined {
  if (!NAMES_LANGUAGE.test(message)) return undefined;
  const parts = message
    .replaceAll(POLITELY, " $1")
    .split(/(?<=[.?!,:])\s+|\n+/u)
    .filter((part) => /\p{L}/u.test(part));
  for (const at of new Set([parts.length - 1, 0])) {
    const language = wishedLanguage(parts[at] ?? "");
    const rest = parts.filter((_, index) => index !== at).join(" ");
    if (language === undefined) continue;
    if (rest !== "") return { message: rest, language, previous };
    if (previous !== undefined) return { message: previous, language, previous: undefined };
  }
  return undefined;
}

const POLITELY = /,\s*(tack|snälla|please)(?!\p{L})/giu;
const NAMES_LANGUAGE = /(svenska|engelska|swedish|english)/iu;

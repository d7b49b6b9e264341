/** Which language a message is in: what it names tells nothing, as things are called the same in both. */
import type { Language } from "../knowledge/schema/base.ts";
import { languageOfWords, wordsIn } from "./language/detect.ts";
import { isStopword } from "./language/stopwords.ts";
import { tokensOf, type Token } from "./language/tokens.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/**
 * The language with more of its everyday words beside the names. Where they are even, a conversation
 * goes on in its own language; the first message is in that of its words of content.
 */
export function languageAsked(text: string, lexicon: Lexicon, spoken?: Language): Language {
  const tokens = tokensOf(text);
  const words = wordsIn(withoutNames(tokens, lexicon).join(" "));
  return languageOfWords(words) ?? spoken ?? languageOfContent(tokens, lexicon) ?? "sv";
}

function withoutNames(tokens: readonly Token[], { names }: Lexicon): string[] {
  const taken = new Set<number>();
  for (const { start, end } of names.all(tokens)) {
    const named = tokens.slice(start, end);
    if (named.every(({ text }) => isStopword(text))) continue;
    for (let at = start; at < end; at += 1) taken.add(at);
  }
  return tokens.filter((_, at) => !taken.has(at)).map(({ text }) => text);
}

/** By the words of content that the vocabulary has in one language only, or that only Swedish can spell. */
function languageOfContent(tokens: readonly Token[], { concepts }: Lexicon): Language | undefined {
  const accented = tokens.filter(({ text }) => /^\p{Ll}*[åäö]/u.test(text)).length;
  const swedish = concepts.own(tokens, "sv").length + accented;
  const english = concepts.own(tokens, "en").length;
  if (english === swedish) return undefined;
  return english > swedish ? "en" : "sv";
}

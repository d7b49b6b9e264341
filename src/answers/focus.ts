/** The word that tells what sort of thing is asked for: "Vilka *kurser* …?", "Vem *skrev* …?". */
import { isStopword } from "./language/stopwords.ts";
import type { Token } from "./language/tokens.ts";
import { restatesAsk } from "./terms.ts";
import type { Question, Term } from "./question.ts";

/** How many words may stand between the question word and what it asks for: "vilka av de lokala". */
const FAR = 3;

/** Undefined when the question word stands alone, or what follows it is a word without content. */
export function focusOf({ tokens, terms, ask }: Pick<Question, "tokens" | "terms" | "ask">) {
  const at = tokens.findIndex((_, index) => asksAt(tokens, index, ask));
  if (at < 0) return undefined;
  const next = terms.find(({ start, weak }) => start > at && !(weak && /^(who|what)$/.test(ask)));
  if (next === undefined || next.weak || next.start > at + FAR) return undefined;
  return isNamed(next) || restatesAsk(next, "who") ? undefined : next;
}

function isNamed({ text, unknown }: Term): boolean {
  return !unknown && /^\p{Lu}/u.test(text);
}

const WHICH = /^(vilken|vilket|vilka|which|what)$/;
const WHAT = /^(what|which)$/;
const WHO = /^(vem|vilka|who)$/;
const IS = /^(ar|var|is|are|was|were)$/;

function asksAt(tokens: readonly Token[], index: number, ask: Question["ask"]): boolean {
  const word = tokens[index]?.folded ?? "";
  const before = tokens[index - 1]?.folded ?? "";
  if (ask === "who") return WHO.test(word);
  if (ask === "which") return WHICH.test(word);
  if (ask === "what") return WHAT.test(word) || (IS.test(word) && /^(vad|what)$/.test(before));
  // "How satisfied are …?"; "how do …?" asks for no such word.
  const next = tokens[index + 1]?.text ?? "";
  if (ask === "how") return word === "how" && next.length > 3 && !isStopword(next);
  return ask === "how-many" && /^(manga|many)$/.test(word) && /^(hur|how)$/.test(before);
}

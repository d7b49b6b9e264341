/** A message without any question mark: which of its sentences ask, and which only tell. */
import { startsWithVerb } from "../language/ask.ts";

/** Its sentences, those that ask with a mark; unchanged where none of several can be told to ask. */
export function marked(parts: readonly string[]): readonly string[] {
  const sentences = parts.flatMap((part) => part.split(BEFORE_SMALL_LETTER));
  if (!sentences.some(asks)) return parts;
  return sentences.map((sentence) =>
    asks(sentence) ? `${sentence.replace(/[.\s]+$/u, "")}?` : sentence,
  );
}

/** "vad är ett spår. vilka finns": written without capitals. */
const BEFORE_SMALL_LETTER =
  /(?<=\p{L}{2}\.)(?<!(?:\bex|\ba|\bm|dvs|osv|resp|ca|kl|nr|etc|e\.g|i\.e)\.)\s+(?=(?:och |men |and |but )?(?:vem|vilka|vilken|vilket|vad|när|var|varför|hur|who|what|which|when|where|why|how|jag|vi)(?!\p{L}))/iu;

/** It begins as a question does, or only goes on with one: "Och i Ängsby." */
function asks(sentence: string): boolean {
  const text = sentence.replace(GOES_ON, "");
  return BEGINS.test(text) || startsWithVerb(text) || (text !== sentence && isShort(text));
}

const GOES_ON = /^(?:och|men|samt|and|but)\s+/iu;
/** "När projektet tog slut …" tells when; so "när" and "when" alone are no sign. */
const BEGINS =
  /^(?:i |på |av |från |till |för |in |of |from |to |for )?(?:vem|vems|vilka|vilken|vilket|vad|varför|hur|who|whose|what|which|where|why|how)(?!\p{L})|^(?:när|when|var|where) (?:är|var|ska|kan|träffas|möts|börja\p{L}*|starta\p{L}*|sluta\p{L}*|ligger|finns|hålls|is|are|was|does|do|did|must|will)(?!\p{L})/iu;

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= 3;
}

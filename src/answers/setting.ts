/** What is told before a question in the same message: "Frågan berör fem parter. Räcker tre?" */
import type { Answer } from "./answer.ts";
import { isPersonsCase, speaksOfPerson } from "./guard/personal-data.ts";
import type { Posed } from "./guard/split.ts";
import { headsIn } from "./language/headcount.ts";
import { tokensOf } from "./language/tokens.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { withoutOverlap } from "./lexicon/phrases.ts";

/** The names of a text; what it says of them is left out. */
export function namesIn(text: string, { names }: Lexicon): string {
  const tokens = tokensOf(text);
  return withoutOverlap(names.all(tokens))
    .map(({ start, end }) =>
      tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    )
    .join(", ");
}

/**
 * "Jag jobbar på Jobbverket. Sitter vi i styrgruppen?": who "we" are is told before it. The same text
 * where nobody is named so, or "we" may be those who meet.
 */
export function inOwnName({ text, setting }: Posed, lexicon: Lexicon): string {
  const names = namesIn(setting, lexicon).split(", ");
  const [name = ""] = names;
  if (name === "" || names.length > 1 || !COMES_FROM.test(setting)) return text;
  return text.replace(WE, (_, before = "", after = "") => `${before}${name}${after}`);
}

const COMES_FROM =
  /^(?:hej\P{L}+|hi\P{L}+)?(?:jag|vi|i|we|i['’]m|we['’]re)(?: \p{L}+){0,6}? (?:på|från|i|hos|at|from|in) /iu;
const WE =
  /(?<!\p{L})((?:sitter|är|var|ingår|ingick|deltar|deltog|har|hade|hör|hörde|tillhör|samordnar|driver|leder|äger|omfattas|are|were|do|did|have) )(?:vi|we)(?!\p{L})(?! (?:besluta|fatta|beslutsföra|många|tillräckligt|enough|decide))|(?<!\p{L})(?:vi|we)( (?:sitter|är|var|ingår|deltar|har|hör|tillhör|samordnar|driver|leder|äger|sit|are|were|run|lead|own|have))(?!\p{L})(?! (?:besluta|fatta|många|tillräckligt|enough|decide))/iu;

interface Left extends Posed {
  readonly named: readonly string[];
  readonly lexicon: Lexicon;
}

/** The answers, with what the next question may lean on. */
export function leaving(
  given: readonly Answer[],
  { text, setting, named, lexicon }: Left,
): Answer[] {
  return given.map((one) => ({
    ...one,
    named,
    read: withSetting(one.read, setting, lexicon),
    ...(given.length === 1 ? { posed: text } : {}),
  }));
}

/** A follow-up leans on what was told before the question too: of people, no more than what they named. */
function withSetting(read: string, setting: string, lexicon: Lexicon): string {
  const isCount = headsIn(tokensOf(setting)).length > 0;
  if (isCount && !isPersonsCase(setting) && !speaksOfPerson(setting)) return `${setting} ${read}`;
  const names = namesIn(setting, lexicon);
  return names === "" ? read : `${names}: ${read}`;
}

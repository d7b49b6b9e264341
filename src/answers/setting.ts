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

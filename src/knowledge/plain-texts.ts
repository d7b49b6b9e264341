/** What a reader would see broken in a text: marks of a web page, addresses, stray quotation marks, far too much. */
import type { FieldMessage } from "./issue-messages.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";

/** Every text of the knowledge base that a reader would stumble over. */
export function plainTextProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap((located) => [
    ...faultsBelow(located.entry).map((found) => ({ ...located.origin, ...found })),
    ...unended(located),
  ]);
}

function faultsBelow(value: unknown, field = ""): FieldMessage[] {
  if (typeof value === "string") {
    const message = faultOf(value);
    return message === undefined ? [] : [{ field, message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    faultsBelow(inner, field === "" ? key : `${field}.${key}`),
  );
}

/** Longer than anything that is read in a chat. */
const LONGEST = 1500;

function faultOf(text: string): Text | undefined {
  if (text.length > LONGEST) return tooLong(text.length);
  if (/<\/?[a-z][^<>]*>/iu.test(text)) return MARKUP;
  if (/https?:\/\/|\bwww\./iu.test(text)) return ADDRESS;
  return isPaired(text) ? undefined : QUOTES;
}

/** Straight and curly marks are counted each by itself: one that lacks its fellow is a slip. */
function isPaired(text: string): boolean {
  return [/"/gu, /[“”]/gu].every((mark) => (text.match(mark)?.length ?? 0) % 2 === 0);
}

function unended({ kind, entry, origin }: LocatedEntry): Problem[] {
  if (kind === "contradictions" || !("facts" in entry)) return [];
  return entry.facts.flatMap(({ text }, index) =>
    (["sv", "en"] as const).flatMap((language) =>
      ENDED.test(text[language])
        ? []
        : [{ ...origin, field: `facts.${index}.text.${language}`, message: NO_END }],
    ),
  );
}

/** One word is no sentence. */
const ENDED = /^\S*$|[.!?…][)"”]*$/u;

const MARKUP: Text = {
  sv: 'texten har märken som hör till en webbsida ("<…>"): skriv den utan dem',
  en: 'the text holds marks of a web page ("<…>"): write it without them',
};
const ADDRESS: Text = {
  sv: "texten har en webbadress, som inget av dokumenten ger: ta bort den",
  en: "the text holds a web address, which none of the documents gives: remove it",
};
const QUOTES: Text = {
  sv: 'ett citattecken saknar sitt andra: ta bort det, eller skriv båda; runt en hel text i filen ska det vara raka ("…")',
  en: 'a quotation mark lacks its fellow: remove it, or write both; around a whole text in the file they are straight ("…")',
};
const NO_END: Text = {
  sv: "meningen slutar utan punkt: skriv en",
  en: "the sentence ends without a full stop: write one",
};

function tooLong(length: number): Text {
  return {
    sv: `för långt, ${length} tecken: skriv högst ${LONGEST}, eller dela det i flera fakta`,
    en: `too long, ${length} characters: write at most ${LONGEST}, or divide it into several facts`,
  };
}

/** "Och på engelska?", "in Swedish, please": a wish for a language, and nothing else. */
import { fold } from "../../knowledge/fold.ts";
import type { Language } from "../../knowledge/schema/base.ts";

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["svenska", "sv"],
  ["swedish", "sv"],
  ["engelska", "en"],
  ["english", "en"],
]);

/** Words that say no more than that something is to be said, and politely. */
const ASKING = new Set(
  `och men nej ja no yes ok okej kan du jag vi far fa skulle kunna vill ha ge mig oss svara svar svaret sag saga skriv skriva
  ta visa upprepa oversatt oversatta tack snalla det den allt hela detta samma sak en till igen i stallet istallet ocksa da nu
  hur sager man vad blir ar and but please sorry can could would you i we get have want like answer say write translate repeat
  put show tell give me us it that this the all same thing instead too then now again how do does one what is`
    .split(/\s+/)
    .filter(Boolean),
);
const BEFORE = new Set(["pa", "till", "in", "into", "to"]);
const POLITE = new Set(["och", "and", "men", "but", "tack", "please", "snalla"]);

/** The language that a text wishes for; undefined where it is anything more than a wish. */
export function wishedLanguage(text: string): Language | undefined {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const at = words.findIndex((word) => LANGUAGES.has(word));
  const rest = words.filter((_, index) => index !== at);
  // "Kan du engelska?" asks what it can, "kan du svara på engelska?" wishes for it.
  const isWish = BEFORE.has(words[at - 1] ?? "") || rest.every((word) => POLITE.has(word));
  const isOnlyThat = rest.every((word) => ASKING.has(word) || BEFORE.has(word));
  return isWish && isOnlyThat ? LANGUAGES.get(words[at] ?? "") : undefined;
}

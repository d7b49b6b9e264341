/** The party that a question about who governs names: by its words, or by the letters that it is known by. */
import { fold } from "../../../knowledge/fold.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Asked } from "../topic.ts";
import { majorities, namesAll, SHORT } from "./majorities.ts";

/** The words that name the party; none where one is too short to be told from others. */
export function partyWords({ question }: Asked): string[] {
  const alone = tokensOf(question.text).filter(({ text }) => ALONE.test(text));
  // "Ensamma" may have been read as a word that is known.
  const read = new Set(alone.map(({ text }) => question.mended.get(text) ?? text));
  const words = question.terms.filter(
    ({ weak, concepts, text }) =>
      !weak && !read.has(text) && !concepts.some((concept) => FRAME.has(concept)),
  );
  return words.some(({ text }) => text.length < SHORT) ? [] : words.map(({ text }) => fold(text));
}

/**
 * The letters that parties are known by: "styrs av S och M", "S-styre", "governed by S". Other short words
 * stand in such places too, so they are looked for only there.
 */
export function lettersOf(asked: Asked, text = asked.question.text): string[] {
  const found = [...text.matchAll(BY_LETTERS)].flatMap(({ groups }) =>
    (groups?.["row"] ?? "").split(/\s*,\s*|\s+(?:och|and|eller|or|\+|&)\s+/u),
  );
  const before = [...text.matchAll(LED_BY_LETTERS)].flatMap(({ groups }) => groups?.["one"] ?? []);
  const beside = [...text.matchAll(BESIDE_LEADING)]
    .flatMap(({ groups }) => groups?.["one"] ?? groups?.["other"] ?? [])
    .filter((letter) => isKnownParty([fold(letter)], asked));
  const together = [...text.matchAll(TWO_LETTERS)]
    .flatMap(({ groups }) => [groups?.["one"] ?? "", groups?.["other"] ?? ""])
    .filter((letter) => isKnownParty([fold(letter)], asked));
  return [...new Set([...found, ...before, ...beside, ...together].map(fold))].filter(
    (letter) => letter !== "",
  );
}

const LETTERS = "\\p{L}{1,2}(?!\\p{L})";
const BY_LETTERS = new RegExp(
  `(?<!\\p{L})(?:av|by|under) (?<row>${LETTERS}(?:(?:, | och | and | eller | or )${LETTERS})*)\\s*(?:[?.!]|$|ensam|själv|alone|idag|i dag|today|20)`,
  "giu",
);
const LED_BY_LETTERS = /(?<!\p{L})(?<one>\p{L}{1,2})[-–](?:styr|led|maj|gover|run|regera)\p{L}*/giu;
/** "Har S makten", "does S run", "styr S": other short words stand there too, so it must be a known one. */
const BESIDE_LEADING =
  /(?<!\p{L})(?<one>\p{L}{1,2}) (?:styr|led|leads?(?!\p{L})|(?:i |in the )?maj|makt|vid makt|regera|gover|run|rule|in power)|(?<!\p{L})(?:styr|leder|regerar|makten har|majoritet har) (?<other>\p{L}{1,2})(?!\p{L})/giu;

/** "Både S och C", "S and C": capitals, in a row. */
const TWO_LETTERS =
  /(?<!\p{L})(?<one>\p{Lu}{1,2}) (?:och|and|eller|or) (?<other>\p{Lu}{1,2})(?!\p{L})/gu;

/** "… av S men inte M": the letters of those that are denied. */
export function lettersDenied(asked: Asked): string[] {
  const [, denied = ""] = asked.question.text.split(BUT_NOT);
  return [...denied.matchAll(CAPITALS)]
    .map(([letter]) => fold(letter))
    .filter((letter) => isKnownParty([letter], asked));
}

/** What stands before "men inte". */
export function lettersHeld(asked: Asked): string[] {
  return lettersOf(asked, asked.question.text.split(BUT_NOT)[0]);
}

const BUT_NOT = /\s(?:men inte|but not)\s/iu;
const CAPITALS = /(?<!\p{L})\p{Lu}{1,2}(?!\p{L})/gu;

/** Some municipality is told to have it. */
export function isKnownParty(party: readonly string[], asked: Asked): boolean {
  const facts = majorities(asked).map(({ fact }) => fact);
  return (
    party.length > 0 && party.every((one) => facts.some((fact) => namesAll([one], fact, asked)))
  );
}

/** Nothing but the party and that it governs is spoken of: "Vilka styrs av Ängspartiet?" */
export function isOnlyOf(party: readonly string[], { question: { terms } }: Asked): boolean {
  return terms.every(
    ({ weak, text, concepts }) =>
      weak ||
      BEING.test(text) ||
      ALONE.test(text) ||
      LEADS.test(text) ||
      party.includes(fold(text)) ||
      concepts.some((concept) => FRAME.has(concept)),
  );
}

const BEING = /^(är|var|are|is|were|was|sitter|har|has|have)$/iu;

const FRAME: ReadonlySet<string> = new Set(["majority", "governing", "municipality", "lead-2"]);

/** Words for governing that are also said of groups and projects. */
export const LEADS =
  /(?<!\p{L})(?:leds?|leddes|runs?|leads?|headed|controlled|vid makten)(?!\p{L})/iu;

/** Governs with nobody else. */
export const ALONE =
  /(?<!\p{L})(ensam|ensamt|ensamma|bara|endast|enbart|själv|själva|only|alone|solely|by (itself|themselves))(?!\p{L})/iu;

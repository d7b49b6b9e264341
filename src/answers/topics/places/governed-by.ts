/** "Vilka kommuner styrs av Ängspartiet?": alone or with others; not where it is in opposition or in balance. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft } from "../../answer.ts";
import { tokensOf } from "../../language/tokens.ts";
import {
  composed,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const governedBy: Topic = {
  id: "governed-by",
  answer(asked) {
    const { question } = asked;
    const asksWhich = /^(which|where|how-many|who)$/.test(question.ask);
    const isOfPlaces = touches(question, "municipality") || question.ask === "where";
    if (!touches(question, "majority", "governing") || touches(question, "opposition"))
      return undefined;
    if (!asksWhich || !isOfPlaces || question.places.some(({ wide }) => !wide)) return undefined;
    const letters = lettersOf(question.text);
    if (letters.length === 0 && !touches(question, "majority")) return undefined;
    const isEither = EITHER.test(question.mendedText);
    if (isEither && letters.length === 0) return undefined;
    const party = letters.length > 0 ? letters : partyWords(asked);
    if (party.length === 0) return undefined;
    const alone = ALONE.test(question.text);
    const each = municipalities(asked).flatMap((place) => {
      const fact = majorityOf(place, asked);
      return fact === undefined ? [] : [{ place, fact }];
    });
    const governed = each.filter(({ fact }) =>
      isEither ? party.some((one) => governs([one], fact, asked)) : governs(party, fact, asked),
    );
    const found = alone ? governed.filter(({ fact }) => !namesSeveral(fact)) : governed;
    if (governed.length === 0) return letters.length > 0 ? noneTold(letters, asked) : undefined;
    const { language } = question;
    if (found.length === 0)
      return onlyWithOthers(
        governed.map(({ fact }) => fact),
        asked,
      );
    const names = listWords(
      found.map(({ place }) => place.name[language]),
      language,
    );
    const count = upperFirst(countWords(found.length, language));
    const lead = question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
    const facts = found.map(({ fact }) => fact);
    const balanced = each
      .map(({ fact }) => fact)
      .filter((fact) => !alone && isBalance(fact) && namesAll(party, fact, asked));
    return {
      outcome: "answered",
      lead: [composed(lead, ...facts)],
      details: [...facts, ...balanced, ...untold(asked)].map((fact) => stated(fact, language)),
      about: found.map(({ place }) => place.id),
    };
  },
};

/** No municipality is told to be governed by what the letters stand for. */
function noneTold(letters: readonly string[], { question }: Asked): Draft {
  const { language } = question;
  const names = listWords(
    letters.map((letter) => letter.toUpperCase()),
    language,
  );
  const told = inLanguage(
    language,
    `Det står inte om någon kommun att den styrs av ${names}.`,
    `The agreements do not say of any municipality that ${names} governs it.`,
  );
  return { outcome: "unknown", lead: [{ text: told, facts: [] }] };
}

/** Where it governs, it does so with others. */
function onlyWithOthers(facts: readonly Fact[], asked: Asked): Draft {
  const { language } = asked.question;
  const none = inLanguage(
    language,
    "Ingen av de kommuner som det står om.",
    "None of the municipalities about which the agreements say this.",
  );
  return {
    outcome: "answered",
    lead: [composed(none, ...facts)],
    details: [...facts, ...untold(asked)].map((fact) => stated(fact, language)),
  };
}

/** The words that name the party; none where one is too short to be told from others. */
function partyWords({ question }: Asked): string[] {
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
function lettersOf(text: string): string[] {
  const found = [...text.matchAll(BY_LETTERS)].flatMap(({ groups }) =>
    (groups?.["row"] ?? "").split(/\s*,\s*|\s+(?:och|and|eller|or|\+|&)\s+/u),
  );
  const before = [...text.matchAll(LED_BY_LETTERS)].flatMap(({ groups }) => groups?.["one"] ?? []);
  return [...new Set([...found, ...before].map(fold))].filter((letter) => letter !== "");
}

const LETTERS = "\\p{L}{1,2}(?!\\p{L})";
const BY_LETTERS = new RegExp(
  `(?<!\\p{L})(?:av|by|under) (?<row>${LETTERS}(?:(?:, | och | and | eller | or )${LETTERS})*)\\s*(?:[?.!]|$|ensam|själv|alone|idag|i dag|today|20)`,
  "giu",
);
const LED_BY_LETTERS = /(?<!\p{L})(?<one>\p{L}{1,2})[-–](?:styr|led|maj|gover|run|regera)\p{L}*/giu;

const FRAME: ReadonlySet<string> = new Set(["majority", "municipality"]);

/** "Ängspartiet eller Granpartiet" asks for those of either. */
const EITHER = /(?<!\p{L})(eller|or)(?!\p{L})/iu;
const ALONE =
  /(?<!\p{L})(ensam|ensamt|ensamma|bara|endast|enbart|själv|själva|only|alone|solely|by (itself|themselves))(?!\p{L})/iu;

/** "Ängspartiet och Granpartiet var i majoritet": neither of them alone. */
function namesSeveral({ text }: Fact): boolean {
  return /(?<!\p{L})och(?!\p{L})/iu.test(text.sv.replace(OPPOSED, ""));
}
const SHORT = 5;

function municipalities({ knowledge }: Asked): Subject[] {
  return subjectsOf(knowledge, "area").filter(({ level }) => level === "municipality");
}

function majorityOf({ id }: Subject, { knowledge }: Asked): Fact | undefined {
  return factsAbout(knowledge, id).find(({ gap, on }) => !gap && on.includes(MAJORITY));
}

const MAJORITY = "majority" as ConceptId;

function governs(
  party: readonly string[],
  fact: Fact,
  { question }: Pick<Asked, "question">,
): boolean {
  const text = fact.text[question.language].replace(OPPOSED, "");
  return !isBalance(fact) && !/opposition/iu.test(text) && namesAll(party, fact, { question });
}

/** ", med Ängspartiet i opposition" */
const OPPOSED = /,? (med|with) [^,.]* (i|in) opposition/giu;

function isBalance({ text }: Fact): boolean {
  return /jämvikt|vågmäst/iu.test(text.sv);
}

/** "Ängspartiet", also as in "en ängspartistisk majoritet"; by letters where the fact has them as a keyword. */
function namesAll(
  party: readonly string[],
  fact: Fact,
  { question }: Pick<Asked, "question">,
): boolean {
  const text = fact.text[question.language].replace(OPPOSED, "");
  const words = tokensOf(text).map(({ folded }) => folded);
  const letters = fact.keywords.sv.map(fold);
  return party.every((word) => {
    if (word.length < SHORT) return letters.includes(word);
    const start = word.slice(0, Math.max(SHORT, Math.floor(word.length * 0.7)));
    return words.some((one) => one.startsWith(start));
  });
}

/** Of which municipalities the agreements themselves say that it is not told. */
function untold(asked: Asked): Fact[] {
  return municipalities(asked).flatMap(
    ({ id }) =>
      factsAbout(asked.knowledge, id).find(({ gap, on }) => gap && on.includes(MAJORITY)) ?? [],
  );
}

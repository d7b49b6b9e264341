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
    if (!touches(question, "majority") || touches(question, "opposition")) return undefined;
    if (!asksWhich || !isOfPlaces || question.places.some(({ wide }) => !wide)) return undefined;
    if (EITHER.test(question.mendedText)) return undefined;
    const party = partyWords(asked);
    if (party.length === 0) return undefined;
    const alone = ALONE.test(question.text);
    const each = municipalities(asked).flatMap((place) => {
      const fact = majorityOf(place, asked);
      return fact === undefined ? [] : [{ place, fact }];
    });
    const governed = each.filter(({ fact }) => governs(party, fact, asked));
    const found = alone ? governed.filter(({ fact }) => !namesSeveral(fact)) : governed;
    if (governed.length === 0) return undefined;
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
      .filter((fact) => !alone && isBalance(fact) && namesAll(party, fact.text[language]));
    return {
      outcome: "answered",
      lead: [composed(lead, ...facts)],
      details: [...facts, ...balanced, ...untold(asked)].map((fact) => stated(fact, language)),
      about: found.map(({ place }) => place.id),
    };
  },
};

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

function governs(party: readonly string[], fact: Fact, { question }: Asked): boolean {
  const text = fact.text[question.language].replace(OPPOSED, "");
  return !isBalance(fact) && !/opposition/iu.test(text) && namesAll(party, text);
}

/** ", med Ängspartiet i opposition" */
const OPPOSED = /,? (med|with) [^,.]* (i|in) opposition/giu;

function isBalance({ text }: Fact): boolean {
  return /jämvikt|vågmäst/iu.test(text.sv);
}

/** "Ängspartiet", also as in "en ängspartistisk majoritet". */
function namesAll(party: readonly string[], text: string): boolean {
  const words = tokensOf(text).map(({ folded }) => folded);
  return party.every((word) => {
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

/** "Vilka kommuner styrs av Ängspartiet?": alone or with others; not where it is in opposition or in balance. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import { tokensOf } from "../../language/tokens.ts";
import {
  composed,
  factsAbout,
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
    const party = partyWords(asked);
    if (party.length === 0) return undefined;
    const each = municipalities(asked).flatMap((place) => {
      const fact = majorityOf(place, asked);
      return fact === undefined ? [] : [{ place, fact }];
    });
    const found = each.filter(({ fact }) => governs(party, fact, asked));
    if (found.length === 0) return undefined;
    const { language } = question;
    const names = listWords(
      found.map(({ place }) => place.name[language]),
      language,
    );
    const count = upperFirst(countWords(found.length, language));
    const lead = question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
    const facts = found.map(({ fact }) => fact);
    const balanced = each
      .map(({ fact }) => fact)
      .filter((fact) => isBalance(fact) && namesAll(party, fact.text[language]));
    return {
      outcome: "answered",
      lead: [composed(lead, ...facts)],
      details: [...facts, ...balanced, ...untold(asked)].map((fact) => stated(fact, language)),
      about: found.map(({ place }) => place.id),
    };
  },
};

/** The words that name the party; none where one is too short to be told from others. */
function partyWords({ question }: Asked): string[] {
  const words = question.terms.filter(
    ({ weak, concepts }) => !weak && !concepts.some((concept) => FRAME.has(concept)),
  );
  return words.some(({ text }) => text.length < SHORT) ? [] : words.map(({ text }) => fold(text));
}

const FRAME: ReadonlySet<string> = new Set(["majority", "municipality"]);
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

/** "Vilka kommuner styrs av Ängspartiet?": alone or with others; not where it is in opposition or in balance. */
import type { Fact } from "../../../knowledge/fact.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isOfName } from "../../question.ts";
import {
  governs,
  isBalance,
  MAJORITY,
  majorities,
  municipalities,
  namesAll,
  OPPOSED,
} from "./majorities.ts";
import {
  ALONE,
  isKnownParty,
  isOnlyOf,
  LEADS,
  lettersDenied,
  lettersHeld,
  lettersOf,
  partyWords,
} from "./party-named.ts";
import {
  composed,
  factsAbout,
  inLanguage,
  stated,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const governedBy: Topic = {
  id: "governed-by",
  answer(asked) {
    const { question } = asked;
    const asksWhich = /^(which|where|how-many|who)$/.test(question.ask);
    if (!asksWhich || touches(question, "opposition")) return undefined;
    if (question.places.some(({ wide }) => !wide)) return undefined;
    const isOfMajority = touches(question, "majority", "governing");
    if (!isOfMajority && !LEADS.test(question.mendedText)) return undefined;
    const denied = lettersDenied(asked);
    const letters = denied.length > 0 ? lettersHeld(asked) : lettersOf(asked);
    const party = letters.length > 0 ? letters : partyWords(asked);
    const isParty = isKnownParty(party, asked);
    const ruler = isParty ? undefined : organizationNamed(asked);
    if (ruler !== undefined) return { outcome: "unknown", lead: [untoldOf(ruler, asked)] };
    // Others than a party lead too, and others than municipalities are governed.
    if (!isParty && !(letters.length > 0 ? isOfMajority : touches(question, "majority")))
      return undefined;
    const isOfPlaces = touches(question, "municipality") || question.ask === "where";
    if (!isOfPlaces && !(isParty && isOnlyOf(party, asked))) return undefined;
    const isEither = EITHER.test(question.mendedText);
    if (isEither && letters.length === 0) return undefined;
    if (party.length === 0) return undefined;
    const alone = ALONE.test(question.text);
    const each = majorities(asked).filter(
      ({ fact }) => !denied.some((one) => governs([one], fact, asked)),
    );
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

/** "Vilka styrs av Jobbverket?": an organisation, which governs no municipality, and nothing else is named. */
function organizationNamed({ question, knowledge }: Asked): Subject | undefined {
  const [only, ...others] = question.mentions.map(({ subjects: [id] }) =>
    knowledge.subjects.get(id),
  );
  const isOnly = question.terms.every(
    (term) =>
      term.weak || isOfName(term, question) || term.concepts.some((one) => GOVERNS.has(one)),
  );
  const isOne = only?.kindOf === "organization" && only.classification !== "cooperation";
  return isOne && isOnly && others.length === 0 && BY.test(question.mendedText) ? only : undefined;
}

const GOVERNS: ReadonlySet<string> = new Set(["majority", "governing"]);
const BY = /(?<!\p{L})(av|by)(?!\p{L})/iu;

function untoldOf({ name }: Subject, { question: { language } }: Asked): Statement {
  const text = inLanguage(
    language,
    `Det står inte om något att det styrs av ${name.sv}.`,
    `The agreements do not say of anything that ${name.en} governs it.`,
  );
  return { text, facts: [] };
}

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

/** "Ängspartiet eller Granpartiet" asks for those of either. */
const EITHER = /(?<!\p{L})(eller|or)(?!\p{L})/iu;

/** "Ängspartiet och Granpartiet var i majoritet": neither of them alone. */
export function namesSeveral({ text }: Fact): boolean {
  return /(?<!\p{L})och(?!\p{L})/iu.test(text.sv.replace(OPPOSED, ""));
}

/** Of which municipalities the agreements themselves say that it is not told. */
function untold(asked: Asked): Fact[] {
  return municipalities(asked).flatMap(
    ({ id }) =>
      factsAbout(asked.knowledge, id).find(({ gap, on }) => gap && on.includes(MAJORITY)) ?? [],
  );
}

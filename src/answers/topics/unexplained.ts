/**
 * "Varför …?" of something that the agreements tell but give no reason for: what is told comes first,
 * since it may not be what the question takes for granted, and then that no reason stands there.
 */
import type { Fact } from "../../knowledge/fact.ts";
import type { Draft } from "../answer.ts";
import { candidates, carrying } from "../find.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import { countsOther } from "./verdict/counts.ts";
import { factsAbout, inLanguage, notSo, stated, type Asked, type Topic } from "./topic.ts";

export const unexplained: Topic = {
  id: "unexplained",
  answer(asked) {
    const { question, lexicon } = asked;
    if (question.ask !== "why" || !isNarrow(asked)) return undefined;
    const whether = { ...question, ask: "whether" as const };
    const told = carrying(candidates(whether, lexicon), whether, lexicon).find(
      ({ entry, missing }) =>
        !entry.fact.gap &&
        !entry.fact.local &&
        missing.length < 2 &&
        !missing.some((term) => term.unknown) &&
        tellsProperties(entry, question, lexicon),
    );
    if (told === undefined) return undefined;
    const { fact } = told.entry;
    const { language } = question;
    if (countsOther(told, question)) return notSoMany(fact, question);
    const silent = inLanguage(
      language,
      "Varför det är så står inte i överenskommelserna.",
      "The agreements do not say why.",
    );
    const purpose = factsAbout(asked.knowledge, fact.subject).find(tellsPurpose);
    return {
      outcome: "partly",
      lead: [
        stated(fact, language),
        purpose === undefined ? { text: silent, facts: [] } : stated(purpose, language),
      ],
      about: [fact.subject],
    };
  },
};

/** "Varför har gruppen 20 parter?" when it has another number of them. */
function notSoMany(fact: Fact, { language }: Question): Draft {
  const told = stated(fact, language);
  return {
    outcome: "answered",
    lead: [{ ...told, text: `${notSo(language)} ${told.text}` }],
    about: [fact.subject],
  };
}

/** What is taken for granted is told expressly, not only in a word that looks like it. */
function tellsProperties(
  { concepts }: IndexedFact,
  { terms }: Question,
  { slots }: Lexicon,
): boolean {
  return terms.every((term) => {
    const asked = term.weak ? [] : term.concepts.filter((concept) => slots.has(concept));
    return asked.length === 0 || asked.some((concept) => concepts.has(concept));
  });
}

/** What something is for is the nearest to why it is so. */
function tellsPurpose(fact: Fact): boolean {
  return (
    !fact.gap && fact.asks.includes("why") && fact.on.some((id) => (id as string) === "purpose")
  );
}

/** Something is named, so that what is told is about that and not about something like it. */
function isNarrow({ question }: Asked): boolean {
  return (
    question.mentions.some((mention) => mention.firm) ||
    question.places.some((place) => !place.wide)
  );
}

/** "Vilka motsägelser finns?": all that are known, where nothing narrows it but a year. */
import type { FactId } from "../../../knowledge/fact.ts";
import { countWords } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Contradiction } from "../../../knowledge/schema/kinds.ts";
import type { Draft, Verdict } from "../../answer.ts";
import { said, type Said } from "../../verdict-word.ts";
import { composed, inLanguage, touches, type Asked, type Topic } from "../topic.ts";

export const contradictions: Topic = {
  id: "contradictions",
  answer(asked) {
    return touches(asked.question, "contradiction") && isOpen(asked)
      ? allContradictions(asked)
      : undefined;
  },
};

/**
 * Those of the years that are named; undefined where there is no more than one.
 * `judged`: "no" to whether the texts agree; else yes to any question that asks whether.
 */
export function allContradictions(asked: Asked, judged?: "no" | "neither"): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const found = knowledge.contradictions
    .filter((one) => isOfYears(one, asked))
    .toSorted((one, other) => Number(one.onlyWhenAsked) - Number(other.onlyWhenAsked));
  if (found.length < 2) return undefined;
  const text = inLanguage(
    language,
    `Jag känner till ${countWords(found.length, "sv")} ställen där överenskommelserna säger emot sig själva eller varandra, eller olika saker vid olika tid.`,
    `I know of ${countWords(found.length, "en")} places where the agreements contradict themselves or each other, or say different things at different times.`,
  );
  const told = judgedAs(judged ?? (question.ask === "whether" ? "yes" : "neither"), text, language);
  return {
    outcome: "answered",
    lead: [composed(told)],
    details: found.map((one) => ({ text: one.text[language], facts: carryingIt(one, asked) })),
  };
}

function judgedAs(judged: Verdict | "neither", text: string, language: Language): string | Said {
  if (judged === "neither") return text;
  return judged === "yes"
    ? said("yes", { language }, `. ${text}`)
    : said("no", { language }, `, inte i allt. ${text}`, `, not in everything. ${text}`);
}

/** Its own fact; of figures that belong to no subject, theirs. */
function carryingIt({ id, facts }: Contradiction, { knowledge }: Asked): readonly FactId[] {
  const own: FactId = `contradiction/${id}`;
  return knowledge.facts.has(own) ? [own] : facts;
}

/** It is asked of no subject, and of nothing besides. */
function isOpen({ question }: Asked): boolean {
  return (
    ["which", "what", "whether", "how-many", "where"].includes(question.ask) &&
    !OPENS_A_CLAIM.test(question.mendedText) &&
    question.mentions.every((mention) => !mention.firm) &&
    question.places.every(({ wide }) => wide) &&
    question.terms.every(
      (term) =>
        (term.weak && !term.unknown) ||
        ANYWHERE.test(term.text) ||
        term.concepts.some((concept) => FRAME.has(concept)),
    )
  );
}

const ANYWHERE = /^(någonstans|nånstans|anywhere|somewhere)$/iu;

/** "Stämmer det att …?" asks whether something is so, and not whether two things agree. */
const OPENS_A_CLAIM = /^stämmer (?:det|detta)(?! (?:inte )?(?:ihop|överens))(?!\p{L})/iu;

const FRAME: ReadonlySet<string> = new Set([
  "contradiction",
  "agreement-1",
  "agreement-2",
  "document",
  "material-2",
  "text",
  "count",
  "show-2",
]);

/** In a document of each year that is named. */
function isOfYears({ source }: Contradiction, { question, knowledge }: Asked): boolean {
  const years = source.map(({ document }) =>
    Number(knowledge.documents.get(document)?.date.slice(0, 4)),
  );
  return question.years.every((year) => years.includes(year));
}

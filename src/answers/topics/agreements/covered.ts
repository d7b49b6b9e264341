/** "Vilka kommuner gäller avtalet?", of an agreement whose parties and signers are not told. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { factsAbout, inLanguage, touches, type Asked, type Topic } from "../topic.ts";
import { asksIfTheyTakePart, onlyNamed } from "./taking-part.ts";

export const covered: Topic = {
  id: "covered",
  answer(asked) {
    const { question } = asked;
    const { ask, language, negated, mendedText } = question;
    if (!["which", "how-many", "who"].includes(ask) || negated) return undefined;
    if (!touches(question, "municipality") || !COVERS.test(mendedText)) return undefined;
    const agreement = onlyNamed(asked);
    if (agreement?.kindOf !== "agreement" || !asksIfTheyTakePart(asked)) return undefined;
    if (agreement.parties.length + agreement.signedBy.length > 0) return undefined;
    if (isTold(agreement.id, asked)) return undefined;
    const name = lowerFirst(agreement.name[language]);
    const text = inLanguage(
      language,
      `Det räknas inte upp vilka kommuner som ${name} gäller.`,
      `The agreements do not list which municipalities ${name} covers.`,
    );
    return { outcome: "unknown", lead: [{ text, facts: [] }], about: [agreement.id] };
  },
};

function isTold(id: SubjectId, { knowledge }: Asked): boolean {
  return factsAbout(knowledge, id).some(
    ({ gap, on }) => !gap && on.some((concept) => TELLING.has(concept)),
  );
}

const TELLING: ReadonlySet<string> = new Set(["covered-2"]);
const COVERS =
  /(?<!\p{L})(?:gäller|gällde|omfattas|omfattar|omfattade|täcker|ingår|är med|covers?|covered|appl(?:y|ies)|part of|included)(?!\p{L})/iu;

/** "Har Ängsby skrivit under avtalet?", "Var Ängsby med i det?": yes or no by who is listed as its party, or its signer. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import { said, withVerdict } from "../../verdict-word.ts";
import { isOfYears } from "../of-years.ts";
import { actorsNamed, asksIfTheyTakePart, onlyNamed } from "./taking-part.ts";
import { composed, factOf, stated, touches, type Asked, type Topic } from "../topic.ts";

type Agreement = Extract<Subject, { kindOf: "agreement" }>;

export const partyTo: Topic = {
  id: "party-to",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "whether" || !question.yesNo || question.numbers.length > 0)
      return undefined;
    const agreement = agreementNamed(asked);
    if (agreement === undefined) return undefined;
    const signs = touches(question, "signed", "sign-1", "sign-2");
    if (!signs && !touches(question, "members", "take-part", "party")) return undefined;
    const who = actorsNamed(asked);
    const listed = signs ? agreement.signedBy : agreement.parties;
    const fact = factOf(knowledge, agreement.id, signs ? "signed-by" : "parties");
    if (fact === undefined || fact.gap || who.length === 0 || !asksIfTheyTakePart(asked))
      return undefined;
    if (!isOfYears(fact, question, knowledge)) return undefined;
    const { language, negated } = question;
    const others = who.filter(({ id }) => !listed.includes(id));
    // Who is bound by it without being listed as a signer may have signed it all the same.
    if (signs && others.some(({ id }) => agreement.parties.includes(id))) return undefined;
    const told = stated(fact, language);
    const about = [agreement.id];
    if (others.length === 0)
      return {
        outcome: "answered",
        lead: [withVerdict("yes", told, { language, afterAll: negated })],
        about,
      };
    const names = listWords(
      others.map(({ name }) => name[language]),
      language,
    );
    const are = others.length > 1 ? "are" : "is";
    const no = said(
      "no",
      { language },
      `, ${names} nämns inte där. ${told.text}`,
      `, ${names} ${are} not named there. ${told.text}`,
    );
    return { outcome: "answered", lead: [composed(no, fact)], about };
  },
};

/** The only one that is named, beside those who may be party to it. */
function agreementNamed(asked: Asked): Agreement | undefined {
  const only = onlyNamed(asked);
  return only?.kindOf === "agreement" ? only : undefined;
}

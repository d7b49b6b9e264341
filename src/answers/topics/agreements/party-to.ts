/** "Har Ängsby skrivit under avtalet?", "Var Ängsby med i det?": yes or no by who is listed as its party, or its signer. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import { said, withVerdict } from "../../verdict-word.ts";
import { isOfYears } from "../of-years.ts";
import { groupOfAll } from "../seats/groups-meant.ts";
import { isPartyOfSort } from "../seats/party-sorts.ts";
import { actorsNamed, asksIfTheyTakePart, onlyNamed, type Actor } from "./taking-part.ts";
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
    const isSigned = touches(question, "signed", "sign-1", "sign-2");
    const signs = isSigned || HAS.test(question.mendedText);
    if (!signs && !touches(question, "members", "take-part", "party")) return undefined;
    const who = isOfAll(asked) ? allMunicipalities(asked) : actorsNamed(asked);
    const listed = signs ? agreement.signedBy : agreement.parties;
    const fact = factOf(knowledge, agreement.id, signs ? "signed-by" : "parties");
    if (fact === undefined || fact.gap || who.length === 0 || !asksIfTheyTakePart(asked))
      return undefined;
    if (!isOfYears(fact, question, knowledge)) return undefined;
    const { language, negated } = question;
    const others = who.filter(({ id }) => !listed.includes(id));
    // Who is bound by it without being listed as a signer may have signed it all the same.
    const isBound = signs && others.some(({ id }) => agreement.parties.includes(id));
    const isMadeWith =
      isBound &&
      WITH.test(question.mendedText) &&
      !others.some((one) => isMunicipality(one, asked));
    if (isBound && (!isMadeWith || others.length === who.length)) return undefined;
    // Of others than these it is not told what agreements they have.
    if (!isSigned && signs && others.length > 0 && !isBound) return undefined;
    const told = stated(fact, language);
    const about = [agreement.id];
    // "Har Ängsby skrivit under med Jobbverket?": with whom it is made.
    if (others.length === 0 || isMadeWith)
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

/** "Har Ängsby ett sådant avtal?" */
const HAS =
  /^(?:har|finns det|(?:do|does) (?:\p{L}+ ){1,4}?have|has|have) (?:(?!skriv|sign)\p{L}+ )*?(?:en|ett|någon|något|an?|any|its|sin|sitt)(?!\p{L})/iu;

/** "Har alla kommuner …?" */
function isOfAll({ question }: Asked): boolean {
  return (
    question.places.every(({ wide }) => wide) && ALL.test(question.mendedText) && !question.negated
  );
}

const ALL =
  /(?<!\p{L})(?:alla|samtliga|varje|var och en av|all|every|each)(?: (?:de|the|of|länets|our))* (?:kommun|municipalit)/iu;

function allMunicipalities(asked: Asked): Actor[] {
  const { knowledge } = asked;
  return (groupOfAll(knowledge)?.parties ?? []).flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    return subject !== undefined && isMunicipality(subject, asked) ? [subject] : [];
  });
}

function isMunicipality({ id }: Actor, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(id);
  return subject !== undefined && isPartyOfSort(subject, "municipality");
}

const WITH = /(?<!\p{L})(?:med|with)(?!\p{L})/iu;

/** The only one that is named, beside those who may be party to it. */
function agreementNamed(asked: Asked): Agreement | undefined {
  const only = onlyNamed(asked);
  return only?.kindOf === "agreement" ? only : undefined;
}

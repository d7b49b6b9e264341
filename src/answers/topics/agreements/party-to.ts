/** "Har Ängsby skrivit under avtalet?", "Var Ängsby med i det?": yes or no by who is listed as its party, or its signer. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import { isOfName } from "../../question.ts";
import { said, withVerdict } from "../../verdict-word.ts";
import { isOfYears } from "../of-years.ts";
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
    if (fact === undefined || fact.gap || who.length === 0 || asksMore(asked)) return undefined;
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
function agreementNamed({ question, knowledge }: Asked): Agreement | undefined {
  const named = question.mentions.flatMap(({ firm, subjects: [id] }) => {
    const subject = firm ? knowledge.subjects.get(id) : undefined;
    return subject === undefined || subject.kindOf === "organization" ? [] : [subject];
  });
  const [only, ...others] = new Set(named);
  return only?.kindOf === "agreement" && others.length === 0 ? only : undefined;
}

interface Actor {
  readonly id: SubjectId;
  readonly name: Subject["name"];
}

/** Municipalities by the names of their places, and organisations that are no cooperation. */
function actorsNamed({ question, knowledge }: Asked): Actor[] {
  const ofPlaces = question.places.flatMap(({ area, wide }) =>
    wide ? [] : (knowledge.areas.get(area)?.organization ?? []),
  );
  const named = question.mentions.flatMap(({ firm, subjects: [id] }) => (firm ? id : []));
  return [...new Set<SubjectId>([...ofPlaces, ...named])].flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    const isActor = subject?.kindOf === "organization" && subject.classification !== "cooperation";
    return isActor ? [{ id, name: subject.name }] : [];
  });
}

/** Anything but who takes part in what, or signed it. */
function asksMore({ question }: Asked): boolean {
  return question.terms.some(
    (term) =>
      !term.weak &&
      !isOfName(term, question) &&
      !term.concepts.some((concept) => TAKING_PART.has(concept)),
  );
}

const TAKING_PART: ReadonlySet<string> = new Set([
  "signed",
  "sign-1",
  "sign-2",
  "members",
  "take-part",
  "party",
  "be-part-of",
  "agreement-2",
  "municipality",
]);

/**
 * Yes or no to "Ingår X i Y?" where no list of seats tells who is in Y, but a sentence names them: a
 * cooperation across county borders, or what a cooperation was in an earlier agreement.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import { actorsOf, holds } from "./actors.ts";
import { isOfYears } from "../of-years.ts";
import { isToldOutside } from "./outside.ts";
import { rolesBeside } from "./roles-beside.ts";
import { speaksOfSeats } from "./seat-words.ts";
import { said, withVerdict } from "../../verdict-word.ts";
import { factsAbout, stated, touches, type Asked, type Topic } from "../topic.ts";

export const namedAmong: Topic = {
  id: "named-among",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "whether" || !question.yesNo) return undefined;
    if (!touches(question, "members", "party")) return undefined;
    const bodies = question.mentions.flatMap(({ subjects }) => {
      const subject = knowledge.subjects.get(subjects[0]);
      return subject !== undefined && isBody(subject) ? [subject] : [];
    });
    const [body, ...others] = bodies;
    const fact = body && namesOfMembers(body.id, asked);
    if (body === undefined || others.length > 0 || fact === undefined) return undefined;
    if (rolesBeside(question, knowledge).length > 0) return undefined;
    const actors = actorsOf(asked, body.kindOf === "group" ? body : undefined);
    if (actors.length === 0 || actors.some(({ id }) => id === undefined)) return undefined;
    if (!speaksOfSeats(asked, () => false)) return undefined;
    const outside = actors.filter((actor) => !holds(fact, actor, asked));
    if (outside.some((actor) => isToldOutside(actor, asked))) return undefined;
    const { language } = question;
    const names = listWords(
      outside.map(({ name }) => name),
      language,
    );
    const told = stated(fact, language);
    const notThere = said(
      "no",
      { language },
      `, ${names} nämns inte där. ${told.text}`,
      `, ${names} is not named there. ${told.text}`,
    );
    return {
      outcome: "answered",
      lead: [
        outside.length > 0
          ? { ...told, ...notThere }
          : withVerdict("yes", told, { language, afterAll: question.negated }),
      ],
      about: [body.id],
    };
  },
};

function isBody(subject: Subject): boolean {
  return (
    subject.kindOf === "group" ||
    subject.kindOf === "theme" ||
    subject.kindOf === "agreement" ||
    (subject.kindOf === "organization" && subject.classification === "cooperation")
  );
}

/** The sentence that names most of those who are in it: at least two. */
function namesOfMembers(id: SubjectId, asked: Asked): Fact | undefined {
  const { knowledge, lexicon, question } = asked;
  const namedIn = (fact: Fact): number =>
    [...(lexicon.index.byId.get(fact.id)?.subjects ?? [])].filter((one) =>
      isActor(knowledge.subjects.get(one), id),
    ).length;
  const [most] = factsAbout(knowledge, id)
    .filter((fact) => isOfYears(fact, question, knowledge) && !DENIAL.test(fact.text.sv))
    .filter(({ gap, negative, asks, on }) => {
      const tells = !gap && !negative && asks.includes("who") && !on.includes(AUTHOR);
      return tells && on.some((concept) => MEMBERS.has(concept));
    })
    .map((fact) => ({ fact, named: namedIn(fact) }))
    .sort((a, b) => b.named - a.named);
  return most === undefined || most.named < 2 ? undefined : most.fact;
}

const MEMBERS: ReadonlySet<ConceptId> = new Set(["members", "party"] as ConceptId[]);

/** Who wrote an agreement are not its parties. */
const AUTHOR = "author" as ConceptId;

function isActor(subject: Subject | undefined, body: SubjectId): boolean {
  if (subject === undefined || subject.id === body) return false;
  return (
    subject.kindOf === "area" ||
    (subject.kindOf === "organization" && subject.classification !== "cooperation")
  );
}

const DENIAL = /(?<!\p{L})(inte|ej|inga)(?!\p{L})/iu;

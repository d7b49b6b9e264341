/** "Vad är det för skillnad på vilka som sitter i den ena gruppen och den andra?": their members, side by side. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import {
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const whoInBoth: Topic = {
  id: "who-in-both",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, ...COMPARING) && !VERSUS.test(question.mendedText)) return undefined;
    if (!touches(question, ...MEMBERS) || question.ask === "how-many") return undefined;
    const groups = groupsCompared(asked);
    const facts = groups.flatMap((group) => {
      const fact = factOf(knowledge, group.id, "members");
      return fact === undefined || fact.gap ? [] : [fact];
    });
    if (facts.length < 2 || facts.length < groups.length) return undefined;
    const { language } = question;
    const names = listWords(
      groups.map((group) => lowerFirst(group.name[language])),
      language,
    );
    return {
      outcome: "answered",
      lead: [
        {
          text: inLanguage(
            language,
            `Så här är ${names} sammansatta:`,
            `This is how ${names} are composed:`,
          ),
          facts: facts.map((fact) => fact.id),
        },
      ],
      details: facts.map((fact) => stated(fact, language)),
      about: groups.map((group) => group.id),
    };
  },
};

export const COMPARING = ["difference", "compare-differences-1", "differ-2", "change"];
export const VERSUS = /(?<!\p{L})(vs|versus|kontra|jämfört med|jämför|compare|compared)(?!\p{L})/iu;
const MEMBERS = ["members", "represent", "be-part-of", "staff", "staff-2", "have-a-seat", "person"];

/** The groups that are named; of places, the group that leads the cooperation there. */
export function groupsCompared({ question, knowledge }: Asked): Group[] {
  const named = question.mentions.flatMap(({ subjects }) => groupFor(subjects[0], knowledge));
  const covered = new Set(named.map(({ area }) => area));
  const local = question.places
    .filter((place) => !place.wide && !covered.has(place.area))
    .flatMap((place) =>
      subjectsOf(knowledge, "group")
        .filter(
          (group) =>
            group.area === place.area && group.level === "municipal" && group.homonym !== "other",
        )
        .slice(0, 1),
    );
  return [...new Map([...named, ...local].map((group) => [group.id, group])).values()];
}

function groupFor(id: SubjectId, knowledge: Asked["knowledge"]): Group[] {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "group" ? [subject] : [];
}

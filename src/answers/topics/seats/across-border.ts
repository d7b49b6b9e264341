/** "Hur många kommuner i området ligger utanför länet?": of a group that reaches over the county's border, those on one side. */
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Place, Question } from "../../question.ts";
import { subjectNames } from "../names-told.ts";
import { composed, factOf, stated, touches, type Asked, type Group, type Topic } from "../topic.ts";

export const acrossBorder: Topic = {
  id: "across-border",
  answer(asked) {
    const { question, knowledge } = asked;
    const border = borderIn(asked);
    const fact = border && factOf(knowledge, border.group.id, "members");
    if (border === undefined || fact === undefined) return undefined;
    const { language, ask } = question;
    const found = border.isOutside ? border.outside : border.inside;
    const names = subjectNames(found, asked);
    const lead =
      ask === "how-many"
        ? `${upperFirst(countWords(found.length, language))}: ${names}.`
        : `${upperFirst(names)}.`;
    return {
      outcome: "answered",
      lead: [composed(lead, fact)],
      details: [stated(fact, language)],
      about: [border.group.id],
    };
  },
};

interface Border {
  readonly group: Group;
  readonly inside: readonly SubjectId[];
  readonly outside: readonly SubjectId[];
  /** Those beyond it are asked for. */
  readonly isOutside: boolean;
}

/** A group with members on both sides of the border of a county that is named beside it. */
export function borderIn({ question, knowledge }: Asked): Border | undefined {
  if (!ASKED.has(question.ask) || !touches(question, "municipality")) return undefined;
  const [mention, ...others] = question.mentions.filter(({ firm }) => firm);
  const [place, ...more] = question.places;
  if (mention === undefined || place?.wide !== true || others.length + more.length > 0)
    return undefined;
  const group = knowledge.subjects.get(mention.subjects[0]);
  const isOutside = asksOutside(place, mention.end, question);
  if (group?.kindOf !== "group" || isOutside === undefined) return undefined;
  const isIn = (id: SubjectId): boolean | undefined => {
    const { area } = knowledge.subjects.get(id) ?? {};
    // The code of a municipality begins with that of its county.
    return area?.startsWith(place.area);
  };
  const [inside, outside] = [true, false].map((side) =>
    group.parties.filter((id) => isIn(id) === side),
  );
  return inside?.length && outside?.length ? { group, inside, outside, isOutside } : undefined;
}

const ASKED: ReadonlySet<string> = new Set(["how-many", "which", "who"]);

/** "… utanför länet", "… hör inte till länet"; undefined where it is the group that they are outside of. */
function asksOutside(place: Place, end: number, question: Question): boolean | undefined {
  const words = question.tokens.map(({ folded }) => folded);
  const before = words.slice(0, place.start).filter((word) => word !== "the");
  if (OUTSIDE.test(before.at(-1) ?? "")) return true;
  if (words.some((word) => OUTSIDE.test(word))) return undefined;
  if (question.negated) return place.start >= end ? true : undefined;
  return false;
}

const OUTSIDE = /^(utanfor|outside)$/;

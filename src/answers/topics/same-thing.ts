/** "Är X samma sak som Y?", "Är X och Y samma?": one thing under two names, or two that the documents tell apart. */
import { isOfName, type Mention, type Term } from "../question.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import { toldOf } from "./describe/told-of.ts";
import { said } from "../verdict-word.ts";
import { composed, stated, type Asked, type Topic } from "./topic.ts";

export const sameThing: Topic = {
  id: "same-thing",
  answer(asked) {
    const { question } = asked;
    const [one, other, ...more] = question.mentions;
    const isSame = [SAME, BOTH_SAME, SAME_BOTH].some((one) => one.test(question.mendedText));
    if (question.ask !== "whether" || question.negated || !isSame) return undefined;
    if (one === undefined || other === undefined || more.length > 0 || !asksNoMore(asked))
      return undefined;
    const ids = [one.subjects[0], other.subjects[0]] as const;
    const isOne = one.subjects.some((id) => other.subjects.includes(id));
    if (!isOne && (isVague(one, other) || isVague(other, one) || isToldTogether(ids, asked)))
      return undefined;
    const told = (isOne ? [ids[0]] : ids).flatMap((id) => toldOf(id, asked.knowledge).slice(0, 1));
    if (told.length < (isOne ? 1 : 2)) return undefined;
    const { language } = question;
    const judged = isOne
      ? said(
          "yes",
          { language },
          ", det är två namn på samma sak.",
          ", they are two names for the same thing.",
        )
      : said(
          "no",
          { language },
          ", överenskommelserna beskriver dem som två olika saker.",
          ", the agreements describe them as two different things.",
        );
    return {
      outcome: "answered",
      lead: [composed(judged, ...told)],
      details: told.map((fact) => stated(fact, language)),
      about: [...new Set(ids)],
    };
  },
};

const SAME =
  /(?<!\p{L})(samma( sak)?s? som|detsamma som|identisk\p{L}* med|the same( thing)? as|identical (to|with))(?!\p{L})/iu;

/** "… och Y samma sak?" */
const BOTH_SAME =
  /^(?:är|var|is|are|were) .*(?<!\p{L})(?:och|and) .*(?<!\p{L})(samma|the same)(?: (?:sak|grupp|möte|projekt|enhet|thing|group|meeting|project|unit))?\s*\?*$/iu;

/** "Är det samma sak, X och Y?" */
const SAME_BOTH =
  /^(?:är|is) (?:det|it|that) (?:samma|the same)(?: (?:sak|grupp|möte|projekt|enhet|thing|group|meeting|project|unit))?,? .*(?<!\p{L})(?:och|and)(?!\p{L})/iu;

function asksNoMore({ question }: Asked): boolean {
  const isFrame = ({ text }: Term): boolean =>
    /^(samma|sak|same|thing|som|as|grupp|möte|projekt|enhet|group|meeting|project|unit)/iu.test(
      text,
    );
  return (
    question.places.length === 0 &&
    question.terms.every((term) => term.weak || isOfName(term, question) || isFrame(term))
  );
}

/** It may mean several things, or the other one too: which is compared is not known. */
function isVague({ subjects, homonyms }: Mention, other: Mention): boolean {
  return subjects.length > 1 || homonyms.some((id) => other.subjects.includes(id));
}

/** One is a part of the other, or the documents speak of how the two relate. */
export function isToldTogether(ids: readonly SubjectId[], { knowledge }: Asked): boolean {
  const wholes = ids.flatMap((id) => knowledge.subjects.get(id)?.of ?? []);
  return (
    wholes.some((id) => ids.includes(id)) ||
    knowledge.contradictions.some(({ facts }) =>
      ids.every((id) => facts.some((fact) => fact.startsWith(`${id}/`))),
    )
  );
}

/** Groups in which somebody does not sit: "Vilka ledningsgrupper har ingen rektor?" */
import { upperFirst } from "../../knowledge/facts/wording.ts";
import type { Draft } from "../answer.ts";
import { actorsOf, holds, isRole } from "../topics/actors.ts";
import { SEATED } from "../topics/seat-words.ts";
import { composed, factOf, inLanguage, stated, type Asked } from "../topics/topic.ts";
import { SET_WORDS, type AskedSet } from "./asked-set.ts";
import { namesTogether, soFar } from "./members.ts";

/** Undefined where more is asked than who sits where. */
export function restBySeats({ kind, members }: AskedSet, asked: Asked): Draft | undefined {
  if (kind !== "group" || !asksOnlyForSeats(asked)) return undefined;
  const { question, knowledge } = asked;
  const { language } = question;
  const actors = actorsOf(asked, undefined).filter(
    ({ term }) => term === undefined || isRole(term, knowledge),
  );
  const groups = members.flatMap((group) => {
    const fact = factOf(knowledge, group.id, "members");
    return fact === undefined || fact.gap ? [] : [{ group, fact }];
  });
  const inside = groups.filter(({ fact }) => actors.every((actor) => holds(fact, actor, asked)));
  const rest = groups.filter((one) => !inside.includes(one));
  if (actors.length === 0 || inside.length === 0) return undefined;
  const names = namesTogether(
    rest.map(({ group }) => group),
    language,
  );
  const text =
    rest.length === 0
      ? inLanguage(language, "Ingen av dem som det står om.", "None of those of which it is told.")
      : `${upperFirst(names)}, ${soFar(language)}.`;
  const ordered = [...rest, ...inside].map(({ fact }) => fact);
  return {
    outcome: "answered",
    lead: [composed(text, ...ordered)],
    details: ordered.map((fact) => stated(fact, language)),
    about: rest.slice(0, 1).map(({ group }) => group.id),
  };
}

function asksOnlyForSeats({ question, knowledge }: Asked): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      isRole(term, knowledge) ||
      term.concepts.some((concept) => SET_WORDS.has(concept) || SEATED.has(concept)) ||
      question.mentions.some(({ start, end }) => term.start >= start && term.end <= end),
  );
}

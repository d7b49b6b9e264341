/** Those of a set of whom what is told is something else, and those of whom nothing is. */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { composed, factsAbout, inLanguage, stated, type Asked } from "../topics/topic.ts";
import type { AskedSet } from "./asked-set.ts";
import { namesTogether, soFar } from "./members.ts";

interface Told {
  /** What is told of a member; none where nothing is. */
  readonly like: (member: Subject) => readonly Fact[];
  /** It is so of the member. */
  readonly isIn: (member: Subject, facts: readonly Fact[]) => boolean;
  /** The properties that it is about. */
  readonly on: readonly ConceptId[];
}

/** Undefined where that tells none of them apart. */
export function restOfEach(
  set: AskedSet,
  asked: Asked,
  { like, isIn, on }: Told,
): Draft | undefined {
  const each = set.members.map((member) => {
    const facts = like(member);
    return { member, facts, isSo: isIn(member, facts) };
  });
  const told = each.filter(({ facts }) => facts.length > 0);
  const silent = each.filter(({ facts, isSo }) => facts.length === 0 && !isSo);
  const rest = told.filter(({ isSo }) => !isSo);
  if (told.length < 2 || rest.length === told.length) return undefined;
  const ordered = [...rest, ...told.filter(({ isSo }) => isSo)].flatMap(({ facts }) => facts);
  const left = rest.map(({ member }) => member);
  const untold = silent.map(({ member }) => member);
  return {
    outcome: "answered",
    lead: [composed(leadWords(left, set, asked), ...ordered), ...unsaid(untold, on, set, asked)],
    details: ordered.map((fact) => stated(fact, asked.question.language)),
    about: left.slice(0, 1).map(({ id }) => id),
  };
}

/** "Ängsby och Granåsa, så långt överenskommelserna säger." */
export function leadWords(
  rest: readonly Subject[],
  { called }: AskedSet,
  { question }: Asked,
): string {
  const { language } = question;
  if (rest.length === 0)
    return inLanguage(
      language,
      "Ingen av dem som det står om.",
      "None of those of which it is told.",
    );
  const names = namesTogether(rest, language);
  if (rest.length > MOST_IN_A_ROW)
    return `${upperFirst(countWords(rest.length, language))} ${called[language]}, ${soFar(language)}.`;
  return question.ask === "how-many"
    ? `${upperFirst(countWords(rest.length, language))} ${called[language]}, ${soFar(language)}: ${names}.`
    : `${upperFirst(names)}, ${soFar(language)}.`;
}

/** Of whom nothing is told either way; where the knowledge base says so itself, in its words. */
function unsaid(
  silent: readonly Subject[],
  properties: readonly ConceptId[],
  { called }: AskedSet,
  { question, knowledge }: Asked,
): Statement[] {
  const { language } = question;
  const on = new Set(properties);
  const gaps = silent.map(({ id }) =>
    factsAbout(knowledge, id).find(
      (fact) => fact.gap && fact.on.some((concept) => on.has(concept)),
    ),
  );
  if (silent.length === 0) return [];
  if (silent.length <= MOST_NAMED && gaps.every((gap) => gap !== undefined))
    return gaps.map((gap) => stated(gap, language));
  const who =
    silent.length > MOST_NAMED
      ? `${countWords(silent.length, language)} ${inLanguage(language, "andra", "other")} ${called[language]}`
      : namesTogether(silent, language);
  const text = inLanguage(
    language,
    `Om ${who} står det inte.`,
    `The agreements do not say it of ${who}.`,
  );
  return [{ text, facts: [] }];
}

const MOST_NAMED = 4;
const MOST_IN_A_ROW = 15;

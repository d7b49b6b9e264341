/** "Hur många bor i Östkonstellationens kommuner tillsammans?": the figures of a group's municipalities, added up. */
import { fold } from "../../../knowledge/fold.ts";
import { listWords, numberWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Statement } from "../../answer.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf } from "../../language/tokens.ts";
import { figuresOf, narrowPlaces, placeName, seriesOf } from "./series.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const sumOfGroup: Topic = {
  id: "sum-of-group",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "how-many" || narrowPlaces(asked).length > 0) return undefined;
    const asksSum = touches(question, "sum");
    const named = namedGroups(asked);
    const [group, ...others] = named.length > 0 ? named : constellationsCalled(asked);
    if (group === undefined || others.length > 0) return undefined;
    if (!asksSum && !isOfItsMunicipalities(group, asked)) return undefined;
    const members = municipalitiesOf(group, asked);
    // The group tells whose figures are meant, not which measure.
    const terms = question.terms.filter(({ text }) => !isOfCall(text, group));
    const measured = { ...asked, question: { ...question, mentions: [], terms } };
    const id = members.length > 1 ? seriesOf(measured, asksSum) : undefined;
    if (id === undefined) return undefined;
    const told = figuresOf(id, asked).filter(({ fact }) =>
      members.some((member) => member.id === fact.subject),
    );
    if (told.length < 2 || told.some(({ value }) => value.unit === "percent")) return undefined;
    const { language } = question;
    const sum = numberWords(
      told.reduce((so, { value }) => so + value.value, 0),
      language,
    );
    const names = listWords(
      told.map((figure) => placeName(figure, asked)),
      language,
    );
    const text = inLanguage(
      language,
      `Tillsammans ${sum} (hopräknat här, av uppgifterna för ${names}).`,
      `Together ${sum} (added up here, from the figures for ${names}).`,
    );
    const without = members.filter(({ id: one }) => !told.some(({ fact }) => fact.subject === one));
    const membership = factOf(knowledge, group.id, "members");
    return {
      outcome: without.length === 0 ? "answered" : "partly",
      lead: [composed(text, ...told.map(({ fact }) => fact)), ...missing(without, asked)],
      details: [...told.map(({ fact }) => fact), membership]
        .filter((fact) => fact !== undefined)
        .map((fact) => stated(fact, language)),
      about: [group.id],
    };
  },
};

/** "Hur många invånare har norra områdets kommuner?": a constellation is nothing but its municipalities. */
function isOfItsMunicipalities({ kind }: Group, { question }: Asked): boolean {
  return (
    kind === "constellation" &&
    touches(question, "inhabitants", "target-group") &&
    !COUNTS_MUNICIPALITIES.test(question.mendedText)
  );
}

const COUNTS_MUNICIPALITIES = /(?<!\p{L})(hur många|how many) (kommuner|municipalities)(?!\p{L})/iu;

/** "De norra kommunerna": those of the widest constellation of whose name the word is. */
function constellationsCalled({ question, knowledge }: Asked): Group[] {
  const at = question.tokens.findIndex(({ folded }) => MUNICIPALITIES.test(folded));
  const word = question.tokens[at - 1];
  if (word === undefined || word.numeric || isStopword(word.text)) return [];
  const called = subjectsOf(knowledge, "group").filter(
    (group) => group.kind === "constellation" && isOfCall(word.text, group),
  );
  return called.sort((a, b) => b.parties.length - a.parties.length).slice(0, 1);
}

/** A word of the group's own names. */
function isOfCall(text: string, { name, aliases }: Group): boolean {
  const called = tokensOf(
    `${Object.values(name).join(" ")} ${Object.values(aliases).flat().join(" ")}`,
  );
  return called.some(({ folded }) => folded === fold(text));
}

const MUNICIPALITIES = /^(kommunerna|kommunernas|kommuner|municipalities)$/;

/** The municipalities that are parties of a group. */
export function municipalitiesOf(
  { parties }: Group,
  { knowledge }: Asked,
): Extract<Subject, { kindOf: "area" }>[] {
  return subjectsOf(knowledge, "area").filter(
    ({ level, organization }) =>
      level === "municipality" && organization !== undefined && parties.includes(organization),
  );
}

/** One of them has no figure: the sum is not of all. */
function missing(without: readonly Subject[], { question: { language } }: Asked): Statement[] {
  if (without.length === 0) return [];
  const names = listWords(
    without.map(({ name }) => name[language]),
    language,
  );
  const text = inLanguage(
    language,
    `För ${names} står ingen uppgift.`,
    `No figure is given for ${names}.`,
  );
  return [{ text, facts: [] }];
}

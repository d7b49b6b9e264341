/** "Hur många bor i Östkonstellationens kommuner tillsammans?": the figures of a group's municipalities, added up. */
import { listWords, numberWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Statement } from "../../answer.ts";
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
  type Topic,
} from "../topic.ts";

export const sumOfGroup: Topic = {
  id: "sum-of-group",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "how-many" || !touches(question, "sum")) return undefined;
    if (narrowPlaces(asked).length > 0) return undefined;
    const [group, ...others] = namedGroups(asked);
    if (group === undefined || others.length > 0) return undefined;
    const members = municipalitiesOf(group, asked);
    // The group tells whose figures are meant, not which measure.
    const measured = { ...asked, question: { ...question, mentions: [] } };
    const id = members.length > 1 ? seriesOf(measured, true) : undefined;
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

/** The municipalities that are parties of a group. */
export function municipalitiesOf(
  { parties }: ReturnType<typeof namedGroups>[number],
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

/** The groups that an organisation or a role is named in: membership asked the other way round. */
import { countWords, listWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf } from "../language/tokens.ts";
import { actorsOf, holds, isRole } from "./actors.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";
import type { Draft } from "../answer.ts";

const FRAME: ReadonlySet<string> = new Set([
  "group",
  "members",
  "represent",
  "network",
  "meeting-forum",
  "count",
]);
const WHICH_GROUPS =
  /\b(vilka|vilken|hur många|hur manga|which|what|how many)\s+(\p{L}+\s+)?(grupp|grupper|forum|nätverk|groups?|networks?|forums?)\b/iu;

/** "I vilka grupper sitter rektorn?", "I vilka kommuners ledningsgrupper sitter rektorn?" */
export const groupsOfMember: Topic = {
  id: "groups-of-member",
  answer: (asked) => groupsOf(asked) ?? municipalitiesOf(asked),
};

const WHICH_MUNICIPALITIES =
  /(?<!\p{L})(vilka|vilken|which|what)\s+(kommun(er|ers|s)?|municipalit(y|ies)('s|')?)(?!\p{L})/iu;
/** Groups that lead the cooperation in a municipality. */
const LEADING: ReadonlySet<string> = new Set(["management-group", "steering-group"]);
const LED: ReadonlySet<string> = new Set([
  "management-group",
  "management-group-2",
  "steering-group",
]);

/** Roles of whose name every word stands in the question; of "chef" and "enhetschef" the longer. */
function rolesNamed({ question, knowledge }: Asked): SubjectId[] {
  const said = new Set(question.tokens.flatMap((token) => token.keys));
  const named = [...knowledge.roles.values()].flatMap(({ id, name, plural }) =>
    [name.sv, name.en, plural?.sv, plural?.en].flatMap((one) => {
      const words = tokensOf(one ?? "").filter(({ text }) => !isStopword(text));
      const isSaid = words.every(({ keys }) => keys.some((key) => said.has(key)));
      return words.length > 0 && isSaid ? [{ id, words: words.length }] : [];
    }),
  );
  const most = Math.max(0, ...named.map(({ words }) => words));
  return named.filter(({ words }) => words === most).map(({ id }) => id);
}

function isLed(concepts: readonly string[]): boolean {
  return concepts.some((concept) => LED.has(concept));
}

/** The municipalities in whose leading groups a role holds a seat. */
function municipalitiesOf(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  if (!WHICH_MUNICIPALITIES.test(question.mendedText) || !touches(question, "members"))
    return undefined;
  if (question.places.some((place) => !place.wide) || question.negated) return undefined;
  const roles = rolesNamed(asked);
  if (!isLed([...question.concepts]) || roles.length === 0) return undefined;
  const found = subjectsOf(knowledge, "group").flatMap((group) => {
    const area = group.area === undefined ? undefined : knowledge.areas.get(group.area);
    const fact = factOf(knowledge, group.id, "members");
    if (area?.level !== "municipality" || fact === undefined || !LEADING.has(group.kind)) return [];
    return group.seats.some(({ role }) => role !== undefined && roles.includes(role))
      ? [{ area, fact }]
      : [];
  });
  if (found.length === 0) return undefined;
  const { language } = question;
  const names = listWords([...new Set(found.map(({ area }) => area.name[language]))], language);
  return {
    outcome: "answered",
    lead: [composed(`${names}.`, ...found.map(({ fact }) => fact))],
    details: found.map(({ fact }) => stated(fact, language)),
    about: [],
  };
}

function groupsOf(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  if (!WHICH_GROUPS.test(question.mendedText) || !touches(question, "members", "represent"))
    return undefined;
  const framed = question.terms.every(
    (term) =>
      term.weak || term.concepts.some((concept) => FRAME.has(concept)) || isRole(term, knowledge),
  );
  if (!framed) return undefined;
  const actors = actorsOf(asked, undefined).filter((actor) => !actor.term?.unknown);
  const [actor] = actors;
  if (actor === undefined) return undefined;
  const { language } = question;
  const found = subjectsOf(knowledge, "group").flatMap((group) => {
    const fact = factOf(knowledge, group.id, "members");
    return fact !== undefined && holds(fact, actor, asked) ? [{ group, fact }] : [];
  });
  if (found.length === 0) return undefined;
  const lead = inLanguage(
    language,
    `${upperFirst(actor.name)} nämns i ${countWords(found.length, "sv")} ${found.length === 1 ? "grupp" : "grupper"}.`,
    `${upperFirst(actor.name)} is named in ${countWords(found.length, "en")} ${found.length === 1 ? "group" : "groups"}.`,
  );
  return {
    outcome: "answered",
    lead: [composed(lead, ...found.map(({ fact }) => fact))],
    details: found.map(({ group, fact }) => composed(group.name[language], fact)),
    about: actor.id === undefined ? [] : [actor.id],
  };
}

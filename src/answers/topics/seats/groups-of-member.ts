/** The groups that an organisation or a role is named in: membership asked the other way round. */
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import { actorsOf, holds, isRole } from "./actors.ts";
import {
  composed,
  factOf,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { rolesNamed } from "./roles-named.ts";

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

/** "I vilka grupper sitter Jobbverket?" */
export const groupsOfMember: Topic = { id: "groups-of-member", answer: groupsOf };

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
  if (actor === undefined || isOfRoleFrom(actor.id, asked)) return undefined;
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

/** "Jobbverkets sektionschef" is one of those whom the organisation sends, not all of them. */
function isOfRoleFrom(sender: SubjectId | undefined, { question, knowledge }: Asked): boolean {
  return sender !== undefined && rolesNamed(question.tokens, knowledge).ids.length > 0;
}

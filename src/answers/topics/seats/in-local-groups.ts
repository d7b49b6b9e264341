/**
 * "Deltar Skogsbolaget i lokala grupper?", "I vilka kommuners ledningsgrupp sitter Skogsbolaget?": in
 * which of the municipalities' own groups a party is named.
 */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import { actorsOf, holds, isRole, type Actor } from "./actors.ts";
import { isCurrent } from "./leading-groups.ts";
import { speaksOfSeats } from "./seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const inLocalGroups: Topic = {
  id: "in-local-groups",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.negated || !asksOfThem(question)) return undefined;
    if (ALL.test(question.mendedText) || question.places.some(({ wide }) => !wide))
      return undefined;
    const [actor, ...others] = actorsOf(asked, undefined);
    if (actor?.id === undefined || others.length > 0 || !asksOnlyWhether(asked)) return undefined;
    const own = subjectsOf(knowledge, "group").filter(
      (group) =>
        group.level === "municipal" && group.area !== undefined && isCurrent(group, knowledge),
    );
    const held = own.filter((group) => {
      const fact = factOf(knowledge, group.id, "members");
      return fact?.gap === false && holds(fact, actor, asked);
    });
    return held.length > 0 ? inSome(actor, held, asked) : inNone(actor, own, asked);
  },
};

const LOCAL =
  /(?<!\p{L})(lokal|lokala|kommunernas)\s+(egna\s+|lokala\s+)?\p{L}*grupp\p{L}*|(?<!\p{L})(local|municipalities['’])\s+(own\s+)?(\p{L}+\s+)?groups?(?!\p{L})/iu;

/** "I vilka ledningsgrupper …", "Vilka kommuner har … med i ledningsgruppen?", "… i någon ledningsgrupp?" */
const WHICH_LEADING =
  /(?<!\p{L})(?:(?:vilka|hur många|någon|några|which|how many|any)(?: of the| av de)?(?: kommuners| municipalities['’])? (?:\p{L}*(?:ledning|samverkan)s\p{L}*grupp\p{L}*|management groups?)|(?:vilka|hur många) kommun\p{L}* .{1,60}(?:ledning|samverkan)s\p{L}*grupp\p{L}*|(?:which|how many) municipalit\p{L}+['’]? .{1,60}management groups?)(?!\p{L})/iu;

/** Whether, or in which of them. */
function asksOfThem({ ask, mendedText }: Question): boolean {
  if (ask === "which" || ask === "how-many")
    return WHICH_LEADING.test(mendedText) || WHICH_LOCAL.test(mendedText);
  return ask === "whether" && (LOCAL.test(mendedText) || WHICH_LEADING.test(mendedText));
}

const WHICH_LOCAL =
  /(?<!\p{L})(?:vilka|hur många|which|how many) (?:kommuners |municipalities['’] )?(?:lokala|local) (?:\p{L}+ )?(?:\p{L}*grupp\p{L}*|groups?)(?!\p{L})/iu;

/** Whether it is so everywhere is another question. */
const ALL =
  /(?<!\p{L})(alla|samtliga|varje|bara|endast|all|every|each|most|de flesta|only)(?!\p{L})/iu;

/** Whether they take part, of no certain role. */
function asksOnlyWhether(asked: Asked): boolean {
  const { question, knowledge } = asked;
  return (
    speaksOfSeats(asked, ({ concepts }) => concepts.some((one) => OF_TAKING_PART.has(one))) &&
    !question.terms.some((term) => !term.weak && isRole(term, knowledge))
  );
}

const OF_TAKING_PART: ReadonlySet<string> = new Set([
  "take-part",
  "take-part-1",
  "be-part-of",
  "cooperation-group",
  "management-group",
  "management-group-2",
  "have-1",
]);

function inSome({ name }: Actor, held: readonly Group[], asked: Asked): Draft {
  const { language } = asked.question;
  const facts = held.flatMap(({ id }) => factOf(asked.knowledge, id, "members") ?? []);
  const groups = listWords(
    held.map((group) => lowerFirst(group.name[language])),
    language,
  );
  const several = held.length > 1;
  const sv = several ? `i ${countWords(held.length, "sv")} lokala grupper` : "";
  const en = several ? `in ${countWords(held.length, "en")} local groups` : "";
  const text = asked.question.yesNo
    ? said(
        "yes",
        { language },
        `${several ? `, ${sv}` : ""}: ${name} nämns i ${groups}.`,
        `${several ? `, ${en}` : ""}: ${name} is named in ${groups}.`,
      )
    : inLanguage(
        language,
        `${name} nämns ${several ? `${sv}: ` : "i "}${groups}.`,
        `${name} is named ${several ? `${en}: ` : "in "}${groups}.`,
      );
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    about: held.map(({ id }) => id),
  };
}

/** That they are named in none; a group may have others than are told of it. */
function inNone({ name }: Actor, own: readonly Group[], asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const facts = own.flatMap(({ id }) => factOf(knowledge, id, "members") ?? []);
  if (facts.length === 0) return undefined;
  const text = inLanguage(
    question.language,
    `${name} nämns inte bland dem som sitter i kommunernas lokala grupper.`,
    `${name} is not mentioned among the members of the municipalities' local groups.`,
  );
  const kinds = subjectsOf(knowledge, "group").filter(
    (group) => group.level === "municipal" && group.area === undefined,
  );
  const general = asked.carrying.find(
    ({ entry: { fact } }) =>
      fact.value === undefined && !fact.gap && kinds.some(({ id }) => id === fact.subject),
  );
  return {
    outcome: "partly",
    lead: [composed(text, ...facts)],
    details: general === undefined ? [] : [stated(general.entry.fact, question.language)],
    about: [],
  };
}

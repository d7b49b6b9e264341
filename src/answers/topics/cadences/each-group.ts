/** "Hur ofta träffas grupperna?", "Lista de lokala grupperna och hur ofta de träffas": of every group. */
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isOfName } from "../../question.ts";
import { isCurrent, yearOf } from "../seats/leading-groups.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const eachGroup: Topic = {
  id: "each-group",
  whole: true,
  answer(asked) {
    const { question, knowledge } = asked;
    if (!GROUPS.test(question.mendedText) || !asksHowOften(asked) || !isOfAll(asked))
      return undefined;
    const groups = meant(asked).sort((a, b) =>
      yearOf(b, knowledge).localeCompare(yearOf(a, knowledge)),
    );
    return groups.length < 2 ? undefined : told(groups, asked);
  },
};

/** Those of the cooperation that is named, the local ones, or all; "the local groups" is itself no group. */
function meant(asked: Asked): Group[] {
  const { question, knowledge } = asked;
  const owner = ownerNamed(asked);
  const isLocal = LOCAL.test(question.mendedText);
  return subjectsOf(knowledge, "group").filter((group) => {
    if (owner !== undefined)
      return group.of === owner && group.level !== "municipal" && isCurrent(group, knowledge);
    if (group.level !== "municipal") return !isLocal;
    return group.area !== undefined || (!isLocal && group.cadence !== "not-stated");
  });
}

/** "Samverkans grupper" by its name: the cooperation whose groups are asked about. */
function ownerNamed({ question, knowledge }: Asked): SubjectId | undefined {
  return question.mentions.flatMap(({ subjects: [id] }) => {
    const subject = knowledge.subjects.get(id);
    const isWhole = subject?.kindOf === "organization" && subject.classification === "cooperation";
    return isWhole ? [id] : [];
  })[0];
}

/** How often it meets, or the nearest to that: beside which meeting it is held. */
function toldOf({ id }: Group, { knowledge }: Asked): Fact | undefined {
  const own = factOf(knowledge, id, "cadence");
  if (own !== undefined && !own.gap) return own;
  return factsAbout(knowledge, id).find(
    ({ gap, on: [first] }) => !gap && (first as string | undefined) === "cadence",
  );
}

const GROUPS =
  /(?<!\p{L})(grupper(na)?|groups|(varje|respektive|each|every)( lokala?| local)? (grupp|group))(?!\p{L})/iu;
const LOCAL = /(?<!\p{L})(lokala?|kommunala|kommunernas|local|municipal)(?!\p{L})/iu;

function asksHowOften({ question }: Asked): boolean {
  return touches(question, "cadence") && HOW_OFTEN.test(question.mendedText);
}

const HOW_OFTEN = /(?<!\p{L})(hur ofta|how often|how frequently|när de (träffas|möts))(?!\p{L})/iu;

/** No group or place is named, and nothing else is asked. */
function isOfAll(asked: Asked): boolean {
  const { mentions, places, terms, mendedText, years } = asked.question;
  const owner = ownerNamed(asked);
  const isNamed = mentions.some(
    ({ firm, text, subjects: [id] }) => firm && id !== owner && !LOCAL.test(text),
  );
  return (
    !isNamed &&
    years.length === 0 &&
    places.every(({ wide }) => wide) &&
    !OTHER_SORT.test(mendedText) &&
    terms.every(
      (term) =>
        term.weak ||
        LOCAL.test(term.text) ||
        GROUPS.test(term.text) ||
        isOfName(term, asked.question) ||
        term.concepts.some((concept) => FRAME.has(concept)),
    )
  );
}

const FRAME: ReadonlySet<string> = new Set(["group", "cadence", "meeting", "municipality"]);

/** "De operativa grupperna": of one sort, not all. */
const OTHER_SORT = /(?<!\p{L})(operativa|operational|samverkans|cooperation|working)(?!\p{L})/iu;

function told(groups: readonly Group[], asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const newest = [...groups]
    .map((group) => yearOf(group, knowledge))
    .sort()
    .at(-1);
  const lines: Statement[] = [];
  const silent: Group[] = [];
  for (const group of groups) {
    const fact = toldOf(group, asked);
    const year = yearOf(group, knowledge);
    if (fact === undefined) silent.push(group);
    else
      lines.push(
        composed(fact.text[question.language] + (year === newest ? "" : ` (${year})`), fact),
      );
  }
  if (lines.length === 0) return undefined;
  const lead = inLanguage(
    question.language,
    "Så här ofta träffas de grupper som det står om:",
    "This is how often the groups meet, where the agreements say so:",
  );
  return {
    outcome: "answered",
    lead: [{ text: lead, facts: lines.flatMap(({ facts }) => facts) }],
    details: [...lines, ...untold(silent, asked)],
    about: groups.slice(0, 1).map(({ id }) => id),
  };
}

function untold(silent: readonly Group[], { question: { language } }: Asked): Statement[] {
  if (silent.length === 0) return [];
  const names = listWords(
    silent.map(({ name }) => lowerFirst(name[language])),
    language,
  );
  const who =
    silent.length > MOST_NAMED
      ? inLanguage(
          language,
          `de andra ${countWords(silent.length, "sv")}`,
          `the other ${countWords(silent.length, "en")}`,
        )
      : names;
  const text = inLanguage(
    language,
    `Det står inte hur ofta ${who} träffas.`,
    `The agreements do not say how often ${who} meet.`,
  );
  return [composed(text)];
}

const MOST_NAMED = 20;

/**
 * Counting in lists of parties and partners: how many of them are municipalities and how many are
 * not, how many there are in several lists together, and who is left out.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isOfName } from "../../question.ts";
import { seatHolders } from "./actors.ts";
import { subjectNames } from "../names-told.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

/** A list of organisations, and the fact that tells it. */
interface List {
  readonly fact: Fact;
  readonly subject: SubjectId;
  readonly ids: readonly SubjectId[];
}

export const composition: Topic = {
  id: "composition",
  whole: true,
  answer(asked) {
    const { question } = asked;
    if (question.ask !== "how-many" || question.negated || question.numbers.length > 0)
      return undefined;
    if (question.places.some((place) => !place.wide) || question.years.length > 0) return undefined;
    const lists = listsOf(asked);
    const [only] = lists;
    if (only === undefined) return undefined;
    if (lists.length > 1)
      return touches(question, "municipality") ? union(lists, asked) : undefined;
    if (!asksForParties(asked)) return undefined;
    if (touches(question, "municipality")) return parted(only, asked);
    return touches(question, "partner") ? counted(only, asked) : undefined;
  },
};

/** The parties of each named group or cooperation, the partners of each named project. */
function listsOf(asked: Asked): List[] {
  const { question, knowledge } = asked;
  const subjects = question.mentions
    .filter((mention) => mention.firm)
    .map((one) => one.subjects[0]);
  return [...new Set(subjects)].flatMap((id): List[] => {
    const parties = subjectsOf(knowledge, "group").find(
      (group) => group.of === id && group.homonym === "default",
    );
    const fact = ["members", "partners"]
      .map((name) => factOf(knowledge, parties?.id ?? id, name))
      .find((one) => one !== undefined && !one.gap);
    const ids = fact === undefined ? [] : [...new Set(seatHolders(fact))];
    return fact === undefined || ids.length < 2 ? [] : [{ fact, subject: id, ids }];
  });
}

const COUNTED: ReadonlySet<string> = new Set([
  "party",
  "partner",
  "members",
  "represent",
  "have-a-seat",
  "seat-holder",
  "member-of-group-1",
  "participant-2",
  "municipality",
  "count",
  "sum",
  "cooperation",
  "cooperate-1",
  "cooperate-2",
]);

/** "Hur många av medlemmarna är något annat än kommuner?" */
const OF_OTHER_SORTS = /(?<!\p{L})(annat än|andra än|other than)(?!\p{L})/iu;

function asksForParties({ question }: Asked): boolean {
  const content = question.terms.filter((term) => !term.weak && !isOfName(term, question));
  return (
    (touches(question, "party", "partner", "cooperation", "cooperate-1") ||
      OF_OTHER_SORTS.test(question.mendedText)) &&
    content.every((term) => term.concepts.some((concept) => COUNTED.has(concept)))
  );
}

/** "Hur många av parterna är kommuner, och hur många är något annat?" */
function parted({ fact, subject, ids }: List, asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const within = ids.filter((id) => isMunicipality(knowledge.subjects.get(id)));
  const others = ids.filter((id) => !within.includes(id));
  const name = knowledge.subjects.get(subject)?.name[language] ?? "";
  const [all, some, rest] = [ids, within, others].map((list) => countWords(list.length, language));
  if (others.length === 0)
    return {
      outcome: "answered",
      lead: [allMunicipalities(all ?? "", name, fact, asked)],
      details: [stated(fact, language)],
      about: [subject],
    };
  const lead = inLanguage(
    language,
    `${upperFirst(some ?? "")} av ${all ?? ""} parter är kommuner, ${rest ?? ""} är något annat (${name}).`,
    `${upperFirst(some ?? "")} of ${all ?? ""} parties are municipalities, ${rest ?? ""} are something else (${name}).`,
  );
  return {
    outcome: "answered",
    lead: [composed(lead, fact)],
    details: [
      line(inLanguage(language, "Kommuner", "Municipalities"), within, fact, asked),
      line(inLanguage(language, "Övriga", "Others"), others, fact, asked),
    ],
    about: [subject],
  };
}

function allMunicipalities(all: string, name: string, fact: Fact, { question }: Asked): Statement {
  const text = inLanguage(
    question.language,
    `${upperFirst(all)}: alla parter är kommuner (${name}).`,
    `${upperFirst(all)}: all parties are municipalities (${name}).`,
  );
  return composed(text, fact);
}

/** "Hur många samverkansparter har projektet?" */
function counted({ fact, subject, ids }: List, { question, knowledge }: Asked): Draft {
  const { language } = question;
  const count = countWords(ids.length, language);
  const name = knowledge.subjects.get(subject)?.name[language] ?? "";
  return {
    outcome: "answered",
    lead: [
      composed(
        inLanguage(language, `${name}: ${count} parter.`, `${name}: ${count} partners.`),
        fact,
      ),
    ],
    details: [stated(fact, language)],
    about: [subject],
  };
}

/** "Hur många kommuner är med i den ena och den andra sammanlagt?", and who stands outside. */
function union(lists: readonly List[], asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const all = subjectsOf(knowledge, "area").flatMap((area) =>
    area.level === "municipality" && area.of !== undefined ? (area.organization ?? []) : [],
  );
  const within = [...new Set(lists.flatMap((list) => list.ids))].filter((id) => all.includes(id));
  const facts = lists.map((list) => list.fact);
  const count = countWords(within.length, language);
  const names = subjectNames(within, asked);
  return {
    outcome: "answered",
    lead: [
      composed(
        inLanguage(
          language,
          `Sammanlagt ${count} kommuner: ${names}.`,
          `Altogether ${count} municipalities: ${names}.`,
        ),
        ...facts,
      ),
    ],
    details: [
      ...(touches(question, "stand-outside") ? [outside(all, within, facts, asked)] : []),
      ...facts.map((fact) => stated(fact, language)),
    ],
    about: lists.map((list) => list.subject),
  };
}

/** Municipalities that are in none of the lists. */
function outside(
  all: readonly SubjectId[],
  within: readonly SubjectId[],
  facts: readonly Fact[],
  asked: Asked,
): Statement {
  const left = all.filter((id) => !within.includes(id));
  const names = left.length === 0 ? "–" : subjectNames(left, asked);
  const text = inLanguage(asked.question.language, `Utanför står ${names}.`, `Outside: ${names}.`);
  return composed(text, ...facts);
}

function line(label: string, ids: readonly SubjectId[], fact: Fact, asked: Asked): Statement {
  return composed(`${label}: ${subjectNames(ids, asked)}.`, fact);
}

function isMunicipality(subject: Subject | undefined): boolean {
  return subject?.kindOf === "organization" && subject.classification === "municipality";
}

/** Who is not in a group, a project or an agreement, where a document lists all who are. */
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import { isOfName } from "../question.ts";
import { groupOfAll } from "../topics/seats/groups-meant.ts";
import { isPartyOfSort, SORTS } from "../topics/seats/party-sorts.ts";
import { SEATED } from "../topics/seats/seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
} from "../topics/topic.ts";
import { SET_WORDS, type AskedSet } from "./asked-set.ts";
import { countOf, namesTogether } from "./members.ts";

/** Those who are in something, and the fact that lists them all. */
export interface Listed {
  readonly subject: Subject;
  readonly parties: readonly SubjectId[];
  readonly fact: Fact;
}

/** Undefined where more is asked than who is in, or the list is not of organisations. */
export function restOfParties(set: AskedSet, asked: Asked): Draft | undefined {
  const listed = partiesListed(set, asked);
  if (listed === undefined) return undefined;
  const { language } = asked.question;
  const inside = new Set(listed.parties);
  const rest = set.members.filter((member) => !inside.has(organizationOf(member)));
  const all = `${countWords(set.members.length, language)} ${set.called[language]}`;
  const some = countedWords(rest.length, set, asked);
  const { name: full, kindOf } = listed.subject;
  const name = kindOf === "project" ? full[language] : lowerFirst(full[language]);
  const names = namesTogether(rest, language);
  const isAre = rest.length === 1 ? "is" : "are";
  // A project whose partners are of another sort may have these besides.
  const [sv, en] =
    kindOf === "project" && rest.length === set.members.length
      ? ["nämns inte bland samverkansparterna", `${isAre} not named among the partners`]
      : ["är inte med", `${isAre} not part`];
  const text =
    rest.length === 0
      ? inLanguage(language, `Ingen: alla ${all} är med.`, `None: all ${all} are in it.`)
      : inLanguage(
          language,
          `${some}${names} ${sv} i ${name}.`,
          `${some}${names} ${en} of ${name}.`,
        );
  return {
    outcome: "answered",
    lead: [composed(upperFirst(text), listed.fact)],
    details: [stated(listed.fact, language)],
    about: [listed.subject.id],
  };
}

/** "Tre: ", where they are to be counted. */
function countedWords(count: number, set: AskedSet, { question }: Asked): string {
  const { ask, language } = question;
  return ask === "how-many" && count > 0 ? `${countOf(count, set, language)}: ` : "";
}

/** "Vilka parter är inte kommuner?": those of another sort. */
export function partiesNotOfSort({ kind, members }: AskedSet, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const touched = question.terms.flatMap(({ concepts }) => concepts as readonly string[]);
  const sort = [...SORTS].find((one) => touched.includes(one));
  const group = groupOfAll(knowledge);
  const fact = group && factOf(knowledge, group.id, "members");
  const others = members.filter((member) => sort !== undefined && !isPartyOfSort(member, sort));
  if (kind !== "party" || fact === undefined || others.length === 0) return undefined;
  if (!question.terms.every(({ concepts, weak }) => weak || concepts.some(isOfSorts)))
    return undefined;
  const { language } = question;
  const counted = question.ask === "how-many" ? `${countWords(others.length, language)}: ` : "";
  return {
    outcome: "answered",
    lead: [composed(`${upperFirst(counted + namesTogether(others, language))}.`, fact)],
    details: [stated(fact, language)],
    about: [fact.subject],
  };
}

/** It tells that parties are asked for, or of which sort. */
function isOfSorts(concept: string): boolean {
  return SORTS.has(concept) || SET_WORDS.has(concept);
}

/** A municipality takes part as an organisation. */
function organizationOf(member: Subject): SubjectId {
  return member.kindOf === "area" ? (member.organization ?? member.id) : member.id;
}

function partiesListed({ kind, sort }: AskedSet, asked: Asked): Listed | undefined {
  if (kind !== "party" && kind !== "municipality") return undefined;
  if (!asksOnlyWhoIsIn(sort ?? kind, asked)) return undefined;
  const { question, knowledge } = asked;
  const isOfHaving = !asksIfIn(question.mendedText);
  for (const { subjects } of question.mentions) {
    const subject = knowledge.subjects.get(subjects[0]);
    if (isOfHaving && !isAgreedToday(subject, asked)) continue;
    const listed = subject && listOf(subject, asked);
    if (listed !== undefined) return listed;
  }
  // "Vilka kommuner är inte med?": in the cooperation.
  const isOfNone =
    question.mentions.length + question.years.length === 0 &&
    touches(question, "members") &&
    !touches(question, "constellation", "group", "group-body", "steering-group");
  const group = isOfNone ? groupOfAll(knowledge) : undefined;
  return group && listOf(group, asked);
}

/** "Vilka kommuner har ett avtal?": those who have signed it have one; in earlier years it may be otherwise. */
function isAgreedToday(subject: Subject | undefined, { question }: Asked): boolean {
  const isSigned = subject?.kindOf === "agreement" && subject.signedBy.length > 0;
  return isSigned && question.years.length === 0;
}

function asksOnlyWhoIsIn(asksFor: string, { question }: Asked): boolean {
  const isOfBeingIn = asksIfIn(question.mendedText) || HAS_ONE.test(question.mendedText);
  if (question.places.some(({ wide }) => !wide) || !isOfBeingIn) return false;
  const terms = question.terms.filter((term) => !isOfName(term, question));
  // "Vilka parter i gruppen är kommuner?" asks what sort they are.
  const sorts = terms.flatMap(({ concepts }) => concepts.filter((concept) => SORTS.has(concept)));
  if (sorts.some((sort) => asksFor !== sort)) return false;
  return terms.every(
    ({ weak, text, concepts }) =>
      weak || YEAR.test(text) || concepts.some((concept) => BEING_IN.has(concept)),
  );
}

function asksIfIn(text: string): boolean {
  return IS_IN.test(text.replace(/[?.!\s]*$/u, " "));
}

/** Being in is asked for, not having: "Which municipalities have a steering group?" */
export const IS_IN =
  /(?<!\p{L})(?:(?:med|ingår|ingick|sitter|satt|hör|hörde|deltar|deltog|representera(?:d|de|s)|parter|part|samverkar|skrivit|undertecknat|signed|sits?|sat|belongs?|takes? part|participates?|represented|members?|party|parties) |tillhör|omfattas av |(?:are|is|were|was) (?:\p{L}+ )?(?:in|of|part of) )/iu;

const HAS_ONE = /(?<!\p{L})(?:har|have|has)(?!\p{L})/iu;

const YEAR = /^(19|20)\d\d$/;

/** Concepts of being in something. */
export const BEING_IN: ReadonlySet<string> = SEATED.union(
  new Set([
    "partner",
    "partner-2",
    "party-involved",
    "be-part-of",
    "take-part",
    "signed",
    "sign-1",
    "agreement",
  ]),
);

/** Undefined where no document lists those who are in it. */
export function listOf(subject: Subject, asked: Asked): Listed | undefined {
  const { knowledge } = asked;
  if (subject.kindOf === "project")
    return withFact(subject, subject.partners, factOf(knowledge, subject.id, "partners"));
  if (subject.kindOf === "agreement")
    return touches(asked.question, "signed", "sign-1") || !asksIfIn(asked.question.mendedText)
      ? withFact(subject, subject.signedBy, factOf(knowledge, subject.id, "signed-by"))
      : withFact(subject, subject.parties, factOf(knowledge, subject.id, "parties"));
  if (subject.kindOf === "group") return ofGroup(subject, asked);
  const first = subjectsOf(knowledge, "group").find(
    ({ homonym, of }) => homonym === "default" && of === subject.id,
  );
  return first && ofGroup(first, asked);
}

/** The earlier form of the group, for a year when it was not there yet, is told in words alone. */
function ofGroup(group: Group, { question, knowledge }: Asked): Listed | undefined {
  const date = group.source.map(({ document }) => knowledge.documents.get(document)?.date ?? "");
  const year = Number(date.sort().at(-1)?.slice(0, 4) ?? 0);
  if (question.years.some((one) => one < year)) return undefined;
  return withFact(group, group.parties, factOf(knowledge, group.id, "members"));
}

function withFact(
  subject: Subject,
  parties: readonly SubjectId[],
  fact: Fact | undefined,
): Listed | undefined {
  return fact === undefined || fact.gap || parties.length === 0
    ? undefined
    : { subject, parties, fact };
}

/** The set that a question asks for some of: the county's municipalities, the parties, the groups … */
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { Text } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Term } from "../question.ts";
import { isPartyOfSort, SORTS, sortWords } from "../topics/seats/party-sorts.ts";
import { groupOfAll } from "../topics/seats/groups-meant.ts";
import { isCurrent, LEADING } from "../topics/seats/leading-groups.ts";
import { subjectsOf, touches, type Asked } from "../topics/topic.ts";

/** A question with what has been found for it, and its answer. */
export interface Answered {
  readonly asked: Asked;
  readonly draft: Draft;
}

export interface AskedSet {
  readonly kind: "municipality" | "party" | "group" | "project" | "track";
  readonly members: readonly Subject[];
  /** Of parties: the only sort that is asked about. */
  readonly sort?: string;
  /** What several of them are called. */
  readonly called: Text;
}

/** Undefined where the knowledge base does not know all that is asked about: "Vilka yrken …?" */
export function setAskedFor(asked: Asked): AskedSet | undefined {
  const { question, knowledge } = asked;
  if (IS_OF_SORT.test(question.mendedText) && question.terms.some(isSort))
    return allParties(knowledge);
  const first = question.tokens.findIndex(({ folded }) => WHICH.test(folded));
  const words = question.terms
    .filter(({ start }) => start > first && start <= first + FAR)
    .sort((a, b) => a.start - b.start);
  for (const { concepts, text } of words) {
    const word = Object.keys(SETS).find((one) =>
      concepts.some((concept) => (concept as string) === one),
    );
    const found = word === undefined ? undefined : SETS[word]?.(knowledge);
    if (found !== undefined) return found.members.length > 1 ? found : undefined;
    if (question.focus !== undefined && question.ask !== "who" && !isBefore(concepts, text)) break;
  }
  const isBare =
    question.ask === "who" || /^(vilka|who)$/.test(question.tokens[first]?.folded ?? "");
  const isOfParties =
    touches(question, "members", "represent", "take-part") || IS_IN.test(question.mendedText);
  return isBare && isOfParties ? allParties(knowledge) : undefined;
}

const WHICH = /^(vilka|vilken|vilket|vem|which|who|manga|many|lista|namn|list|name)$/;
const IS_IN = /(?<!\p{L})(?:is|are|was|were) (?:in|part of)(?!\p{L})/iu;

/** "Hur många är kommuner?": only of the parties it is asked what they are. */
const IS_OF_SORT =
  /^(?:och |and |men |but )?(?:vilka|hur många|which|who|how many)(?: av dem| of them)? (?:är|are) (?:statliga |government |coordination )?\p{L}+\W*$/iu;

function isSort({ concepts }: Term): boolean {
  return concepts.some((concept) => SORTS.has(concept));
}

/** "vilka av länets kommuner", "vilka lokala grupper": what comes before the word itself. */
function isBefore(concepts: readonly string[], text: string): boolean {
  return text.endsWith("s") || concepts.includes("local");
}

/** How many words may stand before the one that tells what is asked for: "vilka av länets åtta". */
const FAR = 4;

type SetOf = (knowledge: Knowledge) => AskedSet;

/** The word that tells what is asked for → all that there are of it; the narrower first. */
const SETS: Readonly<Record<string, SetOf | undefined>> = {
  municipality: municipalities,
  "government-agency": (knowledge) => ofSort("government-agency", knowledge),
  "coordination-association": (knowledge) => ofSort("coordination-association", knowledge),
  party: allParties,
  "seat-holder": allParties,
  "management-group": localGroups,
  "cooperation-group": localGroups,
  group: (knowledge) => groups(knowledge, () => true),
  project: (knowledge) => ({
    kind: "project",
    members: subjectsOf(knowledge, "project"),
    called: { sv: "projekt", en: "projects" },
  }),
  "job-track": (knowledge) => ({
    kind: "track",
    members: subjectsOf(knowledge, "track"),
    called: { sv: "jobbspår", en: "job tracks" },
  }),
};

/** Words that tell what is asked for, and nothing about it. */
export const SET_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(SETS),
  "group-body",
  "management-group-2",
  "party-involved",
  "structure",
]);

type Group = Extract<Subject, { kindOf: "group" }>;

function localGroups(knowledge: Knowledge): AskedSet {
  return groups(knowledge, (group) => leadsLocally(group, knowledge));
}

/** One of those that lead a municipality's cooperation today. */
function leadsLocally(group: Group, knowledge: Knowledge): boolean {
  const isOfPlace = group.level === "municipal" && group.area !== undefined;
  return isOfPlace && LEADING.has(group.kind) && isCurrent(group, knowledge);
}

function groups(knowledge: Knowledge, isMeant: (group: Group) => boolean): AskedSet {
  return {
    kind: "group",
    members: subjectsOf(knowledge, "group").filter(isMeant),
    called: { sv: "grupper", en: "groups" },
  };
}

function municipalities(knowledge: Knowledge): AskedSet {
  return {
    kind: "municipality",
    members: subjectsOf(knowledge, "area").filter(
      ({ level, member }) => level === "municipality" && member,
    ),
    called: { sv: "kommuner", en: "municipalities" },
  };
}

/** Those who take part in the cooperation. */
export function allParties(knowledge: Knowledge): AskedSet {
  return {
    kind: "party",
    members: (groupOfAll(knowledge)?.parties ?? []).flatMap(
      (id) => knowledge.subjects.get(id) ?? [],
    ),
    called: { sv: "parter", en: "parties" },
  };
}

function ofSort(sort: string, knowledge: Knowledge): AskedSet {
  return {
    kind: "party",
    sort,
    members: allParties(knowledge).members.filter((member) => isPartyOfSort(member, sort)),
    called: { sv: sortWords(sort, 2, "sv"), en: sortWords(sort, 2, "en") },
  };
}

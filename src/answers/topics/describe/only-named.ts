/**
 * "Vad är Lönekontoret?", when the agreements do not describe it: where it takes part and what it is
 * named for is told, and that no more is said of it.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { isCurrent } from "../seats/leading-groups.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
} from "../topic.ts";
import { rank, toldOf } from "./told-of.ts";

/** Undefined for what is described, and for what no fact names. */
export function onlyNamed(id: SubjectId, asked: Asked): Draft | undefined {
  const { knowledge, question } = asked;
  const { language } = question;
  const subject = knowledge.subjects.get(id);
  if (subject?.kindOf !== "organization" && subject?.kindOf !== "unit") return undefined;
  const own = toldOf(id, knowledge);
  // That its own entry says what is not told says more.
  if (factsAbout(knowledge, id).some((fact) => fact.gap && rank(fact) < 4)) return undefined;
  if (own.some(({ on }) => on.includes("definition" as ConceptId))) return undefined;
  const party = partyIn(id, asked);
  const { own: said, elsewhere } = namedFor(id, asked);
  const told = [...said, ...elsewhere].slice(0, MOST).map((fact) => stated(fact, language));
  if (party === undefined && (own.length > 0 || told.length === 0)) return undefined;
  const silent = inLanguage(
    language,
    "Överenskommelserna förklarar inte närmare vad det är.",
    "The agreements do not explain further what it is.",
  );
  if (party !== undefined) {
    const lead = composed(`${party.text} ${silent}`, ...party.facts);
    return { outcome: "answered", lead: [lead], details: told, about: [id] };
  }
  const name = subject.name[language];
  const lead = inLanguage(
    language,
    `Överenskommelserna förklarar inte vad ${name} är, men nämner det:`,
    `The agreements do not explain what ${name} is, but mention it:`,
  );
  return { outcome: "partly", lead: [{ text: lead, facts: [] }], details: told, about: [id] };
}

/** In which groups of today an organisation is a party, as a sentence. */
export interface Party {
  readonly name: string;
  readonly text: string;
  /** The groups' lists of members. */
  readonly facts: readonly (Fact | undefined)[];
}

/** Undefined for what is no party of any. */
export function partyIn(
  id: SubjectId,
  { knowledge, question: { language } }: Asked,
): Party | undefined {
  const groups = subjectsOf(knowledge, "group").filter(
    (group) => isCurrent(group, knowledge) && group.parties.includes(id),
  );
  if (groups.length === 0) return undefined;
  const name = knowledge.subjects.get(id)?.name[language] ?? id;
  const names = listWords(
    groups.map((group) => lowerFirst(group.name[language])),
    language,
  );
  return {
    name,
    text: inLanguage(language, `${name} är part i ${names}.`, `${name} is a party of ${names}.`),
    facts: groups.map((group) => factOf(knowledge, group.id, "members")),
  };
}

/** What is said of it, what it owns or takes part in; and the facts of others that name it. */
export function namedFor(id: SubjectId, asked: Asked): { own: Fact[]; elsewhere: Fact[] } {
  const said = toldOf(id, asked.knowledge).filter(({ on }) => !on.some((one) => OF_NAME.has(one)));
  const own = new Set([...said, ...inProjects(id, asked)]);
  return { own: [...own], elsewhere: naming(id, asked).filter((fact) => !own.has(fact)) };
}

/** How the name is written says nothing of what bears it. */
const OF_NAME: ReadonlySet<string> = new Set(["abbreviation", "contradiction"]);

const MOST = 5;

/** What it owns, or takes part in. */
function inProjects(id: SubjectId, { knowledge }: Asked): Fact[] {
  return subjectsOf(knowledge, "project").flatMap(({ id: project, owner, partners }) => {
    const isOwner = owner?.organization === id;
    if (!isOwner && !partners.includes(id)) return [];
    const fact = factOf(knowledge, project, isOwner ? "owner" : "partners");
    return fact === undefined || fact.gap ? [] : [fact];
  });
}

/** Facts that name it, and tell no list of members. */
function naming(id: SubjectId, { lexicon, knowledge }: Asked): Fact[] {
  const places = lexicon.index.byAbout.get(id) ?? [];
  return places
    .flatMap((place) => lexicon.index.facts[place]?.fact ?? [])
    .filter(
      (fact) =>
        !fact.gap &&
        !fact.local &&
        !fact.negative &&
        fact.subject !== id &&
        fact.value?.kind !== "number" &&
        !fact.on.includes("contradiction" as ConceptId) &&
        knowledge.subjects.get(fact.subject)?.kindOf !== "area",
    );
}

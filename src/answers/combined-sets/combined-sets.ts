/**
 * "Vilka är med i A men inte i B?", "… varken A eller B?", "… både A och B?", "… utom A?": the parts
 * are looked up one by one and combined. Facts tell of one part at a time, so a sentence that fits such
 * a question by its words tells of a set that is not asked for.
 */
import type { Fact } from "../../knowledge/fact.ts";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { upperFirst } from "../../knowledge/facts/wording.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import { allParties, setAskedFor, type AskedSet } from "../negated-set/asked-set.ts";
import { countOf, namesTogether, soFar } from "../negated-set/members.ts";
import { groupOfAll } from "../topics/seats/groups-meant.ts";
import { isPartyOfSort } from "../topics/seats/party-sorts.ts";
import { composed, factOf, inLanguage, stated, type Asked } from "../topics/topic.ts";
import { asksForBoth, asksInCommon, combinesSets } from "./denied.ts";
import { memberId, partsOf, type Part } from "./parts.ts";
import { tracksCombined } from "./tracks-combined.ts";

/** Undefined where no sets are combined, or not all of them are known. */
export function ofSetsCombined(asked: Asked): Draft | undefined {
  const { question } = asked;
  const combines = combinesSets(question.mendedText);
  if (!ASKS.has(question.ask) || !(combines || asksInCommon(question.mendedText))) return undefined;
  const set = setMeant(asked);
  if (set === undefined) return undefined;
  if (set.kind === "track") return tracksCombined(asked);
  if (!combines) return undefined;
  const parts = partsOf(set, asked);
  return parts !== undefined && isCombination(parts, question.mendedText)
    ? combined(parts, set, asked)
    : undefined;
}

const ASKS: ReadonlySet<string> = new Set(["which", "who", "how-many"]);

/** "Vilka i styrgruppen är varken …?": where no sort is named, those who can be in it. */
function setMeant(asked: Asked): AskedSet | undefined {
  const { mendedText } = asked.question;
  if (BARE.test(mendedText)) return allParties(asked.knowledge);
  return setAskedFor(asked) ?? (IS.test(mendedText) ? allParties(asked.knowledge) : undefined);
}

/** What they are or are not stands where the sort of what is asked for else does. */
const BARE = /^(?:vilka|vem|who) (?:i|in|som|utom|förutom|utöver|except|besides)(?!\p{L})/iu;
const IS = /^(?:vilka|vem|who|which) (?:av|of|är|are|sitter|ingår)(?!\p{L})/iu;

/** Something is denied, or two are asked for at once; what is named itself can only be left out. */
function isCombination(parts: readonly Part[], text: string): boolean {
  const held = parts.filter(({ isDenied }) => !isDenied);
  if (held.some(({ kind }) => kind === "itself")) return false;
  if (held.length === parts.length) return held.length > 1 && asksForBoth(text);
  return parts.length > 1 || parts.every(({ kind }) => kind !== "listed");
}

function combined(parts: readonly Part[], set: AskedSet, asked: Asked): Draft {
  const { language } = asked.question;
  const left = membersOf(parts, set, asked);
  const isSure = parts.every(({ isWhole }) => isWhole);
  const facts = factsFor(parts, left, { set, asked });
  return {
    outcome: "answered",
    lead: [composed(words(left, isSure, set, asked), ...facts)],
    details: facts.slice(0, MOST_SHOWN).map((fact) => stated(fact, language)),
    about: facts.slice(0, 1).map(({ subject }) => subject),
  };
}

const MOST_SHOWN = 8;

/** Those of whom all that is asked for is so, and nothing of what is denied. */
function membersOf(parts: readonly Part[], set: AskedSet, { knowledge }: Asked): Subject[] {
  const [first] = parts.filter(({ kind, isDenied }) => LISTED.has(kind) && !isDenied);
  const told = parts.flatMap((part) => part.told ?? []);
  const all = first?.members ?? (told.length > 0 ? new Set(told) : set.members.map(memberId));
  return [...all].flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    const isMeant = subject !== undefined && isOfSet(subject, set);
    const isLeft = parts.every(({ has, isDenied }) => has(id) !== isDenied);
    return isMeant && isLeft ? shownAs(subject, set, knowledge) : [];
  });
}

const LISTED: ReadonlySet<Part["kind"]> = new Set(["listed", "any"]);

function isOfSet(subject: Subject, { kind, sort, members }: AskedSet): boolean {
  if (kind === "municipality") return isPartyOfSort(subject, "municipality");
  if (kind === "party") return sort === undefined || isPartyOfSort(subject, sort);
  return members.some(({ id }) => id === subject.id);
}

/** A municipality that is asked for as a place is called by its place's name. */
function shownAs(subject: Subject, { kind }: AskedSet, knowledge: Knowledge): Subject {
  const area = subject.area === undefined ? undefined : knowledge.areas.get(subject.area);
  return kind === "municipality" && area?.organization === subject.id
    ? { kindOf: "area", ...area }
    : subject;
}

/** What tells of the parts: who is in each, or of each group or project that is left, who is in it. */
function factsFor(
  parts: readonly Part[],
  left: readonly Subject[],
  { set, asked: { knowledge } }: { readonly set: AskedSet; readonly asked: Asked },
): Fact[] {
  const facts = inTurns(parts.map((part) => part.facts));
  const ofThose = facts.filter(({ subject }) => left.some(({ id }) => id === subject));
  if (ofThose.length > 0) return ofThose;
  if (facts.length > 0 || set.kind !== "party") return facts;
  const all = groupOfAll(knowledge);
  return [all && factOf(knowledge, all.id, "members")].flatMap((fact) => fact ?? []);
}

/** One of each in turn, so that the first few tell of every part. */
function inTurns(lists: readonly (readonly Fact[])[]): Fact[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(rows.flat())];
}

function words(
  left: readonly Subject[],
  isSure: boolean,
  set: AskedSet,
  { question }: Asked,
): string {
  const { language, ask } = question;
  const so = isSure ? "" : `, ${soFar(language)}`;
  if (left.length === 0) return inLanguage(language, `Ingen${so}.`, `None${so}.`);
  const names = namesTogether(left.map(withinSentence), language);
  const count = countOf(left.length, set, language);
  return ask === "how-many" ? `${upperFirst(count)}${so}: ${names}.` : `${upperFirst(names)}${so}.`;
}

/** "Verksamhetsgruppen" is written with a small letter in a row. */
function withinSentence(subject: Subject): Subject {
  if (subject.kindOf !== "group") return subject;
  const { sv, en } = subject.name;
  return { ...subject, name: { sv: lowerFirst(sv), en: lowerFirst(en) } };
}

/** The parts of a question that combines sets: for each, whom it is so of and the facts that tell it. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import { fold } from "../../knowledge/fold.ts";
import type { SubjectId, Text } from "../../knowledge/schema/base.ts";
import { SET_WORDS, type AskedSet } from "../negated-set/asked-set.ts";
import { BEING_IN, IS_IN, listOf } from "../negated-set/parties-listed.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Mention, Place, Term } from "../question.ts";
import { holds } from "../topics/seats/actors.ts";
import { isPartyOfSort, SORTS } from "../topics/seats/party-sorts.ts";
import { factOf, subjectsOf, touches, type Asked } from "../topics/topic.ts";
import { deniedAmong, type Span } from "./denied.ts";

/** One of the sets that are combined. A municipality is told by its organisation, which takes part. */
export interface Part extends Span {
  readonly isDenied: boolean;
  /** Those who are in something, or in any of several; those of a sort; one that is named itself. */
  readonly kind: "listed" | "any" | "sort" | "itself";
  readonly has: (id: SubjectId) => boolean;
  /** Those who are in it; of a sort they are not counted up. */
  readonly members: readonly SubjectId[];
  readonly facts: readonly Fact[];
  /** What is not told of them is not so. */
  readonly isWhole: boolean;
  /** Those of whom it is told whether it is so; left out: all. */
  readonly told?: readonly SubjectId[];
}

type Unsigned = Omit<Part, "isDenied">;

/** All the parts; undefined where the question holds more than they account for. */
export function partsOf(set: AskedSet, asked: Asked): Part[] | undefined {
  const { question } = asked;
  const named = [
    ...question.places.filter(({ wide }) => !wide).map((place) => ofPlace(place, set, asked)),
    ...mentionsApart(asked).map((mention) => ofMention(mention, set, asked)),
    ...question.terms
      .filter((term) => !isInName(term, asked))
      .flatMap((term) => ofTerm(term, set, asked)),
  ];
  const parts = named.flatMap((part) => part ?? []).sort((a, b) => a.start - b.start);
  if (parts.length < named.length || !isAllAccountedFor(asked, parts)) return undefined;
  const denied = deniedAmong(question.tokens, parts);
  return denied && parts.map((part) => ({ ...part, isDenied: denied.has(part) }));
}

/** The organisation that takes part for a municipality; everything else itself. */
export function memberId(subject: Subject): SubjectId {
  return subject.kindOf === "area" ? (subject.organization ?? subject.id) : subject.id;
}

/** A theme's name may just be the occupation of a track; a place within a name is the name's. */
function mentionsApart({ question, knowledge }: Asked): Mention[] {
  return question.mentions.filter(
    ({ firm, subjects }) => firm || knowledge.subjects.get(subjects[0])?.kindOf !== "theme",
  );
}

function isInName({ start, end }: Span, asked: Asked): boolean {
  return [...mentionsApart(asked), ...asked.question.places].some((name) =>
    isWithin({ start, end }, name),
  );
}

function ofPlace(place: Place, set: AskedSet, asked: Asked): Unsigned | undefined {
  const { knowledge } = asked;
  const area = knowledge.subjects.get(place.subject);
  if (area === undefined) return undefined;
  if (isOfParties(set)) return oneself(place, memberId(area));
  const organization = knowledge.subjects.get(memberId(area));
  return set.kind === "project" && organization !== undefined
    ? withMember(place, organization, set, asked)
    : undefined;
}

function ofMention(mention: Mention, set: AskedSet, asked: Asked): Unsigned | undefined {
  const { knowledge } = asked;
  const subject = knowledge.subjects.get(mention.subjects[0]);
  if (subject === undefined) return undefined;
  if (subject.kindOf === set.kind) return oneself(mention, subject.id);
  const listed = isOfParties(set) ? listOf(subject, asked) : undefined;
  if (listed !== undefined && asksWhoIsIn(listed.subject, asked))
    return listing(mention, listed.parties, { facts: [listed.fact], isWhole: true });
  if (subject.kindOf !== "organization" || subject.classification === "cooperation")
    return undefined;
  return isOfParties(set) ? oneself(mention, subject.id) : withMember(mention, subject, set, asked);
}

/** Being in is asked for, not having: only a constellation is had by those who are in it. */
function asksWhoIsIn(subject: Subject, { question }: Asked): boolean {
  const isHad = subject.kindOf === "group" && subject.kind === "constellation";
  return isHad || IS_IN.test(question.mendedText) || !HAS.test(question.mendedText);
}

const HAS = /(?<!\p{L})(?:har|hade|have|has|had)(?!\p{L})/iu;

/** The groups in which it sits, or the projects that it is part of. */
function withMember(
  span: Span,
  { id, name }: Subject,
  { kind, members }: AskedSet,
  asked: Asked,
): Unsigned | undefined {
  if (kind !== "group" && kind !== "project") return undefined;
  const told = members.flatMap((member) => {
    const fact = factOf(asked.knowledge, member.id, kind === "group" ? "members" : "partners");
    return fact === undefined || fact.gap ? [] : [{ member, fact }];
  });
  const found = told.filter(({ member, fact }) =>
    member.kindOf === "project"
      ? member.partners.includes(id)
      : holds(fact, { name: name.sv, id }, asked),
  );
  return listing(
    span,
    found.map(({ member }) => member.id),
    {
      facts: found.map(({ fact }) => fact),
      isWhole: false,
      told: told.map(({ member }) => member.id),
    },
  );
}

function ofTerm(term: Term, set: AskedSet, asked: Asked): Unsigned[] {
  if (!isOfParties(set)) return [];
  const concepts: readonly string[] = term.concepts;
  const sort = concepts.find((concept) => SORTS.has(concept));
  if (sort !== undefined)
    return isWhatIsAskedFor(sort, term, asked) ? [] : [ofSort(term, sort, asked)];
  const some = ANY.test(asked.question.tokens[term.start - 1]?.folded ?? "");
  const bodies = some ? bodiesCalled(term, asked) : [];
  if (bodies.length > 0) return [inAny(term, bodies, asked)];
  return isOccupation(term, asked) ? withTrack(term, asked) : [];
}

/** "Vilka *kommuner* …?" */
function isWhatIsAskedFor(sort: string, { start }: Span, { question }: Asked): boolean {
  const first = question.terms.find(({ concepts }) =>
    concepts.some((concept) => SORTS.has(concept) || (concept as string) === "party"),
  );
  const isFirst = first?.start === start && first.concepts.some((one) => (one as string) === sort);
  return isFirst && !question.tokens.slice(0, start).some(({ folded }) => STATES.test(folded));
}

/** "Vilka i gruppen är varken kommuner …": what they are comes after it. */
const STATES = /^(ar|var|are|were|is|was|varken|neither|utom|forutom|utover|except|besides)$/;

function ofSort(span: Span, sort: string, { knowledge }: Asked): Unsigned {
  return {
    ...at(span),
    kind: "sort",
    members: [],
    facts: [],
    isWhole: true,
    has: (id) => {
      const subject = knowledge.subjects.get(id);
      return subject !== undefined && isPartyOfSort(subject, sort);
    },
  };
}

type Body = Extract<Subject, { kindOf: "group" | "project" }>;

/** "någon konstellation", "något projekt": all that there are of the sort. */
function bodiesCalled(term: Term, { knowledge }: Asked): readonly Body[] {
  const touched: readonly string[] = term.concepts;
  if (touched.includes("project")) return subjectsOf(knowledge, "project");
  const ofKind = subjectsOf(knowledge, "group").filter(({ kind }) => touched.includes(kind));
  const called = ofKind.filter(({ name }) => isCalled(term, [name]));
  return called.length > 0 ? called : ofKind;
}

/** "vård" is a part of "vårdbiträde", and not what "lokalvård" is about; of "health care" each word is. */
function isCalled(term: Term, names: readonly Text[]): boolean {
  const words = tokensOf(names.flatMap(({ sv, en }) => [sv, en]).join(" "));
  const isNamed = ({ keys }: Term): boolean =>
    keys.some((key) => {
      // "industry", and "industrial training"
      const stem = fold(key).replace(/(?<=\w{4})y$/, "");
      return stem.length >= SHORTEST && words.some(({ folded }) => folded.startsWith(stem));
    });
  return isNamed(term) || (term.words.length > 1 && term.words.every(isNamed));
}

const SHORTEST = 4;

function inAny(span: Span, bodies: readonly Body[], asked: Asked): Unsigned {
  const listed = bodies.flatMap((body) => listOf(body, asked) ?? []);
  const members = listed.flatMap(({ parties }) => parties);
  const facts = listed.map(({ fact }) => fact);
  const isWhole = listed.length === bodies.length;
  return { ...listing(span, members, { facts, isWhole }), kind: "any" };
}

function isOccupation({ weak, text, concepts }: Term, { question }: Asked): boolean {
  return (
    touches(question, "job-track") &&
    !weak &&
    !OPERATOR.test(text) &&
    !concepts.some((concept) => FRAME.has(concept))
  );
}

/** The municipalities that have a track of the sort; none where no track is of it. */
function withTrack(term: Term, asked: Asked): Unsigned[] {
  const { knowledge, question } = asked;
  const isOwn = question.tokens.some(({ folded }) => OWN.test(folded));
  const tracks = subjectsOf(knowledge, "track").filter(
    ({ name, short, shared }) => isCalled(term, [name, short]) && !(isOwn && shared),
  );
  const areas = tracks.flatMap((track) => track.areas.map((code) => knowledge.areas.get(code)));
  const facts = tracks.flatMap(({ id }) => factOf(knowledge, id, "status") ?? []);
  const members = areas.flatMap((area) => area?.organization ?? area?.id ?? []);
  return tracks.length === 0 ? [] : [listing(term, members, { facts, isWhole: false })];
}

const OWN = /^(egen|eget|egna|own)$/;
const ANY = /^(nagon|nagot|nagra|any|ett|en|a|no|ingen|inget)$/;

function oneself(span: Span, id: SubjectId): Unsigned {
  return {
    ...at(span),
    kind: "itself",
    members: [id],
    facts: [],
    isWhole: true,
    has: (one) => one === id,
  };
}

function listing(
  span: Span,
  members: readonly SubjectId[],
  about: Pick<Part, "facts" | "isWhole" | "told">,
): Unsigned {
  const inside = new Set(members);
  return {
    ...at(span),
    ...about,
    kind: "listed",
    members: [...inside],
    has: (id) => inside.has(id),
  };
}

function at({ start, end }: Span): Span {
  return { start, end };
}

function isOfParties({ kind }: AskedSet): boolean {
  return kind === "party" || kind === "municipality";
}

/** Every word of content is part of a name, or tells what is asked for or of being in. */
export function isAllAccountedFor(asked: Asked, named: readonly Span[]): boolean {
  const { mentions, terms } = asked.question;
  const names = mentions.filter((name) => named.some((one) => isWithin(one, name)));
  return terms.every(
    (term) =>
      term.weak ||
      OPERATOR.test(term.text) ||
      [...named, ...names].some((name) => isWithin(term, name)) ||
      term.concepts.some((concept) => FRAME.has(concept)),
  );
}

function isWithin(one: Span, other: Span): boolean {
  return one.start >= other.start && one.end <= other.end;
}

const OPERATOR =
  /^(varken|neither|nor|either|both|båda|både|såväl|utom|except|excluding|saknar|lacks?|without|utanför|outside|stands?|gemensamt|common|in common|share)$/iu;

/** Concepts of what is asked for, and of being in it. */
const FRAME: ReadonlySet<string> = new Set([
  ...SET_WORDS,
  ...BEING_IN,
  "area-of-agreement",
  "job-track-2",
]);

/**
 * "Vad är Jobbtorget i Ängsby?", when it is in another municipality: what is told of the one there is
 * never told as if it were of the place that is asked about.
 */
import { listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../../knowledge/schema/kinds.ts";
import type { Draft } from "../../answer.ts";
import { candidates, carrying } from "../../find.ts";
import type { Name } from "../../lexicon/names.ts";
import { withoutOverlap, type Found } from "../../lexicon/phrases.ts";
import type { Mention, Place, Question } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import { composed, factsAbout, inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const elsewhere: Topic = {
  id: "elsewhere",
  answer(asked) {
    const { question } = asked;
    const places = question.places.filter(({ wide }) => !wide);
    if (places.length === 0 || ALIKE.test(question.mendedText)) return undefined;
    const known = bornElsewhere(places, asked);
    return known && notHere(known, places, asked);
  },
};

/** Something like it is asked for, and it may well be under another name. */
const ALIKE =
  /(?<!\p{L})(likna\p{L}*|motsvar\p{L}*|samma|alternativ\p{L}*|som|similar|like|same|alternatives?|equivalent|correspond\p{L}*|instead|stället)(?!\p{L})/iu;

/** A name, and those who bear it: all of them in other municipalities than the one that is asked about. */
interface Known {
  readonly found: Found<Name>;
  readonly bearers: readonly [Local, ...Local[]];
}

interface Local {
  readonly subject: Subject;
  readonly area: AreaEntry;
}

function bornElsewhere(places: readonly Place[], asked: Asked): Known | undefined {
  const { question, lexicon } = asked;
  const names = withoutOverlap(lexicon.names.all(question.tokens)).filter((found) =>
    places.every((place) => found.end <= place.start || found.start >= place.end),
  );
  const [only, ...others] = names.flatMap((found): Known[] => {
    const bearing = new Set(found.values.map(({ subject }) => subject));
    const bearers = [...bearing].flatMap((id) => localOf(id, found, asked));
    const [first, ...rest] = bearers;
    const isLocal = first !== undefined && bearers.length === bearing.size;
    return isLocal ? [{ found, bearers: [first, ...rest] }] : [];
  });
  if (only === undefined || others.length > 0) return undefined;
  const { found, bearers } = only;
  if (!places.some((place) => isPlaced(found, place, asked))) return undefined;
  const isHere = (place: Place): boolean =>
    isWordOf(place, found, asked) || bearers.some((bearer) => isKnownIn(place, bearer, asked));
  return places.some(isHere) ? undefined : only;
}

/** With the municipality that it belongs to; none for a mere kind of thing, such as a management group. */
function localOf(id: SubjectId, { values }: Found<Name>, { knowledge }: Asked): Local[] {
  const subject = knowledge.subjects.get(id);
  const area = subject?.area === undefined ? undefined : knowledge.areas.get(subject.area);
  if (subject === undefined || area?.level !== "municipality" || !LOCAL.has(subject.kindOf))
    return [];
  const isNamedSo = values.some((name) => name.subject === id && name.local === undefined);
  const isKind = subject.kindOf === "group" && subject.kind !== "meeting-forum" && !isNamedSo;
  return isKind ? [] : [{ subject, area }];
}

const LOCAL = new Set<Subject["kindOf"]>(["unit", "group", "project"]);

/** "X i Ängsby", "Ängsbys X", "Har Ängsby X?": the place tells where it is said to be. */
function isPlaced(
  { start, end }: Found<Name>,
  place: Place,
  { question: { tokens } }: Asked,
): boolean {
  const before = tokens[place.start - 1]?.folded ?? "";
  if (IN.test(before) || OWNS.test(before)) return true;
  return place.locative && (place.end === start || end === place.start - 1);
}

const IN = /^(i|in|inom|within|at)$/;
const OWNS = /^(har|hade|saknar|have|has|had|does|lack|lacks)$/;

/** The question names where it is, also within its name; or something is told of it and the place. */
function isKnownIn(
  place: Place,
  { subject, area }: Local,
  { lexicon: { index, names }, question: { tokens }, knowledge }: Asked,
): boolean {
  const isNamed = names
    .all(tokens)
    .some(({ values }) => values.some((one) => one.subject === area.id));
  if (isNamed) return true;
  // Told beside something that the place has instead, it is not there.
  const isOwn = (id: SubjectId): boolean => {
    const other = knowledge.subjects.get(id);
    return id !== subject.id && other?.area === place.area && LOCAL.has(other.kindOf);
  };
  return (index.bySubject.get(subject.id) ?? []).some((at) => {
    const told = index.facts[at];
    return told?.areas.has(place.area) === true && ![...told.subjects].some(isOwn);
  });
}

/** The name is a word that others use as well, or that is told of the place: "vuxenutbildningen". */
function isWordOf(
  place: Place,
  { start, end, values }: Found<Name>,
  { question, lexicon }: Asked,
): boolean {
  const words = question.tokens.slice(start, end);
  const isCommon = lexicon.concepts
    .all(words, question.language)
    .some((concept) => concept.end - concept.start === words.length);
  if (isCommon && values.every(({ local }) => local !== undefined)) return true;
  const here = (lexicon.index.byArea.get(place.area) ?? [])
    .flatMap((at) => lexicon.index.facts[at] ?? [])
    .filter(({ subjects }) => !values.some(({ subject }) => subjects.has(subject)));
  return words.every(({ keys }) =>
    here.some((told) => keys.some((key) => told.words("sv").has(key))),
  );
}

function notHere({ found, bearers }: Known, places: readonly Place[], asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const name = asWritten(found, question);
  const there = listWords([...new Set(bearers.map(({ area }) => area.name[language]))], language);
  const here = listWords(
    places.map(({ area }) => knowledge.areas.get(area)?.name[language] ?? ""),
    language,
  );
  const text = inLanguage(
    language,
    `överenskommelserna nämner ${name} bara i ${there}, inte i ${here}.`,
    `the agreements mention ${name} only in ${there}, not in ${here}.`,
  );
  const told = bearers.flatMap((bearer) => toldOf(bearer, found, asked));
  const isIfThere = question.ask === "whether" && asksOnlyWhere(found, question);
  const answered = isIfThere ? "answered" : "partly";
  return {
    outcome: told.length > 0 ? answered : "unknown",
    lead: [composed(isIfThere ? said("no", { language }, `, ${text}`) : upperFirst(text), ...told)],
    details: told.map((fact) => stated(fact, language)),
    about: bearers.map(({ subject }) => subject.id),
  };
}

/** With its article and its hyphens: "the meeting", "HR-möte". */
function asWritten({ start, end }: Found<Name>, { text, tokens }: Question): string {
  const from = tokens[start - 1]?.folded === "the" ? start - 1 : start;
  const words = tokens.slice(from, end).map((token) => token.text);
  return (
    new RegExp(words.join(String.raw`[^\p{L}\p{N}]+`), "iu").exec(text)?.[0] ?? words.join(" ")
  );
}

/** "Finns X i Ängsby?", "Har Ängsby X?": nothing else than whether it is there. */
function asksOnlyWhere({ start, end }: Found<Name>, { terms }: Question): boolean {
  return terms.every(
    (term) =>
      term.weak ||
      (term.start >= start && term.end <= end) ||
      term.concepts.some((concept) => (concept as string) === "located-in"),
  );
}

/** What is asked, of the one that there is; or what it is. */
function toldOf({ subject, area }: Local, { start, end }: Found<Name>, asked: Asked): Fact[] {
  const { question, lexicon, knowledge } = asked;
  const mention: Mention = {
    start,
    end,
    text: "",
    subjects: [subject.id],
    homonyms: [],
    firm: true,
  };
  const there: Question = {
    ...question,
    mentions: [mention],
    places: [{ start, end, area: area.code, subject: area.id, locative: true, wide: false }],
    terms: question.terms.filter((term) => term.end <= start || term.start >= end),
  };
  const answering =
    question.ask === "whether"
      ? undefined
      : carrying(candidates(there, lexicon), there, lexicon)
          .map(({ entry }) => entry.fact)
          .find((fact) => fact.subject === subject.id);
  const [first] = [...factsAbout(knowledge, subject.id)].sort((a, b) => rank(a) - rank(b));
  const told = answering ?? first;
  return told === undefined ? [] : [told];
}

function rank({ gap, negative, on }: Fact): number {
  if (gap || negative) return 2;
  return on.some((concept) => (concept as string) === "definition") ? 0 : 1;
}

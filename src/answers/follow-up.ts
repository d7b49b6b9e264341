/**
 * A question that leans on the one before it, made to stand alone: "Och Ängsby?" takes over the
 * question, "Hur ofta träffas den?" takes over the subject.
 */
import type { Subject } from "../knowledge/knowledge.ts";
import type { ConceptId } from "../knowledge/schema/base.ts";
import { startsWithVerb } from "./language/ask.ts";
import { headsIn } from "./language/headcount.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { fold } from "../knowledge/fold.ts";
import type { Question, Term } from "./question.ts";
import { isPleasantry } from "./topics/talk.ts";
import type { Asked } from "./topics/topic.ts";
import { understand } from "./understand.ts";

const JOINED =
  /^(och|men|eller|and|but|or|what about|how about|hur är det med|hur ar det med|vad gäller för|samma fråga för)\b[\s,]*/iu;
const CLARIFIED =
  /(?<!\p{L})(jag menar|menar jag|i mean|i meant)(?!\p{L})[\s,]*|^(den|det|de|the one|those)\s+(?=(i|in|på|för|hos|at|for)\s)/giu;
const TRAILING = /[\s,]*(?<!\p{L})(då|da|then|också|too|as well)\s*(?=[?.!\s]*$)/iu;
const POINTING =
  /(?<!\p{L})(de|dem|dom|den|det|denna|dessa|där|dit|gruppen|projektet|enheten|kommunen|spåret|mötet|deras|dess|they|them|it|its|their|there|that|this|those|he|she|han|hon)(?!\p{L})/iu;
/** What was named before is meant, whatever other words stand beside it. */
const POINTING_BACK =
  /(?<!\p{L})((that|this|the same|den|det|denna|detta|samma) (project|group|unit|meeting|council|network|projekt\p{L}*|grupp\p{L}*|enhet\p{L}*|möte\p{L}*|råd\p{L}*|nätverk\p{L}*)|de som är med|those who take part)(?!\p{L})|\s(den|det|dem|it|them)\W*$/iu;
/** A thing is pointed at, not a place. */
const POINTING_AT_THING =
  /(?<!\p{L})(den|det|denna|detta|dess|de|dem|dom|deras|it|its|they|them|their)(?!\p{L})/iu;
const POINTING_INTO =
  /(?<!\p{L})(där|dit|i den|i det|deras|dess|there|in it|their|its|(den|det|that|this) (här |där )?\p{L}+(en|et|group|project))(?!\p{L})/iu;
/** "Är X med?", "Varför inte X?": in what, the question before told. */
const BELONGING =
  /(?<!\p{L})(med|part|ingår|deltar|sitter|medlem|varför inte|member|part of|included|involved|sits?|why not)(?!\p{L})/iu;
/** Of another place than the one before. */
const ELSEWHERE = /(?<!\p{L})(andra|övriga|annan|other|others|another)(?!\p{L})/iu;
const QUESTION_WORDS =
  /^(vem|vilka|vilken|vilket|vad|när|var|hur (ofta|många|mycket|länge|stor|stort|stora)|hur|who|which|what|when|where|how (often|many|much|long)|how)(?!\p{L})\s*/iu;

/** A turn, and what it may lean on. */
interface Turn {
  /** Without what only joins it to the one before. */
  readonly bare: string;
  readonly now: Question;
  readonly isJoined: boolean;
  readonly previous: Question;
  /** What was found for the previous question. */
  readonly before: Asked;
  readonly lexicon: Lexicon;
}

/** The text with what it leaves out filled in from the previous question; unchanged when it stands alone. */
export function inContext(text: string, before: Asked): string {
  const { question: previous, lexicon } = before;
  const whole = text.trim();
  const bare = whole.replace(CLARIFIED, "").replace(JOINED, "").replace(TRAILING, "").trim();
  const now = understand(bare, lexicon, { language: previous.language });
  if (bare === "" || isPleasantry(bare)) return text;
  if (now.terms.some((term) => term.unknown && !term.weak) && !POINTING_BACK.test(bare))
    return text;
  const turn: Turn = { bare, now, isJoined: bare !== whole, previous, before, lexicon };
  return (
    otherCount(turn) ??
    otherName(turn) ??
    belonging(turn) ??
    otherWord(turn) ??
    (isNaming(now)
      ? (inThatBody(turn) ?? text)
      : (onlyQuestionWord(turn) ?? sameSubject(turn) ?? text))
  );
}

function isNaming({ mentions, places }: Question): boolean {
  return mentions.length + places.length > 0;
}

function namesFirmly({ mentions, places }: Question): boolean {
  return mentions.some(({ firm }) => firm) || places.length > 0;
}

/** "Och om tre kommer?": the same meeting with another number. */
function otherCount({ bare, now, previous }: Turn): string | undefined {
  if (isNaming(now) || now.numbers.length === 0) return undefined;
  const isOfMeeting = (term: Term): boolean =>
    term.weak ||
    NEEDED.test(term.text) ||
    term.concepts.some((concept) => OF_MEETINGS.has(concept));
  if (!now.terms.every(isOfMeeting)) return undefined;
  if (![...previous.concepts].some((concept) => DECIDES.has(concept))) return undefined;
  const before = headsIn(previous.tokens);
  const heads = headsIn(now.tokens);
  const [head] = heads;
  if (head === undefined) return undefined;
  if (now.ask === "how-many" || heads.length > 1 || before.length === 0)
    return `${unasked(bare)}, ${previous.text.split(/[,.]\s/).at(-1) ?? ""}`;
  const same = before.find(({ role }) => role === head.role);
  const affected = before.find(({ role }) => role === "affected");
  if (same === undefined && affected !== undefined)
    return previous.language === "sv"
      ? `${unasked(bare)}, ${String(affected.value)} berörda parter, räcker det?`
      : `${unasked(bare)}, ${String(affected.value)} affected parties, is that enough?`;
  const words = previous.tokens.map((token) => token.text);
  return `${words.with((same ?? before[0])?.at ?? 0, String(head.value)).join(" ")}?`;
}

const NEEDED = /^(behöv|kräv|need|requir)/iu;
const DECIDES: ReadonlySet<ConceptId> = new Set(["quorum", "decision", "enough"] as ConceptId[]);
const OF_MEETINGS: ReadonlySet<ConceptId> = new Set([
  ...DECIDES,
  ...(["attendance", "attend-meeting", "affected", "absence", "party"] as ConceptId[]),
]);

/** "Och Ängsby?": the question before, about another. */
function otherName({ bare, now, isJoined, previous, lexicon }: Turn): string | undefined {
  const asksNothing =
    now.ask === "whether" && !startsWithVerb(bare) && now.terms.every(({ weak }) => weak);
  if (!isNaming(now) || !asksNothing || !(isJoined || now.tokens.length <= 3)) return undefined;
  if (!namesFirmly(now) && !isNaming(previous)) return undefined;
  return exchanged(bare, now, previous, lexicon);
}

/** "Är X med?": in the group or project that was spoken of. */
function belonging({ bare, now, previous, lexicon }: Turn): string | undefined {
  const namesOnlyActors =
    isNaming(now) &&
    now.mentions.every(({ firm, subjects }) => !firm || isActor(subjects[0], lexicon));
  if (!namesOnlyActors || !BELONGING.test(bare)) return undefined;
  const where =
    bodyIn(previous, lexicon) ?? (isNaming(previous) ? undefined : contentOf(previous, now));
  if (where === undefined || where === "") return undefined;
  const link = previous.language === "sv" ? "i" : "in";
  return `${unasked(bare)} ${link} ${where}?`;
}

/** "Vilka från Jobbverket kommer dit?": the body is pointed at, and somebody in it is named. */
function inThatBody({ bare, now, previous, before, lexicon }: Turn): string | undefined {
  const namesBody =
    now.places.some(({ wide }) => !wide) ||
    now.mentions.some(({ firm, subjects }) => firm && !isActor(subjects[0], lexicon));
  if (namesBody || !POINTING_INTO.test(bare)) return undefined;
  const body = bodyIn(previous, lexicon) ?? answeredIn(before);
  return body === undefined ? undefined : `${unasked(bare)} ${body}?`;
}

/** "Industri?" after "Vilka kommuner har spår för kock?": another word in the same question. */
function otherWord({ bare, now, previous }: Turn): string | undefined {
  const strong = previous.terms.filter(({ weak }) => !weak);
  const last = strong.at(-1);
  if (last === undefined || strong.length < 2 || namesFirmly(previous) || namesFirmly(now))
    return undefined;
  const isWord = now.ask === "whether" && now.tokens.length <= 2 && !startsWithVerb(bare);
  const words = now.terms.filter(({ weak }) => !weak);
  if (!isWord || words.length !== 1 || words[0]?.concepts.includes(MUNICIPALITY)) return undefined;
  const before = previous.tokens.map((token) => token.text);
  return `${[...before.slice(0, last.start), unasked(bare), ...before.slice(last.end)].join(" ")}?`;
}

/** "Varför?" asks why of what was just asked. */
function onlyQuestionWord({ bare, now, previous }: Turn): string | undefined {
  if (now.terms.length > 0 || now.tokens.length > 3 || now.ask === "whether") return undefined;
  const rest = previous.text.replace(QUESTION_WORDS, "");
  return `${unasked(bare)} ${unasked(rest)}?`;
}

/** "Hur ofta träffas den?", "Vilken kommun har störst andel?" */
function sameSubject({ bare, now, isJoined, previous, before, lexicon }: Turn): string | undefined {
  const isOfPlaces =
    ELSEWHERE.test(bare) ||
    (ASKS_WHERE.has(now.ask) && now.concepts.has(MUNICIPALITY) && !POINTING.test(bare));
  const subject = isOfPlaces
    ? contentOf(previous, now)
    : (bodyIn(previous, lexicon) ??
      (POINTING_AT_THING.test(bare) ? answeredIn(before) : undefined) ??
      namedIn(previous, lexicon) ??
      contentOf(previous, now));
  if (subject === "") return undefined;
  const leans = POINTING.test(bare) || isJoined || now.tokens.length <= 6;
  return leans ? `${unasked(bare)} ${subject}?` : undefined;
}

const MUNICIPALITY = "municipality" as ConceptId;
const ASKS_WHERE: ReadonlySet<string> = new Set(["which", "where", "who", "how-many"]);

function unasked(text: string): string {
  return text.replace(/[?.!\s]+$/, "");
}

/** "Hur många bor i Ängsby, och hur många är i målgruppen?": the second half is about the same place. */
export function inSamePlace(text: string, { question: previous, lexicon }: Asked): string {
  const now = understand(text, lexicon, { language: previous.language });
  const [place, ...others] = previous.places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0 || now.places.length > 0) return text;
  if (now.mentions.some(({ firm }) => firm)) return text;
  const name = lexicon.knowledge.areas.get(place.area)?.name[previous.language] ?? "";
  return `${unasked(text)} ${previous.language === "sv" ? "i" : "in"} ${name}?`;
}

/** The previous question with its name exchanged for the new one. */
function exchanged(bare: string, now: Question, previous: Question, lexicon: Lexicon): string {
  const name = unasked(bare).replace(/^(i|för|om|hos|in|for|at)\s+/iu, "");
  const span =
    (now.places.length > 0 ? placeIn(previous, lexicon) : undefined) ??
    previous.mentions.find(
      ({ firm, subjects }) => firm && (now.places.length === 0 || isActor(subjects[0], lexicon)),
    ) ??
    (now.places.length > 0 ? undefined : previous.mentions[0]);
  if (span === undefined)
    return `${unasked(previous.text)} ${now.places.length > 0 ? inPlace(name, previous) : name}?`;
  const words = previous.tokens.map((token) => token.text);
  const written = words.slice(span.start, span.end).join(" ");
  const place = now.places[0] && lexicon.knowledge.subjects.get(now.places[0].subject)?.name.sv;
  const genitive =
    now.places.length > 0 &&
    /s$/i.test(written) &&
    !/\s/.test(written) &&
    !isBaseForm(written, lexicon);
  const inserted = genitive && place !== undefined ? `${place}s` : name;
  return `${[...words.slice(0, span.start), inserted, ...words.slice(span.end)].join(" ")}?`;
}

/** "i Ängsby", where the question before named no place. */
function inPlace(name: string, { language }: Question): string {
  return `${language === "sv" ? "i" : "in"} ${name}`;
}

/** A municipality's name anywhere in the question, also inside a group's name. */
function placeIn(
  question: Question,
  { names, knowledge }: Lexicon,
): { start: number; end: number } | undefined {
  return names
    .all(question.tokens)
    .filter((found) =>
      found.values.some((value) => {
        const subject = knowledge.subjects.get(value.subject);
        return subject?.kindOf === "area" && subject.level === "municipality";
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** "Ängsbys" is a genitive, a name that ends in s is not. */
function isBaseForm(written: string, { knowledge }: Lexicon): boolean {
  return [...knowledge.areas.values()].some((area) => fold(area.name.sv) === fold(written));
}

/** An organisation or a unit: one that may be part of something. */
function isActor(id: Subject["id"], { knowledge }: Lexicon): boolean {
  const subject = knowledge.subjects.get(id);
  if (subject?.kindOf === "organization") return subject.classification !== "cooperation";
  return subject?.kindOf === "unit";
}

/** The group, project or agreement that the previous question named, with its place. */
function bodyIn(question: Question, lexicon: Lexicon): string | undefined {
  const bodies = question.mentions.filter(
    ({ firm, subjects }) => firm && !isActor(subjects[0], lexicon),
  );
  return bodies.length === 0 ? undefined : spansOf([...bodies, ...question.places], question);
}

/** The group, project or unit that the answer to the previous question was about. */
function answeredIn({ question, carrying: [best], knowledge }: Asked): string | undefined {
  const told = best === undefined ? [] : [best.entry.fact.subject, ...best.entry.fact.about];
  const subject = told
    .map((id) => knowledge.subjects.get(id))
    .find((one) => one !== undefined && BODIES.has(one.kindOf));
  return subject?.name[question.language].replace(/ \(.*\)$/, "");
}

const BODIES: ReadonlySet<Subject["kindOf"]> = new Set([
  "group",
  "project",
  "agreement",
  "unit",
  "track",
]);

/** What the previous question was about, where it named nothing. */
function contentOf(previous: Question, now: Question): string {
  const known = new Set(now.terms.flatMap((term) => term.keys));
  return previous.terms
    .filter((term) => !term.weak && !term.keys.some((key) => known.has(key)))
    .map((term) => term.text)
    .join(" ");
}

/** All that the previous question named. */
function namedIn(question: Question, lexicon: Lexicon): string | undefined {
  return spansOf(
    [
      ...question.mentions.filter(
        ({ firm, subjects }) => firm || isThere(subjects[0], question, lexicon),
      ),
      ...question.places,
    ],
    question,
  );
}

/** A common word that is the name of something in the place that is named: "köksspåret i Ängsby". */
function isThere(id: Subject["id"], { places }: Question, { knowledge }: Lexicon): boolean {
  const area = knowledge.subjects.get(id)?.area;
  return area !== undefined && places.some((place) => place.area === area);
}

function spansOf(
  places: readonly { readonly start: number; readonly end: number }[],
  { tokens }: Question,
): string | undefined {
  const spans = [...places]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) =>
      tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    );
  return spans.length === 0 ? undefined : [...new Set(spans)].join(" ");
}

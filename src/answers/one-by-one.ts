/**
 * A question about several at once: "Vad är A, B och C?", "Hur ofta träffas gruppen i X, Y och Z?".
 * Where one answer does not tell of all of them, each is asked about by itself.
 */
import type { Answer } from "./answer.ts";
import { fold } from "../knowledge/fold.ts";
import { upperFirst } from "../knowledge/facts/wording.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { namesOf } from "./lexicon/names.ts";
import { startsWithVerb } from "./language/ask.ts";
import { tokensOf, type Token } from "./language/tokens.ts";
import type { Mention, Question } from "./question.ts";
import { touches } from "./topics/topic.ts";

/** What stands in a row with others. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly subject: SubjectId;
  /** Only what is of one sort is asked about one by one: "Ängsby och Jobbverket" are meant together. */
  readonly sort: "place" | "organization" | "other";
}

/** One of those that are named, and the question about it alone. */
export interface One {
  readonly name: string;
  readonly question: string;
}

/** The questions about each, or none where one answer will do. */
export function oneByOne(question: Question, answer: Answer, lexicon: Lexicon): One[] {
  const isList = COMPARE.test(question.text) && answer.outcome !== "answered";
  const isWhether = question.ask === "whether" && startsWithVerb(question.text);
  const text = isWhether ? question.text.replace(EACH, "") : question.text;
  const ofYears = isWhether && !BETWEEN.test(text) ? yearByYear(text) : [];
  if (ofYears.length > 0) return ofYears;
  const isOfAll =
    touches(question, ...TOGETHER) || BETWEEN.test(text) || CONCERNS_THEM.test(question.mendedText);
  if (!(isWhether || ASKS.has(question.ask)) || (isOfAll && !isList)) return [];
  const row = rowOf(question, lexicon);
  if (new Set(row.map(({ sort }) => sort)).size > 1) return [];
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || row.length < 2 || row.length > MOST) return [];
  const told = fold([...answer.lead, ...answer.details].map(({ text }) => text).join(" "));
  const isAbout = ({ subject }: Named): boolean =>
    isTold(subject, told, lexicon) &&
    (!DOES.test(question.text) || isToldOf(subject, answer, lexicon));
  if (answer.outcome === "answered" && row.every(isAbout)) return [];
  const words = question.tokens.map(({ text }) => text);
  return row.map((span) => ({
    name: words.slice(span.start, span.end).join(" "),
    question: [
      ...words.slice(0, first.start),
      ...words.slice(span.start, span.end),
      ...words.slice(last.end),
    ]
      .join(" ")
      .replace(isWhether ? EACH : COMPARE, "")
      .concat("?"),
  }));
}

/** "Var X part 2018 och 2020?": it may have been so in one year and not in the other. */
function yearByYear(text: string): One[] {
  const [row, first = "", second = ""] = YEARS.exec(text) ?? [];
  if (row === undefined) return [];
  return [first, second].map((year) => ({ name: year, question: text.replace(row, year) }));
}

const YEARS = /(?<!\p{L})(\d{4}) (?:och|and) (?:i |in )?(\d{4})(?!\p{L})/iu;

/** Is it of that one that the answer tells, be it that nothing is known? */
export function isNamedFirst({ name }: One, { lead: [first] }: Answer): boolean {
  const start = fold(name).replace(ARTICLE, "").slice(0, NAME_START);
  return first !== undefined && fold(first.text).includes(start);
}

/** The answer about one of several; where it is that nothing is told, of which. */
export function ofOne(one: One, answer: Answer): Answer {
  const [first, ...rest] = answer.lead;
  if (first === undefined) return answer;
  if (YEAR.test(one.name))
    return { ...answer, lead: [{ ...first, text: `${one.name}: ${first.text}` }, ...rest] };
  if (answer.outcome !== "unknown") return answer;
  const isNamed = isNamedFirst(one, answer);
  const lead = isNamed
    ? answer.lead
    : [{ ...first, text: `${upperFirst(one.name)}: ${first.text}` }];
  return { ...answer, lead, details: [] };
}

const YEAR = /^\d{4}$/;

/** Letters: "Ängsby" is named in "Ängsbys". */
const NAME_START = 5;
const ARTICLE = /^(the|den|det) /;

const MOST = 8;
const ASKS: ReadonlySet<string> = new Set([
  "what",
  "how-often",
  "how-many",
  "who",
  "when",
  "which",
]);
/** What is asked of several together: a sum, a comparison, whether they are enough. */
const TOGETHER = [
  "sum",
  "difference",
  "more",
  "fewer",
  "largest",
  "smallest",
  "shared",
  "affected",
  "quorum",
] as const;
const BETWEEN =
  /(?<!\p{L})(mellan|gemensamt?|samarbeta\p{L}*|samverkar?|cooperate\p{L}*|collaborate\p{L}*|tillsammans|både|båda|samma|varandra|skiljer|jämfört|between|both|same|each other|together|compared|differ|in common)(?!\p{L})/iu;
/** "Om beslutet rör X, Y och Z": they are concerned together. */
const CONCERNS_THEM =
  /(?<!\p{L})(frågan|ärendet|beslutet|saken|punkten|matter|question|decision|item) (bara |endast |only )?((be)?rör|gäller|angår|concerns|affects|involves)(?!\p{L})/iu;
/** "Jämför hur ofta …": each is told, for the reader to compare. */
const COMPARE = /^((kan|could) (du|ni|you) )?(jämför|compare)\s+/iu;
/** "Är både X och Y parter?", "Är X med i antingen A eller B?": the answer may differ. */
const EACH = /(?<!\p{L})(?:både|såväl|antingen|both|either)\s+/giu;
const AND = /^(och|samt|and|resp|respektive)$/;
const OR = /^(eller|or)$/;
const THE = /^(the|den|det)$/;
const IN = /^(i|in|till|to|av|of)$/;

/** The longest row of names with nothing but commas and "och" between them. */
function rowOf(question: Question, lexicon: Lexicon): Named[] {
  const { mentions, places, tokens, text } = question;
  const isOutside = (mention: Mention): boolean =>
    !places.some((place) => place.start < mention.end && mention.start < place.end);
  const spans: Named[] = [
    ...places.map(({ start, end, subject }) => ({ start, end, subject, sort: "place" as const })),
    ...mentions.filter(isOutside).map((mention) => named(mention, question, lexicon)),
  ].sort((a, b) => a.start - b.start);
  const rows: Named[][] = [];
  for (const span of spans) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const between = tokens.slice(before?.end ?? 0, span.start);
    const [left, right] = [tokens[(before?.end ?? 0) - 1], tokens[span.start]];
    const isNext =
      before !== undefined &&
      (between.length === 0
        ? isListed(left?.text ?? "", right?.text ?? "", text)
        : isLink(between, question));
    if (isNext && row !== undefined) row.push(span);
    else rows.push([span]);
  }
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** "och"; of a question that is answered with yes or no also "eller", and "i" again. */
function isLink([link, again, ...others]: readonly Token[], { ask }: Question): boolean {
  if (link === undefined || others.length > 0) return false;
  if (ask !== "whether")
    return AND.test(link.folded) && (again === undefined || THE.test(again.folded));
  const isAgain = again === undefined || IN.test(again.folded);
  return isAgain && (AND.test(link.folded) || OR.test(link.folded));
}

/** Of "ledningsgruppen i Ängsby" the place at its end, which others may follow. */
function named(mention: Mention, { tokens }: Question, { knowledge }: Lexicon): Named {
  const { start, end, subjects } = mention;
  const subject = knowledge.subjects.get(subjects[0]);
  const area = subject?.area === undefined ? undefined : knowledge.areas.get(subject.area);
  const [name] = area?.level === "municipality" ? tokensOf(area.name.sv) : [];
  const isPlace = name?.keys.some((key) => tokens[end - 1]?.keys.includes(key)) ?? false;
  if (isPlace && area !== undefined && end - start > 1)
    return { start: end - 1, end, subject: area.id, sort: "place" };
  const sort = subject?.kindOf === "organization" ? "organization" : "other";
  return { start, end, subject: subjects[0], sort };
}

/** A comma or a stroke stands between them. */
function isListed(left: string, right: string, text: string): boolean {
  const at = text.indexOf(left);
  const rest = at < 0 ? "" : text.slice(at + left.length);
  return /^\s*[,/&]\s*/.test(rest) && rest.replace(/^\s*[,/&]\s*/, "").startsWith(right);
}

const DOES = /^(?:vad (?:gör|är|ansvarar)|what (?:do|does|is|are))(?!\p{L})/iu;

/** "Vad gör A och B?": that B is named in what is told of A is no answer. */
function isToldOf(id: SubjectId, { facts }: Answer, { index }: Lexicon): boolean {
  return facts.some((fact) => index.byId.get(fact)?.fact.subject === id);
}

/** Does the answer speak of it, by any of its names? */
function isTold(id: SubjectId, told: string, { knowledge }: Lexicon): boolean {
  const subject = knowledge.subjects.get(id);
  return subject !== undefined && namesOf(subject).some((name) => told.includes(fold(name)));
}

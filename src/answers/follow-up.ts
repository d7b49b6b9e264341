/**
 * A question that leans on the one before it, made to stand alone: "Och Ängsby?" takes over the
 * question, "Hur ofta träffas den?" takes over the subject.
 */
import type { Lexicon } from "./lexicon/lexicon.ts";
import { fold } from "../knowledge/fold.ts";
import type { Question } from "./question.ts";
import { isPleasantry } from "./topics/talk.ts";
import { understand } from "./understand.ts";

const JOINED =
  /^(och|men|eller|and|but|or|what about|how about|hur är det med|hur ar det med|vad gäller för|samma fråga för)\b[\s,]*/iu;
const POINTING =
  /\b(de|dem|dom|den|det|denna|dessa|där|dit|gruppen|projektet|enheten|kommunen|spåret|mötet|deras|dess|they|them|it|its|their|there|that|this|those|he|she|han|hon)\b/iu;

/** The text with what it leaves out filled in from the previous question; unchanged when it stands alone. */
export function inContext(text: string, previous: Question, lexicon: Lexicon): string {
  const bare = text.replace(JOINED, "").trim();
  const joined = bare !== text.trim();
  const now = understand(bare, lexicon, { language: previous.language });
  if (isPleasantry(bare) || now.terms.some((term) => term.unknown && !term.weak)) return text;
  const names = now.mentions.length > 0 || now.places.length > 0;
  const asksNothing = now.ask === "whether" && now.terms.filter((term) => !term.weak).length === 0;
  if (names && asksNothing && (joined || now.tokens.length <= 3))
    return exchanged(bare, now, previous, lexicon);
  if (names) return text;
  if (now.terms.length === 0 && now.tokens.length <= 3 && now.ask !== "whether")
    return asked(bare, previous);
  const lastName = namedIn(previous) ?? contentOf(previous, now);
  if (lastName === "") return text;
  const points = POINTING.test(bare);
  const short = now.tokens.length <= 6;
  return points || joined || short ? `${bare.replace(/[?.!\s]+$/, "")} ${lastName}?` : text;
}

/** "Hur många bor i Ängsby, och hur många är i målgruppen?": the second half is about the same place. */
export function inSamePlace(text: string, previous: Question, lexicon: Lexicon): string {
  const now = understand(text, lexicon, { language: previous.language });
  const [place, ...others] = previous.places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0 || now.places.length > 0) return text;
  if (now.mentions.some(({ firm }) => firm)) return text;
  const name = lexicon.knowledge.areas.get(place.area)?.name[previous.language] ?? "";
  return `${text.replace(/[?.!\s]+$/, "")} ${previous.language === "sv" ? "i" : "in"} ${name}?`;
}

/** The previous question with its name exchanged for the new one. */
function exchanged(bare: string, now: Question, previous: Question, lexicon: Lexicon): string {
  const name = bare.replace(/[?.!\s]+$/, "").replace(/^(i|för|om|hos|in|for|at)\s+/iu, "");
  const span =
    now.places.length > 0
      ? placeIn(previous, lexicon)
      : previous.mentions.find((mention) => mention.firm);
  if (span === undefined) return `${previous.text.replace(/[?.!\s]+$/, "")} ${name}?`;
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

/** "Varför?" asks why of what was just asked. */
function asked(bare: string, previous: Question): string {
  const word = bare.replace(/[?.!\s]+$/, "");
  const rest = previous.tokens
    .slice(1)
    .map((token) => token.text)
    .join(" ");
  return `${word} ${rest}?`;
}

/** What the previous question was about, where it named nothing. */
function contentOf(previous: Question, now: Question): string {
  const known = new Set(now.terms.flatMap((term) => term.keys));
  return previous.terms
    .filter((term) => !term.weak && !term.keys.some((key) => known.has(key)))
    .map((term) => term.text)
    .join(" ");
}

function namedIn(question: Question): string | undefined {
  const spans = [...question.mentions.filter((mention) => mention.firm), ...question.places]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) =>
      question.tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    );
  return spans.length === 0 ? undefined : [...new Set(spans)].join(" ");
}

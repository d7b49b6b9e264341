/** "Och Ängsby?", "Industri?": the question before, about another. */
import { fold } from "../../knowledge/fold.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { startsWithVerb } from "../language/ask.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import { yearOfNewest } from "../topics/changes/newest-year.ts";
import { isRole } from "../topics/seats/actors.ts";
import { understand } from "../understand.ts";
import { asksForThem } from "./of-the-answer.ts";
import { bodyIn, contentOf } from "./spoken-of.ts";
import { ANY_SUPERLATIVE, SUPERLATIVE } from "./whole.ts";
import { isActor, isNaming, namesFirmly, unasked, type Turn } from "./turn.ts";

/** "Och Ängsby?": the question before, about another. */
export function otherName({ bare, now, isJoined, previous, lexicon }: Turn): string | undefined {
  const isAWord = now.terms.some(({ concepts }) => concepts.length > 0) && !/^\p{Lu}/u.test(bare);
  const short = isJoined && !isAWord ? inShort(bare, previous, lexicon) : undefined;
  if (short !== undefined)
    return exchanged(
      short,
      understand(short, lexicon, { language: previous.language }),
      previous,
      lexicon,
    );
  const { of = "" } = SO_TOO.exec(unasked(bare))?.groups ?? {};
  if (of !== "" && previous.yesNo && namesFirmly(now) && previous.ask === "whether")
    return exchanged(of, now, previous, lexicon);
  const one = ONE_SUCH.test(bare) ? oneSuch(bare, of, now, previous) : undefined;
  if (one !== undefined) return one;
  if (COMPARED_WITH.test(bare) && isNaming(now))
    return exchanged(bare.replace(COMPARED_WITH, ""), now, previous, lexicon);
  const isGroup = now.mentions.some(
    ({ start, end, subjects: [id] }) =>
      start === 0 &&
      end === now.tokens.length &&
      lexicon.knowledge.subjects.get(id)?.kindOf === "group",
  );
  const asksNothing =
    now.ask === "whether" &&
    !startsWithVerb(bare) &&
    (isGroup || now.terms.every(({ weak }) => weak));
  if (!isNaming(now) || !asksNothing || !(isJoined || now.tokens.length <= 3)) return undefined;
  if (!namesFirmly(now) && !isNaming(previous)) return undefined;
  const asPart = asPartOf(bare, now, previous, lexicon);
  if (asPart !== undefined) return asPart;
  return exchanged(bare, now, previous, lexicon);
}

/** "Och Skogs?" after another project: the one whose name begins so. */
function inShort(bare: string, previous: Question, { knowledge }: Lexicon): string | undefined {
  const word = fold(unasked(bare));
  const body = previous.mentions.find(({ firm }) => firm);
  const kind = body && knowledge.subjects.get(body.subjects[0])?.kindOf;
  if (kind !== "project" || word.includes(" ")) return undefined;
  const names = [...knowledge.subjects.values()]
    .filter(({ kindOf, id }) => kindOf === kind && id !== body?.subjects[0])
    .map(({ name }) => name[previous.language].replace(/ \(.*\)$/, ""))
    .filter((name) => fold(name).startsWith(`${word} `));
  return names.length === 1 ? names[0] : undefined;
}

/** "Är Jobbverket det?": yes or no of another. */
const SO_TOO =
  /^(är|var|gör|gjorde|har|hade|is|are|was|does|did|has) (?<of>.+?)(?: (?:också|även|also))? (det|sånt|sådant|sådana|en|ett|någon|något|nån|nåt|en sådan|ett sådant|that|so|one|such|have one|have that)( också| too)?$/iu;

/** "Har Ängsby också sånt?", after a question of a meeting or group: whether there is one there. */
function oneSuch(
  bare: string,
  of: string,
  { places }: Question,
  previous: Question,
): string | undefined {
  const [group, ...others] = previous.mentions.filter(({ firm }) => firm);
  const noun =
    group?.text.replace(/^(?:[Tt]he|\p{Lu}\p{L}*s) | (?:i|in|för|for) \p{Lu}.*$/gu, "") ?? "";
  if (of === "" || places.length !== 1 || noun === "" || others.length > 0) return undefined;
  if (previous.language === "en") return `Is there a ${noun} in ${of}?`;
  const [, article] = ITS_ARTICLE.exec(bare) ?? [];
  return article === undefined ? `Finns det ${noun} i ${of}?` : `Har ${of} ${article} ${noun}?`;
}

const ITS_ARTICLE = /\s(en|ett)\W*$/iu;
const ONE_SUCH =
  /(?<!\p{L})(sånt|sådant|sådana|sådan|one|such)(?!\p{L})|\s(en|ett|någon|något|nån|nåt)(?= (också|med)|\W*$)/iu;

/** "Vilka sitter i styrgruppen?", "Och Jobbverket?": whether they do, too. */
function asPartOf(bare: string, now: Question, previous: Question, lexicon: Lexicon) {
  const isOfActor =
    now.places.length === 0 && now.mentions.every(({ subjects }) => isActor(subjects[0], lexicon));
  const body = bodyIn(previous, lexicon);
  if (!isOfActor || body === undefined || !asksForThem(previous)) return undefined;
  if (!previous.concepts.has(MEMBERS) || previous.mentions.length > 1) return undefined;
  return previous.language === "sv"
    ? `Är ${unasked(bare)} med i ${body}?`
    : `Is ${unasked(bare)} part of ${body}?`;
}

const MEMBERS = "members" as ConceptId;

/** "Jämfört med Ängsby?": the same of Ängsby, to compare with the answer above. */
const COMPARED_WITH = /^(jämfört med|i jämförelse med|compared (to|with)|versus|vs\.?)\s+/iu;

/** "Och 2018?": the question before, of another year. */
export function otherYear({ bare, now, previous, lexicon }: Turn): string | undefined {
  const [year] =
    ONLY_NOW.test(bare) && previous.years.length > 0
      ? [yearOfNewest(lexicon.knowledge)]
      : now.years;
  if (year === undefined || !(ONLY_YEAR.test(bare) || ONLY_NOW.test(bare))) return undefined;
  const asked = unasked(previous.text.replace(NOWADAYS, ""));
  const [before] = previous.years;
  return before === undefined
    ? `${asked} ${String(year)}?`
    : `${asked.replace(String(before), String(year))}?`;
}

/** "Var det så 2018?", "How was it in 2018?" */
const ONLY_YEAR =
  /^((hur )?(var|är|såg|gällde) det( (så|ut|lika( många)?|likadant|samma( sak)?))*( redan)? |(how )?was (it|that)( (so|the same|like that|true|also|already))* )?(i |in |år |under )?\d{4}\W*$/iu;
/** "Och nu?", "Hur är det i dag?": as the newest document has it. */
const ONLY_NOW =
  /^((hur|vad) (är|ser) det( ut)?|gäller|how is it) ?(nu|i ?dag|numera|now|today|nowadays)\W*$|^(nu|i ?dag|numera|now|today|nowadays)\W*$/iu;

const NOWADAYS = /\s+(i dag|idag|nu|numera|today|now|nowadays)(?=\W*$)/iu;

/** "Och minst?": the question before, of the other end; of one place's number, who has that end. */
export function otherExtreme({ bare, now, previous }: Turn): string | undefined {
  const end = ONLY_EXTREME.exec(bare)?.groups?.["end"];
  if (end === undefined) return undefined;
  if (ANY_SUPERLATIVE.test(previous.text)) return previous.text.replace(ANY_SUPERLATIVE, end);
  const isOfOne = previous.ask === "how-many" && previous.places.length === 1;
  const sv = previous.language === "sv";
  const counted = contentOf(previous, now).replace(LIVE, sv ? "invånare" : "inhabitants");
  if (!isOfOne || counted === "" || previous.mentions.some(({ firm }) => firm)) return undefined;
  return sv
    ? `Vilken kommun har ${end} ${counted}?`
    : `Which municipality has the ${end} ${counted}?`;
}

const LIVE = /(?<!\p{L})(bor|bodde|lever|live|lives|lived)(?!\p{L})/iu;

/** "minst", "den minsta", "vem har minst", "the one with the smallest" */
const ONLY_EXTREME = new RegExp(
  `^(?:(?:den|det|vem|vilken|the one|who|which) )?(?:(?:som|that|with) )?(?:(?:har|är|has|is) )?(?:the )?(?<end>${SUPERLATIVE})a?\\W*$`,
  "iu",
);

/** The previous question with its name exchanged for the new one. */
function exchanged(bare: string, now: Question, previous: Question, lexicon: Lexicon): string {
  const name = unasked(bare).replace(/^(i|för|om|hos|in|for|at)\s+/iu, "");
  const span =
    (now.places.length > 0 ? placeIn(previous, lexicon) : likeIn(now, previous, lexicon)) ??
    previous.mentions.find(
      ({ firm, subjects }) => firm && (now.places.length === 0 || isActor(subjects[0], lexicon)),
    ) ??
    (now.places.length > 0
      ? undefined
      : (previous.mentions[0] ??
        placeOfActor(now, previous, lexicon) ??
        roleLast(previous, lexicon)));
  if (span === undefined)
    return `${unasked(previous.text)} ${now.places.length > 0 ? inPlace(name, previous) : name}?`;
  const words = previous.tokens.map((token) => token.text);
  const isTheThere = /^the$/iu.test(words[span.start - 1] ?? "");
  const written = words.slice(span.start, span.end).join(" ");
  const place = now.places[0] && lexicon.knowledge.subjects.get(now.places[0].subject)?.name.sv;
  const genitive =
    now.places.length > 0 &&
    /s$/i.test(written) &&
    !/\s/.test(written) &&
    !isBaseForm(written, lexicon);
  const inserted =
    genitive && place !== undefined
      ? `${place}s`
      : (isTheThere ? name.replace(/^the /iu, "") : name) +
        ofSamePlace(now, span, previous, lexicon);
  return `${[...words.slice(0, span.start), inserted, ...words.slice(span.end)].join(" ")}?`;
}

/** "Vem från Jobbverket sitter i styrgruppen?", "Och i idégruppen?": a group is put for the group, not for who sits in it. */
function likeIn({ mentions: [named] }: Question, { mentions }: Question, lexicon: Lexicon) {
  if (named === undefined) return undefined;
  const isOne = isActor(named.subjects[0], lexicon);
  return mentions.find(({ firm, subjects }) => firm && isActor(subjects[0], lexicon) === isOne);
}

/** "Vem representerar Ängsby?", "Och Jobbverket?": a municipality is asked about as an organisation is. */
function placeOfActor({ mentions: [named] }: Question, { places }: Question, lexicon: Lexicon) {
  if (named === undefined || !isActor(named.subjects[0], lexicon)) return undefined;
  return places.find(({ locative, wide }) => !locative && !wide);
}

/** "Vad gör koordinatorn?", "Och Jobbverket?": who is asked about by a role. */
function roleLast({ terms, tokens }: Question, { knowledge }: Lexicon) {
  const last = terms.at(-1);
  return last?.end === tokens.length && isRole(last, knowledge) ? last : undefined;
}

/** "Och styrgruppen?" after "Vilka är med i arbetsgruppen i Ängsby?": that of the place, if it has one. */
function ofSamePlace(now: Question, span: Span, previous: Question, lexicon: Lexicon): string {
  const { subjects, areas } = lexicon.knowledge;
  const replaced = previous.mentions.find(({ start }) => start === span.start);
  const area = replaced && subjects.get(replaced.subjects[0])?.area;
  const place = area === undefined ? undefined : areas.get(area);
  const [named] = now.mentions;
  const isThere = [...(named?.subjects ?? []), ...(named?.homonyms ?? [])].some(
    (id) => subjects.get(id)?.area === area,
  );
  if (place?.level !== "municipality" || now.places.length > 0 || !isThere) return "";
  return ` ${inPlace(place.name[previous.language], previous)}`;
}

interface Span {
  readonly start: number;
  readonly end: number;
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

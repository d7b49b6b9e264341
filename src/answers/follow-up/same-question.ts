/** "Hur många var de?", "Vilken kommun har det?", "Finns det vård där?": the question before, asked anew. */
import type { AreaCode, ConceptId } from "../../knowledge/schema/base.ts";
import { bodyIn, contentOf } from "./spoken-of.ts";
import { asksForThem } from "./of-the-answer.ts";
import type { Question } from "../question.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { tokensOf } from "../language/tokens.ts";
import { ANY_SUPERLATIVE } from "./whole.ts";
import { isActor, unasked, type Turn } from "./turn.ts";

/** "Hur många var de?": as many as were asked for. */
export function howManyOfThem({ bare, now, previous, lexicon }: Turn): string | undefined {
  if (!HOW_MANY.test(bare) || ANY_SUPERLATIVE.test(previous.text)) return undefined;
  if (!asksForThem(previous)) return numberOf(previous, now, lexicon);
  const body = bodyIn(previous, lexicon);
  if (OF_WHOM.test(previous.text) && body !== undefined)
    return previous.language === "sv"
      ? `Hur många är med i ${body}?`
      : `How many are part of ${body}?`;
  const asked = previous.text.slice(previous.text.search(ASKED_FOR));
  if (!ASKED_FOR.test(asked)) return undefined;
  const many = previous.language === "sv" ? "hur många" : "how many";
  const place = previous.places.find(({ start, wide }) => !wide && !asked.includes(wordAt(start)));
  const where = place === undefined ? "" : ` ${linkOf(previous.language)} ${wordAt(place.start)}`;
  return `${asked.replace(ASKED_FOR, many).replace(/[?.!\s]+$/, "")}${where}?`;

  function wordAt(at: number): string {
    return previous.tokens[at]?.text ?? "";
  }
}

/** "Till vem rapporterar de?": nobody is counted. */
const OF_WHOM =
  /^(till|av|från|åt|för|hos|under|to|of|from|by|for|under) (vem|vilka|vilken|whom?|which|what)(?!\p{L})/iu;

/** "Hur stor andel är kvinnor i Ängsby?", "Hur många är det?": the number of what was asked for there. */
function numberOf(previous: Question, now: Question, lexicon: Lexicon): string | undefined {
  const counted = contentOf(previous, now).replace(NOT_COUNTED, "").trim();
  const what = counted.replace(OF_ALL, "").trim();
  const [place, ...others] = previous.places.filter(({ wide }) => !wide);
  const where = place && lexicon.knowledge.areas.get(place.area)?.name[previous.language];
  if (what === "" || where === undefined || others.length > 0) return undefined;
  if (previous.ask !== "how-many" && previous.ask !== "whether") return undefined;
  const many = previous.language === "sv" ? "Hur många" : "How many";
  return `${many} ${what} ${linkOf(previous.language)} ${where}?`;
}

const NOT_COUNTED =
  /(?<!\p{L})(hur (många|stor andel|stor del)( av)?|vilken andel( av)?|andel|procent|how many|large|big|how (large|big) an? (share|part|proportion)( of)?|what (share|percentage|proportion)( of)?|percentage|share|per ?cent|är|finns|har|are|is|has|have)(?!\p{L})\s*/giu;
/** "hur stor andel av invånarna": of whom the share is. */
const OF_ALL = /(?<!\p{L})(invånar\p{L}*|inhabitants|residents|population)(?!\p{L})\s*/giu;
const HOW_MANY =
  /^(hur många( personer| människor)? (är|var|blir|blev) (de|dem|dom|det)|how many( people)? (are|were) (there|they)|how many( people)?( is| are)? (that|it)|how many( people)? does (that|it) make)( då| då\??| sammanlagt| totalt| in all)?\W*$/iu;
const ASKED_FOR = /(?<!\p{L})(vilka|vilken|vilket|vem|which|who|what)(?!\p{L})/iu;

/** "Vilken kommun har det?" after "Har Ängsby spår för kock?": who else, in the words of that question. */
export function whoHasIt({ bare, now, previous }: Turn): string | undefined {
  const asksOfPlace = now.concepts.has(MUNICIPALITY) && HAS_IT.test(bare);
  const what = contentOf(previous, now).replace(/^(har|have|has)\s+/iu, "");
  if (!asksOfPlace || !previous.yesNo || what === "") return undefined;
  const verb = previous.language === "sv" ? "har" : "has";
  return `${bare.replace(HAS_IT, "").trim()} ${verb} ${articleOf(what, previous)}${what}?`;
}

/** "A" of "a job track", where that is how it was said. */
function articleOf(what: string, { text }: Question): string {
  const [first = ""] = what.toLowerCase().split(" ");
  const said = ` ${text.toLowerCase()}`;
  return ["a ", "an "].find((article) => said.includes(` ${article}${first}`)) ?? "";
}

const HAS_IT =
  /\s(har|gör|har då|has|have|does|do)( (det|den|dem|it|that|one|so))?( då| then)?\W*$/iu;
const MUNICIPALITY = "municipality" as ConceptId;

/** "Vem gör det då?" after "Leder kommunchefen gruppen?": the verb and its object, of somebody else. */
export function whoDoesIt({ bare, previous }: Turn): string | undefined {
  const words = previous.tokens.map(({ text }) => text);
  const [verb = ""] = words;
  if (!WHO_DOES.test(bare) || !previous.yesNo) return undefined;
  const subject = [...previous.mentions, ...previous.places].find(
    ({ start }) => start === 1 || (start === 2 && /^the$/iu.test(words[1] ?? "")),
  );
  const object = words.slice(HELPS.test(verb) ? subject?.end : 2);
  if (object.length === 0 || (HELPS.test(verb) && subject === undefined)) return undefined;
  const who = previous.language === "sv" ? "Vem" : "Who";
  const verbs = /^(do|does|did)$/iu.test(verb) ? [] : [verb.toLowerCase()];
  return `${[who, ...verbs, ...object].join(" ")}?`;
}

const WHO_DOES =
  /^(vem (gör|får|kan|ska)( det)?( då| i stället| istället)?|who (does|do|can|may|is)( (it|that|so))?( then| instead)?)\W*$/iu;
const HELPS =
  /^(är|var|har|hade|kan|ska|får|måste|bör|vill|blir|do|does|did|can|may|must|should|is|are)$/iu;

/** "Finns det vård där?": one of what was asked for there. */
export function oneOfThem({ bare, now, previous }: Turn): string | undefined {
  const { what = "" } = IS_THERE.exec(unasked(bare))?.groups ?? {};
  const place = previous.places.find(({ wide }) => !wide);
  const sort = previous.terms.find(({ concepts }) => concepts.some((one) => SORTS.has(one)));
  if (what === "" || place === undefined || sort === undefined) return undefined;
  if (now.places.length > 0 || sort.concepts.some((one) => now.concepts.has(one))) return undefined;
  const where = previous.tokens[place.start]?.text ?? "";
  return previous.language === "sv"
    ? `Finns ${sort.text} inom ${what} i ${where}?`
    : `Is there a ${sort.text} in ${what} in ${where}?`;
}

const IS_THERE =
  /^(?:finns det|finns|har de|is there|are there|do they have|have they)(?: (?:något|någon|några|any|anything|something|one))?(?: (?:för|inom|med|for|in|within))? (?<what>\p{L}+(?: och \p{L}+)?)(?: där| there| med| också| också där| too)?$/iu;
const SORTS: ReadonlySet<string> = new Set(["job-track"]);

/** "Vilka sitter i triangelmötet?": several places have one; that of the place spoken of is meant. */
export function ofThatPlace({ bare, now, previous, lexicon }: Turn): string | undefined {
  if (now.places.length > 0) return undefined;
  const { subjects } = lexicon.knowledge;
  const [place, ...others] = areasOf(previous, lexicon);
  if (place === undefined || others.length > 0) return undefined;
  const isLocal = now.mentions.some(
    (mention) =>
      mention.subjects.length > 1 &&
      !isActor(mention.subjects[0], lexicon) &&
      [...mention.subjects, ...mention.homonyms].some((id) => subjects.get(id)?.area === place),
  );
  const where = lexicon.knowledge.areas.get(place)?.name[previous.language] ?? "";
  return isLocal || namesItsSort(now, place, lexicon)
    ? `${unasked(bare)} ${linkOf(previous.language)} ${where}?`
    : undefined;
}

/** "samverkansgruppen": a word of a group's name there, where nothing is named. */
function namesItsSort(
  { mentions, terms }: Question,
  area: AreaCode,
  { knowledge }: Lexicon,
): boolean {
  const words = terms.filter(({ concepts }) => concepts.some((one) => SORT_OF_GROUP.test(one)));
  if (mentions.length > 0 || words.length === 0) return false;
  const names = [...knowledge.subjects.values()]
    .filter((subject) => subject.kindOf === "group" && subject.area === area)
    .flatMap(({ name }) => tokensOf(`${name.sv} ${name.en}`).flatMap(({ keys }) => keys));
  return words.some(({ keys }) => keys.some((key) => names.includes(key)));
}

const SORT_OF_GROUP = /-group|meeting|council|network/;

/** The municipalities that are named, also within the name of a group. */
function areasOf({ places, mentions }: Question, { knowledge }: Lexicon): readonly AreaCode[] {
  const near = places.filter(({ wide }) => !wide).map(({ area }) => area);
  const ofBodies = mentions.flatMap(({ firm, subjects: [id] }) => {
    const area = firm ? knowledge.subjects.get(id)?.area : undefined;
    return area !== undefined && knowledge.areas.get(area)?.level === "municipality" ? [area] : [];
  });
  return [...new Set([...near, ...ofBodies])];
}

function linkOf(language: string): string {
  return language === "sv" ? "i" : "in";
}

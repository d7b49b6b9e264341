/** "Vad är skillnaden mellan dem?", "Vilken av dem har flest?": of those that were asked about in turn. */
import { listWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question } from "../question.ts";
import { asksLeastNumber } from "./same-subject.ts";
import { contentOf } from "./spoken-of.ts";
import { isActor, isNaming, unasked, type Turn } from "./turn.ts";

/** Those that a question names, after those that were asked about just before in the same way. */
export function namedInTurn(
  now: Question,
  before: { readonly question: Question; readonly named: readonly string[] } | undefined,
  lexicon: Lexicon,
): readonly string[] {
  const own = rowOf(now, lexicon);
  if (before === undefined || own.length === 0) return own;
  const last = rowOf(before.question, lexicon);
  const isSameSort = isOfPlaces(now) === isOfPlaces(before.question);
  if (last.length === 0 || !isSameSort || now.ask !== before.question.ask) return own;
  const isGoingOn = last.every((name) => before.named.includes(name));
  return [...new Set([...(isGoingOn ? before.named : last), ...own])].slice(-MOST);
}

const MOST = 8;

function isOfPlaces({ places }: Question): boolean {
  return places.some(({ wide }) => !wide);
}

/** The places that are named, or else the groups, projects and agreements, or else the organisations. */
function rowOf({ places, mentions, language }: Question, lexicon: Lexicon): string[] {
  const near = places.filter(({ wide }) => !wide);
  if (near.length > 0)
    return near.map(({ area }) => lexicon.knowledge.areas.get(area)?.name[language] ?? "");
  const named = mentions.filter(({ firm }) => firm);
  const bodies = named.filter(({ subjects }) => !isActor(subjects[0], lexicon));
  return (bodies.length > 0 ? bodies : named).map(({ text }) => text);
}

/** The question about all of them; undefined where it points at none, or there is only one. */
export function ofThose({ bare, now, previous, named }: Turn): string | undefined {
  if (named.length < 2 || isNaming(now)) return undefined;
  const all = listWords(named, previous.language);
  const sv = previous.language === "sv";
  if (DIFFERENCE.test(bare)) return differenceOf(all, previous);
  if (BY_HOW_MUCH.test(bare)) return inNumbers(all, previous);
  const [, asked = ""] = MOST_OF_THEM.exec(bare.replace(OF_THEM_LAST, "")) ?? [];
  if (asked === "" && OF_THEM.test(bare))
    return `${unasked(upperFirst(bare.replace(OF_THEM, `$1 ${all}`)))}?`;
  if (asked === "") return saidOfAll(all, { bare, previous, named });
  const number = asksLeastNumber(bare, previous) ? "antal" : "";
  // "Vilken är störst?" of what is not counted is of the places themselves.
  const what =
    IS_LARGEST.test(asked) && previous.ask !== "how-many" ? "" : contentOf(previous, now);
  const words = [sv ? "Vilken av" : "Which of", all, asked, number, what];
  return `${words.filter((word) => word !== "").join(" ")}?`;
}

/** "Hur ofta träffas de?", after each of several groups was answered for by itself. */
function saidOfAll(
  all: string,
  { bare, previous, named }: Pick<Turn, "bare" | "previous" | "named">,
): string | undefined {
  const last = previous.mentions.filter(({ firm }) => firm);
  const isOfBodies = last.some(({ text }) => named.includes(text)) && !isOfPlaces(previous);
  if (!isOfBodies || last.length >= named.length || !THEY.test(bare)) return undefined;
  return `${unasked(bare.replace(THEY, all))}?`;
}

const THEY =
  /(?<!\p{L})(?:de|dem|dom|dessa|they|them)(?=\W*$| (?:för|med|till|med i|i|på|for|with|to|in|on|do|meet|decide|report|work|have)(?!\p{L}))/iu;

/** Between which, is left out. */
export function asksDifference(text: string): boolean {
  return DIFFERENCE.test(text.replace(/^(och|men|and|but) /iu, ""));
}

/** Of figures: by how much they differ. */
function differenceOf(all: string, previous: Question): string {
  const sv = previous.language === "sv";
  if (previous.ask === "how-many") return inNumbers(all, previous);
  return sv ? `Vad är skillnaden mellan ${all}?` : `What is the difference between ${all}?`;
}

/** Of what was counted; of the inhabitants, where nothing else was. */
function inNumbers(all: string, previous: Question): string {
  const sv = previous.language === "sv";
  const counted = previous.terms
    .filter(({ weak, concepts }) => !weak && !concepts.includes(COUNT))
    .map(({ text, concepts }) => (concepts.includes(SHARE) ? (sv ? "andel" : "share of") : text))
    .filter((text) => !COPULA.test(text) && !COMPARED.test(text))
    .join(" ");
  const inhabitants = sv ? "invånare" : "inhabitants";
  const what = counted === "" ? inhabitants : counted;
  return sv
    ? `Hur stor är skillnaden i antal ${what} mellan ${all}?`.replace("antal andel", "andel")
    : `What is the difference in ${what} between ${all}?`;
}

const COUNT = "count" as ConceptId;
const SHARE = "share-2" as ConceptId;
const COPULA = /^(är|var|is|are|was|were|finns|fanns|har|hade|have|has)( i| in)?$/iu;

const COMPARED =
  /^(hur |how )?(stor|stort|större|störst|mindre|minst|fler|flest|big|bigger|biggest|large|larger|largest|smaller|smallest|more|most)$/iu;
/** "Med hur mycket?" */
const BY_HOW_MUCH =
  /^(med hur (mycket|många)|hur mycket (större|mindre|fler|mer)|by how (much|many)|how much (bigger|larger|smaller|more))\W*$/iu;

const IS_LARGEST =
  /^(är|is) (the )?(störst|minst|större|mindre|largest|smallest|biggest|bigger|larger|smaller)/iu;
const THEM = "( (mellan|på|between) (dem|dom|de|dessa|them|those|these)( två| tre| two)?)?";
const DIFFERENCE = new RegExp(
  `^((what['’]s )|(vad|vilken|vilka|hur stor|what|how (big|large|great|much)) (är|blir|are|is) )?((den|det|the) )?(skillnad(en|er|erna)?|differences?)${THEM}\\W*$|^(vad|hur|hur mycket) skiljer( dem| dom| de| det)?( åt| sig)*\\W*$|^(jämför|compare) (dem|dom|them)\\W*$|^how (much )?(do they|are they) differ(ent)?\\W*$`,
  "iu",
);
const ONE_OF = "(?:av|of) (?:dem|dom|de|dessa|them|those|these|the)(?: två| tre| two| three)?";
const WHICH = "^(?:vem|vilken|vilket|vilka|who|which|what)(?: one)?";
const HAS_MOST =
  "(?:har|är|slutar|börjar|träffas|möts|varar|has|have|is|are|ends?|starts?|meets?)(?: the)? (?:flest|fler|färre|minst|mindre|mest|störst|större|högst|högre|lägst|lägre|längst|kortast|först|sist|oftast|most|more|least|fewest|fewer|largest|larger|biggest|bigger|smallest|smaller|highest|higher|lower|lowest|longest|first|last|most often)";
const MOST_OF_THEM = new RegExp(`${WHICH}(?: (?:\\p{L}+ )?${ONE_OF})? (${HAS_MOST})\\W*$`, "iu");
/** "Vilken av de två har flest i målgruppen?" */
const OF_THEM =
  /(?<=^(?:vem|vilken|vilket|vilka|who|which|what)(?: one)? (?:\p{L}+ )?)(av|of) (?:dem|dom|dessa|de (?:två|tre|båda)|them|those|these|the (?:two|three))(?= \p{L})/iu;
/** "Vilken är störst av dem?" */
const OF_THEM_LAST = new RegExp(` ${ONE_OF}\\W*$`, "iu");

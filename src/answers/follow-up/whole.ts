/** Whether a question is whole by itself, so that the one before it has no part in it. */
import type { Asked } from "../topics/topic.ts";
import type { Turn } from "./turn.ts";

/** Alternatives of a pattern. */
export const SUPERLATIVE =
  "(flest|minst|mest|störst|högst|lägst|most|least|fewest|largest|smallest|highest|lowest)";

export const ANY_SUPERLATIVE = new RegExp(`(?<!\\p{L})${SUPERLATIVE}(?!\\p{L})`, "iu");

/** What it is that is asked, before what it is asked of. */
export const QUESTION_WORDS =
  /^(vem|vilka|vilken|vilket|vad|när|var|hur (ofta|många|mycket|länge|stor|stort|stora)|hur|varför|who|which|what|when|where|why|how (often|many|much|long)|how)(?!\p{L})\s*/iu;

/** "Är X med?", "Varför inte X?": in what, the question before told. */
export const BELONGING =
  /(?<!\p{L})(med|part|ingår|deltar|sitter|medlem|varför inte|member|part of|included|involved|sits?|why not)(?!\p{L})/iu;

const POINTING =
  /(?<!\p{L})(de|dem|dom|den|det|denna|dessa|där|dit|gruppen|projektet|projekttiden|projektperioden|enheten|kommunen|spåret|mötet|deras|dess|they|them|it|its|their|there|that|this|those|he|she|han|hon|hen)(?!\p{L})/iu;
/** "Vad händer efteråt?" */
const WHAT_THEN =
  /^(och )?(vad (händer|hände|sker|gör (man|de|vi))|what (happens|happened|comes)) (sedan|därefter|efteråt|efter det|next|then|afterwards?|after that)\W*$/iu;
/** A thing is pointed at, not a place. */
export const POINTING_AT_THING =
  /(?<!\p{L})(den|det|denna|detta|dess|de|dem|dom|deras|it|its|they|them|their)(?!\p{L})/iu;
/** "Are there …?", "Räcker det att …?", "den lokala överenskommelsen": the word stands for nothing. In "kan de besluta något?" it does. */
const POINTING_AT_NOTHING =
  /(?<!\p{L})((is|are|was|were) there|there (is|are|was|were)|(finns|fanns|är|var|blir|går) det(?= \p{L})|det(?= (att|om|när) )|it (\p{L}+ )?(that|if|when)(?= )|(det|there) (finns|fanns)|(?<!(kan|kunde|får|fick|ska|skulle|måste|bör|vill|brukar|behöver) )(den|det|de) \p{L}+a(?= \p{L}+(n|t|na)(?!\p{L})))(?!\p{L})/giu;

/** Something is meant that was named before. */
export function pointsBack(text: string): boolean {
  return POINTING.test(withoutExpletive(text)) || WHAT_THEN.test(text);
}

/** Without "there is", "finns det": the word stands for nothing. */
export function withoutExpletive(text: string): string {
  return text.replace(POINTING_AT_NOTHING, "");
}

/** As it is asked when nothing goes before it. */
export function inFull({ bare, now }: Turn): string {
  if (isLikeIt(bare)) return bare.replace(AN_EQUAL, "something").replace(LIKE_IT, "");
  if (!CONDITION.test(bare)) return bare;
  return now.language === "sv" ? `Vad gör jag ${bare}` : `What do I do ${bare}`;
}

/** "Finns det något motsvarande för skolcheferna?" asks for the same sort of thing, not of the thing itself. */
export function isLikeIt(text: string): boolean {
  return EXISTS.test(text) && (text.search(LIKE_IT) >= 0 || AN_EQUAL.test(text));
}

const EXISTS = /^(finns|fanns|har|is there|are there)(?!\p{L})/iu;
const LIKE_IT =
  /(?<=\p{L})\s+(motsvarande|liknande|similar|equivalent|comparable|corresponding)(?!\p{L})/giu;
const AN_EQUAL = /(?<!\p{L})an? (equivalent|counterpart)(?= (for|to|of)(?!\p{L}))/iu;
/** "Och om jag inte kan komma?": only a clause of a question. */
const CONDITION = /^(om|ifall|if)(?!\p{L})/iu;

/**
 * It neither points back nor leaves anything out, and is answered alone. What is joined to the question
 * before, or asks whether there is something, is rather about the same: it stands alone where more
 * speaks for that.
 */
export function isWhole(turn: Turn, asked: string, leaning: string): boolean {
  const { bare, now, isJoined, alone } = turn;
  if (pointsBack(bare) || DEFINITE.test(bare) || ITS_AIM.test(bare) || leavesOut(turn))
    return false;
  const own = alone.find(asked);
  if (!alone.isAnswered(own)) return isKnownToLack(own) && !alone.isAnswered(alone.find(leaning));
  const namesLittle = EXISTS.test(bare) && now.terms.filter(({ weak }) => !weak).length < 2;
  const mayLean = (isJoined && !CONDITION.test(bare)) || namesLittle;
  return !mayLean || strengthOf(own) > strengthOf(alone.find(leaning));
}

/** People are known to ask so for what the agreements do not tell. */
function isKnownToLack({ carrying: [best] }: Asked): boolean {
  return best !== undefined && best.entry.fact.gap && best.likely > SURELY;
}

const SURELY = 0.4;

/** How much speaks for the best that is found. */
function strengthOf({ carrying: [best], lexicon }: Asked): number {
  if (best === undefined) return Number.NEGATIVE_INFINITY;
  return lexicon.learnt === undefined ? best.score : best.evidence;
}

/** "Vad är målet?": that of a project or a group. */
export const ITS_AIM =
  /(?<!\p{L})(målet|målen|syftet|the (\p{L}+ )?(goals?|targets?|aims?|purpose))(?!\p{L})/iu;

/** One that was spoken of, if anything was. */
const DEFINITE =
  /(?<!\p{L})(utbildningen|nätverket|rådet|skolan|verksamheten|samarbetet|skillnad(en|erna)(?! mellan)|the (group|project|unit|network|council|meeting|track|school|training|course|cooperation|differences?(?! between)))(?!\p{L})/iu;

/** "Vilka språk?", "Vem är ersättare?", "Vilka ingår?", "Vilken har flest?": of what, was told before. */
function leavesOut({ bare, now }: Turn): boolean {
  const [, ...others] = now.terms.filter(({ weak }) => !weak);
  const asking = bare.replace(BEFORE_QUESTION_WORD, "");
  const rest = asking.replace(QUESTION_WORDS, "").replace(now.ask === "what" ? "" : COPULA, "");
  const isFragment = others.length === 0 && wordsIn(rest) < 2;
  return isFragment || COMPARES.test(bare) || isPartOfWhat(bare) || isMostOfWhat(bare);
}

/** "Fler män än kvinnor?": where, the question before told. */
const COMPARES = /^(fler|färre|mer|mindre|more|fewer|less) \p{L}+ (än|than) \p{L}+\W*$/iu;

/** "I vilka kommuner?" */
const BEFORE_QUESTION_WORD =
  /^(i|på|av|från|till|för|med|in|at|of|from|to|for|with)\s+(?=(vem|vilka|vilken|vilket|who|whom|which|what)(?!\p{L}))/iu;
const COPULA = /^(är|var|is|are|was|were)\s+((en|ett|the|an?)\s+)?/iu;

/** "Vilka ingår?" */
export function isPartOfWhat(text: string): boolean {
  return PART_OF_WHAT.test(text);
}

/** "Vilken har flest?" */
export function isMostOfWhat(text: string): boolean {
  return MOST_OF_WHAT.test(text);
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

const PART_OF_WHAT =
  /(?<!\p{L})(är med|var med|vara med|ingår|ingick|deltar|deltog|sitter|satt|takes? part|took part|included|involved|(is|are) (a )?members?|sits?)\W*$/iu;
const MOST_OF_WHAT = new RegExp(`(?<!\\p{L})${SUPERLATIVE}\\W*$`, "iu");

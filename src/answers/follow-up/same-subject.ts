/** "Hur ofta träffas den?", "Är X med?", "Varför?": another question about what the one before was about. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { answeredIn, bodyIn, contentOf, namedIn, placeAnsweredIn } from "./spoken-of.ts";
import type { Question } from "../question.ts";
import { asksForThem, asksWhoElse } from "./of-the-answer.ts";
import { isNaming, unasked, type Turn } from "./turn.ts";
import {
  ANY_SUPERLATIVE,
  isMostOfWhat,
  isPartOfWhat,
  ITS_AIM,
  POINTING_AT_THING,
  pointsBack,
  QUESTION_WORDS,
  SUPERLATIVE,
  withoutExpletive,
} from "./whole.ts";

/** Of another place than the one before. */
const ELSEWHERE = /(?<!\p{L})(andra|övriga|annan|other|others|another)(?!\p{L})/iu;

/** "Är det fler än i Ängsby?": the figure before, beside another place's; "Är det oftare?" of meetings. */
export function compared({ bare, now, previous, lexicon }: Turn): string | undefined {
  const { often, whom = "" } = OFTENER_THAN.exec(bare)?.groups ?? {};
  const group = bodyIn(previous, lexicon) ?? namedIn(previous, lexicon);
  if (often !== undefined && previous.ask === "how-often" && isNaming(now) && group !== undefined)
    return previous.language === "sv"
      ? `Träffas ${group} ${often} ${whom}?`
      : `Does ${group} meet ${often} ${whom}?`;
  const [, more = "", other = ""] = THAN.exec(bare) ?? [];
  const place = namedIn(previous, lexicon);
  const what = contentOf(previous, now).replace(MANY, "").replace(ANY_SUPERLATIVE, "").trim();
  if (more === "" || now.places.length === 0 || place === undefined || what === "")
    return undefined;
  return previous.language === "sv"
    ? `Har ${place} ${more} ${what} än ${other}?`
    : `Does ${place} have ${more} ${what} than ${other}?`;
}

const OFTENER_THAN =
  /^(?:(?:är|var|träffas|möts|ses|is|was|do|does) (?:det|de|den|it|that|they) (?:meet )?)?(?<often>oftare än|tätare än|mer sällan än|lika ofta som|more often than|less often than|as often as) (?<whom>.+?)[\s?.!]*$/iu;
const MANY = /(?<!\p{L})((hur|how) )?(många|many)(?!\p{L})/iu;
const THAN =
  /^(?:(?:är det|var det|is (?:it|that)|are (?:there|they)|was (?:it|that)) )?(fler|färre|mer|mindre|större|more|fewer|less|larger|higher) (?:än|than) (?:i |in )?(.+?)[\s?.!]*$/iu;

/** "Varför?" asks why of what was just asked, "varför inte 2018?" of that year. */
export function onlyQuestionWord({ bare, now, previous, lexicon }: Turn): string | undefined {
  const more = OTHERS.exec(bare)?.groups?.["sort"];
  const whole = more === undefined ? undefined : bodyIn(previous, lexicon);
  if (whole !== undefined)
    return previous.language === "sv"
      ? `Vilka ${more ?? ""} är med i ${whole}?`
      : `Which ${more ?? ""} are part of ${whole}?`;
  if (now.terms.length > 0 || now.tokens.length > 3 || now.ask === "whether") return undefined;
  const body = bodyIn(previous, lexicon);
  if (asksWhoElse(bare) && !asksForThem(previous) && body !== undefined)
    return previous.language === "sv" ? `Vilka är med i ${body}?` : `Who is part of ${body}?`;
  const rest = previous.text.replace(QUESTION_WORDS, "");
  const word = unasked(bare).replace(WAS_IT, "");
  const [year] = now.years;
  if (year !== undefined)
    return `${word.replace(String(year), "").trim()} ${unasked(rest)} ${String(year)}?`;
  return `${word} ${unasked(rest)}?`;
}

/** "Vilka fler kommuner?" */
const OTHERS = /^(vilka|which|what) (fler|andra|more|other) (?<sort>\p{L}+)\W*$/iu;

/** "Är det flest?": whether the one that was asked about has most of that. */
export function hasMost({ bare, now, previous }: Turn): string | undefined {
  const most = IS_MOST.exec(bare)?.groups?.["most"];
  const [place, ...others] = previous.places.filter(({ wide }) => !wide);
  const what = contentOf(previous, now).replace(MANY, "").trim();
  if (most === undefined || place === undefined || others.length > 0 || what === "")
    return undefined;
  const name = previous.tokens[place.start]?.text ?? "";
  return previous.language === "sv"
    ? `Har ${name} ${most} ${what}?`
    : `Does ${name} have the ${most} ${what}?`;
}

const IS_MOST = new RegExp(
  `^(är|var|is|was) (det|that|it) (the )?(?<most>${SUPERLATIVE})( av alla| of all| i länet| in the county)?\\W*$`,
  "iu",
);

/** "När var det?" asks when of what was just asked. */
const WAS_IT = /(?<=^(när|var|when|where)) (är|var|blev|skedde|is|was) (det|it|that)$/iu;

/** "Hur ofta träffas den?", "Vilken kommun har störst andel?" */
export function sameSubject(turn: Turn): string | undefined {
  const { bare, now, isJoined, previous, before, lexicon, alone } = turn;
  const isOfPlaces =
    ELSEWHERE.test(bare) ||
    (ASKS_WHERE.has(now.ask) &&
      (now.concepts.has(MUNICIPALITY) || isMostOfWhat(bare)) &&
      !pointsBack(bare) &&
      !isPartOfWhat(bare) &&
      !(FROM_WHICH.test(bare) && bodyIn(previous, lexicon) !== undefined));
  const name = isOfPlaces
    ? undefined
    : (bodyIn(previous, lexicon) ??
      (isOfThing(bare) || WHO_SITS_THERE.test(bare) ? answeredIn(before, alone) : undefined) ??
      namedIn(previous, lexicon));
  const mayBeOfPlace = name === undefined && !isOfPlaces && !ANY_SUPERLATIVE.test(bare);
  const place = mayBeOfPlace ? placeAnsweredIn(before, alone) : undefined;
  if (place !== undefined && (pointsBack(bare) || now.ask === "how-many"))
    return ofPlace(bare, place, OF_WHAT.test(bare) ? contentOf(previous, now) : "");
  const subject = name ?? contentOf(previous, now);
  if (subject === "") return undefined;
  const [, which = "", sort = ""] = OF_THEM.exec(bare) ?? [];
  if (sort !== "" && bodyIn(previous, lexicon) !== undefined)
    return previous.language === "sv"
      ? `${which} ${sort} är med i ${subject}?`
      : `${which} ${sort} are part of ${subject}?`;
  if (ONLY_SHARE.test(bare) && previous.ask === "how-many") return ofWhichShare(previous);
  if (isOfPlaces && asksLeastNumber(bare, previous)) return `${unasked(bare)} antal ${subject}?`;
  const leans = pointsBack(bare) || isJoined || now.tokens.length <= 6;
  const isName = name !== undefined || !subject.includes(" ");
  const asked = isName ? withName(bare, subject) : `${unasked(bare)} ${subject}`;
  return leans ? `${asked}?` : undefined;
}

/** Of the group that was told of, though only its place was named. */
const WHO_SITS_THERE =
  /^(vem|vilka|who)( \p{L}+)? (sitter|ingår|deltar|är med|sits?|takes? part|is part)( med)?( där| i den| there| in it| on it)?\W*$/iu;

function isOfThing(bare: string): boolean {
  return POINTING_AT_THING.test(withoutExpletive(bare)) || ITS_AIM.test(bare);
}

/** "Hur stor är den?" after "Vilken har störst målgrupp?": that of the one that was answered. */
function ofPlace(bare: string, place: string, content: string): string {
  const what = content.replace(ANY_SUPERLATIVE, "").replace(SHARE, "").trim();
  if (what === "") return `${unasked(bare)} ${place}?`;
  const asked = unasked(bare).replace(ITS_PRONOUN, () => what);
  return `${asked === unasked(bare) ? `${asked} ${what}` : asked} ${place}?`;
}

const SHARE = /(?<!\p{L})(procent|procentuellt|andel|per ?cent|percentage|share)(?!\p{L})/iu;
/** Leaves out of what the number is. */
const OF_WHAT =
  /^(hur (många|stor|stort|stora|mycket)|how (many|big|large|much))( (är|var|is|are|was|were))?( (det|den|de|it|that|they|there))?\W*$/iu;

/** "Finns det i fler?": in which there is one, of all. */
export function whereElse({ bare, now, previous }: Turn): string | undefined {
  const what = IN_MORE.test(bare) ? contentOf(previous, now) : "";
  if (what === "") return undefined;
  return previous.language === "sv"
    ? `I vilka kommuner finns ${what}?`
    : `In which municipalities is there ${what}?`;
}

const IN_MORE =
  /^(finns (det|den|de|sådana?)|är det|is (there one|it|that)|are there any|do) (också )?((i|på) (flera?|andra|någon annan|några andra)|(någon |nån |på andra )?annanstans|(anywhere|somewhere) else|elsewhere|(in )?(any |some )?(more|others?))( (kommun(er)?|ställen|places|municipalit(y|ies)))?( (have (it|one)|too|också))?\W*$/iu;

/** In the place of the pronoun, where that is plain; else after the question. */
function withName(bare: string, name: string): string {
  const inserted = unasked(bare).replace(ITS_PRONOUN, () => name);
  return inserted === unasked(bare) ? `${inserted} ${name}` : inserted;
}

/** "Var ligger det?", "Kan de besluta?" */
const ITS_PRONOUN =
  /(?<=^(?:kan|kunde|får|fick|ska|skulle|måste|bör|brukar) )(?:de|dom|den)(?= \p{L}+a(?!\p{L}))|(?<=^(?:can|could|may|must|should) )(?:they|it)(?= )|(?<=^.+ )(?:det|den|dem|dom|it|one|them)$|(?<=^(?:hur ofta|how often|när|when|var|where)(?: do)? \p{L}+ )(?:de|they)$|(?<=^.*(?<!\p{L})(?:har|have|has) )en$/iu;

/** "I vilka kommuner?", "Från vilka kommuner?" */
const FROM_WHICH = /^(i|från|in|from) (vilka|vilken|which|what) \p{L}+\W*$/iu;

/** "Vilken kommun har minst?": the number that was asked for, not the share. */
export function asksLeastNumber(bare: string, previous: Question): boolean {
  return LEAST.test(bare) && COUNTS.test(previous.text);
}

const LEAST = /(?<!\p{L})har (minst|störst|högst|lägst)\W*$/iu;
const COUNTS = /^hur många(?! procent)/iu;

/** "Vilka av dem är kommuner?" */
const OF_THEM =
  /^(vilka|hur många|which|how many) (?:av (?:dem|dom|de)|of them) (?:är|are) (\p{L}+)\W*$/iu;

/** "Hur många procent är det?" */
const ONLY_SHARE =
  /^(hur många procent|hur stor andel|vilken andel|what percentage|what share|how many per ?cent)( (är|blir|is) (det|de|that|it))?\W*$/iu;

/** The share of those whose number was asked for. */
function ofWhichShare({ text, language }: Question): string {
  const rest = unasked(text.replace(QUESTION_WORDS, ""));
  return language === "sv" ? `Hur stor andel ${rest}?` : `What percentage of ${rest}?`;
}

const MUNICIPALITY = "municipality" as ConceptId;
const ASKS_WHERE: ReadonlySet<string> = new Set(["which", "where", "who", "how-many"]);

/** "Är X med?", "Vilka är från Jobbverket?": in the group or project that was spoken of. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Question } from "../question.ts";
import { SEATED } from "../topics/seats/seat-words.ts";
import { asksForThem } from "./of-the-answer.ts";
import { answeredIn, bodyIn, contentOf, namedIn } from "./spoken-of.ts";
import { isActor, isNaming, namesFirmly, unasked, type Turn } from "./turn.ts";
import { BELONGING, POINTING_AT_THING, withoutExpletive } from "./whole.ts";

/** "Är X med?": in the group or project that was spoken of. */
export function belonging(turn: Turn): string | undefined {
  const { now, previous, lexicon, before, alone } = turn;
  const bare = unasked(turn.bare).replace(IN_IT, "");
  if (namesBody(turn) && !isProjectIn(turn)) return undefined;
  const isThere = IS_THERE.test(unasked(turn.bare)) && asksForThem(previous);
  const asksOfActor =
    isNaming(now) && (isThere || BELONGING.test(bare) || BELONGS.test(unasked(turn.bare)));
  const asksOfAnybody = now.yesNo && TAKES_PART.test(bare);
  if (!asksOfActor && !asksOfAnybody) return undefined;
  const body =
    bodyIn(previous, lexicon) ??
    (asksOfAnybody && !namesFirmly(previous) ? undefined : answeredIn(before, alone));
  const content = asksOfActor && !isNaming(previous) ? contentOf(previous, now) : "";
  const where = body ?? (asksOfActor ? numberIn(turn) : undefined) ?? content;
  if (isThere && body !== undefined)
    return previous.language === "sv" ? `${bare} med i ${body}?` : `${bare} part of ${body}?`;
  const asked = BELONGS.test(unasked(turn.bare)) ? bare.replace(/^hörde|^hör/iu, "ingår") : bare;
  return where === "" ? undefined : `${asked} ${linkOf(turn)} ${where}?`;
}

/** "Är X där?", after who sits in a group. */
const IS_THERE = /^(är|finns|var|is|are|was|were) .+ (där|there|in it|on it)$/iu;

/** "Hör X dit?" */
const BELONGS = /^hör(de)?(?!\p{L}).* dit$/iu;

/** "Hur många bor i länet?", "Är Ängsby med?": among those who were counted. */
function numberIn({ now, previous, lexicon }: Turn): string | undefined {
  const { ask, places, mentions, language } = previous;
  const isWide = places.length > 0 && places.every(({ wide }) => wide);
  if (ask !== "how-many" || !isWide || mentions.some(({ firm }) => firm)) return undefined;
  const counted = contentOf(previous, now).replace(HOW_MANY, "").trim();
  const number = language === "sv" ? "antalet som" : "the number of";
  return `${number} ${counted} ${linkOf({ previous })} ${namedIn(previous, lexicon) ?? ""}`;
}

const HOW_MANY = /(?<!\p{L})(hur många|how many)(?!\p{L})/iu;

/** "Är Vägen In med där?": a project is asked about, and what it may be part of is pointed at. */
function isProjectIn({ bare, now, lexicon }: Turn): boolean {
  const [named, ...others] = now.mentions;
  if (named === undefined || others.length > 0 || !IN_IT.test(unasked(bare))) return false;
  return lexicon.knowledge.subjects.get(named.subjects[0])?.kindOf === "project";
}

/** Points at the body that is meant, at the end of a question. */
const IN_IT =
  /\s+(där|dit|i (den|det|gruppen|projektet)|there|(in|on) (it|the (group|project)))$/iu;

/** "Är rektorn med?", "Ingår rektorn?": whoever it is, in what, the question before told. */
const TAKES_PART =
  /^(ingår|ingick|deltar|deltog|sitter|satt|medverkar) \p{L}+( \p{L}+)?$|(?<!\p{L})(med|representera(d|de|t)|(a )?part|medlem|medlemmar|represented|included|involved|(a )?members?|take part|on it|in it)$/iu;

/** "Vilka från Jobbverket kommer dit?": the body is pointed at, and somebody in it is named. */
export function inThatBody(turn: Turn): string | undefined {
  const { bare, now, previous, before, lexicon, alone } = turn;
  const namesPlace = now.places.some(({ wide }) => !wide);
  const isOfIt = now.mentions.length === 0 && POINTING_AT_THING.test(withoutExpletive(bare));
  if (namesPlace || namesBody(turn) || !(isOfIt || POINTING_INTO.test(bare))) return undefined;
  const body = bodyIn(previous, lexicon) ?? answeredIn(before, alone);
  return body === undefined ? undefined : `${unasked(bare)} ${body}?`;
}

const POINTING_INTO =
  /(?<!\p{L})(där|dit|i den|i det|deras|dess|there|in it|their|its|(den|det|that|this) (här |där )?\p{L}+(en|et|group|project))(?!\p{L})/iu;

/**
 * "Vilka är från Jobbverket?", "Hur många från kommunen?", "Och från Jobbverket?": of those in the group,
 * or of the place.
 */
export function sentBy(turn: Turn): string | undefined {
  const { bare, now, previous, before, lexicon, alone } = turn;
  const { who = "", sender = "" } = fromWhom(unasked(bare), previous) ?? {};
  if (sender === "" || namesBody(turn) || now.places.some(({ wide }) => !wide)) return undefined;
  if (!now.terms.every((term) => term.weak || term.concepts.some((one) => OF_SEATS.has(one))))
    return undefined;
  const sv = previous.language === "sv";
  const where =
    bodyIn(previous, lexicon) ??
    answeredIn(before, alone) ??
    (previous.mentions.some(({ firm }) => firm) ? undefined : namedIn(previous, lexicon));
  if (where === undefined) return undefined;
  const sits = /many/iu.test(who) ? "sit" : "sits";
  return sv
    ? `${who} från ${sender} sitter i ${where}?`
    : `${who} from ${sender} ${sits} in ${where}?`;
}

/** Who is asked for, and whom they are from; "Och från Jobbverket?" asks for the same as before. */
function fromWhom(bare: string, previous: Question): Partial<Record<string, string>> | undefined {
  const again = ONLY_FROM.test(bare) ? WHO.exec(previous.text)?.[0] : undefined;
  return FROM.exec(again === undefined ? bare : `${again} ${bare}`)?.groups;
}

const ONLY_FROM = /^(från|from) /iu;
const WHO = /^(vem|vilka|vilken|hur många|who|which|how many)(?!\p{L})/iu;

const FROM =
  /^(?<who>vem|vilka|vilken|hur många|who|which|how many)(?: (?:är|är det|sitter|kommer|finns|ingår|deltar|is|are|are there|sits?|comes?|take[s]? part))?(?: (?:med|där|there|in it|on it))?(?: är)? (?:från|from|för|for) (?<sender>(?:\p{L}|[-:’'])+(?: \p{L}+){0,2}?)(?: (?:är med|sitter(?: med)?(?: där)?|kommer|ingår|deltar|är|sits?(?: in it| on it| there)?|comes?|take[s]? part))?(?: där| there)?$/iu;

const OF_SEATS: ReadonlySet<string> = SEATED.union(
  new Set(["take-part", "municipality", "be-part-of"] as ConceptId[]),
);

/** A group, project or agreement, rather than somebody who may be in it. */
function namesBody({ now, lexicon }: Turn): boolean {
  return now.mentions.some(
    ({ firm, subjects: [id] }) =>
      (firm && !isActor(id, lexicon)) || lexicon.knowledge.subjects.get(id)?.kindOf === "group",
  );
}

function linkOf({ previous }: Pick<Turn, "previous">): string {
  return previous.language === "sv" ? "i" : "in";
}

/**
 * "Tillhör det Jobbkraft?", "Är de med i styrgruppen?": what was spoken of is the subject, and
 * something else is named. Its name is put where the pronoun stands.
 */
import { answeredIn, bodyIn, namedIn, partyIn, subjectIn } from "./spoken-of.ts";
import { isNaming, unasked, type Turn } from "./turn.ts";
import { BELONGING } from "./whole.ts";

export function withItsName(turn: Turn): string | undefined {
  const { bare, now, previous, before, lexicon, alone } = turn;
  const { verb = "" } = ITS_SUBJECT.exec(bare)?.groups ?? {};
  const isOfSubject = OF_SUBJECT.test(bare) && subjectIn(previous) !== undefined;
  if (verb === "" || !(isNaming(now) || isOfSubject) || CLEFT.test(bare)) return undefined;
  const name =
    (BELONGING.test(bare) || OF_SUBJECT.test(bare)
      ? (subjectIn(previous) ?? partyIn(previous, lexicon))
      : undefined) ??
    bodyIn(previous, lexicon) ??
    answeredIn(before, alone) ??
    namedIn(previous, lexicon);
  const isOfOther = now.places.some(({ wide }) => !wide) && previous.places.length > 0;
  if (name === undefined || isOfOther) return undefined;
  const inserted = bare.replace(ITS_SUBJECT, () => `${verb} ${name}`);
  return `${unasked(inserted)}?`;
}

/** "Har de skrivit på?", after whether somebody is part of something: of them, not of that. */
const OF_SUBJECT = /^(har|hade|do|does|did|have|has|had) (de|dom|they)(?!\p{L})/iu;

const ASKED =
  "(?:(?:hur(?: (?:ofta|länge))?|när|var|varför|vad|vilka|how(?: (?:often|long))?|when|where|why|what) )?";
/** "det" and "it" only where they stand for something: not "finns det", "är det sant". */
const ITS_SUBJECT = new RegExp(
  `^(?<verb>${ASKED}(?:(?:har|hade|ingår|ingick|tillhör|tillhörde|beslutar|deltar|samarbetar|samverkar|träffas|möts|leder|styr|bygger|omfattar|rapporterar|do|does|did|have|has|had)(?= (?:de|dom|den|det|they|it)(?!\\p{L}))|(?:är|var|is|are|was|were)(?= (?:de|dom|den|they)(?!\\p{L})| (?:det|it) (?:samma|en del|del|med|part|medlem|under|same|the same|a part|in|a member)(?!\\p{L})))) (?:de|dom|den|det|they|it)(?= (?!här|där|andra|övriga|flesta|\\p{L}+(?:arna|erna|orna)(?!\\p{L})))`,
  "iu",
);
/** "Är det Ängsby som leder?" */
const CLEFT = /(?<!\p{L})(som|who|that)(?!\p{L})/iu;

/**
 * A yes/no question about a claim that denies something, or whether a claim is wrong: "X har inget
 * avtal, stämmer det?", "Is it wrong that X meets monthly?". "Yes" would say the opposite of what the
 * fact says, so such a question is put the other way round. One about a claim that denies nothing is
 * put as if it were asked straight: "Stämmer det att X har ett avtal?"
 */
import type { Language } from "../../knowledge/schema/base.ts";
import { askOf, startsWithVerb } from "./ask.ts";
import { turnedRound } from "./affirmed.ts";
import { upperFirst } from "../../knowledge/facts/wording.ts";

export interface Claim {
  /** Whether the opposite of what is denied, or what is held to be wrong, is so. Undefined: it cannot be put. */
  readonly plain?: string | undefined;
  /** It says that something is not so. */
  readonly denies: boolean;
  /** It is asked whether the claim is wrong, not whether it is right. */
  readonly doubts: boolean;
}

/** Undefined for a question that is answered as it stands. */
export function claimIn(question: string): Claim | undefined {
  if (question.length > LONGEST) return undefined;
  const text = question.replaceAll("’", "'").trim().replace(OPENING, "");
  const framed = framedIn(text);
  if (framed === undefined) return undefined;
  const { clause, doubts, language } = framed;
  if (ACT.test(clause)) return doubts ? { denies: false, doubts } : undefined;
  const turned = turnedRound(clause);
  const denies = turned !== undefined || DENIES.test(clause);
  if (!denies && !doubts) {
    const plain = inverted(clause, language);
    return plain === undefined ? undefined : { plain, denies, doubts };
  }
  const isPut = !CONDITION.test(clause) && (turned === undefined ? !denies : isPlain(turned.text));
  const said = (turned?.text ?? clause).replace(YET, "").replaceAll(/\s+/g, " ").trim();
  return { plain: isPut ? PUT[language](said) : undefined, denies, doubts };
}

/** "… att Ängsby var part 2018": "Var Ängsby part 2018?", where it is plain which words the verb comes after. */
function inverted(clause: string, language: Language): string | undefined {
  if (CONDITION.test(clause)) return undefined;
  const words = clause.split(/\s+/);
  const at = words.findIndex(
    (_, place) =>
      place > 0 && place <= MOST_BEFORE && startsWithVerb(words.slice(place).join(" "), language),
  );
  const who = words.slice(0, at).join(" ");
  const [verb = "", ...rest] = words.slice(at);
  if (at === -1 || !SUBJECT.test(who) || rest.length === 0) return undefined;
  return `${upperFirst(verb)} ${[who, ...rest].join(" ")}?`;
}

/** Words that a name or a noun takes. */
const MOST_BEFORE = 3;
/** Not "det finns …", nor a clause of its own. */
const SUBJECT = /^(?!(?:det|där|här|att|som|it|there|that|which|who)(?!\p{L}))[\p{L}\s:’'-]+$/iu;

/** Characters. A claim that is put to somebody is not longer, and it is answered twice. */
const LONGEST = 300;

const PUT: Record<Language, (clause: string) => string> = {
  sv: (clause) => `Stämmer det att ${clause}?`,
  en: (clause) => `Is it true that ${clause}?`,
};

interface Framed {
  readonly clause: string;
  readonly doubts: boolean;
  readonly language: Language;
}

/** The claim within the words that ask whether it is right or wrong. */
function framedIn(text: string): Framed | undefined {
  for (const { language, right, wrong, tag, wrongTag } of FRAMES) {
    const framed = (pattern: RegExp, doubts: boolean): Framed | undefined => {
      const clause = pattern.exec(text)?.groups?.["clause"];
      return clause === undefined ? undefined : { clause, doubts, language };
    };
    const said = framed(wrong, true) ?? framed(right, false);
    if (said !== undefined) return said;
    const tagged = framed(wrongTag, true) ?? framed(tag, false);
    if (tagged !== undefined && isClause(tagged.clause)) return tagged;
  }
  return statementAsked(text);
}

/** "X hasn't a plan?": in Swedish "jo" cannot be misread, and its verbs do not tell a statement. */
function statementAsked(text: string): Framed | undefined {
  const clause = text.endsWith("?") ? text.slice(0, -1) : "";
  if (!ENGLISH_DENIAL.test(clause) || !isClause(clause)) return undefined;
  return { clause, doubts: false, language: "en" };
}

/** It tells something, and asks nothing by itself: neither a question word nor a verb comes first. */
function isClause(clause: string): boolean {
  return (
    askOf(clause, "sv") === "whether" &&
    askOf(clause, "en") === "whether" &&
    clause.split(/[.!,:;–]\s+/).every((part) => !startsWithVerb(part))
  );
}

interface Frame {
  readonly language: Language;
  readonly right: RegExp;
  readonly wrong: RegExp;
  readonly tag: RegExp;
  readonly wrongTag: RegExp;
}

const FRAMES: readonly Frame[] = [
  {
    language: "sv",
    right:
      /^(?:stämmer det(?: inte| verkligen)?|är det (?:inte )?(?:sant|rätt|korrekt|riktigt|så)|har jag (?:inte )?rätt (?:i|om jag tror|om jag säger)|har jag förstått (?:det )?rätt|visst (?:är det så|stämmer det)) att (?<clause>.+?)\??$/iu,
    wrong:
      /^(?:är det (?:fel|felaktigt|osant|inkorrekt|oriktigt|falskt|lögn|en lögn|en myt|ett missförstånd)(?: att (?:säga|påstå|tro))?|har jag fel (?:i|om jag tror|om jag säger)) att (?<clause>.+?)\??$/iu,
    tag: /^(?<clause>.+?),? (?:stämmer (?:inte )?det|eller hur|inte sant|visst|va|är det (?:sant|rätt|korrekt|riktigt|så)|har jag rätt)\s*\?*$/iu,
    wrongTag: /^(?<clause>.+?),? är det (?:fel|felaktigt|osant|inkorrekt)\s*\?*$/iu,
  },
  {
    language: "en",
    right:
      /^(?:is(?:n't)? it (?:not )?(?:really )?(?:true|right|correct|so|the case)|am I (?:not )?(?:right|correct)(?: in (?:thinking|saying|believing))?|have I understood correctly) that (?<clause>.+?)\??$/iu,
    wrong:
      /^(?:is it (?:wrong|incorrect|false|untrue|inaccurate|a lie|a myth|a mistake|a misunderstanding)(?: to (?:say|think|claim))?|am I (?:wrong|mistaken)(?: in (?:thinking|saying|believing))?) that (?<clause>.+?)\??$/iu,
    tag: /^(?<clause>.+?)(?:,? (?:correct|right|is that (?:right|correct|true|so)|am I right)|, (?:true|yes|(?:is|are|was|were|do|does|did|has|have|can|may|must) (?:it|they|he|she|we|you|I|there)))\s*\?*$/iu,
    wrongTag:
      /^(?<clause>.+?),? is (?:that|this|it) (?:wrong|incorrect|false|untrue|not true|not correct)\s*\?*$/iu,
  },
];

/** "Så …", "So …": what a claim may begin with. */
const OPENING = /^(?:(?:så|men|alltså|och|ok|okej|so|but|and|okay)(?: då)?,? )+/iu;
/** "Är det fel att skicka någon?": whether one should, not whether it is so. */
const ACT =
  /^(?!(?:alla|båda|samma|dessa|flera|många|våra|era|deras|två|sina|några|andra|dela|detta)(?!\p{L}))\p{Ll}{3,}a(?!\p{L})/u;
const ENGLISH_DENIAL = /n't(?!\p{L})|(?<!\p{L})(?:not|never|no|lacks?)(?!\p{L})/iu;
const DENIES =
  /n't(?!\p{L})|(?<!\p{L})(?:inte|ej|aldrig|ingen|inget|inga|varken|saknar|saknas|utan|utanför|not|never|no|none|nobody|neither|lacks?|without|outside)(?!\p{L})/iu;
/** What is so only under a condition, or for a reason, is not put the other way round. */
const CONDITION =
  /(?<!\p{L})(?:om|ifall|när|eftersom|därför|såvida|if|when|because|unless|varken|neither|nor)(?!\p{L})/iu;
const YET = /(?<!\p{L})(?:väl|ju|nog|ännu|än(?= \p{L}+at)|alls|yet|at all)(?!\p{L})/giu;

/** No second denial is left. */
function isPlain(clause: string): boolean {
  return !DENIES.test(clause);
}

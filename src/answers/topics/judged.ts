/**
 * "Är nätverket bra?", "Is the project a success?": how good something is. Where no fact about it says
 * so in the same words, what it is or is for is no answer, and still less a yes.
 */
import type { Fact } from "../../knowledge/fact.ts";
import type { ConceptId, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Question } from "../question.ts";
import { inLanguage, stated, type Asked, type Topic } from "./topic.ts";

export const judged: Topic = {
  id: "judged",
  answer(asked) {
    const { question } = asked;
    const quality = QUALITIES.find(({ asks }) => asks.test(question.mendedText));
    const about = new Set(subjectsOf(question));
    if (quality === undefined || about.size === 0) return undefined;
    const facts = [...asked.knowledge.facts.values()].filter((fact) => isOf(fact, about));
    const untold = quality.ofResults
      ? facts.find(({ gap, on, subject }) => gap && on.includes(RESULT) && about.has(subject))
      : undefined;
    const telling = facts.filter((fact) => tells(fact, quality, question));
    if (untold === undefined && telling.length > 0) return ofItself(telling, about, asked);
    const text = inLanguage(
      question.language,
      "Det står inte i överenskommelserna.",
      "The agreements do not say that.",
    );
    return {
      outcome: "unknown",
      lead: [untold === undefined ? { text, facts: [] } : stated(untold, question.language)],
      about: [...about].slice(0, 1),
    };
  },
};

/** What tells it of just that, where something else about it would be told; else it is left to others. */
function ofItself(
  telling: readonly Fact[],
  about: ReadonlySet<SubjectId>,
  { carrying: [best], question }: Asked,
): Draft | undefined {
  const own = telling.find(({ subject }) => about.has(subject));
  if (own === undefined || best === undefined || telling.includes(best.entry.fact))
    return undefined;
  return { outcome: "answered", lead: [stated(own, question.language)], about: [own.subject] };
}

function isOf(fact: Fact, about: ReadonlySet<SubjectId>): boolean {
  return fact.about.some((id) => about.has(id));
}

/** In its own words; a result tells of success too. */
function tells({ gap, on, text }: Fact, { told, ofResults }: Quality, { language }: Question) {
  return !gap && (told.test(text[language]) || (ofResults && on.includes(RESULT)));
}

const RESULT = "result" as ConceptId;

function subjectsOf({ mentions, places }: Question): SubjectId[] {
  return [
    ...mentions.flatMap(({ subjects: [id] }) => [id]),
    ...places.flatMap(({ subject, wide }) => (wide ? [] : [subject])),
  ];
}

interface Quality {
  /** How it is asked for. */
  readonly asks: RegExp;
  /** How a fact tells it. */
  readonly told: RegExp;
  /** Whether a result tells it too. */
  readonly ofResults: boolean;
}

/** Said of something, at the end: "är … bra", "is … good at …"; not "är det bra att …", which asks what to do. */
function quality(words: string, told: string, ofResults = false): Quality {
  const of = "(?!(?:det|it|that|this)\\s)[^,;:]*?";
  const after = `(?:\\s+(?:nog|enough|på att|at|på det)(?!\\p{L})[^,;]*)?`;
  return {
    asks: new RegExp(
      `^(?:(?:är|var|fungerar|fungerade|is|was|are|were|does|do|did)\\s+${of}(?<!\\p{L})(?:${words})${after}|(?:hur|how)\\s+(?:${words})\\s+(?:är|var|fungerar|fungerade|is|was|are|were|does|do|did)\\s[^,;:]*)\\s*[?.!]*$`,
      "iu",
    ),
    told: new RegExp(`(?<!\\p{L})(?:${told})(?!\\p{L})`, "iu"),
    ofResults,
  };
}

const QUALITIES: readonly Quality[] = [
  quality(
    "bra|god|gott|dålig|dåligt|dåliga|(?:any )?good|well|bad|poor",
    "(?:är|var|fungerar|fungerade|is|are|was|works?|worked)(?: \\p{L}+)? (?:bra|god|gott|good|well)|väl (?:fungerande|utvecklat|utarbetat)|(?:very|rather|quite) well|well[- ](?:functioning|developed|established|working|prepared)",
  ),
  quality(
    "effektiv|effektivt|effektiva|effective|efficient",
    "effektiv\\p{L}*|effective|efficient",
  ),
  quality(
    "lyckad|lyckat|lyckade|framgångsrik|framgångsrikt|framgångsrika|en framgång|successful|a success",
    "lyckad\\p{L}*|lyckat|framgång\\p{L}*|success\\p{L}*",
    true,
  ),
  quality(
    "nyttig|nyttigt|användbar|användbart|till nytta|useful|of use|worth it|worthwhile",
    "nytt\\p{L}*|bra verktyg|good tool|användbar\\p{L}*|useful\\p{L}*|usable|appreciated|uppskatt\\p{L}*",
  ),
];

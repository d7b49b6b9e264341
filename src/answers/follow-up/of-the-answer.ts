/** "Varför?", "Vem mer?": asked of the answer that was given, and of nothing else. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Draft } from "../answer.ts";
import type { Question } from "../question.ts";
import { tellsReason } from "../rate/fit.ts";
import { inLanguage, stated, type Asked } from "../topics/topic.ts";

/** The question as it was posed, as it was read, and the one whose answer it is about. */
interface Posed {
  readonly text: string;
  readonly asked: Asked;
  readonly before: Asked;
  readonly draftOf: (asked: Asked) => Draft;
}

/** What to say where the answer told all that the agreements tell; undefined where there is more. */
export function ofTheAnswer(posed: Posed): Draft | undefined {
  if (ONLY_WHY.test(plainWhy(posed.text))) return withoutReason(posed);
  return asksWhoElse(posed.text) ? noMore(posed) : undefined;
}

const ONLY_WHY =
  /^(och |men |and |but )?(varför|hur kommer det sig|why|how come)( (då|det|inte|är det så|not|so|then|that|is that|is that so))*\W*$/iu;
/** "Varför så sällan?": only why. */
const WHY_SO =
  /(?<=^((och|men|and|but) )?(varför|why)) (så|so) (sällan|ofta|många|få|lite|mycket|länge|seldom|rarely|often|many|few|little|much|long)( då)?(?=\W*$)/iu;

/** "Vad beror det på?", "What is the reason for that?": only why, in other words. */
const WHAT_CAUSES =
  /^(?:(?:och|men|and|but) )?(?:(vad beror (?:det|det här|det där|detta) på(?: då)?|vad är (?:skälet|orsaken|anledningen)(?: till det(?: här)?)?|av vilken anledning(?: då)?)|what(?: is|['’]s) the (?:reason|cause)(?: for (?:that|this|it))?)(?=\W*$)/iu;

/** "Varför?" of "Varför så sällan?", of "Vad beror det på?" */
export function plainWhy(text: string): string {
  return text
    .replace(WHY_SO, "")
    .replace(WHAT_CAUSES, (_, swedish?: string) => (swedish === undefined ? "Why" : "Varför"));
}

/** No other fact is given for a reason. What follows from a number that was told follows from the rule. */
function withoutReason({ asked, before, draftOf }: Posed): Draft | undefined {
  if (before.question.numbers.length > 0) return undefined;
  const { question } = asked;
  const draft = draftOf(asked);
  const said = new Set(draft.lead.flatMap(({ facts }) => facts));
  const isReason = (fact: Fact): boolean => fact.asks.includes("why") || tellsReason(fact);
  const hasReason = asked.carrying.some(
    ({ entry, missing }) =>
      said.has(entry.fact.id) && isReason(entry.fact) && missing.every(({ weak }) => weak),
  );
  if (hasReason) return undefined;
  const reason = reasonGiven(before, draftOf, isReason);
  if (reason !== undefined)
    return {
      outcome: "answered",
      lead: [stated(reason, question.language)],
      about: [reason.subject],
    };
  const text = inLanguage(
    question.language,
    "Varför det är så står inte i överenskommelserna.",
    "The agreements do not say why that is so.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: draft.about ?? [] };
}

/** "Varför inte?" after an answer that goes on with why: that part of it. */
function reasonGiven(
  before: Asked,
  draftOf: Posed["draftOf"],
  isReason: (fact: Fact) => boolean,
): Fact | undefined {
  const { lead, details = [] } = draftOf(before);
  const [first] = lead.flatMap(({ facts }) => facts);
  const { facts } = before.knowledge;
  const about = first === undefined ? undefined : facts.get(first);
  return [...lead, ...details]
    .flatMap((statement) => statement.facts)
    .flatMap((id) => facts.get(id) ?? [])
    .find((fact) => !fact.gap && isReason(fact) && sharesSubject(fact, about));
}

function sharesSubject(fact: Fact, other: Fact | undefined): boolean {
  return other?.about.some((id) => fact.about.includes(id)) ?? false;
}

/** "Vem mer?", "Who else?" */
export function asksWhoElse(text: string): boolean {
  return WHO_ELSE.test(text);
}

const WHO_ELSE =
  /^((och|and) )?(vem|vilka|vad|who|what|which)( (mer|mera|fler|annars|else|more|others))\W*$/iu;

/** It asks who or which they are, so that its answer tells all of them. */
export function asksForThem({ ask }: Question): boolean {
  return ask === "who" || ask === "which";
}

/** The question before asked for all of them, and was answered. */
function noMore({ asked, before, draftOf }: Posed): Draft | undefined {
  if (!asksForThem(before.question)) return undefined;
  const draft = draftOf(before);
  if (draft.outcome !== "answered") return undefined;
  const text = inLanguage(
    asked.question.language,
    "Fler än i svaret ovan nämns inte i överenskommelserna.",
    "The agreements name no more than the answer above.",
  );
  return {
    outcome: "answered",
    lead: [{ text, facts: draft.lead.flatMap(({ facts }) => facts) }],
    about: draft.about ?? [],
  };
}

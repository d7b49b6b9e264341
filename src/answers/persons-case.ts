/** A person's case is not judged; what is so in general for what it names may be told. */
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import type { Answer } from "./answer.ts";
import { forAnybody, inGeneral, refusal } from "./compose/refusal.ts";
import { agreedDraft, askedOf } from "./drafting.ts";
import { isPersonsCase, speaksOfPerson } from "./guard/personal-data.ts";
import { questionsIn } from "./guard/split.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { factsAbout, type Asked } from "./topics/topic.ts";
import { leadingThere } from "./topics/tracks/to-become.ts";
import { speaksOfBecoming } from "./topics/tracks/wish.ts";

/** "Min klient bor i Ängsby. Vilka spår finns där?" asks nothing of a case: the answer is the same for all. */
export function asksOfCase(message: string): boolean {
  return (
    isPersonsCase(message) &&
    questionsIn(message).some(({ text }) => isPersonsCase(text) || speaksOfPerson(text))
  );
}

/**
 * "Min deltagare vill bli bagare och bor i Ängsby. Vad finns?": what leads there is so for all, and is told
 * of them. It may be told before the question, which then asks nothing by itself.
 */
export function wishAnswered(
  message: string,
  language: Language,
  lexicon: Lexicon,
): Answer | undefined {
  if (!WISHES.test(message) || !speaksOfBecoming(message)) return undefined;
  const isToldBefore = questionsIn(message).some(({ setting }) => setting !== "");
  if (!isToldBefore && !isPersonsCase(message)) return undefined;
  const draft = leadingThere(askedOf(message, lexicon, { language }));
  return draft && forAnybody(draft, language, lexicon.knowledge);
}

const WISHES =
  /(?<!\p{L})(vill|vilja|drömmer|funderar|önskar|kan|wants?|would like|hopes?|dreams?|can)(?!\p{L})/iu;

/** Told in general only where people are known to ask so for it, and it is named or asked as a rule. */
export function caseRefused(message: string, language: Language, lexicon: Lexicon): Answer {
  const asked = askedOf(message, lexicon, { language });
  const general = agreedDraft(asked);
  const isNamed = general.about?.some((id) => isNamedBy(id, asked)) ?? false;
  const isSure = lexicon.learnt === undefined || likelyOfBest(asked) >= SURELY;
  return (isNamed || AS_A_RULE.test(message)) && isSure && general.outcome === "answered"
    ? inGeneral(general.lead, language, lexicon.knowledge)
    : refusal("case", language);
}

const SURELY = 0.85;
/** "Kan min deltagare bli utan ersättning om hon tackar nej?": what follows from what, for anybody. */
const AS_A_RULE =
  /^(?:kan|får|måste|ska|can|may|must|will) (?:min|mina|en av mina|my|one of my) .* (?:om|if) (?:hon|han|hen|de|she|he|they)(?!\p{L})/iu;

/** It is named itself, or lies in a place that is. */
function isNamedBy(id: SubjectId, { question, knowledge }: Asked): boolean {
  const area = knowledge.subjects.get(id)?.area;
  return (
    question.mentions.some(({ subjects }) => subjects[0] === id) ||
    question.places.some((place) => place.subject === id || place.area === area)
  );
}

/** How likely something is meant that is about the same as what fits best. */
function likelyOfBest({ carrying: [best], question, knowledge }: Asked): number {
  if (best === undefined) return 0;
  return factsAbout(knowledge, best.entry.fact.subject)
    .map(({ id }) => question.meaning.likely.get(id) ?? 0)
    .reduce((sum, one) => sum + one, 0);
}

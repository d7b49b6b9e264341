/**
 * "Vilka är med i A men inte i B?" where one of the parts is not known: a sentence that tells of A
 * alone lists those of B too, so nothing is told.
 */
import type { Draft } from "../answer.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";

/** Undefined where nothing is left out of what is asked for, or the answer itself tells what is not so. */
export function partUnknown(asked: Asked, draft: Draft): Draft | undefined {
  const { question } = asked;
  const isAsked = question.ask === "which" || question.ask === "who" || question.ask === "how-many";
  if (!isAsked || draft.outcome !== "answered" || !BUT_NOT.test(question.mendedText))
    return undefined;
  if (!isListOfAll(asked, draft) || draft.lead.some(({ text }) => NOT.test(text))) return undefined;
  const text = inLanguage(
    question.language,
    "Det kan jag inte säkert säga: jag vet inte säkert vilka som ska räknas bort.",
    "I cannot say for sure: I do not know for sure which ones to leave out.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: draft.about ?? [] };
}

/** The answer just tells who is in something, as it stands in the list of them. */
function isListOfAll({ knowledge, question }: Asked, { lead: [first] }: Draft): boolean {
  return (first?.facts ?? []).some((id) => {
    const fact = knowledge.facts.get(id);
    const isList = fact?.value?.kind === "seats" || fact?.value?.kind === "subjects";
    return isList && fact.text[question.language] === first?.text;
  });
}

const BUT_NOT =
  /(?<!\p{L})(?:men|fast|but)(?: \p{L}+){0,3} (?:inte|ej|ingen|inget|inga|not|no|\p{L}+n['’]t|saknar|lacks?)(?!\p{L})/iu;
const NOT =
  /(?<!\p{L})(?:inte|ej|ingen|inget|inga|saknar|utom|bara|endast|enbart|not|no|none|only|except|lacks?)(?!\p{L})/iu;

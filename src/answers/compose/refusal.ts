/** Answers to what is not answered: a person's case, a personal identity number. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language, Text } from "../../knowledge/schema/base.ts";
import type { Answer, Draft, Statement } from "../answer.ts";
import { inLanguage } from "../topics/topic.ts";
import { ageOf } from "./caveats.ts";
import { factsOf, sourcesOf } from "./sources.ts";

/** A refusal says why, and repeats nothing of what was written. */
export function refusal(kind: keyof typeof REASONS, language: Language): Answer {
  return {
    outcome: "refused",
    language,
    read: "",
    lead: [{ text: REASONS[kind][language], facts: [] }],
    details: [],
    caveats: [],
    sources: [],
    next: [],
    facts: [],
    about: [],
  };
}

const REASONS = {
  "identity-number": {
    sv: "Jag tar inte emot personnummer. Ta bort meddelandet om du kan. Jag kan inga enskilda ärenden; fråga gärna om samverkan i stället.",
    en: "I do not accept personal identity numbers. Please delete the message if you can. I know no individual cases; do ask about the cooperation instead.",
  },
  case: {
    sv: "Jag kan inte svara på frågor om en enskild persons ärende. Jag vet bara vad överenskommelserna säger om samverkan.",
    en: "I cannot answer questions about a person's case. I only know what the agreements say about the cooperation.",
  },
} as const satisfies Record<string, Text>;

/** What is told answers for all whom it may be asked for; of the one whom it was asked for it says nothing. */
export function forAnybody(
  { outcome, lead, details = [] }: Pick<Draft, "outcome" | "lead" | "details">,
  language: Language,
  knowledge: Knowledge,
): Answer {
  if (outcome === "unknown") return { ...refusal("case", language), outcome, lead };
  const told = [...lead, ...details];
  const facts = factsOf(told, knowledge);
  const text = inLanguage(
    language,
    "Vad som passar en enskild person kan jag inte säga.",
    "What suits a certain person I cannot say.",
  );
  return {
    ...refusal("case", language),
    outcome: "partly",
    lead,
    details,
    caveats: [{ text, facts: [] }, ...ageOf(told, knowledge, { language, live: false })],
    sources: sourcesOf(facts, knowledge, language),
    facts: facts.map((fact) => fact.id),
  };
}

/** A person's case is not judged; `general` is what is so for all, with its sources. */
export function inGeneral(
  general: readonly Statement[],
  language: Language,
  knowledge: Knowledge,
): Answer {
  const facts = factsOf(general, knowledge);
  const intro = inLanguage(language, "I allmänhet gäller:", "In general:");
  return {
    ...refusal("case", language),
    outcome: "partly",
    details: general.map((one, at) => (at === 0 ? { ...one, text: `${intro} ${one.text}` } : one)),
    caveats: ageOf(general, knowledge, { language, live: false }),
    sources: sourcesOf(facts, knowledge, language),
    facts: facts.map((fact) => fact.id),
  };
}

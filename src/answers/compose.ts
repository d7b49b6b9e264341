/** From what a topic has to say to a whole answer: sources, age, contradictions, next questions. */
import { isAbstention, type Answer, type Draft, type Statement } from "./answer.ts";
import { ageOf, contradictionsIn } from "./compose/caveats.ts";
import { factsOf, sourcesOf } from "./compose/sources.ts";
import { nextQuestions } from "./next.ts";
import type { Asked } from "./topics/topic.ts";

/** Completes a draft. Abstentions show no sources. */
export function finish(draft: Draft, asked: Asked): Answer {
  const { knowledge, question } = asked;
  const { language } = question;
  const { outcome, lead, live = false, about = [] } = draft;
  const details = unrepeated(draft);
  const statements = [...lead, ...details];
  const abstains = isAbstention(draft);
  const found = abstains
    ? []
    : [
        ...contradictionsIn({ lead, details }, knowledge, language),
        ...ageOf(statements, knowledge, { language, live }),
      ];
  const caveats = [...(draft.caveats ?? []), ...found];
  const facts = factsOf([...statements, ...caveats], knowledge);
  return {
    outcome,
    language,
    read: question.text,
    lead,
    details,
    caveats,
    sources: abstains ? [] : sourcesOf(facts, knowledge, language),
    next: (draft.next ?? nextQuestions(draft, asked)).slice(0, 3),
    facts: facts.map((fact) => fact.id),
    about,
  };
}

/** Nothing is said twice. */
function unrepeated(draft: Draft): Statement[] {
  const said = draft.lead.map((lead) => lead.text);
  return (draft.details ?? []).filter((detail) => {
    const repeats = said.some((text) => text.includes(detail.text));
    said.push(detail.text);
    return !repeats;
  });
}

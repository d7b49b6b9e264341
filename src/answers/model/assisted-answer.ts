/** Which answers a language model may help with, and how what it found becomes part of them. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Answer, Draft, Statement } from "../answer.ts";
import { finish } from "../compose.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";
import { isSilence } from "./check/relevance.ts";
import type { Evidence } from "./evidence.ts";

/**
 * True when something is left to find: nothing was found, or only a part, or it is not settled what
 * was meant. Where somebody has looked and noted that the documents do not say it, or has set it
 * locally, that is the answer.
 */
export function isOpen({ outcome, read, lead, details }: Answer, knowledge: Knowledge): boolean {
  // A message of which nothing is read, such as one about a person's case, is passed on to nobody.
  if (read === "") return false;
  if (outcome === "partly" || outcome === "ambiguous") return true;
  if (outcome !== "unknown") return false;
  const stated = [...lead, ...details].flatMap(({ facts }) => facts);
  return !stated.some((id) => {
    const fact = knowledge.facts.get(id);
    return (
      fact?.local === true || (fact?.gap === true && lead.some((one) => one.facts.includes(id)))
    );
  });
}

/** What was found in the place of an abstention, or added to what was given. `found` is not empty. */
export function withFound(given: Answer, found: readonly Evidence[], asked: Asked): Answer {
  const isUnknown = given.outcome === "unknown";
  return finish(isUnknown ? inItsPlace(given, found, asked) : added(given, found), asked);
}

function inItsPlace(given: Answer, found: readonly Evidence[], { question }: Asked): Draft {
  const silence = inLanguage(
    question.language,
    "Det står inte i överenskommelserna.",
    "The agreements do not say that.",
  );
  // What register and calendar had to say stays.
  const told = given.lead.filter(({ text, facts }) => facts.length === 0 && text !== silence);
  const [local, agreed] = divided(found, ({ facts }) => facts.some((fact) => fact.local));
  const [silent, said] = divided(agreed, ({ facts }) => isSilence(facts));
  const about = aboutOf(found);
  const live = found.some(({ facts }) => facts.length === 0);
  const details = [...statements(local), ...told];
  if (said.length === 0 && silent.length === 0)
    return { outcome: "unknown", lead: [{ text: silence, facts: [] }], details, about };
  const lead = [...statements(said), ...statements(silent)];
  const outcome = said.length === 0 ? "unknown" : silent.length > 0 ? "partly" : "answered";
  return { outcome, lead, details, about, live };
}

/** What was given stays: it names the meanings that there are, or has answered a part. */
function added(given: Answer, found: readonly Evidence[]): Draft {
  const { outcome, lead, details } = given;
  const own = statements(found);
  const isAsking = outcome === "ambiguous";
  return {
    outcome,
    lead: isAsking ? own : lead,
    details: isAsking ? [...lead, ...details] : [...own, ...details],
    about: [...given.about, ...aboutOf(found)],
  };
}

function divided<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function statements(found: readonly Evidence[]): Statement[] {
  return found.map(({ text, facts }) => ({ text, facts: facts.map(({ id }) => id) }));
}

function aboutOf(found: readonly Evidence[]): Answer["about"] {
  return [...new Set(found.flatMap(({ facts }) => facts.map(({ subject }) => subject)))];
}

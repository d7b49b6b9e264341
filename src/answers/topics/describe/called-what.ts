/** "Vad heter nätverket för rektorer?": the one body that all that is near tells of, by its name. */
import { upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import { asksNameOfBody } from "../../language/name-of-body.ts";
import { composed, stated, type Topic } from "../topic.ts";

export const calledWhat: Topic = {
  id: "called-what",
  answer({ question, knowledge, carrying, rated }) {
    const { language, mendedText, terms } = question;
    if (carrying.length > 0 || !asksNameOfBody(mendedText)) return undefined;
    if (terms.some((term) => term.unknown && !term.weak)) return undefined;
    const [best, ...others] = rated.slice(0, NEAR);
    if (best === undefined || best.evidence < LEAST || best.missing.length > 0) return undefined;
    const { fact } = best.entry;
    const body = knowledge.subjects.get(fact.subject);
    const isOfOne = others.every(({ entry }) => entry.fact.subject === fact.subject);
    if (body === undefined || !BODIES.has(body.kindOf) || !isOfOne || fact.gap) return undefined;
    return {
      outcome: "answered",
      lead: [composed(`${upperFirst(body.name[language])}.`, fact)],
      details: [stated(fact, language)],
      about: [body.id],
    };
  },
};

/** So many of the nearest facts tell of nothing else. */
const NEAR = 4;
/** See evidence.ts. */
const LEAST = -1.5;
const BODIES: ReadonlySet<Subject["kindOf"]> = new Set(["group", "project", "unit"]);

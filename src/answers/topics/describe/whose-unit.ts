/** "Vem driver Jobbtorget?": a unit, by what tells whose it is. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import { factsAbout, stated, type Topic } from "../topic.ts";

export const whoseUnit: Topic = {
  id: "whose-unit",
  answer({ question, knowledge, carrying }) {
    const { mentions, tokens, mendedText, language } = question;
    const [named, ...others] = mentions.filter(({ firm }) => firm);
    if (named === undefined || others.length > 0 || carrying.length > 0) return undefined;
    if (!RUNS.test(mendedText) || named.end < tokens.length) return undefined;
    const unit = knowledge.subjects.get(named.subjects[0]);
    if (unit?.kindOf !== "unit" || unit.of === undefined) return undefined;
    const owner = knowledge.subjects.get(unit.of);
    if (owner?.kindOf !== "organization") return undefined;
    // "Ängsbys enhet" is that of Ängsby kommun.
    const place = unit.area === undefined ? undefined : knowledge.areas.get(unit.area);
    const told = factsAbout(knowledge, unit.id).find(
      ({ gap, on, text }) =>
        !gap &&
        on.includes(DEFINITION) &&
        [owner, place].some((one) => one !== undefined && text.sv.includes(one.name.sv)),
    );
    return told && { outcome: "answered", lead: [stated(told, language)], about: [unit.id] };
  },
};

const DEFINITION = "definition" as ConceptId;
const RUNS =
  /^(?:vem|vilken kommun|who|which municipality) (?:driver|äger|har hand om|tillhör|runs|owns|operates) /iu;

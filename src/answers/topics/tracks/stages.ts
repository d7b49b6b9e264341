/** How far job tracks have come, in the words that people ask for it with. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Text } from "../../../knowledge/schema/base.ts";

type Stage = Extract<Subject, { kindOf: "track" }>["status"];

const STAGES: Readonly<Record<Stage, RegExp>> = {
  running:
    /(?<!\p{L})(färdig\p{L}*|klar|klara|igång|pågår|i drift|i gång|redan|ready|running|up and running|in place|finished)(?!\p{L})/iu,
  developing:
    /(?<!\p{L})(under (utveckling|uppbyggnad|framtagande)|på gång|tas fram|håller (?:\p{L}+ )?på att \p{L}+|being developed|in development|under development)(?!\p{L})/iu,
  planned: /(?<!\p{L})(planera\p{L}*|plann(?:ed|ing))(?!\p{L})/iu,
  wanted:
    /(?<!\p{L})(önska\p{L}*|önskemål|önskvärd\p{L}*|vill (?:\p{L}+ )?(?:ha|utveckla|ta fram|satsa på)|wished for|wanted|wants? (?:\p{L}+ )?to (?:have|develop|draw up))(?!\p{L})/iu,
};

/** The stages that a text names, or all but those that it denies; none where it asks for all. */
export function stagesIn(text: string): readonly Stage[] {
  const denied = namedIn([...text.matchAll(DENIED)].map(([row]) => row).join(" "));
  const named = namedIn(text.replace(DENIED, " ")).filter((stage) => !denied.includes(stage));
  if (named.length > 0 || denied.length === 0) return named;
  return ALL.filter((stage) => !denied.includes(stage));
}

/** "Inte igång": the stages that are asked for are told by the one that is denied. */
export function deniesStage(text: string): boolean {
  return namedIn([...text.matchAll(DENIED)].map(([row]) => row).join(" ")).length > 0;
}

const ALL = Object.keys(STAGES) as Stage[];

function namedIn(text: string): readonly Stage[] {
  return ALL.filter((stage) => STAGES[stage].test(text));
}

/** "men inte igång", "not yet running" */
const DENIED = /(?<!\p{L})(?:inte|ej|not)(?: (?:ännu|än|yet|är|are))?(?: \p{L}+){1,2}/giu;

/** How far a track has come, in brackets after its name. */
export const STAGE_WORDS: Readonly<Record<Stage, Text>> = {
  running: { sv: "finns", en: "in place" },
  developing: { sv: "under utveckling", en: "being developed" },
  planned: { sv: "planeras", en: "planned" },
  wanted: { sv: "önskat", en: "wished for" },
};

/**
 * In which municipality something is that is known by its name, also where several have one of the
 * same name: "Vilka kommuner har något som heter Lärcentrum?", "Vilken kommuns enhet är Jobbtorget?"
 */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { AreaEntry } from "../../knowledge/schema/kinds.ts";
import type { Mention, Question } from "../question.ts";
import { composed, factsAbout, stated, type Asked, type Topic } from "./topic.ts";

/** Something local, and its municipality. */
interface Local {
  readonly subject: Subject;
  readonly area: AreaEntry;
  readonly fact: Fact;
}

export const byName: Topic = {
  id: "by-name",
  answer(asked) {
    const { question } = asked;
    if (!["which", "where", "what", "how-many"].includes(question.ask)) return undefined;
    if (!asksForMunicipality(question) || question.places.some((place) => !place.wide))
      return undefined;
    if (question.ask === "what" && isOnlyInName(question)) return undefined;
    const mention = mentionOf(asked);
    if (mention === undefined || !isFramed(mention, asked)) return undefined;
    const found = [...mention.subjects, ...mention.homonyms].flatMap((id) => localOf(id, asked));
    if (found.length < mention.subjects.length || found.length === 0) return undefined;
    // "Vilka kommuners grupper har med …?" asks where it sits, not where it is.
    if (
      OF_GROUPS.test(question.mendedText) &&
      found.some(({ subject }) => subject.kindOf !== "group")
    )
      return undefined;
    const { language } = question;
    const names = listWords([...new Set(found.map(({ area }) => area.name[language]))], language);
    return {
      outcome: "answered",
      lead: [composed(`${names}.`, ...found.map(({ fact }) => fact))],
      details: found.map(({ fact }) => stated(fact, language)),
      about: found.map(({ subject }) => subject.id),
    };
  },
};

/** "Vilka … kommer från kommunen?" speaks of one that is known. */
function asksForMunicipality({ terms }: Question): boolean {
  return terms.some(
    ({ concepts, text }) =>
      concepts.some((concept) => (concept as string) === "municipality") && !IS_KNOWN.test(text),
  );
}

const IS_KNOWN = /^(?:kommunen|kommunens)$/iu;

/** What is asked about: a name of one's own before a kind of thing. */
function mentionOf({ question }: Asked): Mention | undefined {
  return (
    question.mentions.find((mention) => mention.firm && mention.subjects.length === 1) ??
    question.mentions.find((mention) => mention.subjects.length > 1)
  );
}

/** "Vad är Ängsby kommuns arbetscentrum?": its municipality is told, not asked for. */
function isOnlyInName({ terms, mentions }: Question): boolean {
  return !terms.some(
    ({ start, end, concepts }) =>
      concepts.some((concept) => (concept as string) === "municipality") &&
      !mentions.some((one) => start >= one.start && end <= one.end),
  );
}

const OF_GROUPS = /(?<!\p{L})\p{L}*(?:grupp(?:er|en|erna)?s?|groups?)(?!\p{L})/iu;
const FRAME: ReadonlySet<string> = new Set([
  "municipality",
  "person-name",
  "count",
  "unit",
  "unit-2",
  "group",
  "definition",
  "located",
  "located-in",
  "make-contact",
  "turn-up",
]);

/** Nothing is asked but where it is: words within a name, and words for a kind of thing, ask nothing. */
function isFramed(mention: Mention, { question }: Asked): boolean {
  if (question.mentions.some((one) => one !== mention && one.firm)) return false;
  if (NAMED.test(question.mendedText)) return true;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => FRAME.has(concept)) ||
      question.mentions.some((one) => term.start >= one.start && term.end <= one.end),
  );
}

/** "… har något som heter X?": whatever other words stand beside it, the name is asked about. */
const NAMED = /(?<!\p{L})(som (heter|kallas)|called|named)(?!\p{L})/iu;

const LOCAL = new Set<Subject["kindOf"]>(["unit", "group"]);

/** The subject with its municipality, and what is known of it: what it is before anything else. */
function localOf(id: Subject["id"], { knowledge }: Asked): Local[] {
  const subject = knowledge.subjects.get(id);
  const area = subject?.area === undefined ? undefined : knowledge.areas.get(subject.area);
  if (subject === undefined || area?.level !== "municipality" || !LOCAL.has(subject.kindOf))
    return [];
  const facts = [...factsAbout(knowledge, id)].sort((a, b) => rank(a) - rank(b));
  const [fact] = facts;
  return fact === undefined ? [] : [{ subject, area, fact }];
}

function rank({ gap, on }: Fact): number {
  if (gap) return 2;
  return on.some((concept) => (concept as string) === "definition") ? 0 : 1;
}

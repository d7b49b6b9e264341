/** "Vad skiljer gruppen 2018 och 2020?": what the earlier text says of it, and what the later one does. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Draft } from "../../answer.ts";
import { spansDocuments } from "./over-time.ts";
import {
  composed,
  factsAbout,
  namedGroups,
  stated,
  touches,
  type Asked,
  type Group,
} from "../topic.ts";

/** Undefined where it is a local group, both texts describe it, or the earlier one does not name it. */
export function thenAndNow(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [group, ...others] = [...new Set(namedGroups(asked))];
  if (group === undefined || others.length > 0 || group.level !== "cooperation") return undefined;
  if (!question.terms.every((term) => term.weak || isFrame(term.concepts, term.text)))
    return undefined;
  const [earlier, later] = [...knowledge.documents.values()].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
  const own = factsAbout(knowledge, group.id).filter((fact) => !fact.gap);
  if (earlier === undefined || later === undefined || isComparedElsewhere(own, asked))
    return undefined;
  const now = own.filter((fact) => isFrom(fact, later.id));
  const then = namedThen(group, earlier.id, asked);
  const [first, ...rest] = now;
  if (then === undefined || first === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [
      composed(dated(then.text[language], earlier.date), then),
      composed(dated(first.text[language], later.date), first),
    ],
    details: rest.map((fact) => stated(fact, language)),
    about: [group.id],
  };
}

/** "2030: …", where the sentence itself does not say so. */
function dated(text: string, date: string): string {
  const year = date.slice(0, 4);
  return text.includes(year) ? text : `${year}: ${text}`;
}

/** The place of the whole in which the earlier text names it; best what that says not to be told. */
function namedThen({ id }: Group, document: string, { lexicon }: Asked): Fact | undefined {
  const named = [...lexicon.index.byId.values()]
    .filter(({ fact, subjects }) => subjects.has(id) && isFrom(fact, document))
    .map(({ fact }) => fact);
  return named.find(({ gap }) => gap) ?? named[0];
}

/** How the texts differ on it is told as such. */
function isComparedElsewhere(own: readonly Fact[], { knowledge }: Asked): boolean {
  const ids = new Set(own.map(({ id }) => id));
  return knowledge.contradictions.some(
    (one) => spansDocuments(one) && one.facts.some((id) => ids.has(id)),
  );
}

function isFrom({ sources }: Fact, document: string): boolean {
  return sources.length > 0 && sources.every((source) => source.document === document);
}

/** A change or difference between the texts is asked for. */
export function asksThenAndNow({ question, knowledge }: Asked): boolean {
  const dates = [...knowledge.documents.values()].map(({ date }) => Number(date.slice(0, 4)));
  const years = question.years.filter((year) => dates.includes(year));
  if (years.length < question.years.length) return false;
  const differs = touches(question, "change", "difference");
  // "Skillnaden mellan gruppen 2018 och 2020?" asks what it is, without a verb.
  const isNoun = question.ask === "whether" && !question.yesNo && differs;
  if (!isNoun && !["what", "how"].includes(question.ask)) return false;
  return years.length >= 2 || differs;
}

function isFrame(concepts: readonly string[], text: string): boolean {
  return concepts.some((concept) => FRAME.has(concept)) || /^(skiljer|differs?)$/iu.test(text);
}

const FRAME: ReadonlySet<string> = new Set([
  "change",
  "difference",
  "differ-2",
  "compare-differences-1",
  "contradiction",
  "definition",
]);

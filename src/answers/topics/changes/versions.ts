/** What the documents say of the same thing at different times, each dated: "Hur har X ändrats sedan 2018?" */
import type { Fact } from "../../../knowledge/fact.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Contradiction } from "../../../knowledge/schema/kinds.ts";
import { candidates } from "../../find.ts";
import type { Candidate } from "../../rate.ts";
import type { Draft } from "../../answer.ts";
import { asksThenAndNow, thenAndNow } from "./then-and-now.ts";
import { spansDocuments } from "./over-time.ts";
import { composed, stated, touches, type Asked, type Topic } from "../topic.ts";

export const versions: Topic = {
  id: "versions",
  answer(asked) {
    const described = asksThenAndNow(asked) ? thenAndNow(asked) : undefined;
    if (described !== undefined) return described;
    if (!asksForChange(asked)) return undefined;
    const found = aboutTheSame(asked);
    const [best] = found;
    if (best === undefined) return undefined;
    const closest = found.filter(({ coverage }) => coverage >= best.coverage - CLOSE);
    const known = asked.knowledge.contradictions.find(
      (each) =>
        spansDocuments(each) && closest.some(({ entry }) => each.facts.includes(entry.fact.id)),
    );
    if (known !== undefined && isOfOthers(known, asked) && isToldAsSuch(asked)) return undefined;
    return known === undefined ? sideBySide(found, asked) : fromContradiction(known, asked);
  },
};

/** Of all of them, where a place is asked about: "Hur har Ängsbys roll i samverkan ändrats?" */
function isOfOthers({ facts }: Contradiction, { question, lexicon }: Asked): boolean {
  const places = question.places.filter(({ wide }) => !wide);
  return (
    places.length > 0 &&
    !facts.some((id) =>
      places.some(({ subject }) => lexicon.index.byId.get(id)?.fact.about.includes(subject)),
    )
  );
}

/** People are known to ask so for what is written down of just that difference. */
function isToldAsSuch({ rated: [best] }: Asked): boolean {
  return best !== undefined && best.likely >= 0.5 && best.entry.fact.on.includes(CONTRADICTION);
}

const CONTRADICTION = "contradiction" as ConceptId;

const CLOSE = 0.25;

/** Years of documents are named, and what has changed since or between them is asked. */
function asksForChange(asked: Asked): boolean {
  const { question, knowledge } = asked;
  const dates = [...knowledge.documents.values()].map(({ date }) => Number(date.slice(0, 4)));
  const years = question.years.filter((year) => dates.includes(year));
  const compares = touches(question, ...CHANGE);
  return (years.length >= 2 || (years.length === 1 && compares)) && isNarrow(asked);
}

const CHANGE = ["change", "difference", "differ-2", "compare-differences-1", "contradiction"];
const FRAME: ReadonlySet<string> = new Set([
  ...CHANGE,
  "figure-image",
  "picture-2",
  "describe-2",
  "definition",
  "period",
  "text",
]);

function isNarrow({ question }: Asked): boolean {
  return (
    question.mentions.some((mention) => mention.firm) ||
    question.places.some((place) => !place.wide)
  );
}

/** Facts about what is named and asked for, whichever document they are from. */
function aboutTheSame({ question, lexicon, knowledge }: Asked): Candidate[] {
  const terms = question.terms.filter(
    (term) => !term.concepts.some((concept) => FRAME.has(concept)),
  );
  if (terms.every((term) => term.weak)) return [];
  const bare = { ...question, terms, years: [], ask: "whether" as const };
  return candidates(bare, lexicon).filter(
    ({ entry, aboutness, coverage, missingSlots }) =>
      !entry.fact.gap &&
      !knowledge.documents.has(entry.fact.subject) &&
      aboutness >= 0.6 &&
      coverage >= 0.6 &&
      missingSlots.length === 0,
  );
}

/** The curated word on how the documents differ, and what each of them says. */
function fromContradiction({ text, facts }: Contradiction, { question, knowledge }: Asked): Draft {
  const { language } = question;
  const told = facts.flatMap((id) => knowledge.facts.get(id) ?? []);
  return {
    outcome: "answered",
    lead: [composed(text[language], ...told)],
    details: told.map((fact) => stated(fact, language)),
    about: told.slice(0, 1).map((fact) => fact.subject),
  };
}

/** The closest fact of each document, the oldest first. */
function sideBySide(
  found: readonly Candidate[],
  { question, knowledge }: Asked,
): Draft | undefined {
  const { language } = question;
  const documents = [...knowledge.documents.values()].sort((a, b) => a.date.localeCompare(b.date));
  const told = documents.flatMap(({ id, date }) => {
    const fact = found.find(({ entry }) => isFrom(entry.fact, id))?.entry.fact;
    return fact === undefined ? [] : [{ year: date.slice(0, 4), fact }];
  });
  if (told.length < 2) return undefined;
  return {
    outcome: "answered",
    lead: told.map(({ year, fact }) => composed(`${year}: ${fact.text[language]}`, fact)),
    about: told.map(({ fact }) => fact.subject),
  };
}

function isFrom({ sources }: Fact, document: string): boolean {
  return sources.length > 0 && sources.every((source) => source.document === document);
}

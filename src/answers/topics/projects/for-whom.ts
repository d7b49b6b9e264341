/** "Vilka projekt är till för unga?": whom projects are for, by what is told of each. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Term } from "../../question.ts";
import { factsAbout, touches, type Asked } from "../topic.ts";
import type { Trait } from "./trait.ts";

/** The words that tell for whom; none where that is not asked. */
export function targetsIn({ question }: Asked): readonly Term[] {
  // Whom one works with is not always whom it is for.
  const isWith = WORKS_WITH.test(question.mendedText) && touches(question, "employer");
  if (!IS_FOR.test(question.mendedText) || isWith) return [];
  const at = question.tokens.findIndex(({ folded }) => AIMED.test(folded));
  return question.terms.filter(
    (term) =>
      term.start > at &&
      !term.weak &&
      !tellsAim(term) &&
      !term.concepts.some((concept) => FRAME.has(concept)),
  );
}

/** "till för", "vänder sig till": that a project is for somebody. */
export function tellsAim({ text }: Term): boolean {
  return AIM.test(text);
}

const IS_FOR =
  /(?<!\p{L})(?:för(?! att)(?= \p{L})|vänder sig|vände sig|rikta(?:r|de) sig|riktade? (?:till|mot)|(?:jobbar|arbetar) (?:med|för)|hjälper|stöttar|stöder|works? with|helps?|supports?|for(?! how)(?= \p{L})|aimed at|directed (?:at|to)|targets?|targeting)(?!\p{L})/iu;
const WORKS_WITH = /(?<!\p{L})(jobbar med|arbetar med|works? with)(?!\p{L})/iu;
const AIMED =
  /^(for|sig|at|targets?|targeting|riktad[et]?|directed|jobbar|arbetar|hjalper|stottar|stoder|works?|helps?|supports?)$/;
const AIM =
  /^(är|are|is|var|were|was|finns|till för|vänd(?:er|e) sig(?: till)?|riktar(?: sig)?(?: till)?|riktade?|(?:jobbar|arbetar)(?: med| för)?|hjälper|stöttar|stöder|aimed(?: at)?|targets?|directed|works?(?: with)?|helps?|supports?)$/iu;

/** Concepts of the question that tell nobody for whom a project is. */
const FRAME: ReadonlySet<string> = new Set(["project", "target-group", "count"]);

/** Undefined where it is not asked for whom they are. */
export function byTarget(asked: Asked): Trait | undefined {
  const { lexicon, knowledge } = asked;
  const targets = targetsIn(asked).map((term) => ({ term, people: peopleIn(term, asked) }));
  if (targets.length === 0) return undefined;
  return (project) => {
    const facts = factsAbout(knowledge, project.id).filter(
      ({ id, gap, negative }) =>
        !gap && !negative && targets.every((target) => tellsOf(target, lexicon.index.byId.get(id))),
    );
    const plainest = facts.find(({ on }) => on.includes(TARGET)) ?? facts[0];
    return { isSo: plainest !== undefined, facts: plainest === undefined ? [] : [plainest] };
  };
}

interface Target {
  readonly term: Term;
  readonly people: readonly ConceptId[];
}

/** A word has many meanings; only those count here that some target group is told by. */
function peopleIn({ concepts }: Term, { knowledge }: Asked): ConceptId[] {
  return concepts.filter((concept) =>
    [...knowledge.facts.values()].some(({ on }) => on.includes(TARGET) && on.includes(concept)),
  );
}

const TARGET = "target-group" as ConceptId;

/** A target group is told in any words; what a project is and why it is, only expressly. */
function tellsOf({ term, people }: Target, entry: IndexedFact | undefined): boolean {
  const on = entry?.fact.on ?? [];
  if (entry === undefined || !on.some((concept) => TELLS_WHOM.has(concept))) return false;
  if (people.some((one) => on.includes(one))) return true;
  if (on.includes(TARGET))
    return saysWord(entry, term) || people.some((one) => entry.textConcepts.has(one));
  return on.includes(DEFINITION) && saysWord(entry, term);
}

/** In so many words: "employment" says nothing of employers. */
function saysWord({ texts }: IndexedFact, { text, language }: Term): boolean {
  const said = texts[language].flat();
  return tokensOf(text).every(({ folded }) => {
    const start = folded.slice(0, -Math.min(2, Math.ceil(folded.length / 4)));
    return said.some((token) => token.folded.startsWith(start));
  });
}

const DEFINITION = "definition" as ConceptId;
const TELLS_WHOM: ReadonlySet<string> = new Set([TARGET, DEFINITION, "purpose"]);

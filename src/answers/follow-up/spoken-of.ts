/** What the question before was about: what it named, what its answer told of, or its words. */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Place, Question } from "../question.ts";
import type { Asked } from "../topics/topic.ts";
import { isActor } from "./turn.ts";

/** The group, project or agreement that the previous question named, with its place; not who was asked to be in it. */
export function bodyIn(question: Question, lexicon: Lexicon): string | undefined {
  const bodies = question.mentions.filter(
    ({ firm, subjects }) => firm && !isActor(subjects[0], lexicon),
  );
  if (bodies.length === 0) return undefined;
  const isWhose = ({ area, locative, wide }: Place): boolean =>
    locative ||
    wide ||
    bodies.some(({ subjects }) => lexicon.knowledge.subjects.get(subjects[0])?.area === area);
  return spansOf([...bodies, ...question.places.filter(isWhose)], question);
}

/** The group, project or unit that the answer to the previous question was about. */
export function answeredIn({ question, carrying: [best], knowledge }: Asked): string | undefined {
  const told = best === undefined ? [] : [best.entry.fact.subject, ...best.entry.fact.about];
  const subject = told
    .map((id) => knowledge.subjects.get(id))
    .find((one) => one !== undefined && BODIES.has(one.kindOf));
  return subject?.name[question.language].replace(/ \(.*\)$/, "");
}

const BODIES: ReadonlySet<Subject["kindOf"]> = new Set([
  "group",
  "project",
  "agreement",
  "unit",
  "track",
]);

/** What the previous question was about, where it named nothing. */
export function contentOf(previous: Question, now: Question): string {
  const known = new Set(now.terms.flatMap((term) => term.keys));
  return previous.terms
    .filter((term) => !term.weak && !term.keys.some((key) => known.has(key)))
    .map((term) => term.text)
    .join(" ");
}

/** All that the previous question named. */
export function namedIn(question: Question, lexicon: Lexicon): string | undefined {
  return spansOf(
    [
      ...question.mentions.filter(
        ({ firm, subjects }) => firm || isThere(subjects[0], question, lexicon),
      ),
      ...question.places,
    ],
    question,
  );
}

/** A common word that is the name of something in the place that is named: "köksspåret i Ängsby". */
function isThere(id: Subject["id"], { places }: Question, { knowledge }: Lexicon): boolean {
  const area = knowledge.subjects.get(id)?.area;
  return area !== undefined && places.some((place) => place.area === area);
}

function spansOf(
  places: readonly { readonly start: number; readonly end: number }[],
  { tokens }: Question,
): string | undefined {
  const spans = [...places]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) =>
      tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    );
  return spans.length === 0 ? undefined : [...new Set(spans)].join(" ");
}

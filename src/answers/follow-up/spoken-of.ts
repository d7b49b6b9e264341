/** What the question before was about: what it named, what its answer told of, or its words. */
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import { isAbstention } from "../answer.ts";
import type { SubjectId, Text } from "../../knowledge/schema/base.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Place, Question } from "../question.ts";
import { subjectsOf, type Asked } from "../topics/topic.ts";
import { isActor, type Alone } from "./turn.ts";

/** The group, project or agreement that the previous question named, with its place; not who was asked to be in it. */
export function bodyIn(question: Question, lexicon: Lexicon): string | undefined {
  const all = question.mentions.filter(
    ({ firm, subjects }) => firm && !isActor(subjects[0], lexicon),
  );
  const [first] = all;
  if (first === undefined) return undefined;
  const bodies = question.yesNo && first.start === AFTER_VERB ? [first] : all;
  const isWhose = ({ area, locative, wide }: Place): boolean =>
    locative || wide || bodies.some(({ subjects: [id] }) => isOfPlace(id, area, lexicon));
  return spansOf([...bodies, ...question.places.filter(isWhose)], question);
}

/** The place's own, or of a sort that each place has: "Har Ängsby en lokal grupp?" */
function isOfPlace(id: SubjectId, area: Place["area"], { knowledge }: Lexicon): boolean {
  const body = knowledge.subjects.get(id);
  const isOfEach = body?.kindOf === "group" && body.level === "municipal" && !body.area;
  return body?.area === area || isOfEach;
}

/** "Tillhör rådet Jobbkraft?" is about the council, whatever else it names. */
const AFTER_VERB = 1;

/** "Är Ängsby med i styrgruppen?": who it is asked of. */
export function subjectIn(question: Question): string | undefined {
  if (!question.yesNo) return undefined;
  const first = [...question.mentions.filter(({ firm }) => firm), ...question.places].find(
    ({ start }) => start === AFTER_VERB,
  );
  return first && spansOf([first], question);
}

/** Who may be part of something: the organisation or municipality that the previous question named. */
export function partyIn(question: Question, lexicon: Lexicon): string | undefined {
  const actor = question.mentions.find(
    ({ firm, subjects }) => firm && isActor(subjects[0], lexicon),
  );
  const isOfBody = (place: Place): boolean =>
    question.mentions.some(
      ({ start, end, firm }) => firm && place.start >= start && place.end <= end,
    );
  const party = actor ?? question.places.find((place) => !place.wide && !isOfBody(place));
  return party && spansOf([party], question);
}

/** The one group, project or unit that the answer to the previous question was about. */
export function answeredIn(before: Asked, alone: Alone): string | undefined {
  const { knowledge } = before;
  const bodies = toldOf(before, alone).flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    return subject !== undefined && BODIES.has(subject.kindOf) ? [subject] : [];
  });
  const [body, ...others] = new Set(bodies);
  return body === undefined || others.length > 0 ? undefined : calledThere(body, before);
}

/** The municipality that the answer to the previous question was, of all: "Ängsby. …" */
export function placeAnsweredIn(before: Asked, alone: Alone): string | undefined {
  const { question, knowledge } = before;
  if (!WHICH_PLACE.has(question.ask) || question.places.some(({ wide }) => !wide)) return undefined;
  const [first = ""] = alone.draftOf(before).lead[0]?.text.split(/[.:,] /u) ?? [];
  const isNamed = ({ name }: { readonly name: Text }): boolean =>
    name[question.language] === first.replace(/\.$/u, "");
  return [...knowledge.areas.values()].find(isNamed)?.name[question.language];
}

const WHICH_PLACE: ReadonlySet<string> = new Set(["which", "who", "where"]);

/** What was answered, or else what is expressly not told: nobody spoke of what was only near it. */
function toldOf(before: Asked, alone: Alone): readonly SubjectId[] {
  const { outcome, lead, about = [] } = alone.draftOf(before);
  const isList = lead.some(({ text }) => text.endsWith(":"));
  if (!isAbstention({ outcome })) return isList ? [] : about;
  const [best] = before.carrying;
  return best?.entry.fact.gap === true ? [best.entry.fact.subject] : [];
}

/** By its name; where one of each place was told of, the one of the place that was asked about. */
function calledThere(subject: Subject, { question, knowledge }: Asked): string {
  const [place, ...others] = question.places.filter(({ wide }) => !wide);
  const own = subjectsOf(knowledge, "group").find(
    ({ of, area }) => of === subject.id && area === place?.area,
  );
  const meant = place === undefined || others.length > 0 ? subject : (own ?? subject);
  return lowerFirst(meant.name[question.language].replace(/ \(.*\)$/, ""));
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
  return (
    previous.terms
      .filter((term) => !term.weak && !term.keys.some((key) => known.has(key)))
      // "Vad betyder KUR?": it was KUR that was spoken of.
      .filter(({ concepts }) => !concepts.some((concept) => (concept as string) === "abbreviation"))
      .map((term) => term.text)
      .join(" ")
  );
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
  const wordsOf = (start: number, end: number): string =>
    tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(" ");
  const named = new Set<string>();
  let text = "";
  let after = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const span = wordsOf(start, end);
    const link = wordsOf(after, start);
    if (!named.has(span))
      text += text === "" ? span : `${AND.test(link) ? ` ${link}` : ""} ${span}`;
    named.add(span);
    after = end;
  }
  return text === "" ? undefined : text;
}

/** Two that are named together stay so. */
const AND = /^(och|samt|and)$/iu;

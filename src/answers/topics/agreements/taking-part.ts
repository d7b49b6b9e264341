/** Who is asked about, as parties of one agreement or project, and that nothing else is asked. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { isOfName } from "../../question.ts";
import type { Asked } from "../topic.ts";

/** The only one that is named for sure, but for organisations. */
export function onlyNamed({ question, knowledge }: Asked): Subject | undefined {
  const named = question.mentions.flatMap(({ firm, subjects: [id] }) => {
    const subject = firm ? knowledge.subjects.get(id) : undefined;
    return subject === undefined || subject.kindOf === "organization" ? [] : [subject];
  });
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}

/** Who may be party to something. */
export interface Actor {
  readonly id: SubjectId;
  readonly name: Subject["name"];
}

/** Municipalities by the names of their places, and organisations that are no cooperation. */
export function actorsNamed({ question, knowledge }: Asked): Actor[] {
  const ofPlaces = question.places.flatMap(({ area, wide }) =>
    wide ? [] : (knowledge.areas.get(area)?.organization ?? []),
  );
  const named = question.mentions.flatMap(({ firm, subjects: [id] }) => (firm ? id : []));
  return [...new Set<SubjectId>([...ofPlaces, ...named])].flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    const isActor = subject?.kindOf === "organization" && subject.classification !== "cooperation";
    return isActor ? [{ id, name: subject.name }] : [];
  });
}

/** Nothing but who takes part in what, or signed it. */
export function asksIfTheyTakePart({ question }: Asked): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      isOfName(term, question) ||
      term.concepts.some((concept) => TAKING_PART.has(concept)),
  );
}

const TAKING_PART: ReadonlySet<string> = new Set([
  "signed",
  "sign-1",
  "sign-2",
  "members",
  "take-part",
  "party",
  "be-part-of",
  "partner",
  "cooperation",
  "covered-2",
  "agreement-2",
  "municipality",
]);

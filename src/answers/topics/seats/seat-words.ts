/** Words of questions about who sits where, and whether a question holds any others. */
import { isOfName, type Question, type Term } from "../../question.ts";
import { isRole } from "./actors.ts";
import type { Asked } from "../topic.ts";

/** Concepts of what is counted in a group. */
export const COUNTED: ReadonlySet<string> = new Set([
  "members",
  "party",
  "represent",
  "count",
  "sum",
  "municipality",
  "government-agency",
  "coordination-association",
  "group",
  "steering-group",
  "constellation",
  "seat-holder",
  "authority-2",
  "group-body",
  "member-of-group-1",
]);

/** Concepts of seats: those that are counted, and those of being in or outside. */
export const SEATED: ReadonlySet<string> = COUNTED.union(
  new Set([
    "have-a-seat",
    "substitute",
    "belong-to",
    "located-in",
    "joined",
    "stand-outside",
    "local",
    "whole",
  ]),
);

/** "Vem sitter för X i gruppen?", "Vem är X:s ersättare?", "Hur många platser har X?": a party's own seat. */
export function asksForSeatOf({ question, knowledge }: Asked): boolean {
  const { ask, places, mentions, tokens } = question;
  const organizations = mentions.filter(
    ({ subjects }) => knowledge.subjects.get(subjects[0])?.kindOf === "organization",
  );
  // "Vem från X är med när gruppen i Y träffas?" is about the group.
  const isOfGroup = organizations.length > 0 && places.some(({ wide }) => !wide);
  if (ask === "who" && (isOfGroup || isAtSomeTime(question))) return false;
  const isAbout = (term: Term): boolean =>
    term.weak ||
    term.concepts.some((concept) => SEATED.has(concept)) ||
    SEAT.test(term.text) ||
    isOfName(term, question);
  if (!question.terms.every(isAbout)) return false;
  if (ask === "how-many") return tokens.some(({ text }) => SEATS.test(text));
  if (ask !== "who") return false;
  return [...places.filter(({ wide }) => !wide), ...mentions].some(
    ({ start, end }) =>
      FOR.test(tokens[start - 1]?.folded ?? "") ||
      tokens.slice(end, end + 3).some(({ text }) => SEAT.test(text)),
  );
}

/** "Vilka från Jobbverket sitter i ledningsgruppen?", "Hur många från …?", and nothing more. */
export function asksOfSender(asked: Asked): boolean {
  const { question } = asked;
  if (!FROM_SENDER.test(question.mendedText) || isAtSomeTime(question)) return false;
  return speaksOfSeats(asked, () => false);
}

const FROM_SENDER =
  /^(?:vilka|vilken|vem|hur många|who|which|how many)(?: (?:sitter|ingår|deltar|är|sits?|attends?|is|are|people))?(?: med| there)? (?:från|from) /iu;

/** "Vem är X:s ersättare?": who holds a seat, by its role, not how the party is represented. */
export function asksForHolder({ question }: Asked): boolean {
  return (
    question.ask === "who" &&
    !question.concepts.has("represent" as never) &&
    question.tokens.some(({ text }) => HOLDER.test(text))
  );
}

const HOLDER = /^(ordinarie|ledamot|ersättare|ordinary|member|substitute|deputy)$/iu;

/** "när gruppen i X träffas": only then, which is told of a group and not of a seat. */
function isAtSomeTime({ tokens }: Question): boolean {
  return tokens.some(({ folded }) => WHEN.test(folded));
}

const WHEN = /^(nar|da|om|medan|when|if|while)$/;
const FOR = /^(for|fran|at|from)$/;
const SEAT =
  /^(ordinarie|ledamot|ledamöter|ersättare|representant\p{L}*|ombud|plats|ordinary|member|substitute|deputy|representatives?|delegates?|seat)$/iu;
const SEATS = /^(platser|plats|seats?)$/iu;

/**
 * True when who sits where is all that is asked, not whether a member may decide, or who sends pupils.
 * `isHeld` tells which other words are accounted for.
 */
export function speaksOfSeats(
  { question, knowledge }: Asked,
  isHeld: (term: Term) => boolean,
): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => SEATED.has(concept)) ||
      isRole(term, knowledge) ||
      isOfName(term, question) ||
      isHeld(term),
  );
}

/** Every word of content is about who sits in the group: "hur många parter", not "hur mycket bidrag". */
export function asksOnlyFor(concepts: ReadonlySet<string>, { question }: Asked): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => concepts.has(concept)) ||
      isOfName(term, question),
  );
}

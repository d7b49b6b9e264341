/** Seats by what a question tells of them: the role, whose it is, and what it is for. */
import { seatTold, seatWords } from "../../../knowledge/facts/seat-words.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { AreaCode, SubjectId } from "../../../knowledge/schema/base.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import { rolesNamed, type NamedRoles } from "./roles-named.ts";
import { namingOf, subjectsOf, type Asked } from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;
type Seat = Group["seats"][number];

/** "Jobbverkets enhetschef", "enhetschefer från kommunen", "rektorn för vuxenutbildningen". */
export interface SeatsSought {
  readonly roles: NamedRoles;
  /** The organisations that they are from; none: from anywhere. */
  readonly from: readonly Sender[];
  /** Where they are, when it is a branch at a place that sends them. */
  readonly branches: readonly AreaCode[];
  /** From the municipality whose group it is, whichever that is. */
  readonly fromOwn: boolean;
  /** Words that tell what the role is for. */
  readonly words: readonly Term[];
}

/** An organisation, or several of one name; or just the word for what the role is for. */
export interface Sender {
  readonly ids: readonly SubjectId[];
  readonly words: readonly Token[];
}

export interface Held {
  readonly group: Group;
  readonly seats: readonly Seat[];
}

/** Undefined where no role is named. `isFrame` tells which words only ask. */
export function seatsSoughtIn(
  asked: Asked,
  isFrame: (term: Term) => boolean,
): SeatsSought | undefined {
  const { question, knowledge } = asked;
  const roles = rolesNamed(question.tokens, knowledge);
  if (roles.ids.length === 0) return undefined;
  const organizations = question.mentions.filter(({ subjects: [id] }) =>
    isSender(knowledge.subjects.get(id)),
  );
  const isTold = (term: Term): boolean =>
    term.weak ||
    isFrame(term) ||
    isOfRole(term, roles) ||
    organizations.some(({ start, end }) => term.start >= start && term.end <= end);
  return {
    roles,
    from: organizations.map(({ subjects, start, end }) => ({
      ids: withWhole(subjects, asked),
      words: question.tokens.slice(start, end),
    })),
    branches: organizations.flatMap(({ subjects: [id] }) => {
      const branch = knowledge.subjects.get(id);
      const isBranch = branch?.kindOf === "organization" && branch.of !== undefined;
      return isBranch ? (branch.area ?? []) : [];
    }),
    fromOwn: OWN.test(question.mendedText),
    words: question.terms.filter((term) => !isTold(term)),
  };
}

/** The municipality itself is said to send them. */
const OWN =
  /(?<!\p{L})((från|hos) (den egna )?kommun(en|erna)?|kommunens|kommunernas|from the (own )?municipalit(y|ies)|(the|their) municipalit(y'?s|ies'?))(?!\p{L})/iu;

function isSender(subject: Subject | undefined): boolean {
  if (subject?.kindOf === "organization") return subject.classification !== "cooperation";
  return subject?.kindOf === "unit";
}

/** A branch sends its people to groups as the organisation that it is a branch of. */
function withWhole(ids: readonly SubjectId[], { knowledge }: Asked): SubjectId[] {
  const whole = ids.flatMap((id) => {
    const subject = knowledge.subjects.get(id);
    return subject?.kindOf === "organization" ? (subject.of ?? []) : [];
  });
  return [...new Set([...ids, ...whole])];
}

function isOfRole({ keys, words }: Term, roles: NamedRoles): boolean {
  const all = words.length > 0 ? words.map((word) => word.keys) : [keys];
  return all.every((forms) => forms.some((key) => roles.keys.has(key)));
}

/** The groups that have such a seat, with those seats. */
export function groupsHolding(sought: SeatsSought, asked: Asked): Held[] {
  return subjectsOf(asked.knowledge, "group").flatMap((group) => {
    const seats = [...group.seats, ...perParty(group, sought)].filter((seat) =>
      isSought(seat, group, sought, asked),
    );
    return seats.length > 0 ? [{ group, seats }] : [];
  });
}

/** What each party has in the group, told as the seat of the one that is asked about. */
function perParty({ parties, seatsPerParty }: Group, { from }: SeatsSought): Seat[] {
  if (from.length === 0) return [...seatsPerParty];
  const sender = from.flatMap(({ ids }) => ids).find((id) => parties.includes(id));
  return sender === undefined
    ? []
    : seatsPerParty.map((seat) => ({ ...seat, organization: sender }));
}

function isSought(seat: Seat, group: Group, sought: SeatsSought, asked: Asked): boolean {
  if (seat.role === undefined || !sought.roles.ids.includes(seat.role)) return false;
  if (sought.fromOwn && !isOwn(seat.organization, group, asked)) return false;
  const told = new Set(tokensOf(wordsOf(seat, asked)).flatMap(({ keys }) => keys));
  const isTold = ({ keys }: Pick<Token, "keys">): boolean => keys.some((key) => told.has(key));
  const isFrom = ({ ids, words }: Sender): boolean =>
    seat.organization === undefined ? words.every(isTold) : ids.includes(seat.organization);
  return (
    (sought.from.length === 0 || sought.from.some(isFrom)) &&
    sought.words.every((term) => (term.words.length > 0 ? term.words : [term]).every(isTold))
  );
}

/** A role of a municipality's group is its own, unless another organisation sends it. */
function isOwn(sender: SubjectId | undefined, { area }: Group, { knowledge }: Asked): boolean {
  if (area === undefined || knowledge.areas.get(area)?.level !== "municipality") return false;
  return sender === undefined || knowledge.subjects.get(sender)?.area === area;
}

/** "enhetschef från Jobbverket": a seat in words, as one. */
export function wordsOf(seat: Seat, { question, knowledge }: Asked): string {
  return seatWords(asOne(seat), namingOf(knowledge), question.language);
}

/** As wordsOf, with its article: "a unit manager from Jobbverket". */
export function wordsInSentence(seat: Seat, { question, knowledge }: Asked): string {
  return seatTold(asOne(seat), namingOf(knowledge), question.language);
}

function asOne(seat: Seat): Seat {
  return { ...seat, several: false, count: undefined };
}

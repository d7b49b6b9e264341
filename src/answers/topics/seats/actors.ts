/** Who is asked about, and whether a group's members hold a seat for them. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../../knowledge/knowledge.ts";
import type { AreaCode, SubjectId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Mention, Place, Term } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import type { Asked } from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

/** An organisation or municipality, or a role known by its word. */
export interface Actor {
  readonly name: string;
  readonly id?: SubjectId;
  readonly term?: Term;
}

/** Who is asked about: an organisation, a municipality, or a role by its words. */
export function actorsOf(asked: Asked, group: Group | undefined): Actor[] {
  const { question, knowledge } = asked;
  const { language } = question;
  const organizations = question.mentions.flatMap((mention): Actor[] => {
    const subject = knowledge.subjects.get(mention.subjects[0]);
    if (subject === undefined || subject.id === group?.id || subject.id === group?.of) return [];
    if (subject.kindOf !== "organization" && subject.kindOf !== "unit") return [];
    if (subject.kindOf === "organization" && subject.classification === "cooperation") return [];
    if (isElsewhere(subject, group, asked)) return [];
    if (subject.kindOf === "unit" && tellsWhose(mention, asked)) return [];
    return [{ name: subject.name[language].replace(/ \(.*\)$/, ""), id: subject.id }];
  });
  const areas = question.places
    .filter((place) => !place.wide || isOtherCounty(place, group, knowledge))
    .filter((place) => group?.area !== place.area)
    .flatMap((place): Actor[] => {
      const area = knowledge.areas.get(place.area);
      const id = area?.organization ?? area?.id;
      const name = id === undefined ? undefined : knowledge.subjects.get(id)?.name[language];
      return id === undefined || name === undefined ? [] : [{ name, id }];
    });
  const roles = question.terms
    .filter((term) => !term.weak && (term.concepts.length === 0 || isRole(term, knowledge)))
    .map((term): Actor => ({ name: term.text, term }));
  return [...organizations, ...areas, ...(organizations.length + areas.length > 0 ? [] : roles)];
}

/** Another county than the group's own, which is no party but where its parties are. */
function isOtherCounty({ area }: Place, group: Group | undefined, { areas }: Knowledge): boolean {
  const isOfCounty = (code: AreaCode | undefined): boolean =>
    code !== undefined && areas.get(code)?.level === "county";
  return isOfCounty(area) && isOfCounty(group?.area);
}

/** "rektorn för lärcentrum": the role is asked about, not the unit that tells whose it is. */
function tellsWhose({ start }: Mention, { question, knowledge }: Asked): boolean {
  if (!OF.test(question.tokens[start - 1]?.folded ?? "")) return false;
  return question.terms.some((term) => term.end === start - 1 && isRole(term, knowledge));
}

/** Stands between a role and what tells whose it is. */
export const OF = /^(for|pa|fran|inom|vid|i|of|at|in|from)$/;

/** A word such as "komvux" that names a unit somewhere else than the group, and that place is not named. */
function isElsewhere({ area }: Subject, group: Group | undefined, { question }: Asked): boolean {
  if (area === undefined || group?.area === undefined || area === group.area) return false;
  return !question.places.some((place) => place.area === area);
}

/** True when the fact, which tells a group's members, holds a seat for the actor. */
export function holds(fact: Fact, actor: Actor, asked: Asked): boolean {
  const entry = asked.lexicon.index.byId.get(fact.id);
  if (entry === undefined) return false;
  if (actor.id !== undefined)
    return seatHolders(fact).includes(actor.id) || mentioned(entry.subjects, actor.id, asked);
  return actor.term !== undefined && holdsWord(entry, actor.term);
}

function mentioned(subjects: ReadonlySet<SubjectId>, id: SubjectId, { knowledge }: Asked): boolean {
  if (subjects.has(id)) return true;
  const subject = knowledge.subjects.get(id);
  const area = subject?.area === undefined ? undefined : knowledge.areas.get(subject.area);
  return area?.organization === id && subjects.has(area.id);
}

/** Organisations that hold a seat. */
export function seatHolders(fact: Fact): SubjectId[] {
  if (fact.value?.kind === "subjects") return [...fact.value.subjects];
  if (fact.value?.kind !== "seats") return [];
  return [
    ...fact.value.parties,
    ...fact.value.seats.flatMap((seat) =>
      seat.organization === undefined ? [] : [seat.organization],
    ),
  ];
}

/** True for a word of a role's name, or a phrase of such words: "rektorn". */
export function isRole(term: Term, knowledge: Knowledge): boolean {
  if (term.words.length > 0) return term.words.every((word) => isRole(word, knowledge));
  return [...knowledge.roles.values()].some((role) =>
    [role.name.sv, role.name.en, role.plural?.sv ?? "", role.plural?.en ?? ""].some((name) =>
      tokensOf(name).some((token) => token.keys.some((key) => term.keys.includes(key))),
    ),
  );
}

/** Whether somebody surely has no seat in a group, so that "no" may be said. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Term } from "../../question.ts";
import { isRole, OF, type Actor } from "./actors.ts";
import { COUNTED } from "./seat-words.ts";
import type { Asked } from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

/** "ledamot", "member": no role of its own. */
export function isOfSeats(term: Term | undefined): boolean {
  return term?.concepts.some((concept) => COUNTED.has(concept)) ?? false;
}

/** An organisation without a seat; or a role, where all seats are told by role and none sounds alike. */
export function isSurelyOutside(actor: Actor, group: Group, fact: Fact, asked: Asked): boolean {
  if (actor.id !== undefined) return true;
  const { term } = actor;
  if (term === undefined || !isRole(term, asked.knowledge)) return false;
  if (group.seats.length === 0 || group.seats.some(({ role }) => role === undefined)) return false;
  if (group.seats.some((seat) => isSuchA(term, seat.role, asked))) return false;
  const members = fold(fact.text[asked.question.language]);
  return !term.keys.some((key) => members.includes(fold(key)));
}

/** "skolchefen" may be one of the managers ("chefer") who sit there. */
function isSuchA(term: Term, role: SubjectId | undefined, { knowledge, question }: Asked): boolean {
  const called = role === undefined ? undefined : knowledge.roles.get(role)?.name;
  const name = fold(called?.[question.language] ?? "");
  return name !== "" && term.keys.some((key) => fold(key).endsWith(name));
}

/** "rektorn för vuxenutbildningen": where there is no such role at all, it does not matter which is meant. */
export function tellsWhich(term: Term, { term: role }: Actor, { question }: Asked): boolean {
  if (role === undefined || term.start !== role.end + 1) return false;
  return OF.test(question.tokens[role.end]?.folded ?? "");
}

/** A fact of its own says that it is not a party, and perhaps what it is instead. */
export function isToldOutside({ id }: Actor, { carrying }: Asked): boolean {
  return (
    id !== undefined &&
    carrying.some(
      ({ entry, likely }) =>
        likely > SURELY && entry.subjects.has(id) && entry.fact.value === undefined,
    )
  );
}

/** People are known to ask so for what it tells. */
const SURELY = 0.5;

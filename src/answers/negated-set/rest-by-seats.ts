/** Groups in which somebody does not sit: "Vilka ledningsgrupper har ingen rektor?" */
import type { Fact } from "../../knowledge/fact.ts";
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Seat } from "../../knowledge/schema/kinds.ts";
import type { Draft } from "../answer.ts";
import type { Term } from "../question.ts";
import { actorsOf, holds, isRole, type Actor } from "../topics/seats/actors.ts";
import { SEATED } from "../topics/seats/seat-words.ts";
import { composed, factOf, stated, type Asked } from "../topics/topic.ts";
import { SET_WORDS, type AskedSet } from "./asked-set.ts";
import { leadWords } from "./rest-of-each.ts";

/** Undefined where more is asked than who sits where. */
export function restBySeats(set: AskedSet, asked: Asked): Draft | undefined {
  if (set.kind !== "group" || !asksOnlyForSeats(asked)) return undefined;
  const { question, knowledge } = asked;
  const parties = actorsOf(asked, undefined).filter(({ id }) => id !== undefined);
  const roles = question.terms.filter((term) => isRoleMeant(term, asked));
  const groups = set.members.flatMap((group) => {
    const fact = factOf(knowledge, group.id, "members");
    const isTold = fact?.gap === false && (roles.length === 0 || listsRoles(fact));
    return isTold ? [{ group, fact }] : [];
  });
  const inside = groups.filter(({ fact }) => sits({ parties, roles }, fact, asked));
  const rest = groups.filter((one) => !inside.includes(one));
  if (inside.length === 0 || rest.length === groups.length) return undefined;
  const left = rest.map(({ group }) => group);
  const ordered = [...rest, ...inside].map(({ fact }) => fact);
  return {
    outcome: "answered",
    lead: [composed(leadWords(left, set, asked), ...ordered)],
    details: ordered.map((fact) => stated(fact, question.language)),
    about: left.slice(0, 1).map(({ id }) => id),
  };
}

interface Sought {
  readonly parties: readonly Actor[];
  readonly roles: readonly Term[];
}

/** A seat is for the role, and where a party is named, one of that party's. */
function sits({ parties, roles }: Sought, fact: Fact, asked: Asked): boolean {
  if (roles.length === 0)
    return parties.length > 0 && parties.every((actor) => holds(fact, actor, asked));
  const { value } = fact;
  if (value?.kind !== "seats") return false;
  return [...value.seats, ...value.seatsPerParty].some(
    (seat) =>
      roles.every((role) => isSeatOf(role, seat, asked.knowledge)) &&
      parties.every(({ id }) => seat.organization === id),
  );
}

/** It does not only list parties. */
function listsRoles({ value }: Fact): boolean {
  return (
    value?.kind === "seats" &&
    [...value.seats, ...value.seatsPerParty].some(({ role }) => role !== undefined)
  );
}

/** "chef" is a part of "avdelningschef". */
function isSeatOf({ keys }: Term, { role }: Seat, knowledge: Knowledge): boolean {
  const name = role === undefined ? undefined : knowledge.roles.get(role)?.name;
  const words = fold(`${name?.sv ?? ""} ${name?.en ?? ""}`);
  return keys.some((key) => words.includes(key));
}

function isRoleMeant(term: Term, { question, knowledge }: Asked): boolean {
  const isNamed = question.mentions.some(
    ({ start, end }) => term.start >= start && term.end <= end,
  );
  const isSet = term.concepts.some((concept) => SET_WORDS.has(concept));
  return !isNamed && !isSet && isRole(term, knowledge);
}

function asksOnlyForSeats(asked: Asked): boolean {
  const { question } = asked;
  return question.terms.every(
    (term) =>
      term.weak ||
      isRoleMeant(term, asked) ||
      term.concepts.some((concept) => SET_WORDS.has(concept) || SEATED.has(concept)) ||
      question.mentions.some(({ start, end }) => term.start >= start && term.end <= end),
  );
}

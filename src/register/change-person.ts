/** Adding people to the register and changing what it says of them. */
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { likenessOf, peopleIndex } from "./people-index.ts";
import { Person, type PersonId } from "./person.ts";
import type { Register } from "./records.ts";
import { accepted, refusal, refused, type Decision, type Refusal } from "./refusal.ts";
import { identityNumber } from "./rules.ts";
import { slug } from "./seats.ts";

export interface NewPerson {
  readonly name: string;
  readonly organization?: SubjectId | undefined;
  readonly email?: string | undefined;
  readonly language?: Language | undefined;
}

/** What is left out stays as it is. */
export type PersonChange = { readonly [Field in keyof NewPerson]?: NewPerson[Field] | undefined };

export type PersonCorrection = PersonChange & {
  /** What the register shall not know any more. */
  readonly without?: readonly ("email" | "organization")[];
};

type People = Register["people"];

/** An id that nobody has: "robin-ek", "robin-ek-2". */
export function newPersonId(name: string, people: People): PersonId {
  const base = slug(name).slice(0, 70).replace(/-$/, "") || "person";
  for (let number = 1; ; number += 1) {
    const id = (number === 1 ? base : `${base}-${number}`) as PersonId;
    if (!people.has(id)) return id;
  }
}

/** Adds a person. Two people of one name must both have e-mail addresses, so that they can be told apart. */
export function addPerson(register: Register, knowledge: Knowledge, input: NewPerson): Decision {
  const person = personFrom(newPersonId(input.name, register.people), input);
  const fault =
    personFault(input, person, knowledge) ??
    likenessOf(person, peopleIndex(register.people.values()));
  return fault === undefined
    ? accepted([{ kind: "person", id: person.id, after: person }])
    : refused(fault);
}

/** Changes what the register says of a person; the id stays, also when the name changes. */
export function changePerson(
  register: Register,
  knowledge: Knowledge,
  id: PersonId,
  { without = [], ...change }: PersonCorrection,
): Decision {
  const before = register.people.get(id);
  if (before === undefined) return refused(unknownPerson(id));
  const gone = Object.fromEntries(without.map((field) => [field, undefined]));
  const merged = { ...changed(before, change), ...gone };
  const after = personFrom(id, merged);
  const fault =
    personFault(merged, after, knowledge) ??
    likenessOf(after, peopleIndex(register.people.values()));
  return fault === undefined ? accepted([{ kind: "person", id, after }]) : refused(fault);
}

/** Removes a person whom nothing in the register rests on, with the tasks that are done. */
export function forgetPerson(register: Register, id: PersonId): Decision {
  if (!register.people.has(id)) return refused(unknownPerson(id));
  const { name = id } = register.people.get(id) ?? {};
  const isNamed = [...register.memberships.values()].some(
    ({ person, substituteFor }) => person === id || substituteFor === id,
  );
  const own = [...register.tasks.values()].filter(({ person }) => person === id);
  if (isNamed || own.some(({ done }) => done === undefined))
    return refused(
      refusal(
        "still-needed",
        `${name} har eller har haft uppdrag, eller har något kvar att göra: se "ask register history --person ${id}" och "ask register tasks". Det som är fel tas bort med "ask register correct --remove".`,
        `${name} holds or has held something, or has something left to do: see "ask register history --person ${id}" and "ask register tasks". What is wrong is removed with "ask register correct --remove".`,
      ),
    );
  return accepted([
    ...own.map((task) => ({ kind: "task", id: task.id, after: undefined }) as const),
    { kind: "person", id, after: undefined },
  ]);
}

function unknownPerson(id: PersonId): Refusal {
  return refusal(
    "unknown-person",
    `"${id}" finns inte i registret: se "ask register show".`,
    `"${id}" is not in the register: see "ask register show".`,
  );
}

/** The person with what the change says. */
export function changed(before: Person, change: PersonChange): NewPerson {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}

/** The record of a person, spaces and letters of the address put right. Not yet checked. */
export function personFrom(id: PersonId, input: NewPerson): Person {
  const { name, organization, email, language = "sv" } = input;
  return {
    id,
    name: tidied(name),
    ...(organization !== undefined && { organization }),
    ...(email !== undefined && { email: email.trim().toLowerCase() }),
    language,
  };
}

/** What is wrong with a person by itself. */
export function personFault(
  { name, email = "" }: NewPerson,
  person: Person,
  knowledge: Knowledge,
): Refusal | undefined {
  if (hasIdentityNumber(name) || hasIdentityNumber(email)) return identityNumber();
  if (!Person.safeParse(person).success)
    return refusal(
      "not-valid",
      "Ange ett namn (högst 120 tecken) och en e-postadress som robin@example.org, eller ingen alls.",
      "Give a name (at most 120 characters) and an e-mail address such as robin@example.org, or none.",
    );
  const { organization } = person;
  if (organization !== undefined && !knowledge.subjects.has(organization))
    return refusal(
      "unknown-organization",
      `Ingen organisation heter "${organization}".`,
      `No organisation is called "${organization}".`,
    );
  return undefined;
}

/** A name with single spaces. */
export function tidied(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ");
}

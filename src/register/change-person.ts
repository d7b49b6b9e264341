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
export type PersonChange = Partial<NewPerson>;

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

/** Changes a person. */
export function changePerson(
  register: Register,
  knowledge: Knowledge,
  id: PersonId,
  change: PersonChange,
): Decision {
  const before = register.people.get(id);
  if (before === undefined)
    return refused(
      refusal(
        "unknown-person",
        `"${id}" finns inte i registret: se "ask register show".`,
        `"${id}" is not in the register: see "ask register show".`,
      ),
    );
  const merged = changed(before, change);
  const after = personFrom(id, merged);
  const fault =
    personFault(merged, after, knowledge) ??
    likenessOf(after, peopleIndex(register.people.values()));
  return fault === undefined ? accepted([{ kind: "person", id, after }]) : refused(fault);
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

/** People found by what others call them: id, e-mail address or name. */
import { fold } from "../knowledge/fold.ts";
import { nearest } from "../knowledge/nearest.ts";
import type { Person, PersonId } from "./person.ts";
import { refusal, type Found, type Refusal } from "./refusal.ts";

export interface PeopleIndex {
  /** By id, e-mail address, or name with or without å, ä and ö. */
  find(text: string): Found<Person>;
  byId(id: PersonId): Person | undefined;
  byEmail(email: string): Person | undefined;
  named(name: string): readonly Person[];
  /** Adds a person, or takes in what has changed. */
  put(person: Person): void;
}

/** A suggestion compares with every name: after so many misses the reader has seen enough of them. */
const SUGGESTIONS = 50;

export function peopleIndex(people: Iterable<Person>): PeopleIndex {
  const ids = new Map<PersonId, Person>();
  const emails = new Map<string, PersonId>();
  const names = new Map<string, Set<PersonId>>();
  let misses = 0;
  const named = (name: string): Person[] =>
    [...(names.get(nameKey(name)) ?? [])].flatMap((id) => ids.get(id) ?? []);
  const byEmail = (email: string): Person | undefined => {
    const id = emails.get(email.trim().toLowerCase());
    return id === undefined ? undefined : ids.get(id);
  };
  const put = (person: Person): void => {
    const before = ids.get(person.id);
    if (before !== undefined) {
      names.get(nameKey(before.name))?.delete(person.id);
      if (before.email !== undefined) emails.delete(before.email);
    }
    ids.set(person.id, person);
    if (person.email !== undefined) emails.set(person.email, person.id);
    const key = nameKey(person.name);
    names.set(key, (names.get(key) ?? new Set<PersonId>()).add(person.id));
  };
  for (const person of people) put(person);
  return {
    byId: (id) => ids.get(id),
    byEmail,
    named,
    put,
    find: (text) => {
      const exact = ids.get(text.trim() as PersonId) ?? byEmail(text);
      if (exact !== undefined) return exact;
      const [only, ...others] = named(text);
      if (only !== undefined && others.length === 0) return only;
      if (only !== undefined) return ambiguous(text, [only, ...others]);
      misses += 1;
      const near =
        misses > SUGGESTIONS
          ? undefined
          : nearest(
              text,
              [...ids.values()].map(({ name }) => name),
            );
      return unknown(text, near);
    },
  };
}

/** Is there somebody else whom this person could be taken for? */
export function likenessOf(person: Person, index: PeopleIndex): Refusal | undefined {
  const { email } = person;
  const owner = email === undefined ? undefined : index.byEmail(email);
  if (email !== undefined && owner !== undefined && owner.id !== person.id)
    return refusal(
      "email-taken",
      `${owner.name} har redan e-postadressen ${email}: en adress hör till en person.`,
      `${owner.name} has the e-mail address ${email} already: an address belongs to one person.`,
    );
  const like = index
    .named(person.name)
    .find(({ id, ...other }) => id !== person.id && !(email && other.email));
  if (like === undefined) return undefined;
  return refusal(
    "person-exists",
    `${like.name} finns redan i registret. Är det någon annan: ange e-postadress för båda.`,
    `${like.name} is in the register already. If this is somebody else: give an e-mail address for both.`,
  );
}

function nameKey(name: string): string {
  return fold(name.trim().replaceAll(/\s+/g, " "));
}

function ambiguous(text: string, people: readonly Person[]): Refusal {
  const list = people.map(({ email, id }) => email ?? id).join(", ");
  return refusal(
    "ambiguous",
    `Flera i registret heter ${text}: ange e-postadress (${list}).`,
    `Several people in the register are called ${text}: give the e-mail address (${list}).`,
  );
}

function unknown(text: string, near: string | undefined): Refusal {
  return refusal(
    "unknown-person",
    `Ingen i registret heter "${text}". ${near === undefined ? "Lägg till personen först." : `Menar du ${near}?`}`,
    `Nobody in the register is called "${text}". ${near === undefined ? "Add the person first." : `Do you mean ${near}?`}`,
  );
}

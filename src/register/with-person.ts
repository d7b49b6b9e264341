/** A change that speaks of a person whom the register knows, or gets to know by the same change. */
import { fold } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { addPerson, tidied, type NewPerson } from "./change-person.ts";
import { draftOf } from "./draft.ts";
import { peopleIndex } from "./people-index.ts";
import type { PersonId } from "./person.ts";
import type { Register } from "./records.ts";
import { accepted, refusal, type Decision, type Found } from "./refusal.ts";

/** Decides with somebody who is registered, or who is added by the same change. */
export function withPerson(
  register: Register,
  knowledge: Knowledge,
  person: PersonId | NewPerson,
  decide: (register: Register, person: PersonId) => Decision,
): Decision {
  if (typeof person === "string") return decide(register, person);
  const added = addPerson(register, knowledge, person);
  if (added.outcome === "refused") return added;
  const draft = draftOf(register);
  draft.apply(added.writes);
  const [write] = added.writes;
  const next = decide(draft, write?.id as PersonId);
  return next.outcome === "refused" ? next : accepted([...added.writes, ...next.writes]);
}

/**
 * Whom a name and an address mean where nothing else tells whether the person is new: somebody of that
 * name with that address, or the only one of that name where no address is given; otherwise a new person.
 */
export function personMeant(register: Register, said: NewPerson): Found<PersonId | NewPerson> {
  const index = peopleIndex(register.people.values());
  const owner = said.email === undefined ? undefined : index.byEmail(said.email);
  if (owner !== undefined) return fold(owner.name) === fold(tidied(said.name)) ? owner.id : said;
  if (said.email !== undefined) return said;
  const [only, ...others] = index.named(said.name);
  if (only === undefined) return said;
  if (others.length === 0) return only.id;
  return refusal(
    "ambiguous",
    `Flera i registret heter ${only.name}: ange e-postadressen.`,
    `Several people in the register are called ${only.name}: give the e-mail address.`,
  );
}

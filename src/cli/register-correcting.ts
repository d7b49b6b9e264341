/** The commands of `ask register` that put right what was entered wrongly. */
import { erasureOf, forgetting } from "../conversation/forget-person.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { changePerson } from "../register/change-person.ts";
import { correctMembership, removeMembership } from "../register/correct-membership.ts";
import { membershipsOf } from "../register/history.ts";
import { peopleIndex } from "../register/people-index.ts";
import { PersonId, type Person } from "../register/person.ts";
import { dayOf } from "../register/read-row.ts";
import { isRefusal, type Refusal } from "../register/refusal.ts";
import { change, changeRegister, maybe, Refused, type Desk } from "./desk.ts";
import { personNamed } from "./named.ts";
import { membershipMeant, toldWrites, type PlaceOptions } from "./register-changing.ts";
import { shownAt } from "./register-reading.ts";
import { personReport } from "./register-report.ts";

export interface CorrectOptions extends PlaceOptions {
  readonly from?: string;
  /** False: it has no last day. */
  readonly to?: string | false;
  readonly source?: string;
  readonly remove?: true;
}

/** Corrects the membership that holds on the day of `--at`, or removes it. */
export async function correct(desk: Desk, options: CorrectOptions): Promise<string> {
  const { knowledge, say } = desk;
  const { to: until, source } = options;
  const from = maybe(options.from, dayOf);
  const to = until === false ? "open" : maybe(until, dayOf);
  const writes = await changeRegister(desk, (register) => {
    const { id } = membershipMeant(desk, register, options, desk.today);
    return options.remove === true
      ? removeMembership(register, knowledge, id)
      : correctMembership(register, knowledge, { membership: id, from, to, source });
  });
  return options.remove === true ? say("Borttaget.", "Removed.") : toldWrites(desk, writes);
}

export interface PersonOptions {
  readonly name?: string;
  readonly email?: string | false;
  readonly organization?: string | false;
  readonly language?: Language;
  readonly forget?: true;
}

/** Shows what the register says of a person, as changed by the options; or forgets the person. */
export async function person(desk: Desk, who: string, options: PersonOptions): Promise<string> {
  if (options.forget === true) return forget(desk, who);
  // The name may change: the id does not.
  const { id } = personNamed(desk.view, who);
  const { name, email, organization, language } = options;
  if (Object.values({ name, email, organization, language }).some((said) => said !== undefined))
    await changeRegister(desk, (register) =>
      changePerson(register, desk.knowledge, id, {
        name,
        language,
        email: email === false ? undefined : email,
        organization: maybe(organization === false ? undefined : organization, (text) =>
          desk.finder.organization(text),
        ),
        without: [
          ...(email === false ? (["email"] as const) : []),
          ...(organization === false ? (["organization"] as const) : []),
        ],
      }),
    );
  const register = await desk.ledger.read();
  const shown = shownAt(desk, register);
  return personReport(personNamed(register, id), membershipsOf(register, id, desk.today), shown);
}

/** With all that is only theirs; the log then tells that somebody was there, and no more. */
async function forget(desk: Desk, who: string): Promise<string> {
  const found = peopleIndex(desk.view.people.values()).find(who);
  const { erasure, name } = isRefusal(found)
    ? await forgottenBefore(desk, who, found)
    : await forgotten(desk, found);
  await desk.ledger.erase(erasure);
  return desk.say(
    `${name} är borttagen ur registret, och namnet och adressen ur loggen.`,
    `${name} is removed from the register, and the name and the address from the log.`,
  );
}

async function forgotten(desk: Desk, { id, name }: Person) {
  const erasure = await change(desk, (view) => {
    const forgets = forgetting(view, id);
    if (forgets.outcome === "refused") throw new Refused(...forgets.refusals);
    return { writes: forgets.writes, result: forgets.erasure };
  });
  return { erasure, name };
}

/** Gone from the register, and still in the log: an older program, or one that was killed, has left it. */
async function forgottenBefore(desk: Desk, who: string, unknown: Refusal) {
  const id = PersonId.safeParse(who.trim()).data;
  const log = id === undefined ? [] : await desk.ledger.changes({ kind: "person", id });
  if (id === undefined || log.length === 0) throw new Refused(unknown);
  return { erasure: erasureOf(id), name: id };
}

/** The commands of `ask register` that put right what was entered wrongly. */
import type { Write } from "../conversation/view.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { CalendarFeed } from "../meetings/calendar-feed.ts";
import { changePerson, forgetPerson } from "../register/change-person.ts";
import { correctMembership, removeMembership } from "../register/correct-membership.ts";
import { membershipsOf } from "../register/history.ts";
import { dayOf } from "../register/read-row.ts";
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

/** The person's calendars go as well: they would be of nobody. */
async function forget(desk: Desk, who: string): Promise<string> {
  const name = await change(desk, (view) => {
    const { id, name } = personNamed(view, who);
    const decision = forgetPerson(view, id);
    if (decision.outcome === "refused") throw new Refused(...decision.refusals);
    const isOwn = ({ of }: CalendarFeed): boolean => "person" in of && of.person === id;
    const feeds = [...view.feeds.values()]
      .filter(isOwn)
      .map((feed): Write => ({ kind: "calendar-feed", id: feed.id, after: undefined }));
    return { writes: [...decision.writes, ...feeds], result: name };
  });
  return desk.say(
    `${name} är borttagen ur registret. Loggen visar att det har hänt.`,
    `${name} is removed from the register. The log tells that it happened.`,
  );
}

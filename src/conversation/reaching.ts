/** In which channels somebody can be reached, under which account, and who has none there yet. */
import type { Day } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { overlaps, shifted } from "../register/time.ts";
import type { Reminding } from "../reminders/records.ts";
import { accountId } from "./account.ts";
import { accountsOf } from "./accounts.ts";
import type { ChannelCarrier } from "./outgoing.ts";
import type { Talking } from "./records.ts";

type Tied = Pick<Register, "people"> & Pick<Talking, "accounts">;

/** At a terminal one person reads along for everybody. */
const CONSOLE = "console";

/** The channel that the person prefers, then the others in their order; only those that reach the person. */
export function carriersTo(
  person: PersonId,
  known: Tied & Pick<Reminding, "preferences">,
  carriers: readonly ChannelCarrier[],
): ChannelCarrier[] {
  const preferred = known.preferences.get(person)?.channel;
  return carriers
    .filter(({ name }) => accountOf(person, name, known) !== undefined)
    .toSorted((one, other) => Number(other.name === preferred) - Number(one.name === preferred));
}

/** As in Who: of several accounts in a channel the one that was tied last. Undefined: there is none. */
export function accountOf(person: PersonId, channel: string, known: Tied): string | undefined {
  if (channel === CONSOLE) return person;
  const prefix = accountId({ channel, account: "" });
  const own = accountsOf(person, known).find(({ id }) => id.startsWith(prefix));
  return own?.id.slice(prefix.length);
}

/** Whoever takes up something within so many days may be written to before that. */
const SOON = 30;
/** As many as a platform can be asked about within the hour. */
const MOST = 2000;

/**
 * E-mail addresses, lower case, of those who hold something in the register today or soon and have no
 * account in the channel. An address that several people have tells nobody's account, and is left out.
 */
export function unmetIn(
  channel: string,
  known: Tied & Pick<Register, "memberships">,
  today: Day,
): string[] {
  const span = { from: today, to: shifted(today, SOON) };
  const holders = [...known.memberships.values()].filter((one) => overlaps(one, span));
  const bearers = Map.groupBy(known.people.values(), ({ email }) => email);
  const addresses = [...new Set(holders.map(({ person }) => person))]
    .filter((person) => accountOf(person, channel, known) === undefined)
    .flatMap((person) => known.people.get(person)?.email ?? [])
    .filter((email) => bearers.get(email)?.length === 1);
  return addresses.slice(0, MOST);
}

/** In which channels somebody can be reached, and under which account. */
import type { PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";
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

/** In which channels somebody can be reached, and under which account. */
import type { PersonId } from "../register/person.ts";
import type { Reminding } from "../reminders/records.ts";
import { accountId, type Account } from "./account.ts";
import type { ChannelCarrier } from "./outgoing.ts";
import type { Talking } from "./records.ts";

type Known = Pick<Reminding, "preferences"> & Talking;

/** At a terminal one person reads along for everybody. */
const CONSOLE = "console";

/** The channel that the person prefers, then the others in their order; only those that reach the person. */
export function carriersTo(
  person: PersonId,
  known: Known,
  carriers: readonly ChannelCarrier[],
): ChannelCarrier[] {
  const preferred = known.preferences.get(person)?.channel;
  return carriers
    .filter(({ name }) => accountOf(person, name, known) !== undefined)
    .toSorted((one, other) => Number(other.name === preferred) - Number(one.name === preferred));
}

/** As in Who: of several accounts in a channel the one that was tied last. Undefined: there is none. */
export function accountOf(
  person: PersonId,
  channel: string,
  { accounts }: Talking,
): string | undefined {
  if (channel === CONSOLE) return person;
  const prefix = accountId({ channel, account: "" });
  const [own] = [...accounts.values()]
    .filter((one) => one.person === person && one.id.startsWith(prefix))
    .sort(byLast);
  return own?.id.slice(prefix.length);
}

function byLast(one: Account, other: Account): number {
  if (one.since !== other.since) return one.since < other.since ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

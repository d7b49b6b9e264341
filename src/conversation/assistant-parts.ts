/** What the assistant is put together from, and how it acts for somebody on the newest records. */
import type { Temporal } from "temporal-polyfill";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { instantOf } from "../meetings/time.ts";
import type { Ledger } from "../register/ledger.ts";
import type { PersonId } from "../register/person.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Outbox } from "../reminders/outbox.ts";
import { dayOf } from "../reminders/recipients.ts";
import type { Reminder, ReminderKey } from "../reminders/reminder.ts";
import { accountId } from "./account.ts";
import { tiedAtContact } from "./accounts.ts";
import { actingOf, type Acting } from "./acting.ts";
import type { Who } from "./assistant.ts";
import type { Home } from "./home.ts";
import { homeOf } from "./home-of.ts";
import { SHOWN, type Deliveries } from "./homes/coordinator.ts";
import { unmetIn } from "./reaching.ts";
import type { Turns } from "./turns.ts";
import type { View, Write } from "./view.ts";

export interface AssistantOptions {
  /** Asked anew for each message, as the knowledge may have changed. */
  readonly answerer: () => Answerer;
  /** What is so today, read anew for each message. */
  readonly today: () => Promise<Today>;
  readonly ledger: Ledger<View, Write>;
  /** To show a message that held a button as it stands after it was pressed. */
  readonly outbox: Pick<Outbox, "sentWith" | "list">;
  readonly now: () => Temporal.Instant;
  /** E-mail addresses in lower case. */
  readonly coordinators: ReadonlySet<string>;
  /** Helps with what the knowledge base alone does not answer. Left out: nothing does. */
  readonly assist?: Assisting | undefined;
  /** Told when what is so today could not be read; the answer then says so. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** Where the last turns are kept across restarts; left out: nowhere. */
  readonly turns?: Turns | undefined;
  /** Are sources shown in full from the start? */
  readonly sourcesShown?: boolean | undefined;
}

/** Somebody at work on what is kept. */
export interface Desk {
  /** With the rights that they have now. Ties the account of somebody who is new here. */
  acting(who: Who, language?: Language): Promise<Acting>;
  /** Decides on the newest records and writes what is decided, in the name of who acts. */
  change<Decision extends { readonly writes: readonly Write[] }>(
    who: Who,
    decide: (acting: Acting) => Decision,
  ): Promise<Decision>;
  /** The same where the log shall not tell who it was. */
  changeUnnamed<Decision extends { readonly writes: readonly Write[] }>(
    who: Who,
    decide: (acting: Acting) => Decision,
  ): Promise<Decision>;
  /** The reminders of the message in which this one was sent; none where there is no such message. */
  sentWith(key: ReminderKey | undefined): Promise<readonly Reminder[]>;
  home(who: Who, language?: Language): Promise<Home>;
  /** Ties the account of somebody who is new here, where it is sure whose it is. */
  met(who: Who): Promise<void>;
  /** As Assistant.unmet. */
  unmet(channel: string): Promise<readonly string[]>;
  /** The kinds of reminders that a person has got or will get. */
  kindsOf(person: PersonId): Promise<readonly SubjectId[]>;
}

/** Whoever it was: what people ask is kept without their names. */
const UNNAMED = "chat";

export function deskOf(options: AssistantOptions): Desk {
  const { ledger, outbox, answerer, now, coordinators, onFault } = options;
  const on = (view: View, who: Who, language?: Language): Acting => {
    const { knowledge } = answerer();
    return actingOf(who, { view, knowledge, now: now(), coordinators, language });
  };
  const as = <Decision extends { readonly writes: readonly Write[] }>(
    by: string,
    who: Who,
    decide: (acting: Acting) => Decision,
  ): Promise<Decision> =>
    ledger.change({ by, at: instantOf(now()) }, (view) => {
      const decision = decide(on(view, who));
      return { writes: decision.writes, result: decision };
    });
  const met = async (who: Who): Promise<void> => {
    try {
      if (tiesOf(on(await ledger.read(), who)).length === 0) return;
      await as(accountId(who), who, (acting) => ({ writes: tiesOf(acting) }));
    } catch (error) {
      // Rights do not rest on it; the next message tries again.
      onFault?.(error);
    }
  };
  return {
    met,
    unmet: async (channel) =>
      unmetIn(channel, await ledger.read(), dayOf(now().toZonedDateTimeISO(TIME_ZONE))),
    home: async (who, language) => {
      await met(who);
      const { rights } = on(await ledger.read(), who);
      const found = rights.coordinator ? await deliveriesIn(outbox) : undefined;
      return homeOf(on(await ledger.read(), who, language), found);
    },
    kindsOf: async (person) => {
      const all = await outbox.list({ person });
      return [...new Set(all.map(({ reminder }) => reminder.policy))];
    },
    acting: async (who, language) => {
      await met(who);
      return on(await ledger.read(), who, language);
    },
    change: async (who, decide) => {
      const { rights } = on(await ledger.read(), who);
      // Somebody who is none of the register's is known by their account.
      return as(rights.person?.id ?? accountId(who), who, decide);
    },
    changeUnnamed: (who, decide) => as(UNNAMED, who, decide),
    sentWith: async (key) =>
      key === undefined ? [] : (await outbox.sentWith(key)).map(({ reminder }) => reminder),
  };
}

/** Nobody at the program's own terminal has an account to tie. */
function tiesOf({ who, view, now }: Acting): Write[] {
  return who.local === true ? [] : tiedAtContact(who, view, now);
}

async function deliveriesIn(outbox: AssistantOptions["outbox"]): Promise<Deliveries> {
  return {
    dead: await outbox.list({ statuses: ["dead"] }),
    ahead: await outbox.list({ statuses: ["pending"], most: SHOWN }),
  };
}

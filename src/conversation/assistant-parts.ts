/** What the assistant is put together from, and how it acts for somebody on the newest records. */
import type { Temporal } from "temporal-polyfill";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { instantOf } from "../meetings/time.ts";
import type { Ledger } from "../register/ledger.ts";
import type { PersonId } from "../register/person.ts";
import type { Outbox } from "../reminders/outbox.ts";
import type { Reminder, ReminderKey } from "../reminders/reminder.ts";
import { accountId } from "./account.ts";
import { actingOf, type Acting } from "./acting.ts";
import type { Who } from "./assistant.ts";
import type { Home } from "./home.ts";
import { homeOf } from "./home-of.ts";
import { SHOWN, type Deliveries } from "./homes/coordinator.ts";
import type { QuestionDesk } from "./question-desk.ts";
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
  /** Left out: questions are not passed on, and no button offers it. */
  readonly questions?: QuestionDesk | undefined;
  /** Are sources shown in full from the start? */
  readonly sourcesShown?: boolean | undefined;
}

/** Somebody at work on what is kept. */
export interface Desk {
  /** With the rights that they have now. */
  acting(who: Who, language?: Language): Promise<Acting>;
  /** Decides on the newest records and writes what is decided, in the name of who acts. */
  change<Decision extends { readonly writes: readonly Write[] }>(
    who: Who,
    decide: (acting: Acting) => Decision,
  ): Promise<Decision>;
  /** The reminders of the message in which this one was sent; none where there is no such message. */
  sentWith(key: ReminderKey | undefined): Promise<readonly Reminder[]>;
  home(who: Who, language?: Language): Promise<Home>;
  /** The kinds of reminders that a person has got or will get. */
  kindsOf(person: PersonId): Promise<readonly SubjectId[]>;
}

export function deskOf({ ledger, outbox, answerer, now, coordinators }: AssistantOptions): Desk {
  const on = (view: View, who: Who, language?: Language): Acting => {
    const { knowledge } = answerer();
    return actingOf(who, { view, knowledge, now: now(), coordinators, language });
  };
  const deliveries = async (): Promise<Deliveries> => ({
    dead: await outbox.list({ statuses: ["dead"] }),
    ahead: await outbox.list({ statuses: ["pending"], most: SHOWN }),
  });
  return {
    home: async (who, language) => {
      const { rights } = on(await ledger.read(), who);
      const found = rights.coordinator ? await deliveries() : undefined;
      return homeOf(on(await ledger.read(), who, language), found);
    },
    kindsOf: async (person) => {
      const all = await outbox.list({ person });
      return [...new Set(all.map(({ reminder }) => reminder.policy))];
    },
    acting: async (who, language) => on(await ledger.read(), who, language),
    change: async (who, decide) => {
      const { rights } = on(await ledger.read(), who);
      // Somebody who is none of the register's is known by their account.
      const actor = { by: rights.person?.id ?? accountId(who), at: instantOf(now()) };
      return ledger.change(actor, (view) => {
        const decision = decide(on(view, who));
        return { writes: decision.writes, result: decision };
      });
    },
    sentWith: async (key) =>
      key === undefined ? [] : (await outbox.sentWith(key)).map(({ reminder }) => reminder),
  };
}

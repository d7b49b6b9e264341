/** Whoever carries messages to people: the terminal, a chat platform. */
import type { PersonId } from "../register/person.ts";
import type { Reminder } from "./reminder.ts";

/** What the platform has answered. `note` tells why in a word or two, without personal data. */
export type SendOutcome =
  | { readonly outcome: "sent"; readonly remoteId: string }
  /** It has surely not arrived. `after`: how long the platform asks to be left alone (Retry-After), ms. */
  | { readonly outcome: "refused"; readonly note: string; readonly after?: number }
  | { readonly outcome: "refused-for-good"; readonly note: string }
  /** A time-out, a broken connection, a 5xx: it may have arrived or not. */
  | { readonly outcome: "unclear"; readonly note: string };

export interface Carrier<Message> {
  readonly name: string;
  /** How many messages a minute it takes at most; Infinity: as many as come. */
  readonly perMinute: number;
  /**
   * Hands the message over once; does not try again by itself. A platform that knows idempotency keys
   * is given this one: the same message always has the same. What it throws counts as unclear.
   */
  send(message: Message, key: string, signal: AbortSignal): Promise<SendOutcome>;
  /** What the platform calls the message with this key; undefined: it has none. Left out where it cannot be asked. */
  find?(key: string, signal: AbortSignal): Promise<string | undefined>;
}

/** How reminders become messages and reach people, from what is known when they are sent. */
export interface Words<Message> {
  /** One person's due reminders, in their order: each group becomes one message. */
  gather(reminders: readonly Reminder[]): readonly (readonly Reminder[])[];
  /** False: pointless by now (answered, cancelled), and withdrawn instead of sent. */
  isOfUse(reminder: Reminder): boolean;
  /** Those that reach its recipient, the preferred one first; none: nobody reaches them yet. */
  carriersOf(reminder: Reminder): readonly Carrier<Message>[];
  /** `carrier`: the name of the one that will carry it. */
  compose(person: PersonId, reminders: readonly Reminder[], carrier: string): Message;
}

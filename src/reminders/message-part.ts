/** What a reminder says and offers, for any channel to render. */
import type { Language } from "../knowledge/schema/base.ts";
import type { PersonId } from "../register/person.ts";
import type { MessageAction } from "./actions.ts";
import type { ReminderKey } from "./reminder.ts";

/** One thing to be reminded of. */
export interface MessagePart {
  readonly key: ReminderKey;
  /** The direct thing first: it may be read alone. */
  readonly title: string;
  readonly lines: readonly string[];
  /** "tisdag 8 december 2026 kl. 13.00–15.00", of a meeting. */
  readonly when: string | undefined;
  readonly place: string | undefined;
  readonly link: string | undefined;
  /** What it rests on: "Bilaga 2, 1.3.2", or "(lokal inställning)". */
  readonly basis: string;
  readonly actions: readonly MessageAction[];
}

export interface ReminderMessage {
  readonly person: PersonId;
  readonly language: Language;
  readonly parts: readonly [MessagePart, ...MessagePart[]];
}

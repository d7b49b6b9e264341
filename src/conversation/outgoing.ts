/** What the assistant sends on its own: reminders, and news for somebody who asked. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Carrier } from "../reminders/carrier.ts";
import type { Card } from "./card.ts";

export interface Outgoing {
  /** The account within the channel, as in Who. */
  readonly account: string;
  /** The person's name, for those who read along at a terminal. */
  readonly name: string;
  readonly language: Language;
  readonly cards: readonly Card[];
}

/** How a channel takes what the assistant sends; its name is the channel's. */
export type ChannelCarrier = Carrier<Outgoing>;

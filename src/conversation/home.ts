/** What a person sees of their own without asking: Slack's App Home, Teams' first card, "mina uppgifter". */
import type { Language } from "../knowledge/schema/base.ts";
import type { Button, Card } from "./card.ts";

export interface Home {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly HomeSection[];
}

export interface HomeSection {
  readonly title: string;
  /** Plain lines, "• " items among them are told as a list by the channel. */
  readonly lines: readonly string[];
  readonly cards: readonly Card[];
  readonly buttons: readonly Button[];
}

/** What a press comes to: decided on the newest records, before anything is written. */
import type { Card } from "../card.ts";
import type { Reply } from "../reply.ts";
import type { Write } from "../view.ts";
import type { Said } from "../seat-words.ts";

export interface PressDecision {
  /** None: nothing changes. */
  readonly writes: readonly Write[];
  /** For whoever pressed: why nothing changed, or what there is to see. */
  readonly reply?: Reply | undefined;
  /** On the card of a seat, instead of how it stands. */
  readonly said?: Said | undefined;
  /** How the message looks from now on where it is no reminder: worked out after the change. */
  readonly card?: Card | undefined;
  /** It is not for them: the message stays as it is. */
  readonly foreign?: true;
}

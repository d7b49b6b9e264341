/** What the handlers of this channel work with. */
import type { Assistant } from "../../conversation/assistant.ts";
import type { Activity } from "./activity.ts";
import type { Addresses } from "./addresses.ts";
import type { Connector } from "./connector.ts";
import type { Forms } from "./forms.ts";
import type { Roster } from "./roster.ts";

export interface Parts {
  readonly assistant: Assistant;
  /** Tries again by itself. */
  readonly connector: Connector;
  readonly roster: Roster;
  readonly addresses: Addresses;
  readonly forms: Forms;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Is told what went wrong, without personal data. */
  readonly warn: (message: string) => void;
  /** Runs what need not be waited for; what it rejects with is told by `warn`. */
  readonly later: (activity: Activity, work: () => Promise<void>) => void;
}

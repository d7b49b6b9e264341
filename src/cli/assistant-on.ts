/** The assistant over what is kept. */
import { Temporal } from "temporal-polyfill";
import type { AssistantOptions } from "../conversation/assistant-parts.ts";
import type { Assistant } from "../conversation/assistant.ts";
import { createAssistant } from "../conversation/create-assistant.ts";

interface Parts extends Omit<AssistantOptions, "now" | "coordinators"> {
  /** Taken for the present; undefined: the clock. */
  readonly at?: Temporal.Instant | undefined;
  readonly coordinators?: ReadonlySet<string> | undefined;
}

export function assistantOn({ at, coordinators = new Set(), ...parts }: Parts): Assistant {
  return createAssistant({ ...parts, coordinators, now: () => at ?? Temporal.Now.instant() });
}

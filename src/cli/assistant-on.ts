/** The assistant over what is kept, and whoever sits at this program's own terminal. */
import { Temporal } from "temporal-polyfill";
import type { AssistantOptions } from "../conversation/assistant-parts.ts";
import type { Assistant, Who } from "../conversation/assistant.ts";
import { createAssistant } from "../conversation/create-assistant.ts";
import { OPERATOR } from "../conversation/rights.ts";
import type { View } from "../conversation/view.ts";

interface Parts extends Omit<AssistantOptions, "now" | "coordinators"> {
  /** Taken for the present; undefined: the clock. */
  readonly at?: Temporal.Instant | undefined;
  readonly coordinators?: ReadonlySet<string> | undefined;
}

export function assistantOn({ at, coordinators = new Set(), ...parts }: Parts): Assistant {
  return createAssistant({ ...parts, coordinators, now: () => at ?? Temporal.Now.instant() });
}

/** Whoever runs the program, or the person whose address is given; undefined: nobody has it. */
export function consoleWho(view: Pick<View, "people">, as: string | undefined): Who | undefined {
  const local = { channel: "console", sees: "register", local: true } as const;
  if (as === undefined) return { ...local, account: OPERATOR };
  const address = as.trim().toLowerCase();
  const person = [...view.people.values()].find(({ email }) => email === address);
  return person && { ...local, account: person.id, email: person.email, language: person.language };
}

/** Says to whoever sits there as whom they are taken. */
export function whoWords({ account }: Who, { people }: Pick<View, "people">): string {
  const person = [...people.values()].find(({ id }) => id === account);
  return person === undefined
    ? "Du sitter vid programmets egen terminal: du ser registret och har samordnarens rättigheter. Med --as E-POST tar du någons roll."
    : `Du tar rollen som ${person.name}: det du trycker på gäller för den personen.`;
}

export function nobodyHas(address: string): string {
  return `--as ${address}: ingen i registret har den e-postadressen / nobody in the register has that e-mail address`;
}

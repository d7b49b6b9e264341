/** Whoever sits at this program's own terminal. */
import type { Who } from "../conversation/assistant.ts";
import { OPERATOR } from "../conversation/rights.ts";
import type { View } from "../conversation/view.ts";
import type { Text } from "../knowledge/schema/base.ts";

/** Whoever runs the program, or the person whose address is given; undefined: nobody has it. */
export function consoleWho(view: Pick<View, "people">, as: string | undefined): Who | undefined {
  const local = { channel: "console", sees: "register", local: true } as const;
  if (as === undefined) return { ...local, account: OPERATOR };
  const address = as.trim().toLowerCase();
  const person = [...view.people.values()].find(({ email }) => email === address);
  return person && { ...local, account: person.id, email: person.email, language: person.language };
}

/** Says to whoever sits there as whom they are taken. */
export function whoWords({ account }: Who, { people }: Pick<View, "people">): Text {
  const person = [...people.values()].find(({ id }) => id === account);
  return person === undefined
    ? {
        sv: "Du sitter vid programmets egen terminal: du ser registret och har samordnarens rättigheter. Med --as E-POST tar du någons roll.",
        en: "You sit at the program's own terminal: you see the register and have the coordinator's rights. With --as EMAIL you take somebody's part.",
      }
    : {
        sv: `Du tar rollen som ${person.name}: det du trycker på gäller för den personen.`,
        en: `You take the part of ${person.name}: what you press counts for that person.`,
      };
}

export function nobodyHas(address: string): string {
  return `--as ${address}: ingen i registret har den e-postadressen / nobody in the register has that e-mail address`;
}

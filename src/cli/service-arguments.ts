/** The command line of the service: `npm start -- …`. */
import { parseArgs } from "node:util";
import type { Text } from "../knowledge/schema/base.ts";

export type ServiceArguments =
  | {
      readonly kind: "start";
      /** The e-mail address of the person whose part is taken at the terminal. */
      readonly as: string | undefined;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly text: Text };

const OPTIONS = {
  as: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export function readServiceArguments(args: readonly string[]): ServiceArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  let as: string | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") return unknown(token.value);
    if (token.kind === "option-terminator") continue;
    if (token.name === "help") return { kind: "help" };
    if (token.name !== "as") return unknown(token.rawName);
    if (token.value === undefined) return WITHOUT_ADDRESS;
    as = token.value;
  }
  return { kind: "start", as };
}

const WITHOUT_ADDRESS: ServiceArguments = {
  kind: "wrong",
  text: {
    sv: "--as: skriv personens e-postadress efter",
    en: "--as: write the person's e-mail address after it",
  },
};

function unknown(written: string): ServiceArguments {
  return {
    kind: "wrong",
    text: {
      sv: `${written}: det finns inget sådant val, se npm start -- --help`,
      en: `${written}: there is no such option, see npm start -- --help`,
    },
  };
}

export const SERVICE_HELP = `Användning / Usage: npm start [-- --as E-POST/EMAIL]

Startar assistenten. Är Slack eller Teams inställt svarar den där, annars i den här terminalen.
Starts the assistant. Where Slack or Teams is configured it answers there, otherwise in this terminal.

  --as <e-post>  samtala som den personen i registret / talk as that person of the register
  -h, --help     visa denna hjälp / show this help

Inställningar läses ur miljön eller ur filen .env: .env.example är en mall, README.md förklarar dem.
Settings are read from the environment or from the file .env: .env.example is a template, README.md explains them.

Enstaka frågor och övriga kommandon / single questions and all other commands:
  npm run --silent ask -- --help`;

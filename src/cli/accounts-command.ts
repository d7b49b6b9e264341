/** `ask accounts …`: which account of a chat platform belongs to whom in the register. */
import type { Command } from "commander";
import type { Account } from "../conversation/account.ts";
import { tieAccount, untieAccount } from "../conversation/accounts.ts";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Found } from "../register/refusal.ts";
import { personName } from "../register/words.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, change, taken, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import type { View } from "../conversation/view.ts";
import { personNamed } from "./named.ts";

/** The command `accounts` with its subcommands, to be added to `ask`. */
export function accountsCommand(surroundings: Surroundings): Command {
  const does = "konton i chatten: vems de är / chat accounts: whose they are";
  const command = commandGroup("accounts", does, surroundings);
  const act = (options: DeskOptions, what: (desk: Desk) => string | Promise<string>) =>
    atDesk(surroundings, options, what);
  deskCommand(command, "list", "vilka konton som är kopplade / which accounts are tied").action(
    (options: DeskOptions) => act(options, list),
  );
  deskCommand(command, "tie <konto>", "kopplar ett konto / ties an account: slack:T0123/U0456")
    .requiredOption("--person <namn>", "namn, e-post eller id / name, e-mail or id")
    .action((account: string, options: DeskOptions & { person: string }) =>
      act(options, (desk) =>
        put(desk, (view) =>
          tieAccount(account, personNamed(view, options.person).id, view, desk.now),
        ),
      ),
    );
  const unties = "kopplar loss: kontot är sedan ingens / unties: the account is then nobody's";
  deskCommand(command, "untie <konto>", unties).action((account: string, options: DeskOptions) =>
    act(options, (desk) => put(desk, (view) => untieAccount(account, view, desk.now))),
  );
  return command;
}

function list({ view, language, say }: Desk): string {
  const accounts = [...view.accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (accounts.length === 0) return say("Inga konton är kopplade.", "No accounts are tied.");
  return accounts.map((account) => accountLine(account, view, language)).join("\n");
}

async function put(desk: Desk, decide: (view: View) => Found<Account>): Promise<string> {
  const after = await change(desk, (view) => {
    const result = taken(decide(view));
    return { writes: [{ kind: "account", id: result.id, after: result }], result };
  });
  return accountLine(after, desk.view, desk.language);
}

const BY = {
  email: { sv: "av e-postadressen", en: "by the e-mail address" },
  coordinator: { sv: "av samordnaren", en: "by the coordinator" },
} as const;

/** "slack:T1/U2  Kim Sten, av e-postadressen 3 maj 2026". */
function accountLine(
  { id, person, by, since }: Account,
  view: View,
  language: "sv" | "en",
): string {
  const nobody = { sv: "ingens", en: "nobody's" }[language];
  const whose = person === undefined ? nobody : personName(view, person);
  return `${id}  ${whose}, ${BY[by][language]} ${dateWords(since.slice(0, 10), language)}`;
}

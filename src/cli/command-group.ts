/** A group of commands of `ask` (`ask register …`), and the options that its commands share. */
import { Command, Option } from "commander";
import type { Surroundings } from "./desk.ts";
import { complaintInBoth } from "./parser-words.ts";

/** Where help and complaints about the command line go. */
type Output = Pick<Surroundings, "print" | "complain">;

const TERMINAL: Output = {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
};

/** Throws CommanderError when the command line is wrong, and when help has been shown. */
export function commandGroup(name: string, does: string, output: Output = TERMINAL): Command {
  return new Command(name)
    .description(does)
    .helpOption("-h, --help", "visa denna hjälp / show this help")
    .configureHelp({ styleTitle: titleInBoth })
    .helpCommand(false)
    .showHelpAfterError("Hjälp: lägg till --help / Help: add --help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.complain(text.trimEnd()),
      outputError: (text, write) => write(complaintInBoth(text)),
    });
}

/** `usage` names it and its arguments: "move <id>". */
export function subcommand(parent: Command, usage: string, does: string): Command {
  return parent
    .command(usage)
    .description(does)
    .addOption(
      new Option("--lang <språk>", "svenska eller engelska / Swedish or English")
        .choices(["sv", "en"])
        .default("sv"),
    );
}

/** A command on what is kept, with the options of DeskOptions. */
export function deskCommand(parent: Command, usage: string, does: string): Command {
  return subcommand(parent, usage, does)
    .option("--knowledge <mapp>", "en annan kunskapsbas / another knowledge base")
    .option(
      "--at <tid>",
      'räkna som om det vore då: 2026-12-01, "2026-12-01 08:00" / as if it were then',
    );
}

/** Of a section of the help: commander knows only English. */
export function titleInBoth(title: string): string {
  return TITLES[title] ?? title;
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Användning / Usage:",
  "Arguments:": "Argument / Arguments:",
  "Options:": "Val / Options:",
  "Commands:": "Kommandon / Commands:",
};

/** An option that may be given several times. */
export const several = (value: string, before: readonly string[]): string[] => [...before, value];

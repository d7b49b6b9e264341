/** A command of `ask meetings`, with the options that all of them have. */
import { Option, type Command } from "commander";
import { KNOWLEDGE_DIRECTORY } from "../knowledge/directory.ts";

/** `usage` names it and its arguments: "move <id>". */
export function subcommand(parent: Command, usage: string, description: string): Command {
  return parent
    .command(usage)
    .description(description)
    .addOption(
      new Option("--lang <språk>", "svenska eller engelska").choices(["sv", "en"]).default("sv"),
    )
    .addOption(
      new Option("--knowledge <dir>", "mapp med kunskapsbasen").default(
        KNOWLEDGE_DIRECTORY,
        "knowledge/",
      ),
    )
    .option("--at <tid>", 'räkna som om det vore då: "2026-12-01 08:00" / as if it were then');
}

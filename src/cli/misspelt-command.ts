/** A question that was meant as a command: `ask knowlege check`. */
import type { Command } from "commander";
import { editDistance } from "../answers/language/edit-distance.ts";

/** A command of `ask`. */
export interface NamedCommand {
  readonly name: string;
  /** Loads it with its options and subcommands. */
  readonly load: () => Promise<Command>;
}

export interface Written {
  /** The words that are no options, as they were written apart. */
  readonly words: readonly string[];
  /** The whole command line. */
  readonly args: readonly string[];
}

/**
 * The command line that was meant; undefined: a question. No question is to be mistaken: after the
 * misspelt name must stand a subcommand, and what may be the name in another form ("meeting") must
 * make a whole command line.
 */
export async function commandMeant(
  { words, args }: Written,
  commands: readonly NamedCommand[],
): Promise<string | undefined> {
  const [first = "", second, ...rest] = words;
  if (second === undefined || words.some((word) => word.includes("?"))) return undefined;
  if (first === "help" && rest.length === 0) return helpMeant(second, commands);
  for (const { name, load } of commands) {
    if (!isNear(first, name)) continue;
    const subcommand = named(await load(), second);
    if (subcommand === undefined) continue;
    if (isAnotherForm(first, name) && !isWhole(subcommand, rest, args)) continue;
    const after = args[0] === first ? args.slice(1) : words.slice(1);
    return ["ask", name, ...after].join(" ");
  }
  return undefined;
}

function helpMeant(word: string, commands: readonly NamedCommand[]): string | undefined {
  const meant = commands.find(
    ({ name }) => name === word || (isNear(word, name) && !isAnotherForm(word, name)),
  );
  return meant && `ask ${meant.name} --help`;
}

const SHORTEST = 5;

/** One edit away, of longer names two. */
function isNear(word: string, name: string): boolean {
  if (name.length < SHORTEST) return false;
  const most = name.length > 6 ? 2 : 1;
  return editDistance(word.toLowerCase(), name, most) <= most;
}

/** Only its end differs: "meeting", "registret". */
function isAnotherForm(word: string, name: string): boolean {
  return word.toLowerCase().startsWith(name.slice(0, -2));
}

function named(command: Command, word: string | undefined): Command | undefined {
  return command.commands.find((one) => one.name() === word);
}

/** Are these all the words that it takes, and the options that it cannot do without? */
function isWhole(command: Command, words: readonly string[], args: readonly string[]): boolean {
  const [first, ...rest] = words;
  const deeper = named(command, first);
  if (deeper !== undefined) return isWhole(deeper, rest, args);
  const taken = command.registeredArguments;
  const least = taken.filter(({ required }) => required).length;
  return (
    command.commands.length === 0 &&
    words.length >= least &&
    words.length <= taken.length &&
    command.options.every(({ mandatory, long }) => !mandatory || args.includes(long ?? ""))
  );
}

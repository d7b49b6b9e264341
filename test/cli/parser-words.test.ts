import { Option, type Command } from "commander";
import { expect, test } from "vitest";
import { commandGroup } from "../../src/cli/command-group.ts";
import { complaintInBoth } from "../../src/cli/parser-words.ts";

/** What a group of commands says of a command line that is wrong. */
function complaintOn(...args: readonly string[]): string {
  const said: string[] = [];
  const group = commandGroup("group", "", {
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  const show: Command = group.command("show <id>").requiredOption("--day <day>", "");
  show.option("--all", "").addOption(new Option("--lang <språk>", "").choices(["sv", "en"]));
  show.addOption(new Option("--json", "").conflicts("all"));
  show.argument("[number]", "", Number).action(() => {});
  expect(() => group.parse([...args], { from: "user" })).toThrow();
  return said[0]!;
}

test.each([
  [["shwo"], "det finns inget kommando 'shwo' (Menar du show?)"],
  [["show", "--day", "1"], "argumentet 'id' saknas"],
  [["show", "a"], "'--day <day>' måste anges"],
  [["show", "a", "--day"], "värdet efter '--day <day>' saknas"],
  [["show", "a", "--day", "1", "--nope"], "det finns inget val '--nope'"],
  [["show", "a", "--day", "1", "--al"], "det finns inget val '--al' (Menar du --all?)"],
  [["show", "a", "--day", "1", "--all", "--json"], "'--json' går inte ihop med '--all'"],
  [
    ["show", "a", "b", "c", "--day", "1"],
    "för många argument till 'show': 3 i stället för 2: a, b, c.",
  ],
  [
    ["show", "a", "--day", "1", "--lang", "de"],
    "'de' går inte att ange efter '--lang <språk>'. Välj bland: sv, en.",
  ],
])("%j is told in both languages", (args, sv) => {
  const said = complaintOn(...args);
  expect(said).toMatch(/^fel: .* \/ error: [a-z]/);
  expect(said.split(" / error: ")[0]).toBe(`fel: ${sv}`);
});

test("what a command of ours says in both languages is taken apart", () => {
  const written =
    "error: option '--min <n>' argument 'x' is invalid. skriv ett tal. / write a number.\n";
  expect(complaintInBoth(written)).toBe(
    "fel: 'x' går inte att ange efter '--min <n>'. skriv ett tal. / " +
      "error: option '--min <n>' argument 'x' is invalid. write a number.",
  );
});

test("what is not known is told as it is", () => {
  expect(complaintInBoth("error: something new\n")).toBe("error: something new");
});

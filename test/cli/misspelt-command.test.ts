import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { accountsCommand } from "../../src/cli/accounts-command.ts";
import { clockCommand } from "../../src/cli/clock-command.ts";
import { HERE } from "../../src/cli/here.ts";
import { knowledgeCommand } from "../../src/cli/knowledge-command.ts";
import { meetingsCommand } from "../../src/cli/meetings-command.ts";
import { commandMeant, type NamedCommand } from "../../src/cli/misspelt-command.ts";
import { onboardingCommand } from "../../src/cli/onboarding-command.ts";
import { questionsCommand } from "../../src/cli/questions-command.ts";
import { registerCommand } from "../../src/cli/register-command.ts";
import { remindersCommand } from "../../src/cli/reminders-command.ts";
import { storeCommand } from "../../src/cli/store-command.ts";
import { readQuestions } from "../../src/evaluation/questions.ts";
import { ASK, run } from "./run.ts";

const COMMANDS: readonly NamedCommand[] = [
  knowledgeCommand(),
  ...[registerCommand, meetingsCommand, remindersCommand].map((command) => command(HERE)),
  ...[onboardingCommand, questionsCommand, accountsCommand].map((command) => command(HERE)),
  clockCommand(),
  storeCommand(),
].map((command) => ({ name: command.name(), load: () => Promise.resolve(command) }));

function meant(line: string): Promise<string | undefined> {
  const args = line.split(" ");
  return commandMeant({ words: args.filter((arg) => !arg.startsWith("-")), args }, COMMANDS);
}

describe("a misspelt command is told as it was meant", () => {
  test.each([
    ["knowlege check", "ask knowledge check"],
    ["knowlege check --lang", "ask knowledge check --lang"],
    ["Knowledge check", "ask knowledge check"],
    ["registre show", "ask register show"],
    ["meetigns plan", "ask meetings plan"],
    ["meeting list", "ask meetings list"],
    ["meeting agenda send 7", "ask meetings agenda send 7"],
    ["remiders due", "ask reminders due"],
    ["help meetings", "ask meetings --help"],
    ["help knowlege", "ask knowledge --help"],
  ])("%s", async (line, command) => {
    expect(await meant(line)).toBe(command);
  });
});

describe("what may be a question is one", () => {
  test.each([
    "knowledge",
    "knowlege about agendas",
    "meeting agenda",
    "meeting minutes who writes them",
    "meeting plan",
    "meeting list?",
    "question list of topics",
    "reminders sent to whom",
    "account for decisions",
    "registret person Kim Ek",
    "register of members",
    "stora frågor",
    "eval check",
    "help",
    "help me",
    "help meeting",
    "help with meetings",
  ])("%s", async (line) => {
    expect(await meant(line)).toBeUndefined();
  });

  test("and so is every question of the development sets", async () => {
    const folder = fileURLToPath(new URL("../questions", import.meta.url));
    const files = readdirSync(folder).filter((name) => /^(development|unanswerable)/.test(name));
    const questions = files.flatMap((name) => readQuestions(join(folder, name)));
    expect(questions.length).toBeGreaterThan(1000);
    for (const { question } of questions)
      expect(await meant(question.replaceAll("?", "").trim())).toBeUndefined();
  });
});

test("ask refuses it and exits with 2", async () => {
  expect(await run(ASK, ["knowlege", "check"])).toEqual({
    code: 2,
    out: "",
    err: "fel: menar du ask knowledge check? / error: do you mean ask knowledge check?\n",
  });
});

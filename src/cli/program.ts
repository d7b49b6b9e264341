/** The commands of `ask`, their options and exit codes. What each needs is loaded when it runs. */
import { Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { titleInBoth } from "./command-group.ts";
import type { NamedCommand } from "./misspelt-command.ts";
import { complaintInBoth } from "./parser-words.ts";
import type { AskOptions } from "./question-command.ts";
import { endWhenUnwritable } from "./unwritable.ts";

const EXAMPLES = `
Exempel / Examples:
  ask vad kan du                          svarar på en fråga / answers one question
  ask                                     öppnar ett samtal / opens a conversation
  ask < frågor.txt                        svarar rad för rad / answers line by line
  ask --jsonl < in.jsonl > ut.jsonl       för andra program / for other programs

--jsonl läser / reads        {"id","question","lang"?,"conversation"?}
        skriver / writes     {"id","question","language","outcome","text","sources","facts","next"}
        trasig rad / broken  {"id"?,"error":{"code","message"}}

Slutkoder / Exit codes:
  0  det gick, även när svaret är "det vet jag inte" / done, also when the answer is "I do not know"
  1  det gick inte / could not be done
  2  kommandoraden är fel / the command line is wrong
`;

/** Runs `ask` with these arguments; sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  endWhenUnwritable(process.stdout);
  const program = askProgram(async (words, options) => {
    const { commandMeant } = await import("./misspelt-command.ts");
    const meant = await commandMeant({ words, args }, COMMANDS);
    if (meant !== undefined) {
      console.error(`fel: menar du ${meant}? / error: do you mean ${meant}?`);
      process.exitCode = 2;
      return;
    }
    const { ask } = await import("./question-command.ts");
    process.exitCode = await ask(words, options);
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

type Action = (words: readonly string[], options: AskOptions) => Promise<void>;

function askProgram(action: Action): Command {
  const program = new Command("ask")
    .description(
      "Svarar på frågor om samverkan, med källor, ur kunskapsbasen.\n" +
        "Answers questions about the cooperation, with sources, from the knowledge base.",
    )
    .usage("[options] [fråga …]")
    .argument("[fråga...]", "frågan, med eller utan citattecken / the question, quoted or not")
    .addOption(
      new Option(
        "--lang <språk>",
        "svara på svenska eller engelska / answer in this language",
      ).choices(["sv", "en"]),
    )
    .addOption(
      new Option("--json", "svara som JSON / answer as JSON").conflicts(["jsonl", "sources"]),
    )
    .addOption(new Option("--sources", "visa källorna i detalj / show the sources in detail"))
    .addOption(
      new Option(
        "--jsonl",
        "läs och skriv ett JSON-objekt per rad / a JSON object a line",
      ).conflicts(["json", "sources"]),
    )
    .option("--at <tid>", 'räkna som om det vore då: "2026-12-01 08:00" / as if it were then')
    .option("--as <e-post>", "samtala som den personen i registret / talk as that person")
    .helpOption("-h, --help", "visa denna hjälp / show this help")
    .version(packageJson.version, "-V, --version", "visa versionen / show the version")
    .addHelpText("after", EXAMPLES)
    .configureHelp({ styleTitle: titleInBoth, subcommandTerm: (command) => `${command.name()} …` })
    .showHelpAfterError("Se ask --help / See ask --help")
    .configureOutput({ outputError: (text, write) => write(`${complaintInBoth(text)}\n`) })
    .enablePositionalOptions()
    .exitOverride()
    .action(action);
  for (const command of COMMANDS) program.addCommand(deferred(command));
  return program.helpCommand(false);
}

interface Deferred extends NamedCommand {
  readonly does: string;
}

const COMMANDS: readonly Deferred[] = [
  {
    name: "knowledge",
    does: "kunskapsbasen: kontrollera, mät, slå upp / check, measure, look up",
    load: async () => (await import("./knowledge-command.ts")).knowledgeCommand(),
  },
  {
    name: "register",
    does: "registret: vem som har vilken plats / who holds which seat",
    load: async () =>
      (await import("./register-command.ts")).registerCommand((await import("./here.ts")).HERE),
  },
  {
    name: "meetings",
    does: "möten: planera, svara, vad som kan beslutas / meetings and decisions",
    load: async () =>
      (await import("./meetings-command.ts")).meetingsCommand((await import("./here.ts")).HERE),
  },
  {
    name: "reminders",
    does: "påminnelser: vad som går ut, väntar och inte gick fram / reminders",
    load: async () =>
      (await import("./reminders-command.ts")).remindersCommand((await import("./here.ts")).HERE),
  },
  {
    name: "onboarding",
    does: "introduktionen för nya ledamöter / new members' introduction",
    load: async () =>
      (await import("./onboarding-command.ts")).onboardingCommand((await import("./here.ts")).HERE),
  },
  {
    name: "questions",
    does: "frågor till samordnaren: svara, avfärda / questions to the coordinator",
    load: async () =>
      (await import("./questions-command.ts")).questionsCommand((await import("./here.ts")).HERE),
  },
  {
    name: "accounts",
    does: "konton i chatten: vems de är / chat accounts: whose they are",
    load: async () =>
      (await import("./accounts-command.ts")).accountsCommand((await import("./here.ts")).HERE),
  },
  {
    name: "clock",
    does: "vad som skulle skickas en annan tid, på en kopia / what would be sent at another time",
    load: async () => (await import("./clock-command.ts")).clockCommand(),
  },
  {
    name: "store",
    does: "det som sparas: visa, exportera, kopiera / what is kept: show, export, copy",
    load: async () => (await import("./store-command.ts")).storeCommand(),
  },
  {
    name: "eval",
    does: "mäter svaren mot frågor med facit / measures the answers",
    load: async () => (await import("./eval-command.ts")).evalCommand(),
  },
];

/** A command that is loaded when it is called, with all its arguments. */
function deferred({ name, does, load }: Deferred): Command {
  return new Command(name)
    .description(does)
    .argument("[args...]")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .exitOverride()
    .action(async (args: string[]) => {
      const command = (await load()).name(`ask ${name}`);
      await command.parseAsync(args, { from: "user" });
    });
}

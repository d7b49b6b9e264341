/** The service: reads the settings, builds the parts, starts them, and ends them cleanly. */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Answerer } from "./answers/respond.ts";
import { BrokenKnowledge, buildAnswerer, problemsParagraph } from "./cli/build-answerer.ts";
import { converse, isTerminal } from "./cli/converse.ts";
import { endQuietlyWhenUnread } from "./cli/lines.ts";
import { showingCarrier, startReminding } from "./cli/reminding.ts";
import {
  ConfigError,
  currentEnvironment,
  mistakesReport,
  readConfig,
  type Config,
} from "./config.ts";
import type { Problem } from "./knowledge/problem.ts";
import { createKnowledgeSource, type KnowledgeSource } from "./knowledge/watch.ts";
import { createLog, type Log } from "./log.ts";
import { calendarByToken } from "./meetings/calendar-of.ts";
import { serve } from "./serve.ts";
import type { Clock } from "./reminders/clock.ts";
import { openStore, type Store } from "./store/store.ts";
import { StoreError } from "./store/store-error.ts";

const NOT_CONFIGURED =
  "Ingen chattplattform är ansluten: samtalet förs här i terminalen, och påminnelser visas här.";

async function main(): Promise<void> {
  endQuietlyWhenUnread(process.stdout);
  const config = readConfig(currentEnvironment());
  const log = logFor(config);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

  const store = await openStore(config);
  // Until the conversation is open, what has to be said goes straight to the terminal.
  let tell = (text: string): unknown => process.stderr.write(`${text}\n`);
  const knowledge = follow(config, log, (text) => tell(text));
  log.info(`started with knowledge ${knowledge.current().knowledge.version}`);
  if (isTerminal()) tell(NOT_CONFIGURED);
  const conversation = converse({
    answerer: () => knowledge.current(),
    config,
    signal: stop.signal,
  });
  tell = (text) => conversation.notify(text);
  const calendar = calendarByToken(
    () => store.read(),
    () => knowledge.current().knowledge,
  );
  const server = await serve({ config, log, tell: (text) => tell(text), calendar });
  const reminders = remind(store, log, (text) => tell(text));
  try {
    await conversation.ended;
  } finally {
    await reminders?.stop();
    await server?.close();
    await store.close();
  }
  knowledge.close();
  log.info("stopped");
}

/** Shows reminders to whoever sits at the terminal; nobody would see them elsewhere. */
function remind(store: Store, log: Log, tell: (text: string) => unknown): Clock | undefined {
  if (!isTerminal()) {
    log.info("reminders are not sent: no chat platform is configured");
    return undefined;
  }
  const carrier = showingCarrier(({ to, text }) => tell(`Påminnelse till ${to}: ${text}`));
  return startReminding({ store, carrier, log });
}

/** Follows the files of the knowledge base. Throws BrokenKnowledge when it is broken from the start. */
function follow(
  { knowledgeDir }: Config,
  log: Log,
  tell: (text: string) => unknown,
): KnowledgeSource<Answerer> {
  let isBroken = false;
  const onProblems = (problems: readonly Problem[]): void => {
    isBroken = true;
    const paragraph = problemsParagraph(problems);
    log.error(paragraph);
    tell(`${paragraph} Jag svarar vidare ur den senaste hela versionen.`);
  };
  const onChange = ({ knowledge }: Answerer): void => {
    log.info(`knowledge is now ${knowledge.version}`);
    if (isBroken) tell("Kunskapsbasen är hel igen.");
    isBroken = false;
  };
  let isStarted = false;
  const build = (directory: string): ReturnType<typeof buildAnswerer> => {
    const built = buildAnswerer(directory);
    if ("problems" in built && !isStarted) throw new BrokenKnowledge(built.problems);
    isStarted = true;
    return built;
  };
  return createKnowledgeSource({ directory: knowledgeDir, build, onProblems, onChange });
}

/** A person at the terminal is not shown the log: it then goes to a file. */
function logFor({ dataDir, logLevel }: Config): Log {
  if (!isTerminal()) return createLog(logLevel, (line) => void process.stderr.write(line));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "ask.log");
  return createLog(logLevel, (line) => appendFileSync(file, line));
}

function reason(error: unknown): string {
  if (error instanceof ConfigError) return mistakesReport(error.mistakes);
  if (error instanceof StoreError) return `${error.text.sv} / ${error.text.en}`;
  if (!(error instanceof Error)) return String(error);
  // What the system refuses (a folder that cannot be written) needs no stack to be understood.
  const isExpected = error instanceof BrokenKnowledge || "syscall" in error;
  return isExpected ? error.message : (error.stack ?? error.message);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}

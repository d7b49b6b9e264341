/** The service: reads the settings, builds the parts, starts them, and ends them cleanly. */
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Answerer } from "./answers/respond.ts";
import type { Today } from "./answers/today.ts";
import { assistantOn, consoleWho, nobodyHas, whoWords } from "./cli/assistant-on.ts";
import { buildAnswerer } from "./cli/build-answerer.ts";
import { converse, isTerminal } from "./cli/converse.ts";
import { faultText } from "./cli/fault-words.ts";
import { BrokenKnowledge, problemsParagraph } from "./cli/knowledge-at.ts";
import { todayOn } from "./cli/open-today.ts";
import { hourly } from "./cli/hourly.ts";
import { endQuietlyWhenUnread } from "./cli/lines.ts";
import { showingCarrier, startReminding, type RemindingOptions } from "./cli/reminding.ts";
import { currentEnvironment, readConfig, type Config } from "./config.ts";
import type { Who } from "./conversation/assistant.ts";
import type { Outgoing } from "./conversation/outgoing.ts";
import type { Problem } from "./knowledge/problem.ts";
import { tidy } from "./conversation/tidy.ts";
import { createKnowledgeSource, type KnowledgeSource } from "./knowledge/watch.ts";
import { createLog, type Log } from "./log.ts";
import { calendarByToken } from "./meetings/calendar-of.ts";
import type { Listening } from "./http.ts";
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
  const who = await sitting(store);
  if (who === undefined) {
    process.exitCode = 2;
    return store.close();
  }
  // Until the conversation is open, what has to be said goes straight to the terminal.
  let tell = (text: string): unknown => process.stderr.write(`${text}\n`);
  const knowledge = follow(config, log, (text) => tell(text));
  log.info(`started with knowledge ${knowledge.current().knowledge.version}`);
  const today = todayOn({
    read: () => store.read(),
    knowledge: () => knowledge.current().knowledge,
  });
  const onFault = (error: unknown) => log.error(`a fault: ${nameOf(error)}`);
  const assistant = assistantOn({
    answerer: () => knowledge.current(),
    today,
    ledger: store,
    outbox: store.outbox,
    turns: store.turns,
    coordinators: config.coordinators,
    onFault,
  });
  const conversation = await converse({ assistant, who, onFault, config, signal: stop.signal });
  tell = (text) => conversation.notify(text);
  void warm(knowledge.current(), today).catch((error: unknown) =>
    log.error(`the store could not be read: ${nameOf(error)}`),
  );
  const calendar = calendarByToken(
    () => store.read(),
    () => knowledge.current().knowledge,
  );
  const server = await serve({ config, log, tell: (text) => tell(text), calendar });
  const reminders = remind(
    { store, log, knowledge: () => knowledge.current().knowledge },
    (outgoing) => conversation.deliver(outgoing),
  );
  const tidying = hourly(() => tidy(store, Date.now()), onFault);
  try {
    await conversation.ended;
    if (!isConversation()) await serving(server, stop.signal);
  } finally {
    await tidying.stop();
    await reminders?.stop();
    await server?.close();
    await store.close();
    knowledge.close();
  }
  log.info("stopped");
}

/** Whose part is taken at the terminal: `npm start -- --as EMAIL`. Undefined: nobody has the address, and that is told. */
async function sitting(store: Pick<Store, "read">): Promise<Who | undefined> {
  const { as } = parseArgs({ options: { as: { type: "string" } }, strict: false }).values;
  const view = await store.read();
  const address = typeof as === "string" ? as : undefined;
  const who = consoleWho(view, address);
  if (who === undefined) process.stderr.write(`${nobodyHas(address ?? "")}\n`);
  else if (isTerminal()) process.stderr.write(`${NOT_CONFIGURED} ${whoWords(who, view)}\n`);
  return who;
}

/** Whoever has said something has also ended it; /dev/null and an empty pipe say nothing. */
function isConversation(): boolean {
  return isTerminal() || process.stdin.bytesRead > 0;
}

/** Until the signal. */
async function serving(server: Listening | undefined, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  if (server !== undefined) await once(signal, "abort");
  // What is wrong with the port has been told: a service manager may try again.
  else process.exitCode = 1;
}

/** Shows reminders to whoever sits at the terminal; nobody would see them elsewhere. */
function remind(
  parts: Pick<RemindingOptions, "store" | "knowledge" | "log">,
  show: (outgoing: Outgoing) => void,
): Clock | undefined {
  if (!isTerminal()) {
    parts.log.info("reminders are not sent: no chat platform is configured");
    return undefined;
  }
  return startReminding({
    ...parts,
    carrier: showingCarrier(({ outgoing }) => outgoing && show(outgoing)),
  });
}

/** The first question of all takes people's names apart and compiles much: nobody shall wait for that. */
async function warm(answerer: Answerer, today: () => Promise<Today>): Promise<void> {
  const example = answerer.knowledge.assistant?.examples[0]?.sv ?? "";
  answerer.answer(example, { today: await today() });
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
    const paragraph = problemsParagraph(problems, "sv");
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

/** What went wrong, without what was read: it may hold personal data. */
function nameOf(error: unknown): string {
  if (error instanceof StoreError) return error.text.en;
  return error instanceof Error ? error.name : "unknown";
}

try {
  await main();
} catch (error) {
  // Which of the two languages its reader speaks is not known.
  const { sv, en } = faultText(error);
  process.stderr.write(sv === en ? `${sv}\n` : `${sv} / ${en}\n`);
  process.exitCode = 1;
}

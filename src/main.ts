/** The service: reads the settings, builds the parts, starts them, and ends them cleanly. */
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Answerer } from "./answers/respond.ts";
import type { Today } from "./answers/today.ts";
import { assistantOn, consoleWho, nobodyHas, whoWords } from "./cli/assistant-on.ts";
import { openChannels, type Channels } from "./cli/channels.ts";
import { converse, isTerminal } from "./cli/converse.ts";
import { faultText } from "./cli/fault-words.ts";
import { followKnowledge, type Followed } from "./cli/follow-knowledge.ts";
import { todayOn } from "./cli/open-today.ts";
import { endQuietlyWhenUnread } from "./cli/lines.ts";
import { showingCarrier, startReminding, type RemindingOptions } from "./cli/reminding.ts";
import { currentEnvironment, readConfig, type Config } from "./config.ts";
import type { Who } from "./conversation/assistant.ts";
import type { Outgoing } from "./conversation/outgoing.ts";
import { mountHealth } from "./health.ts";
import { createLog, type Log } from "./log.ts";
import { calendarByToken } from "./meetings/calendar-of.ts";
import type { Listening } from "./http.ts";
import { createMetrics } from "./metrics.ts";
import { serve } from "./serve.ts";
import type { Clock } from "./reminders/clock.ts";
import { openStore, type Store } from "./store/store.ts";
import { StoreError } from "./store/store-error.ts";

const NOT_CONFIGURED =
  "Ingen chattplattform är ansluten: samtalet förs här i terminalen, och påminnelser visas här.";
const TRY_IT =
  "Ingen chattplattform är ansluten. Pröva assistenten i en webbläsare med: npm run playground";

/** Nobody sits at the terminal: people talk where they are. */
const IN_CHANNELS = "in channels";

async function main(): Promise<void> {
  endQuietlyWhenUnread(process.stdout);
  const config = readConfig(currentEnvironment());
  const log = logFor(config);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

  const store = await openStore(config);
  const who = await sitting(store, config);
  if (who === undefined) {
    process.exitCode = 2;
    return store.close();
  }
  // Until the conversation is open, what has to be said goes straight to the terminal.
  let tell = (text: string): unknown => process.stderr.write(`${text}\n`);
  const knowledge = followKnowledge(config, log, (text) => tell(text));
  log.info(`started with knowledge ${knowledge.current().knowledge.version}`);
  const agreements = () => knowledge.current().knowledge;
  const today = todayOn({ read: () => store.read(), knowledge: agreements });
  const onFault = (error: unknown) => log.error(`a fault: ${nameOf(error)}`);
  const metrics = createMetrics();
  const kept = { ledger: store, outbox: store.outbox, coordinators: config.coordinators };
  const answerer = () => knowledge.current();
  const assistant = metrics.assistant(assistantOn({ answerer, today, onFault, ...kept }));
  const channels = await openChannels({ config, store, log, assistant });
  const here = { assistant, onFault, config, signal: stop.signal };
  const conversation = who === IN_CHANNELS ? undefined : await converse({ ...here, who });
  tell = (text) => conversation?.notify(text) ?? process.stderr.write(`${text}\n`);
  void warm(knowledge.current(), today).catch(onFault);
  const server = await serve({
    config,
    log,
    tell: (text) => tell(text),
    calendar: calendarByToken(() => store.read(), agreements),
    mounts: [
      mountHealth({
        metrics,
        metricsToken: config.metricsToken,
        lacks: () => lacking(store, knowledge, channels),
      }),
      ...channels.mounts,
    ],
  });
  if (server !== undefined) await channels.start();
  const reminders = remind({ store, log, knowledge: agreements }, (outgoing) =>
    conversation?.deliver(outgoing),
  );
  try {
    await conversation?.ended;
    if (conversation !== undefined && !isConversation() && !stop.signal.aborted) tell(TRY_IT);
    if (conversation === undefined || !isConversation()) await serving(server, stop.signal);
  } finally {
    await reminders?.stop();
    await server?.close();
    await channels.stop();
    await store.close();
    knowledge.close();
  }
  log.info("stopped");
}

/** What keeps the service from doing all of its work. */
async function lacking(
  store: Store,
  knowledge: Followed,
  channels: Channels,
): Promise<readonly string[]> {
  const reached = await store.ping().then(
    () => true,
    () => false,
  );
  return [
    ...(reached ? [] : ["store: not reachable"]),
    ...(knowledge.isWhole() ? [] : ["knowledge: broken, the last whole version is used"]),
    ...channels.lacks(),
  ];
}

/** Whose part is taken at the terminal: `npm start -- --as EMAIL`. Undefined: nobody has the address, and that is told. */
async function sitting(
  store: Pick<Store, "read">,
  { teams }: Config,
): Promise<Who | typeof IN_CHANNELS | undefined> {
  if (teams !== undefined) return IN_CHANNELS;
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

/** A person who talks at the terminal is not shown the log: it then goes to a file. */
function logFor({ dataDir, logLevel, teams }: Config): Log {
  if (!isTerminal() || teams !== undefined)
    return createLog(logLevel, (line) => void process.stderr.write(line));
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

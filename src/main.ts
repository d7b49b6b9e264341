/** The service: reads the settings, builds the parts, starts them, and ends them cleanly. */
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Answerer } from "./answers/respond.ts";
import type { Today } from "./answers/today.ts";
import { Temporal } from "temporal-polyfill";
import { outgoingText } from "./channels/console/outgoing.ts";
import type { Terminal } from "./channels/console/terminal.ts";
import { openChannels, type Channels } from "./cli/channels.ts";
import { converse, isTerminal, type ConverseOptions } from "./cli/converse.ts";
import { faultText } from "./cli/fault-words.ts";
import { followKnowledge, type Followed } from "./cli/follow-knowledge.ts";
import { todayOn } from "./cli/open-today.ts";
import { endQuietlyWhenUnread } from "./cli/lines.ts";
import { showingCarrier, startReminding, type RemindingOptions } from "./cli/reminding.ts";
import { currentEnvironment, readConfig, type Config } from "./config.ts";
import type { Assistant } from "./conversation/assistant.ts";
import { createAssistant } from "./conversation/create-assistant.ts";
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

async function main(): Promise<void> {
  endQuietlyWhenUnread(process.stdout);
  const config = readConfig(currentEnvironment());
  const log = logFor(config);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

  const store = await openStore(config);
  // Until the conversation is open, what has to be said goes straight to the terminal.
  let tell = (text: string): unknown => process.stderr.write(`${text}\n`);
  const knowledge = followKnowledge(config, log, (text) => tell(text));
  log.info(`started with knowledge ${knowledge.current().knowledge.version}`);
  const known = () => knowledge.current().knowledge;
  const answering: Answering = {
    answerer: () => knowledge.current(),
    today: todayOn({ read: () => store.read(), knowledge: known }),
    onFault: (error) => log.error(`the store could not be read: ${nameOf(error)}`),
  };
  const metrics = createMetrics();
  const channels = await openChannels({
    config,
    store,
    log,
    assistant: metrics.assistant(assistantOf(answering, store, config)),
  });
  const conversation = talkHere(channels, { ...answering, config, signal: stop.signal }, tell);
  tell = (text) => conversation?.notify(text) ?? process.stderr.write(`${text}\n`);
  void warm(knowledge.current(), answering.today).catch(answering.onFault);
  const server = await serve({
    config,
    log,
    tell: (text) => tell(text),
    calendar: calendarByToken(() => store.read(), known),
    mounts: [
      mountHealth({
        metrics,
        metricsToken: config.metricsToken,
        lacks: () => lacking(store, knowledge, channels),
      }),
      ...channels.mounts,
    ],
  });
  const { carriers } = channels;
  const reminders = remind({ store, log, knowledge: known, carriers }, (text) => tell(text));
  try {
    if (server !== undefined) await channels.start();
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

/** What both the conversation here and the channels answer from. */
interface Answering {
  readonly answerer: () => Answerer;
  readonly today: () => Promise<Today>;
  readonly onFault: (error: unknown) => void;
}

function assistantOf(answering: Answering, store: Store, { coordinators }: Config): Assistant {
  return createAssistant({
    ...answering,
    ledger: store,
    outbox: store.outbox,
    now: () => Temporal.Now.instant(),
    coordinators,
  });
}

/** Undefined: people talk in the channels. */
function talkHere(
  { names }: Channels,
  options: ConverseOptions,
  tell: (text: string) => unknown,
): Terminal | undefined {
  if (names.length > 0) return undefined;
  if (isTerminal()) tell(NOT_CONFIGURED);
  return converse(options);
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

/** Through the channels that run; at a terminal without any, to whoever sits there. */
function remind(parts: RemindingOptions, tell: (text: string) => unknown): Clock | undefined {
  const terminal = showingCarrier((outgoing) =>
    tell(`Påminnelse till ${outgoing.name}: ${outgoingText(outgoing)}`),
  );
  const carriers = parts.carriers.length === 0 && isTerminal() ? [terminal] : parts.carriers;
  if (carriers.length === 0) {
    parts.log.info("reminders are not sent: no chat platform is configured");
    return undefined;
  }
  return startReminding({ ...parts, carriers });
}

/** The first question of all takes people's names apart and compiles much: nobody shall wait for that. */
async function warm(answerer: Answerer, today: () => Promise<Today>): Promise<void> {
  const example = answerer.knowledge.assistant?.examples[0]?.sv ?? "";
  answerer.answer(example, { today: await today() });
}

/** A person who talks at the terminal is not shown the log: it then goes to a file. */
function logFor({ dataDir, logLevel, teams, slack }: Config): Log {
  if (!isTerminal() || teams !== undefined || slack !== undefined)
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

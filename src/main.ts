/** The service: reads the settings, builds the parts, starts them, and ends them cleanly. */
import { once } from "node:events";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Answerer } from "./answers/respond.ts";
import type { Today } from "./answers/today.ts";
import type { Terminal } from "./channels/console/terminal.ts";
import { assistantOn } from "./cli/assistant-on.ts";
import { buildAssisting } from "./cli/build-assisting.ts";
import { openChannels, type Channels } from "./cli/channels.ts";
import { isTerminal } from "./cli/converse.ts";
import { faultText } from "./cli/fault-words.ts";
import { followKnowledge, type Followed } from "./cli/follow-knowledge.ts";
import { forReader } from "./cli/for-reader.ts";
import { hourly } from "./cli/hourly.ts";
import { todayOn } from "./cli/open-today.ts";
import { showingCarrier, startReminding, type RemindingOptions } from "./cli/reminding.ts";
import { readServiceArguments, SERVICE_HELP } from "./cli/service-arguments.ts";
import { hasTalked, sitting, talkHere } from "./cli/talk-here.ts";
import { endWhenUnwritable } from "./cli/unwritable.ts";
import { currentEnvironment, readConfig, type Config } from "./config.ts";
import type { Assistant } from "./conversation/assistant.ts";
import type { AssistantOptions } from "./conversation/assistant-parts.ts";
import { tidy } from "./conversation/tidy.ts";
import { mountHealth } from "./health.ts";
import type { Listening } from "./http.ts";
import type { Text } from "./knowledge/schema/base.ts";
import { createLog, type Log } from "./log.ts";
import { calendarByToken } from "./meetings/calendar-of.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Clock } from "./reminders/clock.ts";
import { serve } from "./serve.ts";
import { StoreError } from "./store/store-error.ts";
import { openStore, type Store } from "./store/store.ts";

const TRY_IT =
  "Ingen chattplattform är ansluten. Pröva assistenten i en webbläsare med: npm run playground (kräver verktygen, som npm ci --omit=dev utelämnar)";
const NO_MODEL = "no language model takes part in answers";

/** `as`: the e-mail address of the person whose part is taken at the terminal. */
async function main(as: string | undefined): Promise<void> {
  const config = readConfig(currentEnvironment());
  const log = logFor(config);
  // A fault in what a platform's library does on its own must not end the service for everybody.
  process.on("unhandledRejection", (error) => log.error(`a fault unhandled: ${nameOf(error)}`));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

  const store = await openStore(config);
  const who = isConnected(config) ? undefined : await sitting(store, as);
  if (who === undefined && !isConnected(config)) {
    process.exitCode = 2;
    return store.close();
  }
  // Until the conversation is open, what has to be said goes straight to the terminal.
  let tell = (text: string): unknown => process.stderr.write(`${text}\n`);
  const tellReader = (text: Text) => tell(text[who?.language ?? "sv"]);
  const onNews = isLoggedToFile(config) ? tellReader : undefined;
  const followed = followKnowledge(config.knowledgeDir, { log, tell: onNews });
  const knowledge = () => followed.current().knowledge;
  log.info(`started with knowledge ${knowledge().version}`);
  const today = todayOn({ read: () => store.read(), knowledge });
  const onFault = (error: unknown) => log.error(`a fault: ${nameOf(error)}`);
  const metrics = createMetrics();
  const answering = { answerer: () => followed.current(), today, onFault };
  const assistant = await assistantFor(answering, { config, store, log, metrics });
  const channels = await openChannels({ config, store, log, assistant });
  const conversation = await talkHere(who, { assistant, onFault, config, signal: stop.signal });
  if (conversation !== undefined) tell = (text) => conversation.notify(text);
  void warm(followed.current(), today).catch(onFault);
  const health = mountHealth({
    metrics,
    metricsToken: config.metricsToken,
    lacks: () => lacking(store, followed, channels),
  });
  const server = await serve({
    config,
    log,
    tell: (text) => tell(text),
    calendar: calendarByToken(() => store.read(), knowledge),
    mounts: [health, ...channels.mounts],
  });
  const carriers = channels.carriers.map((carrier) => metrics.carrier(carrier));
  const reminders = remind({ store, log, knowledge, carriers }, conversation);
  const tidying = hourly(() => tidy(store, Date.now()), onFault);
  try {
    if (server !== undefined) await channels.start();
    await conversation?.ended;
    if (conversation === undefined) await serving(server, stop.signal);
    else if (!hasTalked()) {
      if (!stop.signal.aborted) tell(TRY_IT);
      await serving(server, stop.signal);
    }
  } finally {
    await tidying.stop();
    await reminders?.stop();
    await server?.close();
    await channels.stop();
    await store.close();
    followed.close();
  }
  log.info("stopped");
}

type Answering = Pick<AssistantOptions, "answerer" | "today" | "onFault">;

interface Around {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** With the help of a language model, where one is configured. */
async function assistantFor(
  answering: Answering,
  { config, store, log, metrics }: Around,
): Promise<Assistant> {
  const { coordinators, model } = config;
  log.info(model === undefined ? NO_MODEL : `a language model takes part: ${model.model}`);
  const assist = await buildAssisting(config, {
    metrics: metrics.model,
    onFault: (error) => log.warn(modelFault(error)),
  });
  const { outbox, turns } = store;
  return metrics.assistant(
    assistantOn({ ...answering, ledger: store, outbox, turns, coordinators, assist }),
  );
}

/** People then talk there, not at this terminal. */
function isConnected({ slack, teams }: Config): boolean {
  return slack !== undefined || teams !== undefined;
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

/** Until the signal. */
async function serving(server: Listening | undefined, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  if (server !== undefined) await once(signal, "abort");
  // What is wrong with the port has been told: a service manager may try again.
  else process.exitCode = 1;
}

/** Through the channels that run; at a terminal without any, to whoever sits there. */
function remind(parts: RemindingOptions, here: Terminal | undefined): Clock | undefined {
  const shown = here !== undefined && isTerminal();
  const carriers = shown ? [showingCarrier((outgoing) => here.deliver(outgoing))] : parts.carriers;
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

/** A person who talks at the terminal is not shown the log; elsewhere it stands where they would be told. */
function isLoggedToFile(config: Config): boolean {
  return isTerminal() && !isConnected(config);
}

function logFor(config: Config): Log {
  const { dataDir, logLevel } = config;
  if (!isLoggedToFile(config))
    return createLog(logLevel, (line) => void process.stderr.write(line));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "ask.log");
  return createLog(logLevel, (line) => appendFileSync(file, line));
}

/** What the endpoint answered with, without its words: they may repeat what was sent. */
function modelFault(error: unknown): string {
  const status = error instanceof Error && "status" in error ? ` ${String(error.status)}` : "";
  return `the language model failed: ${error instanceof Error ? error.constructor.name : ""}${status}`;
}

/** What went wrong, without what was read: it may hold personal data. */
function nameOf(error: unknown): string {
  if (error instanceof StoreError) return error.text.en;
  return error instanceof Error ? error.name : "unknown";
}

endWhenUnwritable(process.stdout);
const given = readServiceArguments(process.argv.slice(2));
switch (given.kind) {
  case "help":
    process.stdout.write(`${SERVICE_HELP}\n`);
    break;
  case "wrong":
    process.stderr.write(`${forReader(given.text, undefined)}\n`);
    process.exitCode = 2;
    break;
  case "start":
    try {
      await main(given.as);
    } catch (error) {
      // Which of the two languages its reader speaks is not known.
      process.stderr.write(`${forReader(faultText(error), undefined)}\n`);
      process.exitCode = 1;
    }
}

/** `ask` itself: one question, a conversation, or lines from another program. */
import { render } from "../channels/console/render.ts";
import {
  ConfigError,
  currentEnvironment,
  mistakesReport,
  readConfig,
  type Config,
} from "../config.ts";
import { createConversation } from "../conversation/conversation.ts";
import type { Temporal } from "temporal-polyfill";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { answererFrom } from "./build-answerer.ts";
import { buildAssisting } from "./build-assisting.ts";
import { keptStore, type KeptStore } from "./kept-store.ts";
import { todayOn } from "./open-today.ts";

export interface AskOptions {
  readonly lang?: Language;
  readonly json?: true;
  readonly jsonl?: true;
  readonly sources?: true;
  /** Taken for the present: a wall-clock time. */
  readonly at?: string;
  /** The e-mail address of the person of the register whose part is taken in a conversation. */
  readonly as?: string;
}

/** Does what the command line asks for; says on stderr why it could not. */
export async function ask(words: readonly string[], options: AskOptions): Promise<0 | 1 | 2> {
  const question = words.join(" ").trim();
  if (words.length > 0 && question === "") return usage("frågan är tom / the question is empty");
  if (options.jsonl && question !== "") return usage("--jsonl läser frågorna från standard in");
  if (options.json && question === "") return usage("--json behöver en fråga");
  try {
    const config = readConfig(currentEnvironment());
    const at = options.at === undefined ? undefined : await timeIn(options.at);
    if (at === null)
      return usage('--at läses som "2026-12-01 08:00" / is read like "2026-12-01 08:00"');
    const answerer = answererFrom(config.knowledgeDir);
    const kept = keptStore(config);
    const today = todayOn({ read: () => kept.read(), knowledge: () => answerer.knowledge, at });
    const assist = await buildAssisting(config);
    const asking = { answerer, config, options, assist, today, kept, at };
    try {
      if (options.jsonl) await jsonl(asking);
      else if (question === "") return await conversation(asking);
      else await one(question, asking);
    } finally {
      await kept.close();
    }
    return 0;
  } catch (error) {
    console.error(reason(error));
    return 1;
  }
}

interface Asking {
  readonly answerer: Answerer;
  readonly config: Config;
  readonly options: AskOptions;
  readonly assist: Assisting | undefined;
  readonly today: () => Promise<Today>;
  readonly kept: KeptStore;
  readonly at: Temporal.Instant | undefined;
}

/** Null when it cannot be read. */
async function timeIn(at: string): Promise<Temporal.Instant | null> {
  const { readMoment } = await import("./read-time.ts");
  const read = readMoment(at);
  return "refused" in read ? null : read;
}

async function jsonl({ answerer, today, assist, options }: Asking): Promise<void> {
  const { answerJsonl } = await import("./jsonl.ts");
  const { stdin: input, stdout: output } = process;
  const parts = { answerer, today, assist, onFault: complain };
  await answerJsonl({ ...parts, input, output, language: options.lang });
}

/** 2 when nobody has the address of `--as`. */
async function conversation(asking: Asking): Promise<0 | 2> {
  const { answerer, today, assist, kept, config, options, at } = asking;
  const { converse, isTerminal } = await import("./converse.ts");
  const { assistantOn, consoleWho, nobodyHas, whoWords } = await import("./assistant-on.ts");
  const { lang: language, sources: sourcesShown, as } = options;
  const who = consoleWho(await kept.read(), as);
  if (who === undefined) return usage(nobodyHas(as ?? ""));
  const known = { answerer: () => answerer, today, assist, at };
  const parts = { ...known, sourcesShown, onFault: complain, ...kept };
  if (isTerminal()) console.error(whoWords(who, await kept.read()));
  const assistant = assistantOn(parts);
  const talk = await converse({ assistant, who, language, config, onFault: complain });
  await talk.ended;
  return 0;
}

/** Shown whole: there is no next turn in which to ask for the rest. */
async function one(question: string, asking: Asking): Promise<void> {
  const { answerer, today, assist, config, options } = asking;
  const { lang, json, sources = false } = options;
  const talk = createConversation({
    answerer: () => answerer,
    today,
    assist,
    onFault: complain,
    longest: Infinity,
    sourcesShown: sources,
  });
  const message = { conversation: "", text: question, language: lang };
  if (json) {
    const { recordOf } = await import("./record.ts");
    const answer = await talk.answer(message);
    console.log(JSON.stringify(recordOf(question, answer, answerer.knowledge), null, 2));
    return;
  }
  const reply = await talk.reply(message);
  const { stdout } = process;
  const color = config.color && stdout.isTTY && stdout.hasColors();
  const width = stdout.isTTY ? stdout.columns : Infinity;
  console.log(render(reply, { color, width, numbered: false, airy: true }));
}

/** The answer says that something is missing; this says why. */
function complain(error: unknown): void {
  console.error(reason(error));
}

function usage(message: string): 2 {
  console.error(`error: ${message}. Se ask --help / See ask --help`);
  return 2;
}

function reason(error: unknown): string {
  if (error instanceof ConfigError) return mistakesReport(error.mistakes);
  return error instanceof Error ? error.message : String(error);
}

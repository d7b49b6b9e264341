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
import type { Answerer } from "../answers/respond.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { answererFrom } from "./build-answerer.ts";

export interface AskOptions {
  readonly lang?: Language;
  readonly json?: true;
  readonly jsonl?: true;
  readonly sources?: true;
}

/** Does what the command line asks for; says on stderr why it could not. */
export async function ask(words: readonly string[], options: AskOptions): Promise<0 | 1 | 2> {
  const question = words.join(" ").trim();
  if (options.jsonl && question !== "") return usage("--jsonl läser frågorna från standard in");
  if (options.json && question === "") return usage("--json behöver en fråga");
  try {
    const config = readConfig(currentEnvironment());
    const answerer = answererFrom(config.knowledgeDir);
    if (options.jsonl) await jsonl(answerer, options);
    else if (question === "") await conversation(answerer, config, options);
    else await one(question, { answerer, config, options });
    return 0;
  } catch (error) {
    console.error(reason(error));
    return 1;
  }
}

async function jsonl(answerer: Answerer, { lang }: AskOptions): Promise<void> {
  const { answerJsonl } = await import("./jsonl.ts");
  const { stdin: input, stdout: output } = process;
  await answerJsonl({ answerer, input, output, language: lang });
}

async function conversation(
  answerer: Answerer,
  config: Config,
  { lang, sources }: AskOptions,
): Promise<void> {
  const { converse } = await import("./converse.ts");
  await converse({ answerer: () => answerer, config, language: lang, sourcesShown: sources }).ended;
}

interface One {
  readonly answerer: Answerer;
  readonly config: Config;
  readonly options: AskOptions;
}

/** Shown whole: there is no next turn in which to ask for the rest. */
async function one(question: string, { answerer, config, options }: One): Promise<void> {
  const { lang, json, sources = false } = options;
  if (json) {
    const { recordOf } = await import("./record.ts");
    const answer = answerer.answer(question, { language: lang });
    console.log(JSON.stringify(recordOf(question, answer, answerer.knowledge), null, 2));
    return;
  }
  const talk = createConversation({
    answerer: () => answerer,
    longest: Infinity,
    sourcesShown: sources,
  });
  const reply = talk.reply({ conversation: "", text: question, language: lang });
  const { stdout } = process;
  const color = config.color && stdout.isTTY && stdout.hasColors();
  const width = stdout.isTTY ? stdout.columns : Infinity;
  console.log(render(reply, { color, width, numbered: false, airy: true }));
}

function usage(message: string): 2 {
  console.error(`error: ${message}. Se ask --help / See ask --help`);
  return 2;
}

function reason(error: unknown): string {
  if (error instanceof ConfigError) return mistakesReport(error.mistakes);
  return error instanceof Error ? error.message : String(error);
}

/** `ask` itself: one question, a conversation, or lines from another program. */
import type { Temporal } from "temporal-polyfill";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import { render } from "../channels/console/render.ts";
import type { Terminal } from "../channels/console/terminal.ts";
import { widthOf } from "../channels/console/wrap.ts";
import { currentEnvironment, readConfig, type Config } from "../config.ts";
import type { Who } from "../conversation/assistant.ts";
import { createConversation, LONGEST_MESSAGE } from "../conversation/conversation.ts";
import type { View } from "../conversation/view.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { answererFrom } from "./build-answerer.ts";
import { buildAssisting } from "./build-assisting.ts";
import { consoleWho, nobodyHas, whoWords } from "./console-who.ts";
import { faultText } from "./fault-words.ts";
import { forReader } from "./for-reader.ts";
import { KEPT_ENTRIES } from "./kept-entries.ts";
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
  const mistake = mistakeIn(words, question, options);
  if (mistake !== undefined) return usage(mistake);
  try {
    const config = readConfig(currentEnvironment());
    const at = options.at === undefined ? undefined : await timeIn(options.at);
    if (at === null)
      return usage('--at läses som "2026-12-01 08:00" / is read like "2026-12-01 08:00"');
    const kept = keptStore(config);
    try {
      const who = await partTaken(kept, options);
      if (who === undefined) return usage(nobodyHas(options.as ?? ""));
      const given = { config, options, kept, at, who };
      await (question === "" ? following(given) : once(question, given));
    } finally {
      await kept.close();
    }
    return 0;
  } catch (error) {
    console.error(forReader(faultText(error), options.lang));
    return 1;
  }
}

function mistakeIn(
  words: readonly string[],
  question: string,
  { json, jsonl }: AskOptions,
): string | undefined {
  if (words.length > 0 && question === "") return "frågan är tom / the question is empty";
  if (question.length > LONGEST_MESSAGE)
    return `frågan är längre än ${LONGEST_MESSAGE} tecken / the question is longer than ${LONGEST_MESSAGE} characters`;
  if (jsonl && question !== "")
    return "--jsonl läser frågorna från standard in / reads the questions from standard input";
  if (json && question === "") return "--json behöver en fråga / needs a question";
  return undefined;
}

/** Null when it cannot be read. */
async function timeIn(at: string): Promise<Temporal.Instant | null> {
  const { readMoment } = await import("./read-time.ts");
  const read = readMoment(at);
  return "refused" in read ? null : read;
}

/** Whoever asks; undefined: nobody has the address of `--as`. */
async function partTaken(kept: KeptStore, { as, lang }: AskOptions): Promise<Who | undefined> {
  const who = consoleWho(as === undefined ? NOBODY : await kept.read(), as);
  return who && { ...who, language: lang ?? who.language };
}

const NOBODY: Pick<View, "people"> = { people: new Map() };

interface Given {
  readonly config: Config;
  readonly options: AskOptions;
  readonly kept: KeptStore;
  readonly at: Temporal.Instant | undefined;
  readonly who: Who;
}

interface Asking extends Given {
  readonly answerer: () => Answerer;
  readonly assist: Assisting | undefined;
  readonly today: () => Promise<Today>;
  /** The answer says that something is missing; this says why. */
  readonly onFault: (error: unknown) => void;
}

async function askingWith(answerer: () => Answerer, given: Given): Promise<Asking> {
  const { config, kept, at, options } = given;
  const knowledge = () => answerer().knowledge;
  return {
    ...given,
    answerer,
    assist: await buildAssisting(config),
    today: todayOn({ read: () => kept.read(), knowledge, at }),
    onFault: (error) => console.error(forReader(faultText(error), options.lang)),
  };
}

async function once(question: string, given: Given): Promise<void> {
  const answerer = answererFrom(given.config.knowledgeDir, KEPT_ENTRIES);
  await one(question, await askingWith(() => answerer, given));
}

/** Questions that come one after the other: changes of the knowledge base are seen meanwhile. */
async function following(given: Given): Promise<void> {
  const { followKnowledge } = await import("./follow-knowledge.ts");
  const { config, options } = given;
  let say = (text: string): void => console.error(text);
  const followed = followKnowledge(config.knowledgeDir, {
    tell: (text) => say(forReader(text, options.lang)),
  });
  try {
    const asking = await askingWith(() => followed.current(), given);
    if (options.jsonl) await jsonl(asking);
    else await conversation(asking, (talk) => (say = (text) => talk.notify(text)));
  } finally {
    followed.close();
  }
}

async function jsonl({ options, ...asking }: Asking): Promise<void> {
  const { answerJsonl } = await import("./jsonl.ts");
  const { stdin: input, stdout: output } = process;
  await answerJsonl({ ...asking, input, output, language: options.lang });
}

async function conversation(asking: Asking, onOpen: (talk: Terminal) => void): Promise<void> {
  const { config, options, kept, who, onFault, ...parts } = asking;
  const { converse, introduce, isTerminal } = await import("./converse.ts");
  const { assistantOn } = await import("./assistant-on.ts");
  const { lang: language, sources: sourcesShown } = options;
  if (isTerminal()) introduce(whoWords(who, await kept.read())[who.language ?? "sv"]);
  const assistant = assistantOn({ ...parts, sourcesShown, onFault, ...kept });
  const talk = await converse({ assistant, who, language, config, onFault });
  onOpen(talk);
  await talk.ended;
}

/** Shown whole: there is no next turn in which to ask for the rest. */
async function one(question: string, asking: Asking): Promise<void> {
  const { answerer, today, assist, onFault, config, options } = asking;
  const { lang, json, sources = false } = options;
  const talk = createConversation({
    answerer,
    today,
    assist,
    onFault,
    longest: Infinity,
    sourcesShown: sources,
  });
  const message = { conversation: "", text: question, language: lang };
  if (json) {
    const { recordOf } = await import("./record.ts");
    const answer = await talk.answer(message);
    console.log(JSON.stringify(recordOf(question, answer, answerer().knowledge), null, 2));
    return;
  }
  const reply = await talk.reply(message);
  const { stdout } = process;
  const color = config.color && stdout.isTTY && stdout.hasColors();
  const width = stdout.isTTY ? widthOf(stdout) : Infinity;
  console.log(render(reply, { color, width, numbered: false, airy: true }));
}

function usage(message: string): 2 {
  console.error(`fel / error: ${message}. Se ask --help / See ask --help`);
  return 2;
}

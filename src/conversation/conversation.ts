/** One message in, one reply out: commands, follow-ups, and the rest of an answer cut short. */
import type { Answer, ShownSource, Statement } from "../answers/answer.ts";
import type { Assisting } from "../answers/assist.ts";
import { asksWhoElse } from "../answers/follow-up/of-the-answer.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { asksForMore, commandHelp, commandIn, noSuchCommand, type Command } from "./commands.ts";
import { greeting } from "./greeting.ts";
import { Kept } from "./kept.ts";
import type { GreetingReply, Reply } from "./reply.ts";
import { rememberedTurns, type Remembered, type Turns, type TurnThen } from "./turns.ts";

export interface Message {
  /** Names the conversation: its messages are read in the light of those before. */
  readonly conversation: string;
  readonly text: string;
  /** Set when the person's language is known; otherwise each message tells it. */
  readonly language?: Language | undefined;
  /** What the writer may see besides the agreements: the register and the calendar unless otherwise said. */
  readonly sees?: "register" | "knowledge" | undefined;
  /** Whose tokens a language model uses for it: "slack:T0123". */
  readonly workspace?: string | undefined;
}

export interface Conversation {
  /** Replies to a message; `onPart` as Assisting.assist says. Never rejects for any text. */
  reply(message: Message, onPart?: (text: string) => void): Promise<Reply>;
  /** What the answer to a question leaves out at first, from what is so now. */
  rest(message: Message): Promise<Reply>;
  /** Answers a question whole: the text is taken as a question whatever it is. */
  answer(message: Message): Promise<Answer>;
  greet(language?: Language): GreetingReply;
  /** What was last written in a conversation was in this language; undefined: nothing tells it. */
  spoken(conversation: string): Promise<Language | undefined>;
}

export interface ConversationOptions {
  /** Asked anew for each message, as the knowledge may have changed. */
  readonly answerer: () => Answerer;
  /** What is so today, read anew for each message. Left out: only the agreements are known. */
  readonly today?: (() => Promise<Today>) | undefined;
  /** Told when what is so today could not be read; the answer then says so. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** Where the last turns are kept across restarts; left out: nowhere. */
  readonly turns?: Turns | undefined;
  /** Epoch milliseconds; the clock's where it is left out. */
  readonly clock?: (() => number) | undefined;
  /** Helps with what the knowledge base alone does not answer. Left out: nothing does. */
  readonly assist?: Assisting | undefined;
  /** How many conversations are remembered. */
  readonly most?: number;
  /** How many details are shown before a list is cut short. */
  readonly longest?: number;
  /** Are sources shown in full from the start? */
  readonly sourcesShown?: boolean | undefined;
}

/** What is kept of a conversation. */
interface Turn {
  /** The last question as it was read, "" when there is none to lean on. */
  readonly read: string;
  /** `named` of the last answer. */
  readonly named?: readonly string[] | undefined;
  readonly language: Language | undefined;
  /** Details of the last answer that were not shown; undefined: another process gave it. */
  readonly left: readonly Statement[] | undefined;
  /** Has there been an answer, of which something may be left? */
  readonly answered: boolean;
  readonly sources: readonly ShownSource[];
  readonly sourcesShown: boolean;
}

/** Characters: about what chat platforms let through. To read more takes seconds. */
export const LONGEST_MESSAGE = 30_000;

const MOST_CONVERSATIONS = 1000;
const LONGEST_LIST = 6;

export function createConversation(options: ConversationOptions): Conversation {
  const { answerer, most = MOST_CONVERSATIONS, longest = LONGEST_LIST } = options;
  const first: Turn = {
    read: "",
    language: undefined,
    left: [],
    answered: false,
    sources: [],
    sourcesShown: options.sourcesShown ?? false,
  };

  const elsewhere = { ...first, left: undefined };
  const turns = rememberedTurns({
    ...options,
    kept: new Kept<TurnThen<Turn>>(most),
    first,
    elsewhere,
  });
  const answered = answeringIn(turns, options);

  const reply: Conversation["reply"] = async (message, onPart) => {
    const before = await turns.get(message.conversation);
    const command = commandIn(message.text);
    const known = message.language ?? command?.language ?? before.language;
    const language = known ?? "sv";
    if (command !== undefined) {
      const { after, said } = obey(command, before, { known, language, answerer: answerer() });
      await turns.set(message.conversation, after);
      return said;
    }
    if (message.text.length > LONGEST_MESSAGE) return tooLong(language);
    // Where nothing is left, "vem mer?" asks who there is besides.
    const isShown = before.left?.length === 0 && asksWhoElse(message.text);
    if (before.answered && asksForMore(message.text) && !isShown) {
      await turns.set(message.conversation, { ...before, left: [] });
      if (before.left !== undefined) return more(before.left, language);
      return restOf({ ...message, text: before.read, language }, longest, options);
    }
    const { answer: given, assisted } = await answered(message, onPart);
    const left = leftOut(given, longest).length;
    return {
      kind: "answer",
      language: given.language,
      answer: given,
      details: given.details.slice(0, given.details.length - left),
      left,
      sourcesShown: before.sourcesShown,
      buttons: given.next.map((question) => ({ does: "ask", label: question, question })),
      rating: undefined,
      assisted,
    };
  };

  return {
    answer: async (message) => (await answered(message)).answer,
    reply,
    rest: (message) => restOf(message, longest, options),
    greet: (language = "sv") => greeting(answerer().knowledge, language),
    spoken: async (id) => (await turns.get(id)).language,
  };
}

interface Given {
  readonly answer: Answer;
  /** A language model took part in it. */
  readonly assisted: boolean;
}

/** Answers a question, keeping what the next may lean on. */
function answeringIn(
  turns: Remembered<Turn>,
  options: ConversationOptions,
): (message: Message, onPart?: (text: string) => void) => Promise<Given> {
  const { answerer, longest = LONGEST_LIST } = options;
  return async (message, onPart) => {
    const before = await turns.get(message.conversation);
    const { today, isMissing } = await readToday(message, options);
    // What is read is used before the next await, as a newer version may come then.
    const asking = answerer();
    const { text, language } = message;
    const previous = before.read === "" ? undefined : before.read;
    const { named, language: spoken } = before;
    const known = asking.answer(text, { previous, named, spoken, language, today });
    const keep = async (answer: Answer): Promise<Answer> => {
      const told = isMissing ? withoutToday(answer) : answer;
      await turns.set(message.conversation, afterAnswer(before, told, longest));
      return told;
    };
    // Kept at once: whoever writes on meanwhile leans on this question.
    const given = await keep(known);
    if (options.assist === undefined) return { answer: given, assisted: false };
    const context = {
      answerer: asking,
      previous,
      named,
      spoken,
      language,
      today,
      workspace: message.workspace ?? "",
    };
    const helped = await options.assist.assist(text, known, context, onPart);
    if (helped === undefined) return { answer: given, assisted: false };
    const { read } = await turns.get(message.conversation);
    return { answer: read === given.read ? await keep(helped) : helped, assisted: true };
  };
}

async function restOf(
  message: Message,
  longest: number,
  options: ConversationOptions,
): Promise<Reply> {
  const { today } = await readToday(message, options);
  const { text, language } = message;
  const answerer = options.answerer();
  const known = answerer.answer(text, { language, today });
  const context = { answerer, language, today, workspace: message.workspace ?? "" };
  const given = (await options.assist?.assist(text, known, context)) ?? known;
  return more(leftOut(given, longest), given.language);
}

interface ReadToday {
  readonly today?: Today | undefined;
  /** It should have been there, but could not be read. */
  readonly isMissing: boolean;
}

async function readToday(
  { sees = "register" }: Message,
  { today, onFault }: ConversationOptions,
): Promise<ReadToday> {
  if (today === undefined || sees === "knowledge") return { isMissing: false };
  try {
    return { today: await today(), isMissing: false };
  } catch (error) {
    onFault?.(error);
    return { isMissing: true };
  }
}

/** An answer from the agreements alone, where more should have been known. */
function withoutToday(answer: Answer): Answer {
  if (answer.outcome === "talk" || answer.outcome === "refused") return answer;
  const text = {
    sv: "Registret och kalendern går inte att läsa just nu: svaret bygger bara på överenskommelserna.",
    en: "The register and the calendar cannot be read at the moment: this answer rests on the agreements alone.",
  }[answer.language];
  return { ...answer, caveats: [...answer.caveats, { text, facts: [] }] };
}

/** Thanks and refusals leave nothing to lean on: a follow-up then leans on what was before them. */
function afterAnswer(before: Turn, given: Answer, longest: number): Turn {
  const { language } = given;
  if (given.outcome === "talk" || given.read === "") return { ...before, language };
  return {
    read: given.read,
    named: given.named,
    language,
    left: leftOut(given, longest),
    answered: true,
    sources: given.sources,
    sourcesShown: before.sourcesShown,
  };
}

/** What of a long list is not shown at first. A line saying "one more" would be as long as the one. */
function leftOut({ outcome, details }: Answer, longest: number): readonly Statement[] {
  const whole = outcome === "talk" || details.length <= longest + 1;
  if (whole) return [];
  // What leads in others stands with them.
  const endsLeadingIn = details[longest - 1]?.text.endsWith(":") ?? false;
  return details.slice(endsLeadingIn ? longest - 1 : longest);
}

function more(left: readonly Statement[], language: Language): Reply {
  if (left.length > 0) return { kind: "more", language, details: left };
  const text = {
    sv: "Svaret ovan visas redan i sin helhet. Fråga gärna vidare om det du saknar.",
    en: "The answer above is already shown in full. Do ask about what you miss.",
  }[language];
  return { kind: "notice", language, text };
}

function tooLong(language: Language): Reply {
  const text = {
    sv: `Så mycket text läser jag inte. Skriv frågan med högst ${LONGEST_MESSAGE} tecken.`,
    en: `I do not read that much text. Write the question in at most ${LONGEST_MESSAGE} characters.`,
  }[language];
  return { kind: "notice", language, text };
}

interface Around {
  /** Of the person or the conversation; undefined: nothing has told it yet. */
  readonly known: Language | undefined;
  readonly language: Language;
  readonly answerer: Answerer;
}

function obey(command: Command, before: Turn, around: Around): { after: Turn; said: Reply } {
  const { language, answerer } = around;
  const same = { ...before, language: around.known };
  switch (command.name) {
    case "help": {
      const answer = answerer.answer({ sv: "hjälp", en: "help" }[language], { language });
      const commands = commandHelp(language);
      return { after: same, said: { kind: "help", language, answer, commands } };
    }
    case "sources": {
      const shown = !before.sourcesShown;
      const { sources } = before;
      return {
        after: { ...same, sourcesShown: shown },
        said: { kind: "sources", language, shown, sources },
      };
    }
    case "quit":
      return {
        // Whoever comes back begins anew.
        after: { ...same, read: "", answered: false },
        said: { kind: "goodbye", language, text: { sv: "Hej då!", en: "Goodbye!" }[language] },
      };
    case undefined:
      return {
        after: same,
        said: { kind: "notice", language, text: noSuchCommand(command, around.known) },
      };
  }
}

/** A conversation held in lines of text, whatever they come from. */
import { isForm, type Assistant, type Who } from "../../conversation/assistant.ts";
import { commandIn, noSuchCommand } from "../../conversation/commands.ts";
import type { Form } from "../../conversation/form.ts";
import type { Outgoing } from "../../conversation/outgoing.ts";
import type { Reply } from "../../conversation/reply.ts";
import { isMeantAsChoice, numberIn } from "./choosing.ts";
import { again, begin, fieldLines, headLines, leaves, typed, type Filling } from "./filling.ts";
import { ratingHelp, thumbIn } from "./ratings.ts";
import type { Look } from "./render.ts";
import { createScreen, type Choice, type Screen } from "./screen.ts";
import { WORDS, type Language } from "./words.ts";

export interface SessionOptions {
  readonly assistant: Assistant;
  /** Whoever sits there. */
  readonly who: Who;
  /** Set when the person has chosen one. */
  readonly language?: Language | undefined;
  /** Asked for each reply, as a terminal may be resized. */
  readonly look: () => Look;
  /** Told of what went wrong; the person is told only that something did. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

export interface Session {
  greet(): Promise<string>;
  /** The reply to a line, as text; undefined when the line is empty. */
  hear(line: string): Promise<Heard | undefined>;
  /** What the assistant sends on its own; its buttons are pressed as whoever it is for. */
  deliver(outgoing: Outgoing): string;
}

export interface Heard {
  readonly text: string;
  /** The person has ended the conversation. */
  readonly ended: boolean;
}

/** What the next line answers, when it is no message. */
type Expected =
  | { readonly what: "field"; readonly filling: Filling; readonly who: Who }
  | { readonly what: "yes"; readonly question: string; readonly value: string; readonly who: Who };

/** What a line comes to. */
interface Came extends Heard {
  readonly expected?: Expected | undefined;
}

export function createSession(options: SessionOptions): Session {
  const { assistant, who, language, look } = options;
  const screen = createScreen(look, language ?? who.language ?? "sv");
  const at = { ...options, screen };
  let expected: Expected | undefined;
  return {
    greet: () =>
      orFault(at, async () => {
        // Whoever has chosen a language is greeted in it.
        const spoken = language === undefined ? conversationOf(who) : undefined;
        return said(screen.show([await assistant.greet(who, spoken)], who));
      }).then(textOf),
    async hear(line) {
      const text = line.trim();
      if (text === "" && expected === undefined) return undefined;
      const before = expected;
      expected = undefined;
      const came = await orFault(at, () =>
        before === undefined ? hear(at, text) : answer(at, text, before),
      );
      ({ expected } = came);
      return came;
    },
    deliver: (outgoing) => screen.deliver(outgoing, { ...who, account: outgoing.account }),
  };
}

interface At extends SessionOptions {
  readonly screen: Screen;
}

const textOf = ({ text }: Heard): string => text;

/** Says that something went wrong rather than nothing. */
async function orFault({ screen, onFault }: At, work: () => Promise<Came>): Promise<Came> {
  try {
    return await work();
  } catch (error) {
    onFault?.(error);
    return said(screen.lay([screen.words().fault]));
  }
}

async function hear(at: At, line: string): Promise<Came> {
  const { screen, who, language } = at;
  const number = numberIn(line);
  const chosen = number === undefined ? undefined : screen.choice(number);
  if (chosen !== undefined) return press(at, chosen);
  const numbers = screen.numbers();
  if (number !== undefined && isMeantAsChoice(number) && numbers !== "")
    return said(screen.lay([screen.words().noSuchNumber(numbers)]));
  const thumb = thumbIn(line);
  if (thumb !== undefined) return rate(at, thumb);
  const farewell = FAREWELLS.get(line.toLowerCase());
  if (farewell !== undefined) return ask(at, farewell);
  const command = commandIn(line);
  if (command !== undefined && command.name === undefined) {
    const words = noSuchCommand(command, language ?? who.language, ratingHelp);
    return said(screen.lay(words.split("\n\n")));
  }
  return ask(at, line);
}

/** What ends other programs of a terminal ends this one, too. */
const FAREWELLS: ReadonlyMap<string, string> = new Map([
  ["avsluta", "/avsluta"],
  ["exit", "/quit"],
  ["quit", "/quit"],
  ["/exit", "/quit"],
]);

async function rate(at: At, thumb: "up" | "down"): Promise<Came> {
  const { screen, assistant, who } = at;
  const rating = screen.rating();
  if (rating === undefined) return said(screen.lay([screen.words().nothingRated]));
  return opened(at, await assistant.rate(who, rating, thumb), who);
}

async function ask({ assistant, who, language, screen }: At, text: string): Promise<Came> {
  const conversation = conversationOf(who);
  const reply = withRatings(await assistant.hear({ who, conversation, text, language }));
  return { text: screen.show([reply], who), ended: reply.kind === "goodbye" };
}

function conversationOf({ channel, account }: Who): string {
  return `${channel}/${account}`;
}

/** The help names what only a terminal has, too. */
function withRatings(reply: Reply): Reply {
  if (reply.kind !== "help") return reply;
  return { ...reply, commands: [...reply.commands, ...ratingHelp(reply.language)] };
}

async function press(at: At, { button, who }: Choice): Promise<Came> {
  const { assistant, screen } = at;
  switch (button.does) {
    case "ask":
      return ask(at, button.question);
    case "open":
      return opened(at, await assistant.form(who, button.value), who);
    case "act": {
      const { confirm, value } = button;
      if (confirm === undefined) return pressed(at, value, who);
      const expected = { what: "yes", question: confirm, value, who } as const;
      return { ...said(askedOf(screen, expected)), expected };
    }
  }
}

async function pressed({ assistant, screen }: At, value: string, who: Who): Promise<Came> {
  const { message, reply } = await assistant.press(who, value);
  return said(screen.showCards(message, reply, who));
}

function opened({ screen }: At, outcome: Form | Reply, who: Who): Came {
  if (!isForm(outcome)) return said(screen.show([outcome], who));
  return asking(screen, begin(outcome), who);
}

/** Asks the first field that is left. */
function asking(
  screen: Screen,
  filling: Filling,
  who: Who,
  first: readonly string[] = headLines(filling),
): Came {
  const text = screen.lay([...first, ...fieldLines(filling)]);
  return { ...said(text), expected: { what: "field", filling, who } };
}

/** What the next line is asked for. */
function askedOf(screen: Screen, expected: Expected): string {
  return expected.what === "yes"
    ? screen.lay([screen.words().confirm(expected.question)])
    : screen.lay(fieldLines(expected.filling));
}

async function answer(at: At, line: string, expected: Expected): Promise<Came> {
  const { screen } = at;
  const { who } = expected;
  const isLeft = expected.what === "field" && leaves(line);
  if (!isLeft && commandIn(line) !== undefined) return obey(at, line, expected);
  if (expected.what === "yes")
    return /^(ja|j|yes|y)$/i.test(line)
      ? pressed(at, expected.value, who)
      : said(screen.lay([screen.words().notConfirmed]));
  const { filling } = expected;
  if (isLeft) return said(screen.lay([WORDS[filling.form.language].abandoned]));
  const next = typed(filling, line);
  if ("problem" in next) return asking(screen, filling, who, [next.problem]);
  return next.left.length === 0 ? sent(at, next, who) : asking(screen, next, who, []);
}

/** A command is none of what was asked for: that is asked for again, unless the command leads elsewhere. */
async function obey(at: At, line: string, expected: Expected): Promise<Came> {
  const came = await hear(at, line);
  if (came.ended || came.expected !== undefined) return came;
  const between = at.look().airy ? "\n\n" : "\n";
  return { ...came, text: `${came.text}${between}${askedOf(at.screen, expected)}`, expected };
}

async function sent({ assistant, screen }: At, filling: Filling, who: Who): Promise<Came> {
  const { form, filledIn } = filling;
  const outcome = await assistant.submit(who, form.value, filledIn);
  if (outcome.outcome === "wrong") return asking(screen, again(filling, outcome.mistakes), who);
  return said(screen.showCards(outcome.message, outcome.reply, who));
}

function said(text: string): Heard {
  return { text, ended: false };
}

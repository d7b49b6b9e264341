/** What stands on the screen: replies and reminders as text, and the buttons that can be pressed by number. */
import type { Who } from "../../conversation/assistant.ts";
import type { Button, Card } from "../../conversation/card.ts";
import type { Outgoing } from "../../conversation/outgoing.ts";
import type { Reply } from "../../conversation/reply.ts";
import { rangesOf } from "./choosing.ts";
import { print, printCards, type Look } from "./render.ts";
import { WORDS, type Language } from "./words.ts";
import { wrapped } from "./wrap.ts";

/** A button that can be pressed by its number, and as whom. */
export interface Choice {
  readonly button: Button;
  readonly who: Who;
}

export interface Screen {
  /** One after the other; their buttons, if any, get the numbers of those shown before. */
  show(replies: readonly (Reply | undefined)[], who: Who): string;
  /** As what comes of a press or a form: how the message looks now, and what is said. */
  showCards(cards: readonly Card[] | undefined, reply: Reply | undefined, who: Who): string;
  deliver(outgoing: Outgoing, who: Who): string;
  /** Plain lines within the width. */
  lay(lines: readonly string[]): string;
  choice(number: number): Choice | undefined;
  /** The numbers that can be chosen: "1–3, 101–104"; "": none. */
  numbers(): string;
  /** Of the newest answer that can be rated. */
  rating(): string | undefined;
  /** The screen's own words, in the language spoken last. */
  words(): (typeof WORDS)[Language];
}

/** Buttons of reminders count from here on: one that comes meanwhile changes no other number. */
const FIRST_SENT = 101;

export function createScreen(look: () => Look, language: Language): Screen {
  const choices = new Map<number, Choice>();
  let spoken = language;
  let rating: string | undefined;
  let nextSent = FIRST_SENT;

  const offer = (offers: readonly Button[], first: number, who: Who): void => {
    for (const [index, button] of offers.entries()) choices.set(first + index, { button, who });
  };

  const show: Screen["show"] = (replies, who) => {
    const offered: Button[] = [];
    const texts = replies.flatMap((reply) => {
      if (reply === undefined) return [];
      spoken = reply.language;
      if (reply.kind === "answer") ({ rating } = reply);
      const { text, offers } = print(reply, look(), offered.length + 1);
      offered.push(...offers);
      return [text];
    });
    if (look().numbered && offered.length > 0) {
      // What offers nothing, as the sources do, leaves what was offered before in sight.
      for (const number of choices.keys()) if (number < FIRST_SENT) choices.delete(number);
      offer(offered, 1, who);
    }
    return texts.join("\n\n");
  };

  return {
    show,
    showCards: (cards, reply, who) => {
      const message: Reply | undefined = cards && {
        kind: "cards",
        language: spoken,
        text: "",
        cards,
      };
      return show([message, reply], who);
    },
    deliver: ({ name, language: of, cards }, who) => {
      const { text, offers } = printCards(cards, look(), nextSent);
      offer(offers, nextSent, who);
      nextSent += offers.length;
      return [...wrapped(WORDS[of].reminder(name), look()), text].join("\n");
    },
    lay: (lines) => lines.flatMap((line) => wrapped(line, look())).join("\n"),
    choice: (number) => choices.get(number),
    numbers: () => rangesOf([...choices.keys()]),
    rating: () => rating,
    words: () => WORDS[spoken],
  };
}

/** An assistant that says what a test tells it to, and remembers what it was asked. */
import type { Assistant, Heard, Pressed, Who } from "../../src/conversation/assistant.ts";
import type { FilledIn, Form, Submitted } from "../../src/conversation/form.ts";
import type { Home } from "../../src/conversation/home.ts";
import type { GreetingReply, Reply } from "../../src/conversation/reply.ts";

/** What each of its ports gives next; a fault is thrown. */
export interface Script {
  reply: Reply | Error;
  pressed: Pressed | Error;
  form: Form | Reply | Error;
  submitted: Submitted | Error;
  rated: Form | Reply | Error;
  home: Home;
  greeting: GreetingReply;
  prompts: readonly string[];
}

export interface Calls {
  readonly heard: Heard[];
  readonly pressed: { readonly who: Who; readonly value: string }[];
  readonly opened: { readonly who: Who; readonly value: string }[];
  readonly submitted: { readonly who: Who; readonly value: string; readonly filledIn: FilledIn }[];
  readonly rated: { readonly who: Who; readonly rating: string; readonly thumb: "up" | "down" }[];
  readonly homes: Who[];
}

export interface Scripted {
  readonly assistant: Assistant;
  /** To be changed by the test. */
  readonly script: Script;
  readonly calls: Calls;
}

export const NOTICE: Reply = { kind: "notice", language: "sv", text: "Noterat." };

export const GREETING: GreetingReply = {
  kind: "greeting",
  language: "sv",
  text: "Hej! Jag är en bot.",
  next: ["Vem leder gruppen?"],
  commands: [{ name: "help", typed: "/hjälp", does: "visar vad du kan fråga om" }],
};

export function scriptedAssistant(): Scripted {
  const script: Script = {
    reply: NOTICE,
    pressed: { reply: NOTICE },
    form: NOTICE,
    submitted: { outcome: "done", reply: NOTICE },
    rated: NOTICE,
    home: { language: "sv", title: "Robin Ek", lines: [], sections: [] },
    greeting: GREETING,
    prompts: ["Vem leder gruppen?"],
  };
  const calls: Calls = {
    heard: [],
    pressed: [],
    opened: [],
    submitted: [],
    rated: [],
    homes: [],
  };
  const assistant: Assistant = {
    greet: async () => script.greeting,
    hear: async (heard, listener) => {
      calls.heard.push(heard);
      const reply = orThrow(script.reply);
      if (reply.kind === "answer") for (const { text } of reply.answer.lead) listener?.part(text);
      return reply;
    },
    press: async (who, value) => {
      calls.pressed.push({ who, value });
      return orThrow(script.pressed);
    },
    form: async (who, value) => {
      calls.opened.push({ who, value });
      return orThrow(script.form);
    },
    submit: async (who, value, filledIn) => {
      calls.submitted.push({ who, value, filledIn });
      return orThrow(script.submitted);
    },
    rate: async (who, rating, thumb) => {
      calls.rated.push({ who, rating, thumb });
      return orThrow(script.rated);
    },
    home: async (who) => {
      calls.homes.push(who);
      return script.home;
    },
    prompts: async () => script.prompts,
    unmet: async () => [],
    met: async () => undefined,
  };
  return { assistant, script, calls };
}

function orThrow<T>(given: T | Error): T {
  if (given instanceof Error) throw given;
  return given;
}

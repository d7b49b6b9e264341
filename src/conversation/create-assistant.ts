/** The assistant: what people write and press, whatever channel it comes from. */
import { accountId, workspaceOf } from "./account.ts";
import type { Acting } from "./acting.ts";
import { keptOf } from "./asking.ts";
import type { Assistant, Heard, Listener } from "./assistant.ts";
import { answerButtons } from "./answer-buttons.ts";
import { deskOf, type AssistantOptions, type Desk } from "./assistant-parts.ts";
import { phraseHelp } from "./commands.ts";
import { createConversation } from "./conversation.ts";
import { fillingAt } from "./forms/filling.ts";
import { FORMS } from "./forms/forms.ts";
import { attendanceReply, introductionReply, remindersReply } from "./grant.ts";
import { newcomersGreeting } from "./greeting.ts";
import { notice } from "./notice.ts";
import { pressingAt } from "./presses/pressing.ts";
import { promptsFor } from "./prompts.ts";
import type { AnswerReply, Reply } from "./reply.ts";
import { wishIn, type Wish } from "./wishes.ts";

export function createAssistant(options: AssistantOptions): Assistant {
  const { answerer, today, onFault, assist, turns, sourcesShown } = options;
  const conversation = createConversation({
    answerer,
    today,
    onFault,
    assist,
    turns,
    sourcesShown,
  });
  const desk = deskOf(options);
  const filling = fillingAt(desk, FORMS);

  const kept = async (reply: AnswerReply, acting: Acting): Promise<void> => {
    if (keptOf(reply, acting).length === 0) return;
    await desk.changeUnnamed(acting.who, (now) => ({ writes: keptOf(reply, now) }));
  };

  const hear = async (heard: Heard, listener?: Listener): Promise<Reply> => {
    const { who, text, language } = heard;
    const wish = wishIn(text);
    if (wish !== undefined) return granted(wish, heard, desk);
    const by = { sees: who.sees, workspace: workspaceOf(accountId(who)) };
    const message = { conversation: heard.conversation, text, language, ...by };
    const reply = await conversation.reply(message, listener?.part);
    switch (reply.kind) {
      case "help":
        return { ...reply, commands: [...phraseHelp(reply.language), ...reply.commands] };
      case "answer": {
        const acting = await desk.acting(who, reply.language);
        // The answer does not wait for a store that fails.
        await kept(reply, acting).catch((error: unknown) => onFault?.(error));
        return answerButtons(reply, acting);
      }
      case "more":
      case "sources":
      case "greeting":
      case "cards":
      case "home":
      case "notice":
      case "goodbye":
        return reply;
    }
  };

  return {
    ...filling,
    greet: async (who, id) => {
      const acting = await desk.acting(who, id === undefined ? id : await conversation.spoken(id));
      return newcomersGreeting(conversation.greet(acting.language), acting);
    },
    hear,
    press: pressingAt(desk, conversation),
    rate: async (who, rating, thumb) => {
      if (thumb === "down") return filling.form(who, rating);
      const acting = await desk.acting(who);
      return notice(acting, acting.say("Tack för svaret!", "Thank you!"));
    },
    home: (who) => desk.home(who),
    prompts: async (who) => promptsFor(await desk.acting(who)),
    unmet: (channel) => desk.unmet(channel),
    met: (who) => desk.met(who),
  };
}

async function granted(wish: Wish, { who, language }: Heard, desk: Desk): Promise<Reply> {
  const acting = await desk.acting(who, language ?? wish.language);
  switch (wish.kind) {
    case "home": {
      const home = await desk.home(who, acting.language);
      return { kind: "home", language: acting.language, home };
    }
    case "introduction":
      return introductionReply(wish.group, acting);
    case "attendance":
      return attendanceReply(wish.day, acting);
    case "reminders": {
      const { person } = acting.rights;
      const kinds = person === undefined ? [] : await desk.kindsOf(person.id);
      return remindersReply(kinds, await desk.acting(who, acting.language));
    }
  }
}

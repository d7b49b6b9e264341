/** The assistant: what people write and press, whatever channel it comes from. */
import { workspaceOf } from "./account.ts";
import type { Assistant, Heard, Listener } from "./assistant.ts";
import { answerButtons } from "./answer-buttons.ts";
import { deskOf, type AssistantOptions } from "./assistant-parts.ts";
import { createConversation } from "./conversation.ts";
import { fillingAt } from "./forms/filling.ts";
import { FORMS } from "./forms/forms.ts";
import { homeOf } from "./home-of.ts";
import { notice } from "./notice.ts";
import { pressingAt } from "./presses/pressing.ts";
import { promptsFor } from "./prompts.ts";
import type { Reply } from "./reply.ts";

export function createAssistant(options: AssistantOptions): Assistant {
  const { answerer, today, onFault, assist, sourcesShown } = options;
  const conversation = createConversation({ answerer, today, onFault, assist, sourcesShown });
  const desk = deskOf(options);

  const hear = async (heard: Heard, listener?: Listener): Promise<Reply> => {
    const { who, text, language } = heard;
    const by = { sees: who.sees, workspace: workspaceOf(who) };
    const message = { conversation: heard.conversation, text, language, ...by };
    return answerButtons(await conversation.reply(message, listener?.part));
  };

  return {
    ...fillingAt(desk, FORMS),
    greet: async (who) => conversation.greet((await desk.acting(who)).language),
    hear,
    press: pressingAt(desk, conversation),
    rate: async (who) => {
      const acting = await desk.acting(who);
      return notice(acting, acting.say("Tack för svaret!", "Thank you!"));
    },
    home: async (who) => homeOf(await desk.acting(who)),
    prompts: async (who) => promptsFor(await desk.acting(who)),
  };
}

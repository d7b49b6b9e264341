/** Takes presses: those that ask something, and those that decide something. */
import { workspaceOf } from "../account.ts";
import type { Acting } from "../acting.ts";
import type { Desk } from "../assistant-parts.ts";
import type { Assistant } from "../assistant.ts";
import type { Conversation } from "../conversation.ts";
import { notice } from "../notice.ts";
import type { QuestionDesk } from "../question-desk.ts";
import { readPress } from "../press-value.ts";
import type { Reply } from "../reply.ts";
import { decidePress } from "./decide-press.ts";
import { shownPress } from "./shown-press.ts";

export function pressingAt(
  desk: Desk,
  conversation: Pick<Conversation, "rest">,
  questions: QuestionDesk | undefined,
): Assistant["press"] {
  return async (who, value) => {
    const press = readPress(value);
    if (press === undefined) return { reply: outdated(await desk.acting(who)) };
    if (press.act === "all") {
      const by = { sees: who.sees, workspace: workspaceOf(who) };
      const message = { conversation: "", text: press.question, ...by };
      return { reply: await conversation.rest(message) };
    }
    if (press.act === "pass-on") {
      const passed = await desk.change(who, (acting) =>
        questions === undefined
          ? { writes: [], reply: outdated(acting) }
          : questions.passOn(press.question, acting),
      );
      return { reply: passed.reply };
    }
    const sent = await desk.sentWith("key" in press ? press.key : undefined);
    const decision = await desk.change(who, (acting) => decidePress(press, sent, acting));
    return shownPress(press, decision, { sent, acting: await desk.acting(who) });
  };
}

function outdated(acting: Acting): Reply {
  return notice(
    acting,
    acting.say(
      'Den knappen gör inget längre. Skriv "mina uppgifter" för att se vad som gäller nu.',
      'That button does nothing any more. Write "my duties" to see how things stand.',
    ),
  );
}

/** Takes presses: those that ask something, and those that decide something. */
import { workspaceOf } from "../account.ts";
import type { Desk } from "../assistant-parts.ts";
import type { Assistant } from "../assistant.ts";
import type { Conversation } from "../conversation.ts";
import { notice } from "../notice.ts";
import { readPress } from "../press-value.ts";
import { decidePress } from "./decide-press.ts";
import { shownPress } from "./shown-press.ts";

export function pressingAt(
  desk: Desk,
  conversation: Pick<Conversation, "rest">,
): Assistant["press"] {
  return async (who, value) => {
    const press = readPress(value);
    if (press === undefined) {
      const acting = await desk.acting(who);
      const text = acting.say(
        'Den knappen gör inget längre. Skriv "mina uppgifter" för att se vad som gäller nu.',
        'That button does nothing any more. Write "my duties" to see how things stand.',
      );
      return { reply: notice(acting, text) };
    }
    if (press.act === "all" || press.act === "pass-on") {
      const by = { sees: who.sees, workspace: workspaceOf(who) };
      const message = { conversation: "", text: press.question, ...by };
      return { reply: await conversation.rest(message) };
    }
    const sent = await desk.sentWith("key" in press ? press.key : undefined);
    const decision = await desk.change(who, (acting) => decidePress(press, sent, acting));
    return shownPress(press, decision, { sent, acting: await desk.acting(who) });
  };
}

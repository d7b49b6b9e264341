/** Thumbs under an answer, and what was written with them. */
import { z } from "zod";
import { isForm } from "../../conversation/assistant.ts";
import type { FilledIn, Form } from "../../conversation/form.ts";
import { isPersonal, type Activity } from "./activity.ts";
import type { Parts } from "./parts.ts";
import { showForm } from "./press.ts";
import { addressOf } from "./roster.ts";
import { ownChat, say } from "./say.ts";

const Given = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({
    reaction: z.enum(["like", "dislike"]),
    feedback: z.string().max(20_000).optional(),
  }),
});
const Written = z.object({ feedbackText: z.string().default("") });

/** Teams has asked what was wrong by itself: what was written there goes into the assistant's form. */
export async function feedback(parts: Parts, activity: Activity): Promise<void> {
  const { data } = Given.safeParse(activity.value);
  const who = await parts.roster.whoOf(activity);
  if (data === undefined || who === undefined) return;
  const { conversation } = addressOf(activity);
  const rating = await parts.addresses.ratingOf(conversation, activity.replyToId);
  if (rating === undefined) return;
  const { reaction, feedback: written } = data.actionValue;
  const outcome = await parts.assistant.rate(who, rating, reaction === "like" ? "up" : "down");
  const to = await ownChat(parts, activity, who.account);
  if (!isForm(outcome)) {
    if (to !== undefined && isPersonal(activity)) await say(parts, outcome, { to });
    return;
  }
  const filledIn = withText(outcome, textIn(written));
  if (filledIn !== undefined) {
    const submitted = await parts.assistant.submit(who, outcome.value, filledIn);
    if (submitted.outcome === "done") {
      if (to !== undefined && isPersonal(activity)) await say(parts, submitted.reply, { to });
      return;
    }
  }
  if (to !== undefined)
    await showForm(parts, { to, account: who.account, form: outcome, origin: undefined });
}

/** As JSON, or by some clients as it was written. */
function textIn(written = ""): string {
  try {
    return Written.parse(JSON.parse(written)).feedbackText.trim();
  } catch {
    return written.trim();
  }
}

/** Undefined: there is more to fill in than a text, or no text was written. */
function withText(form: Form, text: string): FilledIn | undefined {
  const field = form.fields.find(({ kind }) => kind === "long-text" || kind === "text");
  const others = form.fields.filter((one) => one !== field && one.optional !== true);
  if (text === "" || field === undefined || others.some(({ initial }) => initial === undefined))
    return undefined;
  const initial = form.fields.map(({ name, initial: value }) => [name, value] as const);
  return { ...Object.fromEntries(initial), [field.name]: text };
}

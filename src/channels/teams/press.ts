/** Buttons of cards: what was pressed goes to the assistant, what comes of it to the card or the chat. */
import type { AdaptiveCardActionResponse } from "@microsoft/teams.api";
import { z } from "zod";
import { isForm, type Who } from "../../conversation/assistant.ts";
import type { Form } from "../../conversation/form.ts";
import type { Reply } from "../../conversation/reply.ts";
import { isPersonal, type Activity } from "./activity.ts";
import type { Address } from "./connector.ts";
import type { OpenForm } from "./forms.ts";
import { ask } from "./hear.ts";
import { cardsOfReply, changed, originOf, tell, text, type Outcome } from "./outcome.ts";
import type { Parts } from "./parts.ts";
import { PressData } from "./render/actions.ts";
import { filledInOf, formCard } from "./render/form.ts";
import { cardMessage } from "./render/answer.ts";
import { addressOf } from "./roster.ts";
import { ownChat } from "./say.ts";
import { WORDS } from "./words.ts";

interface Press {
  readonly parts: Parts;
  readonly activity: Activity;
  readonly who: Who;
  readonly data: PressData;
}

const Invoked = z.object({ action: z.object({ data: z.looseObject({}) }) });

/** An Action.Execute: answered in place. */
export async function execute(
  parts: Parts,
  activity: Activity,
): Promise<AdaptiveCardActionResponse> {
  const { data } = Invoked.safeParse(activity.value);
  const outcome = await press(parts, activity, data?.action.data);
  return outcome.shows === "card"
    ? { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: outcome.card }
    : { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: outcome.text };
}

/** An Action.Submit of a client that knows no Action.Execute: answered by changing the message. */
export async function submitted(parts: Parts, activity: Activity): Promise<void> {
  const outcome = await press(parts, activity, activity.value);
  const to = addressOf(activity);
  if (outcome.shows === "text")
    await parts.connector.send(to, { type: "message", text: outcome.text });
  else if (activity.replyToId !== undefined)
    await parts.connector.update(to, activity.replyToId, cardMessage(outcome.card, ""));
}

async function press(parts: Parts, activity: Activity, given: unknown): Promise<Outcome> {
  const { data } = PressData.safeParse(given);
  const who = await parts.roster.whoOf(activity);
  if (data === undefined || who === undefined) return text(WORDS[data?.lang ?? "sv"].outdated);
  const pressed: Press = { parts, activity, who, data };
  switch (data.does) {
    case "ask":
      parts.later(activity, () => ask(parts, activity, { who, text: data.value, pressed: true }));
      return text(WORDS[data.lang].answerBelow);
    case "act":
      return act(pressed);
    case "open":
      return open(pressed);
    case "submit":
      return submit(pressed, given as Readonly<Record<string, unknown>>);
  }
}

async function act({ parts, activity, who, data }: Press): Promise<Outcome> {
  const { message, reply } = await parts.assistant.press(who, data.value);
  const said = reply === undefined ? undefined : await tell(parts, activity, who, reply);
  if (message !== undefined) {
    const origin = originOf(activity);
    const card = changed(parts, activity, { cards: message, language: data.lang, origin });
    if (card !== undefined) return { shows: "card", card };
  }
  return text(said ?? WORDS[data.lang].done);
}

async function open({ parts, activity, who, data }: Press): Promise<Outcome> {
  const outcome = await parts.assistant.form(who, data.value);
  const words = WORDS[data.lang];
  if (!isForm(outcome)) return text((await tell(parts, activity, who, outcome)) ?? words.done);
  const to = await ownChat(parts, activity, who.account);
  if (to === undefined) return text(words.noPlace);
  await showForm(parts, { to, account: who.account, form: outcome, origin: originOf(activity) });
  return text(isPersonal(activity) ? words.formBelow : words.formThere);
}

/** As a card of its own in the chat of whoever fills it in. */
export async function showForm(
  { forms, connector }: Parts,
  shown: { to: Address; account: string; form: Form; origin: OpenForm["origin"] },
): Promise<void> {
  const { to, account, form, origin } = shown;
  const id = await forms.open({ account, form, origin });
  await connector.send(to, cardMessage(formCard({ id, form }), form.title));
}

async function submit(
  { parts, activity, who, data }: Press,
  given: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const opened = await parts.forms.find(data.value);
  // A form belongs to whoever opened it, wherever the card has been forwarded.
  if (opened?.account !== who.account) return text(WORDS[data.lang].formGone);
  const { form, origin } = opened;
  const filledIn = filledInOf(form, given);
  const outcome = await parts.assistant.submit(who, form.value, filledIn);
  if (outcome.outcome === "wrong") {
    const { mistakes } = outcome;
    return { shows: "card", card: formCard({ id: data.value, form, filledIn, mistakes }) };
  }
  await parts.forms.close(data.value);
  if (outcome.message !== undefined)
    changed(parts, activity, { cards: outcome.message, language: form.language, origin });
  return closed(parts, activity, who, { form, reply: outcome.reply });
}

/** The form gives way to what came of it; what does not fit in a card is told below. */
async function closed(
  parts: Parts,
  activity: Activity,
  who: Who,
  { form, reply }: { readonly form: Form; readonly reply: Reply },
): Promise<Outcome> {
  const { language } = form;
  const told = cardsOfReply(reply, form.title);
  if (told === undefined) await tell(parts, activity, who, reply);
  const done = { title: form.title, lines: [WORDS[language].done], buttons: [] };
  const origin = originOf(activity);
  const card = changed(parts, activity, { cards: told ?? [done], language, origin });
  return card === undefined ? text(WORDS[language].done) : { shows: "card", card };
}

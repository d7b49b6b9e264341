/** The assistant: what people write and press, whatever channel it comes from. */
import type { Temporal } from "temporal-polyfill";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import { instantOf } from "../meetings/time.ts";
import type { Ledger } from "../register/ledger.ts";
import { accountId } from "./account.ts";
import { actingOf, type Acting } from "./acting.ts";
import { answerButtons } from "./answer-buttons.ts";
import type { Assistant, Heard, Who } from "./assistant.ts";
import { createConversation } from "./conversation.ts";
import type { FilledIn, Form, Submitted } from "./form.ts";
import { readFormValue, unreadable, type FormDecision, type FormKind } from "./forms/form-kind.ts";
import { FORMS } from "./forms/forms.ts";
import { homeOf } from "./home-of.ts";
import { notice } from "./notice.ts";
import { promptsFor } from "./prompts.ts";
import type { Reply } from "./reply.ts";
import type { View, Write } from "./view.ts";

export interface AssistantOptions {
  /** Asked anew for each message, as the knowledge may have changed. */
  readonly answerer: () => Answerer;
  /** What is so today, read anew for each message. */
  readonly today: () => Promise<Today>;
  readonly ledger: Ledger<View, Write>;
  readonly now: () => Temporal.Instant;
  /** E-mail addresses in lower case. */
  readonly coordinators: ReadonlySet<string>;
  /** Told when what is so today could not be read; the answer then says so. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** Are sources shown in full from the start? */
  readonly sourcesShown?: boolean | undefined;
}

export function createAssistant(options: AssistantOptions): Assistant {
  const { answerer, today, onFault, ledger, now, coordinators, sourcesShown } = options;
  const conversation = createConversation({ answerer, today, onFault, sourcesShown });
  const acting = (who: Who, view: View): Acting =>
    actingOf(who, { view, knowledge: answerer().knowledge, now: now(), coordinators });
  const actingNow = async (who: Who): Promise<Acting> => acting(who, await ledger.read());

  const hear = async (heard: Heard): Promise<Reply> => {
    const { who, text, language } = heard;
    const message = { conversation: heard.conversation, text, language, sees: who.sees };
    return answerButtons(await conversation.reply(message));
  };

  const form = async (who: Who, value: string): Promise<Form | Reply> => {
    const named = formNamed(value);
    const someone = await actingNow(who);
    if (named === undefined) return unreadable(someone);
    return named.kind.open(named.about, someone);
  };

  const submit = async (who: Who, value: string, filledIn: FilledIn): Promise<Submitted> => {
    const named = formNamed(value);
    if (named === undefined) {
      const { text } = unreadable(await actingNow(who));
      return { outcome: "wrong", mistakes: [{ field: undefined, text }] };
    }
    const { person } = (await actingNow(who)).rights;
    const actor = { by: person?.id ?? accountId(who), at: instantOf(now()) };
    return ledger.change(actor, (view) => {
      const decision: FormDecision = named.kind.submit(named.about, filledIn, acting(who, view));
      return { writes: decision.outcome === "done" ? decision.writes : [], result: decision };
    });
  };

  return {
    greet: async (who) => conversation.greet((await actingNow(who)).language),
    hear,
    press: async (who) => {
      const someone = await actingNow(who);
      const text = someone.say("Knappen gör inget längre.", "This button does nothing any more.");
      return { reply: notice(someone, text) };
    },
    form,
    submit,
    rate: async (who) => {
      const someone = await actingNow(who);
      return notice(someone, someone.say("Tack för svaret!", "Thank you!"));
    },
    home: async (who) => homeOf(await actingNow(who)),
    prompts: async (who) => promptsFor(await actingNow(who)),
  };
}

function formNamed(
  value: string,
): { readonly kind: FormKind; readonly about: unknown } | undefined {
  const read = readFormValue(value);
  const kind = FORMS.find(({ id }) => id === read?.form);
  return read === undefined || kind === undefined ? undefined : { kind, about: read.about };
}

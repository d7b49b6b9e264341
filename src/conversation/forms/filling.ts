/** Opens forms and takes what was filled in. */
import { ReminderKey } from "../../reminders/reminder.ts";
import type { Acting } from "../acting.ts";
import type { Desk } from "../assistant-parts.ts";
import type { Assistant } from "../assistant.ts";
import { presented } from "../presses/shown-press.ts";
import { readFormValue, unreadable, type FormKind } from "./form-kind.ts";

/** `forms`: those that there are. */
export function fillingAt(
  desk: Desk,
  forms: readonly FormKind[],
): Pick<Assistant, "form" | "submit"> {
  const named = (value: string) => {
    const read = readFormValue(value);
    const kind = forms.find(({ id }) => id === read?.form);
    return read === undefined || kind === undefined ? undefined : { kind, about: read.about };
  };
  return {
    form: async (who, value) => {
      const form = named(value);
      const acting = await desk.acting(who);
      return form === undefined ? unreadable(acting) : form.kind.open(form.about, acting);
    },
    submit: async (who, value, filledIn) => {
      const form = named(value);
      if (form === undefined) {
        const { text } = unreadable(await desk.acting(who));
        return { outcome: "wrong", mistakes: [{ field: undefined, text }] };
      }
      const decide = (acting: Acting) => {
        const decided = form.kind.submit(form.about, filledIn, acting);
        return { decision: decided, writes: decided.outcome === "done" ? decided.writes : [] };
      };
      const { decision } = form.kind.unnamed
        ? await desk.changeUnnamed(who, decide)
        : await desk.change(who, decide);
      if (decision.outcome === "wrong") return decision;
      const sent = await desk.sentWith(ReminderKey.safeParse(form.about["key"]).data);
      const message = decision.message ?? presented(sent, await desk.acting(who));
      return { outcome: "done", reply: decision.reply, message };
    },
  };
}

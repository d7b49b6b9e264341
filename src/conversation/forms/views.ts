/** Written views before a meeting to which neither the member nor the substitute comes (annex 2, 1.3.1). */
import { z } from "zod";
import { answer } from "../../meetings/answer.ts";
import { MeetingId } from "../../meetings/meeting.ts";
import { isRefusal } from "../../register/refusal.ts";
import { SeatId } from "../../register/seat.ts";
import { ReminderKey } from "../../reminders/reminder.ts";
import type { Acting } from "../acting.ts";
import { notice } from "../notice.ts";
import { ownSeat } from "../seat-of.ts";
import { formKind, formValue, textIn } from "./form-kind.ts";

const About = z.object({
  meeting: MeetingId,
  seat: SeatId,
  /** The reminder under which the form was opened. */
  key: ReminderKey.optional(),
});
export type ViewsAbout = z.infer<typeof About>;

const MOST = 3000;
const ID = "views";

export const viewsForm = formKind<ViewsAbout>({
  id: ID,
  about: About,
  open: (about, acting) => {
    const { language, say } = acting;
    const own = ownSeat(about, acting);
    if (own === undefined) return notice(acting, notYours(acting));
    // Whether it can be answered at all is told before anything is written.
    const tried = answer(own.before, { kind: "views", text: "…" }, own.context);
    if (isRefusal(tried)) return notice(acting, acting.told(tried.refused));
    const { views } = own.before ?? {};
    return {
      value: viewsValue(about),
      language,
      title: say("Synpunkter", "Your views"),
      intro: say(
        "Synpunkter lämnas före mötet och räknas inte som närvaro. Ni får besluten efteråt.",
        "Views are given before the meeting and do not count as presence. You will be told the decisions afterwards.",
      ),
      fields: [
        {
          name: "views",
          kind: "long-text",
          label: say("Vad vill ni ha sagt?", "What do you want to say?"),
          most: MOST,
          ...(views === undefined ? {} : { initial: views.slice(0, MOST) }),
        },
      ],
      submit: say("Lämna synpunkter", "Give your views"),
    };
  },
  submit: (about, filledIn, acting) => {
    const own = ownSeat(about, acting);
    if (own === undefined) return wrong(notYours(acting));
    const after = answer(
      own.before,
      { kind: "views", text: textIn(filledIn, "views") },
      own.context,
    );
    if (isRefusal(after)) return wrong(acting.told(after.refused), "views");
    const text = acting.say(
      "Tack. Ordföranden ser synpunkterna, och ni får besluten efter mötet.",
      "Thank you. The chair sees your views, and you will be told the decisions after the meeting.",
    );
    return {
      outcome: "done",
      writes: after === own.before ? [] : [{ kind: "attendance", id: own.id, after }],
      reply: notice(acting, text),
    };
  },
});

export function viewsValue(about: ViewsAbout): string {
  return formValue({ id: ID }, about);
}

function notYours({ say }: Acting): string {
  return say(
    "Du har inte den platsen på mötet, så du kan inte lämna synpunkter för den.",
    "You do not hold that seat at the meeting, so you cannot give views for it.",
  );
}

function wrong(text: string, field?: string) {
  return { outcome: "wrong", mistakes: [{ field, text }] } as const;
}

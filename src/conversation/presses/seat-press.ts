/** "Jag kommer", "Ja, fråga Kim", "Ja, klart": what a press says of a seat at a meeting. */
import { answer, closedToAnswers, type AnswerEvent } from "../../meetings/answer.ts";
import type { Attendance } from "../../meetings/attendance.ts";
import type { PersonId } from "../../register/person.ts";
import { isRefusal, type Refusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import { askingMyself } from "../member-says.ts";
import { notice } from "../notice.ts";
import type { SeatPress } from "../press-value.ts";
import { ownSeat, type OwnSeat } from "../seat-of.ts";
import { memberName, nameOf } from "../seat-words.ts";
import type { PressDecision } from "./press-decision.ts";

/** Old buttons stay in people's chats: what has been said since then is not undone by them. */
export function decideSeat(press: SeatPress, acting: Acting): PressDecision {
  const own = ownSeat(press, acting);
  if (own === undefined)
    return told(
      acting,
      acting.say(
        "Du har inte den platsen på mötet, så du kan inte svara för den.",
        "You do not hold that seat at the meeting, so you cannot answer for it.",
      ),
    );
  if (closedToAnswers(own.context) !== undefined)
    return told(
      acting,
      acting.say(
        "Det går inte längre att svara för det här mötet.",
        "This meeting can no longer be answered for.",
      ),
    );
  const outcome =
    own.role === "ordinary" ? asMember(press, own, acting) : asSubstitute(own, press, acting);
  if ("sentence" in outcome) return told(acting, outcome.sentence);
  if ("myself" in outcome) return { writes: [], said: askingMyself(outcome.myself, acting) };
  return written(own, outcome.events, acting);
}

/** What is to be entered; why nothing is; or that the member asks on their own. */
type Outcome =
  | { readonly events: readonly AnswerEvent[] }
  | { readonly sentence: string }
  | { readonly myself: PersonId };

function written(own: OwnSeat, events: readonly AnswerEvent[], acting: Acting): PressDecision {
  let after: Attendance | undefined = own.before;
  for (const event of events) {
    const next: Attendance | Refusal = answer(after, event, own.context);
    if (isRefusal(next)) return told(acting, acting.told(next.refused));
    after = next;
  }
  return { writes: [{ kind: "attendance", id: own.id, after }] };
}

function told(acting: Acting, text: string): PressDecision {
  return { writes: [], reply: notice(acting, text) };
}

function asMember(press: SeatPress, own: OwnSeat, acting: Acting): Outcome {
  const { before } = own;
  const { say } = acting;
  switch (press.act) {
    case "coming":
      if (before?.status === "coming") return already(acting);
      return { events: [{ kind: "comes" }] };
    case "absent":
      if (before !== undefined && before.status !== "coming") return already(acting);
      return { events: [{ kind: "declines" }] };
    case "both-absent":
      if (before?.status === "both-absent") return already(acting);
      if (before?.status === "substitute-coming" && before.substitute !== undefined)
        return alreadyComes(before.substitute, acting);
      return { events: [{ kind: "neither-comes" }] };
    case "ask-substitute":
    case "ask-myself":
    case "substitute-comes":
    case "substitute-cannot":
      return ofSubstitute(press.act, meant(press, own), own, acting);
    case "informed":
    case "mandated":
    case "handed-over": {
      if (press.other !== undefined && press.other !== before?.substitute)
        return {
          sentence: say(
            `${nameOf(press.other, acting)} kommer inte längre som din ersättare.`,
            `${nameOf(press.other, acting)} no longer comes as your substitute.`,
          ),
        };
      const wanted =
        press.act === "handed-over" ? (["informed", "mandated"] as const) : [press.act];
      const left = wanted.filter((what) => before?.[what] !== true);
      return left.length === 0 ? already(acting) : { events: left.map((kind) => ({ kind })) };
    }
  }
}

/** The substitute whom the button names, or the only one there is. */
function meant({ other }: SeatPress, { context }: OwnSeat): PersonId | undefined {
  const [only, ...others] = context.holders.substitutes;
  return other ?? (others.length === 0 ? only : undefined);
}

type OfSubstitute = "ask-substitute" | "ask-myself" | "substitute-comes" | "substitute-cannot";

function ofSubstitute(
  act: OfSubstitute,
  substitute: PersonId | undefined,
  { before, context }: OwnSeat,
  acting: Acting,
): Outcome {
  const { say } = acting;
  if (substitute === undefined || !context.holders.substitutes.includes(substitute))
    return {
      sentence: say(
        "Den personen är inte längre din ersättare på mötet.",
        "That person is no longer your substitute at the meeting.",
      ),
    };
  if (before === undefined || before.status === "coming")
    return {
      sentence: say(
        'Ersättaren behövs bara om du inte kan: tryck först på "Jag kan inte".',
        'The substitute is needed only if you cannot come: press "I cannot" first.',
      ),
    };
  const isComing = before.status === "substitute-coming" && before.substitute !== undefined;
  const isOwn = before.substitute === substitute;
  if (isComing && before.substitute !== undefined && act !== "substitute-cannot")
    return isOwn && act === "substitute-comes"
      ? already(acting)
      : alreadyComes(before.substitute, acting);
  switch (act) {
    case "ask-substitute":
      if (isOwn && before.status === "substitute-asked") return already(acting);
      return { events: [{ kind: "ask-substitute", substitute }] };
    case "ask-myself":
      return { myself: substitute };
    case "substitute-comes":
      return { events: [{ kind: "substitute-accepts", substitute }] };
    case "substitute-cannot":
      if (!isOwn && before.declined?.includes(substitute) === true) return already(acting);
      return { events: [{ kind: "substitute-declines", substitute }] };
  }
}

function asSubstitute(own: OwnSeat, { act }: SeatPress, acting: Acting): Outcome {
  const { before } = own;
  const { say } = acting;
  const member = memberName(own.context.holders.ordinary, acting);
  const me = acting.rights.person?.id;
  if (me === undefined || (act !== "coming" && act !== "absent"))
    return { sentence: say(`Det är ${member} som gör det.`, `That is for ${member} to do.`) };
  if (before?.status === "coming")
    return {
      sentence: say(
        `${member} kommer själv, så du behöver inte svara.`,
        `${member} comes, so you need not answer.`,
      ),
    };
  if (before === undefined)
    return {
      sentence: say(
        `${member} har inte svarat ännu. Du får frågan om du behövs.`,
        `${member} has not answered yet. You will be asked if you are needed.`,
      ),
    };
  return act === "coming" ? stepsIn(me, own, before, acting) : declines(me, before, acting);
}

function stepsIn(
  me: PersonId,
  { context }: OwnSeat,
  { status, substitute }: Attendance,
  acting: Acting,
): Outcome {
  if (substitute !== undefined && substitute !== me) {
    if (status === "substitute-coming") return alreadyComes(substitute, acting);
    const other = nameOf(substitute, acting);
    const member = memberName(context.holders.ordinary, acting);
    return {
      sentence: acting.say(
        `${other} är tillfrågad nu. Hör av dig till ${member} om du kan komma i stället.`,
        `${other} has been asked now. Get in touch with ${member} if you can come instead.`,
      ),
    };
  }
  if (status === "substitute-coming") return already(acting);
  return { events: [{ kind: "substitute-accepts", substitute: me }] };
}

function declines(me: PersonId, before: Attendance, acting: Acting): Outcome {
  const { status, substitute, declined = [] } = before;
  const isAnswered = substitute !== me && declined.includes(me);
  if (status === "both-absent" || isAnswered) return already(acting);
  return { events: [{ kind: "substitute-declines", substitute: me }] };
}

function already({ say }: Acting): Outcome {
  return { sentence: say("Det är redan noterat. Tack!", "That is noted already. Thank you!") };
}

function alreadyComes(person: PersonId, acting: Acting): Outcome {
  const name = nameOf(person, acting);
  return {
    sentence: acting.say(`${name} kommer redan i stället.`, `${name} comes in the place already.`),
  };
}

/** A seat at a meeting as its holder sees it: how it stands, and what they can do about it at once. */
import { Temporal } from "temporal-polyfill";
import { upperFirst } from "../knowledge/facts/wording.ts";
import { timeWords } from "../meetings/meeting-words.ts";
import { nextStep } from "../meetings/next-step.ts";
import { readZoned } from "../meetings/time.ts";
import { basisOf, basisWords } from "../reminders/basis.ts";
import type { ReminderKey } from "../reminders/reminder.ts";
import type { Acting } from "./acting.ts";
import type { Button, Card } from "./card.ts";
import { viewsValue } from "./forms/views.ts";
import { memberSays } from "./member-says.ts";
import { oneLine } from "./one-line.ts";
import { pressValue } from "./press-value.ts";
import type { OwnSeat } from "./seat-of.ts";
import { meetingName, type Offer, type Said } from "./seat-words.ts";
import { substituteSays } from "./substitute-says.ts";

/** Where the card stands: under a reminder, alone in its message, or else among other cards. */
export interface Placed {
  readonly key?: ReminderKey | undefined;
  readonly alone?: true | undefined;
}

/** `said`: instead of how the seat stands. */
export function seatCard(own: OwnSeat, acting: Acting, placed: Placed, said?: Said): Card {
  const { meeting } = own.context;
  const { title, lines = [], offers = [] } = said ?? seatSays(own, acting);
  const place = meeting.place === undefined ? "" : `, ${oneLine(meeting.place)}`;
  return {
    title: upperFirst(title),
    lines,
    when: `${timeWords(meeting, acting.language)}${place}`,
    link: meeting.link,
    note: basisNote(own, acting),
    buttons: offers.flatMap((offer) => buttonOf(offer, own, acting, placed)),
  };
}

function seatSays(own: OwnSeat, acting: Acting): Said {
  const step = nextStep(own.before, own.context);
  return (
    closedSays(own, acting) ??
    (own.role === "ordinary" ? memberSays(own, step, acting) : substituteSays(own, step, acting))
  );
}

/** A meeting that is cancelled or over asks nothing any more. */
function closedSays({ context: { meeting, now } }: OwnSeat, acting: Acting): Said | undefined {
  const { say } = acting;
  const name = meetingName(meeting, acting);
  if (meeting.status === "cancelled")
    return { title: say(`Mötet med ${name} är inställt.`, `The meeting of ${name} is cancelled.`) };
  const isOver = Temporal.Instant.compare(now, readZoned(meeting.ends).toInstant()) >= 0;
  if (meeting.status !== "held" && !isOver) return undefined;
  return { title: say(`Mötet med ${name} har varit.`, `The meeting of ${name} is over.`) };
}

function buttonOf(offer: Offer, own: OwnSeat, acting: Acting, placed: Placed): Button[] {
  const { act, label, other, style } = offer;
  const { person } = acting.rights;
  if (person === undefined) return [];
  const about = { meeting: own.context.meeting.id, seat: own.context.seat.id };
  const { key } = placed;
  if (act === "views") return [{ does: "open", label, value: viewsValue({ ...about, key }) }];
  const whose = { person: person.id, ...about, ...placed };
  const value =
    act === "tomorrow" ? pressValue({ act, ...whose }) : pressValue({ act, ...whose, other });
  return value === undefined ? [] : [{ does: "act", label, value, style }];
}

/** What the next step rests on: the same as the reminder of it. */
function basisNote(own: OwnSeat, { knowledge, language }: Acting): string | undefined {
  const step = nextStep(own.before, own.context);
  const policy = [...knowledge.reminders.values()].find((one) => one.while === step?.what);
  const basis = policy && basisOf(policy, own.context.meeting.group, knowledge);
  return basis && basisWords(basis, knowledge, language);
}

/** Whether there is still something to be reminded of: asked when planning, and again when it is sent. */
import type { ReminderCondition } from "../knowledge/schema/reminders.ts";
import type { Meeting } from "../meetings/meeting.ts";
import type { Day, Membership } from "../register/membership.ts";
import { covers } from "../register/time.ts";
import type { Event } from "./events.ts";
import { isNew, predecessorOf, type World } from "./world.ts";

/** `recipient` is the membership by which somebody would be told. */
export function isStillSo(
  condition: ReminderCondition | undefined,
  event: Event,
  recipient: Membership,
  world: World,
): boolean {
  if (condition === undefined || condition === "something-to-tell") return true;
  const { meeting, task, membership } = event;
  switch (condition) {
    case "introduce-successor":
    case "tell-contact-person":
      return task?.kind === condition && task.done === undefined;
    case "succeeds":
      return (
        membership !== undefined &&
        isSeated(membership) &&
        isNew(membership, world) &&
        predecessorOf(membership, world) !== undefined
      );
    case "agenda-unsent":
      return meeting?.status === "planned" && meeting.agendaSent === undefined;
    case "minutes-missing":
      return meeting !== undefined && meeting.minutes === undefined;
    case "minutes-kept":
      return meeting?.minutes !== undefined;
    case "undecidable":
      return (
        meeting !== undefined &&
        meeting.items.some(({ forDecision }) => forDecision) &&
        world.decidability(meeting).some(({ state }) => state === "not-yet" || state === "cannot")
      );
    case "answer":
    case "ask-substitute":
    case "designate-substitute":
    case "answer-as-substitute":
    case "inform-and-mandate":
    case "give-views":
    case "attending":
    case "substitute-coming":
    case "released":
    case "was-absent":
    case "not-anchored":
      return meeting !== undefined && isSoOfSeat(condition, meeting, recipient, world);
  }
}

type OfSeat = Extract<
  ReminderCondition,
  | "answer"
  | "ask-substitute"
  | "designate-substitute"
  | "answer-as-substitute"
  | "inform-and-mandate"
  | "give-views"
  | "attending"
  | "substitute-coming"
  | "released"
  | "was-absent"
  | "not-anchored"
>;

function isSoOfSeat(
  condition: OfSeat,
  meeting: Meeting,
  { seat, role, person, onBehalfOf }: Membership,
  world: World,
): boolean {
  if (seat === undefined) return false;
  const answer = world.attendance(meeting, seat);
  const isOrdinary = role === "ordinary";
  switch (condition) {
    case "attending": {
      if (isOrdinary) return answer === undefined || answer.status === "coming";
      return answer?.status === "substitute-coming" && answer.substitute === person;
    }
    case "substitute-coming":
      return !isOrdinary && answer?.status === condition && answer.substitute === person;
    case "released":
      return !isOrdinary && answer?.released === person && answer.status === "coming";
    case "was-absent":
      return (
        isOrdinary &&
        meeting.minutes !== undefined &&
        answer !== undefined &&
        answer.status !== "coming"
      );
    case "not-anchored":
      return (
        isOrdinary &&
        meeting.status === "held" &&
        onBehalfOf !== undefined &&
        !world.view.receipts.has(`${meeting.id}/${onBehalfOf}`)
      );
    case "answer":
    case "ask-substitute":
    case "designate-substitute":
    case "answer-as-substitute":
    case "inform-and-mandate":
    case "give-views": {
      const step = world.step(meeting, seat);
      return step?.what === condition && step.person === person;
    }
  }
}

/**
 * May the holder be told of it on this day? Whoever holds the membership then, and a seat on the day of
 * a meeting that is to come too. Asked when planning, and again when it is sent.
 */
export function holdsFor(
  membership: Membership,
  day: Day,
  { meeting }: Pick<Event, "meeting">,
): boolean {
  if (!covers(membership, day)) return false;
  if (meeting === undefined || !isSeated(membership)) return true;
  const meets = meeting.starts.slice(0, 10) as Day;
  return day > meets || covers(membership, meets);
}

export function isSeated({ role }: Membership): boolean {
  return role === "ordinary" || role === "substitute";
}

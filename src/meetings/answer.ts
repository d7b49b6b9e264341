/**
 * The chain that starts with "I cannot come" (annex 2, 1.3.1 and 1.3.2): the substitute is asked,
 * accepts, is informed and given the mandate; or neither can come and the party gives its views.
 */
import { Temporal } from "temporal-polyfill";
import type { PersonId } from "../register/person.ts";
import type { Seat } from "../register/seat.ts";
import type { Attendance } from "./attendance.ts";
import type { Meeting } from "./meeting.ts";
import type { Holders } from "./presence.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { instantOf, readZoned } from "./time.ts";

/** What somebody says about a seat at a meeting. */
export type AnswerEvent =
  /** The ordinary member comes. */
  | { readonly kind: "comes" }
  /** The ordinary member cannot come. */
  | { readonly kind: "declines" }
  | { readonly kind: "ask-substitute"; readonly substitute: PersonId }
  /** Also without having been asked through the assistant. */
  | { readonly kind: "substitute-accepts"; readonly substitute: PersonId }
  | { readonly kind: "substitute-declines"; readonly substitute: PersonId }
  /** The member has given the substitute the papers. */
  | { readonly kind: "informed" }
  /** The member has given the substitute the mandate to decide. */
  | { readonly kind: "mandated" }
  | { readonly kind: "neither-comes" }
  | { readonly kind: "views"; readonly text: string };

export interface AnswerContext {
  readonly meeting: Meeting;
  readonly seat: Pick<Seat, "id" | "party">;
  /** Who holds the seat on the day of the meeting. */
  readonly holders: Holders;
  readonly now: Temporal.Instant;
}

/** The answer as it then stands, or why it cannot be. Changing one's mind is fine before the meeting. */
export function answer(
  before: Attendance | undefined,
  event: AnswerEvent,
  context: AnswerContext,
): Attendance | Refusal {
  return closedToAnswers(context) ?? next(before, event, context);
}

/** A cancelled meeting takes no answers; a meeting that is over has been attended or not. */
export function closedToAnswers({ meeting, now }: AnswerContext): Refusal | undefined {
  if (meeting.status === "cancelled")
    return refuse(
      "Mötet är inställt: det finns inget att svara på.",
      "The meeting is cancelled: there is nothing to answer.",
    );
  const isOver = Temporal.Instant.compare(now, readZoned(meeting.ends).toInstant()) >= 0;
  if (meeting.status === "held" || isOver)
    return refuse(
      "Mötet har varit: rätta närvaron i protokollet.",
      "The meeting is over: correct the attendance in the minutes.",
    );
  return undefined;
}

function next(
  before: Attendance | undefined,
  event: AnswerEvent,
  context: AnswerContext,
): Attendance | Refusal {
  switch (event.kind) {
    case "comes":
      return context.holders.ordinary === undefined
        ? noMember(context)
        : withReleased(changed(before, { status: "coming" }, context), before);
    case "declines":
      return changed(before, { status: "absent" }, context);
    case "ask-substitute":
    case "substitute-accepts":
    case "substitute-declines":
      return ofSubstitute(before, event, context);
    case "informed":
    case "mandated":
      return confirmed(before, event.kind, context);
    case "neither-comes":
      return changed(before, { status: "both-absent" }, context);
    case "views":
      return withViews(before, event.text, context);
  }
}

/** Whoever was to step in must hear that it is not needed. */
function withReleased(after: Attendance, before: Attendance | undefined): Attendance {
  const released = before?.substitute ?? before?.released;
  return released === undefined ? after : { ...after, released };
}

/** A substitute's confirmation holds for that substitute only, hence it falls with every new status. */
function changed(
  before: Attendance | undefined,
  now: Pick<Attendance, "status" | "substitute" | "declined">,
  context: AnswerContext,
): Attendance {
  const declined = now.declined ?? before?.declined;
  return {
    meeting: context.meeting.id,
    seat: context.seat.id,
    ...(context.seat.party === undefined ? {} : { party: context.seat.party }),
    status: now.status,
    ...(now.substitute === undefined ? {} : { substitute: now.substitute }),
    ...(declined === undefined || declined.length === 0 ? {} : { declined }),
    informed: false,
    mandated: false,
    ...(before?.views === undefined ? {} : { views: before.views }),
    answered: instantOf(context.now),
  };
}

type SubstituteEvent = Extract<AnswerEvent, { substitute: PersonId }>;

function ofSubstitute(
  before: Attendance | undefined,
  { kind, substitute }: SubstituteEvent,
  context: AnswerContext,
): Attendance | Refusal {
  const { substitutes } = context.holders;
  if (!substitutes.includes(substitute)) return notDesignated(context.holders);
  const others = (before?.declined ?? []).filter((one) => one !== substitute);
  switch (kind) {
    case "ask-substitute":
      if (before?.status === "coming")
        return refuse(
          "Den ordinarie ledamoten har sagt att hen kommer: säg först att hen inte kan.",
          "The ordinary member has said that they will come: say first that they cannot.",
        );
      return changed(before, { status: "substitute-asked", substitute, declined: others }, context);
    case "substitute-accepts":
      if (before?.status === "substitute-coming" && before.substitute === substitute) return before;
      return changed(
        before,
        { status: "substitute-coming", substitute, declined: others },
        context,
      );
    case "substitute-declines": {
      const declined = [...others, substitute];
      // A member who comes, or another substitute who does, is not sent home by this.
      if (before?.status === "coming") return { ...before, declined };
      if (before?.substitute !== undefined && before.substitute !== substitute)
        return { ...before, declined };
      const left = substitutes.some((one) => !declined.includes(one));
      return changed(before, { status: left ? "absent" : "both-absent", declined }, context);
    }
  }
}

function confirmed(
  before: Attendance | undefined,
  kind: "informed" | "mandated",
  { now }: AnswerContext,
): Attendance | Refusal {
  if (before?.status !== "substitute-coming" && before?.status !== "substitute-asked")
    return refuse(
      "Ingen ersättare är tillfrågad eller kommer: fråga ersättaren först.",
      "No substitute has been asked or is coming: ask the substitute first.",
    );
  return { ...before, [kind]: true, answered: instantOf(now) };
}

/** Written views are for those whom nobody represents (1.3.1); whoever comes speaks at the meeting. */
function withViews(
  before: Attendance | undefined,
  text: string,
  { meeting, now }: AnswerContext,
): Attendance | Refusal {
  const views = text.trim();
  if (before?.status !== "both-absent" && before?.status !== "absent")
    return refuse(
      "Synpunkter lämnas när varken ledamoten eller ersättaren kan komma: säg det först.",
      "Written views are for when neither the member nor the substitute can come: say so first.",
    );
  if (views === "" || views.length > 5000)
    return refuse(
      "Skriv synpunkter på högst 5 000 tecken.",
      "Write views of at most 5,000 characters.",
    );
  if (Temporal.Instant.compare(now, readZoned(meeting.starts).toInstant()) >= 0)
    return refuse(
      "Synpunkter lämnas före mötet, och det har börjat. Ni kan kommentera besluten efteråt.",
      "Views are given before the meeting, and it has begun. You can comment on the decisions afterwards.",
    );
  return { ...before, views, answered: instantOf(now) };
}

function noMember({ seat }: AnswerContext): Refusal {
  return refuse(
    `Ingen ordinarie ledamot är registrerad för platsen ${seat.id}: för in vem det är först.`,
    `No ordinary member is registered for the seat ${seat.id}: enter who it is first.`,
  );
}

function notDesignated({ substitutes }: Holders): Refusal {
  return substitutes.length === 0
    ? refuse(
        "Platsen har ingen ersättare som är utsedd på förhand: för in en senast dagen före mötet.",
        "The seat has no substitute designated in advance: enter one by the day before the meeting.",
      )
    : refuse(
        "Bara en ersättare som är utsedd på förhand får besluta: välj någon som står som ersättare i registret.",
        "Only a substitute designated in advance may decide: choose one who is a substitute in the register.",
      );
}

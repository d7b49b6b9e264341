/** How far a member has come with the steps of the introduction. */
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { SubjectId } from "../knowledge/schema/base.ts";
import { Instant } from "../meetings/meeting.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { instantOf } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import { MembershipId, type Membership } from "../register/membership.ts";
import { covers } from "../register/time.ts";

/** No record: the step is open. */
export const StepState = z.strictObject({
  membership: MembershipId,
  /** Entry of knowledge/onboarding.yaml. */
  step: SubjectId,
  ticked: Instant.optional(),
  /** Not before this instant; `times` is how often it has been put off. */
  postponed: z.strictObject({ until: Instant, times: z.int().positive() }).optional(),
});
export type StepState = z.infer<typeof StepState>;

/** "<membership>/<step>". */
export type StepStateId = `${string}/${string}`;

interface StepContext {
  readonly membership: Membership;
  readonly step: SubjectId;
  readonly knowledge: Pick<Knowledge, "onboarding">;
  readonly now: Temporal.Instant;
}

/** The member has gone through the step. One that is ticked already stays as it is. */
export function tickStep(before: StepState | undefined, context: StepContext): StepState | Refusal {
  const wrong = wrongOf(context);
  if (wrong !== undefined) return wrong;
  if (before?.ticked !== undefined) return before;
  return { ...stateOf(before, context), ticked: instantOf(context.now) };
}

/** "Ta det i morgon". */
export function postponeStep(
  before: StepState | undefined,
  context: StepContext,
): StepState | Refusal {
  const wrong = wrongOf(context);
  if (wrong !== undefined) return wrong;
  if (before?.ticked !== undefined)
    return refuse("Steget är redan klart.", "The step is done already.");
  const tomorrow = context.now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().add({ days: 1 });
  const until = instantOf(
    tomorrow.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: "09:00" }).toInstant(),
  );
  const times = (before?.postponed?.times ?? 0) + 1;
  return { ...stateOf(before, context), postponed: { until, times } };
}

function stateOf(before: StepState | undefined, { membership, step }: StepContext): StepState {
  return before ?? { membership: membership.id, step };
}

function wrongOf({ membership, step, knowledge, now }: StepContext): Refusal | undefined {
  if (!knowledge.onboarding.some(({ id }) => id === step))
    return refuse(
      `Introduktionen har inget steg "${step}": se knowledge/onboarding.yaml.`,
      `The introduction has no step "${step}": see knowledge/onboarding.yaml.`,
    );
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Membership["from"];
  if (covers(membership, today)) return undefined;
  return refuse(
    'Uppdraget gäller inte i dag. Introduktionen kan ändå visas: "visa introduktionen".',
    'The membership does not hold today. The introduction can be shown all the same: "show the introduction".',
  );
}

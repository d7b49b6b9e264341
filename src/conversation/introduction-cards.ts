/** The introduction as cards: what a step tells, questions to go on with, and whether it is done. */
import { introductionFor, type IntroductionPart } from "../onboarding/introduction.ts";
import type { StepState } from "../onboarding/state.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { stepOf } from "../onboarding/steps.ts";
import { membershipsOf } from "../register/history.ts";
import type { MembershipId } from "../register/membership.ts";
import { basisWords } from "../reminders/basis.ts";
import { isSeated } from "../reminders/conditions.ts";
import type { Acting } from "./acting.ts";
import type { Button, Card } from "./card.ts";
import { pressValue } from "./press-value.ts";

/** Whose step it is, and how far they have come with it. */
export interface OwnStep {
  readonly membership: MembershipId;
  readonly state: StepState | undefined;
}

/** All steps for a group, for anyone who wants to see them; who holds a seat there sees their own. */
export function introductionCards(group: SubjectId, acting: Acting): Card[] {
  const { knowledge, view, language, today, rights } = acting;
  const meetings = view.meetings.values();
  const own = rights.person === undefined ? [] : membershipsOf(view, rights.person.id, today);
  const membership = own.find((one) => one.group === group && isSeated(one));
  const about = { knowledge, register: view, meetings, language, today, membership };
  return introductionFor(group, about)
    .filter((part) => tellsSomething(part, acting))
    .map((part) => stepCard(part, acting));
}

/** A step that is to show what is so of a person says nothing to others. */
function tellsSomething({ step, lines }: IntroductionPart, { knowledge }: Acting): boolean {
  return lines.length > 1 || stepOf(knowledge, step)?.shows.length === 0;
}

export function stepCard(part: IntroductionPart, acting: Acting, own?: OwnStep): Card {
  const { title, lines, sources, ask } = part;
  const questions = ask.map((question): Button => ({ does: "ask", label: question, question }));
  return {
    title,
    lines,
    note: sources.length === 0 ? undefined : basisWords(sources, acting.knowledge, acting.language),
    buttons: [...(own === undefined ? [] : stepButtons(part.step, own, acting)), ...questions],
  };
}

/** None when it has been ticked. */
export function stepButtons(
  step: SubjectId,
  { membership, state }: OwnStep,
  acting: Acting,
): Button[] {
  const { person } = acting.rights;
  if (person === undefined || state?.ticked !== undefined) return [];
  const whose = { person: person.id, membership, step };
  const offers = [
    ["step-done", acting.say("Klart", "Done")],
    ["step-later", acting.say("Ta det i morgon", "Take it tomorrow")],
  ] as const;
  return offers.flatMap(([act, label]): Button[] => {
    const value = pressValue({ act, ...whose });
    return value === undefined ? [] : [{ does: "act", label, value }];
  });
}

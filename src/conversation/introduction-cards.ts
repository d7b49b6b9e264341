/** The introduction as cards: what a step tells, questions to go on with, and whether it is done. */
import { introductionFor, type IntroductionPart } from "../onboarding/introduction.ts";
import type { StepState } from "../onboarding/state.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { MembershipId } from "../register/membership.ts";
import { basisWords } from "../reminders/basis.ts";
import type { Acting } from "./acting.ts";
import type { Button, Card } from "./card.ts";
import { pressValue } from "./press-value.ts";

/** Whose step it is, and how far they have come with it. */
export interface OwnStep {
  readonly membership: MembershipId;
  readonly state: StepState | undefined;
}

/** All steps for a group, for anyone who wants to see them. */
export function introductionCards(group: SubjectId, acting: Acting): Card[] {
  const { knowledge, view, language, today } = acting;
  const meetings = view.meetings.values();
  const about = { knowledge, register: view, meetings, language, today };
  return introductionFor(group, about).map((part) => stepCard(part, acting));
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

/** What a press says of a step of the introduction: shown, gone through, or put off. */
import { Temporal } from "temporal-polyfill";
import { introductionStep } from "../../onboarding/introduction.ts";
import {
  postponeStep,
  tickStep,
  type StepState,
  type StepStateId,
} from "../../onboarding/state.ts";
import { stepOf } from "../../onboarding/steps.ts";
import { isRefusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import { stepCard } from "../introduction-cards.ts";
import { notice } from "../notice.ts";
import type { StepPress } from "../press-value.ts";
import { whenWords } from "../seat-words.ts";
import type { PressDecision } from "./press-decision.ts";

export function decideStep(press: StepPress, acting: Acting): PressDecision {
  const { view, knowledge, now, language, say, rights } = acting;
  const membership = view.memberships.get(press.membership);
  const step = stepOf(knowledge, press.step);
  if (membership === undefined || step === undefined || membership.person !== rights.person?.id)
    return told(
      acting,
      say(
        'Det steget finns inte längre. Introduktionen kan ändå visas: skriv "visa introduktionen".',
        'That step is no longer there. The introduction can be shown all the same: write "show the introduction".',
      ),
    );
  const id: StepStateId = `${membership.id}/${step.id}`;
  const before = view.onboarding.get(id);
  const context = { membership, step: step.id, knowledge, now };
  if (press.act === "step-show") {
    const meetings = view.meetings.values();
    const about = {
      knowledge,
      register: view,
      meetings,
      language,
      today: acting.today,
      membership,
    };
    const part = introductionStep(step, membership.group, about);
    const cards = [stepCard(part, acting, { membership: membership.id, state: before })];
    return { writes: [], reply: { kind: "cards", language, text: "", cards } };
  }
  const after =
    press.act === "step-done" ? tickStep(before, context) : postponeStep(before, context);
  if (isRefusal(after)) return told(acting, acting.told(after.refused));
  if (isSame(before, after))
    return told(acting, say("Det är redan noterat. Tack!", "That is noted already. Thank you!"));
  const until = after.postponed?.until;
  return {
    writes: [{ kind: "onboarding-step", id, after }],
    reply: notice(
      acting,
      press.act === "step-done" || until === undefined
        ? say(`Klart: ${step.name.sv}.`, `Done: ${step.name.en}.`)
        : say(
            `Jag påminner dig ${whenWords(Temporal.Instant.from(until), acting)}.`,
            `I will remind you on ${whenWords(Temporal.Instant.from(until), acting)}.`,
          ),
    ),
  };
}

/** Put off twice on one day it is put off to the same day. */
function isSame(before: StepState | undefined, after: StepState): boolean {
  return (
    before === after ||
    (after.ticked === undefined && before?.postponed?.until === after.postponed?.until)
  );
}

function told(acting: Acting, text: string): PressDecision {
  return { writes: [], reply: notice(acting, text) };
}

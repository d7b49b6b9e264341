/** Somebody leaves a seat or a function, and nobody takes over yet. */
import type { z } from "zod";
import { dateWords } from "../../knowledge/facts/wording.ts";
import { endMembership } from "../../register/change-membership.ts";
import { slotOf } from "../../register/draft.ts";
import type { Day, Membership } from "../../register/membership.ts";
import { covers, shifted } from "../../register/time.ts";
import { personName, placeWords } from "../../register/words.ts";
import type { Acting } from "../acting.ts";
import type { FilledIn } from "../form.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { readingOf, refusedAt, wrongForm, type FieldOf } from "./reading.ts";
import { registerTold } from "./register-told.ts";
import { gone, HeldAbout, heldMeant, introOf, openOnHeld, whoField } from "./replace-member.ts";

type About = z.infer<typeof HeldAbout>;
const ID = "end-membership";

export const endMembershipForm = formKind<About>({
  id: ID,
  about: HeldAbout,
  open: (about, acting) =>
    openOnHeld(about, acting, ID) ?? {
      value: formValue({ id: ID }, about),
      language: acting.language,
      title: acting.say("Avsluta uppdrag", "End a membership"),
      intro: introOf(about, acting),
      fields: [
        ...whoField(about, acting),
        {
          name: "to",
          kind: "date",
          label: acting.say("Sista dagen", "Last day"),
          initial: acting.today,
        },
      ],
      submit: acting.say("Avsluta", "End"),
    },
  submit,
});

const FIELDS: FieldOf = { "dates-cross": "to", "substitute-for-nobody": "to" };

function submit(about: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const why = notCoordinator(acting);
  if (why !== undefined) return wrongForm(why);
  const reading = readingOf(filledIn, acting);
  const held = heldMeant(about, reading, acting);
  const to = reading.day("to");
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  if (held === undefined) return wrongForm(gone(acting));
  const { view, knowledge, language, say } = acting;
  const decision = endMembership(view, knowledge, { membership: held.id, to });
  if (decision.outcome === "refused") return refusedAt(decision.refusals, FIELDS, acting);
  const name = personName(view, held.person);
  const place = placeWords(held, knowledge, language);
  const day = dateWords(to, language);
  const empty = isFilledAfter(held, to, acting)
    ? ""
    : say(" Sedan har ingen den platsen.", " Nobody holds that place afterwards.");
  return registerTold(
    acting,
    decision.writes,
    say(`${name} slutar ${day}: ${place}.`, `${name} leaves on ${day}: ${place}.`) + empty,
  );
}

/** Does somebody else hold the same place the day after? */
function isFilledAfter(held: Membership, to: Day, { view }: Acting): boolean {
  return [...view.memberships.values()].some(
    (other) =>
      other.id !== held.id &&
      other.role === held.role &&
      slotOf(other) === slotOf(held) &&
      covers(other, shifted(to, 1)),
  );
}

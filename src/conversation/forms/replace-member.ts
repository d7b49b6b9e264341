/** Somebody takes over from somebody else (annex 2, 1.3.2: the one who leaves introduces the successor). */
import { z } from "zod";
import { SubjectId } from "../../knowledge/schema/base.ts";
import { MembershipId, type Membership } from "../../register/membership.ts";
import { isRefusal } from "../../register/refusal.ts";
import { replaceMember } from "../../register/succession.ts";
import { personName, placeWords, subjectName } from "../../register/words.ts";
import { personMeant, withPerson } from "../../register/with-person.ts";
import { dateWords } from "../../knowledge/facts/wording.ts";
import type { Acting } from "../acting.ts";
import type { FilledIn, Form } from "../form.ts";
import { notice } from "../notice.ts";
import type { Reply } from "../reply.ts";
import { askGroup } from "./choose-group.ts";
import { groupOf, heldIn, holderWords, membershipOf } from "./choices.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue, unreadable, type FormDecision } from "./form-kind.ts";
import { personFields, personRead, PERSON_FIELDS } from "./person-fields.ts";
import {
  choiceField,
  readingOf,
  refusedAt,
  wrongForm,
  type FieldOf,
  type Reading,
} from "./reading.ts";
import { registerTold } from "./register-told.ts";
import { sinceFields, sinceRead } from "./since-fields.ts";

/** A membership, or the group in which it is to be chosen. */
export const HeldAbout = z.object({
  membership: MembershipId.optional(),
  group: SubjectId.optional(),
});
type About = z.infer<typeof HeldAbout>;

const ID = "replace-member";

export const replaceMemberForm = formKind<About>({
  id: ID,
  about: HeldAbout,
  open: (about, acting) =>
    openOnHeld(about, acting, ID) ?? {
      ...replaceWords(acting),
      value: formValue({ id: ID }, about),
      language: acting.language,
      intro: introOf(about, acting),
      fields: [...whoField(about, acting), ...personFields(acting), ...sinceFields(acting)],
      submit: acting.say("Spara", "Save"),
    },
  submit,
});

function replaceWords({ say }: Acting): Pick<Form, "title"> {
  return { title: say("Byt ledamot", "Replace a member") };
}

/** What comes before a form on a membership: rights, a membership that is gone, the choice of a group. */
export function openOnHeld(
  { membership, group }: About,
  acting: Acting,
  id: "replace-member" | "end-membership",
): Form | Reply | undefined {
  const why = notCoordinator(acting);
  if (why !== undefined) return notice(acting, why);
  if (membership !== undefined)
    return membershipOf(acting, membership) === undefined
      ? notice(acting, gone(acting))
      : undefined;
  if (group === undefined) return askGroup(acting, id);
  if (groupOf(acting, group) === undefined) return unreadable(acting);
  if (heldIn(acting, group).options.length > 0) return undefined;
  return notice(
    acting,
    acting.say(
      "Ingen har någon plats i gruppen: lägg till en ledamot i stället.",
      "Nobody holds a seat in the group: add a member instead.",
    ),
  );
}

export function introOf({ membership, group }: About, acting: Acting): string {
  const held = membership && membershipOf(acting, membership);
  if (held !== undefined) return holderWords(held, acting);
  return group === undefined ? "" : subjectName(acting.knowledge, group)[acting.language];
}

export function whoField({ membership, group }: About, acting: Acting) {
  if (membership !== undefined || group === undefined) return [];
  const label = acting.say("Vem slutar?", "Who leaves?");
  return [choiceField({ name: "who", label }, heldIn(acting, group))];
}

/** The membership that the button carries or the form asked for; undefined where something is wrong. */
export function heldMeant(
  { membership, group }: About,
  reading: Reading,
  acting: Acting,
): Membership | undefined {
  if (membership !== undefined) return membershipOf(acting, membership);
  if (group === undefined) return undefined;
  return membershipOf(acting, reading.choice("who", heldIn(acting, group)) as MembershipId);
}

export function gone({ say }: Acting): string {
  return say(
    "Personen har inte den platsen längre: någon annan har nog hunnit ändra. Inget är sparat.",
    "The person no longer holds that seat: somebody else has probably changed it. Nothing was saved.",
  );
}

const FIELDS: FieldOf = {
  ...PERSON_FIELDS,
  "dates-cross": "from",
  "group-ended": "from",
  overlap: "name",
  "seat-full": "from",
  "function-taken": "from",
};

function submit(about: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const why = notCoordinator(acting);
  if (why !== undefined) return wrongForm(why);
  const reading = readingOf(filledIn, acting);
  const held = heldMeant(about, reading, acting);
  const person = personRead(reading, acting);
  const { from, source } = sinceRead(reading);
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  if (held === undefined) return wrongForm(gone(acting));
  const { view, knowledge, today, language, say } = acting;
  const meant = personMeant(view, person);
  if (isRefusal(meant)) return refusedAt([meant], FIELDS, acting);
  const decision = withPerson(view, knowledge, meant, (known, successor) =>
    replaceMember(known, knowledge, { membership: held.id, successor, from, source }, today),
  );
  if (decision.outcome === "refused") return refusedAt(decision.refusals, FIELDS, acting);
  const name = typeof meant === "string" ? personName(view, meant) : meant.name;
  const place = placeWords(held, knowledge, language);
  const before = personName(view, held.person);
  const day = dateWords(from, language);
  return registerTold(
    acting,
    decision.writes,
    say(
      `${name} tar över efter ${before} ${day}: ${place}.`,
      `${name} takes over from ${before} on ${day}: ${place}.`,
    ),
  );
}

/** Somebody gets a seat or a function in a group; a substitute is designated for a seat in the same way. */
import { z } from "zod";
import { SubjectId } from "../../knowledge/schema/base.ts";
import { addMembership } from "../../register/change-membership.ts";
import { holdersOf } from "../../register/history.ts";
import type { PersonId } from "../../register/person.ts";
import { isRefusal } from "../../register/refusal.ts";
import { SeatId } from "../../register/seat.ts";
import { personName, placeWords, spanWords, subjectName } from "../../register/words.ts";
import { personMeant, withPerson } from "../../register/with-person.ts";
import { MembershipRole } from "../../register/membership.ts";
import type { Acting } from "../acting.ts";
import type { Field, FilledIn, Form } from "../form.ts";
import { notice } from "../notice.ts";
import type { Reply } from "../reply.ts";
import { askGroup } from "./choose-group.ts";
import { groupOf, placeFrom, placeKey, placesOf } from "./choices.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue, unreadable, type FormDecision } from "./form-kind.ts";
import { personFields, personRead, PERSON_FIELDS } from "./person-fields.ts";
import {
  choiceField,
  option,
  readingOf,
  refusedAt,
  wrongForm,
  type Choice,
  type FieldOf,
} from "./reading.ts";
import { registerTold } from "./register-told.ts";
import { sinceFields, sinceRead } from "./since-fields.ts";

/** What the button knows already. */
const About = z.object({
  group: SubjectId.optional(),
  seat: SeatId.optional(),
  role: MembershipRole.optional(),
});
type About = z.infer<typeof About>;

export const newMemberForm = formKind<About>({
  id: "new-member",
  about: About,
  open: (about, acting) => open(about, acting, "new-member"),
  submit,
});

/** The same, with only substitutes to choose. */
export const substituteForm = formKind<About>({
  id: "substitute",
  about: About,
  open: (about, acting) => open({ ...about, role: "substitute" }, acting, "substitute"),
  submit: (about, filledIn, acting) => submit({ ...about, role: "substitute" }, filledIn, acting),
});

function open(about: About, acting: Acting, id: "new-member" | "substitute"): Form | Reply {
  const why = notCoordinator(acting);
  if (why !== undefined) return notice(acting, why);
  const group = groupMeant(about);
  if (group === undefined) return askGroup(acting, id);
  if (groupOf(acting, group) === undefined) return unreadable(acting);
  const { language, say, knowledge } = acting;
  const isSubstitute = about.role === "substitute";
  return {
    value: formValue({ id }, { ...about, group }),
    language,
    title: isSubstitute ? say("Ny ersättare", "New substitute") : say("Ny ledamot", "New member"),
    intro: subjectName(knowledge, group)[language],
    fields: [
      placeField(about, group, acting),
      ...personFields(acting),
      ...forField(group, acting),
      ...sinceFields(acting),
    ],
    submit: say("Spara", "Save"),
  };
}

function groupMeant({ group, seat }: About): SubjectId | undefined {
  return group ?? (seat && (seat.slice(0, seat.indexOf("/")) as SubjectId));
}

function placesFor({ role }: About, group: SubjectId, acting: Acting): Choice {
  const { options, find } = placesOf(acting, group);
  if (role !== "substitute") return { options, find };
  return { options: options.filter(({ value }) => placeFrom(value).role === "substitute"), find };
}

function placeField(about: About, group: SubjectId, acting: Acting): Field {
  const label = acting.say("Plats eller uppgift", "Seat or function");
  const key = placeKey({ role: about.role ?? "ordinary", seat: about.seat });
  const choice = placesFor(about, group, acting);
  const isThere = choice.options.some(({ value }) => value === key);
  return choiceField({ name: "place", label }, choice, isThere ? key : undefined);
}

/** Whom a substitute steps in for: asked only where a seat may have several ordinary members. */
function forField(group: SubjectId, acting: Acting): Field[] {
  const choice = membersOf(group, acting);
  const seats = choice.held.map(({ seat }) => seat);
  if (new Set(seats).size === seats.length) return [];
  const label = acting.say("Ersättare för", "Substitute for");
  const hint = acting.say(
    "Bara för en ersättare, när platsen har flera ordinarie.",
    "Only for a substitute, where the seat has several ordinary members.",
  );
  return [choiceField({ name: "for", label, hint, optional: true }, choice)];
}

function membersOf(group: SubjectId, { view, today }: Acting) {
  const held = holdersOf(view, group, today).filter(({ role }) => role === "ordinary");
  const people = [...new Set(held.map(({ person }) => person))];
  const options = people.map((id) => option(id, personName(view, id)));
  return { held, options, find: (text: string) => text };
}

const FIELDS: FieldOf = {
  ...PERSON_FIELDS,
  overlap: "from",
  "seat-full": "place",
  "function-taken": "place",
  "substitute-for-nobody": "place",
  "unknown-seat": "place",
  "seat-needed": "place",
  "seat-not-wanted": "place",
  "group-ended": "from",
  "dates-cross": "from",
};

function submit(about: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const why = notCoordinator(acting);
  if (why !== undefined) return wrongForm(why);
  const group = groupMeant(about);
  if (group === undefined || groupOf(acting, group) === undefined)
    return wrongForm(unreadable(acting).text);
  const reading = readingOf(filledIn, acting);
  const { role, seat } = placeFrom(reading.choice("place", placesFor(about, group, acting)));
  const person = personRead(reading, acting);
  const whom = reading.optional("for", 200);
  const members = membersOf(group, acting);
  if (whom !== undefined) reading.choice("for", members);
  const since = sinceRead(reading);
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const { view, knowledge, language, say } = acting;
  const meant = personMeant(view, person);
  if (isRefusal(meant)) return refusedAt([meant], FIELDS, acting);
  const place = { group, role, seat, substituteFor: whom as PersonId | undefined, ...since };
  const decision = withPerson(view, knowledge, meant, (known, id) =>
    addMembership(known, knowledge, { ...place, person: id }),
  );
  if (decision.outcome === "refused") return refusedAt(decision.refusals, FIELDS, acting);
  const where = `${placeWords(place, knowledge, language)} ${spanWords(since, language)}`;
  const name = typeof meant === "string" ? personName(view, meant) : meant.name;
  return registerTold(acting, decision.writes, say(`${name} är ${where}.`, `${name} is ${where}.`));
}

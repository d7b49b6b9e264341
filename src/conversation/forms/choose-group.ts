/** Which group: asked first where what can be chosen next depends on it. */
import { z } from "zod";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Acting } from "../acting.ts";
import type { Form } from "../form.ts";
import { notice } from "../notice.ts";
import { groupsToChoose } from "./choices.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue } from "./form-kind.ts";
import { choiceField, readingOf, wrongForm } from "./reading.ts";

/** The forms of the register that begin with a group. */
export const NEEDS_GROUP = [
  "new-member",
  "replace-member",
  "end-membership",
  "substitute",
] as const;
type Next = (typeof NEEDS_GROUP)[number];

const About = z.object({ next: z.enum(NEEDS_GROUP) });
const ID = "choose-group";

export const chooseGroupForm = formKind({
  id: ID,
  about: About,
  open: ({ next }, acting) => {
    const why = notCoordinator(acting);
    return why === undefined ? askGroup(acting, next) : notice(acting, why);
  },
  submit: ({ next }, filledIn, acting) => {
    const why = notCoordinator(acting);
    if (why !== undefined) return wrongForm(why);
    const reading = readingOf(filledIn, acting);
    const group = reading.choice(
      "group",
      groupsToChoose(acting, () => true),
    );
    const wrong = reading.wrong();
    if (wrong !== undefined) return wrong;
    const { language, say, knowledge } = acting;
    const name = knowledge.subjects.get(group as SubjectId)?.name[language] ?? group;
    const value = formValue({ id: next }, { group });
    const label = say("Fortsätt", "Continue");
    const card = { title: name, lines: [], buttons: [{ does: "open", label, value }] } as const;
    return {
      outcome: "done",
      writes: [],
      reply: { kind: "cards", language, text: "", cards: [card] },
    };
  },
});

/** The form that asks for the group and goes on with another. */
export function askGroup(acting: Acting, next: Next): Form {
  const { language, say } = acting;
  const label = say("Vilken grupp gäller det?", "Which group is it about?");
  return {
    value: formValue({ id: ID }, { next }),
    language,
    title: say("Välj grupp", "Choose a group"),
    fields: [
      choiceField(
        { name: "group", label },
        groupsToChoose(acting, () => true),
      ),
    ],
    submit: say("Nästa", "Next"),
  };
}

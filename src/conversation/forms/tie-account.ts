/** The coordinator says whose account it is, where no address tells. */
import { z } from "zod";
import type { PersonId } from "../../register/person.ts";
import { isRefusal } from "../../register/refusal.ts";
import { AccountId } from "../account.ts";
import { tieAccount } from "../accounts.ts";
import type { Acting } from "../acting.ts";
import type { FilledIn } from "../form.ts";
import { notice } from "../notice.ts";
import { peopleToChoose } from "./choices.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { choiceField, readingOf, refusedAt, wrongForm } from "./reading.ts";
import { told } from "./register-told.ts";

const About = z.object({ account: AccountId.optional() });
type About = z.infer<typeof About>;
const ID = "tie-account";

export const tieAccountForm = formKind<About>({
  id: ID,
  about: About,
  open: (about, acting) => {
    const why = notCoordinator(acting);
    if (why !== undefined) return notice(acting, why);
    const { language, say, view } = acting;
    if (view.people.size === 0)
      return notice(
        acting,
        say(
          "Registret är tomt: lägg till personen först.",
          "The register is empty: add the person first.",
        ),
      );
    return {
      value: formValue({ id: ID }, about),
      language,
      title: say("Koppla konto", "Tie an account"),
      intro: about.account,
      fields: [
        ...(about.account === undefined
          ? [
              {
                name: "account",
                kind: "text",
                label: say("Konto", "Account"),
                hint: say(
                  "Kanal och konto: slack:T0123/U0456",
                  "Channel and account: slack:T0123/U0456",
                ),
                most: 300,
              } as const,
            ]
          : []),
        choiceField(
          { name: "person", label: say("Vems är det?", "Whose is it?") },
          peopleToChoose(acting),
        ),
      ],
      submit: say("Koppla", "Tie"),
    };
  },
  submit,
});

function submit(about: About, filledIn: FilledIn, acting: Acting): FormDecision {
  const why = notCoordinator(acting);
  if (why !== undefined) return wrongForm(why);
  const { view, now, say } = acting;
  const reading = readingOf(filledIn, acting);
  const account = about.account ?? reading.text("account", 300);
  const person = reading.choice("person", peopleToChoose(acting)) as PersonId;
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const after = tieAccount(account, person, view, now);
  if (isRefusal(after)) return refusedAt([after], { "not-valid": "account" }, acting);
  const name = view.people.get(person)?.name ?? person;
  return {
    outcome: "done",
    writes: [{ kind: "account", id: after.id, after }],
    reply: told(acting, say(`Kontot är kopplat till ${name}.`, `The account is tied to ${name}.`), [
      after.id,
    ]),
  };
}

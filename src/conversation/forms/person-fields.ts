/** The fields that say who somebody is: known by name or address, or new in the register. */
import type { Language } from "../../knowledge/schema/base.ts";
import type { NewPerson } from "../../register/change-person.ts";
import type { Acting } from "../acting.ts";
import type { Field } from "../form.ts";
import { languageOptions } from "./choices.ts";
import type { FieldOf, Reading } from "./reading.ts";

export function personFields(acting: Acting): Field[] {
  const { say } = acting;
  return [
    { name: "name", kind: "text", label: say("Namn", "Name"), most: 120 },
    {
      name: "email",
      kind: "email",
      label: say("E-post", "E-mail"),
      hint: say(
        "Samma adress som i chatten: då känner jag igen personen.",
        "The same address as in the chat: then I recognise the person.",
      ),
      optional: true,
      most: 200,
    },
    {
      name: "language",
      kind: "choice",
      label: say("Språk", "Language"),
      options: languageOptions(acting),
      initial: "sv",
    },
  ];
}

export function personRead(reading: Reading, acting: Acting): NewPerson {
  const options = languageOptions(acting);
  const find = (text: string): string => text;
  return {
    name: reading.text("name", 120),
    email: reading.email("email"),
    language: reading.choice("language", { options, find }) as Language,
  };
}

/** Where the register's refusals of a person are shown. */
export const PERSON_FIELDS: FieldOf = {
  "person-exists": "email",
  "email-taken": "email",
  "not-valid": "name",
  "identity-number": "name",
  ambiguous: "email",
  "same-person": "name",
  "ordinary-and-substitute": "name",
  "substitute-for-oneself": "name",
};

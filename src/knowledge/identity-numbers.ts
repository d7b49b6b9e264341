/** Personal identity numbers in what is written for the knowledge base: they must not be published. */
import { hasIdentityNumber } from "./identity-number.ts";
import type { FieldMessage } from "./issue-messages.ts";
import type { Text } from "./schema/base.ts";

/** The fields below `value` whose texts hold one. */
export function identityNumbers(value: unknown, field = ""): FieldMessage[] {
  if (typeof value === "string") {
    return hasIdentityNumber(value) ? [{ field, message: IDENTITY_NUMBER }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    identityNumbers(inner, field === "" ? key : `${field}.${key}`),
  );
}

const IDENTITY_NUMBER: Text = {
  sv: "texten innehåller ett personnummer: ta bort det",
  en: "the text holds a personal identity number: remove it",
};

/** What no text of the knowledge base may hold: personal identity numbers, and characters that nobody sees. */
import { hasIdentityNumber } from "./identity-number.ts";
import type { FieldMessage } from "./issue-messages.ts";
import type { Text } from "./schema/base.ts";

/** The fields below `value` whose texts hold such a thing. */
export function textFaults(value: unknown, field = ""): FieldMessage[] {
  if (typeof value === "string") {
    const message = faultOf(value);
    return message === undefined ? [] : [{ field, message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    textFaults(inner, field === "" ? key : `${field}.${key}`),
  );
}

function faultOf(text: string): Text | undefined {
  if (hasIdentityNumber(text)) return IDENTITY_NUMBER;
  if (!HIDDEN.test(text)) return undefined;
  // A text may have several lines.
  const hidden = [...text].find((character) => character !== "\n" && HIDDEN.test(character));
  return hidden === undefined ? undefined : hiddenIn(text, hidden);
}

const IDENTITY_NUMBER: Text = {
  sv: "texten innehåller ett personnummer: ta bort det",
  en: "the text holds a personal identity number: remove it",
};

/** Control characters, and those that hide or turn what stands around them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** So much of the text before it shows where it stands. */
const BEFORE = 20;

function hiddenIn(text: string, hidden: string): Text {
  const at = text.indexOf(hidden);
  const code = `U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""}`;
  const before = text.slice(Math.max(0, at - BEFORE), at).trim();
  return before === ""
    ? {
        sv: `texten börjar med ett osynligt tecken (${code}): skriv om den utan det`,
        en: `the text begins with an invisible character (${code}): write it without`,
      }
    : {
        sv: `efter "${before}" står ett osynligt tecken (${code}): skriv om det stället utan det`,
        en: `after "${before}" stands an invisible character (${code}): write that place without it`,
      };
}

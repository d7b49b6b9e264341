/** What a statement may look like, whatever it says. */
import { tokensOf } from "../../language/tokens.ts";
import type { Reason } from "./reason.ts";

/** Characters: two of the longest sentences of a knowledge base. */
export const LONGEST_STATEMENT = 1000;

const LINK =
  /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(mailto|javascript|data):|@\p{L}|\b[a-z0-9-]+\.(com|net|org|se|nu|eu|io|dev|example)\b/iu;
const MARKUP = /[<>[\]{}|`*_\\~^#]|&\w+;|\n|[\p{Cc}\p{Cf}]/u;

/** Undefined when it is plain text of a bounded length, and nothing of its instructions. Pure. */
export function wrongForm(statement: string, prompt: string): Reason | undefined {
  if (statement.trim() === "" || statement.length > LONGEST_STATEMENT)
    return { kind: "length", text: `write 1 to ${LONGEST_STATEMENT} characters` };
  if (LINK.test(statement)) return { kind: "link", text: "links and addresses are not shown" };
  if (MARKUP.test(statement)) return { kind: "markup", text: "write plain text on one line" };
  if (echoes(statement, prompt))
    return { kind: "echo", text: "instructions are not repeated to the reader" };
  return undefined;
}

/** As many words in a row as no two texts share by chance. */
const ROW = 7;

function echoes(statement: string, prompt: string): boolean {
  const said = wordsIn(statement);
  const instructed = ` ${wordsIn(prompt).join(" ")} `;
  return said.some((_, at) => {
    const row = said.slice(at, at + ROW);
    return row.length === ROW && instructed.includes(` ${row.join(" ")} `);
  });
}

function wordsIn(text: string): string[] {
  // Tokens are cut at a length; a prompt is longer than any question.
  return text
    .split(/\n+/)
    .flatMap(tokensOf)
    .map(({ folded }) => folded);
}

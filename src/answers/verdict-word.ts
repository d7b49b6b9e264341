/**
 * Yes or no as the first word of a statement. What is said is kept beside the words, so that nobody
 * has to read it out of them again.
 */
import type { Language } from "../knowledge/schema/base.ts";
import { upperFirst } from "../knowledge/facts/wording.ts";
import type { Statement, Verdict } from "./answer.ts";

/** A text, and the yes or no that it begins with. */
export type Said = Pick<Statement, "text" | "verdict">;

/** `afterAll`: "jo", to a question that denies ("Är inte …?"). */
export interface Saying {
  readonly language: Language;
  readonly afterAll?: boolean;
}

/** The word, and the rest of the text in the reader's language: ", fler än så ingår.", ": Ängsby." */
export function said(verdict: Verdict, saying: Saying, sv: string, en = sv): Said {
  return { verdict, text: `${wordOf(verdict, saying)}${saying.language === "sv" ? sv : en}` };
}

/** "Ja." and what it rests on. */
export function withVerdict(verdict: Verdict, statement: Statement, saying: Saying): Statement {
  return { ...statement, ...said(verdict, saying, `. ${statement.text}`) };
}

/** What it rests on, without its yes or no. */
export function withoutVerdict(statement: Statement): Statement {
  const { verdict, ...rest } = statement;
  return verdict === undefined
    ? statement
    : { ...rest, text: upperFirst(rest.text.replace(/^\p{L}+[.,:]? /u, "")) };
}

/** "yes" where it is so. */
export function verdictOf(isSo: boolean): Verdict {
  return isSo ? "yes" : "no";
}

function wordOf(verdict: Verdict, { language, afterAll = false }: Saying): string {
  const words = WORDS[language];
  return verdict === "yes" && afterAll ? words.afterAll : words[verdict];
}

const WORDS = {
  sv: { yes: "Ja", no: "Nej", afterAll: "Jo" },
  en: { yes: "Yes", no: "No", afterAll: "Yes" },
} as const;

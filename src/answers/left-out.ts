/** More questions in one message than are answered at once: the writer is told which are left. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Answer } from "./answer.ts";
import type { Posed } from "./guard/split.ts";

/** Questions of one message. */
export const MOST_AT_ONCE = 4;

/** Characters of a question that is named. */
const LONGEST = 80;

/** The answers, of which the last says what was not answered. */
export function withLeftOut(answers: readonly Answer[], questions: readonly Posed[]): Answer[] {
  const [first, ...others] = questions.slice(MOST_AT_ONCE);
  return answers.map((answer, at) =>
    first === undefined || at < answers.length - 1
      ? answer
      : {
          ...answer,
          caveats: [
            ...answer.caveats,
            { text: askAgain(first, others.length + 1, answer.language), facts: [] },
          ],
        },
  );
}

function askAgain({ text }: Posed, count: number, language: Language): string {
  const named = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
  return count === 1
    ? {
        sv: `Jag har svarat på de ${WORDS.sv} första frågorna. Ställ den sista igen: ”${named}”`,
        en: `I have answered the first ${WORDS.en} questions. Ask the last one again: “${named}”`,
      }[language]
    : {
        sv: `Jag har svarat på de ${WORDS.sv} första frågorna. Ställ de ${count} som är kvar igen, från ”${named}”`,
        en: `I have answered the first ${WORDS.en} questions. Ask the ${count} that are left again, from “${named}”`,
      }[language];
}

const WORDS = { sv: "fyra", en: "four" } as const;

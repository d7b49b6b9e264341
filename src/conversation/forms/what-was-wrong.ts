/** A thumb down: what was wrong with the answer. Lands with the coordinator, without who said it. */
import { z } from "zod";
import { LANGUAGES, type Text } from "../../knowledge/schema/base.ts";
import type { Acting } from "../acting.ts";
import { notice } from "../notice.ts";
import { recordWrong } from "../open-questions.ts";
import { notKeptWords } from "../question-words.ts";
import { formKind, formValue } from "./form-kind.ts";
import { readingOf } from "./reading.ts";

const About = z.object({
  /** As it was read. */
  question: z.string().trim().min(1).max(1500),
  /** Of the answer. */
  language: z.enum(LANGUAGES),
});
type About = z.infer<typeof About>;
const ID = "what-was-wrong";

export const whatWasWrongForm = formKind<About>({
  id: ID,
  about: About,
  unnamed: true,
  open: (about, { language, say }) => ({
    value: whatWasWrongValue(about),
    language,
    title: say("Vad blev fel?", "What was wrong?"),
    intro: say(
      "Frågan och det du skriver går till samordnaren, utan ditt namn. Skriv inga personuppgifter.",
      "The question and what you write go to the coordinator, without your name. Write no personal data.",
    ),
    fields: [
      {
        name: "remark",
        kind: "long-text",
        label: say("Vad borde svaret ha varit?", "What should the answer have been?"),
        optional: true,
        most: 500,
      },
    ],
    submit: say("Skicka", "Send"),
  }),
  submit: ({ question, language }, filledIn, acting) => {
    const reading = readingOf(filledIn, acting);
    const remark = reading.optional("remark", 500);
    const wrong = reading.wrong();
    if (wrong !== undefined) return wrong;
    const asked = { text: question, language, now: acting.now };
    const recorded = recordWrong(acting.view, asked, remark ?? "");
    const text = recorded.question === undefined ? notKept(question, acting) : thanks(acting);
    return { outcome: "done", writes: recorded.writes, reply: notice(acting, text) };
  },
});

/** For Assistant.rate. */
export function whatWasWrongValue(about: About): string {
  return formValue({ id: ID }, about);
}

function thanks({ say }: Acting): string {
  return say("Tack! Samordnaren ser det.", "Thank you! The coordinator will see it.");
}

function notKept(question: string, { say }: Acting): string {
  const { sv, en } = notKeptWords(question, TOO_MANY);
  return say(`Tack! Frågan sparades inte: ${sv}.`, `Thank you! The question was not kept: ${en}.`);
}

const TOO_MANY: Text = {
  sv: "det har kommit för många i dag",
  en: "there were too many today",
};

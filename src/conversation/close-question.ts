/**
 * What becomes of open questions: the coordinator answers or dismisses them, those who asked to be told
 * are told, and what is old is removed. All pure.
 */
import type { Temporal } from "temporal-polyfill";
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import { instantOf } from "../meetings/time.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import type { Asker, OpenQuestion, QuestionId } from "./open-question.ts";
import { isSame, written } from "./open-questions.ts";
import type { Talking, TalkingWrite } from "./records.ts";

type Kept = Pick<Talking, "questions">;

/** How long a question is kept after it was answered or dismissed, and an open one after it was last asked; days. */
export const KEPT_DAYS = 90;

interface Closing {
  readonly text: string;
  readonly now: Temporal.Instant;
}

/** The coordinator's answer. Refused when somebody else was faster. */
export function answerQuestion(
  kept: Kept,
  id: QuestionId,
  { text, now }: Closing,
): OpenQuestion | Refusal {
  const question = openNamed(kept, id);
  if ("refused" in question) return question;
  if (text.trim() === "")
    return refuse("Svaret är tomt: skriv ett svar.", "The answer is empty: write one.");
  return closed(question, "answered", { text, now });
}

/** Taken off the list without an answer; those who asked to be told are told that, and why. */
export function dismissQuestion(
  kept: Kept,
  id: QuestionId,
  { text, now }: Closing,
): OpenQuestion | Refusal {
  const question = openNamed(kept, id);
  return "refused" in question ? question : closed(question, "dismissed", { text, now });
}

/** Those who have asked to be told of what is answered or dismissed by now, and are not told yet. */
export function untoldAskers({
  questions,
}: Kept): { readonly question: OpenQuestion; readonly asker: Asker }[] {
  return [...questions.values()].flatMap((question) =>
    question.closed === undefined
      ? []
      : question.askers
          .filter(({ told }) => told === undefined)
          .map((asker) => ({ question, asker })),
  );
}

/** The asker has been told: nothing to write when the question is gone by now. */
export function askerTold(
  { questions }: Kept,
  id: QuestionId,
  asker: Pick<Asker, "channel" | "account">,
  now: Temporal.Instant,
): TalkingWrite[] {
  const question = questions.get(id);
  if (question === undefined) return [];
  const askers = question.askers.map((other) =>
    isSame(other, asker) ? { ...other, told: instantOf(now) } : other,
  );
  return [written({ ...question, askers })];
}

/** Removes what has been kept long enough. Its words go from the log of changes as well: Eraser.erase. */
export function oldQuestions(
  { questions, overflows }: Pick<Talking, "questions" | "overflows">,
  now: Temporal.Instant,
): TalkingWrite[] {
  const limit = instantOf(now.subtract({ hours: KEPT_DAYS * 24 }));
  const old = [...questions.values()].filter(({ last, closed: end }) => (end?.at ?? last) < limit);
  const days = [...overflows.keys()].filter((day) => day < limit.slice(0, 10));
  return [
    ...old.map(({ id }) => ({ kind: "question", id, after: undefined }) as const),
    ...days.map((id) => ({ kind: "question-overflow", id, after: undefined }) as const),
  ];
}

function openNamed({ questions }: Kept, id: QuestionId): OpenQuestion | Refusal {
  const question = questions.get(id);
  if (question === undefined)
    return refuse(
      "Frågan finns inte längre: den är för gammal och borttagen.",
      "The question is no longer there: it is too old and was removed.",
    );
  if (question.closed === undefined) return question;
  return question.closed.how === "answered"
    ? refuse(
        `Frågan är redan besvarad: "${question.closed.text ?? ""}"`,
        `The question has been answered already: "${question.closed.text ?? ""}"`,
      )
    : refuse("Frågan är redan avfärdad.", "The question has been dismissed already.");
}

function closed(
  question: OpenQuestion,
  how: "answered" | "dismissed",
  { text, now }: Closing,
): OpenQuestion | Refusal {
  if (hasIdentityNumber(text))
    return refuse(
      "Texten innehåller något som ser ut som ett personnummer: ta bort det.",
      "The text holds what looks like a personal identity number: remove it.",
    );
  if (text.trim().length > 2000)
    return refuse(
      "Texten får ha högst 2 000 tecken: korta den.",
      "The text may have at most 2,000 characters: shorten it.",
    );
  const said = text.trim() === "" ? {} : { text: text.trim() };
  return { ...question, closed: { how, at: instantOf(now), ...said } };
}

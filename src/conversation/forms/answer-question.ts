/** The coordinator answers an open question, or takes it off the list. */
import { z } from "zod";
import { isRefusal, type Refusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import { answerQuestion, dismissQuestion } from "../close-question.ts";
import type { Field, FilledIn, Form } from "../form.ts";
import { notice } from "../notice.ts";
import { QuestionId, type OpenQuestion } from "../open-question.ts";
import { askedWords } from "../question-words.ts";
import type { Reply } from "../reply.ts";
import { notCoordinator } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision, type FormKind } from "./form-kind.ts";
import { readingOf, refusedAt, wrongForm } from "./reading.ts";
import { told } from "./register-told.ts";

const About = z.object({ question: QuestionId });
type About = z.infer<typeof About>;

interface Kind {
  readonly id: "answer-question" | "dismiss-question";
  readonly words: (acting: Acting) => Pick<Form, "title" | "submit">;
  readonly field: (acting: Acting) => Field;
  readonly decide: typeof answerQuestion;
  readonly done: (acting: Acting) => string;
}

export const answerQuestionForm = closingForm({
  id: "answer-question",
  words: ({ say }) => ({
    title: say("Svara på frågan", "Answer the question"),
    submit: say("Skicka svaret", "Send the answer"),
  }),
  field: ({ say }) => ({
    name: "text",
    kind: "long-text",
    label: say("Ditt svar", "Your answer"),
    hint: say(
      "Det visas som samordnarens svar och blir inte en del av kunskapsbasen.",
      "It is shown as the coordinator's answer and does not become part of the knowledge base.",
    ),
    most: 2000,
  }),
  decide: answerQuestion,
  done: ({ say }) => say("Frågan är besvarad.", "The question is answered."),
});

export const dismissQuestionForm = closingForm({
  id: "dismiss-question",
  words: ({ say }) => ({
    title: say("Avfärda frågan", "Dismiss the question"),
    submit: say("Avfärda", "Dismiss"),
  }),
  field: ({ say }) => ({
    name: "text",
    kind: "long-text",
    label: say("Varför?", "Why?"),
    hint: say("Visas för dem som väntar på svar.", "Shown to those who wait for an answer."),
    optional: true,
    most: 500,
  }),
  decide: dismissQuestion,
  done: ({ say }) => say("Frågan är avfärdad.", "The question is dismissed."),
});

function closingForm(kind: Kind): FormKind {
  return formKind<About>({
    id: kind.id,
    about: About,
    open: (about, acting) => open(kind, about, acting),
    submit: (about, filledIn, acting) => submit(kind, about, { filledIn, acting }),
  });
}

function open(kind: Kind, about: About, acting: Acting): Form | Reply {
  const why = notCoordinator(acting);
  if (why !== undefined) return notice(acting, why);
  const { view, now, language, told: toldIn } = acting;
  // Whether it can be closed at all is told before anything is written.
  const tried = kind.decide(view, about.question, { text: "…", now });
  if (isRefusal(tried)) return notice(acting, toldIn(tried.refused));
  const question = view.questions.get(about.question) ?? tried;
  return {
    value: formValue(kind, about),
    language,
    ...kind.words(acting),
    intro: askedWords(question, language).join("\n"),
    fields: [kind.field(acting)],
  };
}

interface Sent {
  readonly filledIn: FilledIn;
  readonly acting: Acting;
}

function submit(kind: Kind, { question: id }: About, { filledIn, acting }: Sent): FormDecision {
  const why = notCoordinator(acting);
  if (why !== undefined) return wrongForm(why);
  const { view, now } = acting;
  const reading = readingOf(filledIn, acting);
  const text =
    kind.id === "answer-question" ? reading.text("text", 2000) : reading.optional("text", 500);
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const after: OpenQuestion | Refusal = kind.decide(view, id, { text: text ?? "", now });
  if (isRefusal(after)) return refusedAt([after], {}, acting);
  return {
    outcome: "done",
    writes: [{ kind: "question", id: after.id, after }],
    reply: told(acting, kind.done(acting), waitingWords(after, acting)),
  };
}

function waitingWords({ askers }: OpenQuestion, { say }: Acting): string[] {
  const count = askers.length;
  if (count === 0) return [say("Ingen väntar på besked.", "Nobody waits to be told.")];
  return count === 1
    ? [say("En person väntar och får besked.", "One person waits and will be told.")]
    : [say(`${count} personer väntar och får besked.`, `${count} people wait and will be told.`)];
}

/** `ask questions …`: what the assistant could not answer, or answered wrongly. */
import type { Command } from "commander";
import { answerQuestion, dismissQuestion } from "../conversation/close-question.ts";
import type { OpenQuestion, QuestionId } from "../conversation/open-question.ts";
import { openQuestions } from "../conversation/open-questions.ts";
import { askedWords, droppedWords } from "../conversation/question-words.ts";
import { refuse, type Found } from "../register/refusal.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, change, taken, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";
import type { View } from "../conversation/view.ts";

interface ListOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** The command `questions` with its subcommands, to be added to `ask`. */
export function questionsCommand(surroundings: Surroundings): Command {
  const does = "frågor som samordnaren får: svara, avfärda / questions to the coordinator";
  const command = commandGroup("questions", does, surroundings);
  deskCommand(command, "list", "frågor som väntar / questions that wait")
    .option("--all", "även besvarade och avfärdade / also answered and dismissed ones")
    .option("--json", "som JSON / as JSON")
    .action((options: DeskOptions & ListOptions) =>
      atDesk(surroundings, options, (desk) => list(desk, options)),
    );
  deskCommand(command, "answer <id> <svar>", "svarar: de som väntar får veta / answers").action(
    (id: string, text: string, options: DeskOptions) =>
      atDesk(surroundings, options, (desk) =>
        close(desk, (view) => answerQuestion(view, named(view, id), { text, now: desk.now })),
      ),
  );
  deskCommand(command, "dismiss <id>", "avfärdar en fråga / dismisses a question")
    .option("--why <text>", "visas för dem som väntar / shown to those who wait", "")
    .action((id: string, options: DeskOptions & { why: string }) =>
      atDesk(surroundings, options, (desk) =>
        close(desk, (view) =>
          dismissQuestion(view, named(view, id), { text: options.why, now: desk.now }),
        ),
      ),
    );
  return command;
}

/** The newest state of all that `list` shows. */
function list({ view, language, say }: Desk, { all, json }: ListOptions): string {
  const shown = all === true ? [...view.questions.values()] : openQuestions(view);
  // Whose accounts wait is for the program alone.
  if (json === true)
    return JSON.stringify(
      shown.map(({ askers, ...question }) => ({ ...question, waiting: askers.length })),
      undefined,
      2,
    );
  const dropped = droppedWords(view, language);
  if (shown.length === 0 && dropped.length === 0)
    return say("Inga frågor väntar.", "No questions wait.");
  return [...shown.map((question) => questionLine(question, language)), ...dropped].join("\n");
}

function questionLine(question: OpenQuestion, language: "sv" | "en"): string {
  const [first = "", ...rest] = askedWords(question, language);
  return [`${question.id}  ${first}`, ...rest.map((line) => `  ${line}`)].join("\n");
}

/** By id, or by how only its id begins. Throws Refused. */
function named({ questions }: View, text: string): QuestionId {
  const found = [...questions.keys()].filter((id) => text !== "" && id.startsWith(text));
  const [only, ...others] = found;
  const none = refuse(
    `Ingen fråga heter "${text}": se "ask questions list --all".`,
    `No question is called "${text}": see "ask questions list --all".`,
  );
  return taken<QuestionId>(only === undefined || others.length > 0 ? none : only);
}

async function close(desk: Desk, decide: (view: View) => Found<OpenQuestion>): Promise<string> {
  const after = await change(desk, (view) => {
    const result = taken(decide(view));
    return { writes: [{ kind: "question", id: result.id, after: result }], result };
  });
  return questionLine(after, desk.language);
}

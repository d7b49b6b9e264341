/** Questions from another program: one JSON object a line in, one a line out. */
import type { Readable, Writable } from "node:stream";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import { linesOf, writeLine } from "../channels/console/lines.ts";
import { createConversation } from "../conversation/conversation.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { turnsOf } from "./line-turns.ts";
import { readQuestionLine, type ErrorRecord, type QuestionLine } from "./question-line.ts";
import { recordOf, type AnswerRecord } from "./record.ts";

type LineRecord = ({ readonly id: QuestionLine["id"] } & AnswerRecord) | ErrorRecord;

/** Batches may interleave many more conversations than people do. */
const MOST_CONVERSATIONS = 100_000;

export interface JsonlOptions {
  /** Asked anew for each line, as the knowledge may have changed. */
  readonly answerer: () => Answerer;
  readonly input: Readable;
  readonly output: Writable;
  /** What is so today. Left out: only the agreements are known. */
  readonly today?: (() => Promise<Today>) | undefined;
  /** Helps with what the knowledge base alone does not answer. */
  readonly assist?: Assisting | undefined;
  /** Told when what is so today could not be read. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** For lines that name none. */
  readonly language?: Language | undefined;
}

/** Answers each line as it comes, in order. A broken line is answered with an error. */
export async function answerJsonl(options: JsonlOptions): Promise<void> {
  const { input, output } = options;
  const answered = answeringIn(options);
  for await (const line of linesOf(input)) {
    const read = readQuestionLine(line);
    if (read === undefined) continue;
    const record = "error" in read ? read : await answered(read);
    await writeLine(output, JSON.stringify(record));
  }
}

function answeringIn(options: JsonlOptions): (line: QuestionLine) => Promise<LineRecord> {
  const { answerer, language, today, assist, onFault } = options;
  const parts = { answerer, today, assist, onFault, longest: Infinity };
  const alone = createConversation({ ...parts, most: 0 });
  const turn = turnsOf(
    createConversation({ ...parts, most: MOST_CONVERSATIONS }),
    MOST_CONVERSATIONS,
  );
  return async ({ id, question, lang, conversation }) => {
    const message = { text: question, language: lang ?? language };
    const answer =
      conversation === undefined || conversation === null
        ? await alone.answer({ ...message, conversation: "" })
        : await turn({ ...message, conversation: String(conversation) });
    return { id, ...recordOf(question, answer, answerer().knowledge) };
  };
}

/** Questions from another program: one JSON object a line in, one a line out. */
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import type { Assisting } from "../answers/assist.ts";
import type { Answerer } from "../answers/respond.ts";
import type { Today } from "../answers/today.ts";
import { createConversation } from "../conversation/conversation.ts";
import { LANGUAGES, type Language } from "../knowledge/schema/base.ts";
import { linesOf, writeLine } from "./lines.ts";
import { recordOf, type AnswerRecord } from "./record.ts";

const Id = z.union([z.string(), z.number()]);

/** What a line asks. Other fields are left unread, so that a file of test questions can be used. */
const QuestionLine = z.object({
  id: Id,
  question: z.string().refine((text) => text.trim() !== ""),
  lang: z.enum(LANGUAGES).nullish(),
  conversation: Id.nullish(),
});
type QuestionLine = z.infer<typeof QuestionLine>;

interface ErrorRecord {
  readonly id?: QuestionLine["id"];
  readonly error: { readonly code: "not-json" | "not-a-question"; readonly message: string };
}

type LineRecord = ({ readonly id: QuestionLine["id"] } & AnswerRecord) | ErrorRecord;

/** Batches may interleave many more conversations than people do. */
const MOST_CONVERSATIONS = 100_000;

export interface JsonlOptions {
  readonly answerer: Answerer;
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
  const { answerer, input, output, language, today, assist, onFault } = options;
  const parts = { answerer: () => answerer, today, assist, onFault };
  const conversation = createConversation({ ...parts, most: MOST_CONVERSATIONS });
  const alone = createConversation({ ...parts, most: 0 });

  const answered = async ({ id, question, lang, ...line }: QuestionLine): Promise<LineRecord> => {
    const message = { text: question, language: lang ?? language };
    const answer =
      line.conversation === undefined || line.conversation === null
        ? await alone.answer({ ...message, conversation: "" })
        : await conversation.answer({ ...message, conversation: String(line.conversation) });
    return { id, ...recordOf(question, answer, answerer.knowledge) };
  };

  for await (const line of linesOf(input)) {
    const text = line.replace(/^\uFEFF/, "").trim();
    if (text === "") continue;
    const parsed = parseLine(text);
    const record = "error" in parsed ? parsed : await answered(parsed);
    await writeLine(output, JSON.stringify(record));
  }
}

function parseLine(text: string): QuestionLine | ErrorRecord {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    const message = "raden är inte JSON / the line is not JSON";
    return { error: { code: "not-json", message } };
  }
  const result = QuestionLine.safeParse(content);
  return result.success ? result.data : notAQuestion(content, result.error);
}

const WANTED = {
  id: "text eller tal / a string or number",
  question: "en fråga / a question",
  lang: "sv eller en / sv or en",
  conversation: "text eller tal / a string or number",
} as const satisfies Record<keyof QuestionLine, string>;

/** Names the fields that are wrong and what to write, not what stands there. */
function notAQuestion(content: unknown, error: z.ZodError): ErrorRecord {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  const fields = Object.entries(WANTED).filter(([field]) => wrong.has(field));
  const message =
    fields.length === 0
      ? "raden är inte ett objekt / the line is not an object"
      : fields.map(([field, wanted]) => `${field}: ${wanted}`).join("; ");
  const id = z.object({ id: Id }).safeParse(content);
  return { ...(id.success && { id: id.data.id }), error: { code: "not-a-question", message } };
}

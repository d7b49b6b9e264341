/** A line from another program: the question that it asks, or what is wrong with it. */
import { z } from "zod";
import { LONGEST_LINE, type Line } from "../channels/console/lines.ts";
import { LONGEST_MESSAGE } from "../conversation/conversation.ts";
import { LANGUAGES, type Text } from "../knowledge/schema/base.ts";

const Id = z.union([z.string(), z.number()]);

/** What a line asks. Other fields are left unread, so that a file of test questions can be used. */
const QuestionLine = z.object({
  id: Id,
  question: z.string().refine((text) => text.trim() !== ""),
  lang: z.enum(LANGUAGES).nullish(),
  conversation: Id.nullish(),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

export interface ErrorRecord {
  readonly id?: QuestionLine["id"];
  readonly error: {
    readonly code: "not-json" | "not-a-question" | "not-utf-8" | "too-long";
    readonly message: string;
  };
}

const UNREADABLE = {
  "not-utf-8": "raden är inte UTF-8 / the line is not UTF-8",
  "too-long": `raden är längre än ${LONGEST_LINE} byte / the line is longer than ${LONGEST_LINE} bytes`,
} as const;

/** Undefined for an empty line. */
export function readQuestionLine(line: Line): QuestionLine | ErrorRecord | undefined {
  if ("fault" in line) return { error: { code: line.fault, message: UNREADABLE[line.fault] } };
  const text = line.text.trim();
  return text === "" ? undefined : parsed(text);
}

function parsed(text: string): QuestionLine | ErrorRecord {
  let content: unknown;
  try {
    content = JSON.parse(text, exactly);
  } catch {
    const message = "raden är inte JSON / the line is not JSON";
    return { error: { code: "not-json", message } };
  }
  const result = QuestionLine.safeParse(content);
  if (!result.success) return notAQuestion(content, result.error);
  const { id, question } = result.data;
  return question.length > LONGEST_MESSAGE ? tooLong(id) : result.data;
}

/** In the place of a number that would be given back as another. */
const INEXACT = Symbol("inexact");

/** Numbers of more digits than a program's numbers hold, "-0" and "1.0" would come back changed. */
function exactly(_field: string, value: unknown, at?: { readonly source?: string }): unknown {
  return typeof value === "number" && JSON.stringify(value) !== at?.source ? INEXACT : value;
}

function tooLong(id: QuestionLine["id"]): ErrorRecord {
  const message = `question: högst ${LONGEST_MESSAGE} tecken / at most ${LONGEST_MESSAGE} characters`;
  return { id, error: { code: "too-long", message } };
}

const WANTED: Readonly<Record<keyof QuestionLine, Text>> = {
  id: { sv: "text eller ett tal", en: "a string or a number" },
  question: { sv: "en fråga som text", en: "a question as a string" },
  lang: { sv: '"sv" eller "en"', en: '"sv" or "en"' },
  conversation: { sv: "text eller ett tal", en: "a string or a number" },
};

/** Names the fields that are wrong, what is wrong with them and what to write, not what stands there. */
function notAQuestion(content: unknown, error: z.ZodError): ErrorRecord {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  const fields = Object.entries(WANTED).filter(([field]) => wrong.has(field));
  const message =
    fields.length === 0
      ? "raden är inte ett objekt / the line is not an object"
      : fields.map(([field, wanted]) => wrongField(field, wanted, content)).join("; ");
  const id = z.object({ id: Id }).safeParse(content);
  return { ...(id.success && { id: id.data.id }), error: { code: "not-a-question", message } };
}

function wrongField(field: string, wanted: Text, content: unknown): string {
  const { sv, en } = faultOf(new Map<string, unknown>(Object.entries(content ?? {})).get(field));
  return `${field}: ${sv}, skriv ${wanted.sv} / ${en}, write ${wanted.en}`;
}

function faultOf(value: unknown): Text {
  if (value === undefined) return { sv: "saknas", en: "is missing" };
  if (value === INEXACT)
    return {
      sv: "talet går inte att ge tillbaka som det står",
      en: "the number cannot be given back as it stands",
    };
  return typeof value === "string" && value.trim() === ""
    ? { sv: "är tom", en: "is empty" }
    : { sv: "passar inte", en: "does not fit" };
}

/** Evaluation questions, one JSON object a line (see test/questions/README.md for the fields). */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { LANGUAGES, type Language, type Text } from "../knowledge/schema/base.ts";

export const EvaluationQuestion = z.object({
  id: z.string().min(1),
  lang: z.enum(LANGUAGES),
  question: z.string().min(1),
  /** Each must stand in a right answer; "|" separates accepted alternatives. */
  expect: z.array(z.string().min(1)),
  /** None may stand in it. */
  forbid: z.array(z.string().min(1)),
  answerable: z.boolean(),
  kind: z.string().optional(),
  note: z.string().optional(),
  source: z.string().nullish(),
  section: z.string().nullish(),
  /** Lines that share it are turns of one conversation, in order. */
  conversation: z.string().optional(),
});
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

/** Questions that cannot be used to measure: says what to mend. */
export class CannotMeasure extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "CannotMeasure";
    this.text = text;
  }
}

/** Reads a file of questions. Throws CannotMeasure with file, line and field when there is something to mend. */
export function readQuestions(file: string): EvaluationQuestion[] {
  const lines = textOf(file)
    .split("\n")
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== "");
  if (lines.length === 0)
    throw new CannotMeasure({
      sv: `${file}: innehåller ingen fråga, skriv ett JSON-objekt per rad`,
      en: `${file}: holds no question, write a JSON object a line`,
    });
  const known = new Map<string, string>();
  return lines.map(({ line, place }) => {
    const question = parseLine(line, place);
    const earlier = known.get(question.id);
    if (earlier !== undefined)
      throw new CannotMeasure({
        sv: `${place}, id: ”${question.id}” finns redan på ${earlier}, ge varje fråga ett eget`,
        en: `${place}, id: “${question.id}” is used at ${earlier} already, give each question its own`,
      });
    known.set(question.id, place);
    return question;
  });
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const why = UNREADABLE[code] ?? {
      sv: `går inte att läsa (${code})`,
      en: `cannot be read (${code})`,
    };
    throw new CannotMeasure({ sv: `${file} ${why.sv}`, en: `${file} ${why.en}` });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CannotMeasure({
      sv: `${file} är inte UTF-8: spara filen som UTF-8`,
      en: `${file} is not UTF-8: save the file as UTF-8`,
    });
  }
}

const UNREADABLE: Readonly<Record<string, Text>> = {
  ENOENT: { sv: "finns inte", en: "does not exist" },
  EISDIR: { sv: "är en mapp: ange en fil", en: "is a folder: give a file" },
  EACCES: { sv: "får inte läsas av dig", en: "may not be read by you" },
};

function parseLine(line: string, place: string): EvaluationQuestion {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new CannotMeasure({
      sv: `${place}: raden är inte JSON`,
      en: `${place}: the line is not JSON`,
    });
  }
  const result = EvaluationQuestion.safeParse(content);
  if (result.success) return result.data;
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  const fields = Object.entries(WANTED).filter(([field]) => wrong.has(field));
  if (fields.length === 0)
    throw new CannotMeasure({
      sv: `${place}: raden är inte ett JSON-objekt`,
      en: `${place}: the line is not a JSON object`,
    });
  const told = (language: Language): string =>
    fields.map(([field, wanted]) => `${field}: ${wanted[language]}`).join("; ");
  throw new CannotMeasure({ sv: `${place}, ${told("sv")}`, en: `${place}, ${told("en")}` });
}

const TEXT: Text = { sv: "skriv text", en: "write text" };
const TEXTS: Text = {
  sv: 'skriv en lista med texter, ingen av dem tom: ["…"] eller []',
  en: 'write a list of texts, none of them empty: ["…"] or []',
};

/** What to write in each field. */
const WANTED: Readonly<Record<keyof EvaluationQuestion, Text>> = {
  id: {
    sv: "skriv en text som ingen annan fråga har",
    en: "write a text that no other question has",
  },
  lang: { sv: "skriv sv eller en", en: "write sv or en" },
  question: { sv: "skriv frågan", en: "write the question" },
  expect: TEXTS,
  forbid: TEXTS,
  answerable: { sv: "skriv true eller false", en: "write true or false" },
  kind: TEXT,
  note: TEXT,
  source: TEXT,
  section: TEXT,
  conversation: TEXT,
};

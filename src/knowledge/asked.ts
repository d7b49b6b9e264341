/**
 * Questions as people ask them, each with the fact that it asks for: what the search learns from. Files
 * asked/*.jsonl of a knowledge base, one JSON object a line:
 *
 * - `{"fact": ID, "sv": [questions], "en": [questions]}`: what is asked for when this fact is the answer.
 *   In questions for a municipality's figure `{place}` stands for each municipality that has one.
 * - `{"untold": SUBJECT, "sv": […], "en": […]}`: what people ask about a subject that no fact tells.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Fact } from "./fact.ts";
import { fileText } from "./file-text.ts";
import { textFaults } from "./text-faults.ts";
import { messagesOf, type FieldMessage } from "./issue-messages.ts";
import type { Knowledge } from "./knowledge.ts";
import { ASKED_FOLDER } from "./knowledge-files.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

/** A question and what it asks for. */
export interface AskedQuestion {
  readonly text: string;
  readonly language: Language;
  /** The id of a fact, or `untold/` and the id of a subject. */
  readonly for: string;
}

export interface ReadAsked {
  readonly questions: readonly AskedQuestion[];
  readonly problems: readonly Problem[];
}

/** Begins what stands for questions about a subject that no fact answers. */
export const UNTOLD = "untold/";

const PLACE = "{place}";

const questions = z.array(z.string().min(1).max(300));
const ofFact = z.strictObject({ fact: z.string(), sv: questions, en: questions });
const ofUntold = z.strictObject({ untold: z.string(), sv: questions, en: questions });
type Line = z.infer<typeof ofFact> | z.infer<typeof ofUntold>;

/** Reads the questions of a knowledge base; none when it has no such folder. Lines with problems are left out. */
export function readAsked(directory: string, knowledge: Knowledge): ReadAsked {
  const folder = join(directory, ASKED_FOLDER);
  const read = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => readFile(join(folder, name), `${ASKED_FOLDER}/${name}`, knowledge))
    : [];
  return {
    questions: read.flatMap((file) => file.questions),
    problems: read.flatMap((file) => file.problems),
  };
}

function readFile(path: string, file: string, knowledge: Knowledge): ReadAsked {
  const read = fileText(path);
  if ("fault" in read) {
    return { questions: [], problems: [{ file, entry: "", field: "", message: read.fault }] };
  }
  const lines = read.text.split("\n").map((text, index) => {
    const { questions: asked = [], faults = [] } =
      text.trim() === "" ? {} : readLine(text, knowledge);
    const problems = faults.map((fault) => ({ file, entry: `#${index + 1}`, ...fault }));
    return { questions: asked, problems };
  });
  return {
    questions: lines.flatMap((line) => line.questions),
    problems: lines.flatMap((line) => line.problems),
  };
}

interface ReadLine {
  readonly questions?: readonly AskedQuestion[];
  readonly faults?: readonly FieldMessage[];
}

function readLine(text: string, knowledge: Knowledge): ReadLine {
  const value = jsonOf(text);
  if (typeof value !== "object" || value === null)
    return { faults: [{ field: "", message: NO_JSON }] };
  const schema = "untold" in value ? ofUntold : ofFact;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { faults: messagesOf(parsed.error.issues, schema, value) };
  const faults = [...unknownId(parsed.data, knowledge), ...textFaults(parsed.data)];
  return faults.length > 0 ? { faults } : { questions: questionsOf(parsed.data, knowledge) };
}

const NO_JSON: Text = {
  sv: 'raden är inte JSON: skriv {"fact": id, "sv": [frågor], "en": [frågor]}, eller "untold" och ett ämne i stället för "fact", och se över citattecken och komman',
  en: 'the line is not JSON: write {"fact": id, "sv": [questions], "en": [questions]}, or "untold" and a subject in place of "fact", and check quotation marks and commas',
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is asked for must exist. */
function unknownId(one: Line, { facts, subjects }: Knowledge): FieldMessage[] {
  const [field, id, known]: readonly [string, string, ReadonlyMap<string, unknown>] =
    "fact" in one ? ["fact", one.fact, facts] : ["untold", one.untold, subjects];
  if (known.has(id)) return [];
  const near = nearest(id, known.keys());
  const message = {
    sv: `"${id}" finns inte: ${near === undefined ? "rätta det eller ta bort raden" : `menar du "${near}"?`}`,
    en: `"${id}" does not exist: ${near === undefined ? "correct it or remove the line" : `did you mean "${near}"?`}`,
  };
  return [{ field, message }];
}

function questionsOf(one: Line, knowledge: Knowledge): AskedQuestion[] {
  return LANGUAGES.flatMap((language) =>
    one[language].flatMap((text): AskedQuestion[] => {
      if (!("fact" in one)) return [{ text, language, for: `${UNTOLD}${one.untold}` }];
      const fact = knowledge.facts.get(one.fact);
      if (fact === undefined || !text.includes(PLACE)) return [{ text, language, for: one.fact }];
      return sameFigureElsewhere(fact, knowledge).map(({ id, place }) => ({
        text: text.replaceAll(PLACE, place[language]),
        language,
        for: id,
      }));
    }),
  );
}

/** The figures of a series, each with the name of its place. */
function sameFigureElsewhere(
  { value }: Fact,
  { facts, areas }: Knowledge,
): { id: string; place: Text }[] {
  if (value?.kind !== "number") return [];
  return [...facts.values()].flatMap((other) => {
    if (other.value?.kind !== "number" || other.value.series !== value.series) return [];
    const place = other.value.area === undefined ? undefined : areas.get(other.value.area)?.name;
    return place === undefined ? [] : [{ id: other.id, place }];
  });
}

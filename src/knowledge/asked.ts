/**
 * Questions as people ask them, each with the fact that it asks for: what the search learns from. Files
 * asked/*.jsonl of a knowledge base, one JSON object a line:
 *
 * - `{"fact": ID, "sv": [questions], "en": [questions]}`: what is asked for when this fact is the answer.
 *   In questions for a municipality's figure `{place}` stands for each municipality that has one.
 * - `{"untold": SUBJECT, "sv": […], "en": […]}`: what people ask about a subject that no fact tells.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Fact } from "./fact.ts";
import type { Knowledge } from "./knowledge.ts";
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

const FOLDER = "asked";
const PLACE = "{place}";

const questions = z.array(z.string().min(1).max(300));
const line = z.union([
  z.strictObject({ fact: z.string(), sv: questions, en: questions }),
  z.strictObject({ untold: z.string(), sv: questions, en: questions }),
]);
type Line = z.infer<typeof line>;

/** Reads the questions of a knowledge base; none when it has no such folder. Lines with problems are left out. */
export function readAsked(directory: string, knowledge: Knowledge): ReadAsked {
  const read = filesIn(join(directory, FOLDER)).flatMap((name) =>
    readFileSync(join(directory, FOLDER, name), "utf8")
      .split("\n")
      .map((text, index) => ({ text, file: `${FOLDER}/${name}`, entry: `#${String(index + 1)}` }))
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, file, entry }) => {
        const parsed = parsedLine(text, knowledge);
        return "message" in parsed ? { file, entry, field: "", ...parsed } : parsed;
      }),
  );
  return {
    questions: read.flatMap((one) => ("message" in one ? [] : questionsOf(one, knowledge))),
    problems: read.filter((one) => "message" in one),
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
}

function parsedLine(text: string, { facts, subjects }: Knowledge): Line | { message: Text } {
  const parsed = line.safeParse(jsonOf(text));
  if (!parsed.success) return { message: UNREADABLE };
  const [id, known] =
    "fact" in parsed.data ? [parsed.data.fact, facts] : [parsed.data.untold, subjects];
  if ((known as ReadonlyMap<string, unknown>).has(id)) return parsed.data;
  const near = nearest(id, (known as ReadonlyMap<string, unknown>).keys());
  return {
    message: {
      sv: `"${id}" finns inte: ${near === undefined ? "rätta det eller ta bort raden" : `menar du "${near}"?`}`,
      en: `"${id}" does not exist: ${near === undefined ? "correct it or remove the line" : `did you mean "${near}"?`}`,
    },
  };
}

const UNREADABLE: Text = {
  sv: 'raden ska vara {"fact": id, "sv": [frågor], "en": [frågor]}, eller "untold" och ett ämne i stället för "fact"',
  en: 'the line must be {"fact": id, "sv": [questions], "en": [questions]}, or "untold" and a subject in place of "fact"',
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

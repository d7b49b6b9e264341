/** What has been learnt of how people ask, in the folder of a knowledge base. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { versionOf } from "../answers/learnt/learning.ts";
import type { Learnt } from "../answers/learnt/learnt.ts";
import { readLearnt, type LearntFile } from "../answers/learnt/learnt-file.ts";
import { readAsked } from "../knowledge/asked.ts";
import { fileText } from "../knowledge/file-text.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Text } from "../knowledge/schema/base.ts";

/** Where it is written below the folder of the knowledge base. */
export const LEARNT_FILE = "learnt.json";

/** A long knowledge base takes some megabytes. */
const MOST_MEGABYTES = 200;

/** What has been learnt; undefined where nothing has: facts are then found by their words alone. */
export function learntAt(
  directory: string,
): { readonly learnt: Learnt | undefined } | { readonly problems: readonly Problem[] } {
  const read = fileAt(directory);
  return "fault" in read ? { problems: [problem(read.fault)] } : { learnt: read.file?.learnt };
}

/** What is wrong with the questions of a knowledge base, or with what was learnt from them. */
export function learningProblems(directory: string, knowledge: Knowledge): readonly Problem[] {
  const { questions, problems } = readAsked(directory, knowledge);
  if (problems.length > 0) return problems;
  const read = fileAt(directory);
  if ("fault" in read) return [problem(read.fault)];
  if (read.file === undefined) return questions.length === 0 ? [] : [problem(MISSING)];
  return read.file.version === versionOf(questions) ? [] : [problem(OUTDATED)];
}

/** The file; undefined where there is none. */
function fileAt(
  directory: string,
): { readonly file: LearntFile | undefined } | { readonly fault: Text } {
  const path = join(directory, LEARNT_FILE);
  if (!existsSync(path)) return { file: undefined };
  const read = fileText(path, MOST_MEGABYTES);
  if ("fault" in read) return read;
  const file = readLearnt(read.text);
  return file === undefined ? { fault: UNREADABLE } : { file };
}

function problem(message: Text): Problem {
  return { file: LEARNT_FILE, entry: "", field: "", message };
}

const UNREADABLE: Text = {
  sv: "filen går inte att läsa: kör npm run learn",
  en: "the file cannot be read: run npm run learn",
};

const MISSING: Text = {
  sv: "filen saknas, så frågorna i asked/ används inte: kör npm run learn",
  en: "the file is missing, so the questions in asked/ are not used: run npm run learn",
};

const OUTDATED: Text = {
  sv: "filen är inte gjord av frågorna i asked/ som de är nu: kör npm run learn",
  en: "the file was not made from the questions in asked/ as they are now: run npm run learn",
};

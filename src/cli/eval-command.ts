/** `ask eval`: how right the answers are, over files of questions. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { createAnswerer } from "../answers/respond.ts";
import { judgingWith, type Judging } from "../evaluation/judging.ts";
import { measure } from "../evaluation/measure.ts";
import { readQuestions } from "../evaluation/questions.ts";
import { fileReport, jsonReport, SHOWN, type Measured, type Shown } from "../evaluation/report.ts";
import { VARIANTS, type Variant } from "../evaluation/variants.ts";
import { KNOWLEDGE_DIRECTORY } from "../knowledge/directory.ts";
import type { Entries } from "../knowledge/entries.ts";
import { readTexts } from "../knowledge/evidence/texts.ts";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge.ts";
import { readEntries } from "../knowledge/read.ts";
import { faultReport } from "./knowledge-report.ts";

interface Options {
  readonly knowledge: string;
  readonly sources?: string;
  readonly show?: Shown;
  readonly json?: true;
  readonly typos?: true;
  /** False when the variant without accents is wanted. */
  readonly accents: boolean;
  readonly min?: number;
}

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const GIVEN_FILE = inRepository("../shared/eval/questions.jsonl");
const OWN_FILES = [
  "development",
  "development-2",
  "development-3",
  "development-4",
  "development-5",
  "development-6",
  "unanswerable",
  "held-out",
].map((name) => inRepository(`test/questions/${name}.jsonl`));
const SOURCES = inRepository("../shared/sources");

/**
 * The command `eval`, to be added to `ask`. Exits with 0; with 1 when a score is below --min; with
 * 2 when it could not run.
 */
export function evalCommand(): Command {
  return (
    new Command("eval")
      .description("mäter svaren mot frågor med facit")
      .argument("[filer...]", "filer med en fråga per rad; utan filer körs alla, i alla varianter")
      .addOption(new Option("--show <vilka>", "skriv ut frågor och svar").choices(SHOWN))
      .option("--json", "skriv resultatet som JSON")
      .option("--typos", "mät också med skrivfel i frågorna")
      .option("--no-accents", "mät också utan å, ä, ö och é i frågorna")
      .option("--min <poäng>", "avsluta med 1 om någon poäng är lägre", asScore)
      .option("--sources <dir>", "mapp med dokumentens texter, för att pröva källorna")
      .addOption(
        new Option("--knowledge <dir>", "mapp med kunskapsbasen").default(
          KNOWLEDGE_DIRECTORY,
          "knowledge/",
        ),
      )
      // A command line that is wrong is told apart from a score that is too low.
      .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
      .action((files: readonly string[], options: Options) => act(files, options))
  );
}

function asScore(text: string): number {
  const score = Number(text);
  if (text.trim() === "" || !(score >= -1 && score <= 1))
    throw new InvalidArgumentError("skriv ett tal mellan -1 och 1.");
  return score;
}

function act(files: readonly string[], options: Options): void {
  try {
    const measured = measureAll(files, options);
    console.log(
      options.json
        ? jsonReport(measured, options.show)
        : measured.map((one) => fileReport(one, options.show)).join("\n"),
    );
    const scores = measured.flatMap((one) => one.measurements.map(({ all }) => all.score));
    process.exitCode = scores.some((score) => score < (options.min ?? -1)) ? 1 : 0;
  } catch (error) {
    console.error(faultReport(error, "sv"));
    process.exitCode = 2;
  }
}

function measureAll(files: readonly string[], options: Options): Measured[] {
  const chosen = files.length > 0 ? files : defaultFiles();
  const variants = files.length > 0 ? variantsOf(options) : VARIANTS;
  const sets = chosen.map((file) => ({ file, questions: readQuestions(file) }));
  const { entries } = readEntries(options.knowledge);
  const knowledge = buildKnowledge(entries);
  const answerer = createAnswerer(knowledge);
  const judging = judgingFor(entries, knowledge, options.sources);
  return sets.map(({ file, questions }) => ({
    file: files.length > 0 ? file : relative(process.cwd(), file),
    measurements: variants.map((variant) => measure(questions, variant, answerer, judging)),
  }));
}

function defaultFiles(): string[] {
  return [...(existsSync(GIVEN_FILE) ? [GIVEN_FILE] : []), ...OWN_FILES];
}

function variantsOf({ typos, accents }: Options): Variant[] {
  return [
    "plain",
    ...(typos ? ["typos" as const] : []),
    ...(accents ? [] : ["no-accents" as const]),
  ];
}

/** Undefined when no folder is named and the usual one is not there, or it holds no document. */
function judgingFor(
  entries: Entries,
  knowledge: Knowledge,
  named: string | undefined,
): Judging | undefined {
  const directory = named ?? (existsSync(SOURCES) ? SOURCES : undefined);
  if (directory === undefined) return undefined;
  const texts = readTexts(entries.documents, directory);
  return texts.size === 0 ? undefined : judgingWith(entries, knowledge, texts);
}

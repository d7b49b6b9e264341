/** `ask eval`: how right the answers are, over files of questions. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Assisting } from "../answers/assist.ts";
import { countingMetrics } from "../answers/model/metrics.ts";
import { currentEnvironment, readConfig } from "../config.ts";
import { judgingWith, type Judging } from "../evaluation/judging.ts";
import { measured, type Measurement } from "../evaluation/measure.ts";
import { modelLines, modelReport } from "../evaluation/model-report.ts";
import { CannotMeasure, readQuestions } from "../evaluation/questions.ts";
import { fileReport, jsonReport, SHOWN, type Measured, type Shown } from "../evaluation/report.ts";
import { ask, helped } from "../evaluation/run.ts";
import { VARIANTS, type Variant } from "../evaluation/variants.ts";
import { KNOWLEDGE_DIRECTORY } from "../knowledge/directory.ts";
import type { Entries } from "../knowledge/entries.ts";
import { readTexts } from "../knowledge/evidence/texts.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { readEntries } from "../knowledge/read.ts";
import type { Text } from "../knowledge/schema/base.ts";
import { answererFrom } from "./build-answerer.ts";
import { buildAssisting } from "./build-assisting.ts";
import { commandGroup } from "./command-group.ts";
import { faultText } from "./fault-words.ts";
import { forReader } from "./for-reader.ts";

interface Options {
  readonly knowledge: string;
  readonly sources?: string;
  readonly show?: Shown;
  readonly json?: true;
  readonly typos?: true;
  /** False when the variant without accents is wanted. */
  readonly accents: boolean;
  readonly min?: number;
  readonly assisted?: true;
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
  "development-7",
  "development-8",
  "development-9",
  "development-10",
  "development-11",
  "development-12",
  "development-13",
  "development-14",
  "development-15",
  "development-16",
  "development-17",
  "development-18",
  "development-19",
  "development-20",
  "development-21",
  "development-22",
  "development-23",
  "development-24",
  "development-25",
  "development-26",
  "development-27",
  "unanswerable",
  "held-out",
  "held-out-2",
  "held-out-3",
  "held-out-4",
  "held-out-5",
  "held-out-6",
  "held-out-7",
  "held-out-8",
].map((name) => inRepository(`test/questions/${name}.jsonl`));
const SOURCES = inRepository("../shared/sources");

/**
 * The command `eval`, to be added to `ask`. Exits with 0; with 1 when a score is below --min; with
 * 2 when it could not run.
 */
export function evalCommand(): Command {
  return (
    commandGroup("eval", "mäter svaren mot frågor med facit / measures the answers")
      .argument(
        "[filer...]",
        "filer med en fråga per rad; utan filer körs alla, i alla varianter / files with a question a line; without files all are run, in all variants",
      )
      .addOption(
        new Option(
          "--show <vilka>",
          "skriv ut frågor och svar / print questions and answers",
        ).choices(SHOWN),
      )
      .option("--json", "skriv resultatet som JSON / write the result as JSON")
      .option("--typos", "mät också med skrivfel i frågorna / measure with typos too")
      .option("--no-accents", "mät också utan å, ä, ö och é / measure without accents too")
      .option(
        "--min <poäng>",
        "avsluta med 1 om någon poäng är lägre / exit with 1 if a score is lower",
        asScore,
      )
      .option(
        "--assisted",
        "mät också med språkmodellens hjälp (OPENAI_BASE_URL, OPENAI_MODEL): frågorna skickas till den / measure with the language model's help too: the questions are sent to it",
      )
      .option(
        "--sources <mapp>",
        "mapp med dokumentens texter, för att pröva källorna / folder of the documents' texts, to prove the sources",
      )
      .addOption(
        new Option(
          "--knowledge <mapp>",
          "mapp med kunskapsbasen / folder of the knowledge base",
        ).default(KNOWLEDGE_DIRECTORY, "knowledge/"),
      )
      // A command line that is wrong is told apart from a score that is too low.
      .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
      .action((files: readonly string[], options: Options) => act(files, options))
  );
}

function asScore(text: string): number {
  const score = Number(text);
  if (text.trim() === "" || !(score >= -1 && score <= 1))
    throw new InvalidArgumentError("skriv ett tal mellan -1 och 1. / write a number from -1 to 1.");
  return score;
}

async function act(files: readonly string[], options: Options): Promise<void> {
  try {
    const model = options.assisted === undefined ? undefined : await modelMeant();
    const results = await measureAll(files, options, model?.assist);
    const report = model?.report();
    console.log(
      options.json
        ? jsonReport(results, options.show, report)
        : [
            ...results.map((one) => fileReport(one, options.show)),
            ...(report === undefined ? [] : [modelLines(report)]),
          ].join("\n"),
    );
    const measurements = results.flatMap((one) => [...one.measurements, ...(one.assisted ?? [])]);
    const scores = measurements.map(({ all }) => all.score);
    process.exitCode = scores.some((score) => score < (options.min ?? -1)) ? 1 : 0;
  } catch (error) {
    console.error(forReader(faultText(error), undefined));
    process.exitCode = 2;
  }
}

/** The language model of the settings. Throws when none is set. */
async function modelMeant() {
  const { model } = readConfig(currentEnvironment());
  if (model === undefined) throw new CannotMeasure(NO_MODEL);
  const metrics = countingMetrics();
  // Whoever measures has decided what it may cost.
  const settings = { ...model, dailyTokens: Infinity };
  // Each question is asked: one that was left out after failures of others would be measured as open.
  const limits = { failures: Infinity };
  const assist = await buildAssisting({ model: settings }, { metrics, limits });
  return { assist, report: () => modelReport(settings, metrics.counts()) };
}

const NO_MODEL: Text = {
  sv: "--assisted behöver en språkmodell: sätt OPENAI_API_KEY eller OPENAI_BASE_URL, och OPENAI_MODEL",
  en: "--assisted needs a language model: set OPENAI_API_KEY or OPENAI_BASE_URL, and OPENAI_MODEL",
};

async function measureAll(
  files: readonly string[],
  options: Options,
  assist: Assisting | undefined,
): Promise<Measured[]> {
  const chosen = files.length > 0 ? files : defaultFiles();
  const variants = files.length > 0 ? variantsOf(options) : VARIANTS;
  const sets = chosen.map((file) => ({ file, questions: readQuestions(file) }));
  const { entries } = readEntries(options.knowledge);
  const answerer = answererFrom(options.knowledge);
  const { knowledge } = answerer;
  const judging = judgingFor(entries, knowledge, options.sources);
  const results: Measured[] = [];
  for (const { file, questions } of sets) {
    const alone = variants.map((variant) =>
      measured(ask(questions, variant, answerer), variant, judging),
    );
    const assisted: Measurement[] = [];
    if (assist !== undefined)
      for (const { asked, variant } of alone)
        assisted.push(measured(await helped(asked, answerer, assist), variant, judging));
    const name = files.length > 0 ? file : relative(process.cwd(), file);
    results.push({ file: name, measurements: alone, assisted: assist && assisted });
  }
  return results;
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

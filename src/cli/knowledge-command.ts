/** `ask knowledge …`: the commands for those who curate the knowledge base. */
import { join } from "node:path";
import type { Command } from "commander";
import { learn } from "../answers/learnt/learn.ts";
import { examplesOf, versionOf } from "../answers/learnt/learning.ts";
import { writtenLearnt } from "../answers/learnt/learnt-file.ts";
import { currentEnvironment, readConfig } from "../config.ts";
import { readAsked } from "../knowledge/asked.ts";
import { knowledgeProblems } from "../knowledge/check.ts";
import { checkEvidence } from "../knowledge/evidence/check-evidence.ts";
import { coverageOf } from "../knowledge/evidence/coverage.ts";
import { readTexts } from "../knowledge/evidence/texts.ts";
import { buildKnowledge } from "../knowledge/knowledge.ts";
import { readEntries } from "../knowledge/read.ts";
import { carefulProblems } from "../knowledge/careful-check.ts";
import { absentProblems } from "../knowledge/required-kinds.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { replaceFile } from "../store/replace-file.ts";
import { commandGroup, subcommand } from "./command-group.ts";
import { BrokenKnowledge, checkedKnowledge } from "./knowledge-at.ts";
import {
  checkReport,
  coverageReport,
  evidenceLeftReport,
  faultReport,
  learningReport,
  learntReport,
  noTextsReport,
  placesReport,
  textlessReport,
} from "./knowledge-report.ts";
import { LEARNT_FILE, learningProblems } from "./learnt-at.ts";

/** 0: all is well; 1: the knowledge base has something to mend; 2: the command could not run. */
type ExitCode = 0 | 1 | 2;

/** As the command line gives them. */
interface Given {
  /** Left out: the folder that the settings name. */
  readonly knowledge?: string;
  readonly lang: Language;
}

interface Options extends Given {
  readonly knowledge: string;
}

interface GivenSources extends Given {
  readonly sources: string;
}

type WithSources = Options & GivenSources;

/** The command `knowledge` with its subcommands, to be added to `ask`. */
export function knowledgeCommand(): Command {
  const does = "kunskapsbasen: kontrollera den, mät den, slå upp ställen / check, measure, look up";
  const command = commandGroup("knowledge", does);
  checking(command, "check", "kontrollerar poster, länkar och belägg / checks entries and evidence")
    .option("--sources <mapp>", "mapp med dokumentens texter / folder of the documents' texts")
    .action((given: Given & { readonly sources?: string }) => act(given, check));
  checking(command, "coverage", "vilka tal och namn inget faktum bär / what no fact carries")
    .requiredOption(
      "--sources <mapp>",
      "mapp med dokumentens texter / folder of the documents' texts",
    )
    .action((given: GivenSources) => act(given, coverage));
  checking(command, "paragraphs", "varje ställe som en källa kan peka på / what a source can name")
    .requiredOption(
      "--sources <mapp>",
      "mapp med dokumentens texter / folder of the documents' texts",
    )
    .action((given: GivenSources) => act(given, paragraphs));
  checking(
    command,
    "learn",
    "lär sökningen av frågorna i asked/ / learns from the questions",
  ).action((options: Options) => act(options, learnAnew));
  return command;
}

function checking(parent: Command, usage: string, does: string): Command {
  return subcommand(parent, usage, does).option(
    "--knowledge <mapp>",
    "kunskapsbasens mapp, annars KNOWLEDGE_DIR / the knowledge base's folder, else KNOWLEDGE_DIR",
  );
}

function act<T extends Given>(given: T, action: (options: T & Options) => ExitCode): void {
  try {
    const knowledge = given.knowledge ?? readConfig(currentEnvironment()).knowledgeDir;
    process.exitCode = action({ ...given, knowledge });
  } catch (error) {
    console.error(faultReport(error, given.lang));
    process.exitCode = 2;
  }
}

function check({ knowledge, lang, sources }: Options & { readonly sources?: string }): ExitCode {
  const read = readEntries(knowledge);
  const { entries, origins } = read;
  const broken = knowledgeProblems(read);
  // Where an entry could not be read its names are not known: they would seem to lack evidence.
  const provesEvidence = read.problems.length === 0;
  const unproved =
    sources === undefined || !provesEvidence
      ? []
      : checkEvidence(entries, readTexts(entries.documents, sources), origins);
  const unasked = broken.length > 0 ? [] : learningProblems(knowledge, buildKnowledge(entries));
  const problems = [
    ...broken,
    ...carefulProblems(read),
    ...absentProblems(read),
    ...unproved,
    ...unasked,
  ];
  console.log(checkReport(entries, problems, lang));
  if (sources !== undefined && !provesEvidence) console.log(evidenceLeftReport(lang));
  return problems.length === 0 ? 0 : 1;
}

/** It holds no personal data, and the service runs as another user than who builds its image. */
const READABLE_BY_ALL = 0o644;

/** Writes what the questions of the knowledge base teach. Takes about nine minutes. */
function learnAnew({ knowledge, lang }: Options): ExitCode {
  const built = checkedKnowledge(knowledge);
  if ("problems" in built) throw new BrokenKnowledge(built.problems);
  const { questions, problems } = readAsked(knowledge, built.knowledge);
  if (problems.length > 0) throw new BrokenKnowledge(problems);
  const onRound = (round: number, rounds: number): void =>
    console.error(learningReport(round, rounds, lang));
  const learnt = learn(examplesOf(questions, built.knowledge), { onRound });
  const file = join(knowledge, LEARNT_FILE);
  replaceFile(file, [writtenLearnt({ version: versionOf(questions), learnt })], READABLE_BY_ALL);
  console.log(learntReport(questions.length, file, lang));
  return 0;
}

/** What is missing in a knowledge base that is broken cannot be told: its problems are, instead. */
function coverage({ knowledge, sources, lang }: WithSources): ExitCode {
  const read = readEntries(knowledge);
  const { entries } = read;
  const broken = knowledgeProblems(read);
  if (broken.length > 0) {
    console.log(checkReport(entries, broken, lang));
    return 1;
  }
  const texts = readTexts(entries.documents, sources);
  if (texts.size === 0) return noTexts(sources, lang);
  const covered = coverageOf(entries, texts);
  console.log(coverageReport(covered, lang));
  const textless = entries.documents.filter(({ id }) => !texts.has(id));
  if (textless.length > 0) console.log(textlessReport(textless, lang));
  const isWhole = covered.every(
    ({ numbers, names }) => numbers.missing.length + names.missing.length === 0,
  );
  return isWhole && textless.length === 0 ? 0 : 1;
}

/** Entries with problems are left out here; `check` tells about them. */
function paragraphs({ knowledge, sources, lang }: WithSources): ExitCode {
  const { documents } = readEntries(knowledge).entries;
  const texts = readTexts(documents, sources);
  if (texts.size === 0) return noTexts(sources, lang);
  console.log(placesReport(documents, texts, lang));
  return 0;
}

function noTexts(sources: string, lang: Language): ExitCode {
  console.error(noTextsReport(sources, lang));
  return 2;
}

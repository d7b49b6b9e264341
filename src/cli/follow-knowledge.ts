/** The knowledge base of a program that goes on: follows its files, and tells when they are broken and whole again. */
import type { Answerer } from "../answers/respond.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Text } from "../knowledge/schema/base.ts";
import { createKnowledgeSource, type KnowledgeSource } from "../knowledge/watch.ts";
import type { Log } from "../log.ts";
import { buildAnswerer } from "./build-answerer.ts";
import { forReader } from "./for-reader.ts";
import { BrokenKnowledge, problemsParagraph } from "./knowledge-at.ts";

export interface Followed extends KnowledgeSource<Answerer> {
  /** False: the files are broken, and the last whole version is used. */
  isWhole(): boolean;
}

export interface FollowOptions {
  /** Left out: nothing is noted. */
  readonly log?: Pick<Log, "info" | "error"> | undefined;
  /** Told to whoever started the program; left out where they read the log. */
  readonly tell?: ((text: Text) => unknown) | undefined;
}

const WHOLE: Text = {
  sv: "Kunskapsbasen är hel igen.",
  en: "The knowledge base is whole again.",
};

/** Follows the files of the knowledge base. Throws BrokenKnowledge when it is broken from the start. */
export function followKnowledge(directory: string, { log, tell }: FollowOptions): Followed {
  /** What is wrong, as it was told; undefined: nothing. */
  let wrong: Text | undefined;
  const onProblems = (problems: readonly Problem[]): void => {
    const words = brokenWords(problems);
    // A file saved again with the same mistakes is no news.
    if (words.sv === wrong?.sv) return;
    wrong = words;
    log?.error(forReader(words, undefined));
    tell?.(words);
  };
  const onChange = ({ knowledge }: Answerer): void => {
    log?.info(`knowledge is now ${knowledge.version}`);
    if (wrong !== undefined) tell?.(WHOLE);
    wrong = undefined;
  };
  let isStarted = false;
  const build = (from: string): ReturnType<typeof buildAnswerer> => {
    const built = buildAnswerer(from);
    if ("problems" in built && !isStarted) throw new BrokenKnowledge(built.problems);
    isStarted = true;
    return built;
  };
  const source = createKnowledgeSource({ directory, build, onProblems, onChange });
  return { ...source, isWhole: () => wrong === undefined };
}

function brokenWords(problems: readonly Problem[]): Text {
  return {
    sv: `${problemsParagraph(problems, "sv")} Jag svarar vidare ur den senaste hela versionen.`,
    en: `${problemsParagraph(problems, "en")} I go on answering from the last whole version.`,
  };
}

/** The knowledge base of the service: follows its files, and tells when they are broken and whole again. */
import type { Answerer } from "../answers/respond.ts";
import type { Config } from "../config.ts";
import type { Problem } from "../knowledge/problem.ts";
import { createKnowledgeSource, type KnowledgeSource } from "../knowledge/watch.ts";
import type { Log } from "../log.ts";
import { buildAnswerer } from "./build-answerer.ts";
import { BrokenKnowledge, problemsParagraph } from "./knowledge-at.ts";

export interface Followed extends KnowledgeSource<Answerer> {
  /** False: the files are broken, and the last whole version is used. */
  isWhole(): boolean;
}

/** Follows the files of the knowledge base. Throws BrokenKnowledge when it is broken from the start. */
export function followKnowledge(
  { knowledgeDir }: Config,
  log: Log,
  tell: (text: string) => unknown,
): Followed {
  let isBroken = false;
  const onProblems = (problems: readonly Problem[]): void => {
    isBroken = true;
    const paragraph = problemsParagraph(problems, "sv");
    log.error(paragraph);
    tell(`${paragraph} Jag svarar vidare ur den senaste hela versionen.`);
  };
  const onChange = ({ knowledge }: Answerer): void => {
    log.info(`knowledge is now ${knowledge.version}`);
    if (isBroken) tell("Kunskapsbasen är hel igen.");
    isBroken = false;
  };
  let isStarted = false;
  const build = (directory: string): ReturnType<typeof buildAnswerer> => {
    const built = buildAnswerer(directory);
    if ("problems" in built && !isStarted) throw new BrokenKnowledge(built.problems);
    isStarted = true;
    return built;
  };
  const source = createKnowledgeSource({ directory: knowledgeDir, build, onProblems, onChange });
  return { ...source, isWhole: () => !isBroken };
}

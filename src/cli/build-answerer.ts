/** From the folder of a knowledge base to something that answers, or to what is wrong with the files. */
import { createAnswerer, type Answerer } from "../answers/respond.ts";
import type { Built } from "../knowledge/watch.ts";
import { BrokenKnowledge, checkedKnowledge, checkedOnce } from "./knowledge-at.ts";
import { learntAt } from "./learnt-at.ts";

/** Takes what was checked before from the file `kept`. Throws when the folder cannot be read. */
export function buildAnswerer(directory: string, kept?: string): Built<Answerer> {
  const built = kept === undefined ? checkedKnowledge(directory) : checkedOnce(directory, kept);
  if ("problems" in built) return built;
  const read = learntAt(directory);
  if ("problems" in read) return read;
  return { knowledge: createAnswerer(built.knowledge, read.learnt) };
}

/** As buildAnswerer, for a program that cannot do without. Throws BrokenKnowledge. */
export function answererFrom(directory: string, kept?: string): Answerer {
  const built = buildAnswerer(directory, kept);
  if ("problems" in built) throw new BrokenKnowledge(built.problems);
  return built.knowledge;
}

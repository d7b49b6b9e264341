/** From a folder of YAML files to something that answers, or to what is wrong with the files. */
import { createAnswerer, type Answerer } from "../answers/respond.ts";
import type { Built } from "../knowledge/watch.ts";
import { checkedKnowledge, knowledgeAt } from "./knowledge-at.ts";

/** Throws when the folder cannot be read. */
export function buildAnswerer(directory: string): Built<Answerer> {
  const built = checkedKnowledge(directory);
  return "problems" in built ? built : { knowledge: createAnswerer(built.knowledge) };
}

/** As buildAnswerer, for a program that cannot do without. Throws BrokenKnowledge. */
export function answererFrom(directory: string): Answerer {
  return createAnswerer(knowledgeAt(directory));
}

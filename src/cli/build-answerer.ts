/** From a folder of YAML files to something that answers, or to what is wrong with the files. */
import { createAnswerer, type Answerer } from "../answers/respond.ts";
import { buildKnowledge } from "../knowledge/knowledge.ts";
import { checkLinks } from "../knowledge/links.ts";
import type { Problem } from "../knowledge/problem.ts";
import { readEntries } from "../knowledge/read.ts";
import type { Built } from "../knowledge/watch.ts";

/** Throws when the folder cannot be read. */
export function buildAnswerer(directory: string): Built<Answerer> {
  const { entries, problems: unreadable, origins } = readEntries(directory);
  // An entry that cannot be read leaves links to it dead: those mend themselves with it.
  const problems = unreadable.length > 0 ? unreadable : checkLinks(entries, origins);
  return problems.length > 0
    ? { problems }
    : { knowledge: createAnswerer(buildKnowledge(entries)) };
}

/** The knowledge base cannot be used. Its message is for people: it says what to mend. */
export class BrokenKnowledge extends Error {
  constructor(problems: readonly Problem[]) {
    super(`${problemsParagraph(problems)} Visa allt: npm run ask -- knowledge check`);
    this.name = "BrokenKnowledge";
  }
}

/** As buildAnswerer, for a program that cannot do without. Throws BrokenKnowledge. */
export function answererFrom(directory: string): Answerer {
  const built = buildAnswerer(directory);
  if ("problems" in built) throw new BrokenKnowledge(built.problems);
  return built.knowledge;
}

const SHOWN = 3;

/** One short paragraph that names file, entry and field of the first problems. */
export function problemsParagraph(problems: readonly Problem[]): string {
  const places = problems.slice(0, SHOWN).map(({ file, entry, field, message }) => {
    const place = [file, entry, field].filter((part) => part !== "").join(", ");
    return place === "" ? message.sv : `${place}: ${message.sv}`;
  });
  const more = problems.length > SHOWN ? ` … och ${problems.length - SHOWN} till.` : "";
  return `Kunskapsbasen har ${problems.length} fel. ${places.map(sentence).join(" ")}${more}`;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

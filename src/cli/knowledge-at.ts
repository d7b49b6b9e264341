/** The knowledge base of a folder, checked; or what is wrong with its files. */
import { knowledgeProblems } from "../knowledge/check.ts";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge.ts";
import type { Problem } from "../knowledge/problem.ts";
import { readEntries } from "../knowledge/read.ts";
import type { Language, Text } from "../knowledge/schema/base.ts";
import type { Built } from "../knowledge/watch.ts";
import { keepEntries, keptEntries, versionAt } from "./kept-entries.ts";

/** Throws when the folder cannot be read. */
export function checkedKnowledge(directory: string): Built<Knowledge> {
  const read = readEntries(directory);
  const problems = knowledgeProblems(read);
  return problems.length > 0 ? { problems } : { knowledge: buildKnowledge(read.entries) };
}

/** As checkedKnowledge; what has not changed since it was checked is taken from the file `kept`. */
export function checkedOnce(directory: string, kept: string): Built<Knowledge> {
  const version = versionAt(directory);
  const known = version === undefined ? undefined : keptEntries(kept, version);
  if (known !== undefined) return { knowledge: buildKnowledge(known) };
  const read = readEntries(directory);
  const problems = knowledgeProblems(read);
  if (problems.length > 0) return { problems };
  // A file may have been written while it was read.
  if (version !== undefined && versionAt(directory) === version)
    keepEntries(kept, version, read.entries);
  return { knowledge: buildKnowledge(read.entries) };
}

/** As checkedKnowledge, for a program that cannot do without. Throws BrokenKnowledge. */
export function knowledgeAt(directory: string): Knowledge {
  const built = checkedKnowledge(directory);
  if ("problems" in built) throw new BrokenKnowledge(built.problems);
  return built.knowledge;
}

/** The knowledge base cannot be used: says what to mend. */
export class BrokenKnowledge extends Error {
  readonly text: Text;

  constructor(problems: readonly Problem[]) {
    const sv = `${problemsParagraph(problems, "sv")} Visa allt: npm run ask -- knowledge check`;
    super(sv);
    this.name = "BrokenKnowledge";
    const all = "Show all: npm run ask -- knowledge check --lang en";
    this.text = { sv, en: `${problemsParagraph(problems, "en")} ${all}` };
  }
}

const SHOWN = 3;

/** One short paragraph that names file, entry and field of the first problems. */
export function problemsParagraph(problems: readonly Problem[], language: Language): string {
  const places = problems.slice(0, SHOWN).map(({ file, entry, field, message }) => {
    const place = [file, entry, field].filter((part) => part !== "").join(", ");
    return sentence(place === "" ? message[language] : `${place}: ${message[language]}`);
  });
  const { length } = problems;
  const rest = length - SHOWN;
  const words = {
    sv: { count: `Kunskapsbasen har ${length} fel.`, more: ` … och ${rest} till.` },
    en: {
      count: `The knowledge base has ${length} ${length === 1 ? "mistake" : "mistakes"}.`,
      more: ` … and ${rest} more.`,
    },
  }[language];
  return `${words.count} ${places.join(" ")}${rest > 0 ? words.more : ""}`;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

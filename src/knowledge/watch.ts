/** Knowledge that follows its files while the service runs. */
import { unreadable } from "./file-text.ts";
import type { Problem } from "./problem.ts";
import { watchDirectory } from "./watch-directory.ts";

/** What building knowledge from a directory gives: the knowledge, or why there is none. */
export type Built<T> = { readonly knowledge: T } | { readonly problems: readonly Problem[] };

export interface KnowledgeSource<T> {
  /** The knowledge of the last build that succeeded. */
  current(): T;
  /** Stops watching; `current` goes on giving what it last gave. */
  close(): void;
}

export interface KnowledgeSourceOptions<T> {
  /** The directory that is watched, with everything below it. */
  readonly directory: string;
  /** Reads the directory anew. An error that it throws is treated as a fault of the files. */
  readonly build: (directory: string) => Built<T>;
  /** Called when a change leaves the knowledge broken; the last good one stays in use. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Called after each change that was taken into use. */
  readonly onChange?: (knowledge: T) => void;
  /** How long files must have been left alone before they are read; milliseconds. */
  readonly quietFor?: number;
}

const QUIET_FOR = 200;

/**
 * Builds the knowledge and rebuilds it when a YAML file below the directory changes, appears or
 * goes away. Throws if the first build fails: a service must not start without knowledge.
 */
export function createKnowledgeSource<T>(options: KnowledgeSourceOptions<T>): KnowledgeSource<T> {
  const { directory, build, onProblems, onChange, quietFor = QUIET_FOR } = options;
  const first = build(directory);
  if ("problems" in first) throw new Error(`knowledge in ${directory}: ${list(first.problems)}`);
  let knowledge = first.knowledge;

  const rebuild = () => {
    const built = buildSafely(directory, build);
    if ("problems" in built) {
      onProblems(built.problems);
      return;
    }
    knowledge = built.knowledge;
    onChange?.(knowledge);
  };
  const stop = watchDirectory(directory, {
    quietFor,
    onQuiet: rebuild,
    onError: (error) => onProblems([faultProblem(error)]),
  });
  return { current: () => knowledge, close: stop };
}

function buildSafely<T>(directory: string, build: (directory: string) => Built<T>): Built<T> {
  try {
    return build(directory);
  } catch (error) {
    // For example a file that vanished between being listed and being read.
    return { problems: [faultProblem(error)] };
  }
}

function faultProblem(error: unknown): Problem {
  const reason = unreadable(error);
  const place = error instanceof Error && "path" in error ? String(error.path) : undefined;
  const message =
    place === undefined
      ? { sv: `kunskapsbasen ${reason.sv}`, en: `the knowledge base ${reason.en}` }
      : { sv: `${place} ${reason.sv}`, en: `${place} ${reason.en}` };
  return { file: "", entry: "", field: "", message };
}

function list(problems: readonly Problem[]): string {
  return problems
    .map(({ file, entry, field, message }) => `${file} ${entry} ${field}: ${message.en}`)
    .join("; ");
}

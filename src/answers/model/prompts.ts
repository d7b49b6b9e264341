/** What a language model is told: files in prompts/, a version and a text with slots. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const PROMPT_NAMES = ["answer", "sent-back", "use-tools"] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

export interface Prompt {
  readonly name: PromptName;
  /** Raised whenever the text changes. */
  readonly version: number;
  readonly text: string;
}

export type Prompts = Readonly<Record<PromptName, Prompt>>;

const DIRECTORY = fileURLToPath(new URL("../../../prompts/", import.meta.url));

/** Reads all of them. Throws when one is missing or has no version. */
export function readPrompts(directory = DIRECTORY): Prompts {
  const read = (name: PromptName): Prompt => promptIn(name, textOf(directory, name));
  return { answer: read("answer"), "sent-back": read("sent-back"), "use-tools": read("use-tools") };
}

function textOf(directory: string, name: PromptName): string {
  try {
    return readFileSync(`${directory}/${name}.md`, "utf8");
  } catch (cause) {
    throw new Error(`reading prompts/${name}.md`, { cause });
  }
}

function promptIn(name: PromptName, file: string): Prompt {
  const [, version, text = ""] = /^version: (\d+)\n\n([^]*)$/.exec(file) ?? [];
  if (version === undefined)
    throw new Error(`prompts/${name}.md does not begin with "version: 1" and an empty line`);
  return { name, version: Number(version), text: text.trim() };
}

const SLOT = /\{\{([a-z-]+)\}\}/g;

/** The text with its slots filled. A slot without a value, or a value without a slot, is a fault. */
export function filled({ name, text }: Prompt, values: Readonly<Record<string, string>>): string {
  const slots = new Set([...text.matchAll(SLOT)].map(([, slot = ""]) => slot));
  const wrong = [...slots.symmetricDifference(new Set(Object.keys(values)))];
  if (wrong.length > 0) throw new Error(`prompts/${name}.md: slots ${wrong.join(", ")}`);
  return text.replaceAll(SLOT, (_, slot: string) => values[slot] ?? "");
}

/** Changes with every change of a prompt that is versioned. */
export function versionOf(prompts: Prompts): string {
  return PROMPT_NAMES.map((name) => `${name} ${prompts[name].version}`).join(", ");
}

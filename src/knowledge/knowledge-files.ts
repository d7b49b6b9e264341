/** The files of a knowledge base, and those that look as if they were meant to be. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { unreadable } from "./file-text.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./schema/base.ts";
import { KINDS, type KindName } from "./schema/kinds.ts";

/** Holds questions, one JSON object a line, instead of entries. */
export const ASKED_FOLDER = "asked";

export interface KnowledgeFiles {
  /** Paths of the YAML files below the directory, with "/", in an order of their own. */
  readonly yaml: readonly string[];
  /** Files that would be passed over though they seem to hold knowledge. */
  readonly problems: readonly Problem[];
}

/** Throws when the directory itself cannot be read. */
export function knowledgeFiles(directory: string): KnowledgeFiles {
  const found = itemsBelow(directory, "", []);
  const problems = found.flatMap(({ file, fault = misnamed(file) }) =>
    fault === undefined ? [] : [{ file, entry: "", field: "", message: fault }],
  );
  const refused = new Set(problems.map(({ file }) => file));
  const yaml = found.map(({ file }) => file).filter((file) => file.endsWith(".yaml"));
  return { yaml: yaml.filter((file) => !refused.has(file)).sort(), problems };
}

/** The kind that the first part of a path names: groups.yaml and groups/annex.yaml hold groups. */
export function kindOf(file: string): KindName | undefined {
  const name = kindNameOf(file);
  return Object.hasOwn(KINDS, name) ? (name as KindName) : undefined;
}

/** The first part of a path without its ending. */
export function kindNameOf(file: string): string {
  return file.replace(/\/.*$/, "").replace(/\.[^.]+$/, "");
}

interface Item {
  readonly file: string;
  readonly fault?: Text | undefined;
}

/** Files below a folder, hidden ones left out. `above` are the folders that it lies in. */
function itemsBelow(directory: string, folder: string, above: readonly string[]): Item[] {
  const names = readdirSync(join(directory, folder));
  const around = [...above, realpathSync(join(directory, folder))];
  return names
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => {
      const file = folder === "" ? name : `${folder}/${name}`;
      try {
        if (!statSync(join(directory, file)).isDirectory()) return [{ file }];
        if (around.includes(realpathSync(join(directory, file))))
          return [{ file, fault: LEADS_BACK }];
        if (name.endsWith(".yaml")) return [{ file, fault: folderNamedAsFile(name) }];
        return itemsBelow(directory, file, around);
      } catch (error) {
        return [{ file, fault: unreadable(error) }];
      }
    });
}

const LEADS_BACK: Text = {
  sv: "är en länk tillbaka till en mapp som den ligger i: ta bort den",
  en: "is a link back to a folder that it lies in: remove it",
};

function folderNamedAsFile(name: string): Text {
  const plain = name.replace(/\.yaml$/, "");
  return {
    sv: `är en mapp: döp om den till "${plain}"`,
    en: `is a folder: rename it to "${plain}"`,
  };
}

const YAML_BY_ANOTHER_NAME = /\.ya?ml$/i;
const TEXT = /\.(json|txt)$/i;
const QUESTIONS = /\.(ya?ml|jsonl?|txt)$/i;

/** The file would be passed over for its ending alone. */
function misnamed(file: string): Text | undefined {
  if (file === ASKED_FOLDER) return NO_FOLDER;
  if (file.startsWith(`${ASKED_FOLDER}/`)) {
    return QUESTIONS.test(file) && !file.endsWith(".jsonl") ? endingWanted(".jsonl") : undefined;
  }
  if (file.endsWith(".yaml")) return undefined;
  const isMeant =
    YAML_BY_ANOTHER_NAME.test(file) || (TEXT.test(file) && kindOf(file) !== undefined);
  return isMeant ? endingWanted(".yaml") : undefined;
}

const NO_FOLDER: Text = {
  sv: "är en fil, men ska vara en mapp med filer som slutar på .jsonl: döp om den",
  en: "is a file, but should be a folder of files that end in .jsonl: rename it",
};

function endingWanted(ending: string): Text {
  return {
    sv: `filen läses inte: döp om den så att den slutar på ${ending}`,
    en: `the file is not read: rename it so that it ends in ${ending}`,
  };
}

/** What is wrong with a file that is no YAML, in the words of the one who wrote it. */
import type { YAMLException } from "js-yaml";
import type { Text } from "./schema/base.ts";

/** Where a file breaks off, and what to write there. */
export interface YamlFault {
  /** Id of the entry that the place stands in; empty when none is seen above it. */
  readonly entry: string;
  readonly message: Text;
}

/** `yaml` is the text that could not be read. */
export function yamlFault({ reason, mark }: YAMLException, yaml: string): YamlFault {
  const lines = yaml.split("\n");
  const line = mark?.line ?? 0;
  const written = lines[line] ?? "";
  const remedy = remedyFor(reason, written, mark?.column ?? 0);
  return {
    entry: entryAbove(lines.slice(0, remedy === UNCLOSED ? line : line + 1)),
    message: {
      sv: `rad ${line + 1}: går inte att läsa som YAML: ${remedy.sv}`,
      en: `line ${line + 1}: cannot be read as YAML: ${remedy.en}`,
    },
  };
}

/** A file with several documents: the line that begins the second. */
export function secondDocument(yaml: string): Text {
  const lines = yaml.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const second = lines.findIndex((line, index) => index > first && /^---(\s|$)/.test(line));
  return {
    sv: `rad ${second + 1}: "---" delar filen i två: ta bort raden, så blir den en enda lista`,
    en: `line ${second + 1}: "---" parts the file in two: remove the line, and it is one list`,
  };
}

const TAB: Text = {
  sv: "raden är indragen med tabb: dra in den med mellanslag",
  en: "the line is indented with a tab: indent it with spaces",
};
const COLON: Text = {
  sv: "texten har ett kolon: sätt citattecken runt hela texten",
  en: "the text has a colon: put quotation marks around all of it",
};
const INDENTATION: Text = {
  sv: "indraget stämmer inte: låt raden börja lika långt in som fälten i samma post",
  en: "the indentation is wrong: let the line begin as far in as the fields of the same entry",
};
const UNCLOSED: Text = {
  sv: "ett citattecken eller en klammer ovanför stängs aldrig: stäng den",
  en: "a quotation mark or bracket above is never closed: close it",
};
const QUOTED_START: Text = {
  sv: "texten börjar med ett tecken som betyder något annat i YAML: sätt citattecken runt hela texten",
  en: "the text begins with a character that means something else in YAML: put quotation marks around all of it",
};
const AFTER_QUOTE: Text = {
  sv: 'något står efter citattecknet: sätt ett citattecken först och ett sist, och skriv dem inuti texten som \\"',
  en: 'something follows the quotation mark: put one first and one last, and write those inside the text as \\"',
};
const UNPRINTABLE: Text = {
  sv: "där står ett osynligt tecken: skriv om raden för hand",
  en: "an invisible character stands there: write the line anew by hand",
};
const OTHER: Text = {
  sv: "se över indrag, kolon och citattecken på raden och den före",
  en: "check indentation, colons and quotation marks there and on the line before",
};

function remedyFor(reason: string, line: string, column: number): Text {
  if (reason.includes("duplicated mapping key")) return twice(keyAt(line, column));
  if (/^\s*\t/.test(line) || reason.includes("tab characters")) return TAB;
  if (reason.includes("non-printable")) return UNPRINTABLE;
  if (/^\s*(- )?[\w-]+:\s+[@%`*&!]/.test(line)) return QUOTED_START;
  if (/^\s*(- )?[\w-]+:\s+(["']).*\2\s*[^\s#,}\]]/.test(line)) return AFTER_QUOTE;
  if (/^\s*(- )?[\w-]+:\s+[^"'{[].*:\s/.test(line)) return COLON;
  if (/deficient|quoted scalar|flow collection/.test(reason)) return UNCLOSED;
  return /indentation|document separator/.test(reason) ? INDENTATION : OTHER;
}

function keyAt(line: string, column: number): string {
  return /^["']?([^:"']+)/.exec(line.slice(column))?.[1]?.trim() ?? line.trim();
}

function twice(key: string): Text {
  return {
    sv: `fältet "${key}" står två gånger på samma ställe: ta bort det ena`,
    en: `the field "${key}" stands twice in the same place: remove one of them`,
  };
}

/** The id of the last entry that begins in these lines. */
function entryAbove(lines: readonly string[]): string {
  const begins = lines.findLast((line) => /^- *\{? *id:/.test(line)) ?? "";
  return /id: *["']?([\w-]+)/.exec(begins)?.[1] ?? "";
}

/** The text of a file; or why it has none, told to the one who put it there. */
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync, type Stats } from "node:fs";
import type { Text } from "./schema/base.ts";

/** A file's text, or what is wrong with the file. */
export type FileText = { readonly text: string } | { readonly fault: Text };

/** A file that a command cannot do without has no text. */
export class UnreadableFile extends Error {
  readonly text: Text;

  constructor(path: string, fault: Text) {
    super(`${path}: ${fault.en}`);
    this.name = "UnreadableFile";
    this.text = { sv: `${path}: ${fault.sv}`, en: `${path}: ${fault.en}` };
  }
}

const MEGABYTE = 1_000_000;
/** Far more than anybody writes by hand. */
const MOST_MEGABYTES = 10;

/** Reads a regular file of at most so many megabytes, as UTF-8. Never waits for a pipe or a device. */
export function fileText(path: string, mostMegabytes = MOST_MEGABYTES): FileText {
  try {
    const fault = faultOf(statSync(path), mostMegabytes);
    return fault === undefined ? decoded(readFileSync(path)) : { fault };
  } catch (error) {
    return { fault: unreadable(error) };
  }
}

function faultOf(stats: Stats, mostMegabytes: number): Text | undefined {
  if (stats.isDirectory()) {
    return {
      sv: "är en mapp, men här ska en fil stå: döp om mappen eller ta bort den",
      en: "is a folder, but a file must stand here: rename the folder or remove it",
    };
  }
  if (!stats.isFile()) {
    return {
      sv: "är ingen vanlig fil: lägg en textfil här i stället",
      en: "is no regular file: put a text file here instead",
    };
  }
  if (stats.size <= mostMegabytes * MEGABYTE) return undefined;
  const size = Math.ceil(stats.size / MEGABYTE);
  return {
    sv: `filen är på ${size} MB, högst ${mostMegabytes} går: dela den, eller ta bort det som inte hör hit`,
    en: `the file has ${size} MB, at most ${mostMegabytes} will do: split it, or remove what does not belong here`,
  };
}

function decoded(bytes: Uint8Array): FileText {
  const line = firstLine(bytes, (part) => part.includes(0) || !isUtf8(part));
  if (line === undefined) return { text: new TextDecoder().decode(bytes) };
  return {
    fault: {
      sv: `rad ${line}: tecknen är inte skrivna som UTF-8: spara filen som UTF-8`,
      en: `line ${line}: the characters are not written as UTF-8: save the file as UTF-8`,
    },
  };
}

const LINE_FEED = 10;

/** The number of the first line that is so; no character of UTF-8 but the line feed holds its byte. */
function firstLine(bytes: Uint8Array, isSo: (line: Uint8Array) => boolean): number | undefined {
  if (!isSo(bytes)) return undefined;
  let start = 0;
  for (let line = 1; ; line += 1) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (found < 0 || isSo(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { sv: "finns inte", en: "does not exist" },
  ENOTDIR: {
    sv: "är ingen mapp: skriv mappen, inte en fil i den",
    en: "is no folder: write the folder, not a file in it",
  },
  EACCES: { sv: "får inte läsas: ändra rättigheterna", en: "may not be read: change who may" },
  EPERM: { sv: "får inte läsas: ändra rättigheterna", en: "may not be read: change who may" },
  ELOOP: {
    sv: "är en länk som leder till sig själv: ta bort den",
    en: "is a link that leads to itself: remove it",
  },
};

/** Why the system could not read a file or folder; its own words where no others are known. */
export function unreadable(error: unknown): Text {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  if (reason !== undefined) return reason;
  const words = error instanceof Error ? error.message : String(error);
  return { sv: `kan inte läsas: ${words}`, en: `cannot be read: ${words}` };
}

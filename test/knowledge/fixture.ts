/** Small knowledge bases in temporary folders. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Problem } from "../../src/knowledge/problem.ts";

/** Writes the files into a folder that lasts as long as the test; gives its path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ask-knowledge-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A document and a group in one municipality, without mistakes; tests alter it. */
export const SMALL_KNOWLEDGE = {
  "documents.yaml": `
- id: avtal
  name: { sv: Avtal om samverkan, en: Agreement on cooperation }
  short: { sv: Avtalet, en: The agreement }
  date: "2020-11"
  file: avtal.txt
  skip: [Innehåll]
`,
  "areas.yaml": `
- id: alvesta
  name: { sv: Alvesta, en: Alvesta }
  code: "0764"
  level: municipality
  organization: alvesta-kommun
  source: { document: avtal, section: Alvesta, paragraph: 0 }
`,
  "organizations.yaml": `
- id: alvesta-kommun
  name: { sv: Alvesta kommun, en: Alvesta Municipality }
  classification: municipality
  area: "0764"
  source: { document: avtal, section: Alvesta, paragraph: 1 }
- id: arbetsformedlingen
  name: { sv: Arbetsförmedlingen, en: Public Employment Service }
  aliases: { sv: [AF], en: [] }
  classification: government-agency
  source: { document: avtal, section: Alvesta, paragraph: 1 }
`,
  "roles.yaml": `
- id: sektionschef
  name: { sv: sektionschef, en: section manager }
`,
  "vocabulary.yaml": `
- id: task
  sv: [uppgift]
  en: [task]
`,
  "groups.yaml": `
- id: ledningsgrupp
  name: { sv: Ledningsgruppen i Alvesta, en: Management group in Alvesta }
  kind: management-group
  level: municipal
  area: "0764"
  seats: [{ role: sektionschef, organization: arbetsformedlingen }]
  cadence: { every: P2W }
  source: { document: avtal, section: Alvesta, paragraph: 1 }
  facts:
    - id: task
      asks: [what]
      on: [task]
      text:
        sv: Ledningsgruppen i Alvesta fördelar 5910 kronor mellan tre spår och träffar Migrationsverket.
        en: The management group in Alvesta divides 5,910 kronor between three tracks and meets Migrationsverket.
      source: { document: avtal, section: Alvesta, paragraph: 2 }
`,
} as const;

/** The text that SMALL_KNOWLEDGE rests on. */
export const SMALL_TEXT = `Alvesta i november 2020

# Avtal

## Innehåll

Alvesta ..... 7

## Alvesta

Ledningsgruppen i Alvesta kommun består av sektionschefen på AF och träffas varannan vecka.

Gruppen delar upp 5 910 kronor på 3 spår. Den möter Migrationsverkets chefer.
`;

/** SMALL_KNOWLEDGE with one file's text altered; throws if it does not hold `from`. */
export function altered(
  file: keyof typeof SMALL_KNOWLEDGE,
  from: string,
  to: string,
): Record<string, string> {
  const text = SMALL_KNOWLEDGE[file];
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return { ...SMALL_KNOWLEDGE, [file]: text.replace(from, to) };
}

/** The messages in both languages, with the place of each: easy to compare. */
export function told(problems: readonly Problem[]): { at: string; sv: string; en: string }[] {
  return problems.map(({ file, entry, field, message }) => ({
    at: [file, entry, field].filter((part) => part !== "").join(" "),
    sv: message.sv,
    en: message.en,
  }));
}

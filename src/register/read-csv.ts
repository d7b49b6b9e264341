/** A CSV file as people have it (comma, semicolon or tab; UTF-8 or Windows-1252) → rows. */
import { CsvError, parse } from "csv-parse/sync";
import type { Text } from "../knowledge/schema/base.ts";
import { columnOf, unguarded, type Column, type Row } from "./columns.ts";

export type CsvRows =
  | { readonly outcome: "read"; readonly rows: readonly Row[] }
  | { readonly outcome: "unreadable"; readonly reason: Text };

/** Reads the file's bytes. Empty lines and unknown columns are left out. */
export function readCsv(bytes: Uint8Array): CsvRows {
  const text = decoded(bytes);
  const records = recordsOf(text);
  if ("reason" in records) return { outcome: "unreadable", reason: records.reason };
  const [header, ...rest] = records.list;
  const columns = (header?.record ?? []).map(columnOf);
  if (!columns.includes("name"))
    return unreadable(
      'Kolumnen "namn" saknas: första raden ska ha kolumnernas namn.',
      'There is no column "name": the first line must hold the names of the columns.',
    );
  const twice = columns.find((column, at) => column && columns.indexOf(column) !== at);
  if (twice !== undefined)
    return unreadable(
      `Två kolumner betyder samma sak (${twice}): ta bort en.`,
      `Two columns mean the same (${twice}): remove one.`,
    );
  return {
    outcome: "read",
    rows: rest.map(({ record, line }) => ({ line, cells: cellsOf(record, columns) })),
  };
}

function unreadable(sv: string, en: string): CsvRows {
  return { outcome: "unreadable", reason: { sv, en } };
}

/** Spreadsheet programs in Swedish still write Windows-1252 where UTF-8 is not asked for. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(text: string): { readonly list: readonly Line[] } | { readonly reason: Text } {
  try {
    const list = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return { list: list.map(({ record, info }) => ({ record, line: info.lines })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error ? String(error["lines"]) : "?";
    return {
      reason: {
        sv: `Rad ${line} går inte att läsa som CSV: se över citattecknen där.`,
        en: `Line ${line} cannot be read as CSV: check the quotation marks there.`,
      },
    };
  }
}

/** The one of the usual delimiters that the header uses most. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n|\r/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [";", ",", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function cellsOf(
  record: readonly string[],
  columns: readonly (Column | undefined)[],
): Row["cells"] {
  const cells: Partial<Record<Column, string>> = {};
  for (const [at, column] of columns.entries()) {
    const cell = unguarded(record[at] ?? "");
    if (column !== undefined && cell !== "") cells[column] = cell;
  }
  return cells;
}

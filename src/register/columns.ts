/** The columns of the register's CSV files: what they are called, and what they hold. */
import { fold } from "../knowledge/fold.ts";

/** Also the order in which they are written, under the Swedish names. */
export const COLUMNS = [
  "id",
  "name",
  "email",
  "organization",
  "language",
  "group",
  "seat",
  "role",
  "substituteFor",
  "from",
  "to",
  "source",
] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of the file; a cell that is empty or lacks its column is undefined. */
export interface Row {
  /** Line in the file, the header being 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** What each column may be called; the first is the one that is written. */
export const HEADERS: Readonly<Record<Column, readonly [string, ...string[]]>> = {
  id: ["id"],
  name: ["namn", "name"],
  email: ["e-post", "epost", "e-postadress", "email", "e-mail"],
  organization: ["organisation", "organization"],
  language: ["språk", "language"],
  group: ["grupp", "group"],
  seat: ["part", "party", "plats", "seat"],
  role: ["roll", "role"],
  substituteFor: ["ersättare för", "substitute for"],
  from: ["från", "from"],
  to: ["till", "to"],
  source: ["källa", "source"],
};

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADERS[column].map((name) => [fold(name), column] as const)),
);

/** The column that a header names; undefined for others, which are left alone. */
export function columnOf(header: string): Column | undefined {
  return BY_NAME.get(fold(header.trim().replaceAll(/\s+/g, " ")));
}

/** What a spreadsheet would run as a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that a spreadsheet shows as text, whatever it begins with. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text of a guarded cell. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One line of an import file → the person and the membership that it speaks of. */
import { fold } from "../knowledge/fold.ts";
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import type { Language, SubjectId, Text } from "../knowledge/schema/base.ts";
import type { PersonChange } from "./change-person.ts";
import { HEADERS, type Column, type Row } from "./columns.ts";
import type { Finder } from "./finder.ts";
import { Day, type MembershipRole } from "./membership.ts";
import { PersonId } from "./person.ts";
import { isRefusal, refusal, type Found, type Refusal } from "./refusal.ts";
import { identityNumber } from "./rules.ts";
import type { SeatId } from "./seat.ts";

/** A line without a group speaks of the person alone. */
export interface ReadRow {
  readonly id: PersonId | undefined;
  readonly person: PersonChange & { readonly name: string };
  readonly membership: RowMembership | undefined;
}

/** `substituteFor` is told by name: the person may stand further down in the file. */
export interface RowMembership {
  readonly group: SubjectId;
  readonly role: MembershipRole;
  readonly seat: SeatId | undefined;
  readonly substituteFor: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly source: string;
}

/** Reads a line, or says all that is wrong with it. */
export function readRow({ cells }: Row, finder: Finder): ReadRow | readonly Refusal[] {
  if (Object.values(cells).some((cell) => hasIdentityNumber(cell))) return [identityNumber()];
  const faults: Refusal[] = [];
  const taken = <T>(result: Found<T> | undefined): T | undefined => {
    if (!isRefusal(result)) return result;
    faults.push(result);
    return undefined;
  };
  if (cells.name === undefined) faults.push(missing("name"));
  const id = taken(cells.id === undefined ? undefined : personId(cells.id));
  const person = {
    name: cells.name ?? "",
    email: cells.email,
    organization: taken(
      cells.organization === undefined ? undefined : finder.organization(cells.organization),
    ),
    language: taken(cells.language === undefined ? undefined : languageOf(cells.language)),
  };
  const membership = hasMembership(cells) ? membershipOf(cells, finder, taken, faults) : undefined;
  return faults.length > 0 ? faults : { id, person, membership };
}

const OF_MEMBERSHIP: readonly Column[] = ["group", "seat", "role", "substituteFor", "from", "to"];

function hasMembership(cells: Row["cells"]): boolean {
  return OF_MEMBERSHIP.some((column) => cells[column] !== undefined);
}

function membershipOf(
  cells: Row["cells"],
  finder: Finder,
  taken: <T>(result: Found<T> | undefined) => T | undefined,
  faults: Refusal[],
): RowMembership | undefined {
  for (const column of ["group", "role", "from", "source"] as const)
    if (cells[column] === undefined) faults.push(missing(column));
  const group = taken(cells.group === undefined ? undefined : finder.group(cells.group));
  const role = taken(cells.role === undefined ? undefined : finder.role(cells.role));
  const from = taken(cells.from === undefined ? undefined : dayOf(cells.from));
  const to = taken(cells.to === undefined ? undefined : dayOf(cells.to));
  const { seat: place, substituteFor, source } = cells;
  const seat = taken(
    group === undefined || place === undefined ? undefined : finder.seat(group, place),
  );
  if (group === undefined || role === undefined || from === undefined || source === undefined)
    return undefined;
  return { group, role, seat, substituteFor, from, to, source };
}

/** A day as people write it in a table or on the command line: "2026-03-12". */
export function dayOf(text: string): Found<Day> {
  const day = Day.safeParse(text.trim());
  if (day.success) return day.data;
  return refusal(
    "not-a-date",
    `"${text}" är ingen dag i kalendern: skriv år-månad-dag, till exempel 2026-03-12.`,
    `"${text}" is no day in the calendar: write year-month-day, such as 2026-03-12.`,
  );
}

function personId(text: string): Found<PersonId> {
  const id = PersonId.safeParse(text);
  if (id.success) return id.data;
  return refusal(
    "not-valid",
    `"${text}" kan inte vara id: använd a–z, siffror och bindestreck, eller lämna kolumnen tom.`,
    `"${text}" cannot be an id: use a–z, digits and hyphens, or leave the column empty.`,
  );
}

const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  sv: "sv",
  svenska: "sv",
  swedish: "sv",
  en: "en",
  engelska: "en",
  english: "en",
};

function languageOf(text: string): Found<Language> {
  const found = LANGUAGE_NAMES[fold(text)];
  if (found !== undefined) return found;
  return refusal(
    "not-valid",
    `"${text}" är inget språk som boten talar: skriv svenska eller engelska.`,
    `"${text}" is not a language that the bot speaks: write Swedish or English.`,
  );
}

function missing(column: Column): Refusal {
  const name: Text = { sv: HEADERS[column][0], en: HEADERS[column].at(-1) ?? column };
  return refusal(
    "missing",
    `${name.sv} saknas: fyll i kolumnen.`,
    `${name.en} is missing: fill in the column.`,
  );
}

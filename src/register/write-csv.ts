/** The register as a CSV file that the import reads back to the same register. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { COLUMNS, guarded, HEADERS, type Row } from "./columns.ts";
import { finderFor, type Finder } from "./finder.ts";
import type { Membership } from "./membership.ts";
import { peopleIndex, type PeopleIndex } from "./people-index.ts";
import type { Person, PersonId } from "./person.ts";
import { isRefusal, type Found } from "./refusal.ts";
import type { Register } from "./records.ts";
import { ROLE_NAMES, seatName, subjectName } from "./words.ts";

interface Naming {
  readonly knowledge: Knowledge;
  readonly finder: Finder;
  readonly people: PeopleIndex;
}

/** With a byte order mark and semicolons, which a Swedish spreadsheet program opens as they are. */
export function registerCsv(register: Register, knowledge: Knowledge): string {
  const naming = {
    knowledge,
    finder: finderFor(knowledge),
    people: peopleIndex(register.people.values()),
  };
  const held = Map.groupBy(register.memberships.values(), ({ person }) => person);
  const rows = [...register.people.values()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((person) => rowsOf(person, held.get(person.id) ?? [], naming));
  const lines = [
    COLUMNS.map((column) => HEADERS[column][0]),
    ...rows.map((cells) => COLUMNS.map((column) => guarded(cells[column] ?? ""))),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(";")).join("\r\n")}\r\n`;
}

function rowsOf(person: Person, held: readonly Membership[], naming: Naming): Row["cells"][] {
  const { id, name, email, organization, language } = person;
  const own: Row["cells"] = {
    id,
    name,
    language,
    ...(email !== undefined && { email }),
    ...(organization !== undefined && { organization: organizationName(organization, naming) }),
  };
  if (held.length === 0) return [own];
  const key = ({ group, seat, from, role }: Membership) =>
    [group, seat ?? "", from, role].join("|");
  return held
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    .map((membership) => ({ ...own, ...membershipCells(membership, naming) }));
}

function membershipCells(membership: Membership, naming: Naming): Row["cells"] {
  const { group, seat, role, substituteFor, from, to, source } = membership;
  return {
    group: nameOrId(subjectName(naming.knowledge, group).sv, group, (text) =>
      naming.finder.group(text),
    ),
    role: ROLE_NAMES[role].sv,
    from,
    source,
    ...(seat !== undefined && {
      seat: nameOrId(seatName(naming.knowledge, seat).sv, seat, (text) =>
        naming.finder.seat(group, text),
      ),
    }),
    ...(substituteFor !== undefined && { substituteFor: personCell(substituteFor, naming) }),
    ...(to !== undefined && { to }),
  };
}

function organizationName(id: NonNullable<Person["organization"]>, naming: Naming): string {
  return nameOrId(subjectName(naming.knowledge, id).sv, id, (text) =>
    naming.finder.organization(text),
  );
}

function personCell(id: PersonId, { people }: Naming): string {
  return nameOrId(people.byId(id)?.name ?? id, id, (text) => {
    const result = people.find(text);
    return isRefusal(result) ? result : result.id;
  });
}

/** The name, where it leads back to the same thing. */
function nameOrId<Id extends string>(
  name: string,
  id: Id,
  find: (text: string) => Found<Id>,
): string {
  return find(name) === id ? name : id;
}

/** RFC 4180. */
function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

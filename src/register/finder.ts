/** Groups, organisations, seats and roles found by what people call them: id, name or alias. */
import { fold } from "../knowledge/fold.ts";
import type { Knowledge, Subject } from "../knowledge/knowledge.ts";
import { nearest } from "../knowledge/nearest.ts";
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import type { MembershipRole } from "./membership.ts";
import { refusal, type Found, type Refusal, type RefusalCode } from "./refusal.ts";
import type { SeatId } from "./seat.ts";
import { seatsIn, type NamedSeat } from "./seats.ts";
import { ROLE_NAMES, subjectName } from "./words.ts";

export interface Finder {
  group(text: string): Found<SubjectId>;
  /** An organisation or a part of one; a municipality's name means its organisation. */
  organization(text: string): Found<SubjectId>;
  /** One of a group's parties; a municipality's name means its organisation. */
  party(group: SubjectId, text: string): Found<SubjectId>;
  /** A seat in a group: by the party or the role that it is for, its name in words, or its id. */
  seat(group: SubjectId, text: string): Found<SeatId>;
  role(text: string): Found<MembershipRole>;
}

/** By the key of each name: the name as it is written, and what it may mean. */
type Index<T> = ReadonlyMap<string, { readonly name: string; readonly ids: Set<T> }>;

/** With and without å, ä and ö, in any case, with or without what stands in brackets. */
function keysOf(text: string): string[] {
  const key = fold(text.trim().replaceAll(/\s+/g, " "));
  return [key, key.replaceAll(/\s*\([^)]*\)/g, "")];
}

function indexOf<T>(names: Iterable<readonly [string, T]>): Index<T> {
  const index = new Map<string, { readonly name: string; readonly ids: Set<T> }>();
  for (const [name, value] of names)
    for (const key of keysOf(name)) {
      const entry = index.get(key) ?? { name, ids: new Set<T>() };
      entry.ids.add(value);
      index.set(key, entry);
    }
  return index;
}

function found<T>(index: Index<T>, text: string): readonly T[] {
  const [key = ""] = keysOf(text);
  return [...(index.get(key)?.ids ?? [])];
}

/** Builds the lists of names, once for many look-ups. */
export function finderFor(knowledge: Knowledge): Finder {
  const groups = indexOf(namesOfKind(knowledge, ["group"]));
  const organizations = indexOf([
    ...namesOfKind(knowledge, ["organization", "unit", "project"]),
    ...areaNames(knowledge),
  ]);
  const seats = new Map<SubjectId, Index<SeatId>>();
  const seatsOf = (group: SubjectId): Index<SeatId> => {
    const index = seats.get(group) ?? indexOf(seatNames(group, knowledge));
    seats.set(group, index);
    return index;
  };
  return {
    group: (text) => {
      const ids = found(groups, text);
      const usual = ids.filter((id) => isDefault(knowledge, id));
      const chosen = ids.length > 1 && usual.length > 0 ? usual : ids;
      return one(chosen, text, groups, MISSING.group) ?? many(text, idWords(ids, knowledge));
    },
    organization: (text) => {
      const ids = found(organizations, text);
      return (
        one(ids, text, organizations, MISSING.organization) ?? many(text, idWords(ids, knowledge))
      );
    },
    party: (group, text) => {
      const parties = partiesOf(group, knowledge);
      const ids = found(organizations, text).filter((id) => parties.includes(id));
      const index = indexOf(
        parties
          .flatMap((id) => knowledge.subjects.get(id) ?? [])
          .flatMap((party) => namesOf(party).map((name) => [name, party.id] as const)),
      );
      const missing = MISSING.party(subjectName(knowledge, group));
      return one(ids, text, index, missing) ?? many(text, idWords(ids, knowledge));
    },
    seat: (group, text) => {
      const index = seatsOf(group);
      const direct = found(index, text);
      const senders = new Set(found(organizations, text));
      const sent = (seatsIn(knowledge).byGroup.get(group) ?? []).flatMap(({ seat }) =>
        seat.party !== undefined && senders.has(seat.party) ? [seat.id] : [],
      );
      const ids = direct.length > 0 ? direct : sent;
      const missing = MISSING.seat(subjectName(knowledge, group));
      return one(ids, text, index, missing) ?? many(text, seatWords(ids, knowledge));
    },
    role: (text) => {
      const ids = found(ROLES, text);
      return one(ids, text, ROLES, MISSING.role) ?? many(text, [...ids]);
    },
  };
}

type Missing = readonly [code: RefusalCode, what: Text, advice: Text];

const MISSING = {
  group: [
    "unknown-group",
    { sv: "Ingen grupp heter", en: "No group is called" },
    {
      sv: "Skriv gruppens namn som det står i överenskommelsen.",
      en: "Write the group's name as it is written in the agreement.",
    },
  ],
  organization: [
    "unknown-organization",
    { sv: "Ingen organisation heter", en: "No organisation is called" },
    {
      sv: "Skriv namnet som det står i överenskommelsen.",
      en: "Write the name as it is written in the agreement.",
    },
  ],
  role: [
    "unknown-role",
    { sv: "Ingen roll heter", en: "No role is called" },
    {
      sv: `Skriv ${Object.values(ROLE_NAMES)
        .map(({ sv }) => sv)
        .join(", ")}.`,
      en: `Write ${Object.values(ROLE_NAMES)
        .map(({ en }) => en)
        .join(", ")}.`,
    },
  ],
  party: (group: Text): Missing => [
    "unknown-organization",
    { sv: `${group.sv} har ingen part som heter`, en: `${group.en} has no party called` },
    {
      sv: 'Se parterna med "ask register show --group …".',
      en: 'See the parties with "ask register show --group …".',
    },
  ],
  seat: (group: Text): Missing => [
    "unknown-seat",
    { sv: `${group.sv} har ingen plats för`, en: `${group.en} has no seat for` },
    {
      sv: 'Se platserna med "ask register show --group …".',
      en: 'See the seats with "ask register show --group …".',
    },
  ],
} as const satisfies Record<string, Missing | ((group: Text) => Missing)>;

/** What was meant, or why nothing is; undefined when several are. */
function one<T>(
  ids: readonly T[],
  text: string,
  index: Index<T>,
  [code, what, advice]: Missing,
): Found<T> | undefined {
  const [only, ...others] = ids;
  if (only !== undefined) return others.length === 0 ? only : undefined;
  const near = index.get(nearest(fold(text), index.keys()) ?? "")?.name;
  const suggested: Text =
    near === undefined ? advice : { sv: `Menar du "${near}"?`, en: `Do you mean "${near}"?` };
  return refusal(
    code,
    `${what.sv} "${text}". ${suggested.sv}`,
    `${what.en} "${text}". ${suggested.en}`,
  );
}

function many(text: string, meant: readonly string[]): Refusal {
  const list = meant.join(", ");
  return refusal(
    "ambiguous",
    `"${text}" kan betyda flera saker: skriv en av ${list}.`,
    `"${text}" may mean several things: write one of ${list}.`,
  );
}

function idWords(ids: readonly SubjectId[], knowledge: Knowledge): string[] {
  return ids.map((id) => `${id} (${subjectName(knowledge, id).sv})`);
}

/** The part of the id after the group, which is known already. */
function seatWords(ids: readonly SeatId[], knowledge: Knowledge): string[] {
  return ids.map((id) => `${afterGroup(id)} (${seatsIn(knowledge).byId.get(id)?.name.sv ?? id})`);
}

function afterGroup(id: SeatId): string {
  return id.slice(id.indexOf("/") + 1);
}

function isDefault({ subjects }: Knowledge, id: SubjectId): boolean {
  return subjects.get(id)?.homonym === "default";
}

function namesOf({ id, name, aliases }: Pick<Subject, "id" | "name" | "aliases">): string[] {
  return [id, name.sv, name.en, ...aliases.sv, ...aliases.en];
}

function namesOfKind(
  { subjects }: Knowledge,
  kinds: readonly Subject["kindOf"][],
): (readonly [string, SubjectId])[] {
  return [...subjects.values()]
    .filter(({ kindOf }) => kinds.includes(kindOf))
    .flatMap((subject) => namesOf(subject).map((name) => [name, subject.id] as const));
}

function partiesOf(group: SubjectId, { subjects }: Knowledge): readonly SubjectId[] {
  const entry = subjects.get(group);
  return entry?.kindOf === "group" ? entry.parties : [];
}

function areaNames({ areas }: Knowledge): (readonly [string, SubjectId])[] {
  return [...areas.values()].flatMap((area) => {
    const { organization } = area;
    if (organization === undefined) return [];
    return namesOf(area).map((name) => [name, organization] as const);
  });
}

function seatNames(group: SubjectId, knowledge: Knowledge): (readonly [string, SeatId])[] {
  const seats: readonly NamedSeat[] = seatsIn(knowledge).byGroup.get(group) ?? [];
  return seats.flatMap(({ seat, name }) =>
    [seat.id, afterGroup(seat.id), name.sv, name.en].map((text) => [text, seat.id] as const),
  );
}

const ROLES: Index<MembershipRole> = indexOf([
  ...(Object.keys(ROLE_NAMES) as MembershipRole[]).flatMap((role) =>
    [role, ROLE_NAMES[role].sv, ROLE_NAMES[role].en].map((name) => [name, role] as const),
  ),
  ["ordinarie ledamot", "ordinary"],
  ["ledamot", "ordinary"],
  ["ordinary member", "ordinary"],
  ["member", "ordinary"],
  ["suppleant", "substitute"],
]);

/** Checks that nothing stands twice: ids, fact ids, figures, and names of different things. */
import { composedFactsOf } from "./composed-facts.ts";
import type { LocatedEntry, Origin } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Names, type Text } from "./schema/base.ts";
import type { KindName } from "./schema/kinds.ts";

/** Ids are shared by all kinds but vocabulary, whose concepts have ids of their own. */
export function duplicateIds(all: readonly LocatedEntry[]): Problem[] {
  const first = new Map<string, Origin>();
  return all.flatMap(({ kind, entry, origin }) => {
    if (!("id" in entry)) return [];
    const key = kind === "vocabulary" ? `concept ${entry.id}` : entry.id;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, origin);
      return [];
    }
    const message = {
      sv: `id "${entry.id}" finns redan i ${other.file}: välj ett annat`,
      en: `id "${entry.id}" is already taken in ${other.file}: choose another`,
    };
    return [{ ...origin, field: "id", message }];
  });
}

const ALONE: ReadonlySet<KindName> = new Set<KindName>(["assistant", "reminder-hours"]);

/** Of these kinds there is one entry. */
export function secondEntries(all: readonly LocatedEntry[]): Problem[] {
  return [...ALONE].flatMap((kind) => {
    const [first, ...others] = all.filter((located) => located.kind === kind);
    return others.map(({ origin }) => {
      const place = `${first?.origin.entry ?? ""} (${first?.origin.file ?? ""})`;
      const message = {
        sv: `det finns redan en post av den här sorten, ${place}: slå ihop dem till en`,
        en: `there is already an entry of this sort, ${place}: make them one`,
      };
      return { ...origin, field: "", message };
    });
  });
}

/** A code belongs to one area. */
export function duplicateCodes(all: readonly LocatedEntry[]): Problem[] {
  const areas = all.flatMap(({ kind, entry, origin }) =>
    kind === "areas" ? [{ code: entry.code, origin }] : [],
  );
  return repeated(areas.map(({ code }) => code)).flatMap((index) => {
    const area = areas[index];
    const other = areas.find(({ code }) => code === area?.code);
    if (area === undefined || other === undefined) return [];
    const message = {
      sv: `koden "${area.code}" har redan ${other.origin.entry} (${other.origin.file}): skriv områdets egen`,
      en: `the code "${area.code}" already belongs to ${other.origin.entry} (${other.origin.file}): write the area's own`,
    };
    return [{ ...area.origin, field: "code", message }];
  });
}

/** A fact's id is its own inside its subject, composed facts included. */
export function duplicateFactIds(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap((located) => {
    const { kind, entry, origin } = located;
    if (kind === "contradictions" || !("facts" in entry)) return [];
    const ids = entry.facts.map((fact) => fact.id);
    const composed = new Set<string>(composedFactsOf(located));
    const twice = repeated(ids).map((index) => ({ index, message: twoFacts(ids[index] ?? "") }));
    const taken = [...ids.entries()]
      .filter(([, id]) => composed.has(id))
      .map(([index, id]) => ({ index, message: composedFact(id) }));
    return [...twice, ...taken].map(({ index, message }) => ({
      ...origin,
      field: `facts.${index}.id`,
      message,
    }));
  });
}

function twoFacts(id: string): Text {
  return {
    sv: `två fakta i posten har id "${id}": ge det ena ett annat`,
    en: `two facts of the entry have the id "${id}": give one of them another`,
  };
}

function composedFact(id: string): Text {
  return {
    sv: `id "${id}" har det faktum som skapas av postens egna fält: ge detta ett annat`,
    en: `the id "${id}" belongs to the fact that the entry's own fields give: give this one another`,
  };
}

/** A series has one value for an area or subject. */
export function duplicateFigures(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ kind, entry, origin }) => {
    if (kind !== "figures") return [];
    const about = entry.values.map(({ area, of }) => of ?? area ?? "");
    return repeated(about).map((index) => ({
      ...origin,
      field: `values.${index}`,
      message: {
        sv: `serien har två värden för "${about[index]}": ta bort det ena`,
        en: `the series has two values for "${about[index]}": remove one of them`,
      },
    }));
  });
}

/** Positions of the items that stand earlier in the list too. */
function repeated(items: readonly string[]): number[] {
  return [...items.keys()].filter((index) => items.indexOf(items[index] ?? "") < index);
}

/** A name that an entry bears, with its field. */
export interface Named {
  readonly located: LocatedEntry;
  readonly field: string;
  readonly name: string;
}

/**
 * One name means one thing in both languages, as people mix them, unless all that bear it are marked
 * `homonym`. A place and its own organisation (Ängsby, Ängsby kommun) may share theirs: people mean
 * either.
 */
export function duplicateNames(all: readonly LocatedEntry[]): Problem[] {
  const bearers = Map.groupBy(
    LANGUAGES.flatMap((language) => all.flatMap((located) => namesIn(located, language))),
    ({ located, name }) => `${nameSpace(located)} ${foldName(name)}`,
  );
  const isAlias = ({ field }: Named): number => Number(field.startsWith("aliases."));
  // An alias gives way to a name.
  return [...bearers.values()].flatMap((sharing) =>
    clashes(sharing.toSorted((one, other) => isAlias(one) - isAlias(other))),
  );
}

function clashes(sharing: readonly Named[]): Problem[] {
  return sharing.flatMap((named, index) => {
    const other = sharing
      .slice(0, index)
      .find(({ located }) => mayNotShare(located, named.located));
    if (other === undefined) return [];
    const { entry, file } = other.located.origin;
    const message: Text = {
      sv: `"${named.name}" heter redan ${entry} (${file}): gör namnet mer exakt, eller märk båda med homonym`,
      en: `"${named.name}" is already the name of ${entry} (${file}): make it more exact, or mark both as homonym`,
    };
    return [{ ...named.located.origin, field: named.field, message }];
  });
}

function mayNotShare(one: LocatedEntry, other: LocatedEntry): boolean {
  // An entry that stands twice is told as such.
  if (one.entry === other.entry || one.origin.entry === other.origin.entry) return false;
  if (isHomonym(one) && isHomonym(other)) return false;
  return !isOrganizationOf(one, other) && !isOrganizationOf(other, one);
}

function isHomonym({ entry }: LocatedEntry): boolean {
  return "homonym" in entry && entry.homonym !== undefined;
}

function isOrganizationOf(organization: LocatedEntry, area: LocatedEntry): boolean {
  if (area.kind !== "areas" || organization.kind !== "organizations") return false;
  return area.entry.organization === organization.entry.id;
}

const OWN_NAMES: ReadonlySet<KindName> = new Set<KindName>([
  "roles",
  "figures",
  "local",
  "reminders",
  "onboarding",
]);

/** Roles, documents and series are asked for in other ways than subjects are. */
function nameSpace({ kind }: LocatedEntry): string {
  return OWN_NAMES.has(kind) ? kind : "subjects";
}

/** What an entry is called in a language: its name, its short name and its aliases. */
export function namesIn(located: LocatedEntry, language: keyof Names): Named[] {
  const { kind, entry } = located;
  if (!("name" in entry)) return [];
  const aliases = "aliases" in entry ? entry.aliases[language] : [];
  return [
    { located, field: `name.${language}`, name: entry.name[language] },
    ...(kind === "documents"
      ? [{ located, field: `short.${language}`, name: entry.short[language] }]
      : []),
    ...aliases.map((name, index) => ({ located, field: `aliases.${language}.${index}`, name })),
  ];
}

/** "FOU-råd", "fou råd" and "FOURAD" are one name. */
function foldName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

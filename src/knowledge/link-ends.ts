/** What links may lead to: every id, area code and fact id of the knowledge base. */
import { composedFactsOf } from "./composed-facts.ts";
import type { LinkTarget } from "./link-list.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Text } from "./schema/base.ts";
import type { KindName } from "./schema/kinds.ts";
import type { Unread } from "./unread.ts";

const SUBJECT_KINDS = [
  "documents",
  "areas",
  "organizations",
  "groups",
  "rules",
  "duties",
  "tracks",
  "projects",
  "units",
  "agreements",
  "terms",
  "themes",
] as const satisfies readonly KindName[];

/** Kinds whose entries may stand at the end of a link that names an entry by its id. */
const KINDS_OF_TARGET: Readonly<Record<Exclude<LinkTarget, "area" | "fact">, readonly KindName[]>> =
  {
    concept: ["vocabulary"],
    document: ["documents"],
    group: ["groups"],
    obligation: ["duties", "rules"],
    organization: ["organizations", "units"],
    participant: ["organizations", "units", "projects"],
    predecessor: ["groups", "agreements"],
    role: ["roles"],
    series: ["figures"],
    subject: SUBJECT_KINDS,
    superior: ["groups", "organizations", "units"],
  };

/** What is expected at the end of a link, in the words of a message. */
export const TARGET_NAMES: Readonly<Record<LinkTarget, Text>> = {
  area: { sv: "områdeskod", en: "area code" },
  concept: { sv: "begrepp i vocabulary", en: "concept in vocabulary" },
  document: { sv: "dokument", en: "document" },
  fact: { sv: 'faktum ("post/faktum")', en: 'fact ("entry/fact")' },
  group: { sv: "grupp", en: "group" },
  obligation: { sv: "plikt eller beslutsregel", en: "duty or decision rule" },
  organization: { sv: "organisation eller enhet", en: "organisation or unit" },
  participant: { sv: "organisation, enhet eller projekt", en: "organisation, unit or project" },
  predecessor: { sv: "grupp eller överenskommelse", en: "group or agreement" },
  role: { sv: "roll", en: "role" },
  series: { sv: "sifferserie", en: "figure series" },
  subject: { sv: "post som fakta kan handla om", en: "entry that facts can be about" },
  superior: { sv: "grupp, organisation eller enhet", en: "group, organisation or unit" },
};

/** The thing that a link names may be among what could not be read. */
export function mayBeUnread(target: LinkTarget, to: string, { names, kinds }: Unread): boolean {
  // A fact is named by its subject, a local one by its own id after "local/".
  if (to.split("/").some((part) => names.has(part))) return true;
  return kindsOfTarget(target).some((kind) => kinds.has(kind));
}

function kindsOfTarget(target: LinkTarget): readonly KindName[] {
  if (target === "area") return ["areas"];
  return target === "fact" ? [...SUBJECT_KINDS, "figures", "local"] : KINDS_OF_TARGET[target];
}

export interface LinkEnds {
  /** What a link of this sort may lead to. */
  readonly allowed: Readonly<Record<LinkTarget, ReadonlySet<string>>>;
  /** The kind of every entry, by id; concepts are not among them, they have ids of their own. */
  readonly kinds: ReadonlyMap<string, KindName>;
}

/** Gathers what exists in the knowledge base. */
export function linkEndsOf(all: readonly LocatedEntry[]): LinkEnds {
  const idsOf = (target: keyof typeof KINDS_OF_TARGET) =>
    new Set(
      all.flatMap(({ kind, entry }) =>
        KINDS_OF_TARGET[target].includes(kind) && "id" in entry ? [entry.id] : [],
      ),
    );
  return {
    allowed: {
      area: new Set(all.flatMap(({ kind, entry }) => (kind === "areas" ? [entry.code] : []))),
      concept: idsOf("concept"),
      document: idsOf("document"),
      fact: new Set(factIds(all)),
      group: idsOf("group"),
      obligation: idsOf("obligation"),
      organization: idsOf("organization"),
      participant: idsOf("participant"),
      predecessor: idsOf("predecessor"),
      role: idsOf("role"),
      series: idsOf("series"),
      subject: idsOf("subject"),
      superior: idsOf("superior"),
    },
    kinds: new Map(
      all.flatMap(({ kind, entry }) =>
        kind !== "vocabulary" && "id" in entry ? [[entry.id, kind] as const] : [],
      ),
    ),
  };
}

/** "subject/fact", "series/0764" or "series/subject", "local/setting". */
function factIds(all: readonly LocatedEntry[]): string[] {
  return all.flatMap((located) => {
    const { kind, entry } = located;
    if (kind === "figures") {
      return entry.values.map(({ area, of }) => `${entry.id}/${area ?? of ?? ""}`);
    }
    if (kind === "local") return [`local/${entry.id}`];
    if (!("id" in entry)) return [];
    const curated = "facts" in entry && kind !== "contradictions" ? entry.facts : [];
    const own = [...composedFactsOf(located), ...curated.map(({ id }) => id)];
    return own.map((fact) => `${entry.id}/${fact}`);
  });
}

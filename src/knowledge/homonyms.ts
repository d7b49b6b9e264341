/** Checks that of several groups that people call the same, one is meant when only that word is said. */
import { namesIn } from "./duplicates.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Text } from "./schema/base.ts";

type Group = Extract<LocatedEntry, { readonly kind: "groups" }>;

/** Groups of one kind that share a name in everyday speech, without exactly one that is the default. */
export function homonymProblems(all: readonly LocatedEntry[]): Problem[] {
  const groups = all.filter((located): located is Group => located.kind === "groups");
  const kinds = Map.groupBy(groups, ({ entry }) => entry.kind);
  return [...kinds.values()].flatMap((ofKind) => [...unmarked(ofKind), ...defaults(ofKind)]);
}

function defaults(ofKind: readonly Group[]): Problem[] {
  const marked = ofKind.filter(({ entry }) => entry.homonym !== undefined);
  const [first, ...more] = marked.filter(({ entry }) => entry.homonym === "default");
  // Whose bare name lacks its mark is told below; then the default is no longer missing.
  if (first === undefined)
    return marked.some((one) => bearsBareName(one, ofKind)) || unmarked(ofKind).length === 0
      ? marked.slice(0, 1).map((one) => problemAt(one, NO_DEFAULT))
      : [];
  return more.map((one) => problemAt(one, secondDefault(first)));
}

/** "Styrgruppen" beside "styrgruppen i Ängsby": the name of the group of all may mean a place's own. */
function unmarked(ofKind: readonly Group[]): Problem[] {
  return ofKind.flatMap((one) => {
    if (one.entry.homonym !== undefined || one.entry.level !== "cooperation") return [];
    const other = ofKind.find(
      (another) => another.entry.level === "municipal" && beginsWithNameOf(another, one),
    );
    return other === undefined ? [] : [problemAt(one, unmarkedBeside(other))];
  });
}

function bearsBareName(one: Group, ofKind: readonly Group[]): boolean {
  return ofKind.some((another) => another !== one && beginsWithNameOf(another, one));
}

const PLACED = { sv: [" i ", " för "], en: [" in ", " of ", " for "] } as const;

function beginsWithNameOf(longer: Group, shorter: Group): boolean {
  return LANGUAGES.some((language) => {
    const bare = namesOf(shorter, language);
    return namesOf(longer, language).some((name) =>
      bare.some((start) => PLACED[language].some((word) => name.startsWith(`${start}${word}`))),
    );
  });
}

function namesOf(group: Group, language: (typeof LANGUAGES)[number]): string[] {
  return namesIn(group, language).map(({ name }) => name.toLowerCase());
}

function problemAt({ origin }: Group, message: Text): Problem {
  return { ...origin, field: "homonym", message };
}

const NO_DEFAULT: Text = {
  sv: 'ingen av grupperna av den här sorten är "homonym: default": skriv det på den som menas när bara ordet sägs, och "homonym: other" på de andra',
  en: 'none of the groups of this sort is "homonym: default": write it on the one that is meant when only the word is said, and "homonym: other" on the others',
};

function secondDefault({ origin: { entry, file } }: Group): Text {
  return {
    sv: `${entry} (${file}) är redan "homonym: default" bland grupperna av den här sorten: skriv "homonym: other" på den ena`,
    en: `${entry} (${file}) is "homonym: default" already among the groups of this sort: write "homonym: other" on one of them`,
  };
}

function unmarkedBeside({ origin: { entry, file } }: Group): Text {
  return {
    sv: `saknas, fast namnet också kan mena ${entry} (${file}): skriv "homonym: default" på den som menas när bara ordet sägs, och "homonym: other" på den andra`,
    en: `is missing, though the name may mean ${entry} (${file}) as well: write "homonym: default" on the one that is meant when only the word is said, and "homonym: other" on the other`,
  };
}

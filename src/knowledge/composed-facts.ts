/** The facts of an entry that nobody writes: they are composed from its typed fields. */
import type { LocatedEntry } from "./origins.ts";
import type { GroupEntry, ProjectEntry } from "./schema/kinds.ts";

/** Every id that a composed fact may have inside its subject. */
export const COMPOSED_FACTS = [
  "members",
  "parties",
  "cadence",
  "leader",
  "reports-to",
  "period",
  "owner",
  "partners",
  "areas",
  "status",
  "signed-by",
  "meaning",
  "name",
] as const;
type ComposedFact = (typeof COMPOSED_FACTS)[number];

/** Those that this entry's fields give rise to: its curated facts need other ids. */
export function composedFactsOf({ kind, entry }: LocatedEntry): ComposedFact[] {
  switch (kind) {
    case "groups":
      return composedOfGroup(entry);
    case "projects":
      return composedOfProject(entry);
    case "agreements":
      return [
        ...given("period", entry.period !== undefined),
        ...given("signed-by", entry.signedBy.length > 0),
      ];
    case "terms":
      return given("meaning", entry.meaning !== undefined);
    case "tracks":
      return ["status"];
    case "documents":
    case "areas":
    case "organizations":
    case "roles":
    case "rules":
    case "duties":
    case "units":
    case "themes":
    case "figures":
    case "contradictions":
    case "local":
    case "assistant":
    case "vocabulary":
    case "reminders":
    case "reminder-hours":
    case "onboarding":
    case "left-outs":
      return [];
  }
}

function composedOfGroup(group: GroupEntry): ComposedFact[] {
  return [
    "cadence",
    ...given("members", group.parties.length + group.seats.length > 0),
    ...given("leader", group.leader !== undefined),
    ...given("reports-to", group.reportsTo.length > 0),
  ];
}

function composedOfProject({ owner, partners, period }: ProjectEntry): ComposedFact[] {
  return [
    ...given("owner", owner !== undefined),
    ...given("partners", partners.length > 0),
    ...given("period", (period?.from ?? period?.to) !== undefined),
  ];
}

function given(fact: ComposedFact, isGiven: boolean): ComposedFact[] {
  return isGiven ? [fact] : [];
}

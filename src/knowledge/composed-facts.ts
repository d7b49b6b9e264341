/** The facts of an entry that nobody writes: they are composed from its typed fields. */
import type { LocatedEntry } from "./origins.ts";
import type { GroupEntry, ProjectEntry } from "./schema/kinds.ts";

/** What a composed fact may be called inside its subject. */
type ComposedFact =
  | "members"
  | "cadence"
  | "leader"
  | "reports-to"
  | "owner"
  | "partners"
  | "period"
  | "parties"
  | "signed-by"
  | "meaning"
  | "status"
  | "date";

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
        ...given("parties", entry.parties.length > 0),
        ...given("signed-by", entry.signedBy.length > 0),
      ];
    case "terms":
      return given("meaning", entry.meaning !== undefined);
    case "tracks":
      return ["status"];
    case "documents":
      return ["date"];
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

/** What each entry points at, as a list of links; whether they lead anywhere is links.ts' matter. */
import type { LocatedEntry } from "./origins.ts";
import type { CuratedFact, Source } from "./schema/base.ts";
import type {
  AgreementEntry,
  DutyEntry,
  GroupEntry,
  ProjectEntry,
  Seat,
  TrackEntry,
} from "./schema/kinds.ts";

/** What may stand at the other end of a link. */
export type LinkTarget =
  | "area"
  | "concept"
  | "document"
  | "fact"
  | "group"
  | "obligation"
  | "organization"
  | "participant"
  | "predecessor"
  | "role"
  | "series"
  | "subject"
  | "superior";

export interface Link {
  /** Path of the field that holds it, "seats.0.role". */
  readonly field: string;
  /** The id or code that stands there. */
  readonly to: string;
  readonly target: LinkTarget;
}

/** All links of an entry, those of its facts and sources included. */
export function linksOf(located: LocatedEntry): Link[] {
  const sources = sourcesIn(located.entry).map(({ field, source }) => ({
    field: `${field}.document`,
    to: source.document,
    target: "document" as const,
  }));
  return [...ownLinks(located), ...sources];
}

/** Every source in an entry, wherever it stands, with the path of its field. */
export function sourcesIn(value: unknown, field = ""): { field: string; source: Source }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("document" in value && "section" in value) return [{ field, source: value as Source }];
  // A single source is read as a list, though no list stands in the file.
  if (Array.isArray(value) && value.length === 1) {
    const alone = sourcesIn(value[0], field);
    if (alone[0]?.field === field) return alone;
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    // Most of what stands in an entry is text: no path is put together for that.
    typeof inner === "object" ? sourcesIn(inner, field === "" ? key : `${field}.${key}`) : [],
  );
}

function ownLinks(located: LocatedEntry): Link[] {
  const { kind, entry } = located;
  switch (kind) {
    case "documents":
    case "roles":
    case "assistant":
    case "reminder-hours":
      return [];
    case "reminders":
      return [
        ...links("audienceGroup", "group", entry.audienceGroup),
        ...links("groups", "group", entry.groups),
        ...links("rests", "obligation", entry.rests),
      ];
    case "onboarding":
      return links("tells", "fact", entry.tells);
    case "vocabulary":
      return links("broader", "concept", entry.broader);
    case "left-outs":
      return links("document", "document", entry.document);
    case "contradictions":
      return links("facts", "fact", entry.facts);
    case "local":
      return [...links("of", "subject", entry.of), ...links("on", "concept", entry.on)];
    case "figures":
      return [
        ...links("on", "concept", entry.on),
        ...links("with", "series", entry.with),
        ...entry.values.flatMap((value, index) => [
          ...links(`values.${index}.area`, "area", value.area),
          ...links(`values.${index}.of`, "subject", value.of),
        ]),
      ];
    case "areas":
    case "organizations":
    case "groups":
    case "rules":
    case "duties":
    case "tracks":
    case "projects":
    case "units":
    case "agreements":
    case "terms":
    case "themes":
      return [
        ...links("area", "area", entry.area),
        ...links("of", "subject", entry.of),
        ...factLinks(entry.facts),
        ...kindLinks(located),
      ];
  }
}

/** The links that only one kind of subject has. */
function kindLinks({ kind, entry }: LocatedEntry): Link[] {
  if (kind === "areas") return links("organization", "organization", entry.organization);
  if (kind === "groups") return groupLinks(entry);
  if (kind === "rules") return links("group", "group", entry.group);
  if (kind === "duties") return dutyLinks(entry);
  if (kind === "tracks") return trackLinks(entry);
  if (kind === "projects") return projectLinks(entry);
  return kind === "agreements" ? agreementLinks(entry) : [];
}

function groupLinks(group: GroupEntry): Link[] {
  return [
    ...links("parties", "participant", group.parties),
    ...seatLinks("seatsPerParty", group.seatsPerParty),
    ...seatLinks("seats", group.seats),
    ...links("leader.role", "role", group.leader?.role),
    ...links("leader.organization", "organization", group.leader?.organization),
    ...links("reportsTo", "superior", group.reportsTo),
    ...links("meetsBeside.group", "group", group.meetsBeside?.group),
    ...links("earlier", "predecessor", group.earlier),
  ];
}

function dutyLinks(duty: DutyEntry): Link[] {
  return [...links("group", "group", duty.group), ...links("role", "role", duty.role)];
}

function trackLinks(track: TrackEntry): Link[] {
  return [...links("areas", "area", track.areas), ...links("through", "subject", track.through)];
}

function projectLinks(project: ProjectEntry): Link[] {
  return [
    ...links("owner.organization", "organization", project.owner?.organization),
    ...links("partners", "participant", project.partners),
  ];
}

function agreementLinks(agreement: AgreementEntry): Link[] {
  return [
    ...links("parties", "participant", agreement.parties),
    ...links("signedBy", "participant", agreement.signedBy),
  ];
}

function factLinks(facts: readonly CuratedFact[]): Link[] {
  return facts.flatMap((fact, index) => [
    ...links(`facts.${index}.on`, "concept", fact.on),
    ...links(`facts.${index}.also`, "subject", fact.also),
  ]);
}

function seatLinks(field: string, seats: readonly Seat[]): Link[] {
  return seats.flatMap((seat, index) => [
    ...links(`${field}.${index}.role`, "role", seat.role),
    ...links(`${field}.${index}.organization`, "participant", seat.organization),
  ]);
}

/** One link, or one for each item of a list; none for a field that is left out. */
function links(
  field: string,
  target: LinkTarget,
  to: string | readonly string[] | undefined,
): Link[] {
  if (to === undefined) return [];
  if (typeof to === "string") return [{ field, to, target }];
  return to.map((item, index) => ({ field: `${field}.${index}`, to: item, target }));
}

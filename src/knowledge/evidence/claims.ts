/** What the entries state and where they say that it stands: the things that need evidence. */
import { documentSources } from "../facts/other-facts.ts";
import type { LocatedEntry } from "../origins.ts";
import type { CuratedFact, Source, Text } from "../schema/base.ts";
import type { FigureSeries } from "../schema/figures.ts";
import type {
  AgreementEntry,
  Cadence,
  GroupEntry,
  ProjectEntry,
  Seat,
  TermEntry,
  TrackEntry,
} from "../schema/kinds.ts";

/** One thing stated, to be found in the cited places. */
export type Claim = {
  /** Path of the field in the entry. */
  readonly field: string;
  readonly sources: readonly Source[];
} & (
  | {
      readonly kind: "text";
      readonly text: Text;
      /** Numbers that are computed and stand nowhere. */
      readonly derived: readonly number[];
    }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly date: string }
  /** ISO 8601 durations: the bounds, or the same one twice. */
  | { readonly kind: "interval"; readonly from: string; readonly to: string }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "subject"; readonly subject: string }
);

type Sources = readonly Source[];

/** Everything that an entry states with a source. */
export function claimsOf({ kind, entry }: LocatedEntry): Claim[] {
  switch (kind) {
    case "documents":
      return dates("date", documentSources(entry), entry.date);
    case "roles":
    case "vocabulary":
    case "left-outs":
    case "local":
    case "assistant":
    case "reminders":
    case "reminder-hours":
    case "onboarding":
      return [];
    case "figures":
      return figureClaims(entry);
    case "contradictions":
      return [
        {
          kind: "text",
          field: "text",
          sources: entry.source,
          text: entry.text,
          derived: entry.derived,
        },
      ];
    case "groups":
      return [...factClaims(entry.facts, entry.source), ...groupClaims(entry)];
    case "projects":
      return [...factClaims(entry.facts, entry.source), ...projectClaims(entry)];
    case "agreements":
      return [...factClaims(entry.facts, entry.source), ...agreementClaims(entry)];
    case "terms":
      return [...factClaims(entry.facts, entry.source), ...termClaims(entry)];
    case "tracks":
      return [...factClaims(entry.facts, entry.source), ...appendixClaims(entry)];
    case "areas":
    case "organizations":
    case "rules":
    case "duties":
    case "units":
    case "themes":
      return factClaims(entry.facts, entry.source);
  }
}

/** Local facts and gaps without a place of their own rest on no document. */
function factClaims(facts: readonly CuratedFact[], source: Sources): Claim[] {
  return facts.flatMap((fact, index) => {
    if (fact.local || (fact.gap && fact.source === undefined)) return [];
    const sources = fact.source ?? source;
    const field = `facts.${index}.text`;
    return [{ kind: "text" as const, field, sources, text: fact.text, derived: fact.derived }];
  });
}

function figureClaims(series: FigureSeries): Claim[] {
  const sources = series.values.flatMap(({ source }) => source);
  const text = { sv: withoutSlots(series.text.sv), en: withoutSlots(series.text.en) };
  return [
    { kind: "text", field: "text", sources, text, derived: [] },
    ...dates("year", sources, series.year === undefined ? undefined : String(series.year)),
    ...series.values.map(({ value, source }, index) => ({
      kind: "number" as const,
      field: `values.${index}.value`,
      sources: source,
      value,
    })),
  ];
}

function withoutSlots(text: string): string {
  return text.replaceAll(/\{\w+\}/g, "…");
}

function groupClaims(group: GroupEntry): Claim[] {
  const seatSources = group.seatsSource ?? group.source;
  const everywhere = [...group.source, ...(group.seatsSource ?? [])];
  const { leader, cadence } = group;
  return [
    ...group.parties.flatMap((party, index) => subjects(`parties.${index}`, everywhere, party)),
    ...seatClaims("seatsPerParty", group.seatsPerParty, seatSources),
    ...seatClaims("seats", group.seats, seatSources),
    ...(leader === undefined
      ? []
      : [
          ...roles("leader.role", leader.source, leader.role),
          ...subjects("leader.organization", leader.source, leader.organization),
        ]),
    ...(cadence === "not-stated" ? [] : [cadenceClaim(cadence, group.source)]),
  ];
}

function cadenceClaim(cadence: Exclude<Cadence, "not-stated">, source: Sources): Claim {
  const sources = cadence.source ?? source;
  if (!("every" in cadence))
    return { kind: "interval", field: "cadence", sources, from: cadence.from, to: cadence.to };
  const { every } = cadence;
  return { kind: "interval", field: "cadence.every", sources, from: every, to: every };
}

function seatClaims(field: string, seats: readonly Seat[], sources: Sources): Claim[] {
  return seats.flatMap((seat, index) => [
    ...roles(`${field}.${index}.role`, sources, seat.role),
    ...subjects(`${field}.${index}.organization`, sources, seat.organization),
    ...(seat.count === undefined
      ? []
      : [
          { kind: "number" as const, field: `${field}.${index}.count`, sources, value: seat.count },
        ]),
    ...(seat.note === undefined
      ? []
      : [
          {
            kind: "text" as const,
            field: `${field}.${index}.note`,
            sources,
            text: seat.note,
            derived: [],
          },
        ]),
  ]);
}

function projectClaims(project: ProjectEntry): Claim[] {
  const { owner, partners, period, source } = project;
  const partnerSources = project.partnersSource ?? source;
  return [
    ...subjects("owner.organization", owner?.source ?? source, owner?.organization),
    ...partners.flatMap((partner, index) => subjects(`partners.${index}`, partnerSources, partner)),
    ...dates("period.from", period?.source ?? source, period?.from),
    ...dates("period.to", period?.source ?? source, period?.to),
  ];
}

function agreementClaims(agreement: AgreementEntry): Claim[] {
  const { source, period, parties, signedBy } = agreement;
  const signedSources = agreement.signedSource ?? source;
  return [
    ...dates("period.from", source, period?.from),
    ...dates("period.to", source, period?.to),
    ...parties.flatMap((party, index) => subjects(`parties.${index}`, source, party)),
    ...signedBy.flatMap((party, index) => subjects(`signedBy.${index}`, signedSources, party)),
  ];
}

function termClaims({ meaning, source }: TermEntry): Claim[] {
  if (meaning === undefined) return [];
  return [{ kind: "text", field: "meaning", sources: source, text: meaning, derived: [] }];
}

/** The number of its attachment, or the first and the last of several. */
function appendixClaims({ appendix = "", source }: TrackEntry): Claim[] {
  const numbers = appendix.match(/\d+/g) ?? [];
  return numbers.map((number) => ({
    kind: "number",
    field: "appendix",
    sources: source,
    value: Number(number),
  }));
}

function subjects(field: string, sources: Sources, subject: string | undefined): Claim[] {
  return subject === undefined ? [] : [{ kind: "subject", field, sources, subject }];
}

function roles(field: string, sources: Sources, role: string | undefined): Claim[] {
  return role === undefined ? [] : [{ kind: "role", field, sources, role }];
}

function dates(field: string, sources: Sources, date: string | undefined): Claim[] {
  return date === undefined ? [] : [{ kind: "date", field, sources, date }];
}

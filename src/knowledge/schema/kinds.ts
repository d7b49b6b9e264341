/** One schema for each kind of entry in knowledge/. The file's name (or folder) tells the kind. */
import { z } from "zod";
import {
  Ask,
  AreaCode,
  ConceptId,
  LANGUAGES,
  Line,
  Name,
  Names,
  PartialDate,
  Period,
  SubjectId,
  Sources,
  Text,
  CROSSED,
  isInOrder,
  periodFields,
  setOf,
  subjectFields,
} from "./base.ts";
import { FigureSeries } from "./figures.ts";
import { OnboardingStep, ReminderHours, ReminderPolicy } from "./reminders.ts";

/** A document that facts rest on, and how its headings are recognised in its plain text. */
export const DocumentEntry = z.strictObject({
  id: SubjectId,
  name: Name,
  /** As it is called in a list of sources: "Bilaga 2". */
  short: Name,
  aliases: Names.default(() => ({ sv: [], en: [] })),
  date: PartialDate,
  /** Name of the plain-text file in the folder given with --sources. */
  file: Line,
  /** Headings carry numbers ("1.3.1 Beslutsordning"), not marks. */
  numbered: z.boolean().default(false),
  /** Lines that are headings though nothing marks them. */
  headings: setOf(Line).default([]),
  /** Headings whose paragraphs say nothing of their own (a table of contents). */
  skip: setOf(Line).default([]),
  /** Where its name and its date stand; left out: in the first paragraph of the title page. */
  source: Sources.optional(),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;

const CODE_OF_LEVEL = {
  municipality: /^\d{4}$/,
  county: /^\d{2}$/,
  country: /^[A-Z]{2}$/,
} as const;

/** A municipality, county or country. */
export const AreaEntry = z
  .strictObject({
    ...subjectFields,
    code: AreaCode,
    level: z.enum(["municipality", "county", "country"]),
    /** The municipality's own organisation, for example its kommun. */
    organization: SubjectId.optional(),
    /** The steering group's county: false for places outside it that a document only mentions. */
    member: z.boolean().default(true),
  })
  .refine(({ code, level }) => CODE_OF_LEVEL[level].test(code), {
    message:
      "write four digits for a municipality, two for a county, two letters for a country, or correct 'level'",
    path: ["code"],
  });
export type AreaEntry = z.infer<typeof AreaEntry>;

export const OrganizationEntry = z.strictObject({
  ...subjectFields,
  classification: z.enum([
    "municipality",
    "government-agency",
    "region",
    "county-administrative-board",
    "coordination-association",
    "university",
    "company",
    "association",
    "cooperation",
    "fund",
    "school",
  ]),
});
export type OrganizationEntry = z.infer<typeof OrganizationEntry>;

/** A role that a seat is for: "sektionschef", "ordinarie ledamot". */
export const RoleEntry = z.strictObject({
  id: SubjectId,
  name: Name,
  plural: Text.optional(),
  aliases: Names.default(() => ({ sv: [], en: [] })),
  /** Holds a seat only while another cannot: "ersättare". Its seats add no places of their own. */
  standsIn: z.boolean().default(false),
  /** A municipality has one of it, so that English says "the": "kommunchef". */
  only: z.boolean().default(false),
});
export type RoleEntry = z.infer<typeof RoleEntry>;

/** A place in a group, for a role and, where the document says so, an organisation or unit. */
export const Seat = z
  .strictObject({
    role: SubjectId.optional(),
    /** The organisation or unit that the seat is for. */
    organization: SubjectId.optional(),
    /** How many; left out where the document does not say. 1 is written only where it is stated. */
    count: z.int().positive().optional(),
    /** The document's plural without a number: "avdelningschefer". */
    several: z.boolean().default(false),
    /** Not always there: invited, or only in an extended group. */
    optional: z.boolean().default(false),
    /** Said after the role: "för Arbete och Välfärd". */
    note: Text.optional(),
  })
  .refine(({ role, organization, note }) => (role ?? organization ?? note) !== undefined, {
    message: "the seat is nobody's: write 'role', 'organization' or both",
  })
  .refine(({ count, several }) => count === undefined || !several, {
    message: "'several' is a plural without a number: remove 'several' or 'count'",
    path: ["several"],
  });
export type Seat = z.infer<typeof Seat>;

const duration = z
  .string()
  .regex(/^P([1-9][0-9]*)(D|W|M|Y)$/, 'write an ISO 8601 duration, for example "P2W" or "P3M"');

const APPROXIMATE_DAYS = { D: 1, W: 7, M: 30.4, Y: 365 } as const;

/** Length of a cadence in days; months and years are rounded, good enough to compare bounds. */
export function approximateDays(text: string): number {
  const unit = text.slice(-1) as keyof typeof APPROXIMATE_DAYS;
  return Number(text.slice(1, -1)) * APPROXIMATE_DAYS[unit];
}

/** How often a group meets (ISO 8601 durations), or the plain fact that no document says it. */
export const Cadence = z.union([
  z.literal("not-stated"),
  z.strictObject({ every: duration, source: Sources.optional() }),
  z
    .strictObject({ from: duration, to: duration, source: Sources.optional() })
    .refine((bounds) => approximateDays(bounds.from) <= approximateDays(bounds.to), {
      message: "the bounds cross, 'from' is longer than 'to': swap them or correct one",
    }),
]);
export type Cadence = z.infer<typeof Cadence>;

export const GroupEntry = z.strictObject({
  ...subjectFields,
  kind: z.enum([
    "steering-group",
    "operations-group",
    "idea-group",
    "management-group",
    "cooperation-group",
    "operational-group",
    "working-group",
    "meeting-forum",
    "network",
    "constellation",
    "team",
  ]),
  level: z.enum(["cooperation", "county", "regional", "municipal"]),
  /** Organisations that are represented, each with the seats in `seatsPerParty`. */
  parties: setOf(SubjectId).default([]),
  seatsPerParty: setOf(Seat).default([]),
  /** Seats that are not one for each party. */
  seats: setOf(Seat).default([]),
  /** Where the seats stand, if not at the entry's own source. */
  seatsSource: Sources.optional(),
  leader: z
    .strictObject({
      role: SubjectId.optional(),
      organization: SubjectId.optional(),
      source: Sources,
    })
    .refine(({ role, organization }) => (role ?? organization) !== undefined, {
      message: "nothing says who leads: write 'role', 'organization' or both",
    })
    .optional(),
  cadence: Cadence.default("not-stated"),
  /** The group in connection with whose meetings it meets. */
  meetsBeside: z.strictObject({ group: SubjectId, source: Sources.optional() }).optional(),
  reportsTo: setOf(SubjectId).default([]),
  /** The earlier form of the cooperation, whose parties are compared with this group's. */
  earlier: SubjectId.optional(),
});
export type GroupEntry = z.infer<typeof GroupEntry>;

/** A rule for decisions. `quorum` is machine-readable: more than this share of the affected parties. */
export const RuleEntry = z.strictObject({
  ...subjectFields,
  group: SubjectId,
  rule: z.enum(["scope", "agenda", "consensus", "quorum", "substitute", "written-views"]),
  quorum: z
    .strictObject({ moreThan: z.literal("1/2"), of: z.literal("affected-parties") })
    .optional(),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

/** What a member must do, and what sets it off. */
export const DutyEntry = z.strictObject({
  ...subjectFields,
  group: SubjectId,
  role: SubjectId,
  trigger: z.enum(["before-meeting", "at-meeting", "after-meeting", "absence", "succession"]),
});
export type DutyEntry = z.infer<typeof DutyEntry>;

const APPENDIX = 'write the number of the attachment or the first and the last, for example "5–9"';

/** A job track (lokalt spår, jobbspår): a way to a job that municipalities and others offer. */
export const TrackEntry = z.strictObject({
  ...subjectFields,
  /** What it is a track to, as said in a list where the municipality is already named: "lokalvård". */
  short: Text,
  /** Municipalities that have, develop or want it. */
  areas: setOf(AreaCode).min(1),
  /** Common to these municipalities together, not one's own. */
  shared: z.boolean().default(false),
  status: z.enum(["running", "developing", "planned", "wanted"]),
  /** The method or organisation that it goes through. */
  through: SubjectId.optional(),
  /** The attachment that describes it ("bilaga 10–13"), which may not be at hand. */
  appendix: z
    .string()
    .regex(/^((bilaga|annex) )?\d{1,2}([-–]\d{1,2})?$/i, APPENDIX)
    .optional(),
});
export type TrackEntry = z.infer<typeof TrackEntry>;

export const ProjectEntry = z.strictObject({
  ...subjectFields,
  owner: z.strictObject({ organization: SubjectId, source: Sources.optional() }).optional(),
  partners: setOf(SubjectId).default([]),
  partnersSource: Sources.optional(),
  /** Months or years as the document gives them. */
  period: z
    .strictObject({ ...periodFields, source: Sources.optional() })
    .refine(isInOrder, { message: CROSSED })
    .optional(),
});
export type ProjectEntry = z.infer<typeof ProjectEntry>;

/** A unit inside an organisation: a department, a school, an employment unit. */
export const UnitEntry = z.strictObject({ ...subjectFields });
export type UnitEntry = z.infer<typeof UnitEntry>;

/** An agreement that the documents speak of. */
export const AgreementEntry = z.strictObject({
  ...subjectFields,
  period: Period.optional(),
  parties: setOf(SubjectId).default([]),
  signedBy: setOf(SubjectId).default([]),
  signedSource: Sources.optional(),
});
export type AgreementEntry = z.infer<typeof AgreementEntry>;

/** A word or abbreviation; `meaning` is left out when no document spells it out. */
export const TermEntry = z.strictObject({
  ...subjectFields,
  meaning: Text.optional(),
});
export type TermEntry = z.infer<typeof TermEntry>;

/** Anything else that the documents say something about: a sector, a target group, a way of working. */
export const ThemeEntry = z.strictObject({ ...subjectFields });
export type ThemeEntry = z.infer<typeof ThemeEntry>;

/**
 * Two places in the documents that do not agree, with each other or over time; told whenever one of
 * the facts is, or only when it is asked about.
 */
export const Contradiction = z
  .strictObject({
    id: SubjectId,
    text: Text,
    /** Global fact ids ("subject/fact"). */
    facts: setOf(Line).min(1),
    onlyWhenAsked: z.boolean().default(false),
    derived: z.array(z.number()).default([]),
    source: Sources,
  })
  .refine(({ facts, source }) => facts.length > 1 || placesIn(source) > 1, {
    message: "one fact from one place contradicts nothing: write the other fact or its place, too",
    path: ["facts"],
  });
export type Contradiction = z.infer<typeof Contradiction>;

function placesIn(sources: Sources): number {
  return sources.flatMap(({ paragraph }) => paragraph).length;
}

/** What is decided locally and stands in no agreement. */
export const LocalSetting = z.strictObject({
  id: SubjectId,
  name: Name,
  of: SubjectId,
  on: setOf(ConceptId).min(1),
  asks: setOf(Ask).min(1),
  value: duration,
  text: Text,
});
export type LocalSetting = z.infer<typeof LocalSetting>;

/** There are thousands: as little as possible is looked at. */
const word = z.string().regex(/\S/, "write a text here");

/** A word family: different words, in both languages, that mean the same to a question. */
export const Concept = z
  .strictObject({
    id: ConceptId,
    sv: setOf(word).default([]),
    en: setOf(word).default([]),
    /** A property that a question asks for: a fact that does not speak of it cannot answer. */
    slot: z.boolean().default(false),
    /** Such a property must be spoken of expressly, not only in related words: "leads", "owns". */
    strict: z.boolean().default(false),
    /** Tells only what sort of thing a word names (people, days): its words are not looked for in facts. */
    sort: z.boolean().default(false),
    /** Broader concepts that this one is a kind of. */
    broader: setOf(ConceptId).default([]),
  })
  .refine(({ sv, en }) => sv.length + en.length > 0, {
    message: "the concept has no words: write those that people use under 'sv' and 'en'",
  });
export type Concept = z.infer<typeof Concept>;

/** How the assistant presents itself: one entry. */
export const AssistantEntry = z.strictObject({
  id: SubjectId,
  /** What it is and what it answers about, in a sentence or two. */
  greeting: Text,
  /** Said when a question is about something else. */
  scope: Text,
  /** What can be asked, one line each. */
  abilities: z.array(Text).min(1),
  /** Questions that it can answer, for a newcomer. */
  examples: z.array(Text).min(3),
});
export type AssistantEntry = z.infer<typeof AssistantEntry>;

/** A number or name in the documents that no fact carries, and why. */
export const LeftOut = z.strictObject({
  document: SubjectId,
  kind: z.enum(["number", "name"]),
  value: Line,
  reason: Line,
});
export type LeftOut = z.infer<typeof LeftOut>;

/** File (or folder) name in knowledge/ → schema of its entries. */
export const KINDS = {
  documents: DocumentEntry,
  areas: AreaEntry,
  organizations: OrganizationEntry,
  roles: RoleEntry,
  groups: GroupEntry,
  rules: RuleEntry,
  duties: DutyEntry,
  tracks: TrackEntry,
  projects: ProjectEntry,
  units: UnitEntry,
  agreements: AgreementEntry,
  terms: TermEntry,
  themes: ThemeEntry,
  figures: FigureSeries,
  contradictions: Contradiction,
  local: LocalSetting,
  assistant: AssistantEntry,
  vocabulary: Concept,
  reminders: ReminderPolicy,
  "reminder-hours": ReminderHours,
  onboarding: OnboardingStep,
  "left-outs": LeftOut,
} as const;
export type KindName = keyof typeof KINDS;

export { LANGUAGES };

/** The knowledge base as the rest of the program reads it: subjects, facts, and what ties them. */
import { createHash } from "node:crypto";
import type { Entries } from "./entries.ts";
import type { Fact, FactId } from "./fact.ts";
import { groupFacts } from "./facts/group-facts.ts";
import type { Naming } from "./facts/seat-words.ts";
import {
  agreementFacts,
  contradictionFact,
  documentFact,
  figureFacts,
  localFact,
  projectFacts,
  termFacts,
} from "./facts/other-facts.ts";
import { trackFacts } from "./facts/track-facts.ts";
import type {
  AreaCode,
  CuratedFact,
  Names,
  Period,
  Source,
  SubjectId,
  Text,
} from "./schema/base.ts";
import type { FigureSeries } from "./schema/figures.ts";
import type {
  AgreementEntry,
  AreaEntry,
  AssistantEntry,
  Contradiction,
  DocumentEntry,
  DutyEntry,
  GroupEntry,
  OrganizationEntry,
  ProjectEntry,
  RoleEntry,
  RuleEntry,
  TermEntry,
  ThemeEntry,
  TrackEntry,
  UnitEntry,
} from "./schema/kinds.ts";
import type { OnboardingStep, ReminderHours, ReminderPolicy } from "./schema/reminders.ts";

/** An entry that facts are about, with its kind. */
export type Subject =
  | ({ readonly kindOf: "area" } & AreaEntry)
  | ({ readonly kindOf: "organization" } & OrganizationEntry)
  | ({ readonly kindOf: "group" } & GroupEntry)
  | ({ readonly kindOf: "rule" } & RuleEntry)
  | ({ readonly kindOf: "duty" } & DutyEntry)
  | ({ readonly kindOf: "track" } & TrackEntry)
  | ({ readonly kindOf: "project" } & ProjectEntry)
  | ({ readonly kindOf: "unit" } & UnitEntry)
  | ({ readonly kindOf: "agreement" } & AgreementEntry)
  | ({ readonly kindOf: "term" } & TermEntry)
  | ({ readonly kindOf: "theme" } & ThemeEntry)
  | DocumentSubject;

/** A document is a subject too: people ask what it is and how old it is. */
export interface DocumentSubject {
  readonly kindOf: "document";
  readonly id: SubjectId;
  readonly name: Text;
  readonly aliases: Names;
  readonly area?: AreaCode | undefined;
  readonly of?: SubjectId | undefined;
  readonly homonym?: "default" | "other" | undefined;
  readonly valid?: Period | undefined;
  readonly source: readonly Source[];
  readonly facts: readonly CuratedFact[];
}

export interface Knowledge {
  /** Changes whenever any entry does. */
  readonly version: string;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  readonly subjectsByKind: ReadonlyMap<Subject["kindOf"], readonly Subject[]>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  /** The facts that each subject states, in the order of its entry. */
  readonly factsBySubject: ReadonlyMap<SubjectId, readonly Fact[]>;
  readonly documents: ReadonlyMap<SubjectId, DocumentEntry>;
  readonly roles: ReadonlyMap<SubjectId, RoleEntry>;
  readonly areas: ReadonlyMap<AreaCode, AreaEntry>;
  readonly series: ReadonlyMap<SubjectId, FigureSeries>;
  readonly contradictions: readonly Contradiction[];
  readonly vocabulary: Entries["vocabulary"];
  /** What is decided locally and stands in no agreement; each is a fact as well. */
  readonly local: Entries["local"];
  /** Kinds of reminders, in the order of their file. */
  readonly reminders: ReadonlyMap<SubjectId, ReminderPolicy>;
  /** Undefined where no file says when reminders may be sent. */
  readonly reminderHours: ReminderHours | undefined;
  /** The steps of a new member's introduction, in their order. */
  readonly onboarding: readonly OnboardingStep[];
  /** How the assistant presents itself; undefined when no file says it. */
  readonly assistant: AssistantEntry | undefined;
}

/** Puts validated entries together; `entries` must have passed the checks of links. */
export function buildKnowledge(entries: Entries): Knowledge {
  const subjects = new Map(subjectsOf(entries).map((subject) => [subject.id, subject]));
  const roles = new Map(entries.roles.map((role) => [role.id, role]));
  const areas = new Map(entries.areas.map((area) => [area.code, area]));
  const municipalities = entries.areas
    .filter((area) => area.level === "municipality" && area.member)
    .flatMap((area) => area.organization ?? []);
  const naming: Naming = {
    role: (id) => roles.get(id),
    subject: (id) => subjects.get(id)?.name,
    area: (code) => areas.get(code)?.name,
    municipalities: () => municipalities,
  };
  const dates = new Map(entries.documents.map(({ id, date }) => [id, date]));
  const facts = [
    ...[...subjects.values()].flatMap((subject) => [
      ...typedFacts(subject, naming, dates),
      ...subject.facts.map((fact) => curatedFact(subject, fact)),
    ]),
    ...entries.figures.flatMap((series) =>
      figureFacts(series, (value) => {
        const place = value.area ? areas.get(value.area) : value.of && subjects.get(value.of);
        return place ? { id: place.id, name: place.name } : undefined;
      }),
    ),
    ...entries.documents.map(documentFact),
    ...entries.local.map(localFact),
    ...entries.contradictions.flatMap((contradiction) => {
      const id = contradiction.facts
        .map((fact) => fact.split("/")[0] as SubjectId)
        .find((subject) => subjects.has(subject));
      return id === undefined ? [] : [contradictionFact(contradiction, id)];
    }),
  ];
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    version: createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 12),
    subjects,
    subjectsByKind: Map.groupBy(subjects.values(), (subject) => subject.kindOf),
    facts: byId,
    factsBySubject: Map.groupBy(byId.values(), (fact) => fact.subject),
    documents: new Map(entries.documents.map((document) => [document.id, document])),
    roles,
    areas,
    series: new Map(entries.figures.map((series) => [series.id, series])),
    contradictions: entries.contradictions,
    vocabulary: entries.vocabulary,
    local: entries.local,
    reminders: new Map(entries.reminders.map((policy) => [policy.id, policy])),
    reminderHours: entries["reminder-hours"][0],
    onboarding: entries.onboarding,
    assistant: entries.assistant[0],
  };
}

function subjectsOf(entries: Entries): Subject[] {
  return [
    ...entries.areas.map((entry) => ({ kindOf: "area" as const, ...entry })),
    ...entries.organizations.map((entry) => ({ kindOf: "organization" as const, ...entry })),
    ...entries.groups.map((entry) => ({ kindOf: "group" as const, ...entry })),
    ...entries.rules.map((entry) => ({ kindOf: "rule" as const, ...entry })),
    ...entries.duties.map((entry) => ({ kindOf: "duty" as const, ...entry })),
    ...entries.tracks.map((entry) => ({ kindOf: "track" as const, ...entry })),
    ...entries.projects.map((entry) => ({ kindOf: "project" as const, ...entry })),
    ...entries.units.map((entry) => ({ kindOf: "unit" as const, ...entry })),
    ...entries.agreements.map((entry) => ({ kindOf: "agreement" as const, ...entry })),
    ...entries.terms.map((entry) => ({ kindOf: "term" as const, ...entry })),
    ...entries.themes.map((entry) => ({ kindOf: "theme" as const, ...entry })),
    ...entries.documents.map((entry) => ({
      kindOf: "document" as const,
      id: entry.id,
      name: entry.name,
      aliases: {
        sv: [entry.short.sv, ...entry.aliases.sv],
        en: [entry.short.en, ...entry.aliases.en],
      },
      source: [],
      facts: [],
    })),
  ];
}

function curatedFact(subject: Subject, fact: CuratedFact): Fact {
  return {
    id: `${subject.id}/${fact.id}`,
    subject: subject.id,
    about: [subject.id, ...fact.also],
    asks: fact.asks,
    on: fact.on,
    keywords: fact.keywords,
    text: fact.text,
    negative: fact.negative,
    gap: fact.gap,
    local: fact.local,
    sources: fact.source ?? subject.source,
    valid: fact.valid ?? subject.valid,
  };
}

function typedFacts(
  subject: Subject,
  naming: Naming,
  dates: ReadonlyMap<SubjectId, string>,
): Fact[] {
  switch (subject.kindOf) {
    case "group":
      return groupFacts(subject, naming);
    case "project":
      return projectFacts(subject, naming, dates.get(subject.source[0]?.document ?? subject.id));
    case "agreement":
      return agreementFacts(subject, naming);
    case "term":
      return termFacts(subject);
    case "track":
      return trackFacts(subject, naming);
    case "area":
    case "organization":
    case "rule":
    case "duty":
    case "unit":
    case "theme":
    case "document":
      return [];
  }
}

/**
 * What is so today, as the answers ask for it: who holds which seat, when groups meet, who comes, and
 * what can be decided. Stated here; implemented where the register and the calendar are known. Every
 * text is plain, on one line, and shown as it is: it is never read as part of a question.
 */
import type { SubjectId, Text } from "../knowledge/schema/base.ts";

/** Days, ISO 8601; both are part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export type HeldRole =
  "ordinary" | "substitute" | "chair" | "secretary" | "contact-person" | "coordinator";

/** A seat or a function that a person holds, held or will hold. */
export interface Held {
  readonly person: NamedPerson;
  readonly role: HeldRole;
  readonly group: SubjectId;
  /** Undefined for a function in the group. */
  readonly seat: SeatToday | undefined;
  /** The organisation that the person speaks for. */
  readonly party: SubjectId | undefined;
  /** The day on which it began, without a break since. */
  readonly since: string;
  /** The last day; undefined: until further notice. */
  readonly to: string | undefined;
  /** Where it was decided, in the words of the register: "protokoll 2026-03-12". */
  readonly source: string;
  /** Of a substitute: the name of whom to step in for. */
  readonly substituteFor: string | undefined;
}

export interface SeatToday {
  readonly id: string;
  /** The party's name, or the role's: "rektor". */
  readonly name: Text;
  /** Is it a party's seat, rather than a role's? */
  readonly ofParty: boolean;
  readonly party: SubjectId | undefined;
  /** Do the agreements give it a substitute? */
  readonly substitutes: boolean;
}

/** What is left out may be anything. */
export interface HeldBy {
  readonly group?: SubjectId | undefined;
  readonly party?: SubjectId | undefined;
  readonly person?: string | undefined;
}

/** A place that the agreements give and nobody holds today. */
export interface Vacant {
  readonly group: SubjectId;
  readonly seat: SeatToday;
  readonly role: "ordinary" | "substitute";
  readonly missing: number;
}

export interface Ending {
  readonly held: Held;
  readonly successor: Held | undefined;
}

export interface PeopleNamed {
  /** Those whose whole name stands there. */
  readonly whole: readonly NamedPerson[];
  /** For a word, folded: those who have it as a part of their name. */
  readonly partly: ReadonlyMap<string, readonly NamedPerson[]>;
}

export interface RegisterToday {
  /** Does nobody hold anything, now or ever? */
  readonly isEmpty: boolean;
  /** Memberships that hold on some day of the period, in the order of groups, seats and roles. */
  held(by: HeldBy, period: Period): readonly Held[];
  /** Who had the same seat and role, or the same function, before: the latest first. */
  before(held: Held): readonly Held[];
  /** The first day that the register knows of in a group. */
  begins(group: SubjectId): string | undefined;
  seats(group: SubjectId): readonly SeatToday[];
  /** The people of the register among these words, in their order. */
  peopleNamed(words: readonly string[]): PeopleNamed;
  /** The name in the register that is most like this one. */
  nearName(name: string): string | undefined;
  vacancies(): readonly Vacant[];
  /** What ends within three months. */
  ending(): readonly Ending[];
}

export interface MeetingToday {
  readonly id: string;
  readonly group: SubjectId;
  /** The day on which it begins. */
  readonly day: string;
  /** "tisdag 8 december 2026 kl. 13.00–15.00". */
  readonly when: Text;
  readonly place: string | undefined;
  readonly link: string | undefined;
  readonly status: "proposed" | "planned" | "held" | "cancelled";
  /** The day on which the agenda was sent out. */
  readonly agendaSent: string | undefined;
  readonly items: readonly ItemToday[];
}

export interface ItemToday {
  readonly number: number;
  readonly title: string;
  readonly question: string | undefined;
  readonly forDecision: boolean;
  readonly decision: string | undefined;
}

/** How a party's seat will be filled at a meeting. */
export interface AttendanceToday {
  readonly party: SubjectId;
  readonly how: "ordinary" | "substitute" | "unanswered" | "asked" | "absent" | "vacant";
  /** Who comes, is asked, or has not answered. */
  readonly person: NamedPerson | undefined;
}

/** Who would come or not, other than they have said. */
export interface Supposed {
  readonly parties: ReadonlyMap<SubjectId, boolean>;
  /** By id. */
  readonly people: ReadonlyMap<string, boolean>;
}

/** As a chair reads it. */
export interface DecidableToday {
  readonly state: "decidable" | "not-decidable" | "mixed" | "no-count";
  /** The direct answer, one sentence. */
  readonly headline: Text;
  readonly items: readonly Text[];
  readonly advice: readonly Text[];
  /** Whom to call, a sentence for each reason; none when nobody need be called. */
  readonly calls: readonly Text[];
}

export interface CalendarToday {
  readonly isEmpty: boolean;
  /** Meetings that begin in the period and are not cancelled, the earliest first. */
  meetings(group: SubjectId | undefined, period: Period): readonly MeetingToday[];
  /** The next that is planned and not over, otherwise the next that is proposed. */
  next(groups: readonly SubjectId[]): MeetingToday | undefined;
  /** The latest that is over. */
  last(group: SubjectId): MeetingToday | undefined;
  /** Each party of the group once; empty where the group has no parties. */
  attendance(meeting: string): readonly AttendanceToday[];
  /** All items, or the one with this number. */
  decidable(meeting: string, supposed: Supposed, item?: number): DecidableToday;
}

export interface Today {
  /** The day today where the cooperation is. */
  readonly day: string;
  readonly register: RegisterToday;
  readonly calendar: CalendarToday;
}

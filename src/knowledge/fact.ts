/** A fact: one thing that the knowledge base states, with its place in the documents. */
import type {
  Ask,
  AreaCode,
  ConceptId,
  Names,
  Period,
  Source,
  SubjectId,
  Text,
} from "./schema/base.ts";
import type { Cadence, Seat } from "./schema/kinds.ts";

/** "subject/fact", unique in a knowledge base. */
export type FactId = string;

/** What a fact states, typed, where a question may compute with it. */
export type FactValue =
  | {
      readonly kind: "seats";
      readonly seats: readonly Seat[];
      readonly parties: readonly SubjectId[];
      readonly seatsPerParty: readonly Seat[];
    }
  | { readonly kind: "cadence"; readonly cadence: Cadence }
  | { readonly kind: "leader"; readonly role?: SubjectId; readonly organization?: SubjectId }
  | { readonly kind: "period"; readonly from?: string; readonly to?: string }
  | { readonly kind: "subjects"; readonly role: string; readonly subjects: readonly SubjectId[] }
  | {
      readonly kind: "number";
      readonly series: SubjectId;
      readonly value: number;
      readonly unit: "persons" | "percent" | "places" | "number";
      readonly area?: AreaCode;
      readonly of?: SubjectId;
    };

export interface Fact {
  readonly id: FactId;
  /** The subject that states it. */
  readonly subject: SubjectId;
  /** Everything that it is expressly about: its subject first. */
  readonly about: readonly SubjectId[];
  readonly asks: readonly Ask[];
  readonly on: readonly ConceptId[];
  readonly keywords: Names;
  readonly text: Text;
  /** It answers the natural yes/no question with no. */
  readonly negative: boolean;
  /** It says that the documents do not say something. */
  readonly gap: boolean;
  /** A local setting, which stands in no agreement. */
  readonly local: boolean;
  /** Empty for a local setting and for a gap that no place can show. */
  readonly sources: readonly Source[];
  readonly valid?: Period | undefined;
  readonly value?: FactValue;
}

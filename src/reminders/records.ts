/** What is kept of reminders and introductions besides the deliveries: the part of the store that they state. */
import type { StepState, StepStateId } from "../onboarding/state.ts";
import type { PersonId } from "../register/person.ts";
import type { Preference } from "./preference.ts";
import type { Receipt, ReceiptId } from "./receipt.ts";

/** After the latest change. */
export interface Reminding {
  readonly preferences: ReadonlyMap<PersonId, Preference>;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  /** The steps of the introduction that somebody has ticked or put off. */
  readonly onboarding: ReadonlyMap<StepStateId, StepState>;
}

export type RemindingWrite =
  | { readonly kind: "preference"; readonly id: PersonId; readonly after: Preference | undefined }
  | { readonly kind: "receipt"; readonly id: ReceiptId; readonly after: Receipt | undefined }
  | {
      readonly kind: "onboarding-step";
      readonly id: StepStateId;
      readonly after: StepState | undefined;
    };

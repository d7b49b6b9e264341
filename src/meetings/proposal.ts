/** What is wished for when days are proposed, and what is proposed. */
import type { Temporal } from "temporal-polyfill";
import type { Cadence } from "../knowledge/schema/kinds.ts";
import type { DaysOff } from "./days-off.ts";

export interface Wish {
  readonly cadence: Exclude<Cadence, "not-stated">;
  readonly year: number;
  /** The group's last meeting before these. */
  readonly after?: Temporal.PlainDate | undefined;
  /** 1 is Monday. Kept where it can be. */
  readonly weekday: number;
  readonly avoid: DaysOff;
}

/** Where the cadence could not be kept; never told silently. */
export type Strain =
  /** No day in this period would do, so no meeting is proposed there: it is July, or all is holiday. */
  | {
      readonly what: "left-out";
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
    }
  /** The days between two meetings are more or fewer than the bounds, as no other day would do. */
  | {
      readonly what: "out-of-bounds";
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
      readonly days: number;
      /** Because of July, or of holidays. */
      readonly july: boolean;
    };

export interface Proposed {
  /** In order; none is a day to avoid. */
  readonly days: readonly Temporal.PlainDate[];
  readonly strains: readonly Strain[];
}

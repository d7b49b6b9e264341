/** Whether a party is represented at a meeting, and if not, how it could be (annex 2, 1.3.1). */
import type { Temporal } from "temporal-polyfill";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { heldSince, holdersOf } from "../register/history.ts";
import type { Day, Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { Seat, SeatId } from "../register/seat.ts";
import type { Attendance } from "./attendance.ts";

/** Those who hold a seat on the day of a meeting. */
export interface Holders {
  readonly ordinary: PersonId | undefined;
  /**
   * Designated in advance: they have been substitutes in the seat since before the day of the
   * meeting, also when the ordinary member they stand in for is replaced on that day.
   */
  readonly substitutes: readonly PersonId[];
}

/**
 * From best to worst: `ordinary` and `substitute` are present, `unanswered`, `absent` with a
 * substitute and `asked` still may be, the rest have said no or have nobody to send.
 */
export type Presence = { readonly seat: SeatId | undefined; readonly views: boolean } & (
  | { readonly how: "ordinary"; readonly person: PersonId }
  | {
      readonly how: "substitute";
      readonly person: PersonId;
      /** The member has confirmed that the substitute has the papers and the mandate (1.3.2). */
      readonly confirmed: boolean;
    }
  | { readonly how: "unanswered"; readonly person: PersonId }
  | { readonly how: "absent-with-substitute"; readonly person: PersonId }
  | { readonly how: "substitute-asked"; readonly person: PersonId }
  | { readonly how: "absent-without-substitute"; readonly person: PersonId | undefined }
  | { readonly how: "both-absent"; readonly person: PersonId | undefined }
  | { readonly how: "vacant"; readonly person: undefined }
);

const BEST_FIRST: readonly Presence["how"][] = [
  "ordinary",
  "substitute",
  "unanswered",
  "absent-with-substitute",
  "substitute-asked",
  "absent-without-substitute",
  "both-absent",
  "vacant",
];

/** Who holds the seat on `day`, and which substitutes may decide then. */
export function holdersOn(
  seat: SeatId,
  memberships: readonly Membership[],
  day: Temporal.PlainDate,
): Holders {
  const on = day.toString() as Day;
  const held = holdersOf({ memberships }, seat, on);
  const substitutes = held.filter(
    (one) => one.role === "substitute" && heldSince({ memberships }, one) < on,
  );
  return {
    ordinary: held.find(({ role }) => role === "ordinary")?.person,
    substitutes: [...new Set(substitutes.map(({ person }) => person))],
  };
}

/**
 * The best presence that any of the party's seats gives: a party counts once, however many it sends.
 * Seats that are only for invited guests give none.
 */
export function presenceOf(
  party: SubjectId,
  seats: readonly Seat[],
  presences: ReadonlyMap<SeatId, Presence>,
): Presence {
  const own = seats
    .filter((seat) => seat.party === party && !seat.optional)
    .flatMap(({ id }) => presences.get(id) ?? []);
  const rank = (presence: Presence): number => BEST_FIRST.indexOf(presence.how);
  const [best] = own.sort((a, b) => rank(a) - rank(b));
  return best ?? { seat: undefined, views: false, how: "vacant", person: undefined };
}

/** What the answer from a seat amounts to, given who holds it. */
export function seatPresence(
  seat: SeatId,
  attendance: Attendance | undefined,
  holders: Holders,
): Presence {
  const { ordinary, substitutes } = holders;
  const base = { seat, views: attendance?.views !== undefined };
  const [first] = substitutes.filter((one) => attendance?.declined?.includes(one) !== true);
  const absent = (): Presence =>
    first === undefined
      ? { ...base, how: "absent-without-substitute", person: ordinary }
      : { ...base, how: "absent-with-substitute", person: first };
  const named = substitutes.find((one) => one === attendance?.substitute);
  switch (attendance?.status) {
    case "coming":
      if (ordinary !== undefined) return { ...base, how: "ordinary", person: ordinary };
      return vacantOrSubstitute();
    case undefined:
      if (ordinary !== undefined) return { ...base, how: "unanswered", person: ordinary };
      return vacantOrSubstitute();
    case "absent":
      return absent();
    case "substitute-asked":
      if (named === undefined) return absent();
      return { ...base, how: "substitute-asked", person: named };
    case "substitute-coming": {
      // Whoever else comes may speak, but not decide.
      if (named === undefined) return absent();
      const confirmed = attendance.informed && attendance.mandated;
      return { ...base, how: "substitute", person: named, confirmed };
    }
    case "both-absent":
      return { ...base, how: "both-absent", person: ordinary };
  }

  /** With nobody ordinary in the seat its substitute may still come. */
  function vacantOrSubstitute(): Presence {
    if (first === undefined) return { ...base, how: "vacant", person: undefined };
    return { ...base, how: "absent-with-substitute", person: first };
  }
}

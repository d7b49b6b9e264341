/** Who holds which seat or function in a group, from when to when, and where that stands. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { PersonId } from "./person.ts";
import { SeatId } from "./seat.ts";

export const MembershipId = z.string().min(1).max(80).brand<"MembershipId">();
export type MembershipId = z.infer<typeof MembershipId>;

/** A day in the calendar, ISO 8601: "2026-03-12". */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.infer<typeof Day>;

/** `ordinary` and `substitute` hold a seat; the others are functions in the group. */
export const MEMBERSHIP_ROLES = [
  "ordinary",
  "substitute",
  "chair",
  "secretary",
  "contact-person",
  "coordinator",
] as const;
export const MembershipRole = z.enum(MEMBERSHIP_ROLES);
export type MembershipRole = z.infer<typeof MembershipRole>;

/** Popolo Membership. `from` and `to` are both days on which it holds; no `to`: until further notice. */
export const Membership = z.strictObject({
  id: MembershipId,
  person: PersonId,
  group: SubjectId,
  role: MembershipRole,
  /** Set for `ordinary` and `substitute`, and for a contact person of a party. */
  seat: SeatId.optional(),
  /** The organisation that the person speaks for (Popolo on_behalf_of). */
  onBehalfOf: SubjectId.optional(),
  /** Of a substitute: the ordinary member to step in for. */
  substituteFor: PersonId.optional(),
  from: Day,
  to: Day.optional(),
  /** Where it was decided: "protokoll 2026-03-12". */
  source: z.string().trim().min(1).max(200),
});
export type Membership = z.infer<typeof Membership>;

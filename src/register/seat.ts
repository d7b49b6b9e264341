/** The seats of a group, read from the knowledge base: what there is to hold, whoever holds it. */
import { z } from "zod";
import type { SubjectId } from "../knowledge/schema/base.ts";

/**
 * "<group>/<party>" for a party's seat; for others "<group>/<organisation>.<role>.<note>", of which
 * the parts that the seat has: "vaxa/rektor", "vaxa/jobbverket.sektionschef".
 */
export const SeatId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/)
  .brand<"SeatId">();
export type SeatId = z.infer<typeof SeatId>;

/** Popolo Post. */
export interface Seat {
  readonly id: SeatId;
  readonly group: SubjectId;
  /** The organisation that the seat is for: decisions count its party, not its person. */
  readonly party: SubjectId | undefined;
  /** The role that the holder has at home: "operativ chef". */
  readonly role: SubjectId | undefined;
  /** How many ordinary members may hold it at a time; undefined where the agreements do not say. */
  readonly places: number | undefined;
  /** Do the agreements give it a substitute? */
  readonly substitutes: boolean;
  /** Not always there: invited, or only in an extended group. */
  readonly optional: boolean;
}

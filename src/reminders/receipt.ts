/** A party's receipt that a meeting's decisions have been spread and anchored at home (annex 2, 1.3.2). */
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";
import { Instant, MeetingId, type Meeting } from "../meetings/meeting.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { instantOf, readZoned } from "../meetings/time.ts";
import { PersonId } from "../register/person.ts";
import type { Membership } from "../register/membership.ts";
import { covers } from "../register/time.ts";

export const Receipt = z.strictObject({
  meeting: MeetingId,
  party: SubjectId,
  /** Who says so, on behalf of the party. */
  person: PersonId,
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** "<meeting>/<party>". */
export type ReceiptId = `${string}/${string}`;

export interface Anchoring {
  readonly meeting: Meeting;
  readonly person: PersonId;
  /** All memberships, or those of the person. */
  readonly memberships: Iterable<Membership>;
  readonly now: Temporal.Instant;
}

/** "Förankrat": for each party whose seat the person holds today. Refused before the meeting. */
export function anchor({ meeting, person, memberships, now }: Anchoring): Receipt[] | Refusal {
  const isOver = Temporal.Instant.compare(now, readZoned(meeting.ends).toInstant()) >= 0;
  if (meeting.status === "cancelled" || !isOver)
    return refuse(
      "Mötet har inte varit: det finns inga beslut att förankra.",
      "The meeting has not been held: there are no decisions to anchor.",
    );
  const today = now.toZonedDateTimeISO(readZoned(meeting.starts).timeZoneId).toPlainDate();
  const day = today.toString() as Membership["from"];
  const parties = new Set<SubjectId>();
  for (const one of memberships) {
    const isSeated = one.role === "ordinary" || one.role === "substitute";
    if (one.person !== person || one.group !== meeting.group || !isSeated) continue;
    if (one.onBehalfOf !== undefined && covers(one, day)) parties.add(one.onBehalfOf);
  }
  if (parties.size === 0)
    return refuse(
      "Du har ingen plats för en part i gruppen i dag: be den som har det säga till.",
      "You hold no party's seat in the group today: ask whoever does to say so.",
    );
  return [...parties].map((party) => ({
    meeting: meeting.id,
    party,
    person,
    at: instantOf(now),
  }));
}

export interface AnchoredSum {
  readonly anchored: readonly SubjectId[];
  readonly left: readonly SubjectId[];
}

/** Which parties have said that a meeting's decisions are anchored, in the order of `parties`. */
export function anchoredSum(
  meeting: MeetingId,
  parties: readonly SubjectId[],
  receipts: ReadonlyMap<ReceiptId, Receipt>,
): AnchoredSum {
  const has = (party: SubjectId): boolean => receipts.has(`${meeting}/${party}`);
  return { anchored: parties.filter(has), left: parties.filter((party) => !has(party)) };
}

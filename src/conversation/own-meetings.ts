/** The meetings to come at which somebody holds a seat. */
import { Temporal } from "temporal-polyfill";
import type { Meeting } from "../meetings/meeting.ts";
import { readZoned } from "../meetings/time.ts";
import type { Acting } from "./acting.ts";
import { ownSeat, type OwnSeat } from "./seat-of.ts";

/** The soonest first; a seat each time. Proposals are not told: nobody relies on them yet. */
export function ownMeetings(acting: Acting): OwnSeat[] {
  const { rights, world } = acting;
  if (rights.person === undefined) return [];
  const seats = new Set(world.ofPerson(rights.person.id).flatMap(({ seat }) => seat ?? []));
  return meetingsAhead(acting).flatMap((meeting) =>
    [...seats].flatMap((seat) => {
      const own = ownSeat({ meeting: meeting.id, seat }, acting);
      return own === undefined ? [] : [own];
    }),
  );
}

/** Planned and not over, the soonest first. */
export function meetingsAhead({ view, now }: Acting): Meeting[] {
  return [...view.meetings.values()]
    .filter(({ status, ends }) => {
      const isAhead = Temporal.Instant.compare(now, readZoned(ends).toInstant()) < 0;
      return status === "planned" && isAhead;
    })
    .sort((one, other) => (one.starts < other.starts ? -1 : 1));
}

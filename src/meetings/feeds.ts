/** Calendars by a secret address: of a group, or of all groups in which a person holds a seat. */
import { createHash, randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Membership } from "../register/membership.ts";
import type { PersonId } from "../register/person.ts";
import type { CalendarFeed } from "./calendar-feed.ts";
import type { Meeting } from "./meeting.ts";
import type { Meetings } from "./records.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { instantOf } from "./time.ts";

/** 256 random bits, base64url. Given out once: only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Undefined for what cannot be a token. */
export function feedId(token: string): CalendarFeed["id"] | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  return createHash("sha256").update(token).digest("hex") as CalendarFeed["id"];
}

/** Throws for a token that newToken did not make. */
export function newFeed(
  token: string,
  of: CalendarFeed["of"],
  now: Temporal.Instant,
): CalendarFeed {
  const id = feedId(token);
  if (id === undefined) throw new Error("a calendar's token is 32 bytes, base64url");
  return { id, of, created: instantOf(now) };
}

/** `start` is how the feed's id begins; once revoked, its address gives nothing. */
export function revokeFeed(
  feeds: Meetings["feeds"],
  start: string,
  now: Temporal.Instant,
): CalendarFeed | Refusal {
  const found = [...feeds.values()].filter(({ id }) => start !== "" && id.startsWith(start));
  const [feed] = found;
  if (feed === undefined || found.length > 1)
    return refuse(
      found.length > 1
        ? "Flera kalendrar börjar så: skriv fler tecken."
        : "Ingen kalender börjar så: se listan över kalendrar.",
      found.length > 1
        ? "Several calendars begin so: write more characters."
        : "No calendar begins so: see the list of calendars.",
    );
  return feed.revoked === undefined ? { ...feed, revoked: instantOf(now) } : feed;
}

/** The feed that an address leads to; nothing of a token is told but whether it holds now. */
export function feedFor(feeds: Meetings["feeds"], token: string): CalendarFeed | undefined {
  const id = feedId(token);
  const feed = id === undefined ? undefined : feeds.get(id);
  return feed?.revoked === undefined ? feed : undefined;
}

/** In the order of time. A person's are those of groups in which they hold a place that day. */
export function feedMeetings(
  of: CalendarFeed["of"],
  meetings: Iterable<Meeting>,
  memberships: Iterable<Membership>,
): Meeting[] {
  const isIn =
    "group" in of
      ? ({ group }: Meeting) => group === of.group
      : isMember(of.person, [...memberships]);
  return [...meetings].filter(isIn).sort((a, b) => (a.starts < b.starts ? -1 : 1));
}

function isMember(person: PersonId, memberships: readonly Membership[]) {
  const own = memberships.filter((one) => one.person === person);
  return ({ group, starts }: Meeting): boolean => {
    const day = starts.slice(0, 10);
    return own.some(
      (one) => one.group === group && one.from <= day && (one.to === undefined || one.to >= day),
    );
  };
}

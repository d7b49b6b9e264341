import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { calendarByToken } from "../../src/meetings/calendar-of.ts";
import { CalendarFeed } from "../../src/meetings/calendar-feed.ts";
import {
  feedFor,
  feedId,
  feedMeetings,
  newFeed,
  newToken,
  revokeFeed,
} from "../../src/meetings/feeds.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import { zonedTime } from "../../src/meetings/time.ts";
import { Person } from "../../src/register/person.ts";
import { readRegion } from "../regions/region.ts";
import { GROUP, MEETING, membership, person, subject } from "./fixture.ts";

const NOW = Temporal.Instant.from("2026-11-22T08:00:00Z");

test("a token is 256 bits, a new one each time; what is kept does not hold it", () => {
  const token = newToken();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(newToken()).not.toBe(token);
  const feed = newFeed(token, { group: GROUP }, NOW);
  expect(CalendarFeed.parse(feed)).toEqual(feed);
  expect(JSON.stringify(feed)).not.toContain(token);
});

test("an address leads to its calendar until it is revoked", () => {
  const token = newToken();
  const feed = newFeed(token, { group: GROUP }, NOW);
  const feeds = new Map([[feed.id, feed]]);
  expect(feedFor(feeds, token)).toEqual(feed);
  expect(feedFor(feeds, newToken())).toBeUndefined();
  const revoked = revokeFeed(feeds, feed.id.slice(0, 8), NOW);
  if (isRefusal(revoked)) throw new Error(revoked.refused.en);
  expect(feedFor(new Map([[revoked.id, revoked]]), token)).toBeUndefined();
});

test("a calendar is revoked only when it is clear which", () => {
  const feed = newFeed(newToken(), { group: GROUP }, NOW);
  const feeds = new Map([[feed.id, feed]]);
  expect(isRefusal(revokeFeed(feeds, "", NOW))).toBe(true);
  expect(isRefusal(revokeFeed(feeds, "x", NOW))).toBe(true);
});

test.each(["", "a", `${newToken()}=`, `${newToken()}a`, `/${newToken().slice(1)}`])(
  "%j is no token",
  (text) => {
    expect(feedId(text)).toBeUndefined();
  },
);

test("a person's calendar has the meetings of the days on which they hold a seat", () => {
  const on = (group: string, day: string): Meeting => ({
    ...MEETING,
    id: `${group}-${day}` as Meeting["id"],
    group: subject(group),
    starts: zonedTime(`${day}T13:00`),
    ends: zonedTime(`${day}T14:00`),
  });
  const all = [
    on(GROUP, "2026-12-08"),
    on(GROUP, "2026-10-06"),
    on(GROUP, "2027-02-09"),
    on("utskottet", "2026-12-09"),
  ];
  const memberships = [
    membership({ party: "a", person: "robin", from: "2026-10-06", to: "2026-12-08" }),
    membership({ party: "b", person: "kim" }),
  ];
  const of = { person: person("robin") };
  expect(feedMeetings(of, all, memberships).map(({ id }) => id)).toEqual([
    "radet-2026-10-06",
    "radet-2026-12-08",
  ]);
  expect(feedMeetings({ group: subject("utskottet") }, all, memberships)).toHaveLength(1);
});

test("a secret address gives its calendar in the person's language, and nothing once revoked", async () => {
  const token = newToken();
  const feed = newFeed(token, { person: person("robin") }, NOW);
  const robin = Person.parse({ id: "robin", name: "Robin Ek", language: "en" });
  const own = membership({ party: "a", person: "robin" });
  const view = (kept: CalendarFeed) => ({
    people: new Map([[robin.id, robin]]),
    memberships: new Map([[own.id, own]]),
    meetings: new Map([[MEETING.id, MEETING]]),
    feeds: new Map([[kept.id, kept]]),
  });
  const knowledge = () => buildKnowledge(readRegion("skogslan").entries);
  const open = calendarByToken(async () => view(feed), knowledge);
  const text = await open(token);
  expect(text).toContain("X-WR-CALNAME:My meetings");
  expect(text).toContain(`UID:${MEETING.id}@`);
  expect(text).not.toContain("Robin");
  expect(await open(newToken())).toBeUndefined();
  const revoked = { ...feed, revoked: feed.created };
  expect(await calendarByToken(async () => view(revoked), knowledge)(token)).toBeUndefined();
});

/** What is due for whom, and what takes a reminder away. */
import { describe, expect, test } from "vitest";
import { cancelMeeting, moveMeeting } from "../../src/meetings/plan.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { zonedTime } from "../../src/meetings/time.ts";
import type { Refusal } from "../../src/register/refusal.ts";
import { outgoingText } from "../../src/channels/console/outgoing.ts";
import { cardsOf } from "../../src/conversation/reminder-cards.ts";
import { messageOf } from "../../src/reminders/message.ts";
import { snooze, stopKind } from "../../src/reminders/preference.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import { sendingTimes } from "../../src/reminders/sending-times.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import {
  MEMBERS,
  answered,
  at,
  knowledge,
  meeting,
  membership,
  planned,
  viewOf,
} from "./fixture.ts";

const AUTUMN = ["2026-10-15T00:00", "2026-12-31T00:00"] as const;
const keys = (all: readonly Reminder[], kind: string) =>
  all.filter(({ policy }) => policy === kind).map(({ key }) => key);
const ASK = "paminn-kommer-du";

test("planned twice it is the same, and no key comes twice", () => {
  const all = planned(viewOf(), AUTUMN);
  expect(planned(viewOf(), AUTUMN)).toEqual(all);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(10);
});

test("the chair is warned three working days before the agenda must go out, at eight", () => {
  const [warning] = planned(viewOf(), AUTUMN).filter(({ policy }) =>
    policy.endsWith("dagordning-snart"),
  );
  expect(warning).toMatchObject({ person: "oda", due: "2026-11-19T07:00:00Z" });
});

test("who has answered is not asked again, the other still is", () => {
  const all = planned(viewOf({ attendance: [answered("tingsryd-kommun", "coming")] }), AUTUMN);
  expect(new Set(keys(all, ASK).map((key) => key.split("/")[2]))).toEqual(new Set(["alva"]));
});

test("the absence chain goes from the member to the substitute and back", () => {
  const now = "2026-11-25T09:30";
  const chain = (...attendance: ReturnType<typeof answered>[]) =>
    planned(viewOf({ attendance }), [now, "2026-12-08T12:00"])
      .filter(({ policy }) => !["paminn-i-morgon", "paminn-las-in-dig", ASK].includes(policy))
      .map(({ policy, person }) => `${policy} ${person}`);
  const party = "tingsryd-kommun";
  expect(chain(answered(party, "absent"))).toContain("paminn-fraga-ersattaren robin");
  const asked = chain(answered(party, "substitute-asked", { substitute: "kim" }));
  expect(asked).toContain("paminn-du-ar-tillfragad kim");
  expect(asked).not.toContain("paminn-fraga-ersattaren robin");
  const comes = chain(answered(party, "substitute-coming", { substitute: "kim" }));
  expect(comes).toContain("paminn-underlag-och-mandat robin");
  expect(comes).toContain("paminn-infor-motet-som-ersattare kim");
  const ready = { substitute: "kim", informed: true, mandated: true };
  expect(chain(answered(party, "substitute-coming", ready))).not.toContain(
    "paminn-underlag-och-mandat robin",
  );
  expect(chain(answered(party, "both-absent"))).toContain("paminn-synpunkter robin");
  expect(chain(answered(party, "coming", { released: "kim" }))).toContain(
    "paminn-tack-ersattare kim",
  );
});

const sure = (outcome: Meeting | Refusal): Meeting => {
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome;
};

describe("a meeting that is", () => {
  const now = at("2026-12-01T10:00");

  test("moved takes its reminders along under the same keys, and tells those who knew", () => {
    const starts = zonedTime("2026-12-15T13:00");
    const moved = sure(moveMeeting(meeting(), { starts }, [], now));
    const before = planned(viewOf(), AUTUMN);
    const after = planned(viewOf({ meetings: [moved] }), AUTUMN);
    const shared = after.filter(({ key }) => before.some((one) => one.key === key));
    expect(shared.length).toBeGreaterThan(8);
    for (const { key, due } of shared)
      expect(before.find((one) => one.key === key)!.due < due, key).toBe(true);
    const told = after.filter(({ policy }) => policy === "paminn-motet-flyttat");
    expect(told.map(({ person }) => person).sort()).toEqual(["alva", "oda", "robin"]);
  });

  test("moved after its reminders went out has those anew that are due at the new time", async () => {
    const outbox = memoryOutbox();
    const dayBefore = "paminn-i-morgon";
    const of = (one: Meeting, time: string) =>
      planned(viewOf({ meetings: [one] }), ["2026-11-01T00:00", "2026-12-31T00:00", time]);
    const span = { from: at("2026-11-01T00:00").epochMilliseconds, to: Infinity };
    await outbox.agree({ reminders: of(meeting(), "2026-12-07T14:00"), ...span });
    const claim = { owner: "x", now: at("2026-12-07T14:00").epochMilliseconds, lease: 60_000 };
    const due = (await outbox.claim(claim, 10)).map(({ reminder: { key } }) => key);
    await outbox.fence(due, "m", claim);
    await outbox.settle(due, "x", { how: "done", remoteId: "r", at: claim.now });
    const starts = zonedTime("2026-12-15T13:00");
    const moved = sure(moveMeeting(meeting(), { starts }, [], at("2026-12-08T08:00")));
    await outbox.agree({ reminders: of(moved, "2026-12-08T08:00"), ...span });
    const waiting = await outbox.list({ statuses: ["pending"] });
    const again = waiting.map(({ reminder }) => reminder).filter(({ key }) => due.includes(key));
    expect(again.filter(({ policy }) => policy === dayBefore).map(({ due: when }) => when)).toEqual(
      ["2026-12-14T12:00:00Z", "2026-12-14T12:00:00Z"],
    );
    expect(again.every(({ due: when }) => when > "2026-12-08T07:00:00Z")).toBe(true);
  });

  test("cancelled has none but the notice, to those who knew", () => {
    const cancelled = sure(cancelMeeting(meeting(), now));
    const all = planned(viewOf({ meetings: [cancelled] }), AUTUMN);
    expect(all.map(({ policy, person }) => `${policy} ${person}`).sort()).toEqual([
      "paminn-motet-installt alva",
      "paminn-motet-installt oda",
      "paminn-motet-installt robin",
    ]);
  });

  test("cancelled before anybody knew is not told", () => {
    const early = sure(cancelMeeting(meeting(), at("2026-10-02T10:00")));
    expect(planned(viewOf({ meetings: [early] }), AUTUMN)).toEqual([]);
  });
});

test("reminders stop with the membership, and begin with it", () => {
  const others = MEMBERS.filter(({ person }) => person !== "robin");
  const party = "tingsryd-kommun";
  const leaves = membership("robin", "ordinary", party, { to: "2026-11-27" });
  const comes = membership("nils", "ordinary", party, { from: "2026-11-28" });
  const all = planned(viewOf({ memberships: [...others, leaves, comes] }), AUTUMN);
  const own = (person: string) => all.filter((one) => one.person === person);
  expect(own("robin").filter(({ due }) => due > "2026-11-27T23:00:00Z")).toEqual([]);
  expect(keys(own("nils"), ASK).length).toBeGreaterThan(0);
  expect(own("nils").every(({ due }) => due >= "2026-11-27T23:00:00Z")).toBe(true);
});

describe("a recipient may", () => {
  const all = planned(viewOf(), AUTUMN);
  const asked = all.find(({ policy, person }) => policy === ASK && person === "robin")!;
  const times = sendingTimes(knowledge.reminderHours);

  test("have it again tomorrow, and not before", () => {
    const preference = snooze(undefined, asked, at("2026-11-24T09:00"), times);
    if ("refused" in preference) throw new Error(preference.refused.en);
    const view = viewOf({ more: { preferences: new Map([[asked.person, preference]]) } });
    const own = planned(view, AUTUMN).filter(
      ({ policy, person }) => policy === ASK && person === "robin",
    );
    expect(own[0]).toMatchObject({ key: `${asked.key}/again-1`, due: "2026-11-25T07:00:00Z" });
    expect(new Set(own.map(({ due }) => due.slice(0, 10))).size).toBe(own.length);
  });

  test("stop a kind, but not one that is required", () => {
    const stopped = stopKind(undefined, asked.person, asked.policy, knowledge);
    if ("refused" in stopped) throw new Error(stopped.refused.en);
    const view = viewOf({ more: { preferences: new Map([[asked.person, stopped]]) } });
    const own = planned(view, AUTUMN).filter(
      ({ policy, person }) => policy === ASK && person === "robin",
    );
    expect(own).toEqual([]);
    const required = all.find((one) => one.required)!;
    expect(stopKind(undefined, required.person, required.policy, knowledge)).toHaveProperty(
      "refused",
    );
    expect(snooze(undefined, required, at("2026-11-24T09:00"), times)).toHaveProperty("refused");
  });
});

test("what is due already is not sent at night, and waits for the morning", () => {
  const [late] = planned(viewOf(), ["2026-11-24T23:00", "2026-11-26T00:00"]).filter(
    ({ policy }) => policy === ASK,
  );
  expect(late?.due).toBe("2026-11-25T06:30:00Z");
});

describe("a chain of words", () => {
  test("is true when it is sent, or pointless", () => {
    const view = viewOf();
    const asked = planned(view, AUTUMN).find(
      ({ policy, person }) => policy === ASK && person === "robin",
    )!;
    const message = messageOf(asked, view, knowledge, at("2026-11-24T09:00"));
    if (message === "pointless") throw new Error("it should be told");
    expect(outgoingText({ cards: cardsOf(message), language: "sv" })).toMatchInlineSnapshot(`
      "Kommer du till ASK:s styrgrupp tisdag 8 december kl. 13.00?
      Svara även om du inte kan: då frågar vi din ersättare i god tid.
      Tisdag 8 december 2026 kl. 13.00–15.00, Rådhuset
      Bilaga 2, 1.3.2
      [Jag kommer] [Jag kan inte] [Påminn mig i morgon] [Sluta påminna om det här]"
    `);
    const after = viewOf({ attendance: [answered("tingsryd-kommun", "coming")] });
    expect(messageOf(asked, after, knowledge, at("2026-11-24T09:00"))).toBe("pointless");
  });
});

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { putItem, recordDecision, removeItem, sendAgenda } from "../../src/meetings/agenda.ts";
import { Meeting } from "../../src/meetings/meeting.ts";
import {
  acceptMeeting,
  cancelMeeting,
  holdMeeting,
  moveMeeting,
  planMeeting,
} from "../../src/meetings/plan.ts";
import { isRefusal, type Refusal } from "../../src/register/refusal.ts";
import { zonedTime } from "../../src/meetings/time.ts";
import { GROUP, parties, subject } from "./fixture.ts";

const NOW = Temporal.Instant.from("2026-11-01T08:00:00Z");
const AFTER = Temporal.Instant.from("2026-12-08T16:00:00Z");

function done<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused.en);
  return outcome;
}
const refused = (outcome: object): string => (isRefusal(outcome) ? outcome.refused.sv : "done");

const at = (starts: string, ends: string) => ({ starts: zonedTime(starts), ends: zonedTime(ends) });
const eighth = at("2026-12-08T13:00", "2026-12-08T15:00");
const asked = { group: GROUP, ...eighth, place: "Rådhuset", status: "proposed" as const };
const planned = (others: Meeting[] = []) => done(planMeeting(asked, others, NOW));

describe("times", () => {
  test.each([
    ["2026-12-08T13:00", "2026-12-08T13:00:00+01:00[Europe/Stockholm]"],
    ["2026-06-08T13:00", "2026-06-08T13:00:00+02:00[Europe/Stockholm]"],
    ["2027-03-28T02:30", "2027-03-28T03:30:00+02:00[Europe/Stockholm]"],
    ["2026-10-25T02:30", "2026-10-25T02:30:00+02:00[Europe/Stockholm]"],
  ])("%s is %s", (local, stored) => {
    expect(zonedTime(local)).toBe(stored);
  });

  test("a day that does not exist is no time", () => {
    expect(() => zonedTime("2026-02-30T13:00")).toThrow(RangeError);
  });
});

describe("a meeting", () => {
  test("is proposed, accepted, moved and cancelled under one id, each time with a higher sequence", () => {
    const first = planned();
    const accepted = done(acceptMeeting(first, NOW));
    const moved = done(
      moveMeeting(accepted, { starts: zonedTime("2026-12-10T09:00") }, [accepted], NOW),
    );
    const cancelled = done(cancelMeeting(moved, NOW));
    const all = [first, accepted, moved, cancelled];
    expect(all.map(({ id }) => id)).toEqual(all.map(() => "radet-2026-12-08"));
    expect(all.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
    expect(all.map(({ status }) => status)).toEqual([
      "proposed",
      "planned",
      "planned",
      "cancelled",
    ]);
    for (const one of all) expect(Meeting.parse(one)).toEqual(one);
  });

  test("keeps its length when only the start moves", () => {
    const moved = done(moveMeeting(planned(), { starts: zonedTime("2027-06-08T09:00") }, [], NOW));
    expect(moved.ends).toBe("2027-06-08T11:00:00+02:00[Europe/Stockholm]");
  });

  test("gets an id of its own where the day is taken", () => {
    const cancelled = done(cancelMeeting(planned(), NOW));
    expect(planned([cancelled]).id).toBe("radet-2026-12-08-2");
  });

  test.each([
    ["that ends before it begins", { ...asked, ends: asked.starts }, "slutar innan"],
    ["in the past", { ...asked, ...at("2026-10-01T13:00", "2026-10-01T14:00") }, "redan varit"],
    ["on top of the group's own", asked, "redan ett möte då (radet-2026-12-08)"],
  ])("%s is refused", (_, wish, words) => {
    expect(refused(planMeeting(wish, [planned()], NOW))).toContain(words);
  });

  test("of another group may be at the same time", () => {
    expect(done(planMeeting({ ...asked, group: subject("utskottet") }, [planned()], NOW)).id).toBe(
      "utskottet-2026-12-08",
    );
  });

  test("that is cancelled cannot be changed", () => {
    const cancelled = done(cancelMeeting(planned(), NOW));
    expect(refused(cancelMeeting(cancelled, NOW))).toContain("planera ett nytt");
    expect(refused(acceptMeeting(cancelled, NOW))).toContain("inställt");
    expect(refused(putItem(cancelled, { title: "Budget" }, [], NOW))).toContain("inställt");
    expect(refused(holdMeeting(cancelled, "protokoll 12", AFTER))).toContain("inställt");
  });

  test("is moved only when something changes", () => {
    expect(refused(moveMeeting(planned(), { place: "Rådhuset" }, [], NOW))).toContain("Inget");
  });

  test("is held when it has been, with its minutes and decisions", () => {
    const withItem = done(putItem(planned(), { title: "Budget", forDecision: true }, [], NOW));
    expect(refused(holdMeeting(withItem, "protokoll 12", NOW))).toContain("inte varit ännu");
    expect(refused(recordDecision(withItem, 1, "Antas.", AFTER))).toContain("protokollet först");
    const held = done(holdMeeting(withItem, "protokoll 12", AFTER));
    expect(done(recordDecision(held, 1, "Antas.", AFTER))).toMatchObject({
      status: "held",
      minutes: "protokoll 12",
      items: [{ number: 1, decision: "Antas." }],
    });
    expect(refused(recordDecision(held, 2, "Antas.", AFTER))).toContain("välj bland 1");
  });
});

describe("the agenda", () => {
  const all = parties(3);
  const put = (meeting: Meeting, change: Parameters<typeof putItem>[1]) =>
    done(putItem(meeting, change, all, NOW));

  test("numbers new items and changes what is named of an item", () => {
    const two = put(put(planned(), { title: "Budget" }), { title: "Plan" });
    const changed = put(two, { number: 1, question: "Ska den antas?", affected: [all[0]!] });
    expect(changed.items).toMatchObject([
      { number: 1, title: "Budget", question: "Ska den antas?", affected: ["part-1"] },
      { number: 2, title: "Plan", affected: [] },
    ]);
    expect(done(removeItem(changed, 1, NOW)).items.map(({ number }) => number)).toEqual([2]);
  });

  test("takes only the group's parties, and says which they are", () => {
    const wrong = putItem(planned(), { title: "Budget", affected: [subject("gast")] }, all, NOW);
    expect(refused(wrong)).toBe("Inte parter i gruppen: gast. Välj bland part-1, part-2, part-3.");
  });

  test("says what an item lacks", () => {
    expect(refused(putItem(planned(), { question: "Varför?" }, all, NOW))).toContain("rubriken");
  });

  test("when sent freezes the questions as they stand then", () => {
    const two = put(
      put(planned(), { title: "Budget", question: "Ska den antas?", forDecision: true }),
      { title: "Plan", forDecision: true },
    );
    const { meeting, notes } = done(sendAgenda(two, NOW));
    expect(meeting.agendaSent).toBe("2026-11-01T08:00:00Z");
    expect(notes.map(({ sv }) => sv)).toEqual([
      "Punkt 2 är för beslut men har ingen frågeställning: den kan inte beslutas på mötet.",
    ]);
    const edited = put(meeting, { number: 1, question: "Ska den ändras?" });
    expect(edited.items.map(({ sentQuestion }) => sentQuestion)).toEqual([
      "Ska den antas?",
      undefined,
    ]);
    expect(edited.sequence).toBe(meeting.sequence + 1);
  });

  test("is a draft before it is sent: no calendar is told", () => {
    expect(put(planned(), { title: "Budget" }).sequence).toBe(0);
  });

  test("is not sent empty, nor when the meeting has begun", () => {
    expect(refused(sendAgenda(planned(), NOW))).toContain("tom");
    expect(refused(sendAgenda(put(planned(), { title: "Budget" }), AFTER))).toContain("har börjat");
  });
});

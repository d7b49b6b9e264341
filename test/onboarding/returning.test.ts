/** The steps of an introduction come again until they are ticked or the membership ends. */
import { describe, expect, test } from "vitest";
import type { StepState } from "../../src/onboarding/state.ts";
import { messageOf } from "../../src/reminders/message.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import {
  at,
  knowledge,
  MEMBERS,
  meeting,
  membership,
  planned,
  viewOf,
} from "../reminders/fixture.ts";

const PARTY = "tingsryd-kommun";
const others = MEMBERS.filter(({ person }) => person !== "robin");
const newcomer = (over: object = {}) =>
  membership("nils", "ordinary", PARTY, { from: "2026-11-16", ...over });
const steps = new Set<string>(knowledge.onboarding.map(({ id }) => id));

/** What the newcomer is reminded of, by the day. */
function introduced(
  over: object = {},
  ticked: readonly string[] = [],
  span: readonly [string, string] = ["2026-11-16T00:00", "2027-12-31T00:00"],
): Reminder[] {
  const one = newcomer(over);
  const state = (step: string) =>
    ({ membership: one.id, step, ticked: "2026-11-16T09:00:00Z" }) as unknown as StepState;
  const onboarding = new Map(ticked.map((step) => [`${one.id}/${step}` as const, state(step)]));
  const view = viewOf({
    memberships: [...others, one],
    meetings: [meeting()],
    more: { onboarding },
  });
  return planned(view, span).filter(({ policy }) => steps.has(policy));
}

const dayOf = ({ due }: Reminder) => due.slice(0, 10);

describe("the steps of a newcomer's introduction", () => {
  test("come first one by one, and those that are left every fourth week together", () => {
    const all = introduced();
    const late = all.filter((one) => dayOf(one) > "2027-01-10");
    const days = [...new Set(late.map(dayOf))];
    expect(days.length).toBeGreaterThanOrEqual(12);
    for (const day of days) {
      const own = late.filter((one) => dayOf(one) === day);
      expect(new Set(own.map(({ policy }) => policy))).toEqual(steps);
      expect(new Set(own.map(({ due }) => due)).size).toBe(1);
    }
    const gaps = days
      .slice(1)
      .map((day, index) => Date.parse(day) - Date.parse(days[index] ?? day));
    for (const gap of gaps) expect(gap / 86_400_000).toBeGreaterThanOrEqual(20);
  });

  test("come once each time, in whichever span they are planned", () => {
    const whole = introduced();
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
    const months = ["2027-03-01T00:00", "2027-04-01T00:00", "2027-05-01T00:00"] as const;
    for (const [index, from] of months.slice(0, 2).entries()) {
      const part = introduced({}, [], [from, months[index + 1] ?? from]);
      const start = at(from).toString();
      const due = (all: readonly Reminder[]) => all.filter((one) => one.due >= start);
      const end = at(months[index + 1] ?? from).toString();
      const keys = due(whole)
        .filter((one) => one.due < end)
        .map(({ key }) => key);
      expect(part.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
      expect(whole.map(({ key }) => key)).toEqual(
        expect.arrayContaining(part.map(({ key }) => key)),
      );
      expect(part.length).toBeGreaterThan(0);
    }
  });

  test("come no more when they are ticked", () => {
    const [first] = steps;
    const left = introduced({}, [first ?? ""]);
    expect(left.some(({ policy }) => (policy as string) === first)).toBe(false);
    expect(left.length).toBeGreaterThan(0);
    expect(introduced({}, [...steps])).toEqual([]);
  });

  test("come no more when the membership has ended, also when it ends after they were planned", () => {
    const to = "2027-02-28";
    const all = introduced({ to });
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((one) => dayOf(one) <= to)).toBe(true);
    const [later] = introduced().filter((one) => dayOf(one) > to);
    const view = viewOf({ memberships: [...others, newcomer({ to })] });
    expect(messageOf(later!, view, knowledge, at("2027-03-20T09:00"))).toBe("pointless");
  });

  test("do not come to those who were members before the assistant came into use", () => {
    const since = knowledge.reminderHours?.newSince ?? "";
    expect(since > "2026-01-01").toBe(true);
    expect(introduced({ from: "2026-01-01" })).toEqual([]);
  });
});

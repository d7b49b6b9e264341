import { expect, test } from "vitest";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { PersonId } from "../../src/register/person.ts";
import { chooseChannel, resumeKind, snooze, stopKind } from "../../src/reminders/preference.ts";
import { sendingTimes } from "../../src/reminders/sending-times.ts";
import { at, knowledge, planned, viewOf } from "./fixture.ts";

const times = sendingTimes(knowledge.reminderHours);
const robin = "robin" as PersonId;
const asked = planned(viewOf(), ["2026-11-01T00:00", "2026-12-08T13:00"]).find(
  ({ person, policy }) => person === robin && (policy as string) === "paminn-kommer-du",
)!;

test("a reminder put off on a Friday comes again on Monday morning, and counts how often", () => {
  const once = snooze(undefined, asked, at("2026-11-20T10:00"), times);
  expect(once).toMatchObject({ snoozed: [{ until: "2026-11-23T06:30:00Z", times: 1 }] });
  if ("refused" in once) throw new Error("refused");
  const twice = snooze(once, asked, at("2026-11-23T10:00"), times);
  expect(twice).toMatchObject({ snoozed: [{ until: "2026-11-24T07:00:00Z", times: 2 }] });
});

test("what is put off is not planned before that morning", () => {
  const preference = snooze(undefined, asked, at("2026-11-20T10:00"), times);
  if ("refused" in preference) throw new Error("refused");
  const view = viewOf({ more: { preferences: new Map([[robin, preference]]) } });
  const again = planned(view, ["2026-11-20T10:00", "2026-12-08T13:00"]).filter(
    ({ person, policy }) => person === robin && policy === asked.policy,
  );
  expect(again.length).toBeGreaterThan(0);
  for (const { due } of again) expect(due >= "2026-11-23T06:30:00Z").toBe(true);
});

test("a kind that is stopped is not planned until it is taken back", () => {
  const stopped = stopKind(undefined, robin, asked.policy, knowledge);
  if ("refused" in stopped) throw new Error("refused");
  const of = (preference: typeof stopped) =>
    planned(viewOf({ more: { preferences: new Map([[robin, preference]]) } }), [
      "2026-11-01T00:00",
      "2026-12-08T13:00",
    ]).filter(({ person, policy }) => person === robin && policy === asked.policy);
  expect(of(stopped)).toEqual([]);
  expect(of(resumeKind(stopped, robin, asked.policy)).length).toBeGreaterThan(0);
});

test("a required kind cannot be stopped, nor one that does not exist", () => {
  const required = [...knowledge.reminders.values()].find((policy) => policy.required)!;
  for (const kind of [required.id, "paminn-saknas" as SubjectId])
    expect(stopKind(undefined, robin, kind, knowledge)).toHaveProperty("refused");
});

test("a channel is named in small letters", () => {
  expect(chooseChannel(undefined, robin, "slack")).toMatchObject({ channel: "slack" });
  expect(chooseChannel(undefined, robin, "Slack!")).toHaveProperty("refused");
});

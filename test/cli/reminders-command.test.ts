import { beforeAll, describe, expect, test } from "vitest";
import { onboardingCommand } from "../../src/cli/onboarding-command.ts";
import { remindersCommand } from "../../src/cli/reminders-command.ts";
import type { RegisterWrite } from "../../src/register/records.ts";
import { planReminders } from "../../src/reminders/plan.ts";
import { baseOf } from "../../src/reminders/preference.ts";
import { at, knowledge, meeting, viewOf } from "../reminders/fixture.ts";
import { deskAt } from "./desk.ts";

const view = viewOf();
const writes: RegisterWrite[] = [
  ...[...view.people].map(([id, after]) => ({ kind: "person" as const, id, after })),
  ...[...view.memberships].map(([id, after]) => ({ kind: "membership" as const, id, after })),
];
let desk: Awaited<ReturnType<typeof deskAt>>;

beforeAll(async () => {
  desk = await deskAt({ knowledge, clock: "2026-11-01T08:00:00Z", writes });
  const after = meeting();
  await desk.kept.change({ by: "test", at: "2026-11-01T08:00:00Z" }, () => ({
    writes: [{ kind: "meeting", id: after.id, after }],
    result: undefined,
  }));
});

test("a preview tells who would be reminded, when, of what and why, and changes nothing", async () => {
  const before = await desk.kept.changes({});
  const span = ["--from", "2026-11-01", "--to", "2026-12-09"];
  const { code, out } = await desk.run(remindersCommand, [
    "preview",
    ...span,
    "--person",
    "Robin Ek",
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(/^2026-11-\d\d \d\d:\d\d {2}Robin Ek {2}\(paminn-/m);
  expect(out).toContain("8 december");
  expect(out).not.toContain("Alva Ek  (");
  expect(await desk.kept.changes({})).toEqual(before);
});

test("a span in which nothing goes out, and a person who is not there", async () => {
  const none = ["preview", "--from", "2026-03-14", "--to", "2026-03-15"];
  expect((await desk.run(remindersCommand, none)).out).toContain("Inget skulle gå ut.");
  const stranger = await desk.run(remindersCommand, [...none, "--person", "Ingen Alls"]);
  expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining("Ingen Alls")]);
});

test("the introduction is shown to anyone, in either language", async () => {
  const { out } = await desk.run(onboardingCommand, ["show", "--group", "styrgruppen"]);
  expect(out).toContain("1. Välkommen");
  const own = await desk.run(onboardingCommand, ["show", "--person", "Robin Ek", "--lang", "en"]);
  expect(own.out).toContain("Kim Ek");
  const { code, err } = await desk.run(onboardingCommand, ["show"]);
  expect([code, err]).toEqual([1, expect.stringContaining("--group")]);
});

describe("what somebody is not to be reminded of", () => {
  const KIND = "paminn-kommer-du";
  const span = ["--from", "2026-11-01", "--to", "2026-12-09", "--person", "Robin Ek"];
  const preview = async () => (await desk.run(remindersCommand, ["preview", ...span])).out;
  const asker = async (...args: readonly string[]) => desk.run(remindersCommand, args);

  test("is a kind, by its id, which the preview marks and which can be taken back", async () => {
    expect(await preview()).not.toContain("AVSTÄNGD");
    const kinds = await asker("kinds");
    expect(kinds.out).toContain(`${KIND}: att svara om du kommer`);
    expect(kinds.out).toMatch(/paminn-motet-flyttat: .*går inte att stänga av/);
    expect((await asker("stop-kind", KIND, "--person", "Robin Ek")).out).toContain(
      "Robin Ek får inga fler påminnelser om att svara om du kommer",
    );
    expect(await preview()).toMatch(/Robin Ek {2}\(paminn-kommer-du\) {2}AVSTÄNGD, går inte ut/);
    expect((await asker("kinds", "--person", "Robin Ek")).out).toMatch(
      /paminn-kommer-du.*avstängd/,
    );
    expect((await asker("resume-kind", KIND, "--person", "Robin Ek")).code).toBe(0);
    expect(await preview()).not.toContain("AVSTÄNGD");
  });

  test("is never a required kind, nor one that does not exist", async () => {
    for (const kind of ["paminn-motet-flyttat", "paminn-saknas"])
      expect((await asker("stop-kind", kind, "--person", "Robin Ek")).code).toBe(1);
  });

  test("may be one thing to do; a required one only by force, and the log says by whom", async () => {
    const planned = planReminders({
      view,
      knowledge,
      from: at("2026-11-01T00:00"),
      to: at("2026-12-09T00:00"),
      now: at("2026-11-01T09:00"),
    });
    await desk.outbox.agree({ reminders: planned, from: 0, to: Infinity });
    const [first, ...repeats] = planned.filter(
      ({ required, person }) => required && person === "oda",
    );
    expect(repeats.length).toBeGreaterThan(0);
    const key = first?.key ?? "";
    const refused = await asker("stop", key);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("--force")]);
    expect((await desk.outbox.list({ keys: [first!.key] }))[0]?.status).toBe("pending");
    const log = (await desk.kept.changes({ kind: "preference" })).length;
    expect((await asker("stop", key, "--force")).code).toBe(0);
    expect((await asker("stop", key, "--force")).code).toBe(0);
    const changes = (await desk.kept.changes({ kind: "preference" })).slice(log);
    expect(changes.map(({ by, id }) => [by, id])).toEqual([["cli:vera", "oda"]]);
    const stopped = planned.filter(({ key: other }) => baseOf(other) === baseOf(first!.key));
    const rows = await desk.outbox.list({ keys: stopped.map((one) => one.key) });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["withdrawn"]));
    const { preferences } = await desk.kept.read();
    const again = planReminders({
      view: { ...view, preferences },
      knowledge,
      from: at("2026-11-01T00:00"),
      to: at("2026-12-09T00:00"),
      now: at("2026-11-01T09:00"),
    });
    expect(again.filter(({ key: other }) => baseOf(other) === baseOf(first!.key))).toEqual([]);
    expect((await asker("resume", key)).code).toBe(0);
    expect((await desk.kept.read()).preferences.get(first!.person)?.withheld).toEqual([]);
  });
});

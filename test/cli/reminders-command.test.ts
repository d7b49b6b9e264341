import { beforeAll, expect, test } from "vitest";
import { onboardingCommand } from "../../src/cli/onboarding-command.ts";
import { remindersCommand } from "../../src/cli/reminders-command.ts";
import type { RegisterWrite } from "../../src/register/records.ts";
import { knowledge, meeting, viewOf } from "../reminders/fixture.ts";
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

import { expect, test } from "vitest";
import { liveThrough, onCopy } from "../../src/cli/clock-command.ts";
import type { RemindingOf } from "../../src/cli/reminding.ts";
import { epoch } from "../../src/reminders/agreement.ts";
import { openStore } from "../../src/store/store.ts";
import { DAY, HOUR, planOf, reminder, START } from "../reminders/invented.ts";
import { newFolder } from "../store/places.ts";
import { person, put, write } from "../store/records.ts";
import { ASK, run } from "./run.ts";

const ask = (dataDir: string, ...args: string[]) =>
  run(ASK, args, { environment: { DATA_DIR: dataDir, DATABASE_URL: "" } });

async function folderWithReminders(): Promise<string> {
  const dataDir = newFolder();
  const store = await openStore({ dataDir });
  await write(store, put(person("kim")), put(person("robin", "Robin Prov")));
  await store.outbox.agree(planOf(reminder("a"), reminder("b", { person: "robin" })));
  await store.outbox.claim({ owner: "x", now: START, lease: 1000 }, 1);
  const keys = [reminder("a").key];
  await store.outbox.settle(keys, "x", { how: "dead", note: "account-inactive" });
  await store.close();
  return dataDir;
}

test("what waits, what did not get through, and what to do about it", async () => {
  const dataDir = await folderWithReminders();
  const { out } = await ask(dataDir, "reminders", "list", "--status", "dead");
  expect(out).toBe(
    "tisdag 24 november 2026 kl. 08.00, Kim Påhittad, gick inte att skicka (account-inactive)\n" +
      "  read-documents/a/kim\n",
  );
  expect((await ask(dataDir, "reminders", "due", "--lang", "en")).out).toBe(
    "Tuesday 24 November 2026, 08:00, Robin Prov, waiting\n  read-documents/b/robin\n",
  );
  expect((await ask(dataDir, "reminders", "retry", "read-documents/a/kim")).code).toBe(0);
  expect((await ask(dataDir, "reminders", "stop", "read-documents/b/robin")).code).toBe(0);
  const again = await ask(dataDir, "reminders", "stop", "read-documents/none/robin");
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("ask reminders due")]);
  const info = await ask(dataDir, "store", "info");
  expect(info.out).toContain("1 påminnelser som väntar\n  1 återkallade påminnelser");
});

test("living through time shows each message once at its time, and the store stays as it was", async () => {
  const dataDir = await folderWithReminders();
  const before = await ask(dataDir, "reminders", "list");
  const dues = [START + 30 * DAY, START + 90 * DAY + 3 * HOUR, START + 364 * DAY];
  const reminders = dues.map((due, index) => reminder(`m${index}`, { due }));
  const remindingOf: RemindingOf = ({ carriers }) => ({
    plan: async ({ from, to }) =>
      reminders.filter(({ due }) => epoch(due) >= from && epoch(due) < to),
    words: async () => ({
      gather: (all) => all.map((one) => [one]),
      isOfUse: () => true,
      carriersOf: () => carriers,
      compose: (name, all) => ({
        account: name,
        name,
        language: "sv",
        cards: all.map(({ occasion }) => ({
          title: occasion.meeting ?? "",
          lines: [],
          buttons: [],
        })),
      }),
    }),
  });
  const shown: unknown[] = [];
  await onCopy({ dataDir }, (copy) =>
    liveThrough(
      { copy, from: START + 20 * DAY, to: START + 365 * DAY, remindingOf },
      (time, { name, cards }) => shown.push([time, name, cards.map(({ title }) => title)]),
    ),
  );
  expect(shown).toEqual(dues.map((due, index) => [due, "kim", [`m${index}`]]));
  expect(await ask(dataDir, "reminders", "list")).toEqual(before);
});

test("a time that cannot be read is refused with how to write it", async () => {
  const { code, err } = await ask(newFolder(), "clock", "--at", "i morgon");
  expect([code, err]).toEqual([1, expect.stringContaining("skriv till exempel")]);
});

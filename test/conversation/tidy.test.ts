import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { recordUnknown } from "../../src/conversation/open-questions.ts";
import { tidy } from "../../src/conversation/tidy.ts";
import { openStore } from "../../src/store/store.ts";
import { newSqlite } from "../store/places.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Temporal.Instant.from("2026-11-23T08:00:00Z");

test("what has been kept long enough goes, also out of the log; the rest stays", async () => {
  const store = await openStore(newSqlite());
  const asked = (text: string, now: Temporal.Instant) =>
    store.change({ by: "x", at: now.toString() }, (view) => ({
      writes: recordUnknown(view, { text, language: "sv", now }).writes,
      result: undefined,
    }));
  const at = NOW.epochMilliseconds;
  await asked("Gammal fråga?", NOW.subtract({ hours: 24 * 91 }));
  await asked("Ny fråga?", NOW);
  const turn = { read: "Vem?", answered: true };
  await store.turns.set("old", turn, at - 8 * DAY);
  await store.turns.set("new", turn, at - 6 * DAY);
  const letter = { channel: "slack", keys: ["slack:1"], body: "{}" } as const;
  await store.inbox.receive(letter, { now: at - 8 * DAY, lease: 1 });
  await store.inbox.done("slack:1");
  await tidy(store, at);
  await tidy(store, at);
  expect([...(await store.read()).questions.values()].map(({ text }) => text)).toEqual([
    "Ny fråga?",
  ]);
  expect(JSON.stringify(await store.changes({}))).not.toContain("Gammal");
  expect([await store.turns.get("old"), await store.turns.get("new")]).toEqual([
    undefined,
    { turn, at: at - 6 * DAY },
  ]);
  expect(await store.inbox.receive(letter, { now: at, lease: 1 })).toBe(true);
  await store.close();
});

import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { startClock, tick, type ClockParts } from "../../src/reminders/clock.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import { DAY, reminder, START } from "./invented.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import { staged } from "./platform.ts";

function stagedClock(change: Partial<ClockParts> = {}) {
  const outbox = memoryOutbox();
  const stage = staged(outbox);
  const told: string[] = [];
  const log = (message: string) => void told.push(message);
  const parts: ClockParts = {
    outbox,
    deliverer: createDeliverer(stage.parts),
    plan: async () => [reminder("a")],
    now: stage.now,
    log: { info: log, warn: log, error: log },
    ...change,
  };
  return { outbox, stage, told, parts };
}

test("a tick plans from what may be late to what is soon due, records it once and delivers it", async () => {
  const spans: { from: number; to: number }[] = [];
  const { parts, stage } = stagedClock({
    plan: async (span) => {
      spans.push(span);
      return [reminder("a")];
    },
  });
  expect(await tick(parts)).toMatchObject({ agreed: { added: 1 }, sent: 1 });
  expect(await tick(parts)).toMatchObject({ agreed: { added: 0 }, sent: 0 });
  expect(stage.arrived.length).toBe(1);
  expect(spans).toEqual([
    // Nothing has come too late before the very first tick.
    { from: START, to: START + 7 * DAY },
    { from: START - 14 * DAY, to: START + 7 * DAY },
  ]);
});

test("the clock ticks at once, again each minute, and no more when it is stopped", async () => {
  vi.useFakeTimers({ now: START + 30_500, shouldAdvanceTime: false });
  try {
    let plans = 0;
    const { parts, stage, told } = stagedClock({
      plan: async () => {
        plans += 1;
        return [reminder("a")];
      },
    });
    const clock = startClock(parts);
    await vi.advanceTimersByTimeAsync(1000);
    expect([plans, stage.arrived.length]).toEqual([1, 1]);
    expect(told).toEqual(["reminders: 1 planned, 1 sent"]);
    await vi.advanceTimersByTimeAsync(180_000);
    expect(plans).toBe(4);
    await clock.stop();
    await vi.advanceTimersByTimeAsync(180_000);
    expect(plans).toBe(4);
  } finally {
    vi.useRealTimers();
  }
});

test("what becomes due between the minutes is delivered within seconds", async () => {
  vi.useFakeTimers({ now: START + 500, shouldAdvanceTime: false });
  try {
    const { parts, stage } = stagedClock({
      plan: async () => [reminder("a", { due: START + 1 })],
    });
    const clock = startClock(parts);
    await vi.advanceTimersByTimeAsync(100);
    expect(stage.arrived.length).toBe(0);
    stage.pass(1);
    await vi.advanceTimersByTimeAsync(3500);
    expect(stage.arrived.length).toBe(1);
    await clock.stop();
  } finally {
    vi.useRealTimers();
  }
});

test("a fault is logged without what it says, and the next beat comes all the same", async () => {
  vi.useFakeTimers({ now: START + 500, shouldAdvanceTime: false });
  try {
    let plans = 0;
    const { parts, told, stage } = stagedClock({
      plan: async () => {
        plans += 1;
        if (plans === 1) throw new TypeError("Kim Påhittad has no meeting");
        return [reminder("a")];
      },
    });
    const clock = startClock(parts);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(told[0]).toMatch(/^reminders: TypeError.*; the next beat tries again$/);
    expect(told.join()).not.toContain("Kim");
    expect(stage.arrived.length).toBe(1);
    await clock.stop();
  } finally {
    vi.useRealTimers();
  }
});

test("a stop waits for the message that is on its way", async () => {
  const { parts, stage, outbox } = stagedClock();
  const send = stage.carrier.send.bind(stage.carrier);
  stage.carrier.send = async (...args) => {
    await setTimeout(50);
    return send(...args);
  };
  const clock = startClock(parts);
  await setTimeout(20);
  await clock.stop();
  expect((await outbox.list({})).map(({ status }) => status)).toEqual(["done"]);
});

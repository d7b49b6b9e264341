import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hourly } from "../../src/cli/hourly.ts";

const HOUR = 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("begins at once, goes on after a fault, and stops", async () => {
  const faults: unknown[] = [];
  let times = 0;
  const work = async () => {
    times += 1;
    if (times === 1) throw new Error("no disk");
  };
  const running = hourly(work, (error) => faults.push(error));
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect([times, faults.length]).toEqual([3, 1]);
  await running.stop();
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(times).toBe(3);
});

test("never has two at a time, and stopping waits for the one", async () => {
  let [begun, ended] = [0, 0];
  let finish = () => {};
  const work = async () => {
    begun += 1;
    await new Promise<void>((resolve) => (finish = resolve));
    ended += 1;
  };
  const running = hourly(work, () => {});
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect([begun, ended]).toEqual([1, 0]);
  const stopped = running.stop();
  finish();
  await stopped;
  expect(ended).toBe(1);
});

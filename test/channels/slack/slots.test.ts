import { expect, test } from "vitest";
import { createSlots } from "../../../src/channels/slack/slots.ts";

test("no more at a time than there are slots, in the order of asking, and a fault gives its slot back", async () => {
  const slots = createSlots(2);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (index: number) => async () => {
    order.push(index);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (index % 3 === 0) throw new Error("invented");
    return index;
  };
  const all = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) => slots.take(work(index))),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  expect(await slots.take(() => Promise.resolve("still"))).toBe("still");
});

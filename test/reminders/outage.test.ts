/** What a service that was down, or a platform that was, does to the reminders. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tick } from "../../src/reminders/clock.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import { epoch } from "../../src/reminders/agreement.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import type { SendOutcome } from "../../src/reminders/carrier.ts";
import { DAY, HOUR, MINUTE, planOf, reminder, START } from "./invented.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import { SENT, staged, type Answer } from "./platform.ts";

const inSpan =
  (all: readonly Reminder[]) =>
  async ({ from, to }: { from: number; to: number }) =>
    all.filter(({ due }) => epoch(due) >= from && epoch(due) < to);

test("after three days down what is still useful goes out once, the rest is expired and listed", async () => {
  const outbox = memoryOutbox();
  const stage = staged(outbox, { perMinute: 60 });
  const useful = Array.from({ length: 90 }, (_, index) =>
    reminder("useful", { person: `p${index}`, due: START + DAY, expires: START + 7 * DAY }),
  );
  const pointless = Array.from({ length: 40 }, (_, index) =>
    reminder("pointless", { person: `p${index}`, due: START + DAY, expires: START + 2 * DAY }),
  );
  const plan = inSpan([...useful, ...pointless]);
  // Some were recorded before it went down, as they were soon due; others never were.
  await outbox.agree({ reminders: useful.slice(0, 30), from: START, to: START + 7 * DAY });
  stage.pass(3 * DAY);
  const back = stage.now();
  const parts = { outbox, plan, deliverer: createDeliverer(stage.parts), now: stage.now };
  while (stage.now() < back + 10 * MINUTE) {
    await tick(parts);
    stage.pass(MINUTE);
  }
  const sent = stage.arrived.map(({ person }) => person);
  expect(sent.toSorted()).toEqual(useful.map(({ person }) => person).toSorted());
  expect(stage.arrived.every(({ names }) => names.join() === "useful")).toBe(true);
  const listed = await outbox.list({ statuses: ["expired"] });
  expect(listed.map(({ reminder: { key } }) => key).toSorted()).toEqual(
    pointless.map(({ key }) => key).toSorted(),
  );
  expect(mostInAMinute(stage.arrived)).toBeLessThanOrEqual(60);
});

function mostInAMinute(arrived: readonly { readonly at: number }[]): number {
  const counts = arrived.map(
    ({ at }) => arrived.filter((one) => one.at >= at && one.at < at + MINUTE).length,
  );
  return Math.max(0, ...counts);
}

const outages: Readonly<Record<string, Answer>> = {
  "429 with Retry-After": () => ({ outcome: "refused", note: "http-429", after: 90_000 }),
  "500 before it took anything": () => ({ outcome: "unclear", note: "http-500" }),
  "500 after it took everything": () => "arrives-unclear",
  "time-outs": () => new DOMException("late", "TimeoutError"),
};

describe.each(Object.entries(outages))("an hour of %s", (_name, answer) => {
  test("loses nothing, doubles nothing, keeps each person's order, and is followed by no storm", async () => {
    const outbox = memoryOutbox();
    const stage = staged(outbox, { perMinute: 60 });
    const reminders = Array.from({ length: 120 }, (_, index) =>
      reminder(`m${index}`, {
        person: `p${index % 40}`,
        due: START + Math.floor(index / 40) * 30 * MINUTE * 2.5,
        expires: START + 3 * DAY,
      }),
    );
    await outbox.agree(planOf(...reminders));
    stage.state.answer = answer;
    await stage.liveUntil(START + HOUR);
    const before = stage.calls();
    stage.state.answer = () => SENT;
    await stage.liveUntil(START + 6 * HOUR);
    expect(before).toBeLessThan(80);
    expect((await outbox.list({})).map(({ status }) => status)).toEqual(
      reminders.map(() => "done"),
    );
    const names = stage.arrived.flatMap((one) => one.names);
    expect(names.toSorted()).toEqual(reminders.map(({ occasion }) => occasion.meeting).toSorted());
    for (const own of Map.groupBy(stage.arrived, ({ person }) => person).values()) {
      const numbers = own.flatMap((one) => one.names).map((name) => Number(name.slice(1)));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    expect(mostInAMinute(stage.arrived)).toBeLessThanOrEqual(60);
  });
});

test("whatever a platform answers for a day, everything arrives once, in each person's order", async () => {
  const anAnswer = fc.constantFrom<SendOutcome | "arrives-unclear" | Error>(
    SENT,
    { outcome: "refused", note: "http-429", after: 30_000 },
    { outcome: "refused", note: "http-400" },
    { outcome: "unclear", note: "http-502" },
    "arrives-unclear",
    new TypeError("fetch failed"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAnswer, { minLength: 1, maxLength: 30 }),
      fc.array(fc.record({ person: fc.nat(3), hours: fc.nat(20) }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (answers, wanted) => {
        const outbox = memoryOutbox();
        const stage = staged(outbox);
        const reminders = wanted.map(({ person, hours }, index) =>
          reminder(`m${index}`, {
            person: `p${person}`,
            due: START + hours * HOUR,
            expires: START + 9 * DAY,
          }),
        );
        await outbox.agree(planOf(...reminders));
        stage.state.answer = (_, attempt) => answers[attempt % answers.length] ?? SENT;
        await stage.liveUntil(START + DAY, 10 * MINUTE);
        stage.state.answer = () => SENT;
        await stage.liveUntil(START + 2 * DAY, 10 * MINUTE);
        const names = stage.arrived.flatMap((one) => one.names);
        expect(names.toSorted()).toEqual(wanted.map((_, index) => `m${index}`).toSorted());
        const due = new Map(reminders.map((one) => [String(one.occasion.meeting), epoch(one.due)]));
        for (const own of Map.groupBy(stage.arrived, ({ person }) => person).values()) {
          const times = own.flatMap((one) => one.names).map((name) => due.get(name) ?? 0);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      },
    ),
    { numRuns: 40 },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterAttempt, backOff, messageKey, MOST_ATTEMPTS } from "../../src/reminders/attempt.ts";
import { afterSending, UNTRIED } from "../../src/reminders/pace.ts";
import { HOUR, MINUTE, reminder, START } from "./invented.ts";

const moment = { now: START, random: 0 };

describe("the wait before another attempt", () => {
  test("doubles from half a minute to an hour, half of it left to chance", () => {
    expect([1, 2, 3, 8, 40].map((attempts) => backOff(attempts, 1))).toEqual([
      30_000,
      MINUTE,
      2 * MINUTE,
      HOUR,
      HOUR,
    ]);
    expect(backOff(3, 0)).toBe(MINUTE);
  });

  test("is what the platform asks for, and such a platform is never given up", () => {
    const outcome = { outcome: "refused", note: "http-429", after: 7000 } as const;
    expect(afterAttempt(outcome, { attempts: MOST_ATTEMPTS + 9 }, moment)).toEqual({
      how: "again",
      at: START + 7000,
      note: "http-429",
      uncounted: true,
    });
  });
});

test.each(["refused", "unclear"] as const)("%s so many times is dead, not before", (outcome) => {
  const how = (attempts: number) => afterAttempt({ outcome, note: "n" }, { attempts }, moment).how;
  expect(how(MOST_ATTEMPTS - 1)).toBe(outcome === "refused" ? "again" : "find-out");
  expect(how(MOST_ATTEMPTS)).toBe("dead");
});

test("a message has the same key for the same reminders and no other", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
  const keyOf = (all: readonly string[]) =>
    messageKey(
      "slack",
      all.map((name) => reminder(name)),
    );
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(one.join() === other.join());
    }),
  );
  expect(keyOf(["a"])).toBe(`slack:${reminder("a").key}`);
});

describe("a carrier's pace", () => {
  const unclear = { outcome: "unclear", note: "n" } as const;

  test("rests from the third failure on, longer and longer up to five minutes, until one is through", () => {
    let pace = UNTRIED;
    const rests: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      pace = afterSending(pace, unclear, 60, { now: START, random: 1 });
      rests.push(pace.freeAt - START);
    }
    expect(rests).toEqual([
      1000,
      1000,
      30_000,
      MINUTE,
      2 * MINUTE,
      4 * MINUTE,
      5 * MINUTE,
      5 * MINUTE,
      5 * MINUTE,
    ]);
    const sent = { outcome: "sent", remoteId: "r" } as const;
    expect(afterSending(pace, sent, 60, moment)).toEqual({ freeAt: START + 1000, failures: 0 });
  });

  test("holds still for all while the platform asks to be left alone", () => {
    const busy = { outcome: "refused", note: "http-429", after: MINUTE } as const;
    expect(afterSending(UNTRIED, busy, 60, moment).freeAt).toBe(START + MINUTE);
  });
});

/** What every outbox promises, and the fake in memory with them. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Delivery, DeliveryStatus, Outbox } from "../../src/reminders/outbox.ts";
import { DAY, HOUR, instant, keyOf, MINUTE, planOf, reminder, START } from "./invented.ts";

/** An outbox that is empty; `again` is the same one as another process has it. */
export interface OpenedOutbox {
  readonly outbox: Outbox;
  readonly again: () => Promise<Outbox>;
  readonly close: () => Promise<void>;
  /** Lets leases of this length end; gives how much `now` has to grow. */
  readonly outlive: (lease: number) => Promise<number>;
}

/** Short enough that a test can wait until it has ended; ms. */
const LEASE = 800;
const LONG = 60_000;
const keys = (rows: readonly Delivery[]) => rows.map(({ reminder: { key } }) => key);
const statuses = async (outbox: Outbox): Promise<Record<string, DeliveryStatus>> =>
  Object.fromEntries(
    (await outbox.list({})).map(({ reminder: { key }, status }) => [
      key.split("/")[1] ?? "",
      status,
    ]),
  );
const claimOf = (owner: string, now = START, lease = LONG) => ({ owner, now, lease });
const DONE = { how: "done", remoteId: "r1", at: START } as const;

export function outboxContract(name: string, open: () => Promise<OpenedOutbox>): void {
  describe(name, () => {
    let opened: OpenedOutbox;
    let outbox: Outbox;
    beforeEach(async () => {
      opened = await open();
      ({ outbox } = opened);
    });
    afterEach(() => opened.close());

    describe("agrees with the plan", () => {
      test("a reminder that is planned again and again is there once, as it was planned", async () => {
        const one = reminder("a", { required: true });
        expect(await outbox.agree(planOf(one))).toEqual({ added: 1, changed: 0, withdrawn: [] });
        const other = await opened.again();
        expect(await other.agree(planOf(one))).toEqual({ added: 0, changed: 0, withdrawn: [] });
        expect(await outbox.list({})).toEqual([
          {
            reminder: one,
            status: "pending",
            nextAt: START,
            attempts: 0,
            owner: undefined,
            leaseUntil: undefined,
            message: undefined,
            remoteId: undefined,
            sentAt: undefined,
            note: undefined,
          },
        ]);
      });

      test("two that plan at the same time add each once", async () => {
        const plan = planOf(...Array.from({ length: 50 }, (_, index) => reminder(`m${index}`)));
        const other = await opened.again();
        const both = await Promise.all([outbox.agree(plan), other.agree(plan)]);
        expect(both.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 50]);
        expect((await outbox.list({})).length).toBe(50);
      });

      test("one that has got another time waits for that", async () => {
        await outbox.agree(planOf(reminder("a")));
        const moved = reminder("a", { due: START + 2 * DAY });
        expect((await outbox.agree(planOf(moved))).changed).toBe(1);
        expect(await outbox.claim(claimOf("x", START + DAY), 10)).toEqual([]);
        expect(keys(await outbox.claim(claimOf("x", START + 2 * DAY), 10))).toEqual([moved.key]);
      });

      test("one that is no longer planned is withdrawn, and comes back when it is planned again", async () => {
        await outbox.agree(planOf(reminder("a"), reminder("b")));
        const agreed = await outbox.agree(planOf(reminder("b")));
        expect(agreed.withdrawn).toEqual([keyOf("a")]);
        expect(await statuses(outbox)).toEqual({ a: "withdrawn", b: "pending" });
        expect((await outbox.agree(planOf(reminder("a"), reminder("b")))).changed).toBe(1);
        expect(await statuses(outbox)).toEqual({ a: "pending", b: "pending" });
      });

      test("one that was stopped by hand stays so, though it is planned", async () => {
        await outbox.agree(planOf(reminder("a")));
        expect(await outbox.stop(keyOf("a"), "stopped")).toBe(true);
        expect(await outbox.stop(keyOf("a"), "stopped")).toBe(false);
        await outbox.agree(planOf(reminder("a")));
        expect(await statuses(outbox)).toEqual({ a: "withdrawn" });
      });

      test("what lies outside the planned span is left as it is", async () => {
        await outbox.agree(planOf(reminder("a")));
        await outbox.agree({ reminders: [], from: START + 1, to: START + DAY });
        await outbox.agree({ reminders: [], from: START - DAY, to: START });
        expect(await statuses(outbox)).toEqual({ a: "pending" });
      });

      test("what was handed over is left as it is, whatever is planned", async () => {
        await outbox.agree(planOf(reminder("a"), reminder("b", { person: "robin" })));
        await outbox.claim(claimOf("x"), 10);
        await outbox.fence([keyOf("a")], "m", claimOf("x"));
        await outbox.fence([keyOf("b", "robin")], "m", claimOf("x"));
        await outbox.settle([keyOf("b", "robin")], "x", DONE);
        await outbox.agree(planOf());
        await outbox.agree(planOf(reminder("b", { person: "robin", due: START + DAY })));
        expect(await statuses(outbox)).toEqual({ a: "sending", b: "done" });
      });

      test("a claimed one that is withdrawn or moved cannot be sent any more", async () => {
        await outbox.agree(planOf(reminder("a"), reminder("b", { person: "robin" })));
        await outbox.claim(claimOf("x"), 10);
        const moved = reminder("b", { person: "robin", due: START + DAY });
        await (await opened.again()).agree(planOf(moved));
        expect(await outbox.fence([keyOf("a")], "m", claimOf("x"))).toBe(false);
        expect(await outbox.fence([moved.key], "m", claimOf("x"))).toBe(false);
      });

      test("an expired one comes back when it is of use longer than it was", async () => {
        await outbox.agree(planOf(reminder("a", { expires: START + HOUR })));
        await outbox.claim(claimOf("x", START + DAY), 1);
        await outbox.settle([keyOf("a")], "x", { how: "expired", note: undefined });
        expect((await outbox.agree(planOf(reminder("a", { expires: START + HOUR })))).changed).toBe(
          0,
        );
        const moved = reminder("a", { due: START + 2 * DAY });
        expect((await outbox.agree(planOf(moved))).changed).toBe(1);
        expect((await outbox.list({ statuses: ["pending"] }))[0]?.reminder).toEqual(moved);
      });

      test("a change that does not touch the time leaves what waits for another attempt waiting", async () => {
        await outbox.agree(planOf(reminder("a")));
        await outbox.claim(claimOf("x"), 1);
        const again = { how: "again", at: START + HOUR, note: "busy" } as const;
        await outbox.settle([keyOf("a")], "x", again);
        await outbox.agree(planOf(reminder("a", { required: true })));
        expect((await outbox.list({}))[0]?.nextAt).toBe(START + HOUR);
      });
    });

    describe("claims", () => {
      test("give what is due and not what is not, the soonest people first", async () => {
        await outbox.agree(
          planOf(
            reminder("late", { person: "alex", due: START + 1 }),
            reminder("second", { person: "robin", due: START }),
            reminder("first", { person: "kim", due: START - HOUR }),
            reminder("also-first", { person: "kim", due: START }),
          ),
        );
        expect(keys(await outbox.claim(claimOf("x"), 1))).toEqual([
          keyOf("first"),
          keyOf("also-first"),
        ]);
        expect(keys(await outbox.claim(claimOf("x"), 10))).toEqual([keyOf("second", "robin")]);
        expect(await outbox.claim(claimOf("x"), 10)).toEqual([]);
      });

      test("hold until the lease ends; then another has them, and the first can do nothing", async () => {
        await outbox.agree(planOf(reminder("a")));
        const other = await opened.again();
        const first = claimOf("x", START, LEASE);
        expect((await outbox.claim(first, 1)).length).toBe(1);
        expect(await other.claim(claimOf("y"), 1)).toEqual([]);
        const later = START + (await opened.outlive(LEASE));
        const [taken] = await other.claim(claimOf("y", later), 1);
        expect(taken).toMatchObject({ status: "pending", owner: "y" });
        for (const now of [START, later]) {
          const claim = claimOf("x", now);
          expect(await outbox.fence([keyOf("a")], "m", claim)).toBe(false);
          expect(await outbox.renew([keyOf("a")], claim)).toBe(false);
        }
        expect(await outbox.settle([keyOf("a")], "x", DONE)).toBe(false);
        expect(await other.fence([keyOf("a")], "m", claimOf("y", later))).toBe(true);
      });

      test("a lease that has ended cannot be fenced, although nobody else has come", async () => {
        await outbox.agree(planOf(reminder("a")));
        await outbox.claim(claimOf("x", START, LEASE), 1);
        const later = START + (await opened.outlive(LEASE));
        expect(await outbox.fence([keyOf("a")], "m", claimOf("x", later))).toBe(false);
        expect(await outbox.renew([keyOf("a")], claimOf("x", later))).toBe(false);
      });

      test("a renewed lease holds on", async () => {
        await outbox.agree(planOf(reminder("a")));
        await outbox.claim(claimOf("x", START, LEASE), 1);
        expect(await outbox.renew([keyOf("a")], claimOf("x", START, LONG))).toBe(true);
        const later = START + (await opened.outlive(LEASE));
        expect(await outbox.claim(claimOf("y", later), 1)).toEqual([]);
      });

      test("tell what may have arrived from what has not", async () => {
        await outbox.agree(planOf(reminder("a"), reminder("b", { person: "robin" })));
        await outbox.claim(claimOf("x", START, LEASE), 2);
        await outbox.fence([keyOf("a")], "m1", claimOf("x", START, LEASE));
        const later = START + (await opened.outlive(LEASE));
        const found = await outbox.claim(claimOf("y", later), 2);
        expect(found.map(({ status, message, attempts }) => [status, message, attempts])).toEqual([
          ["sending", "m1", 1],
          ["pending", undefined, 0],
        ]);
      });

      test("give nobody a later one before an earlier one that waits or is held", async () => {
        const [first, second] = [reminder("a", { due: START - HOUR }), reminder("b")];
        await outbox.agree(planOf(first));
        await outbox.claim(claimOf("x", START, LEASE), 1);
        await outbox.agree(planOf(first, second));
        const other = await opened.again();
        expect(await other.claim(claimOf("y"), 10)).toEqual([]);
        const again = { how: "again", at: START + HOUR, note: undefined } as const;
        await outbox.settle([first.key], "x", again);
        expect(await other.claim(claimOf("y"), 10)).toEqual([]);
        const later = await other.claim(claimOf("y", START + HOUR), 10);
        expect(keys(later)).toEqual([first.key, second.key]);
      });

      test("made at the same time never give the same row twice", async () => {
        const people = Array.from({ length: 40 }, (_, index) => `p${index}`);
        await outbox.agree(planOf(...people.map((person) => reminder("a", { person }))));
        const other = await opened.again();
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 === 0 ? outbox : other).claim(claimOf(`o${index}`), 3),
          ),
        );
        const given = all.flatMap(keys);
        expect(new Set(given).size).toBe(given.length);
        expect(given.length).toBe(40);
      });
    });

    describe("settles", () => {
      const claimed = async (...names: readonly string[]) => {
        await outbox.agree(planOf(...names.map((one) => reminder(one))));
        await outbox.claim(claimOf("x"), 1);
        return names.map((one) => keyOf(one));
      };
      const only = async () => (await outbox.list({}))[0];

      test("a fence marks all rows of a message, or none", async () => {
        const both = await claimed("a", "b");
        await outbox.stop(keyOf("b"), "stopped");
        expect(await outbox.fence(both, "m", claimOf("x"))).toBe(false);
        expect(await statuses(outbox)).toEqual({ a: "pending", b: "withdrawn" });
        expect((await only())?.attempts).toBe(0);
      });

      test("what was confirmed is done, with what the platform calls it, and nobody claims it", async () => {
        const both = await claimed("a", "b");
        await outbox.fence(both, "m", claimOf("x"));
        expect(await outbox.settle(both, "x", DONE)).toBe(true);
        expect(await only()).toMatchObject({
          status: "done",
          remoteId: "r1",
          sentAt: START,
          message: "m",
          attempts: 1,
          owner: undefined,
          leaseUntil: undefined,
        });
        expect(await outbox.claim(claimOf("y", START + DAY), 10)).toEqual([]);
        expect(await outbox.settle(both, "x", { how: "dead", note: "late" })).toBe(false);
      });

      test("tells what was sent in one message, whatever has become of it since", async () => {
        const both = await claimed("b", "a");
        await outbox.agree(planOf(reminder("a"), reminder("b"), reminder("c"), reminder("d")));
        await outbox.fence(both, "m", claimOf("x"));
        await outbox.settle([keyOf("a")], "x", DONE);
        await outbox.settle([keyOf("b")], "x", { how: "dead", note: "refused" });
        await outbox.claim(claimOf("x"), 1);
        await outbox.fence([keyOf("c")], "other", claimOf("x"));
        for (const name of ["a", "b"])
          expect(keys(await outbox.sentWith(keyOf(name)))).toEqual([keyOf("a"), keyOf("b")]);
        expect(keys(await outbox.sentWith(keyOf("c")))).toEqual([keyOf("c")]);
        expect(await outbox.sentWith(keyOf("d"))).toEqual([]);
        expect(await outbox.sentWith(keyOf("none"))).toEqual([]);
      });

      test("what has not arrived waits, and what may have arrived is known to be in doubt", async () => {
        await claimed("a");
        await outbox.fence([keyOf("a")], "m", claimOf("x"));
        const doubt = { how: "find-out", at: START + MINUTE, note: "timed-out" } as const;
        await outbox.settle([keyOf("a")], "x", doubt);
        expect(await outbox.claim(claimOf("x"), 1)).toEqual([]);
        const [found] = await outbox.claim(claimOf("x", START + MINUTE), 1);
        expect(found).toMatchObject({ status: "sending", message: "m", note: "timed-out" });
        const again = { how: "again", at: START + HOUR, note: "busy" } as const;
        await outbox.settle([keyOf("a")], "x", again);
        expect(await only()).toMatchObject({ status: "pending", note: "busy", attempts: 1 });
        await outbox.claim(claimOf("x", START + HOUR), 1);
        await outbox.fence([keyOf("a")], "m", claimOf("x", START + HOUR));
        await outbox.settle([keyOf("a")], "x", { ...again, uncounted: true });
        expect((await only())?.attempts).toBe(1);
      });

      test("a dead or expired one can be sent again, with its attempts counted anew", async () => {
        await claimed("a");
        expect(await outbox.retry(keyOf("a"), START, START + DAY)).toBe(false);
        await outbox.fence([keyOf("a")], "m", claimOf("x"));
        await outbox.settle([keyOf("a")], "x", { how: "dead", note: "refused" });
        expect(await outbox.retry(keyOf("a"), START + DAY, START + 2 * DAY)).toBe(true);
        const [row] = await outbox.claim(claimOf("x", START + DAY), 1);
        expect(row).toMatchObject({ status: "pending", attempts: 0 });
        expect(row?.reminder.expires).toBe(instant(START + 2 * DAY));
        expect(await outbox.retry(keyOf("none"), START, START)).toBe(false);
      });

      test("lists by state and person, the soonest first, and no more than asked for", async () => {
        const plan = [
          reminder("late", { due: START + HOUR }),
          reminder("soon"),
          reminder("other", { person: "robin" }),
        ];
        await outbox.agree(planOf(...plan));
        await outbox.stop(keyOf("other", "robin"), "stopped");
        const list = async (of: Parameters<Outbox["list"]>[0]) => keys(await outbox.list(of));
        expect(await list({ statuses: ["pending"] })).toEqual([keyOf("soon"), keyOf("late")]);
        const robin = plan[2]!.person;
        expect(await list({ person: robin })).toEqual([keyOf("other", "robin")]);
        expect(await list({ statuses: ["pending"], most: 1 })).toEqual([keyOf("soon")]);
        expect(await list({ statuses: ["dead", "done"] })).toEqual([]);
      });
    });

    test("whatever is planned one after the other, what waits is what was planned last", async () => {
      const aPlan = fc.dictionary(
        fc.constantFrom("a", "b", "c", "d"),
        fc.integer({ min: 0, max: 5 }),
        { maxKeys: 4 },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(aPlan, { maxLength: 6 }), async (plans) => {
          for (const days of plans) {
            const reminders = Object.entries(days).map(([one, day]) =>
              reminder(one, { due: START + day * DAY }),
            );
            await outbox.agree(planOf(...reminders));
            const waiting = await outbox.list({ statuses: ["pending"] });
            const expected = new Map(reminders.map((one) => [one.key, one]));
            expect(new Map(waiting.map((row) => [row.reminder.key, row.reminder]))).toEqual(
              expected,
            );
          }
        }),
        { numRuns: 15 },
      );
    });
  });
}

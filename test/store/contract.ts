/** What every store promises, and the fake in memory with them. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordsFrom, type Records, type RecordWrite } from "../../src/store/kinds.ts";
import type { RecordLedger } from "../../src/store/ledger.ts";
import {
  ACTOR,
  attendance,
  copyOf,
  foldOf,
  meeting,
  membership,
  person,
  put,
  remove,
  write,
} from "./records.ts";
import { someChanges } from "./some-changes.ts";
import type { AttendanceId } from "../../src/meetings/records.ts";

/** A ledger that is empty; `again` opens what it has written once more, as another process would. */
export interface Opened {
  readonly ledger: RecordLedger;
  again(): Promise<RecordLedger>;
  close(): Promise<void>;
}

interface LogOf {
  readonly kind?: string;
  readonly id?: string;
  readonly after?: number;
}

export const recordsOf = recordsFrom as (of: (kind: string) => unknown) => Records;

export function contract(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened;
    let ledger: RecordLedger;
    beforeEach(async () => {
      opened = await open();
      ({ ledger } = opened);
    });
    afterEach(() => opened.close());

    test("is empty at first", async () => {
      const {
        people,
        memberships,
        tasks,
        meetings,
        attendance: answers,
        feeds,
      } = await ledger.read();
      const sizes = [people, memberships, tasks, meetings, answers, feeds].map(({ size }) => size);
      expect(sizes).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await ledger.changes({})).toEqual([]);
    });

    test("gives back what is written, of every kind, also when opened again", async () => {
      const id = "m1/styrgrupp/angsby-kommun" as AttendanceId;
      const writes: RecordWrite[] = [
        put(person("kim")),
        { kind: "membership", id: membership("s1", "kim").id, after: membership("s1", "kim") },
        { kind: "meeting", id: meeting("m1").id, after: meeting("m1") },
        { kind: "attendance", id, after: attendance("m1", "styrgrupp/angsby-kommun") },
      ];
      await write(ledger, ...writes);
      for (const reader of [ledger, await opened.again()]) {
        const { people, memberships, meetings, attendance: answers } = await reader.read();
        expect([...people, ...memberships, ...meetings, ...answers]).toEqual(
          writes.map((one) => [one.id, one.after]),
        );
      }
    });

    test("logs who, when, what before and what after, for each record", async () => {
      await write(ledger, put(person("kim")));
      await ledger.change({ by: "robin", at: "2026-11-23T08:00:00Z" }, () => ({
        writes: [put(person("kim", "Kim Ny")), remove("alex")],
        result: undefined,
      }));
      await write(ledger, remove("kim"));
      const [of, at] = ["kim", "2026-11-23T08:00:00Z"];
      const kind = "person";
      const [old, young] = [person("kim"), person("kim", "Kim Ny")];
      expect(await ledger.changes({})).toEqual([
        { ...ACTOR, number: 1, kind, id: of, before: undefined, after: old },
        { by: "robin", at, number: 2, kind, id: of, before: old, after: young },
        { by: "robin", at, number: 3, kind, id: "alex", before: undefined, after: undefined },
        { ...ACTOR, number: 4, kind, id: of, before: young, after: undefined },
      ]);
    });

    test("finds the log of a kind, of a record, and after a number", async () => {
      const one = meeting("m1");
      await write(ledger, put(person("kim")), put(person("robin")));
      await write(ledger, { kind: "meeting", id: one.id, after: one }, put(person("kim")));
      const numbers = async (of: LogOf) => (await ledger.changes(of)).map(({ number }) => number);
      expect(await numbers({ kind: "person" })).toEqual([1, 2, 4]);
      expect(await numbers({ kind: "person", id: "kim" })).toEqual([1, 4]);
      expect(await numbers({ after: 2 })).toEqual([3, 4]);
      expect(await numbers({ kind: "meeting", after: 3 })).toEqual([]);
    });

    test("a record written twice in one change is as the second says", async () => {
      await write(ledger, put(person("kim", "A")), remove("kim"), put(person("kim", "B")));
      expect((await ledger.read()).people.get(person("kim").id)?.name).toBe("B");
      const log = await ledger.changes({ id: "kim" });
      expect(log.map(({ before, after }) => [before, after])).toEqual([
        [undefined, person("kim", "A")],
        [person("kim", "A"), undefined],
        [undefined, person("kim", "B")],
      ]);
    });

    test("gives the result of the decision, and without writes changes nothing", async () => {
      const result = await ledger.change(ACTOR, ({ people }) => ({
        writes: [],
        result: people.size,
      }));
      expect(result).toBe(0);
      expect(await ledger.changes({})).toEqual([]);
    });

    test("what the decision throws comes through, and nothing changes", async () => {
      await write(ledger, put(person("kim")));
      const refusal = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
      const thrown = ledger.change(ACTOR, () => {
        throw refusal;
      });
      await expect(thrown).rejects.toBe(refusal);
      expect((await ledger.changes({})).length).toBe(1);
      await write(ledger, remove("kim"));
      expect((await ledger.read()).people.size).toBe(0);
    });

    test("a record that is not valid is refused without what it holds, and nothing is written", async () => {
      const wrong = { ...person("robin"), email: "secret" };
      const refused = write(ledger, put(person("kim")), put(wrong));
      await expect(refused).rejects.toThrow("a record is not a valid person: email");
      expect(await ledger.changes({})).toEqual([]);
      expect((await ledger.read()).people.size).toBe(0);
    });

    test("keeps a copy: who changes what was written changes nothing", async () => {
      const kim = { ...person("kim") };
      await write(ledger, put(kim));
      kim.name = "Annan";
      expect((await ledger.read()).people.get(kim.id)?.name).toBe("Kim Påhittad");
    });

    test("another opened store sees each change at its next read, and decides on it", async () => {
      const other = await opened.again();
      await write(ledger, put(person("kim")));
      expect((await other.read()).people.size).toBe(1);
      await write(other, put(person("robin")));
      const seen = await ledger.change(ACTOR, ({ people }) => ({
        writes: [],
        result: people.size,
      }));
      expect(seen).toBe(2);
      await write(other, remove("kim"));
      expect([...(await ledger.read()).people.keys()]).toEqual(["robin"]);
    });

    test("changes at the same time take effect one after the other, also from two stores", async () => {
      const other = await opened.again();
      const count = (of: RecordLedger) =>
        of.change(ACTOR, ({ people }) => {
          const next = Number(people.get(person("kim").id)?.name ?? "0") + 1;
          return { writes: [put(person("kim", String(next)))], result: next };
        });
      const all = await Promise.all(
        Array.from({ length: 40 }, (_, index) => count(index % 2 === 0 ? ledger : other)),
      );
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect((await ledger.read()).people.get(person("kim").id)?.name).toBe("40");
      const log = await other.changes({});
      expect(log.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    });

    test("takes ten thousand records in one change, and their removal", async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => person(`p${index}`));
      await write(ledger, ...many.map(put));
      const other = await opened.again();
      expect((await other.read()).people.size).toBe(10_000);
      await write(other, ...many.slice(1).map(({ id }) => remove(id)));
      expect([...(await ledger.read()).people.keys()]).toEqual(["p0"]);
      expect((await ledger.changes({})).at(-1)?.number).toBe(19_999);
    });

    test("what is erased is gone from the log, and the person's id from everything, for every reader", async () => {
      const other = await opened.again();
      await other.read();
      await write(ledger, put(person("kim")), put(person("kim-ek")), put(person("robin")));
      const held = { ...membership("s1", "robin"), substituteFor: person("kim").id };
      await write(ledger, { kind: "membership", id: held.id, after: held });
      await ledger.change({ by: "kim", at: ACTOR.at }, () => ({
        writes: [remove("kim"), put(person("robin", "Kim och Robin"))],
        result: undefined,
      }));
      await other.read();
      const records = [
        { kind: "person", id: "kim" },
        { kind: "person", id: "robin" },
      ];
      await ledger.erase({ records, person: "kim" });
      for (const reader of [ledger, other, await opened.again()]) {
        const log = await reader.changes({});
        expect(log.filter(({ id }) => id === "forgotten-1")).toEqual([
          expect.objectContaining({ number: 1, before: undefined, after: undefined }),
          expect.objectContaining({ number: 5, by: "forgotten-1", after: undefined }),
        ]);
        expect(JSON.stringify(log)).not.toMatch(/[/"]kim[/"]/);
        const { people, memberships } = await reader.read();
        // Who is still there is not erased, and who is merely called alike is left alone.
        expect([...people.keys()].toSorted()).toEqual(["kim-ek", "robin"]);
        expect(log.find(({ id }) => id === "robin")?.after).toEqual(person("robin"));
        expect(memberships.get(held.id)?.substituteFor).toBe("forgotten-1");
      }
      await write(other, put(person("alex")));
      await ledger.erase({ records: [{ kind: "person", id: "nobody" }] });
      expect((await ledger.read()).people.size).toBe(3);
    });

    test("after any changes the records are what the log adds up to, for every reader", async () => {
      await fc.assert(
        fc.asyncProperty(someChanges, async (changes) => {
          const before = await opened.again();
          for (const writes of changes) await write(ledger, ...writes);
          const people = await foldOf(ledger);
          for (const reader of [ledger, before, await opened.again()]) {
            expect((await copyOf(reader)).people).toEqual(people);
          }
        }),
        { numRuns: 15 },
      );
    });
  });
}

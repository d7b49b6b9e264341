/** What every store promises of the inbox, the channels' memory and the last turns, and the fakes with them. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChannelMemory } from "../../src/conversation/channel-memory.ts";
import type { Inbox, Letter } from "../../src/conversation/inbox.ts";
import type { Turns } from "../../src/conversation/turns.ts";
import { START } from "../reminders/invented.ts";

export interface Talk {
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  readonly turns: Turns;
}

/** Empty; `again` is the same as another process has it. */
export interface OpenedTalk extends Talk {
  readonly again: () => Promise<Talk>;
  readonly close: () => Promise<void>;
  /** Lets leases of this length end; gives how much `now` has to grow. */
  readonly outlive: (lease: number) => Promise<number>;
}

const LEASE = 300;
const LONG = 60_000;
const lease = (now = START, length = LONG) => ({ now, lease: length });

function letter(key: string, ...others: readonly string[]): Letter {
  const body = JSON.stringify({ text: `Fråga om Ängsby: ${key}` });
  return { channel: "slack", keys: [`slack:${key}`, ...others], body };
}

export function talkingContract(name: string, open: () => Promise<OpenedTalk>): void {
  describe(name, () => {
    let opened: OpenedTalk;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    inboxPromises(() => opened);
    memoryPromises(() => opened);
    turnsPromises(() => opened);
  });
}

function inboxPromises(opened: () => OpenedTalk): void {
  describe("the inbox", () => {
    test("keeps what comes once, also when it comes again to another process", async () => {
      const { inbox, again } = opened();
      expect(await inbox.receive(letter("a"), lease())).toBe(true);
      expect(await inbox.receive(letter("a"), lease())).toBe(false);
      expect(await (await again()).inbox.receive(letter("a"), lease())).toBe(false);
    });

    test("keeps what comes to two processes at the same time once, whichever of its keys comes first", async () => {
      const { inbox, again } = opened();
      const other = (await again()).inbox;
      const many = Array.from({ length: 20 }, (_, index) => `m${index}`);
      const both = await Promise.all(
        many.flatMap((key) => [
          inbox.receive(letter(key, `slack:ts/${key}`), lease()),
          other.receive({ ...letter(key), keys: [`slack:ts/${key}`, `slack:${key}`] }, lease()),
        ]),
      );
      expect(both.filter((isNew) => isNew).length).toBe(20);
      const later = START + (await opened().outlive(0));
      for (const key of many)
        expect(await inbox.receive(letter(key, `slack:ts/${key}`), lease(later))).toBe(false);
    });

    test("knows what came by any of its keys, and then keeps no key of what comes", async () => {
      const { inbox } = opened();
      await inbox.receive(letter("a", "slack:ts/1"), lease());
      expect(await inbox.receive(letter("b", "slack:ts/1"), lease())).toBe(false);
      expect(await inbox.receive(letter("b", "slack:ts/2"), lease())).toBe(true);
    });

    test("takes a key that stands twice in one letter", async () => {
      const { inbox } = opened();
      expect(await inbox.receive(letter("a", "slack:a"), lease())).toBe(true);
      expect(await inbox.receive(letter("a"), lease())).toBe(false);
    });

    test("gives what a killed process held when its lease has ended, once, in order, with its keys", async () => {
      const { inbox, again, outlive } = opened();
      await inbox.receive(letter("b", "slack:ts/2"), lease(START, LEASE));
      await inbox.receive(letter("a"), lease(START + 1, LEASE));
      await inbox.receive(
        { ...letter("t"), channel: "teams", keys: ["teams:t"] },
        lease(START, LEASE),
      );
      const other = (await again()).inbox;
      expect(await other.left("slack", lease(START + 2))).toEqual([]);
      const later = START + 2 + (await outlive(LEASE));
      expect(await other.left("slack", lease(later))).toEqual([
        letter("b", "slack:ts/2"),
        letter("a"),
      ]);
      expect(await inbox.left("slack", lease(later))).toEqual([]);
      expect((await inbox.left("teams", lease(later))).length).toBe(1);
    });

    test("gives what is left to one of two that ask at the same time", async () => {
      const { inbox, again, outlive } = opened();
      for (const key of ["a", "b", "c"]) await inbox.receive(letter(key), lease(START, LEASE));
      const later = START + (await outlive(LEASE));
      const other = (await again()).inbox;
      const both = await Promise.all([
        inbox.left("slack", lease(later)),
        other.left("slack", lease(later)),
      ]);
      expect(both.flat().length).toBe(3);
    });

    test("never gives again what has been handled, by whichever key, and still knows its keys", async () => {
      const { inbox, outlive } = opened();
      await inbox.receive(letter("a", "slack:ts/1"), lease(START, LEASE));
      await inbox.receive(letter("b", "slack:ts/2"), lease(START, LEASE));
      await inbox.done("slack:a");
      await inbox.done("slack:ts/2");
      await inbox.done("slack:never");
      expect(await inbox.left("slack", lease(START + (await outlive(LEASE))))).toEqual([]);
      expect(await inbox.receive(letter("c", "slack:ts/1"), lease())).toBe(false);
    });

    test("forgets the keys of what is old and handled, and nothing else", async () => {
      const { inbox, outlive } = opened();
      await inbox.receive(letter("old", "slack:ts/old"), lease(START, LEASE));
      await inbox.receive(letter("waits"), lease(START, LEASE));
      await inbox.receive(letter("new"), lease(START + 10, LEASE));
      await inbox.done("slack:old");
      await inbox.done("slack:new");
      await inbox.forget(START + 10);
      const later = START + (await outlive(LEASE));
      expect(await inbox.left("slack", lease(later))).toEqual([letter("waits")]);
      expect(await inbox.receive(letter("new"), lease())).toBe(false);
      expect(await inbox.receive(letter("x", "slack:ts/old"), lease())).toBe(true);
      expect(await inbox.receive(letter("old"), lease())).toBe(true);
    });
  });
}

function memoryPromises(opened: () => OpenedTalk): void {
  describe("the channels' memory", () => {
    test("gives what was set last, to each channel its own, also to another process", async () => {
      const { memory, again } = opened();
      expect(await memory.get("slack", "team/T1")).toBeUndefined();
      await memory.set("slack", "team/T1", '{"name":"Ängsby"}');
      await memory.set("slack", "team/T1", '{"name":"Ängsby kommun"}');
      await memory.set("teams", "team/T1", "1");
      const other = (await again()).memory;
      expect(await other.get("slack", "team/T1")).toBe('{"name":"Ängsby kommun"}');
      expect(await other.get("teams", "team/T1")).toBe("1");
    });

    test("forgets what is deleted, and nothing else", async () => {
      const { memory } = opened();
      await memory.set("slack", "a", "1");
      await memory.set("slack", "b", "2");
      await memory.delete("slack", "a");
      await memory.delete("slack", "never");
      expect([...(await memory.list("slack", ""))]).toEqual([["b", "2"]]);
    });

    test("lists the keys that begin so, letter by letter, in order", async () => {
      const { memory } = opened();
      for (const key of ["ö%_/2", "ö%_/1", "Ö%_/1", "öab/1", "ö"])
        await memory.set("slack", key, key);
      await memory.set("teams", "ö%_/3", "3");
      expect([...(await memory.list("slack", "ö%_/")).keys()]).toEqual(["ö%_/1", "ö%_/2"]);
      expect((await memory.list("slack", "")).size).toBe(5);
    });
  });
}

function turnsPromises(opened: () => OpenedTalk): void {
  describe("the last turns", () => {
    const one = { read: "Vem representerar Ängsby?", language: "sv", answered: true } as const;

    test("gives the last one of each conversation, also to another process", async () => {
      const { turns, again } = opened();
      expect(await turns.get("slack:C1")).toBeUndefined();
      await turns.set("slack:C1", one, START);
      await turns.set("slack:C1", { ...one, read: "Och Björkdal?" }, START + 1);
      await turns.set("slack:C2", { read: "", answered: false }, START);
      const other = (await again()).turns;
      expect(await other.get("slack:C1")).toEqual({
        turn: { ...one, read: "Och Björkdal?" },
        at: START + 1,
      });
      expect(await other.get("slack:C2")).toEqual({
        turn: { read: "", answered: false },
        at: START,
      });
    });

    test("forgets those that are old", async () => {
      const { turns } = opened();
      await turns.set("slack:old", one, START - 1);
      await turns.set("slack:new", one, START);
      await turns.forget(START);
      expect(await turns.get("slack:old")).toBeUndefined();
      expect(await turns.get("slack:new")).toEqual({ turn: one, at: START });
    });
  });
}

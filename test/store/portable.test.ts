import { describe, expect, test } from "vitest";
import { fillEmpty, readContents, type Contents } from "../../src/store/contents.ts";
import { contentsFrom, portableLines } from "../../src/store/portable.ts";
import { openDatabase, openStore, type StoreConfig } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { keyOf, planOf, reminder, START } from "../reminders/invented.ts";
import { newPostgres, newSqlite, NO_SERVER, SERVER } from "./places.ts";
import { copyOf, meeting, person, put, remove, write } from "./records.ts";

async function filledStore(config: StoreConfig): Promise<StoreConfig> {
  const store = await openStore(config);
  const one = meeting("m1");
  await write(store, put(person("kim", "Åsa\u2028 Påhittad")), put(person("robin")));
  await write(store, { kind: "meeting", id: one.id, after: one }, remove("robin"));
  await write(store, put(person("kim", "Ö")));
  await store.outbox.agree(planOf(reminder("a"), reminder("b", { person: "robin" })));
  const claim = { owner: "x", now: START, lease: 1000 };
  await store.outbox.claim(claim, 1);
  await store.outbox.fence([keyOf("a")], "m", claim);
  await store.memory.set("teams", "account/T1/U2", '{"place":"påhittad"}');
  await store.memory.set("slack", "team/T1", "1");
  await store.inbox.receive({ channel: "slack", keys: ["slack:1"], body: '"hej"' }, claim);
  await store.turns.set("slack:C1", { read: "hej", answered: true }, START);
  await store.close();
  return config;
}

async function contentsOf(config: StoreConfig): Promise<Contents> {
  const database = await openDatabase(config);
  try {
    return await readContents(database);
  } finally {
    await database.close();
  }
}

async function fill(config: StoreConfig, contents: Contents): Promise<void> {
  const database = await openDatabase(config);
  try {
    await fillEmpty(database, contents);
  } finally {
    await database.close();
  }
}

function refusalOf(text: string): string {
  try {
    contentsFrom(text);
  } catch (error) {
    if (error instanceof StoreError) return error.text.sv;
    throw error;
  }
  return "";
}

const places = [
  ["a file to a file", false, newSqlite, newSqlite],
  ["a file to a server", SERVER === "", newSqlite, newPostgres],
  ["a server to a file", SERVER === "", newPostgres, newSqlite],
] as const;

describe.each(places)(`what is kept goes from %s${NO_SERVER}`, (_name, isSkipped, from, to) => {
  test.skipIf(isSkipped)("as a whole, and is changed on from there", async () => {
    const source = await filledStore(await from());
    const contents = await contentsOf(source);
    const read = contentsFrom([...portableLines(contents)].join("\n") + "\n");
    expect(read).toEqual(contents);
    const target = await to();
    await fill(target, read);
    const [old, young] = [await openStore(source), await openStore(target)];
    expect(await copyOf(young)).toEqual(await copyOf(old));
    expect(await young.changes({})).toEqual(await old.changes({}));
    expect((await old.outbox.list({})).length).toBe(2);
    expect(await young.outbox.list({})).toEqual(await old.outbox.list({}));
    expect([...(await young.memory.list("teams", ""))]).toEqual([
      ["account/T1/U2", '{"place":"påhittad"}'],
    ]);
    await write(young, put(person("alex")));
    expect((await young.changes({ id: "alex" }))[0]?.number).toBe(6);
    await Promise.all([old.close(), young.close()]);
  });

  test.skipIf(isSkipped)("not into one that holds something", async () => {
    const contents = await contentsOf(await filledStore(await from()));
    const target = await filledStore(await to());
    const before = await contentsOf(target);
    await expect(fill(target, contents)).rejects.toThrow("is not empty, and nothing was written");
    expect(await contentsOf(target)).toEqual(before);
  });
});

test("what was erased stays so, and the rest still agrees", async () => {
  const source = newSqlite();
  const store = await openStore(source);
  await write(store, put(person("kim")), put(person("robin")));
  await store.outbox.agree(planOf(reminder("a", { person: "kim" })));
  await store.change({ by: "kim", at: "2026-11-22T10:00:00Z" }, () => ({
    writes: [remove("kim")],
    result: undefined,
  }));
  await store.erase({ records: [{ kind: "person", id: "kim" }], person: "kim" });
  await store.close();
  const text = [...portableLines(await contentsOf(source))].join("\n");
  expect(text.toLowerCase()).not.toMatch(/[/"]kim[/"]/);
  expect(contentsFrom(text).records.map(({ id }) => id)).toEqual(["robin"]);
});

test("a store that is open sees what is read into it", async () => {
  const contents = await contentsOf(await filledStore(newSqlite()));
  const target = newSqlite();
  const store = await openStore(target);
  await fill(target, contents);
  expect((await store.read()).people.get(person("kim").id)?.name).toBe("Ö");
  await store.close();
});

describe("a file that is wrong is refused whole", () => {
  const lines = async () => [...portableLines(await contentsOf(await filledStore(newSqlite())))];

  test("any line that is missing, doubled or moved", async () => {
    const good = await lines();
    expect(refusalOf(good.join("\n"))).toBe("");
    for (const index of good.keys()) {
      const line = good[index] ?? "";
      const gone = good.toSpliced(index, 1);
      expect(refusalOf(gone.join("\n"))).not.toBe("");
      expect(refusalOf(good.toSpliced(index, 0, line).join("\n"))).not.toBe("");
      if (index > 0 && index < good.length - 1)
        expect(refusalOf([...gone, line].join("\n"))).not.toBe("");
    }
  });

  test("a record that is not what the log adds up to, or not valid, by its line", async () => {
    const good = (await lines()).join("\n");
    const record = good.split("\n")[2] ?? "";
    const told = "rad 3 i filen stämmer inte, och inget har skrivits: gör om exporten";
    expect(record).toContain('"Ö"');
    expect(refusalOf(good.replace(record, record.replace("Ö", "Ä")))).toBe(told);
    expect(refusalOf(good.replace(record, record.replace('"sv"', '"tlh"')))).toBe(told);
    expect(refusalOf(good.replace(record, record.slice(0, -5)))).toBe(told);
  });

  test("a reminder that is not valid, by its line", async () => {
    const good = (await lines()).join("\n");
    for (const [right, wrong] of [
      ['"status":"pending"', '"status":"later"'],
      ['"person":"robin"', '"person":"Robin Påhittad"'],
    ] as const) {
      expect(good).toContain(right);
      expect(refusalOf(good.replace(right, wrong))).toContain("i filen stämmer inte");
    }
  });

  test("but an export of version 1, which had no reminders, is read", async () => {
    const [, ...rest] = await lines();
    const old = rest.filter((line) => !/^\{"(delivery|memory)"/.test(line));
    const header = { format: "ask-store", version: 1, records: 2, changes: 5 };
    const contents = contentsFrom([JSON.stringify(header), ...old].join("\n"));
    expect([contents.changes.length, contents.deliveries, contents.memory]).toEqual([5, [], []]);
  });

  test("nothing of what people have just written is in it", async () => {
    const text = (await lines()).join("\n");
    expect(text).toContain("account/T1/U2");
    expect(text).not.toContain("hej");
  });

  test("one of another kind, or of a newer version", () => {
    expect(refusalOf("")).toContain("är ingen export");
    expect(refusalOf("namn;plats\nKim;styrgrupp")).toContain("är ingen export");
    const header = { format: "ask-store", version: 4, records: 0, changes: 0 };
    expect(refusalOf(JSON.stringify(header))).toContain("kör ett nyare program");
  });
});

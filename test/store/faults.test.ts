import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { migrate, MIGRATIONS, type Migration } from "../../src/store/migrations.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { openStore, type StoreConfig } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { newFolder, newPostgres, newSqlite, NO_SERVER, SERVER } from "./places.ts";
import { person, put, write } from "./records.ts";

/** What a person is told when the store cannot be opened. */
async function refusalOf(config: StoreConfig): Promise<string> {
  try {
    await (await openStore(config)).close();
  } catch (error) {
    if (error instanceof StoreError) return error.text.sv;
    throw error;
  }
  return "";
}

const fileIn = ({ dataDir }: StoreConfig) => join(dataDir, "ask.db");

describe("a file", () => {
  test("is made at the first start, and only its owner may read it or its folder", async () => {
    const config = { dataDir: join(newFolder(), "new", "data") };
    const store = await openStore(config);
    await write(store, put(person("kim")));
    expect(statSync(config.dataDir).mode & 0o777).toBe(0o700);
    for (const file of ["ask.db", "ask.db-wal", "ask.db-shm"]) {
      expect(statSync(join(config.dataDir, file)).mode & 0o777).toBe(0o600);
    }
    await store.close();
  });

  test("that is no database is refused and left as it is", async () => {
    const config = newSqlite();
    const text = "This is a letter, and no database at all. ".repeat(50);
    writeFileSync(fileIn(config), text);
    expect(await refusalOf(config)).toContain("är ingen databas, eller är skadad");
    expect(readFileSync(fileIn(config), "utf8")).toBe(text);
  });

  test.each(["create table recipe (name text)", "pragma application_id = 7"])(
    "that another program made (%s) is refused and left as it is",
    async (statement) => {
      const config = newSqlite();
      const other = new DatabaseSync(fileIn(config));
      other.exec(statement);
      other.close();
      const before = readFileSync(fileIn(config));
      expect(await refusalOf(config)).toContain("hör till ett annat program");
      expect(readFileSync(fileIn(config)).equals(before)).toBe(true);
    },
  );

  test("that was made before files were marked is marked", async () => {
    const config = newSqlite();
    await (await openStore(config)).close();
    const mark = (statement: string) => {
      const file = new DatabaseSync(fileIn(config));
      const row = file.prepare(statement).get();
      file.close();
      return row;
    };
    const marked = mark("pragma application_id");
    expect(marked).toEqual({ application_id: 0x61_73_6b_31 });
    mark("pragma application_id = 0");
    expect(await refusalOf(config)).toBe("");
    expect(mark("pragma application_id")).toEqual(marked);
  });

  test("whose folder is a file, or cannot be made, is refused", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await refusalOf({ dataDir: join(folder, "file", "data") })).toContain(
      "kan inte skrivas",
    );
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)(
    `in a folder that may not be written is refused${isRoot ? " (skipped: root may write everywhere)" : ""}`,
    async () => {
      const config = newSqlite();
      chmodSync(config.dataDir, 0o500);
      expect(await refusalOf(config)).toContain("kan inte skrivas");
    },
  );

  test("that another program keeps locked is waited for, and then said to be busy", async () => {
    const config = newSqlite();
    const store = await openStore(config);
    const other = new DatabaseSync(fileIn(config));
    other.exec("begin immediate");
    const waiting = write(store, put(person("kim")));
    // Who waits does not keep others from reading.
    expect((await store.read()).people.size).toBe(0);
    await expect(waiting).rejects.toThrow("is busy with another program");
    other.exec("rollback");
    await write(store, put(person("kim")));
    expect((await store.read()).people.size).toBe(1);
    other.close();
    await store.close();
  });

  test("that an older copy is put in the place of is read anew", async () => {
    const config = newSqlite();
    const store = await openStore(config);
    await write(store, put(person("kim")), put(person("robin")));
    const file = new DatabaseSync(fileIn(config));
    file.exec("delete from change where number = 2; delete from record where number = 2;");
    file.close();
    expect([...(await store.read()).people.keys()]).toEqual(["kim"]);
    await write(store, put(person("alex")));
    expect([...(await store.read()).people.keys()]).toEqual(["kim", "alex"]);
    await store.close();
  });

  test("with a record that is not valid names the change that wrote it, and not what it holds", async () => {
    const config = newSqlite();
    const store = await openStore(config);
    await write(store, put(person("kim")));
    await store.close();
    const file = new DatabaseSync(fileIn(config));
    file.exec("update record set body = replace(body, 'sv', 'tlh')");
    file.close();
    const cause = expect.objectContaining({ message: "a record is not a valid person: language" });
    await expect(openStore(config)).rejects.toMatchObject({
      message: "reading what change 1 wrote",
      cause,
    });
  });

  test("with records of a kind that only a newer program knows is read without them", async () => {
    const config = newSqlite();
    await (await openStore(config)).close();
    const file = new DatabaseSync(fileIn(config));
    file.exec(`insert into change values (1, '', '', 'novelty', 'n', null, '{}');
      insert into record values ('novelty', 'n', '{}', 1);`);
    file.close();
    const store = await openStore(config);
    await write(store, put(person("kim")));
    expect((await store.read()).people.size).toBe(1);
    await store.close();
  });
});

describe("a server", () => {
  const at = (port: number) => ({
    dataDir: ".",
    databaseUrl: `postgres://ask:hemligt@127.0.0.1:${port}/ask`,
  });

  test("that is not there is told, without user and password", async () => {
    const text = await refusalOf(at(1));
    expect(text).toMatch(/^PostgreSQL 127\.0\.0\.1:1\/ask svarar inte/);
    expect(text).not.toContain("hemligt");
  });

  test("that says nothing is given up after some seconds", async () => {
    const server = createServer(() => undefined).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await vi.waitFor(() => expect(server.listening).toBe(true));
    const address = server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await refusalOf(at(port))).toContain("svarar inte");
  });

  test("that breaks the connection is told", async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await vi.waitFor(() => expect(server.listening).toBe(true));
    const address = server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await refusalOf(at(port))).toContain("svarar inte");
  });

  test.skipIf(SERVER === "")(
    `that does not know the user or the database is told${NO_SERVER}`,
    async () => {
      const stranger = new URL(SERVER);
      stranger.username = "nobody";
      stranger.password = "hemligt";
      const refused = await refusalOf({ dataDir: ".", databaseUrl: stranger.href });
      expect(refused).toContain("släpper inte in oss");
      expect(refused).not.toContain("hemligt");
      const nowhere = new URL(SERVER);
      nowhere.pathname = "/no_such_database";
      expect(await refusalOf({ dataDir: ".", databaseUrl: nowhere.href })).toContain(
        "finns inte på servern",
      );
    },
  );

  test.skipIf(SERVER === "")(
    `on which another change does not end is said to be busy${NO_SERVER}`,
    async () => {
      const config = await newPostgres();
      const store = await openStore(config);
      const other = openPostgres(config.databaseUrl ?? "");
      let end: () => void = () => {};
      const ended = new Promise<void>((resolve) => (end = resolve));
      const held = other.writer.transaction().execute(async (transaction) => {
        await other.lock(transaction);
        await ended;
      });
      await vi.waitFor(
        () =>
          write(store, put(person("kim"))).then(
            () => Promise.reject(new Error("free")),
            (error: unknown) => {
              expect(String(error)).toContain("is busy with another program");
            },
          ),
        { timeout: 15_000 },
      );
      end();
      await held;
      await write(store, put(person("robin")));
      await other.close();
      await store.close();
    },
  );
});

const kinds = [
  ["a file", false, async () => newSqlite()],
  ["a server", SERVER === "", newPostgres],
] as const;

describe.each(kinds)("the version of %s", (name, isSkipped, place) => {
  const ways = async () => {
    const config = await place();
    return () =>
      config.databaseUrl === undefined
        ? openSqlite(fileIn(config))
        : Promise.resolve(openPostgres(config.databaseUrl));
  };
  const older: Migration = async ({ schema }) => {
    await schema.createTable("addition").addColumn("one", "integer").execute();
  };

  test.skipIf(isSkipped)(
    `is raised once by two processes that start at once (${name})`,
    async () => {
      const open = await ways();
      const [one, two] = [await open(), await open()];
      await Promise.all([migrate(one), migrate(two)]);
      const newer = [...MIGRATIONS, older];
      await Promise.all([migrate(one, newer), migrate(two, newer)]);
      const rows = await two.reader.selectFrom("schema_version").selectAll().execute();
      expect(rows).toEqual([{ version: MIGRATIONS.length + 1 }]);
      await Promise.all([one.close(), two.close()]);
    },
  );

  test.skipIf(isSkipped)(`is refused when a newer program has made it (${name})`, async () => {
    const open = await ways();
    const database = await open();
    await migrate(database, [...MIGRATIONS, older]);
    await expect(migrate(database)).rejects.toThrow(
      `has version ${MIGRATIONS.length + 1}, but this program knows only version ${MIGRATIONS.length}: run a newer program`,
    );
    await database.close();
  });

  test.skipIf(isSkipped)(
    `stays where it was when a step fails, with all that it held (${name})`,
    async () => {
      const open = await ways();
      const database = await open();
      await migrate(database);
      const failing: Migration = async (transaction) => {
        await older(transaction);
        throw new Error("half way");
      };
      await expect(migrate(database, [...MIGRATIONS, failing])).rejects.toThrow("half way");
      await migrate(database, [...MIGRATIONS, older]);
      await database.close();
    },
  );
});

test("a store whose commit fails shows what it showed before", async () => {
  const config = newSqlite();
  const store = await openStore(config);
  await write(store, put(person("kim")));
  const file = new DatabaseSync(fileIn(config));
  // The log takes no line any more: the write fails in the midst of the transaction.
  file.exec("create trigger full before insert on change begin select raise(abort, 'full'); end;");
  await expect(write(store, put(person("kim", "Annan")))).rejects.toThrow("full");
  expect((await store.read()).people.get(person("kim").id)?.name).toBe("Kim Påhittad");
  file.exec("drop trigger full");
  await write(store, put(person("kim", "Annan")));
  expect((await store.read()).people.get(person("kim").id)?.name).toBe("Annan");
  file.close();
  await store.close();
});

test("a folder that exists keeps its rights", async () => {
  const folder = join(newFolder(), "shared");
  mkdirSync(folder, { mode: 0o750 });
  await (await openStore({ dataDir: folder })).close();
  expect(statSync(folder).mode & 0o777).toBe(0o750);
});

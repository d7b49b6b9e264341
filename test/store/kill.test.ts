import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { checkKept, killedWriters } from "./kill.ts";
import { newPostgres, newSqlite, NO_SERVER, SERVER } from "./places.ts";

const LONGEST = 180_000;

test(
  "a file keeps all that it acknowledged through 100 kills of two processes",
  async () => {
    const config = newSqlite();
    const acknowledged = await killedWriters(config, 100);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    const file = new DatabaseSync(join(config.dataDir, "ask.db"));
    expect(file.prepare("pragma integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    file.close();
    await checkKept(config, acknowledged);
  },
  LONGEST,
);

test.skipIf(SERVER === "")(
  `a server keeps all that it acknowledged through 20 kills of two processes${NO_SERVER}`,
  async () => {
    const config = await newPostgres();
    const acknowledged = await killedWriters(config, 20);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    await checkKept(config, acknowledged);
  },
  LONGEST,
);

/**
 * Changes the store again and again until it is killed: `node writer.ts CONFIG NAME`. Each change writes
 * three records; its mark is printed, a line each, once the store has acknowledged it.
 */
import { writeSync } from "node:fs";
import { openStore, type StoreConfig } from "../../src/store/store.ts";
import { ACTOR, person, put } from "./records.ts";

const [config = "", name = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(config) as StoreConfig);
for (let count = 1; ; count += 1) {
  const mark = `${name}-${count}`;
  await store.change(ACTOR, ({ people }) => ({
    // The third is a person whom every process writes, and who is removed by each second change.
    writes: [
      put(person(`${name}-a`, mark)),
      put(person(`b${count % 50}`, mark)),
      people.has(person("shared").id)
        ? { kind: "person", id: person("shared").id, after: undefined }
        : put(person("shared", mark)),
    ],
    result: undefined,
  }));
  writeSync(1, `${mark}\n`);
}

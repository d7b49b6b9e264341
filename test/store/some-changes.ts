/** Any changes of a few people. */
import fc from "fast-check";
import { person, put, remove } from "./records.ts";

const aWrite = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d"),
    name: fc.string({ unit: "binary" }),
    removed: fc.boolean(),
  })
  .map(({ id, name, removed }) =>
    removed ? remove(id) : put(person(id, `N${name}`.slice(0, 100))),
  );

/** Changes of a few people, each of several writes, also of the same person. */
export const someChanges = fc.array(fc.array(aWrite, { maxLength: 6 }), { maxLength: 12 });

import { describe, expect, test } from "vitest";
import { contract } from "./contract.ts";
import { mayLackServer, newPostgres, NO_SERVER, opened, SERVER } from "./places.ts";

test("there is a PostgreSQL server to test with, at least in CI", () => {
  expect(SERVER !== "" || mayLackServer()).toBe(true);
});

describe.skipIf(SERVER === "")(`PostgreSQL${NO_SERVER}`, () => {
  contract("the store on a server", async () => opened(await newPostgres()));
});

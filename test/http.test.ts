import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect, test as base } from "vitest";
import { createHttp, listen } from "../src/http.ts";
import { createLog } from "../src/log.ts";
import { newToken } from "../src/meetings/feeds.ts";

const TOKEN = newToken();
const CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

/** A server of its own for each test, and what it logged. */
const test = base.extend<{ server: { url: string; logged: string[]; close: () => Promise<void> } }>(
  {
    // eslint-disable-next-line no-empty-pattern
    server: async ({}, use) => {
      const logged: string[] = [];
      const app = createHttp({
        calendar: async (token) => {
          if (token === "broken") throw new Error("the store is away");
          return token === TOKEN ? CALENDAR : undefined;
        },
        log: createLog("debug", (line) => logged.push(line)),
      });
      const { port, close } = await listen(app, { host: "127.0.0.1", port: 0 });
      let isOpen = true;
      const end = async () => {
        if (isOpen) await close();
        isOpen = false;
      };
      await use({ url: `http://127.0.0.1:${port}`, logged, close: end });
      await end();
    },
  },
);

test("serves a calendar by its address, for that caller alone", async ({ server }) => {
  const response = await fetch(`${server.url}/calendar/${TOKEN}.ics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("private, no-cache");
  expect(response.headers.get("x-powered-by")).toBeNull();
  expect(await response.text()).toBe(CALENDAR);
  expect(server.logged).toEqual([]);
});

test("is not sent again while it is the same", async ({ server }) => {
  const url = `${server.url}/calendar/${TOKEN}.ics`;
  const etag = (await fetch(url)).headers.get("etag")!;
  expect(etag).toMatch(/^"/);
  // `fetch` would add "Cache-Control: no-cache" of its own.
  const again = get(url, { headers: { "If-None-Match": etag } });
  const [response] = (await once(again, "response")) as [IncomingMessage];
  response.resume();
  expect(response.statusCode).toBe(304);
});

test("HEAD gives the same head", async ({ server }) => {
  const url = `${server.url}/calendar/${TOKEN}.ics`;
  const response = await fetch(url, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(response.headers.get("etag")).toBe((await fetch(url)).headers.get("etag"));
  expect(await response.text()).toBe("");
});

test("whatever the reason, an address that leads nowhere gets one and the same answer", async ({
  server,
}) => {
  const paths = [
    newToken() + ".ics",
    "short.ics",
    TOKEN,
    `${TOKEN}.txt`,
    "..%2f.ics",
    "%zz.ics",
    "",
  ];
  const answers = await Promise.all(
    [...paths.map((path) => `/calendar/${path}`), "/", "/nothing"].map(async (path) => {
      const response = await fetch(server.url + path);
      const headers = Object.fromEntries(response.headers);
      return JSON.stringify([response.status, await response.text(), { ...headers, date: "" }]);
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^\[404/);
});

for (const method of ["POST", "PUT", "DELETE", "PATCH"])
  test(`${method} is not taken, whether the address leads somewhere or not`, async ({ server }) => {
    const paths = [`/calendar/${TOKEN}.ics`, "/calendar/none.ics", "/healthz"];
    for (const path of paths) expect((await fetch(server.url + path, { method })).status).toBe(405);
  });

test("tells that it is well", async ({ server }) => {
  const response = await fetch(`${server.url}/healthz`);
  expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
});

test("a fault is logged without the address, and shown without its reason", async ({ server }) => {
  const response = await fetch(`${server.url}/calendar/broken.ics`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("store");
  expect(server.logged.join("")).toContain("the store is away");
  expect(server.logged.join("")).not.toContain("broken");
});

test("stops although a client keeps its connection open", async ({ server }) => {
  await (await fetch(`${server.url}/healthz`, { headers: { connection: "keep-alive" } })).text();
  await server.close();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

base("a port that is taken is an error", async () => {
  const app = createHttp({
    calendar: async () => undefined,
    log: createLog("error", () => {}),
  });
  const first = await listen(app, { host: "127.0.0.1", port: 0 });
  await expect(listen(app, { host: "127.0.0.1", port: first.port })).rejects.toThrow("EADDRINUSE");
  await first.close();
});

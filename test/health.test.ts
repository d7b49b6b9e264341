import { request } from "node:http";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { expect, test as base } from "vitest";
import { mountHealth, type Health } from "../src/health.ts";
import { createHttp, listen } from "../src/http.ts";
import { createLog } from "../src/log.ts";
import { createMetrics } from "../src/metrics.ts";
import { fakeAssistant } from "./channels/teams/fakes.ts";

const TOKEN = "a-token-of-the-tests";

/** A server with what it lacks, and the metrics it serves. */
const test = base.extend<{
  serving: (health: Partial<Health>) => Promise<string>;
}>({
  // eslint-disable-next-line no-empty-pattern
  serving: async ({}, use) => {
    const open: (() => Promise<void>)[] = [];
    await use(async (health) => {
      const mount = mountHealth({
        lacks: async () => [],
        metrics: createMetrics(),
        metricsToken: undefined,
        ...health,
      });
      const log = createLog("error", () => undefined);
      const app = createHttp({ calendar: async () => undefined, log, mounts: [mount] });
      const { port, close } = await listen(app, { host: "127.0.0.1", port: 0 });
      open.push(close);
      return `http://127.0.0.1:${port}`;
    });
    for (const close of open) await close();
  },
});

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const asked = request(url, { headers }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}

test("is ready when nothing is missing", async ({ serving }) => {
  const response = await fetch(`${await serving({})}/readyz`);
  expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("tells what is missing, and is not ready", async ({ serving }) => {
  const url = await serving({ lacks: async () => ["store: not reachable", "knowledge: broken"] });
  const response = await fetch(`${url}/readyz`);
  expect([response.status, await response.text()]).toEqual([
    503,
    "store: not reachable\nknowledge: broken\n",
  ]);
});

test("is not ready when the check takes too long", async ({ serving }) => {
  const url = await serving({ lacks: () => new Promise(() => undefined) });
  const response = await fetch(`${url}/readyz`);
  expect([response.status, await response.text()]).toEqual([503, "store: no answer in time\n"]);
});

test("metrics are told to this machine, and to nobody behind a proxy on it", async ({
  serving,
}) => {
  const url = `${await serving({})}/metrics`;
  expect(await statusOf(url)).toBe(200);
  expect(await statusOf(url, { "X-Forwarded-For": "192.0.2.1" })).toBe(404);
  expect(await statusOf(url, { Forwarded: "for=192.0.2.1" })).toBe(404);
});

test("metrics are told to whoever has the token", async ({ serving }) => {
  const url = `${await serving({ metricsToken: TOKEN })}/metrics`;
  const proxied = { "X-Forwarded-For": "192.0.2.1" };
  expect(await statusOf(url, { ...proxied, Authorization: `Bearer ${TOKEN}` })).toBe(200);
  expect(await statusOf(url, { ...proxied, Authorization: "Bearer something-else" })).toBe(404);
  expect(await statusOf(url, { ...proxied, Authorization: `Basic ${TOKEN}` })).toBe(404);
});

test("metrics count what was asked and sent, and name nobody", async ({ serving }) => {
  const metrics = createMetrics();
  const url = await serving({ metrics });
  const who = {
    channel: "teams",
    account: "secret-tenant/secret-person",
    email: "secret@example.org",
    sees: "register",
  } as const;
  const assistant = metrics.assistant(fakeAssistant());
  await assistant.hear({ who, conversation: "secret", text: "secret question" });
  await assistant.press(who, "secret value");
  const carrier = metrics.carrier({
    name: "teams",
    perMinute: 1,
    send: async () => ({ outcome: "refused-for-good", note: "secret" }),
  });
  const outgoing = { account: who.account, name: "secret", language: "sv", cards: [] } as const;
  await carrier.send(outgoing, "secret key", AbortSignal.timeout(1000));
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain(
    'ask_asked_seconds_count{channel="teams",what="message",outcome="notice"} 1',
  );
  expect(text).toContain('ask_asked_seconds_count{channel="teams",what="press",outcome="done"} 1');
  expect(text).toContain('ask_sent_seconds_count{channel="teams",outcome="refused-for-good"} 1');
  expect(text).not.toContain("secret");
});

test("metrics count faults apart", async () => {
  const metrics = createMetrics();
  const assistant = metrics.assistant(
    fakeAssistant({
      hear: () => {
        throw new Error("the store is away");
      },
    }),
  );
  const who = { channel: "teams", account: "a/b", sees: "register" } as const;
  await expect(assistant.hear({ who, conversation: "c", text: "?" })).rejects.toThrow("away");
  expect(await metrics.text()).toContain('ask_faults_total{channel="teams",what="message"} 1');
});

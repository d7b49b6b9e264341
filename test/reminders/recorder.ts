/** A platform in this process, reached over HTTP: takes a message with the same key once. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Letter } from "./platform.ts";

export interface RecorderOptions {
  /** How long it takes at most, ms. */
  readonly slowest?: number;
  /** Which part of the calls it answers with 429, with 500 before it took the message, and after. */
  readonly trouble?: number;
}

export interface Recorded extends Letter {
  readonly key: string;
  /** How often it came: all but the first were caught by the key. */
  times: number;
  /** The process's time, ms. */
  readonly at: number;
}

export async function startRecorder({ slowest = 20, trouble = 0 }: RecorderOptions = {}) {
  const recorded = new Map<string, Recorded>();
  const state = { finds: 0, found: 0, isSilent: false, onCall: () => {} };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers["idempotency-key"]);
    const letter = JSON.parse(await text(request)) as Letter;
    state.onCall();
    if (state.isSilent) return;
    await setTimeout(Math.random() * slowest);
    const luck = Math.random() / trouble;
    if (luck < 1 / 3) {
      response.writeHead(429, { "retry-after": "2" }).end();
      return;
    }
    if (luck < 2 / 3) {
      response.writeHead(500).end();
      return;
    }
    const known = recorded.get(key);
    if (known === undefined) recorded.set(key, { ...letter, key, times: 1, at: performance.now() });
    else known.times += 1;
    await setTimeout(Math.random() * slowest);
    if (luck < 1) response.writeHead(502).end();
    else response.end(`r-${key}`);
  }

  function find(key: string, response: ServerResponse): void {
    state.finds += 1;
    const known = recorded.get(key);
    if (known !== undefined) state.found += 1;
    response.writeHead(known === undefined ? 404 : 200).end(known && `r-${key}`);
  }

  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    if (request.method === "POST") void take(request, response).catch(() => response.destroy());
    else find(searchParams.get("key") ?? "", response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, recorded, state };
}

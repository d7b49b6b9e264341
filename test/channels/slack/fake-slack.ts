/**
 * A Slack of our own: its Web API with streaming, rate limits and errors, response addresses, Socket Mode,
 * and the signature of what it sends. Keeps what its documentation says where our channel leans on it.
 */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import type { SlackMessage } from "../../../src/channels/slack/render/blocks.ts";
import { wordsOf } from "../../../src/channels/slack/render/messages.ts";
import type { KnownBlock } from "../../../src/channels/slack/render/slack-types.ts";
import { messageFaults, viewFaults } from "./block-limits.ts";

export const SECRET = "invented-signing-secret";
export const TEAM = "T0ANGSBY";
export const APP = "A0ASK";
export const BOT = "U0BOT";
export const TOKEN = "xoxb-invented-token";
export const APP_TOKEN = "xapp-invented-token";

type Args = Readonly<Record<string, unknown>>;

export interface FakeMessage extends SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  /** Only this user sees it. */
  readonly only: string | undefined;
  readonly metadata: unknown;
  readonly token: string;
  /** Of a stream: what was appended. */
  readonly streamed: string;
  readonly isStreaming: boolean;
}

/** What goes wrong with the next call of a method. */
export type Trouble =
  | { readonly retryAfter: number }
  | { readonly status: number; readonly butDone?: boolean }
  | { readonly error: string }
  | { readonly delay: number };

export interface FakeUser {
  readonly id: string;
  readonly [field: string]: unknown;
}

export function fullMember(id: string, fields: Args = {}): FakeUser {
  return {
    id,
    team_id: TEAM,
    is_restricted: false,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    locale: "sv-SE",
    real_name: `Invented ${id}`,
    profile: { email: `${id.toLowerCase()}@example.org` },
    ...fields,
  };
}

/** Slack refuses with one of its codes. */
class Refusal extends Error {}

export class FakeSlack {
  readonly calls: { readonly method: string; readonly args: Args; readonly token: string }[] = [];
  readonly responses: { readonly path: string; readonly body: Args }[] = [];
  readonly users = new Map<string, FakeUser>();
  readonly members = new Map<string, string[]>();
  readonly channels = new Map<string, Args>();
  readonly views: { readonly method: string; readonly args: Args }[] = [];
  readonly tokens = new Map<string, { team: string; bot: string }>([
    [TOKEN, { team: TEAM, bot: BOT }],
  ]);
  /** Faults of what was sent, by Slack's rules. */
  readonly faults: string[] = [];
  readonly #messages: FakeMessage[] = [];
  readonly #troubles = new Map<string, Trouble[]>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new WebSocketServer({ server: this.#server });
  readonly #acknowledged = new Map<string, unknown>();
  #connected: WebSocket | undefined;
  #count = 0;

  async open(): Promise<this> {
    this.#sockets.on("connection", (socket) => {
      this.#connected = socket;
      socket.on("message", (data: Buffer) => {
        const { envelope_id, payload } = JSON.parse(data.toString()) as Record<string, unknown>;
        if (typeof envelope_id === "string") this.#acknowledged.set(envelope_id, payload ?? null);
      });
      socket.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    });
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#sockets.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  /** What can be seen, in the order in which it came. */
  get messages(): readonly FakeMessage[] {
    return this.#messages;
  }

  /** What a person reads of a message. */
  read(message: FakeMessage | undefined): string {
    return message === undefined ? "" : `${message.streamed} ${wordsOf(message.blocks)}`.trim();
  }

  called(method: string): readonly Args[] {
    return this.calls.filter((call) => call.method === method).map(({ args }) => args);
  }

  trouble(method: string, ...troubles: readonly Trouble[]): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), ...troubles]);
  }

  /** Streams end by themselves after some minutes. */
  expireStreams(): void {
    for (const [index, message] of this.#messages.entries())
      this.#messages[index] = { ...message, isStreaming: false };
  }

  get isConnected(): boolean {
    return this.#connected?.readyState === 1;
  }

  /** Over Socket Mode; settles with what it is acknowledged with. */
  async push(type: "events_api" | "interactive" | "slash_commands", payload: unknown) {
    const envelope_id = `envelope-${(this.#count += 1)}`;
    this.#connected?.send(
      JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true }),
    );
    const until = Date.now() + 3000;
    while (!this.#acknowledged.has(envelope_id)) {
      if (Date.now() > until) throw new Error("not acknowledged within three seconds");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.#acknowledged.get(envelope_id);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = request.url ?? "";
    const reply = (status: number, value: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "Content-Type": "application/json", ...headers })
        .end(JSON.stringify(value));
    if (path.startsWith("/response/")) {
      const [trouble] = this.#take("response");
      if (trouble !== undefined && "status" in trouble) return void reply(trouble.status, {});
      const sent = JSON.parse(body) as Args;
      this.responses.push({ path, body: sent });
      if (sent["blocks"] !== undefined)
        this.faults.push(...messageFaults(sent as unknown as SlackMessage));
      return void reply(200, { ok: true });
    }
    const method = path.replace("/api/", "");
    const args = argsOf(body);
    const bearer = request.headers.authorization?.replace("Bearer ", "");
    const token = bearer ?? wordOf(args["token"]);
    this.calls.push({ method, args, token });
    const [trouble] = this.#take(method);
    if (trouble !== undefined && "delay" in trouble)
      await new Promise((resolve) => setTimeout(resolve, trouble.delay));
    if (trouble !== undefined && "retryAfter" in trouble)
      return void reply(429, { ok: false }, { "Retry-After": String(trouble.retryAfter) });
    if (trouble !== undefined && "error" in trouble)
      return void reply(200, { ok: false, error: trouble.error });
    if (trouble !== undefined && "status" in trouble && trouble.butDone !== true)
      return void reply(trouble.status, {});
    try {
      const done = this.#method(method, args, token);
      reply(trouble !== undefined && "status" in trouble ? trouble.status : 200, {
        ok: true,
        ...done,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply(200, { ok: false, error: error.message });
    }
  }

  #take(method: string): readonly [Trouble | undefined] {
    return [this.#troubles.get(method)?.shift()];
  }

  #method(method: string, args: Args, token: string): Args {
    if (method === "apps.connections.open") {
      if (token !== APP_TOKEN) throw new Refusal("invalid_auth");
      return { url: this.origin.replace("http", "ws") };
    }
    if (method === "oauth.v2.access") return this.#access(args);
    const installed = this.tokens.get(token);
    if (installed === undefined) throw new Refusal("invalid_auth");
    switch (method) {
      case "auth.test":
        return { team_id: installed.team, user_id: installed.bot, bot_id: "B0BOT" };
      case "users.info": {
        const user = this.users.get(String(args["user"]));
        if (user === undefined) throw new Refusal("user_not_found");
        return { user };
      }
      case "users.lookupByEmail": {
        const user = [...this.users.values()].find((one) => emailOf(one) === args["email"]);
        if (user === undefined) throw new Refusal("users_not_found");
        return { user };
      }
      case "users.list":
        return { members: [...this.users.values()] };
      case "conversations.info":
        return { channel: { id: args["channel"], ...this.channels.get(String(args["channel"])) } };
      case "conversations.members":
        return { members: this.members.get(String(args["channel"])) ?? [] };
      case "conversations.open":
        return { channel: { id: `D${String(args["users"])}` } };
      case "conversations.history":
      case "conversations.replies":
        return { messages: this.#found(args) };
      case "chat.postMessage":
        return this.#post(args, token, undefined);
      case "chat.postEphemeral":
        return this.#post(args, token, String(args["user"]));
      case "chat.update":
        return this.#update(args);
      case "chat.startStream":
        return this.#startStream(args, token);
      case "chat.appendStream":
      case "chat.stopStream":
        return this.#stream(args, method === "chat.stopStream");
      case "views.open":
      case "views.update":
      case "views.publish":
        this.views.push({ method, args });
        this.faults.push(...viewFaults(args["view"]));
        return { view: { id: `V${(this.#count += 1)}` } };
      case "assistant.threads.setStatus":
      case "assistant.threads.setSuggestedPrompts":
        return {};
      default:
        throw new Refusal("unknown_method");
    }
  }

  #access(args: Args): Args {
    if (args["code"] !== "invented-code") throw new Refusal("invalid_code");
    const token = `xoxb-of-${TEAM}`;
    this.tokens.set(token, { team: TEAM, bot: BOT });
    return {
      ...{ app_id: APP, access_token: token, token_type: "bot", scope: "chat:write" },
      ...{ bot_user_id: BOT, team: { id: TEAM, name: "Ängsby" }, enterprise: null },
      authed_user: { id: "U1" },
      is_enterprise_install: false,
    };
  }

  #ts(): string {
    this.#count += 1;
    return `${Math.floor(Date.now() / 1000)}.${String(this.#count).padStart(6, "0")}`;
  }

  #found({ channel, ts, oldest, include_all_metadata }: Args) {
    return this.#messages
      .filter((message) => message.channel === channel && message.only === undefined)
      .filter((message) => ts === undefined || message.thread === ts || message.ts === ts)
      .filter((message) => oldest === undefined || Number(message.ts) >= Number(oldest))
      .toReversed()
      .map((message) => ({
        ...{ ts: message.ts, text: message.text },
        ...(include_all_metadata === undefined ? {} : { metadata: message.metadata }),
      }));
  }

  #post(args: Args, token: string, only: string | undefined): Args {
    const text = wordOf(args["text"]);
    const blocks = (args["blocks"] ?? []) as KnownBlock[];
    const faults = messageFaults({ text, blocks });
    this.faults.push(...faults);
    if (faults.length > 0) throw new Refusal("invalid_blocks");
    const channel = String(args["channel"]);
    if (this.channels.get(channel)?.["isGone"] === true) throw new Refusal("channel_not_found");
    const ts = this.#ts();
    const thread = args["thread_ts"] as string | undefined;
    const { metadata } = args;
    this.#messages.push({
      ...{ channel, ts, thread, only, text, blocks, metadata, token },
      ...{ streamed: "", isStreaming: false },
    });
    return only === undefined ? { channel, ts } : { message_ts: ts };
  }

  #update({ channel, ts, text, blocks, metadata }: Args): Args {
    const index = this.#messages.findIndex((one) => one.channel === channel && one.ts === ts);
    const before = this.#messages[index];
    if (before === undefined) throw new Refusal("message_not_found");
    const changed = { text: wordOf(text), blocks: (blocks ?? []) as KnownBlock[] };
    this.faults.push(...messageFaults(changed));
    this.#messages[index] = {
      ...before,
      ...changed,
      streamed: "",
      metadata: metadata ?? before.metadata,
    };
    return { channel, ts };
  }

  #startStream(args: Args, token: string): Args {
    if (args["thread_ts"] === undefined) throw new Refusal("invalid_thread_ts");
    if (args["recipient_user_id"] === undefined) throw new Refusal("missing_recipient_user_id");
    const channel = String(args["channel"]);
    const ts = this.#ts();
    this.#messages.push({
      ...{ channel, ts, thread: args["thread_ts"] as string, only: undefined, text: "" },
      ...{ blocks: [], metadata: undefined, token, isStreaming: true, streamed: textOf(args) },
    });
    return { channel, ts };
  }

  #stream(args: Args, isLast: boolean): Args {
    const index = this.#messages.findIndex(({ ts }) => ts === args["ts"]);
    const before = this.#messages[index];
    if (before?.isStreaming !== true) throw new Refusal("message_not_in_streaming_state");
    const streamed = before.streamed + textOf(args);
    const blocks = (args["blocks"] ?? []) as KnownBlock[];
    this.faults.push(...messageFaults({ text: streamed, blocks }));
    const metadata = args["metadata"] ?? before.metadata;
    this.#messages[index] = { ...before, streamed, blocks, metadata, isStreaming: !isLast };
    return { channel: before.channel, ts: before.ts };
  }
}

function textOf({ markdown_text: text = "", chunks = [] }: Args): string {
  const parts = (chunks as { type: string; text: string }[]).map((chunk) => chunk.text);
  return `${text as string}${parts.join("")}`;
}

function emailOf({ profile }: FakeUser): unknown {
  return (profile as { email?: unknown } | undefined)?.email;
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A form; nested values are JSON. */
function argsOf(body: string): Args {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}

/** As Slack signs what it sends (docs.slack.dev, "Verifying requests"). */
export function signed(body: string, { secret = SECRET, at = Date.now() / 1000 } = {}) {
  const time = String(Math.floor(at));
  const hash = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": time, "x-slack-signature": `v0=${hash}` };
}

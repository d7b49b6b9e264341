/** Real tokens through the real SDK, with keys of a server of the test's own. */
import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTeams } from "../../../src/channels/teams/teams.ts";
import { createHttp, listen, type Listening } from "../../../src/http.ts";
import { createLog } from "../../../src/log.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { fakeAssistant, fakeConnector, MEMBER, message, TENANT } from "./fakes.ts";

const CLIENT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const FOREIGN = "99999999-9999-9999-9999-999999999999";
const SERVICE = "https://smba.trafficmanager.net/emea/";

const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
const forged = generateKeyPairSync("rsa", { modulusLength: 2048 });

let keys: Server;
let listening: Listening;
let url: string;
let count = 0;
const logged: string[] = [];
const assistant = fakeAssistant();
const connector = fakeConnector([MEMBER]);

beforeAll(async () => {
  keys = createServer((_request, response) => {
    const jwk = { ...own.publicKey.export({ format: "jwk" }), kid: "one", use: "sig" };
    response.setHeader("Content-Type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, "127.0.0.1");
  await once(keys, "listening");
  const log = createLog("debug", (line) => logged.push(line));
  const teams = await createTeams({
    settings: { dev: false, clientId: CLIENT, clientSecret: "not a real one", tenants: [TENANT] },
    assistant,
    inbox: memoryInbox(),
    memory: memoryChannelMemory(),
    log,
    connector,
    openIdMetadataUrl: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/openidconfiguration`,
  });
  const app = createHttp({ calendar: async () => undefined, log, mounts: [teams.mount] });
  listening = await listen(app, { host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${listening.port}/api/teams/messages`;
});

afterAll(async () => {
  await listening.close();
  keys.close();
});

interface Token {
  readonly claims?: Record<string, unknown>;
  readonly key?: KeyObject;
  readonly alg?: string;
}

function tokenOf({ claims = {}, key = own.privateKey, alg = "RS256" }: Token = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const said = {
    iss: "https://api.botframework.com",
    aud: CLIENT,
    serviceurl: SERVICE,
    nbf: now - 60,
    exp: now + 600,
    ...claims,
  };
  const signed = `${part({ alg, typ: "JWT", kid: "one" })}.${part(said)}`;
  const signature =
    alg === "none" ? "" : createSign("RSA-SHA256").update(signed).sign(key).toString("base64url");
  return `${signed}.${signature}`;
}

/** A new message each time, as one that comes twice is handled once. */
function news(more: Record<string, unknown> = {}) {
  count += 1;
  return message("hej", { id: `id-${count}`, ...more });
}

async function post(body: unknown, token: string | undefined): Promise<Response> {
  const authorization: Record<string, string> =
    token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...authorization },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Who was heard and written to, which must stay as it is. */
function reached(): readonly number[] {
  return [assistant.heard.length, connector.sent.length];
}

test("what the platform has signed is answered", async () => {
  const before = assistant.heard.length;
  const response = await post(news(), tokenOf());
  expect(response.status).toBe(200);
  await expect.poll(() => assistant.heard.length).toBe(before + 1);
  await expect.poll(() => connector.sent.at(-1)?.activity["text"]).toBe("Du: hej");
});

const hour = 3600;
describe.each<[string, Token | undefined, number]>([
  ["no token", undefined, 401],
  ["a token signed with another key", { key: forged.privateKey }, 401],
  ["a token that is not signed", { alg: "none" }, 401],
  ["a token for another bot", { claims: { aud: FOREIGN } }, 401],
  ["a token without an audience", { claims: { aud: undefined } }, 401],
  ["an expired token", { claims: { exp: Date.now() / 1000 - hour } }, 401],
  ["a token that holds later", { claims: { nbf: Date.now() / 1000 + hour } }, 401],
  ["a token of another issuer", { claims: { iss: "https://login.example" } }, 401],
  [
    "a token that a foreign tenant's Entra has issued",
    { claims: { iss: `https://login.microsoftonline.com/${FOREIGN}/v2.0`, tid: FOREIGN } },
    401,
  ],
  [
    "a token of the old Entra issuer",
    { claims: { iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT } },
    401,
  ],
  ["a token for another service address", { claims: { serviceurl: "https://a.example/" } }, 401],
  ["a token without a service address", { claims: { serviceurl: undefined } }, 401],
])("with %s", (_name, token, status) => {
  test("nobody is heard, and nothing is sent", async () => {
    const before = reached();
    const response = await post(news(), token === undefined ? undefined : tokenOf(token));
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/ at |node_modules|Error:/);
    expect(reached()).toEqual(before);
  });
});

describe.each<[string, Record<string, unknown>]>([
  ["a service address of somebody else", { serviceUrl: "https://smba.example.org/emea/" }],
  ["one that only looks right", { serviceUrl: "https://smba.trafficmanager.net.example.org/" }],
  ["one with a name before it", { serviceUrl: "https://smba.trafficmanager.net@example.org/" }],
  ["one on another port", { serviceUrl: "https://smba.trafficmanager.net:8443/" }],
  ["one without encryption", { serviceUrl: "http://smba.trafficmanager.net/emea/" }],
  ["a tenant that is not allowed", { channelData: { tenant: { id: FOREIGN } } }],
  ["two tenants", { conversation: { id: "a:1", conversationType: "personal", tenantId: FOREIGN } }],
])("with %s", (_name, more) => {
  test("a rightly signed message is refused", async () => {
    const before = reached();
    const body = news(more);
    const response = await post(body, tokenOf({ claims: { serviceurl: body.serviceUrl } }));
    expect(response.status).toBe(403);
    expect(reached()).toEqual(before);
  });
});

test("a message without any tenant is refused", async () => {
  const body = news({ channelData: {}, conversation: { id: "a:1", conversationType: "personal" } });
  expect((await post(body, tokenOf())).status).toBe(403);
});

describe.each<[string, string, number]>([
  ["null", "null", 400],
  ["a number", "1", 400],
  ["a list", "[]", 400],
  ["nothing", "", 400],
  ["half of an object", '{"type":', 400],
  [
    "an activity without a conversation",
    '{"type":"message","serviceUrl":"https://a.example"}',
    400,
  ],
  [
    "a conversation that leads elsewhere",
    JSON.stringify(message("hej", { conversation: { id: "../../v3/x?y" } })),
    400,
  ],
  ["more than a megabyte", JSON.stringify(message("å".repeat(600_000))), 413],
])("a body that is %s", (_name, body, status) => {
  test("is refused in a word", async () => {
    const response = await post(body, tokenOf());
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^{"error":"[\w ]+"}$/);
  });
});

test("a fault of ours tells callers nothing", async () => {
  connector.members_ = [];
  const response = await post(
    news({ type: "invoke", name: "adaptiveCard/action", value: { action: { data: {} } } }),
    tokenOf(),
  );
  expect(await response.text()).not.toMatch(/ at |node_modules/);
  connector.members_ = [MEMBER];
});

test("the log holds no token, no text and no name", () => {
  expect(logged.length).toBeGreaterThan(5);
  expect(logged.join("\n")).not.toMatch(/hej|Robin|robin|eyJ|Bearer|id-\d/);
});

test("development mode takes no service address of another machine", async () => {
  const log = createLog("error", () => undefined);
  const teams = await createTeams({
    settings: { dev: true },
    assistant,
    inbox: memoryInbox(),
    memory: memoryChannelMemory(),
    log,
    connector,
  });
  const app = createHttp({ calendar: async () => undefined, log, mounts: [teams.mount] });
  const { port, close } = await listen(app, { host: "127.0.0.1", port: 0 });
  const send = (serviceUrl: string) =>
    fetch(`http://127.0.0.1:${port}/api/teams/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(news({ serviceUrl })),
    });
  expect((await send("http://localhost:56150/_connector")).status).toBe(200);
  expect((await send("https://smba.trafficmanager.net/emea/")).status).toBe(403);
  await close();
});

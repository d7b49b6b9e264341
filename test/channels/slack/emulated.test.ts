/** The channel against a Web API that others wrote, which refuses what the app has no scope for. */
import { webApi } from "@slack/bolt";
import { createEmulator, type Emulator } from "emulate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SCOPES } from "../../../src/channels/slack/scopes.ts";
import { createSlack, type Slack } from "../../../src/channels/slack/slack.ts";
import { createHttp, listen, type Listening } from "../../../src/http.ts";
import { createLog } from "../../../src/log.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { FakeAssistant } from "./fixture.ts";
import { SECRET, signed } from "./fake-slack.ts";
import { mention } from "./payloads.ts";

const TOKEN = "xoxb-emulated-token";
const TEAM = "T000000001";
const USER = "U000000001";
const CHANNEL = "C000000001";
/** Everything the channel may do, by the names of our manifest. */
const APP = { token: TOKEN, type: "bot", scopes: [...SCOPES], user_id: USER, team_id: TEAM };
/** To look from outside. */
const OBSERVER = "xoxb-emulated-observer";

let emulator: Emulator;
let slack: Slack;
let server: Listening;
let outside: webApi.WebClient;
let assistant: FakeAssistant;
const logged: string[] = [];

beforeEach(async () => {
  emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: "robin", email: "robin@example.org" }],
        tokens: [
          APP,
          {
            ...{ token: OBSERVER, user_id: USER, team_id: TEAM },
            scopes: ["channels:history", "im:history", "users:read"],
          },
        ],
      },
    },
  });
  const apiUrl = `${emulator.url}/api/`;
  outside = new webApi.WebClient(OBSERVER, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  assistant = new FakeAssistant();
  logged.length = 0;
  const log = createLog("warn", (line) => logged.push(line));
  slack = createSlack({
    settings: {
      events: { by: "http", signingSecret: SECRET },
      workspaces: { are: "one", botToken: TOKEN },
      ...{ teams: [], app: undefined, apiUrl },
    },
    ...{ assistant, inbox: memoryInbox(), memory: memoryChannelMemory(), log },
    ...{ publicUrl: undefined, gap: 0 },
  });
  const calendar = () => Promise.resolve(undefined);
  server = await listen(createHttp({ calendar, log, mounts: [slack.mount!] }), {
    host: "127.0.0.1",
    port: 0,
  });
  await slack.start();
});
afterEach(async () => {
  await server.close();
  await slack.stop(1000);
  await emulator.close();
});

async function post(payload: { team_id: string }): Promise<number> {
  const body = JSON.stringify({ ...payload, team_id: TEAM });
  const headers = { "Content-Type": "application/json", ...signed(body) };
  const url = `http://127.0.0.1:${server.port}/slack/events`;
  return (await fetch(url, { method: "POST", headers, body })).status;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 3000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`did not come: ${logged.join(" ")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a mention is answered in its thread, with the scopes of the manifest", async () => {
  const { ts } = await new webApi.WebClient(TOKEN, {
    slackApiUrl: `${emulator.url}/api/`,
  }).chat.postMessage({ channel: CHANNEL, text: "fråga" });
  const inner = { user: "U000000009", team: TEAM, channel: CHANNEL, ts: ts! };
  expect(await post(mention("vem är ordförande?", inner, { team_id: TEAM }))).toBe(200);
  const answer = await until(async () => {
    const { messages = [] } = await outside.conversations.replies({ channel: CHANNEL, ts: ts! });
    return messages.find(({ thread_ts, text }) => thread_ts === ts && text?.startsWith("svar:"));
  });
  expect(answer.text).toBe("svar: vem är ordförande?");
  expect(JSON.stringify(answer.blocks)).toContain("rich_text");
  expect(logged.join("")).not.toContain("missing_scope");
});

test("a reminder is sent, and found by its key", async () => {
  const signal = new AbortController().signal;
  const { members = [] } = await outside.users.list({});
  const robin = members.find(({ name }) => name === "robin")?.id ?? "";
  const outgoing = {
    ...{ account: `${TEAM}/${robin}`, name: "Robin Ek", language: "sv" as const },
    cards: [{ title: "Styrgruppen möts", lines: [], buttons: [] }],
  };
  const sent = await slack.carrier.send(outgoing, "k1", signal);
  expect(sent).toMatchObject({ outcome: "sent" });
  const found = await slack.carrier.find?.("k1", signal);
  expect(sent).toMatchObject({ remoteId: found });
  expect(await slack.carrier.find?.("k2", signal)).toBeUndefined();
  const channel = found?.split("/")[1] ?? "";
  const { messages = [] } = await outside.conversations.history({ channel });
  expect(messages.map(({ text }) => text)).toContain("Styrgruppen möts");
  expect(logged).toEqual([]);
});

test("an account that Slack says too little of is told no names", async () => {
  expect(await post(mention("hej", { user: USER, team: TEAM }, { team_id: TEAM }))).toBe(200);
  await until(() => Promise.resolve(assistant.heard[0]));
  expect(assistant.heard[0]?.who.sees).toBe("knowledge");
});

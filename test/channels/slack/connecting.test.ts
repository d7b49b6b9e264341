import { afterEach, expect, test } from "vitest";
import { keyOf, seal, unseal } from "../../../src/channels/slack/seal.ts";
import { readSlackSettings } from "../../../src/channels/slack/settings.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { FakeAssistant, invented, openSlack, quiet, until, type Opened } from "./fixture.ts";
import { APP_TOKEN, SECRET, TEAM, TOKEN } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let slack: Opened | undefined;
afterEach(async () => {
  await slack?.close();
  slack = undefined;
});

const SOCKET = { events: { by: "socket", appToken: APP_TOKEN } } as const;

test("in Socket Mode no address is opened, and the same is done", async () => {
  const assistant = new FakeAssistant();
  slack = await openSlack({ assistant, settings: SOCKET });
  expect(slack.slack.mount).toBeUndefined();
  expect((await slack.post(from.mention("hej"))).status).toBe(404);
  const { fake } = slack;
  await until(() => fake.isConnected);
  const asked = from.mention("hej");
  expect(await fake.push("events_api", asked)).toEqual({});
  expect(await fake.push("events_api", asked)).toEqual({});
  await fake.push("slash_commands", from.command("och?", fake.origin));
  await until(() => assistant.heard.length === 2);
  assistant.submits = () =>
    Promise.resolve({ outcome: "wrong", mistakes: [{ field: "day", text: "Skriv en dag." }] });
  expect(await fake.push("interactive", from.submission("sv - - -\nv", { day: {} }))).toEqual({
    response_action: "errors",
    errors: { day: "Skriv en dag." },
  });
});

test("in Socket Mode too, what cannot be kept is not acknowledged", async () => {
  const inbox = { ...memoryInbox(), receive: () => Promise.reject(new Error("away")) };
  slack = await openSlack({ inbox, settings: SOCKET });
  const { fake } = slack;
  await until(() => fake.isConnected);
  await expect(fake.push("events_api", from.mention("hej"))).rejects.toThrow("not acknowledged");
});

test("stopped, the connection is closed", async () => {
  slack = await openSlack({ settings: SOCKET });
  const { fake } = slack;
  await until(() => fake.isConnected);
  await slack.slack.stop(1000);
  await until(() => !fake.isConnected);
});

const KEY = Buffer.alloc(32, 7).toString("base64");
const SEVERAL = {
  workspaces: {
    are: "several",
    clientId: "1.2",
    clientSecret: "invented-client-secret",
    stateSecret: "invented-state-secret",
    encryptionKey: KEY,
  },
} as const;

/** As a browser does it: to the install page, on to Slack, and back. */
async function install(url: string) {
  const begun = await fetch(`${url}/slack/install`, { redirect: "manual" });
  const to = new URL(begun.headers.get("location") ?? "");
  const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  const state = to.searchParams.get("state") ?? "";
  const back = await fetch(
    `${url}/slack/oauth_redirect?code=invented-code&state=${encodeURIComponent(state)}`,
    { headers: { cookie }, redirect: "manual" },
  );
  return { to, back };
}

test("a workspace on the list installs the app, is answered with its own token, and may leave", async () => {
  const memory = memoryChannelMemory();
  const assistant = new FakeAssistant();
  slack = await openSlack({
    ...{ memory, assistant, settings: SEVERAL, publicUrl: "https://ask.example" },
  });
  const { fake, url } = slack;
  await slack.post(from.mention("för tidigt"));
  await quiet();
  expect(assistant.heard).toEqual([]);

  const { to, back } = await install(url);
  expect(to.searchParams.get("redirect_uri")).toBe("https://ask.example/slack/oauth_redirect");
  expect(to.searchParams.get("scope")?.split(",")).toContain("app_mentions:read");
  expect(back.status).toBe(200);
  const kept = [...(await memory.list("slack", "install/")).values()].join();
  expect(kept).not.toBe("");
  expect(kept).not.toContain("xoxb");

  await slack.post(from.mention("hej"));
  await until(() => fake.messages.length === 2);
  expect(new Set(fake.messages.map(({ token }) => token))).toEqual(new Set([`xoxb-of-${TEAM}`]));

  await slack.post(from.event({ type: "tokens_revoked", tokens: { bot: ["U0BOT"] } }));
  await until(() => slack!.logged.some((line) => line.includes("removed the app")));
  expect((await memory.list("slack", "install/")).size).toBe(0);
  await slack.post(from.mention("efteråt"));
  await quiet();
  expect(assistant.heard.map(({ text }) => text)).toEqual(["hej"]);
});

test("a workspace that is not on the list cannot install the app", async () => {
  const memory = memoryChannelMemory();
  slack = await openSlack({ memory, settings: { ...SEVERAL, teams: ["T0OTHER"] } });
  const { back } = await install(slack.url);
  expect(back.status).toBeGreaterThanOrEqual(400);
  expect((await memory.list("slack", "install/")).size).toBe(0);
});

test("an installation without the state that it began with is refused", async () => {
  slack = await openSlack({ settings: SEVERAL });
  const forged = await fetch(`${slack.url}/slack/oauth_redirect?code=invented-code&state=forged`);
  expect(forged.status).toBeGreaterThanOrEqual(400);
});

test("a token that belongs to a workspace outside the list ends the start", async () => {
  const fake = await invented();
  await expect(openSlack({ fake, settings: { teams: ["T0OTHER"] } })).rejects.toThrow(
    "SLACK_TEAM_IDS",
  );
  await fake.close();
});

test("what is sealed opens with its key and for its purpose alone", () => {
  const key = keyOf(KEY);
  const sealed = seal("xoxb-hemlig", key, "install/T1");
  expect(sealed).not.toBe(seal("xoxb-hemlig", key, "install/T1"));
  expect(unseal(sealed, key, "install/T1")).toBe("xoxb-hemlig");
  expect(() => unseal(sealed, key, "install/T2")).toThrow();
  expect(() => unseal(sealed, Buffer.alloc(32, 8), "install/T1")).toThrow();
  const bytes = Buffer.from(sealed, "base64");
  bytes[bytes.length - 1]! ^= 1;
  expect(() => unseal(bytes.toString("base64"), key, "install/T1")).toThrow();
});

const ONE = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET };
const MANY = {
  ...{ SLACK_CLIENT_ID: "123.456", SLACK_CLIENT_SECRET: "x".repeat(32), SLACK_TEAM_IDS: "T1, T2" },
  ...{ SLACK_STATE_SECRET: "x".repeat(32), SLACK_ENCRYPTION_KEY: KEY },
  SLACK_SIGNING_SECRET: SECRET,
};
const wrongIn = (values: Record<string, string>) =>
  readSlackSettings(values).mistakes.map(({ setting }) => setting);

test("settings: nothing set is not configured; one workspace, Socket Mode and several are", () => {
  expect(readSlackSettings({})).toEqual({ settings: undefined, mistakes: [] });
  expect(readSlackSettings(ONE).settings).toMatchObject({
    events: { by: "http" },
    workspaces: { are: "one" },
    teams: [],
  });
  expect(readSlackSettings({ ...ONE, SLACK_APP_TOKEN: APP_TOKEN }).settings?.events.by).toBe(
    "socket",
  );
  expect(readSlackSettings(MANY).settings).toMatchObject({
    workspaces: { are: "several" },
    teams: ["T1", "T2"],
  });
});

test("settings: what is missing, malformed or does not go together is named", () => {
  expect(wrongIn({ SLACK_TEAM_IDS: "T1" })).toEqual(["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]);
  expect(wrongIn({ SLACK_BOT_TOKEN: TOKEN })).toEqual(["SLACK_SIGNING_SECRET"]);
  expect(wrongIn({ ...ONE, SLACK_BOT_TOKEN: "xoxp-somebody" })).toEqual(["SLACK_BOT_TOKEN"]);
  expect(wrongIn({ ...ONE, SLACK_CLIENT_SECRET: "x".repeat(32) })).toEqual(["SLACK_CLIENT_SECRET"]);
  expect(wrongIn({ ...MANY, SLACK_BOT_TOKEN: TOKEN })).toEqual(["SLACK_CLIENT_ID"]);
  expect(wrongIn({ ...MANY, SLACK_APP_TOKEN: APP_TOKEN })).toEqual(["SLACK_APP_TOKEN"]);
  expect(wrongIn({ ...MANY, SLACK_ENCRYPTION_KEY: "kort" })).toEqual(["SLACK_ENCRYPTION_KEY"]);
  expect(wrongIn({ ...ONE, SLACK_API_URL: "http://slack.example/api" })).toEqual(["SLACK_API_URL"]);
  const open = Object.entries(MANY).filter(([setting]) => setting !== "SLACK_TEAM_IDS");
  expect(wrongIn(Object.fromEntries(open))).toEqual(["SLACK_TEAM_IDS"]);
});

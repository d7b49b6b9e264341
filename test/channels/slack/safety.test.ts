import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifySlackRequest } from "@chat-adapter/slack/webhook";
import { memoryInbox } from "../../memory-inbox.ts";
import { FakeAssistant, openSlack, quiet, until, type Opened } from "./fixture.ts";
import { BOT, fullMember, SECRET, signed } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let slack: Opened;
let assistant: FakeAssistant;
beforeEach(async () => {
  assistant = new FakeAssistant();
  slack = await openSlack({ assistant });
});
afterEach(() => slack.close());

const texts = () => assistant.heard.map(({ text }) => text);

describe("is not let in at all", () => {
  test("what carries no signature, or a wrong one", async () => {
    const wrong = await slack.post(from.mention("hej"), { secret: "another-invented-secret" });
    expect(wrong.status).toBe(401);
    const none = await fetch(`${slack.url}/slack/events`, { method: "POST", body: "{}" });
    expect(none.status).toBe(401);
  });

  test("what was signed long ago, or for a time that has not come", async () => {
    const now = Date.now() / 1000;
    expect((await slack.post(from.mention("hej"), { at: now - 3600 })).status).toBe(401);
    expect((await slack.post(from.mention("hej"), { at: now + 3600 })).status).toBe(401);
    expect((await slack.post(from.mention("nu"), { at: now + 30 })).status).toBe(200);
    await until(() => texts().length === 1);
  });

  test("what is far larger than anything that Slack sends", async () => {
    const large = { ...from.mention("hej"), padding: "x".repeat(300_000) };
    expect((await slack.post(large)).status).toBe(413);
  });

  test("what is no event: null, a list, a word, something without a type", async () => {
    for (const broken of [null, [], "hej", 7, {}, { type: "event_callback" }])
      expect((await slack.post(broken)).status).toBe(400);
  });

  test("what belongs to another workspace, another app or a whole enterprise", async () => {
    const foreign = [
      from.mention("a", {}, { team_id: "T0OTHER" }),
      from.mention("b", {}, { api_app_id: "A0OTHER" }),
      from.mention("c", {}, { authorizations: [{ is_enterprise_install: true }] }),
      from.command("d", slack.fake.origin, { team_id: "T0OTHER" }),
      { ...from.press({ id: "act:0", value: "v" }), api_app_id: "A0OTHER" },
    ];
    for (const one of foreign) expect((await slack.post(one)).status).toBe(200);
    await quiet();
    expect(texts()).toEqual([]);
    expect(assistant.pressed).toEqual([]);
    expect(slack.logged.filter((line) => line.includes("refused"))).toHaveLength(5);
  });

  test("other addresses and methods lead nowhere", async () => {
    expect((await fetch(`${slack.url}/slack/events`)).status).toBe(404);
    expect((await fetch(`${slack.url}/slack/install`)).status).toBe(404);
  });
});

test("our signatures are those that another implementation checks", async () => {
  const body = JSON.stringify(from.mention("hej"));
  const request = new Request("http://localhost/slack/events", {
    method: "POST",
    headers: { ...signed(body), "Content-Type": "application/json" },
    body,
  });
  expect(await verifySlackRequest(request, { signingSecret: SECRET })).toBe(body);
});

test("Slack's question whether the address is ours is answered", async () => {
  const asked = { type: "url_verification", challenge: "invented" };
  expect(await slack.post(asked)).toEqual({ status: 200, body: '{"challenge":"invented"}' });
});

describe("is not answered", () => {
  const silent = {
    "another bot": from.direct("hej", { bot_id: "B9" }),
    itself: from.direct("hej", { user: BOT }),
    Slackbot: from.direct("hej", { user: "USLACKBOT" }),
    "an edit": from.direct("", {
      subtype: "message_changed",
      hidden: true,
      message: { text: "hej" },
    }),
    "a deletion": from.direct("", { subtype: "message_deleted" }),
    "somebody who joins": from.direct("hej", { subtype: "channel_join" }),
    "what is said in a channel without a mention": from.direct("hej", {
      channel_type: "channel",
      channel: "C1",
    }),
    "a reaction": from.event({ type: "reaction_added", user: "U1", reaction: "wave" }),
  };
  for (const [what, payload] of Object.entries(silent))
    test(what, async () => {
      expect((await slack.post(payload)).status).toBe(200);
      await quiet();
      expect(texts()).toEqual([]);
      expect(slack.fake.messages).toEqual([]);
    });
});

describe("each thing once", () => {
  test("an event that Slack sends again", async () => {
    const asked = from.mention("hej");
    await slack.post(asked);
    await slack.post(asked, { headers: { "x-slack-retry-num": "1" } });
    await slack.post(asked, { headers: { "x-slack-retry-num": "2" } });
    await quiet();
    expect(texts()).toEqual(["hej"]);
  });

  test("a mention in a direct message, which comes as two events", async () => {
    const ts = "1800.77";
    const channel = "DU1";
    await Promise.all([
      slack.post(from.direct(`<@${BOT}> hej`, { ts, channel })),
      slack.post(from.mention("hej", { ts, channel })),
    ]);
    await quiet();
    expect(texts()).toEqual(["hej"]);
  });

  test("a message whose text is edited after it was answered", async () => {
    const ts = "1800.78";
    await slack.post(from.mention("hej", { ts }));
    await slack.post(from.mention("hej då", { ts, edited: { ts: "1800.79" } }));
    await quiet();
    expect(texts()).toEqual(["hej"]);
  });

  test("a press or command that is played back", async () => {
    const pressed = from.press({ id: "act:0", value: "v" });
    const asked = from.command("hej", slack.fake.origin);
    for (const payload of [pressed, pressed, asked, asked]) await slack.post(payload);
    await quiet();
    expect(assistant.pressed).toHaveLength(1);
    expect(texts()).toEqual(["hej"]);
  });
});

test("what cannot be kept is not acknowledged, so that Slack sends it again", async () => {
  await slack.close();
  const inbox = memoryInbox();
  let isAway = true;
  const failing = {
    ...inbox,
    receive: (...args: Parameters<typeof inbox.receive>) =>
      isAway ? Promise.reject(new Error("the store is away")) : inbox.receive(...args),
  };
  slack = await openSlack({ assistant, inbox: failing });
  const asked = from.mention("hej");
  expect((await slack.post(asked)).status).toBe(503);
  isAway = false;
  expect((await slack.post(asked)).status).toBe(200);
  await until(() => texts().length === 1);
});

describe("who sees what", () => {
  const sees = async (payload: unknown) => {
    const before = assistant.heard.length;
    await slack.post(payload);
    await until(() => assistant.heard.length === before + 1);
    const { who } = assistant.heard.at(-1)!;
    return [who.sees, who.email];
  };
  const REGISTER = ["register", "u1@example.org"];
  const KNOWLEDGE = ["knowledge", undefined];

  test("a member sees the register, with the address that Slack has confirmed", async () => {
    expect(await sees(from.direct("a"))).toEqual(REGISTER);
    expect(await sees(from.mention("b"))).toEqual(REGISTER);
  });

  test("an address that is not confirmed counts for nothing", async () => {
    slack.fake.users.set("U1", fullMember("U1", { is_email_confirmed: false }));
    expect(await sees(from.direct("a"))).toEqual(["register", undefined]);
  });

  for (const [what, fields] of Object.entries({
    "a guest": { is_restricted: true },
    "a guest of one channel": { is_ultra_restricted: true },
    "a stranger": { is_stranger: true },
    "somebody of another workspace": { team_id: "T0OTHER" },
    "somebody who was removed": { deleted: true },
    "a robot": { is_bot: true },
    "somebody of whom Slack does not say": { is_restricted: undefined },
  }))
    test(`${what} sees what the agreements say`, async () => {
      slack.fake.users.set("U1", fullMember("U1", fields));
      expect(await sees(from.direct("a"))).toEqual(KNOWLEDGE);
    });

  test("whoever Slack cannot tell of sees what the agreements say, and is asked for again", async () => {
    slack.fake.trouble("users.info", { status: 500 });
    expect(await sees(from.direct("a"))).toEqual(KNOWLEDGE);
    expect(await sees(from.direct("b"))).toEqual(REGISTER);
  });

  test("a writer whom the event places elsewhere, whatever their account says", async () => {
    expect(await sees(from.direct("a", { user_team: "T0OTHER" }))).toEqual(KNOWLEDGE);
    const shared = from.mention("b", {}, { team_id: "T0OTHER", is_ext_shared_channel: true });
    expect(await sees(shared)).toEqual(KNOWLEDGE);
  });

  for (const [what, channel] of Object.entries({
    "is shared with another organisation": { is_ext_shared: true },
    "is about to be": { is_pending_ext_shared: true },
  }))
    test(`in a channel that ${what}, nobody sees names`, async () => {
      slack.fake.channels.set("C1", channel);
      expect(await sees(from.mention("a"))).toEqual(KNOWLEDGE);
    });

  test("in a channel where a guest reads along, nobody sees names", async () => {
    slack.fake.users.set("U8", fullMember("U8", { is_restricted: true }));
    slack.fake.members.set("C1", ["U1", "U8"]);
    expect(await sees(from.mention("a"))).toEqual(KNOWLEDGE);
    expect(await sees(from.command("b", slack.fake.origin))).toEqual(REGISTER);
  });

  test("where it cannot be told who reads along, nobody sees names", async () => {
    slack.fake.trouble("conversations.info", { error: "missing_scope" });
    expect(await sees(from.mention("a"))).toEqual(KNOWLEDGE);
    expect(await sees(from.mention("b"))).toEqual(REGISTER);
  });

  test("a press is judged as its presser, not as the message's owner", async () => {
    slack.fake.users.set("U2", fullMember("U2", { is_restricted: true }));
    await slack.post(from.press({ id: "act:0", value: "v", user: "U2", channel: "DU2" }));
    await until(() => assistant.pressed.length === 1);
    expect(assistant.pressed[0]?.who).toMatchObject({ account: "T0ANGSBY/U2", sees: "knowledge" });
  });
});

test("no token and nothing that was said is logged", async () => {
  slack.fake.trouble("chat.postMessage", { error: "invalid_auth" });
  await slack.post(from.direct("en hemlig fråga"));
  await until(() => slack.logged.some((line) => line.includes("invalid_auth")));
  const all = slack.logged.join("");
  for (const secret of ["hemlig", "xoxb", SECRET]) expect(all).not.toContain(secret);
});

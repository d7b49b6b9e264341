import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerReply, FakeAssistant, notice, openSlack, until, type Opened } from "./fixture.ts";
import { BOT, fullMember, TEAM } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let slack: Opened;
let assistant: FakeAssistant;
beforeEach(async () => {
  assistant = new FakeAssistant();
  slack = await openSlack({ assistant });
});
afterEach(async () => {
  await slack.close();
  expect(slack.fake.faults).toEqual([]);
});

const seen = () => slack.fake.messages.filter(({ only }) => only === undefined);
const settled = () =>
  until(
    () => slack.fake.called("assistant.threads.setStatus").at(-1)?.["status"] === "",
    "the end",
  );

test("a mention is answered in its thread, and the thread is one conversation", async () => {
  const asked = from.mention("vem är <ordförande> &amp; varför?", { ts: "1800.1" });
  expect((await slack.post(asked)).status).toBe(200);
  await until(() => seen().length === 1);
  expect(seen()[0]).toMatchObject({ channel: "C1", thread: "1800.1" });
  expect(slack.fake.read(seen()[0])).toBe("svar: vem är ordförande & varför?");
  await slack.post(from.mention("Och sedan?", { thread_ts: "1800.1" }));
  await until(() => seen().length === 2);
  expect(seen()[1]?.thread).toBe("1800.1");
  expect(new Set(assistant.heard.map(({ conversation }) => conversation))).toEqual(
    new Set([`slack:${TEAM}/C1/1800.1`]),
  );
});

test("a direct message is answered where it was written, in a thread only if it stood in one", async () => {
  await slack.post(from.direct("hej"));
  await until(() => seen().length === 2);
  expect(seen().map(({ thread }) => thread)).toEqual([undefined, undefined]);
  await slack.post(from.direct("och?", { thread_ts: "1700.1" }));
  await until(() => seen().length === 3);
  expect(seen()[2]?.thread).toBe("1700.1");
  expect(assistant.heard.map(({ conversation }) => conversation)).toEqual([
    `slack:${TEAM}/DU1`,
    `slack:${TEAM}/DU1/1700.1`,
  ]);
});

test("somebody is greeted once: before the first answer, in a channel seen by them alone", async () => {
  await slack.post(from.mention("hej"));
  await until(() => seen().length === 1);
  const [greeting] = slack.fake.messages;
  expect(greeting).toMatchObject({ channel: "C1", only: "U1" });
  expect(slack.fake.read(greeting)).toContain("Jag är en bot");
  await slack.post(from.direct("hej igen"));
  await until(() => seen().length === 2);
  expect(slack.fake.messages).toHaveLength(3);
});

test("links are never unfolded into previews", async () => {
  await slack.post(from.direct("hej"));
  await until(() => seen().length === 2);
  for (const call of slack.fake.called("chat.postMessage"))
    expect(call).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
});

test("people mentioned are named, the bot is not", async () => {
  slack.fake.users.set("U9", fullMember("U9", { real_name: "Robin Ek" }));
  await slack.post(from.mention("vilka uppdrag har <@U9>?"));
  await until(() => seen().length === 1);
  expect(assistant.heard[0]?.text).toBe("vilka uppdrag har Robin Ek?");
});

test("a mention without words is told how to ask", async () => {
  await slack.post(from.mention("", { text: `<@${BOT}>` }));
  await until(() => seen().length === 1);
  expect(slack.fake.read(seen()[0])).toContain("Skriv din fråga efter mitt namn");
  expect(assistant.heard).toEqual([]);
});

test("a file sent along does not keep the question from being answered", async () => {
  await slack.post(from.direct("vad står här?", { subtype: "file_share", files: [{ id: "F1" }] }));
  await until(() => assistant.heard.length === 1);
});

test("messages of one conversation are handled in their order", async () => {
  const times = [80, 0];
  assistant.says = async ({ text }) => {
    await new Promise((resolve) => setTimeout(resolve, times.shift()));
    return notice(text);
  };
  await slack.post(from.direct("först"));
  await slack.post(from.direct("sedan"));
  await until(() => seen().length === 3);
  expect(
    seen()
      .map((message) => slack.fake.read(message))
      .slice(1),
  ).toEqual(["först", "sedan"]);
});

describe("an answer that comes piece by piece", () => {
  const lead = [
    { text: "Första meningen.", facts: [] },
    { text: "Andra *meningen*.", facts: [] },
  ];
  beforeEach(() => {
    assistant.says = (_heard, listener) => {
      listener?.part("Första meningen.");
      listener?.part("Andra *meningen*.");
      return Promise.resolve(
        answerReply({ details: [{ text: "Detaljen.", facts: [] }], rating: "r1" }, { lead }),
      );
    };
  });

  test("is one message in the thread, streamed and then completed", async () => {
    await slack.post(from.mention("fråga", { ts: "1800.1" }));
    await settled();
    expect(seen()).toHaveLength(1);
    expect(seen()[0]).toMatchObject({ thread: "1800.1", isStreaming: false });
    // Nothing in it can become markup.
    expect(seen()[0]?.streamed).toBe("Första meningen. Andra \\*meningen\\*.");
    const blocks = JSON.stringify(seen()[0]?.blocks);
    expect(blocks).toContain("Detaljen.");
    expect(blocks).not.toContain("Första");
    expect(blocks).toContain("feedback_buttons");
    expect(slack.fake.called("chat.startStream")).toHaveLength(1);
  });

  test("comes at once where Slack lets no more streams begin", async () => {
    slack.fake.trouble("chat.startStream", { retryAfter: 30 });
    await slack.post(from.mention("fråga"));
    await settled();
    expect(seen()).toHaveLength(1);
    expect(slack.fake.read(seen()[0])).toContain("Första meningen.");
  });

  test("is completed by changing the message when the stream has died", async () => {
    slack.fake.trouble("chat.stopStream", { error: "message_not_in_streaming_state" });
    await slack.post(from.mention("fråga"));
    await settled();
    expect(seen()).toHaveLength(1);
    expect(seen()[0]?.streamed).toBe("");
    expect(slack.fake.read(seen()[0])).toContain("Första meningen.");
    expect(slack.fake.read(seen()[0])).toContain("Detaljen.");
  });

  test("is put right when it ends otherwise than it began", async () => {
    assistant.says = (_heard, listener) => {
      listener?.part("Något annat.");
      return Promise.resolve(answerReply({}, { lead }));
    };
    await slack.post(from.mention("fråga"));
    await settled();
    expect(seen()).toHaveLength(1);
    expect(slack.fake.read(seen()[0])).not.toContain("Något annat");
    expect(slack.fake.read(seen()[0])).toContain("Första meningen.");
  });

  test("is ended with an error when it cannot be finished", async () => {
    assistant.says = async (_heard, listener) => {
      listener?.part("Första meningen.");
      throw new Error("the store is away");
    };
    await slack.post(from.mention("fråga"));
    await settled();
    expect(seen()).toHaveLength(1);
    expect(seen()[0]?.streamed).toContain("Det gick inte att svara just nu");
    expect(seen()[0]?.isStreaming).toBe(false);
  });

  test("comes at once in a direct message outside threads, where nothing can be streamed", async () => {
    await slack.post(from.direct("fråga"));
    await until(() => seen().length === 2);
    expect(slack.fake.called("chat.startStream")).toEqual([]);
  });
});

describe("while an answer is made", () => {
  const statuses = () =>
    slack.fake.called("assistant.threads.setStatus").map(({ status }) => status);

  test("it shows that it thinks, and then no more", async () => {
    await slack.post(from.mention("fråga"));
    await until(() => statuses().length === 2);
    expect(statuses()).toEqual(["tänker …", ""]);
  });

  test("a fault ends that too, and an error is said rather than nothing", async () => {
    assistant.says = () => Promise.reject(new Error("Robin Ek is nobody's business"));
    await slack.post(from.mention("fråga"));
    await until(() => statuses().length === 2);
    expect(slack.fake.read(seen()[0])).toContain("Det gick inte att svara just nu");
    expect(slack.logged.join("")).not.toContain("Robin");
  });

  test("a status that Slack does not take costs no answer", async () => {
    slack.fake.trouble("assistant.threads.setStatus", { error: "no_permission" });
    await slack.post(from.mention("fråga"));
    await until(() => seen().length === 1);
  });
});

describe("/ask", () => {
  test("answers the asker alone, with the question and a way to share it", async () => {
    const asked = from.command("vem är ordförande?", slack.fake.origin);
    expect(await slack.post(asked)).toEqual({ status: 200, body: "" });
    await until(() => slack.fake.responses.length === 1);
    const [response] = slack.fake.responses;
    expect(response?.body).toMatchObject({ response_type: "ephemeral", replace_original: false });
    const blocks = JSON.stringify(response?.body["blocks"]);
    expect(blocks).toContain("Fråga: vem är ordförande?");
    expect(blocks).toContain('"action_id":"share:0"');
    expect(seen()).toEqual([]);
  });

  test("shared, it is answered anew with what anybody may see", async () => {
    const shared = from.press({
      ...{ id: "share:0", value: "vem är ordförande?", isEphemeral: true },
      origin: slack.fake.origin,
    });
    await slack.post(shared);
    await until(() => slack.fake.responses.length === 1);
    expect(slack.fake.responses[0]?.body["response_type"]).toBe("in_channel");
    expect(JSON.stringify(slack.fake.responses[0]?.body)).toContain("Invented U1 delar frågan");
    expect(assistant.heard[0]?.who).toMatchObject({ sees: "knowledge", email: undefined });
  });

  test("without a question says how to ask", async () => {
    await slack.post(from.command("  ", slack.fake.origin));
    await until(() => slack.fake.responses.length === 1);
    expect(JSON.stringify(slack.fake.responses[0]?.body)).toContain("/ask vem är ordförande?");
  });

  test("sends nothing to an address that is none of Slack's", async () => {
    const asked = from.command("hej", "http://127.0.0.1:9");
    await slack.post(asked);
    await until(() => assistant.heard.length === 1);
    await until(() => slack.logged.some((line) => line.includes("nothing could be said")));
  });
});

test("the shortcut takes somebody's message as a question, for the asker alone", async () => {
  await slack.post(from.shortcut("Vem representerar Ängsby?", slack.fake.origin));
  await until(() => slack.fake.responses.length === 1);
  expect(assistant.heard[0]?.text).toBe("Vem representerar Ängsby?");
  expect(slack.fake.responses[0]?.body["response_type"]).toBe("ephemeral");
});

describe("opened", () => {
  test("the home is made anew each time", async () => {
    await slack.post(from.opened("home"));
    await slack.post(from.opened("home"));
    await until(() => slack.fake.views.length === 2);
    expect(slack.fake.views[0]).toMatchObject({
      method: "views.publish",
      args: { user_id: "U1", view: { type: "home" } },
    });
  });

  test("the messages greet once, and offer questions that fit", async () => {
    await slack.post(from.opened("messages"));
    await slack.post(from.opened("messages"));
    const prompted = () => slack.fake.called("assistant.threads.setSuggestedPrompts");
    await until(() => prompted().length === 2);
    expect(prompted()[0]).toMatchObject({
      channel_id: "DU1",
      prompts: [{ title: "Vem är ordförande?", message: "Vem är ordförande?" }],
    });
    expect(prompted()[0]).not.toHaveProperty("thread_ts");
    expect(seen()).toHaveLength(1);
  });
});

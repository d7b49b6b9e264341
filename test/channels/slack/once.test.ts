import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import {
  FakeAssistant,
  invented,
  notice,
  openSlack,
  quiet,
  until,
  type Opened,
} from "./fixture.ts";
import { fullMember, type FakeSlack } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let fake: FakeSlack;
let open: Opened[] = [];
let assistant: FakeAssistant;
const inbox = { current: memoryInbox() };
const memory = { current: memoryChannelMemory() };
let clock = 0;

beforeEach(async () => {
  fake = await invented();
  assistant = new FakeAssistant();
  inbox.current = memoryInbox();
  memory.current = memoryChannelMemory();
  clock = 0;
});
afterEach(async () => {
  for (const one of open) await one.kill();
  open = [];
  await fake.close();
  expect(fake.faults).toEqual([]);
});

/** Another process over the same inbox; `later` milliseconds have passed. */
async function start(later = 0, says?: FakeAssistant["says"]): Promise<Opened> {
  clock += later;
  const own = new FakeAssistant();
  own.says = says ?? ((heard) => assistant.hear(heard));
  const offset = clock;
  const one = await openSlack({
    ...{ fake, assistant: own, inbox: inbox.current, memory: memory.current },
    now: () => Date.now() + offset,
  });
  open.push(one);
  return one;
}

const answers = () =>
  fake.messages.filter(({ only }) => only === undefined).map((message) => fake.read(message));
const LEASE = 100_000;

test("twenty people at once, every event twice: each question is answered once", async () => {
  const slack = await start();
  const people = Array.from({ length: 20 }, (_, index) => `UP${index}`);
  for (const user of people) fake.users.set(user, fullMember(user));
  const asked = people.map((user) =>
    from.direct(`fråga av ${user}`, { user, channel: `D${user}` }),
  );
  const sent = await Promise.all([...asked, ...asked].map((one) => slack.post(one)));
  expect(sent.every(({ status }) => status === 200)).toBe(true);
  await until(() => answers().length === 40);
  await quiet();
  // A greeting and an answer each.
  expect(answers()).toHaveLength(40);
  for (const user of people)
    expect(answers().filter((text) => text === `svar: fråga av ${user}`)).toHaveLength(1);
});

test("the same event to two processes is answered by one of them", async () => {
  const [one, other] = [await start(), await start()];
  const asked = from.mention("hej");
  await Promise.all([one.post(asked), other.post(asked)]);
  await until(() => answers().length === 1);
  await quiet();
  expect(answers()).toEqual(["svar: hej"]);
});

describe("a process that is killed", () => {
  test("before it has answered leaves the question to the next", async () => {
    const killed = await start(0, () => new Promise(() => {}));
    await killed.post(from.mention("hej"));
    await quiet();
    expect(answers()).toEqual([]);
    await start(LEASE);
    await until(() => answers().length === 1);
    await start(LEASE);
    await quiet();
    expect(answers()).toEqual(["svar: hej"]);
  });

  test("leaves nothing to the next as long as it may still be at work", async () => {
    const slow = await start(0, () => new Promise(() => {}));
    await slow.post(from.mention("hej"));
    await quiet();
    await start(1000);
    await quiet();
    expect(assistant.heard).toEqual([]);
  });

  test("when the answer was sent but not marked so: it is found, and not sent again", async () => {
    const forgetful = memoryInbox();
    inbox.current = { ...forgetful, done: () => new Promise(() => {}) };
    await (await start()).post(from.mention("hej"));
    await until(() => answers().length === 1);
    inbox.current = forgetful;
    await start(LEASE);
    await until(() => assistant.heard.length === 2);
    await quiet();
    expect(answers()).toEqual(["svar: hej"]);
  });

  test("in the middle of a long answer: only the rest is sent", async () => {
    const text = Array.from({ length: 40 }, (_, index) => `Rad ${index} ${"ord ".repeat(200)}`);
    assistant.says = () => Promise.resolve(notice(text.join("\n")));
    fake.trouble("chat.postMessage", { delay: 0 }, { delay: 5000 });
    const forgetful = memoryInbox();
    inbox.current = { ...forgetful, done: () => new Promise(() => {}) };
    await (await start()).post(from.mention("hej"));
    await until(() => answers().length === 1);
    inbox.current = forgetful;
    await start(LEASE);
    await until(() => answers().length > 2);
    await quiet(200);
    const all = answers().join(" ");
    for (const index of text.keys())
      expect(all.split(`Rad ${index} `), `line ${index}`).toHaveLength(2);
  });
});

describe("Slack in trouble", () => {
  test("asks to be left alone for a while: the answer waits, and comes once", async () => {
    fake.trouble("chat.postMessage", { retryAfter: 1 }, { retryAfter: 1 });
    await (await start()).post(from.mention("hej"));
    const began = Date.now();
    await until(() => answers().length === 1);
    expect(Date.now() - began).toBeGreaterThan(1900);
    expect(answers()).toEqual(["svar: hej"]);
  });

  test("for longer than the lease: the question is left for later", async () => {
    fake.trouble("chat.postMessage", { retryAfter: 100 });
    await (await start()).post(from.mention("hej"));
    await quiet();
    expect(answers()).toEqual([]);
    await start(LEASE);
    await until(() => answers().length === 1);
  });

  test("with a full channel holds up no other", async () => {
    const slack = await start();
    fake.trouble("chat.postMessage", { retryAfter: 2 });
    await slack.post(from.mention("första", { channel: "C1" }));
    await until(() => fake.called("chat.postMessage").length === 1);
    fake.members.set("C2", ["U1"]);
    await slack.post(from.mention("andra", { channel: "C2" }));
    await until(() => answers().length === 1);
    expect(answers()).toEqual(["svar: andra"]);
    await until(() => answers().length === 2);
  });

  test("says that it failed although the message arrived: it is not sent twice", async () => {
    fake.trouble("chat.postMessage", { status: 502, butDone: true });
    await (await start()).post(from.mention("hej"));
    await until(() => fake.called("conversations.replies").length > 0);
    await quiet();
    expect(answers()).toEqual(["svar: hej"]);
  });

  test("and lost the message: it is sent again", async () => {
    fake.trouble("chat.postMessage", { status: 502 });
    await (await start()).post(from.mention("hej"));
    await until(() => answers().length === 1);
  });

  test("is not reached at the start: events are not acknowledged, and it is tried again", async () => {
    fake.trouble("auth.test", { status: 500 }, { status: 500 });
    const slack = await start();
    expect((await slack.post(from.mention("hej"))).status).toBe(503);
  });

  test("refuses the token: the start says what to do", async () => {
    fake.trouble("auth.test", { error: "invalid_auth" });
    await expect(start()).rejects.toThrow("Slack does not accept SLACK_BOT_TOKEN (invalid_auth)");
  });
});

test("messages to one channel keep a second's distance", async () => {
  const one = await openSlack({ fake, assistant, gap: 300 });
  open.push(one);
  const at: number[] = [];
  assistant.says = ({ text }) => Promise.resolve(notice(text));
  for (const text of ["a", "b", "c"])
    await one.post(from.mention(text, { ts: `1800.${text.codePointAt(0)}` }));
  const began = Date.now();
  await until(() => {
    if (answers().length > at.length) at.push(Date.now() - began);
    return at.length === 3;
  });
  expect(at[2]! - at[0]!).toBeGreaterThan(550);
});

test("stopping waits for what is being answered", async () => {
  const slack = await start(0, async ({ text }) => {
    await quiet(200);
    return notice(text);
  });
  await slack.post(from.mention("hej"));
  await slack.close();
  open = [];
  expect(answers()).toEqual(["hej"]);
});

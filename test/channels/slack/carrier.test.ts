import { afterEach, beforeEach, expect, test } from "vitest";
import type { Outgoing } from "../../../src/conversation/outgoing.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { FakeAssistant, openSlack, until, type Opened } from "./fixture.ts";
import { fullMember, TEAM } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let slack: Opened;
let assistant: FakeAssistant;
const memory = { current: memoryChannelMemory() };
beforeEach(async () => {
  assistant = new FakeAssistant();
  memory.current = memoryChannelMemory();
  slack = await openSlack({ assistant, memory: memory.current });
});
afterEach(async () => {
  await slack.close();
  expect(slack.fake.faults).toEqual([]);
});

const signal = new AbortController().signal;
const reminder: Outgoing = {
  account: `${TEAM}/U1`,
  name: "Robin Ek",
  language: "sv",
  cards: [
    {
      title: "Styrgruppen möts tisdag 8 december kl. 13.00.",
      when: "tisdag 8 december 2026 kl. 13.00–15.00, Ängsby",
      lines: ["Kommer du?"],
      note: "Bilaga 2, 1.3.2",
      buttons: [
        { does: "act", label: "Kommer", value: "attend|m1|coming", style: "primary" },
        { does: "act", label: "Förhinder", value: "attend|m1|absent" },
      ],
    },
  ],
};
const send = (outgoing = reminder, key = "k1") => slack.slack.carrier.send(outgoing, key, signal);
const find = (key = "k1") => slack.slack.carrier.find?.(key, signal);
const reminded = () =>
  slack.fake.messages.filter((message) => slack.fake.read(message).includes("Styrgruppen möts"));

test("a reminder is a direct message with buttons, after a greeting the first time", async () => {
  const sent = await send();
  const [greeting, message] = slack.fake.messages;
  expect(sent).toEqual({ outcome: "sent", remoteId: `${TEAM}/DU1/${message!.ts}` });
  expect(slack.fake.read(greeting)).toContain("Jag är en bot");
  expect(message).toMatchObject({ channel: "DU1", thread: undefined });
  expect(JSON.stringify(message!.blocks)).toContain('"value":"attend|m1|coming"');
  expect(message!.text).toBe("Styrgruppen möts tisdag 8 december kl. 13.00.");
  await send(reminder, "k2");
  expect(slack.fake.messages).toHaveLength(3);
  expect(slack.fake.called("conversations.open")).toHaveLength(1);
});

test("its buttons work whenever they are pressed, and the message then shows how it stands", async () => {
  await send();
  const { ts } = slack.fake.messages.at(-1)!;
  assistant.presses = () =>
    Promise.resolve({ message: [{ title: "Du kommer.", lines: [], buttons: [] }] });
  await slack.post(
    from.press({ id: "act:0", value: "attend|m1|coming", channel: "DU1", message: ts }),
  );
  await until(() => slack.fake.read(slack.fake.messages.at(-1)) === "Du kommer.");
  expect(assistant.pressed[0]).toMatchObject({
    value: "attend|m1|coming",
    who: { account: reminder.account, email: "u1@example.org" },
  });
});

test("what was sent is found by its key, also by the next process", async () => {
  const sent = await send();
  expect(sent.outcome).toBe("sent");
  expect(await find()).toBe(sent.outcome === "sent" ? sent.remoteId : "");
  expect(await find("k2")).toBeUndefined();
  const next = await openSlack({ fake: slack.fake, memory: memory.current });
  expect(await next.slack.carrier.find?.("k1", signal)).toBe(await find());
  await next.close();
});

test("what was lost is not found, and sent again; what arrived is not sent twice", async () => {
  await send(reminder, "k0");
  slack.fake.trouble("chat.postMessage", { status: 503 });
  expect(await send()).toEqual({ outcome: "unclear", note: "WebAPIHTTPError" });
  expect(await find()).toBeUndefined();
  slack.fake.trouble("chat.postMessage", { status: 503, butDone: true });
  expect((await send()).outcome).toBe("unclear");
  expect(await find()).toMatch(/^T0ANGSBY\/DU1\//);
  expect((await send()).outcome).toBe("sent");
  expect(reminded()).toHaveLength(2);
});

test("a long one that was cut off in the middle: only the rest is sent", async () => {
  const lines = [0, 1, 2].map((index) => `Del ${index} ${"ord ".repeat(2500)}`);
  const long = {
    ...reminder,
    cards: lines.map((line) => ({ title: "Läs", lines: [line], buttons: [] })),
  };
  await send(reminder, "k0");
  slack.fake.trouble("chat.postMessage", { delay: 0 }, { status: 500 });
  expect((await send(long)).outcome).toBe("unclear");
  expect(await find()).toBeUndefined();
  expect((await send(long)).outcome).toBe("sent");
  const all = slack.fake.messages.map((message) => slack.fake.read(message)).join(" ");
  for (const index of [0, 1, 2]) expect(all.split(`Del ${index} `)).toHaveLength(2);
});

test("haste is told with how long to wait", async () => {
  await send(reminder, "k0");
  slack.fake.trouble("chat.postMessage", { retryAfter: 30 });
  expect(await send()).toEqual({ outcome: "refused", note: "rate limited", after: 30_000 });
});

for (const error of ["account_inactive", "channel_not_found", "user_disabled", "is_archived"])
  test(`${error} is the same tomorrow`, async () => {
    await send(reminder, "k0");
    slack.fake.trouble("chat.postMessage", { error });
    expect(await send()).toEqual({ outcome: "refused-for-good", note: error });
  });

for (const error of ["invalid_auth", "token_revoked", "missing_scope"])
  test(`${error} may be well again with a new token`, async () => {
    await send(reminder, "k0");
    slack.fake.trouble("chat.postMessage", { error });
    expect(await send()).toMatchObject({ outcome: "refused", note: error, after: 600_000 });
  });

for (const error of ["internal_error", "fatal_error", "service_unavailable"])
  test(`${error} leaves it unclear`, async () => {
    await send(reminder, "k0");
    slack.fake.trouble("chat.postMessage", { error });
    expect(await send()).toEqual({ outcome: "unclear", note: error });
  });

test("somebody who cannot be written to has surely not been reached", async () => {
  slack.fake.trouble("conversations.open", { error: "user_not_found" }, { status: 500 });
  expect(await send()).toEqual({ outcome: "refused-for-good", note: "user_not_found" });
  expect(await send()).toEqual({ outcome: "refused", note: "WebAPIHTTPError" });
});

test("a workspace that is not served is refused for good", async () => {
  const elsewhere = { ...reminder, account: "T0OTHER/U1" };
  expect(await send(elsewhere)).toMatchObject({ outcome: "refused-for-good" });
});

test("people are written to in their language", async () => {
  slack.fake.users.set("U7", fullMember("U7", { locale: "en-GB" }));
  const english = { ...reminder, account: `${TEAM}/U7`, language: "en" as const };
  await send({ ...english, cards: [{ ...reminder.cards[0]!, link: "https://moten.example/1" }] });
  expect(JSON.stringify(slack.fake.messages.at(-1)!.blocks)).toContain("Open the link");
});

/** Members who have never written to the bot are found, and nobody else; with the real register and reminders. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Write } from "../../../src/conversation/view.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { beginning, living, type Living } from "../../conversation/assistant-fixture.ts";
import { newSqlite } from "../../store/places.ts";
import { createAudience } from "../../../src/channels/slack/audience.ts";
import { createFinding } from "../../../src/channels/slack/finding.ts";
import { createPeople } from "../../../src/channels/slack/people.ts";
import { clientFor, oneWorkspace } from "../../../src/channels/slack/workspace.ts";
import { FakeAssistant, invented, openSlack, quiet, until, type Opened } from "./fixture.ts";
import { fullMember, TEAM, TOKEN, type FakeSlack } from "./fake-slack.ts";
import { passing } from "./passing.ts";
import { driveSlack, idOf } from "./under-test.ts";

let fake: FakeSlack;
beforeEach(async () => {
  fake = await invented();
});
afterEach(() => fake.close());

const account = (person: string) => `${TEAM}/${idOf(person)}`;
const asked = () => fake.called("users.lookupByEmail").map(({ email }) => email);

function inSlack(person: string, fields: object = {}): void {
  const profile = { email: `${person}@example.org` };
  fake.users.set(idOf(person), fullMember(idOf(person), { profile, ...fields }));
}

describe("a member who has never written", () => {
  let store: Store;
  let life: Living;
  beforeEach(async () => {
    store = await openStore(newSqlite());
  });
  afterEach(() => store.close());

  /** A week before the meeting, after Slack has been asked about everybody. */
  async function reminded(writes: Write[] = beginning()) {
    life = await living(store, "2026-11-23 08:00", { writes });
    const { inbox, memory } = store;
    const slack = await driveSlack(life.assistant, { fake, inbox, memory });
    await quiet(200);
    for (const time of ["23 08:00", "24 09:00", "25 09:00"])
      await passing(`2026-11-${time}`, { store, life, slack });
    await slack.close();
    const seen = (person: string) => slack.seen(person);
    return { seen, logged: slack.opened.logged.join("\n") };
  }
  const tied = async () => [...(await store.read()).accounts.keys()];

  test("gets the reminder, after the bot has said what it is", async () => {
    inSlack("robin");
    const { seen, logged } = await reminded();
    expect(await tied()).toEqual([`slack:${account("robin")}`]);
    expect(seen("robin")).toContain("Jag är en bot");
    expect(seen("robin")).toContain("Jag kan inte");
    expect(logged).not.toContain("@");
  });

  test("is asked about only if they hold something", async () => {
    await reminded();
    expect(asked().toSorted()).toEqual(
      ["alva", "kim", "oda", "robin"].map((person) => `${person}@example.org`),
    );
  });

  test.each([
    ["a guest", { is_restricted: true }],
    ["somebody of another workspace", { team_id: "T0OTHER" }],
    ["a bot", { is_bot: true }],
    ["an account that is switched off", { deleted: true }],
    ["somebody whose address is not confirmed", { is_email_confirmed: false }],
  ])("is not taken for %s who has the address", async (_, fields) => {
    inSlack("robin", fields);
    const { seen, logged } = await reminded();
    expect(asked()).toContain("robin@example.org");
    expect(await tied()).toEqual([]);
    expect(seen("robin")).toBe("");
    expect(logged).not.toContain("@");
  });

  test("is not looked for where somebody else in the register has the same address", async () => {
    inSlack("robin");
    const writes = beginning().map((write): Write => {
      if (write.kind !== "person" || write.after?.id !== "kim") return write;
      return { ...write, after: { ...write.after, email: "robin@example.org" } };
    });
    const { seen } = await reminded(writes);
    expect(asked()).not.toContain("robin@example.org");
    expect(await tied()).toEqual([]);
    expect(seen("robin")).toBe("");
  });

  test("is not tied where the coordinator has said that the account is nobody's", async () => {
    inSlack("robin");
    const id = `slack:${account("robin")}`;
    const after = { id, by: "coordinator", since: "2026-01-01T00:00:00Z" };
    const { seen } = await reminded([...beginning(), { kind: "account", id, after } as Write]);
    expect(asked()).toContain("robin@example.org");
    expect(seen("robin")).toBe("");
  });
});

describe("Slack is asked", () => {
  let now = 0;
  let slack: Opened | undefined;
  let assistant: FakeAssistant;
  beforeEach(() => {
    now = Date.now();
    assistant = new FakeAssistant();
    assistant.addresses = ["robin@example.org", "kim@example.org"];
    inSlack("kim");
  });
  afterEach(() => slack?.close());
  const met = () => assistant.hasMet.map((who) => who.account);
  async function opened() {
    slack = await openSlack({ fake, assistant, now: () => now });
    return slack;
  }

  test("about each address once, and tells what it has verified", async () => {
    await opened();
    await until(() => met().length === 1);
    expect(asked()).toEqual(["robin@example.org", "kim@example.org"]);
    expect(assistant.hasMet).toMatchObject([
      { channel: "slack", account: account("kim"), email: "kim@example.org", sees: "register" },
    ]);
  });

  test("no faster than it wants, and not at all for a while when it says so", async () => {
    fake.trouble("users.lookupByEmail", { retryAfter: 1 });
    await opened();
    await quiet(500);
    expect(asked()).toEqual(["robin@example.org"]);
    await until(() => met().length === 1);
  });

  test("no more when it wants to be left alone for long, and it is noted without the address", async () => {
    fake.trouble("users.lookupByEmail", { retryAfter: 600 });
    const { logged } = await opened();
    await until(() => logged.some((line) => line.includes("not everybody has been looked for")));
    expect(asked()).toEqual(["robin@example.org"]);
    expect(logged.join("\n")).not.toContain("@");
  });

  test("at an even pace, and for a day not about those whom it has told of", async () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const waits: number[] = [];
    const clock = () => now;
    const parts = {
      assistant,
      workspaces: await oneWorkspace(clientFor(TOKEN, { apiUrl: fake.apiUrl, log }), []),
      people: createPeople({ now: clock, log }),
      audience: createAudience({ now: clock, log }),
      now: clock,
      wait: async (time: number) => void waits.push(time),
    };
    const { round } = createFinding({ parts, pace: 1500 });
    fake.trouble("users.lookupByEmail", { status: 500 });
    await Promise.all([round(), round()]);
    expect(asked()).toEqual(["robin@example.org", "kim@example.org"]);
    expect(waits.filter((time) => time > 0)).toEqual([1500, 1500]);
    // What Slack could not tell is asked again; that nobody has the address is not.
    await round();
    expect(asked().slice(2)).toEqual(["robin@example.org"]);
    now += 23 * 3_600_000;
    await round();
    expect(asked()).toHaveLength(3);
    now += 2 * 3_600_000;
    await round();
    expect(asked()).toHaveLength(5);
  });

  test("without holding up the start", async () => {
    fake.trouble("users.lookupByEmail", { delay: 500 });
    const { slack: channel } = await opened();
    expect(channel.isReady()).toBe(true);
    expect(met()).toEqual([]);
    await until(() => met().length === 1);
  });

  test("no more once the service stops", async () => {
    fake.trouble("users.lookupByEmail", { delay: 200 });
    const { slack: channel } = await opened();
    await until(() => asked().length === 1);
    await channel.stop(1000);
    await quiet(300);
    expect(asked()).toHaveLength(1);
    expect(met()).toEqual([]);
  });
});

/** What is due reaches people through the channels that run, and news reaches those who asked. */
import { beforeEach, describe, expect, test } from "vitest";
import { remindingWith } from "../../src/cli/reminding.ts";
import { Account } from "../../src/conversation/account.ts";
import type { ChannelCarrier, Outgoing } from "../../src/conversation/outgoing.ts";
import { OpenQuestion } from "../../src/conversation/open-question.ts";
import type { Write } from "../../src/conversation/view.ts";
import type { SendOutcome } from "../../src/reminders/carrier.ts";
import { tick } from "../../src/reminders/clock.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import { Preference } from "../../src/reminders/preference.ts";
import { at, knowledge, MEMBERS, meeting, membership, viewOf } from "../reminders/fixture.ts";
import { memoryOutbox } from "../reminders/memory-outbox.ts";
import { memoryRecords } from "./desk.ts";

interface Sent extends Outgoing {
  readonly channel: string;
  readonly key: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A service with these channels, whose time stands still between the ticks. */
function service(channels: readonly string[]) {
  const ledger = memoryRecords();
  const outbox = memoryOutbox();
  const sent: Sent[] = [];
  const arrived = new Set<string>();
  const state = {
    now: at("2026-11-24T08:30").epochMilliseconds,
    answer: (() => ({ outcome: "sent", remoteId: "r" })) as (one: Sent) => SendOutcome,
  };
  const carrier = (name: string): ChannelCarrier => ({
    name,
    perMinute: Infinity,
    send: (outgoing, key) => {
      const one = { ...outgoing, channel: name, key };
      const answer = state.answer(one);
      if (answer.outcome === "sent") {
        sent.push(one);
        arrived.add(key);
      }
      return Promise.resolve(answer);
    },
    find: (key) => Promise.resolve(arrived.has(key) ? "r" : undefined),
  });
  const now = () => state.now;
  const reminding = remindingWith(() => knowledge)({
    store: { ...ledger, outbox },
    carriers: channels.map(carrier),
    now,
  });
  const deliverer = createDeliverer({
    outbox,
    owner: "x",
    now,
    random: () => 0,
    words: reminding.words,
    wait: () => Promise.resolve(),
    warn: () => undefined,
  });
  return {
    outbox,
    sent,
    state,
    ledger,
    write: (...writes: readonly Write[]) =>
      ledger.change({ by: "test", at: "2026-11-01T08:00:00Z" }, () => ({
        writes,
        result: undefined,
      })),
    tick: () => tick({ outbox, plan: reminding.plan, deliverer, now }),
  };
}

const account = (id: string, person: string, since = "2026-11-01T08:00:00Z"): Write => {
  const after = Account.parse({ id, person, by: "coordinator", since });
  return { kind: "account", id: after.id, after };
};

const prefers = (person: string, channel: string): Write => {
  const after = Preference.parse({ person, channel });
  return { kind: "preference", id: after.person, after };
};

/** Everybody of the fixture, and a meeting in two weeks. */
function contents(): Write[] {
  const { people, memberships } = viewOf();
  const one = meeting();
  return [
    ...[...people].map(([id, after]) => ({ kind: "person" as const, id, after })),
    ...[...memberships].map(([id, after]) => ({ kind: "membership" as const, id, after })),
    { kind: "meeting", id: one.id, after: one },
  ];
}

const ROBIN = MEMBERS.find(({ role }) => role === "ordinary")?.person;
const toRobin = (sent: readonly Sent[]) => sent.filter(({ name }) => name === "Robin Ek");
let run: ReturnType<typeof service>;

beforeEach(async () => {
  run = service(["slack", "teams"]);
  await run.write(...contents());
});

describe("a member with accounts in two channels", () => {
  const both = [account("teams:t/robin", "robin"), account("slack:T0/R", "robin")];
  beforeEach(() => run.write(...both));

  test("is reminded once, in the channel that comes first, under the account there", async () => {
    await run.tick();
    await run.tick();
    const own = toRobin(run.sent);
    expect(own.map(({ channel, account: to }) => [channel, to])).toEqual([["slack", "T0/R"]]);
    expect(own[0]?.cards[0]?.title).toContain("tisdag 8 december");
    expect(own[0]?.cards[0]?.buttons.map(({ label }) => label)).toContain("Jag kommer");
    expect(own[0]?.key).toMatch(/^slack:/);
  });

  test("is reminded in the other one when that is preferred", async () => {
    await run.write(prefers("robin", "teams"));
    await run.tick();
    expect(toRobin(run.sent).map(({ channel }) => channel)).toEqual(["teams"]);
  });

  test("is reminded in the other one when the first does not run, or refuses for good", async () => {
    const other = service(["teams"]);
    await other.write(...contents(), ...both);
    await other.tick();
    expect(toRobin(other.sent).map(({ channel }) => channel)).toEqual(["teams"]);
    run.state.answer = ({ channel }) =>
      channel === "slack"
        ? { outcome: "refused-for-good", note: "account-inactive" }
        : { outcome: "sent", remoteId: "r" };
    await run.tick();
    expect(toRobin(run.sent).map(({ channel }) => channel)).toEqual(["teams"]);
  });

  test("is not reminded twice when a message is in doubt and another channel is preferred meanwhile", async () => {
    run.state.answer = (one) => {
      run.sent.push(one);
      throw new Error("socket hang up");
    };
    await run.tick();
    expect(toRobin(run.sent).map(({ channel }) => channel)).toEqual(["slack"]);
    await run.write(prefers("robin", "teams"));
    run.state.answer = () => ({ outcome: "sent", remoteId: "r" });
    run.state.now += 10 * MINUTE;
    await run.tick();
    const keys = toRobin(run.sent).map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });
});

test("whoever has no account waits, is reminded when there is one, and else the coordinator is told", async () => {
  const lead = membership("nils", "coordinator");
  await run.write(
    { kind: "membership", id: lead.id, after: lead },
    account("slack:T0/N", "nils"),
    account("slack:T0/A", "alva"),
  );
  await run.tick();
  expect(toRobin(run.sent)).toEqual([]);
  const waits = await run.outbox.list({ statuses: ["pending"], person: ROBIN! });
  expect(waits.some(({ note }) => note === "unreachable")).toBe(true);
  for (let day = 0; day < 6; day += 1) {
    run.state.now += DAY;
    await run.tick();
  }
  const mornings = run.sent.filter(({ name }) => name === "Nils Ek").flatMap(({ cards }) => cards);
  const told = mornings
    .flatMap(({ lines }) => lines)
    .findLast((line) => /olevererad?[et]/.test(line));
  expect(told).toContain("Robin Ek");
  expect(told).not.toContain("Alva Ek");
  await run.write(account("slack:T0/R", "robin"));
  run.state.now += 15 * MINUTE;
  await run.tick();
  expect(toRobin(run.sent).length).toBe(1);
});

describe("somebody who has asked to be told", () => {
  const asker = {
    channel: "slack",
    account: "T0/U9",
    conversation: "slack:T0/C1",
    language: "sv",
  } as const;
  const question = (over: object = {}): Write => {
    const after = OpenQuestion.parse({
      id: "q-0123456789ab",
      text: "Hur ofta träffas gruppen i Ängsby?",
      language: "sv",
      why: "unknown",
      count: 1,
      first: "2026-11-20T08:00:00Z",
      last: "2026-11-20T08:00:00Z",
      askers: [asker],
      ...over,
    });
    return { kind: "question", id: after.id, after };
  };
  const closed = { how: "answered", at: "2026-11-24T07:00:00Z", text: "En gång i månaden." };
  const news = () => run.sent.filter(({ account: to }) => to === "T0/U9");

  test("hears the coordinator's answer once, in the account in which it was asked", async () => {
    await run.write(question());
    await run.tick();
    expect(news()).toEqual([]);
    await run.write(question({ closed }));
    for (let count = 0; count < 3; count += 1) {
      await run.tick();
      run.state.now += MINUTE;
    }
    expect(news().length).toBe(1);
    expect(news()[0]).toMatchObject({ channel: "slack", language: "sv" });
    const [card] = news()[0]?.cards ?? [];
    expect(card?.title).toContain("Hur ofta träffas gruppen i Ängsby?");
    expect([card?.lines, card?.note]).toEqual([
      ["En gång i månaden."],
      expect.stringContaining("inte hämtat ur överenskommelserna"),
    ]);
    const { questions } = await run.ledger.read();
    expect([...questions.values()][0]?.askers[0]?.told).toBeDefined();
  });

  test("hears it in the morning when it was given in the evening", async () => {
    run.state.now = at("2026-11-24T20:10").epochMilliseconds;
    await run.write(question({ closed: { ...closed, at: "2026-11-24T19:00:00Z" } }));
    await run.tick();
    expect(news()).toEqual([]);
    run.state.now = at("2026-11-25T07:31").epochMilliseconds;
    await run.tick();
    expect(news().length).toBe(1);
  });

  test("hears it later when the platform is down, and not twice when it had arrived", async () => {
    await run.write(question({ closed }));
    let calls = 0;
    run.state.answer = () => {
      calls += 1;
      return { outcome: "refused", note: "http-503" };
    };
    await run.tick();
    expect(calls).toBeGreaterThan(0);
    run.state.answer = () => ({ outcome: "sent", remoteId: "r" });
    run.state.now += 10 * MINUTE;
    await run.tick();
    await run.tick();
    expect(news().length).toBe(1);
  });

  test("hears that there will be no answer, and everybody who asked hears it", async () => {
    const another = { ...asker, account: "T0/U8", language: "en" };
    await run.write(
      question({
        askers: [asker, another],
        closed: { how: "dismissed", at: closed.at },
      }),
    );
    await run.tick();
    await run.tick();
    expect(news()[0]?.cards[0]?.title).toContain("Din fråga får inget svar");
    const other = run.sent.filter(({ account: to }) => to === "T0/U8");
    expect(other.map(({ cards }) => cards[0]?.title)).toEqual([
      expect.stringContaining("Your question will not be answered"),
    ]);
    const { questions } = await run.ledger.read();
    expect([...questions.values()][0]?.askers.every(({ told }) => told !== undefined)).toBe(true);
  });
});

test("at a terminal everybody's reminders are shown to whoever sits there", async () => {
  run = service(["console"]);
  await run.write(...contents());
  await run.tick();
  expect(new Set(run.sent.map(({ name }) => name)).size).toBeGreaterThan(1);
});

import { describe, expect, test } from "vitest";
import { MOST_ATTEMPTS } from "../../src/reminders/attempt.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import type { Outbox } from "../../src/reminders/outbox.ts";
import { DAY, HOUR, keyOf, MINUTE, planOf, reminder, START } from "./invented.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import { plainWords, SENT, staged } from "./platform.ts";

async function outboxWith(...reminders: readonly ReturnType<typeof reminder>[]): Promise<Outbox> {
  const outbox = memoryOutbox();
  await outbox.agree(planOf(...reminders));
  return outbox;
}

async function stateOf(outbox: Outbox) {
  return (await outbox.list({})).map(({ reminder: { key }, status, note }) => [
    key.split("/")[1],
    status,
    note,
  ]);
}

test("what is due is sent once, what is not due waits", async () => {
  const outbox = await outboxWith(reminder("a"), reminder("b", { due: START + DAY }));
  const stage = staged(outbox);
  expect(await stage.deliver()).toMatchObject({ sent: 1, later: 0 });
  expect(await stage.deliver()).toMatchObject({ sent: 0 });
  stage.pass(DAY);
  await stage.deliver();
  expect(stage.arrived.map(({ names, at }) => [names, at])).toEqual([
    [["a"], START],
    [["b"], START + DAY],
  ]);
  expect(await stateOf(outbox)).toEqual([
    ["a", "done", undefined],
    ["b", "done", undefined],
  ]);
});

test("several of one person within an hour are one message, others their own", async () => {
  const outbox = await outboxWith(
    reminder("a", { due: START - 2 * HOUR }),
    reminder("b", { due: START - 2 * HOUR + 20 * MINUTE }),
    reminder("c"),
    reminder("a", { person: "robin" }),
  );
  const stage = staged(outbox);
  expect(await stage.deliver()).toMatchObject({ sent: 3 });
  expect(stage.arrived.map(({ person, names }) => [person, names])).toEqual([
    ["kim", ["a", "b"]],
    ["kim", ["c"]],
    ["robin", ["a"]],
  ]);
  expect(new Set(stage.arrived.map(({ key }) => key)).size).toBe(3);
});

test("what has lost its point is withdrawn, what came too late expires, and neither is sent", async () => {
  const outbox = await outboxWith(
    reminder("answered"),
    reminder("late", { due: START - DAY, expires: START }),
    reminder("useful", { person: "robin" }),
  );
  const stage = staged(outbox, { isOfUse: ({ occasion }) => occasion.meeting !== "answered" });
  expect(await stage.deliver()).toMatchObject({ sent: 1, expired: 1, withdrawn: 1 });
  expect(stage.arrived.map(({ names }) => names)).toEqual([["useful"]]);
  expect(await stateOf(outbox)).toEqual([
    ["late", "expired", undefined],
    ["answered", "withdrawn", "pointless"],
    ["useful", "done", undefined],
  ]);
});

test("what is due within the hour goes along, and nobody has two messages in it", async () => {
  const outbox = await outboxWith(
    reminder("a"),
    reminder("b", { due: START + 30 * MINUTE }),
    reminder("c", { due: START + 59 * MINUTE }),
    reminder("d", { due: START + HOUR }),
    reminder("other", { person: "robin", due: START + 30 * MINUTE }),
  );
  const stage = staged(outbox);
  await stage.liveUntil(START + 2 * HOUR);
  expect(stage.arrived.map(({ person, names, at }) => [person, names, at - START])).toEqual([
    ["kim", ["a", "b", "c"], 0],
    ["robin", ["other"], 30 * MINUTE],
    ["kim", ["d"], HOUR],
  ]);
});

test("what goes along is not tried before its time when it has failed", async () => {
  const outbox = await outboxWith(reminder("a"), reminder("b", { due: START + 30 * MINUTE }));
  const stage = staged(outbox);
  stage.state.answer = () => ({ outcome: "refused", note: "http-429", after: 20 * MINUTE });
  await stage.deliver();
  stage.state.answer = () => SENT;
  await stage.liveUntil(START + 19 * MINUTE);
  expect(stage.arrived).toEqual([]);
  await stage.liveUntil(START + 21 * MINUTE);
  expect(stage.arrived.map(({ names }) => names)).toEqual([["a", "b"]]);
});

describe("when the platform refuses", () => {
  test("with Retry-After, nothing is sent before that time, to nobody, and then all of it", async () => {
    const people = Array.from({ length: 5 }, (_, index) => `p${index}`);
    const outbox = await outboxWith(...people.map((person) => reminder("a", { person })));
    const stage = staged(outbox);
    stage.state.answer = () => ({ outcome: "refused", note: "http-429", after: 5 * MINUTE });
    expect(await stage.deliver()).toMatchObject({ sent: 0, later: 5 });
    expect(stage.calls()).toBe(1);
    stage.state.answer = () => SENT;
    await stage.liveUntil(START + 5 * MINUTE - 1);
    expect(stage.calls()).toBe(1);
    await stage.liveUntil(START + 6 * MINUTE);
    expect(stage.arrived.map(({ person }) => person).toSorted()).toEqual(people);
  });

  test("for good, it is dead with the reason, and the person's next one is sent", async () => {
    const outbox = await outboxWith(reminder("a", { due: START - 2 * HOUR }), reminder("b"));
    const stage = staged(outbox);
    stage.state.answer = ({ names }) =>
      names[0] === "a" ? { outcome: "refused-for-good", note: "account-inactive" } : SENT;
    expect(await stage.deliver()).toMatchObject({ sent: 1, dead: 1 });
    expect((await stateOf(outbox))[0]).toEqual(["a", "dead", "account-inactive"]);
    expect(stage.warned).toEqual(["platform refuses a reminder for good: account-inactive"]);
  });

  test("again and again, it is dead after so many attempts and can be sent anew", async () => {
    const outbox = await outboxWith(reminder("a", { expires: START + 30 * DAY }));
    const stage = staged(outbox);
    stage.state.answer = () => ({ outcome: "refused", note: "http-400" });
    await stage.liveUntil(START + 2 * DAY, 10 * MINUTE);
    expect(stage.calls()).toBe(MOST_ATTEMPTS);
    expect(await stateOf(outbox)).toEqual([["a", "dead", "http-400"]]);
    stage.state.answer = () => SENT;
    expect(await outbox.retry(keyOf("a"), stage.now(), stage.now() + DAY)).toBe(true);
    await stage.deliver();
    expect(stage.arrived.length).toBe(1);
  });
});

describe("when it is not clear whether a message has arrived", () => {
  test("the platform is asked first, and a message that had arrived is not sent again", async () => {
    const outbox = await outboxWith(reminder("a"), reminder("b"));
    const stage = staged(outbox);
    stage.state.answer = () => "arrives-unclear";
    await stage.deliver();
    expect(await stateOf(outbox)).toEqual([
      ["a", "sending", "timed-out"],
      ["b", "sending", "timed-out"],
    ]);
    stage.state.answer = () => SENT;
    await stage.liveUntil(START + HOUR);
    expect([stage.arrived.length, stage.calls(), stage.finds()]).toEqual([1, 1, 1]);
    expect((await outbox.list({})).map(({ status, remoteId }) => [status, remoteId])).toEqual([
      ["done", "r0"],
      ["done", "r0"],
    ]);
  });

  test("one that had not arrived is sent as the same message, whatever has become due since", async () => {
    const outbox = await outboxWith(reminder("a"), reminder("b"));
    const stage = staged(outbox);
    const keys: string[] = [];
    const send = stage.carrier.send.bind(stage.carrier);
    stage.carrier.send = (letter, key, signal) => {
      keys.push(key);
      return send(letter, key, signal);
    };
    stage.state.answer = () => new Error("socket hang up");
    await stage.deliver();
    await outbox.agree({ ...planOf(reminder("c", { due: START + MINUTE })), from: START + 1 });
    stage.state.answer = () => SENT;
    await stage.liveUntil(START + HOUR);
    expect(stage.arrived.map(({ names }) => names)).toEqual([["a", "b"], ["c"]]);
    expect(keys[0]).toBe(keys[1]);
  });

  test("it stays in doubt as long as the platform cannot be asked", async () => {
    const outbox = await outboxWith(reminder("a"));
    const stage = staged(outbox);
    stage.state.answer = () => "arrives-unclear";
    stage.state.isMute = true;
    await stage.liveUntil(START + HOUR);
    expect((await stateOf(outbox))[0]?.[1]).toBe("sending");
    expect(stage.calls()).toBe(1);
    stage.state.isMute = false;
    await stage.liveUntil(START + 3 * HOUR);
    expect([(await stateOf(outbox))[0]?.[1], stage.arrived.length]).toEqual(["done", 1]);
  });

  test("where the platform cannot be asked it is sent again under the same key", async () => {
    const outbox = await outboxWith(reminder("a"));
    const stage = staged(outbox, { canFind: false, knowsKeys: true });
    stage.state.answer = (_, attempt) => (attempt === 1 ? "arrives-unclear" : SENT);
    await stage.liveUntil(START + HOUR);
    expect([stage.calls(), stage.arrived.length]).toEqual([2, 1]);
  });

  test("one that has come too late meanwhile expires when it had not arrived, and is done when it had", async () => {
    const short = { expires: START + MINUTE };
    const outbox = await outboxWith(
      reminder("lost", short),
      reminder("there", { person: "robin", ...short }),
    );
    const stage = staged(outbox);
    stage.state.answer = ({ names }) =>
      names[0] === "there" ? "arrives-unclear" : new Error("reset");
    await stage.deliver();
    stage.pass(HOUR);
    await stage.deliver();
    expect(new Map((await stateOf(outbox)).map(([name, status]) => [name, status]))).toEqual(
      new Map([
        ["lost", "expired"],
        ["there", "done"],
      ]),
    );
    expect(stage.calls()).toBe(2);
  });
});

test("a person's later message waits for the earlier one; other people's do not", async () => {
  const outbox = await outboxWith(
    reminder("first", { due: START - 2 * HOUR }),
    reminder("second"),
    reminder("other", { person: "robin" }),
  );
  const stage = staged(outbox);
  stage.state.answer = ({ names }, attempt) =>
    names[0] === "first" && attempt === 1 ? { outcome: "refused", note: "http-400" } : SENT;
  await stage.deliver();
  expect(stage.arrived.map(({ names }) => names[0])).toEqual(["other"]);
  await stage.liveUntil(START + HOUR);
  expect(stage.arrived.map(({ names }) => names[0])).toEqual(["other", "first", "second"]);
});

test("no faster than the carrier's rate", async () => {
  const people = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const outbox = await outboxWith(...people.map((person) => reminder("a", { person })));
  const stage = staged(outbox, { perMinute: 60 });
  await stage.liveUntil(START + 5 * MINUTE);
  expect(stage.arrived.length).toBe(30);
  const times = stage.arrived.map(({ at }) => at);
  expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= 1000)).toBe(true);
});

test("a fault in the words of one reminder keeps nobody else from being reminded", async () => {
  const outbox = await outboxWith(reminder("a"), reminder("b", { person: "robin" }));
  const stage = staged(outbox);
  const words = await stage.parts.words();
  const compose: typeof words.compose = (person, ...rest) => {
    if (person === "kim") throw new TypeError("Kim Påhittad has no meeting");
    return words.compose(person, ...rest);
  };
  const deliverer = createDeliverer({
    ...stage.parts,
    words: async () => ({ ...words, compose }),
  });
  expect(await deliverer.deliver(START + MINUTE)).toMatchObject({ sent: 1, later: 1 });
  expect(stage.warned).toEqual(["a reminder waits: TypeError while it was composed"]);
});

test("whoever cannot be reached waits until it has come too late", async () => {
  const outbox = await outboxWith(reminder("a", { expires: START + HOUR }));
  const stage = staged(outbox);
  const deliverer = createDeliverer({ ...stage.parts, words: async () => plainWords([]) });
  for (let minutes = 0; minutes <= 70; minutes += 1) {
    await deliverer.deliver(stage.now() + MINUTE);
    stage.pass(MINUTE);
  }
  expect(await stateOf(outbox)).toEqual([["a", "expired", "unreachable"]]);
});

test.each(["claim", "fence"] as const)(
  "a process that is suspended after its %s until another has taken over sends nothing",
  async (where) => {
    const outbox = await outboxWith(reminder("a"));
    // Nothing but the lease keeps this platform from doubles.
    const stage = staged(outbox, { canFind: false });
    const other = createDeliverer({ ...stage.parts, owner: "y" });
    const suspend = async () => {
      stage.pass(HOUR);
      expect(await other.deliver(stage.now() + MINUTE)).toMatchObject({ sent: 1 });
    };
    const suspended: Outbox = {
      ...outbox,
      claim: async (...args) => {
        const rows = await outbox.claim(...args);
        if (where === "claim" && rows.length > 0) await suspend();
        return rows;
      },
      fence: async (...args) => {
        const isHeld = await outbox.fence(...args);
        if (where === "fence") await suspend();
        return isHeld;
      },
    };
    await createDeliverer({ ...stage.parts, outbox: suspended }).deliver(START + DAY);
    expect([stage.calls(), stage.arrived.length]).toEqual([1, 1]);
    expect((await stateOf(outbox))[0]?.[1]).toBe("done");
  },
);

test("a stop ends after the message on its way, and what was claimed is free at once", async () => {
  const outbox = await outboxWith(
    ...["kim", "robin", "alex"].map((person) => reminder("a", { person })),
  );
  const stage = staged(outbox);
  const stop = new AbortController();
  stage.state.answer = () => {
    stop.abort();
    return SENT;
  };
  const deliverer = createDeliverer(stage.parts);
  expect(await deliverer.deliver(START + MINUTE, stop.signal)).toMatchObject({ sent: 1, later: 2 });
  expect((await outbox.claim({ owner: "y", now: START, lease: 1 }, 9)).length).toBe(2);
});

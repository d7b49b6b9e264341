/**
 * Plans and delivers until all is done, or it is killed: `node sender.ts ORDER`, where ORDER is JSON.
 * Its time may run faster than real time, so that nobody waits half a minute for another attempt.
 */
import { setTimeout } from "node:timers/promises";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import { tick } from "../../src/reminders/clock.ts";
import type { Carrier } from "../../src/reminders/carrier.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { openStore, type StoreConfig } from "../../src/store/store.ts";
import { plainWords, type Letter } from "./platform.ts";
import { killPlan } from "./kill-plan.ts";
import { START } from "./invented.ts";

export interface SenderOrder {
  readonly config: StoreConfig;
  readonly platform: string;
  readonly reminders: number;
  /** When its time was START, epoch milliseconds; and how many times as fast it runs. */
  readonly began: number;
  readonly speed: number;
  /** How long it rests when nothing is due, in real milliseconds. */
  readonly rest: number;
}

const order = JSON.parse(process.argv[2] ?? "") as SenderOrder;
const { config, platform, reminders, began, speed, rest } = order;
const now = () => START + Math.round((Date.now() - began) * speed);

const carrier: Carrier<Letter> = {
  name: "platform",
  perMinute: Infinity,
  send: async (letter, key, signal) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const body = JSON.stringify(letter);
    const answer = await fetch(platform, { method: "POST", headers, body, signal });
    if (answer.ok) return { outcome: "sent", remoteId: await answer.text() };
    if (answer.status !== 429) return { outcome: "unclear", note: `http-${answer.status}` };
    const after = Number(answer.headers.get("retry-after")) * 1000;
    return { outcome: "refused", note: "http-429", after };
  },
  find: async (key, signal) => {
    const answer = await fetch(`${platform}?key=${encodeURIComponent(key)}`, { signal });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error("no answer");
    return answer.text();
  },
};

const store = await openStore(config);
const { outbox } = store;
const deliverer = createDeliverer({
  outbox,
  owner: `sender-${process.pid}`,
  now,
  random: Math.random,
  words: () => Promise.resolve(plainWords([carrier])),
  wait: (milliseconds) => setTimeout(milliseconds / speed),
  warn: () => undefined,
});
const plan = () => Promise.resolve(killPlan(reminders));
await untilDone(() => tick({ outbox, deliverer, plan, now }));
await untilDone(async () => {
  while ((await outbox.list({ statuses: ["pending", "sending"], most: 1 })).length > 0) {
    await setTimeout(rest);
    await deliverer.deliver(now() + 600_000);
  }
});
await store.close();

/**
 * As the clock of the service: it goes on at its next beat where the other process, suspended in
 * the midst of a change, has kept the store busy.
 */
async function untilDone(act: () => Promise<unknown>): Promise<void> {
  for (;;)
    try {
      await act();
      return;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await setTimeout(rest);
    }
}

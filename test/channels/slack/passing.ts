/** Time that passes with the real reminders, through the fake Slack. */
import { remindingWith } from "../../../src/cli/reminding.ts";
import { tick } from "../../../src/reminders/clock.ts";
import { createDeliverer } from "../../../src/reminders/deliver.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Living } from "../../conversation/assistant-fixture.ts";
import { knowledge } from "../../reminders/fixture.ts";
import type { Driven } from "./under-test.ts";

interface Passing {
  readonly store: Store;
  readonly life: Living;
  readonly slack: Driven;
}

/** Plans and delivers what is due by then: "2026-11-24 08:30", a clock here. */
export async function passing(local: string, { store, life, slack }: Passing): Promise<void> {
  life.go(local);
  const now = () => life.now().epochMilliseconds;
  const carriers = [slack.opened.slack.carrier];
  const { plan, words } = remindingWith(() => knowledge)({ store, carriers, now });
  const deliverer = createDeliverer({
    ...{ outbox: store.outbox, owner: "day", now, words },
    random: () => 0.5,
    wait: () => Promise.resolve(),
    warn: (message) => {
      throw new Error(message);
    },
  });
  await tick({ outbox: store.outbox, plan, deliverer, now });
}

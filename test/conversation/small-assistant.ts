/** An assistant over an empty register in memory, that answers as a test says. */
import { Temporal } from "temporal-polyfill";
import type { Answerer } from "../../src/answers/respond.ts";
import type { Assistant, Who } from "../../src/conversation/assistant.ts";
import { createAssistant } from "../../src/conversation/create-assistant.ts";
import { todayFrom } from "../../src/conversation/today.ts";
import type { View, Write } from "../../src/conversation/view.ts";
import { recordsFrom } from "../../src/store/kinds.ts";
import { memoryLedger } from "../memory-ledger.ts";
import { memoryOutbox } from "../reminders/memory-outbox.ts";

const NOW = Temporal.Instant.from("2026-11-24T08:00:00Z");

export const SOMEBODY: Who = {
  channel: "console",
  account: "operator",
  sees: "register",
  local: true,
};

export function smallAssistant(answerer: Answerer): Assistant {
  const ledger = memoryLedger<View, Write>((of) => recordsFrom(of));
  return createAssistant({
    answerer: () => answerer,
    today: async () =>
      todayFrom({
        view: await ledger.read(),
        knowledge: answerer.knowledge,
        now: NOW,
        daysOff: () => undefined,
      }),
    ledger,
    outbox: memoryOutbox(),
    now: () => NOW,
    coordinators: new Set(),
  });
}

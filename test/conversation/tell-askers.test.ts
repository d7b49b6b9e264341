import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { answerQuestion, untoldAskers } from "../../src/conversation/close-question.ts";
import { askToBeTold } from "../../src/conversation/open-questions.ts";
import type { ChannelCarrier, Outgoing } from "../../src/conversation/outgoing.ts";
import { tellAskers } from "../../src/conversation/tell-askers.ts";
import type { View, Write } from "../../src/conversation/view.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import type { SendOutcome } from "../../src/reminders/carrier.ts";
import { memoryInbox } from "../memory-inbox.ts";
import { memoryLedger } from "../memory-ledger.ts";
import { recordsOf } from "../store/contract.ts";

const NOW = Temporal.Instant.from("2026-11-23T08:00:00Z");
const MINUTE = 60_000;
const SENT: SendOutcome = { outcome: "sent", remoteId: "r" };

/** Two people have asked, one in a channel that does not run; the coordinator has answered. */
async function answered(...outcomes: (SendOutcome | Error)[]) {
  const ledger = memoryLedger<View, Write>(recordsOf);
  const asked = { text: "Vem bokar lokalen?", language: "sv", now: NOW } as const;
  const put = (decide: (view: View) => readonly Write[]) =>
    ledger.change({ by: "x", at: NOW.toString() }, (view) => ({
      writes: decide(view),
      result: undefined,
    }));
  for (const channel of ["slack", "teams"])
    await put((view) => {
      const asker = { channel, account: "T1/U1", conversation: "c", language: "sv" } as const;
      const told = askToBeTold(view, asked, asker);
      return told.outcome === "will-be-told" ? told.writes : [];
    });
  await put((view) => {
    const [id] = [...view.questions.keys()];
    const after = answerQuestion(view, id!, { text: "Värdkommunen.", now: NOW });
    return isRefusal(after) ? [] : [{ kind: "question", id: after.id, after }];
  });
  const messages: Outgoing[] = [];
  const slack: ChannelCarrier = {
    name: "slack",
    perMinute: 60,
    send: async (message) => {
      messages.push(message);
      const outcome = outcomes.shift() ?? SENT;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  const inbox = memoryInbox();
  const signal = new AbortController().signal;
  const tell = (minutes: number) =>
    tellAskers({
      ledger,
      inbox,
      carriers: [slack],
      now: () => NOW.epochMilliseconds + minutes * MINUTE,
      signal,
    });
  const waiting = async () => untoldAskers(await ledger.read()).map(({ asker }) => asker.channel);
  return { tell, messages, waiting };
}

test("whoever asked is told once, in their channel; who cannot be reached now waits", async () => {
  const { tell, messages, waiting } = await answered();
  await Promise.all([tell(0), tell(0)]);
  await tell(10);
  expect(messages.map(({ account, cards }) => [account, cards[0]?.title])).toEqual([
    ["T1/U1", "Svar från samordnaren"],
  ]);
  expect(await waiting()).toEqual(["teams"]);
});

test("what was refused, or threw, is tried again when the lease is over", async () => {
  const { tell, messages, waiting } = await answered(
    { outcome: "refused", note: "429" },
    new Error("broken"),
  );
  for (const minutes of [0, 1, 6, 7, 12]) await tell(minutes);
  expect(messages.length).toBe(3);
  expect(await waiting()).toEqual(["teams"]);
});

test("whom the platform does not know any more is not tried for ever", async () => {
  const { tell, messages, waiting } = await answered({ outcome: "refused-for-good", note: "gone" });
  for (const minutes of [0, 10, 20]) await tell(minutes);
  expect(messages.length).toBe(1);
  expect(await waiting()).toEqual(["teams"]);
});

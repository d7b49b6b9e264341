/** An assistant over a store, with invented people in a few seats of the knowledge base's steering group. */
import type { Temporal } from "temporal-polyfill";
import { createAnswerer } from "../../src/answers/respond.ts";
import type { Assistant, Pressed, Who } from "../../src/conversation/assistant.ts";
import type { AssistantOptions } from "../../src/conversation/assistant-parts.ts";
import type { Button, Card } from "../../src/conversation/card.ts";
import { createAssistant } from "../../src/conversation/create-assistant.ts";
import { cardsOf } from "../../src/conversation/reminder-cards.ts";
import { todayFrom } from "../../src/conversation/today.ts";
import type { Write } from "../../src/conversation/view.ts";
import { messageOf, gathered } from "../../src/reminders/message.ts";
import type { Reminder } from "../../src/reminders/reminder.ts";
import type { Store } from "../../src/store/store.ts";
import { at, knowledge, MEMBERS, meeting, viewOf } from "../reminders/fixture.ts";

export const ANSWERER = createAnswerer(knowledge);

/** "robin" in a direct message on a platform that has verified the address. */
export function who(name: string, over: Partial<Who> = {}): Who {
  return {
    channel: "test",
    account: `T1/${name}`,
    email: `${name}@example.org`,
    sees: "register",
    ...over,
  };
}

/** The people, memberships and meetings of the reminders' fixture, each person with an address. */
export function beginning(over: Parameters<typeof viewOf>[0] = {}): Write[] {
  const view = viewOf({ memberships: MEMBERS, meetings: [meeting()], ...over });
  return [
    ...[...view.people.values()].map((one): Write => {
      const after = { ...one, email: `${one.id}@example.org` };
      return { kind: "person", id: one.id, after };
    }),
    ...[...view.memberships.values()].map((after): Write => ({
      kind: "membership",
      id: after.id,
      after,
    })),
    ...[...view.meetings.values()].map((after): Write => ({
      kind: "meeting",
      id: after.id,
      after,
    })),
    ...[...view.attendance.values()].map((after): Write => ({
      kind: "attendance",
      id: `${after.meeting}/${after.seat}`,
      after,
    })),
    ...[...view.tasks.values()].map((after): Write => ({ kind: "task", id: after.id, after })),
  ];
}

type Kept = Pick<Store, "read" | "change" | "changes" | "outbox">;

export interface Living {
  readonly assistant: Assistant;
  readonly store: Kept;
  /** Lets it be another time: "2026-11-24 08:30", a clock here. */
  readonly go: (local: string) => void;
  readonly now: () => Temporal.Instant;
}

export async function living(
  store: Kept,
  local: string,
  {
    writes = beginning(),
    options = {},
  }: {
    readonly writes?: readonly Write[];
    readonly options?: Partial<AssistantOptions>;
  } = {},
): Promise<Living> {
  let now = at(local);
  await store.change({ by: "test", at: "2026-01-01T00:00:00Z" }, () => ({
    writes,
    result: undefined,
  }));
  const assistant = createAssistant({
    answerer: () => ANSWERER,
    today: async () => {
      const view = await store.read();
      return todayFrom({ view, knowledge, now, daysOff: () => undefined });
    },
    ledger: store,
    outbox: store.outbox,
    now: () => now,
    coordinators: new Set(["samordnaren@example.org"]),
    ...options,
  });
  return { assistant, store, go: (next) => (now = at(next)), now: () => now };
}

/** Sends these reminders of one person in one message, and gives it as they see it. */
export async function sent(
  { store, now }: Living,
  ...reminders: readonly [Reminder, ...Reminder[]]
): Promise<Card[]> {
  const keys = reminders.map(({ key }) => key);
  const at = now().epochMilliseconds;
  const plan = { from: at - 90 * DAY, to: at + 90 * DAY };
  const before = await store.outbox.list({ statuses: ["pending"] });
  await store.outbox.agree({
    reminders: [...before.map(({ reminder }) => reminder), ...reminders],
    ...plan,
  });
  const claim = { owner: "test", now: Math.max(at, ...reminders.map(dueOf)), lease: 60_000 };
  await store.outbox.claim(claim, 1000);
  if (!(await store.outbox.fence(keys, keys[0]!, claim))) throw new Error("not held");
  await store.outbox.settle(keys, "test", { how: "done", remoteId: "r", at });
  const view = await store.read();
  const messages = reminders.map((one) => messageOf(one, view, knowledge, now()));
  return gathered(messages.filter((one) => one !== "pointless")).flatMap(cardsOf);
}

const DAY = 86_400_000;
const dueOf = ({ due }: Reminder) => Date.parse(due);

/** The button that bears this label, on whichever of the cards. */
export function button(cards: readonly Card[] | undefined, label: string): Button {
  const all = (cards ?? []).flatMap(({ buttons }) => buttons);
  const found = all.find((one) => one.label === label);
  if (found === undefined)
    throw new Error(`no button "${label}" among: ${all.map((one) => one.label).join(", ")}`);
  return found;
}

export function valueOf(found: Button): string {
  if (found.does === "ask") throw new Error("that is a question");
  return found.value;
}

/** Presses the button of this label; gives what came of it. */
export function press(
  { assistant }: Living,
  name: string,
  cards: readonly Card[] | undefined,
  label: string,
): Promise<Pressed> {
  return assistant.press(who(name), valueOf(button(cards, label)));
}

export const titles = (cards: readonly Card[] | undefined) =>
  (cards ?? []).map(({ title }) => title);
export const labels = (cards: readonly Card[] | undefined) =>
  (cards ?? []).flatMap(({ buttons }) => buttons.map(({ label }) => label));

/** What was said to whoever pressed; "" for nothing. */
export function saidTo({ reply }: Pressed): string {
  if (reply?.kind === "notice") return reply.text;
  if (reply?.kind === "cards") return [reply.text, ...titles(reply.cards)].join(" ").trim();
  return "";
}

/** A coordinator's desk in the chat: an invented region, a register with some people, and forms to fill in. */
import { Temporal } from "temporal-polyfill";
import { createAnswerer } from "../../src/answers/respond.ts";
import type { Who } from "../../src/conversation/assistant.ts";
import { isForm } from "../../src/conversation/assistant.ts";
import type { Card } from "../../src/conversation/card.ts";
import { createAssistant } from "../../src/conversation/create-assistant.ts";
import type { FilledIn, Form, Submitted } from "../../src/conversation/form.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import { todayFrom } from "../../src/conversation/today.ts";
import type { View, Write } from "../../src/conversation/view.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { NewMembership } from "../../src/register/change-membership.ts";
import { addMembership } from "../../src/register/change-membership.ts";
import { memoryLedger } from "../memory-ledger.ts";
import { accept, idOf, input, knowing, knowledge } from "../register/fixture.ts";
import { memoryOutbox } from "../reminders/memory-outbox.ts";
import { recordsOf } from "../store/contract.ts";

const ANSWERER = createAnswerer(knowledge);

export const COORDINATOR = who("samordnaren");
export const CHAIR = who("vera-lind");
export const OTHER_CHAIR = who("otto-berg");
export const MEMBER = who("kim-sten");
/** Has the coordinator's address, and comes from outside. */
export const GUEST: Who = { ...COORDINATOR, sees: "knowledge" };

function who(id: string): Who {
  return { channel: "slack", account: `T1/${id}`, email: `${id}@example.org`, sees: "register" };
}

const OPERATIONS = "verksamhetsgrupp" as SubjectId;

/** Kim for Granåsa with Alex as substitute; Vera chairs the steering group, Otto the operations group. */
export const HELD: readonly NewMembership[] = [
  input("kim-sten", "ordinary", "2030-03-15"),
  input("alex-ros", "substitute", "2030-03-15"),
  input("vera-lind", "chair", "2030-03-15"),
  input("otto-berg", "chair", "2030-03-15", { group: OPERATIONS }),
];
export const [KIM, ALEX] = HELD.map(idOf) as [ReturnType<typeof idOf>, ReturnType<typeof idOf>];

export async function deskWith(more: readonly Write[] = []) {
  let now = Temporal.Instant.from("2030-06-01T08:00:00Z");
  const ledger = memoryLedger<View, Write>(recordsOf);
  const people = HELD.map(({ person }) => person);
  const register = HELD.reduce(
    (held, membership) => accept(held, addMembership(held, knowledge, membership)),
    knowing(...people),
  );
  const writes: Write[] = [
    ...[...register.people.values()].map((one) => {
      const after = { ...one, email: `${one.id}@example.org` };
      return { kind: "person", id: one.id, after } as const;
    }),
    ...[...register.memberships.values()].map(
      (after) => ({ kind: "membership", id: after.id, after }) as const,
    ),
    ...more,
  ];
  await ledger.change({ by: "test", at: "2030-01-01T00:00:00Z" }, () => ({
    writes,
    result: undefined,
  }));
  const assistant = createAssistant({
    answerer: () => ANSWERER,
    today: async () =>
      todayFrom({ view: await ledger.read(), knowledge, now, daysOff: () => undefined }),
    ledger,
    outbox: memoryOutbox(),
    now: () => now,
    coordinators: new Set(["samordnaren@example.org"]),
  });
  const open = (of: Who, form: string, about: object = {}) =>
    assistant.form(of, JSON.stringify({ v: 1, form, ...about }));
  return {
    ledger,
    assistant,
    open,
    /** How many changes there have been, but for accounts that were tied when somebody first came. */
    changed: async () => (await ledger.changes({})).filter(({ kind }) => kind !== "account").length,
    at: (time: string) => void (now = Temporal.Instant.from(time)),
    /** Opens a form that may be opened. */
    form: async (of: Who, form: string, about: object = {}): Promise<Form> => {
      const opened = await open(of, form, about);
      if (!isForm(opened)) throw new Error(`no form: ${said(opened)}`);
      return opened;
    },
    send: (of: Who, { value }: Pick<Form, "value">, filledIn: FilledIn) =>
      assistant.submit(of, value, filledIn),
  };
}

/** All that a reply says. */
export function said(reply: Reply): string {
  if (reply.kind === "notice") return reply.text;
  if (reply.kind !== "cards") return reply.kind;
  return [reply.text, ...reply.cards.map(cardText)].join("\n").trim();
}

export function cardText({ title, when, lines }: Card): string {
  return [title, when, ...lines].filter((line) => line !== undefined).join("\n");
}

/** What was said of what was done; throws for mistakes. */
export function done(submitted: Submitted): string {
  if (submitted.outcome === "done") return said(submitted.reply);
  throw new Error(
    submitted.mistakes.map(({ field, text }) => `${field ?? ""}: ${text}`).join("; "),
  );
}

/** The mistakes, by field; the form's own under "form". */
export function mistakes(submitted: Submitted): Record<string, string> {
  if (submitted.outcome === "done") return {};
  return Object.fromEntries(submitted.mistakes.map(({ field = "form", text }) => [field, text]));
}

/** A form as it stands when it is opened: what is sent when nothing is touched. */
export function asShown({ fields }: Form): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    fields.flatMap((field) => (field.initial === undefined ? [] : [[field.name, field.initial]])),
  );
}

/** Drives the channel as people do in Teams: writes, reads, presses, fills in. */
import { Activity } from "../../../src/channels/teams/activity.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import type { FilledIn } from "../../../src/conversation/form.ts";
import type { ChannelCarrier } from "../../../src/conversation/outgoing.ts";
import type { ChannelUnderTest } from "../channel-contract.ts";
import { FORM } from "../every-reply.ts";
import { channelOf, type Kept } from "./channel.ts";
import { httpFault, MEMBER, message, TENANT, type FakeConnector } from "./fakes.ts";

const NOW = Date.parse("2026-11-24T09:00:05.000Z");
const FAULTS = {
  busy: httpFault(429, undefined, { "retry-after": "3" }),
  gone: httpFault(403, "ConversationBlockedByUser"),
  silent: httpFault(502),
} as const;

interface Action {
  readonly type: string;
  readonly title?: string;
  readonly data?: { readonly does: string; readonly value: string };
  readonly card?: { readonly actions: readonly Action[] };
}

/** As ChannelUnderTest, and with what is behind it. */
export type Driven = ChannelUnderTest & {
  readonly connector: FakeConnector;
  readonly carrier: ChannelCarrier;
};

/** Robin and Kim have the app. */
export async function driveTeams(assistant: Assistant, kept?: Kept): Promise<Driven> {
  const channel = channelOf(assistant, { now: NOW, ...(kept && { kept }) });
  const { connector, carrier, receive } = channel;
  connector.members_ = ["robin", "kim"].map((name) => {
    const email = `${name}@example.org`;
    return { ...MEMBER, id: `29:${name}`, email, userPrincipalName: email };
  });
  /** What was shown by a card itself, below the messages. */
  const toasts = new Map<string, string[]>();
  let count = 0;

  const from = (person: string, more: Record<string, unknown> = {}) => {
    count += 1;
    return message("", {
      id: `in-${count}`,
      from: { id: `29:${person}`, aadObjectId: person },
      conversation: { id: `a:${person}`, conversationType: "personal", tenantId: TENANT },
      ...more,
    });
  };
  /** Messages as they stand now. */
  const shown = (person: string) =>
    connector.sent
      .filter(({ to }) => to.conversation === `a:${person}`)
      .map(({ id, activity }) => {
        const last = connector.updated.findLast((one) => one.id === id);
        return { id, activity: last?.activity ?? activity };
      });
  const invoke = async (person: string, replyToId: string, data: unknown): Promise<void> => {
    const value = { action: { type: "Action.Execute", data }, trigger: "manual" };
    const body = from(person, { type: "invoke", name: "adaptiveCard/action", replyToId, value });
    const answer = await receive(body);
    if (typeof answer?.value === "string")
      toasts.set(person, [...(toasts.get(person) ?? []), answer.value]);
    else if (answer !== undefined) {
      const attachments = [{ content: answer.value }];
      const to = { serviceUrl: "https://smba.trafficmanager.net/", conversation: `a:${person}` };
      connector.updated.push({ to, id: replyToId, activity: { attachments } });
    }
  };
  const find = (person: string, is: (action: Action) => boolean) => {
    for (const { id, activity } of shown(person).toReversed())
      for (const action of actionsIn(activity).toReversed())
        if (is(action)) return { id, action: action.card?.actions[0] ?? action };
    throw new Error(`${person} sees no such button`);
  };
  for (const person of ["robin", "kim"]) await channel.addresses.keep(Activity.parse(from(person)));

  return {
    connector,
    carrier,
    say: async (person, text) => {
      await receive(from(person, { text }));
    },
    seen: (person) =>
      [
        // A form gives way to what came of it, but it has been seen to be filled in.
        ...connector.sent
          .filter(({ to }) => to.conversation === `a:${person}`)
          .filter(({ activity }) => actionsIn(activity).some(({ data }) => data?.does === "submit"))
          .map(({ activity }) => textIn(activity)),
        ...shown(person).map(({ activity }) => textIn(activity)),
        ...(toasts.get(person) ?? []),
      ].join("\n"),
    press: async (person, label) => {
      const { id, action } = find(person, ({ title }) => title === label);
      await invoke(person, id, action.data);
    },
    fill: async (person, filledIn) => {
      const { id, action } = find(person, ({ data }) => data?.does === "submit");
      await invoke(person, id, { ...action.data, ...inputs(filledIn) });
    },
    rate: async (person, thumb) => {
      const reaction = thumb === "up" ? "like" : "dislike";
      const rated = shown(person).findLast(({ activity }) => "channelData" in activity);
      await receive(
        from(person, {
          type: "invoke",
          name: "message/submitAction",
          replyToId: rated?.id,
          value: { actionName: "feedback", actionValue: { reaction, feedback: "" } },
        }),
      );
    },
    home: async (person) => {
      await receive(from(person, { type: "installationUpdate", action: "add" }));
    },
    account: (person) => `${TENANT}/${person}`,
    send: (outgoing, key) => carrier.send(outgoing, key, AbortSignal.timeout(5000)),
    fails: (how) => void connector.faults.push(FAULTS[how]),
    close: async () => channel.underway.settled(5000),
  };
}

/** As a client sends what was filled in: choices by their place in the list. */
function inputs(filledIn: FilledIn): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filledIn).map(([name, value]) => {
      const field = FORM.fields.find((one) => one.name === name);
      const options = field !== undefined && "options" in field ? field.options : [];
      const placed = [value ?? ""].flat().map((one) => {
        const at = options.findIndex((option) => option.value === one);
        return at < 0 ? one : String(at);
      });
      return [`field.${name}`, placed.join(",")];
    }),
  );
}

function actionsIn(value: unknown): Action[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    name === "card" || name === "fallback" ? [] : actionsIn(one),
  );
  const isAction = "type" in value && /^Action\.(Execute|ShowCard)$/.test(String(value.type));
  return isAction ? [value as Action] : inner;
}

const SHOWN = new Set(["text", "title", "label", "name", "abstract", "value", "errorMessage"]);
const HIDDEN = new Set(["data", "fallback", "fallbackText", "summary", "channelData", "verb"]);

/** All that a person reads of a message, without markup. */
function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textIn).join("\n");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([name, one]) => {
      if (HIDDEN.has(name)) return "";
      return typeof one === "string" ? (SHOWN.has(name) ? unmarked(one) : "") : textIn(one);
    })
    .filter((text) => text !== "")
    .join("\n");
}

function unmarked(text: string): string {
  return text
    .replaceAll(/(?<!\\)\[\d+\]/g, "")
    .replaceAll(/(?<!\\)\*+/g, "")
    .replaceAll(/^- /gm, "")
    .replaceAll("\u200B", "")
    .replaceAll(/\\([\\*_[\]`~|#>+\-.)])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

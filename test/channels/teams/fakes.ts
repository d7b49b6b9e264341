/** What stands in for the assistant and the platform in tests of this channel. */
import type { Assistant, Heard, Pressed, Who } from "../../../src/conversation/assistant.ts";
import type { FilledIn, Form, Submitted } from "../../../src/conversation/form.ts";
import type { Reply } from "../../../src/conversation/reply.ts";
import type { Address, Connector, Member } from "../../../src/channels/teams/connector.ts";

export interface Told {
  readonly heard: Heard[];
  readonly pressed: { readonly who: Who; readonly value: string }[];
  readonly submitted: { readonly value: string; readonly filledIn: FilledIn }[];
  readonly rated: { readonly rating: string; readonly thumb: "up" | "down" }[];
}

export function notice(text: string): Reply {
  return { kind: "notice", language: "sv", text };
}

type Answers = Partial<{
  hear: (heard: Heard, part: (text: string) => void) => Promise<Reply> | Reply;
  press: (value: string) => Pressed;
  form: (value: string) => Form | Reply;
  submit: (filledIn: FilledIn) => Submitted;
  rate: (thumb: "up" | "down") => Form | Reply;
}>;

/** Answers as it is told to, and keeps what it was asked. */
export function fakeAssistant(answers: Answers = {}): Assistant & Told {
  const told: Told = { heard: [], pressed: [], submitted: [], rated: [] };
  return {
    ...told,
    greet: async () => ({
      kind: "greeting",
      language: "sv",
      text: "Hej! Jag är en bot.",
      next: ["Vem representerar Ängsby?"],
      commands: [],
    }),
    hear: async (heard, listener) => {
      told.heard.push(heard);
      return answers.hear?.(heard, (text) => listener?.part(text)) ?? notice(`Du: ${heard.text}`);
    },
    press: async (who, value) => {
      told.pressed.push({ who, value });
      return answers.press?.(value) ?? {};
    },
    form: async (_who, value) => answers.form?.(value) ?? notice("Inget formulär."),
    submit: async (_who, value, filledIn) => {
      told.submitted.push({ value, filledIn });
      return answers.submit?.(filledIn) ?? { outcome: "done", reply: notice("Sparat.") };
    },
    rate: async (_who, rating, thumb) => {
      told.rated.push({ rating, thumb });
      return answers.rate?.(thumb) ?? notice("Tack!");
    },
    home: async () => ({ language: "sv", title: "Mina uppgifter", lines: [], sections: [] }),
    prompts: async () => [],
    unmet: async () => [],
    met: async () => undefined,
  };
}

export interface Sent {
  readonly to: Address;
  readonly id: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface FakeConnector extends Connector {
  readonly sent: Sent[];
  readonly updated: Sent[];
  /** What the next calls of `send` throw, in their order; undefined: it goes well. */
  readonly faults: unknown[];
  /** Who is in every conversation. */
  members_: Member[];
}

/** Keeps what is sent as the platform would get it. */
export function fakeConnector(members: readonly Member[]): FakeConnector {
  let count = 0;
  const fake: FakeConnector = {
    sent: [],
    updated: [],
    faults: [],
    members_: [...members],
    send: async (to, activity) => {
      const fault = fake.faults.shift();
      if (fault !== undefined) throw fault as Error;
      count += 1;
      const id = `m${count}`;
      fake.sent.push({ to, id, activity: plain(activity) });
      return id;
    },
    update: async (to, id, activity) => {
      fake.updated.push({ to, id, activity: plain(activity) });
    },
    member: async (_to, id) => {
      const found = fake.members_.find((one) => one.id === id);
      if (found === undefined) throw httpFault(404);
      return found;
    },
    members: async () => fake.members_,
  };
  return fake;
}

function plain(activity: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(activity)) as Record<string, unknown>;
}

/** As the SDK's HTTP client throws it. */
export function httpFault(
  status: number,
  code?: string,
  headers: Record<string, string> = {},
): Error {
  return Object.assign(new Error(`status ${status}`), {
    response: { status, headers, data: { error: { code, message: "with personal data" } } },
  });
}

export const TENANT = "11111111-2222-3333-4444-555555555555";

export const MEMBER: Member = {
  id: "29:robin",
  email: "Robin.Ek@example.org",
  userPrincipalName: "robin.ek@example.org",
  tenantId: TENANT,
  userRole: "user",
};

/** As the platform tells of a message in a personal chat. */
export function message(text: string, more: Record<string, unknown> = {}) {
  return {
    type: "message",
    id: "1700000000001",
    text,
    timestamp: "2026-11-24T09:00:00.000Z",
    locale: "sv-SE",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    from: { id: "29:robin", name: "Robin Ek", aadObjectId: "aad-robin" },
    recipient: { id: "28:bot", name: "ASK" },
    conversation: { id: "a:personal", conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...more,
  };
}

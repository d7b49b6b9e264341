/** The channel against the fake Slack, with an assistant that says what a test wants. */
import type { Answer } from "../../../src/answers/answer.ts";
import { createSlack, type Slack } from "../../../src/channels/slack/slack.ts";
import type { SlackSettings } from "../../../src/channels/slack/settings.ts";
import type { Assistant, Heard, Who } from "../../../src/conversation/assistant.ts";
import type { ChannelMemory } from "../../../src/conversation/channel-memory.ts";
import type { Inbox } from "../../../src/conversation/inbox.ts";
import type { AnswerReply, NoticeReply } from "../../../src/conversation/reply.ts";
import { createHttp, listen } from "../../../src/http.ts";
import { createLog } from "../../../src/log.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { APP, FakeSlack, fullMember, SECRET, signed, TEAM, TOKEN } from "./fake-slack.ts";

export function notice(text: string): NoticeReply {
  return { kind: "notice", language: "sv", text };
}

const NO_ANSWER: Answer = {
  outcome: "answered",
  language: "sv",
  read: "en fråga",
  lead: [],
  details: [],
  caveats: [],
  sources: [],
  next: [],
  facts: [],
  about: [],
};

export function answerReply(
  fields: Partial<AnswerReply>,
  answer: Partial<Answer> = {},
): AnswerReply {
  return {
    kind: "answer",
    language: "sv",
    answer: { ...NO_ANSWER, ...answer },
    details: [],
    left: 0,
    sourcesShown: false,
    buttons: [],
    rating: undefined,
    assisted: false,
    ...fields,
  };
}

/** Answers "svar: …" to everything, and remembers who asked what. */
export class FakeAssistant implements Assistant {
  readonly heard: Heard[] = [];
  readonly pressed: { readonly who: Who; readonly value: string }[] = [];
  readonly submitted: { readonly who: Who; readonly value: string; readonly filledIn: unknown }[] =
    [];
  readonly rated: { readonly who: Who; readonly rating: string; readonly thumb: string }[] = [];
  says: Assistant["hear"] = (heard) => Promise.resolve(notice(`svar: ${heard.text}`));
  presses: Assistant["press"] = () => Promise.resolve({ reply: notice("gjort") });
  forms: Assistant["form"] = () => Promise.resolve(notice("inget formulär"));
  submits: Assistant["submit"] = () =>
    Promise.resolve({ outcome: "done", reply: notice("sparat") });
  rates: Assistant["rate"] = () => Promise.resolve(notice("Tack för svaret!"));
  homes: Assistant["home"] = () =>
    Promise.resolve({ language: "sv", title: "Mina uppgifter", lines: [], sections: [] });

  readonly greet: Assistant["greet"] = (who) =>
    Promise.resolve({
      ...{ kind: "greeting", language: who.language ?? "sv", text: "Hej! Jag är en bot." },
      ...{ next: [], commands: [] },
    });
  readonly hear: Assistant["hear"] = (heard, listener) => {
    this.heard.push(heard);
    return this.says(heard, listener);
  };
  readonly press: Assistant["press"] = (who, value) => {
    this.pressed.push({ who, value });
    return this.presses(who, value);
  };
  readonly form: Assistant["form"] = (who, value) => this.forms(who, value);
  readonly submit: Assistant["submit"] = (who, value, filledIn) => {
    this.submitted.push({ who, value, filledIn });
    return this.submits(who, value, filledIn);
  };
  readonly rate: Assistant["rate"] = (who, rating, thumb) => {
    this.rated.push({ who, rating, thumb });
    return this.rates(who, rating, thumb);
  };
  readonly home: Assistant["home"] = (who) => this.homes(who);
  readonly prompts: Assistant["prompts"] = () => Promise.resolve(["Vem är ordförande?"]);
  addresses: readonly string[] = [];
  readonly hasMet: Who[] = [];
  readonly unmet: Assistant["unmet"] = () => Promise.resolve(this.addresses);
  readonly met: Assistant["met"] = (who) => {
    this.hasMet.push(who);
    return Promise.resolve();
  };
}

export interface Opening {
  readonly assistant?: Assistant;
  readonly settings?: Partial<SlackSettings>;
  readonly inbox?: Inbox;
  readonly memory?: ChannelMemory;
  readonly now?: () => number;
  readonly gap?: number;
  readonly pace?: number;
  /** An existing Slack: what came before a restart is still there. */
  readonly fake?: FakeSlack;
  readonly publicUrl?: string;
}

export interface Opened {
  readonly fake: FakeSlack;
  readonly slack: Slack;
  readonly url: string;
  readonly logged: string[];
  /** Sends it signed, and gives the status and body of the acknowledgement. */
  readonly post: (payload: unknown, how?: Posting) => Promise<{ status: number; body: string }>;
  readonly close: () => Promise<void>;
  /** Hears and says no more from now on, without having ended anything. */
  readonly kill: () => Promise<void>;
}

export interface Posting {
  readonly at?: number;
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Two members and a channel of theirs; nobody from elsewhere. */
export async function invented(): Promise<FakeSlack> {
  const fake = await new FakeSlack().open();
  for (const user of ["U1", "U2"]) fake.users.set(user, fullMember(user));
  fake.members.set("C1", ["U1", "U2"]);
  return fake;
}

export async function openSlack(opening: Opening = {}): Promise<Opened> {
  const fake = opening.fake ?? (await invented());
  const logged: string[] = [];
  const log = createLog("debug", (line) => logged.push(line));
  const slack = createSlack({
    settings: {
      events: { by: "http", signingSecret: SECRET },
      workspaces: { are: "one", botToken: TOKEN },
      teams: [TEAM],
      app: APP,
      apiUrl: fake.apiUrl,
      ...opening.settings,
    },
    assistant: opening.assistant ?? new FakeAssistant(),
    inbox: opening.inbox ?? memoryInbox(),
    memory: opening.memory ?? memoryChannelMemory(),
    log,
    publicUrl: opening.publicUrl,
    gap: opening.gap ?? 0,
    pace: opening.pace ?? 0,
    ...(opening.now && { now: opening.now }),
  });
  const mounts = slack.mount === undefined ? [] : [slack.mount];
  const calendar = () => Promise.resolve(undefined);
  const server = await listen(createHttp({ calendar, log, mounts }), {
    host: "127.0.0.1",
    port: 0,
  });
  await slack.start();
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...{ fake, slack, url, logged },
    post: (payload, how) => post(url, payload, how),
    kill: server.close,
    close: async () => {
      await server.close();
      await slack.stop(4000);
      if (opening.fake === undefined) await fake.close();
    },
  };
}

async function post(url: string, payload: unknown, { headers, ...how }: Posting = {}) {
  const { body, type } = bodyOf(payload);
  const response = await fetch(`${url}/slack/events`, {
    method: "POST",
    headers: { "Content-Type": type, ...signed(body, how), ...headers },
    body,
  });
  return { status: response.status, body: await response.text() };
}

/** Events come as JSON, commands as a form, interactions as JSON in a form. */
function bodyOf(payload: unknown): { body: string; type: string } {
  const fields = (typeof payload === "object" ? (payload ?? {}) : {}) as Record<string, string>;
  const form = "application/x-www-form-urlencoded";
  if ("command" in fields) return { body: new URLSearchParams(fields).toString(), type: form };
  if ("trigger_id" in fields) {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    return { body, type: form };
  }
  return { body: JSON.stringify(payload), type: "application/json" };
}

/** Until it is so; fails after three seconds. */
export async function until(isSo: () => boolean, what = "what was waited for"): Promise<void> {
  const end = Date.now() + 3000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for what must not happen to have happened. */
export function quiet(time = 60): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

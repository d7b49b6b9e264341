/** A language model that does as a test says, behind an OpenAI-compatible mock server. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { LLMock, type ChatCompletionRequest, type ChatMessage } from "@copilotkit/aimock";
import type { ModelSettings } from "../../../src/answers/model/settings.ts";

/** What a model sees of its turn. */
export interface Seen {
  readonly request: ChatCompletionRequest;
  /** Replies that it has given before. */
  readonly step: number;
  /** The user's message, as it was sent. */
  readonly question: string;
  readonly found: readonly { readonly id: string; readonly text: string }[];
  /** What tools have given, as text. */
  readonly given: string;
}

export type Play =
  | { readonly calls: readonly { readonly name: string; readonly args: unknown }[] }
  | { readonly says: string }
  | { readonly status: number }
  | { readonly json: unknown };
export type Script = (seen: Seen) => Play | Promise<Play>;

export interface MockModel {
  readonly settings: ModelSettings;
  play(script: Script): void;
  /** Bodies of the requests since the last `play`, as text; also of those not answered yet. */
  sent(): readonly string[];
  stop(): Promise<void>;
}

export async function startModel(): Promise<MockModel> {
  const mock = new LLMock({ port: 0 });
  let script: Script = () => ({ status: 500 });
  let sent: string[] = [];
  mock.on({ predicate: () => true }, async (request) => {
    sent.push(JSON.stringify(request));
    return answerOf(await script(seenIn(request)));
  });
  await mock.start();
  return {
    settings: settingsAt(`${mock.url}/v1`),
    play: (next) => {
      sent = [];
      script = next;
    },
    sent: () => sent,
    stop: () => mock.stop(),
  };
}

export function settingsAt(baseUrl: string): ModelSettings {
  return { apiKey: "invented-key", baseUrl, model: "invented-model", dailyTokens: 1_000_000 };
}

function answerOf(play: Play) {
  const usage = { prompt_tokens: 100, completion_tokens: 20 };
  if ("calls" in play)
    return {
      usage,
      toolCalls: play.calls.map(({ name, args }) => ({
        name,
        arguments: typeof args === "string" ? args : JSON.stringify(args),
      })),
    };
  if ("says" in play) return { usage, content: play.says };
  if ("json" in play) return { json: play.json };
  return { error: { message: "invented failure" }, status: play.status, retryAfter: 0 };
}

function seenIn(request: ChatCompletionRequest): Seen {
  const text = ({ content }: ChatMessage): string => (typeof content === "string" ? content : "");
  const { messages } = request;
  const user = messages.find(({ role }) => role === "user");
  const asked = JSON.parse(user === undefined ? "{}" : text(user)) as Partial<Seen>;
  const given = messages.filter(({ role }) => role === "tool").map(text);
  return {
    request,
    step: messages.filter(({ role }) => role === "assistant").length,
    question: asked.question ?? "",
    found: asked.found ?? [],
    given: given.join("\n"),
  };
}

/** A server that treats the connection itself badly, which the mock's replies cannot. */
export async function startRaw(
  respond: (response: ServerResponse) => void,
): Promise<{ readonly settings: ModelSettings; stop(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    request.resume();
    response.on("error", () => undefined);
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: settingsAt(`http://127.0.0.1:${port}/v1`),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

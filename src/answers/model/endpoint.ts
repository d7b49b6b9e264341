/** The language model itself: an endpoint with OpenAI's Chat Completions. The only file that uses the SDK. */
import { OpenAI } from "openai";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { z } from "zod";
import type { ModelSettings } from "./settings.ts";
import type { Tool } from "./tool.ts";

export type ModelMessage = ChatCompletionMessageParam;

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON, if all is well. */
  readonly args: string;
}

export interface Completion {
  readonly calls: readonly ToolCall[];
  readonly sent: number;
  readonly received: number;
}

export interface CompletionRequest {
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly Pick<Tool, "name" | "description" | "parameters">[];
  readonly signal: AbortSignal;
}

/** Rejects when the endpoint fails, when its reply cannot be read, and when the signal says so. */
export type Complete = (request: CompletionRequest) => Promise<Completion>;

export interface EndpointLimits {
  /** For one request (ms); the signal ends it earlier. */
  readonly timeoutMs: number;
  /** Tokens that a model may write in one reply. */
  readonly replyTokens: number;
  /** Bytes of a reply after which it is read no further. */
  readonly replyBytes: number;
}

const OPENAI = "https://api.openai.com/v1";

export function endpointAt(settings: ModelSettings, limits: EndpointLimits): Complete {
  const client = new OpenAI({
    baseURL: settings.baseUrl ?? OPENAI,
    // Endpoints in one's own house often ask for none, the SDK always.
    apiKey: settings.apiKey ?? "none",
    timeout: limits.timeoutMs,
    maxRetries: 1,
    // Whatever else the SDK would read from the environment is no setting of ours.
    organization: null,
    project: null,
    logLevel: "off",
    fetch: (url, init) => fetchBounded(url, init, limits.replyBytes),
  });
  return async ({ messages, tools, signal }) => {
    const reply: unknown = await client.chat.completions.create(
      {
        model: settings.model,
        messages: [...messages],
        tools: tools.map(asFunction),
        tool_choice: "required",
        max_completion_tokens: limits.replyTokens,
      },
      { signal },
    );
    return read(reply, messages);
  };
}

type SentTool = NonNullable<OpenAI.ChatCompletionCreateParams["tools"]>[number];

function asFunction({
  name,
  description,
  parameters,
}: CompletionRequest["tools"][number]): SentTool {
  // Strict endpoints refuse what they do not know, and the schema's own address is among that.
  const schema = { ...z.toJSONSchema(parameters), $schema: undefined };
  return { type: "function", function: { name, description, strict: true, parameters: schema } };
}

/** Of what endpoints send, what is used; everything else may be as it likes. */
const Reply = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          tool_calls: z
            .array(
              z.object({
                id: z.string().min(1).max(200),
                function: z.object({ name: z.string().max(200), arguments: z.string() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number().int().nonnegative(),
      completion_tokens: z.number().int().nonnegative(),
    })
    .nullish(),
});

function read(reply: unknown, messages: readonly ModelMessage[]): Completion {
  const { choices, usage } = Reply.parse(reply);
  const calls = choices[0]?.message.tool_calls ?? [];
  return {
    calls: calls.map((call) => ({
      id: call.id,
      name: call.function.name,
      args: call.function.arguments,
    })),
    sent: usage?.prompt_tokens ?? tokensIn(messages),
    received: usage?.completion_tokens ?? tokensIn(calls),
  };
}

/** For endpoints that do not tell: about as many as there are, rather too many. */
function tokensIn(content: unknown): number {
  return Math.ceil(JSON.stringify(content).length / 3);
}

/** A reply that does not end is cut off; where it is sent on to elsewhere, it is not followed. */
async function fetchBounded(
  url: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  most: number,
): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: "error" });
  if (response.body === null) return response;
  let bytes = 0;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > most) controller.error(new Error("the reply is too long"));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bounded), { status, statusText, headers });
}

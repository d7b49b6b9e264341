/** One question put to a language model: it may look things up, and then submits. */
import { z } from "zod";
import { judge, type Claim, type Judging } from "./check/check.ts";
import type { Reason } from "./check/reason.ts";
import type { Complete, Completion, ModelMessage, ToolCall } from "./endpoint.ts";
import type { Evidence } from "./evidence.ts";
import type { Ending } from "./metrics.ts";
import { filled, type Prompts } from "./prompts.ts";
import { SUBMIT, Submission } from "./submission.ts";
import type { Searched, Tool } from "./tool.ts";

export interface DialogueLimits {
  /** Replies of the model. */
  readonly steps: number;
  /** Calls of tools in all. */
  readonly calls: number;
  /** Characters of what tools give in all. */
  readonly lookedUp: number;
  /** Characters of the arguments of one call. */
  readonly args: number;
  /** Statements of a submission; the rest is not read. */
  readonly statements: number;
}

export interface Dialogue {
  readonly complete: Complete;
  readonly tools: readonly Tool[];
  readonly searched: Searched;
  readonly judging: Judging;
  readonly prompts: Prompts;
  readonly limits: DialogueLimits;
  readonly signal: AbortSignal;
  /** False: the tokens of the day are used up. */
  readonly mayGoOn: () => boolean;
  readonly onUsed: (used: Pick<Completion, "sent" | "received">) => void;
  readonly onRefused: (reason: Reason) => void;
  readonly onFault: (error: unknown) => void;
  /** A sentence that will be part of the answer. */
  readonly onAccepted: (evidence: Evidence) => void;
}

export interface Outcome {
  readonly ending: Ending;
  /** What may be said, in the order in which it was submitted. */
  readonly accepted: readonly Evidence[];
}

/** What has come of it so far. */
interface State {
  readonly messages: ModelMessage[];
  readonly accepted: Map<string, Evidence>;
  calls: number;
  lookedUp: number;
  sentBack: boolean;
}

/** Never rejects: what the endpoint does wrong is an ending. What was accepted before it stays. */
export async function hold(opening: readonly ModelMessage[], dialogue: Dialogue): Promise<Outcome> {
  const state: State = {
    messages: [...opening],
    accepted: new Map(),
    calls: 0,
    lookedUp: 0,
    sentBack: false,
  };
  const ended = (otherwise: Ending): Outcome => ({
    ending: state.accepted.size > 0 ? "assisted" : otherwise,
    accepted: [...state.accepted.values()],
  });
  for (let step = 0; step < dialogue.limits.steps; step += 1) {
    if (!dialogue.mayGoOn()) return ended("budget");
    const completion = await completed(state, dialogue);
    if (completion === undefined) return ended(dialogue.signal.aborted ? "timeout" : "endpoint");
    dialogue.onUsed(completion);
    const ending = take(completion, state, dialogue);
    if (ending !== undefined) return ended(ending);
  }
  return ended("no-submission");
}

async function completed(
  { messages }: State,
  { complete, tools, signal, onFault }: Dialogue,
): Promise<Completion | undefined> {
  const submit = { name: SUBMIT, description: "Ends the turn.", parameters: Submission };
  const ended = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  try {
    const reply = complete({ messages, tools: [...tools, submit], signal });
    // Whatever the endpoint and its SDK do, the time is kept.
    return await Promise.race([reply, ended]);
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

/** Answers what the model calls for. An ending when it has submitted and is not to try again. */
function take({ calls }: Completion, state: State, dialogue: Dialogue): Ending | undefined {
  const { messages } = state;
  if (calls.length === 0) {
    const content = filled(dialogue.prompts["use-tools"], { tool: SUBMIT });
    // What it wrote is of no use, but some endpoints want the roles to take turns.
    messages.push({ role: "assistant", content: "(text)" }, { role: "user", content });
    return undefined;
  }
  messages.push({ role: "assistant", tool_calls: calls.map((call) => echoed(call, dialogue)) });
  for (const call of calls) {
    const taken =
      call.name === SUBMIT ? submitted(call, state, dialogue) : lookedUp(call, state, dialogue);
    if ("ending" in taken) return taken.ending;
    messages.push({ role: "tool", tool_call_id: call.id, content: taken.content });
  }
  return undefined;
}

type Taken = { readonly ending: Ending } | { readonly content: string };

/** The call as it goes back; not with arguments that nobody has read. */
function echoed({ id, name, args }: ToolCall, { limits }: Dialogue) {
  const written = args.length > limits.args ? "{}" : args;
  return { id, type: "function" as const, function: { name, arguments: written } };
}

function lookedUp(call: ToolCall, state: State, { tools, searched, limits }: Dialogue): Taken {
  const said = (value: unknown): Taken => ({ content: JSON.stringify(value) });
  const tool = tools.find(({ name }) => name === call.name);
  if (tool === undefined) return said({ error: "no such tool" });
  state.calls += 1;
  if (state.calls > limits.calls || state.lookedUp > limits.lookedUp)
    return said({ error: `no more may be looked up: call ${SUBMIT}` });
  const args = argsOf(call, limits);
  if (args === undefined) return said({ error: "the arguments are not JSON" });
  try {
    const content = JSON.stringify(tool.run(args, searched));
    state.lookedUp += content.length;
    return { content };
  } catch (error) {
    if (error instanceof z.ZodError) return said({ error: "the arguments do not fit the schema" });
    throw error;
  }
}

function submitted(call: ToolCall, state: State, dialogue: Dialogue): Taken {
  const read = Submission.safeParse(argsOf(call, dialogue.limits));
  if (!read.success)
    return { content: JSON.stringify({ error: "the arguments do not fit the schema" }) };
  const { kind, statements } = read.data;
  if (kind !== "answer") return { ending: "abstained" };
  const reasons = statements
    .slice(0, dialogue.limits.statements)
    .flatMap((claim, at) => reasonAgainst(claim, at, state, dialogue));
  if (reasons.length === 0 || state.sentBack) return { ending: "nothing-left" };
  state.sentBack = true;
  return { content: filled(dialogue.prompts["sent-back"], { reasons: reasons.join("\n") }) };
}

/** Accepts what is carried; what is not comes back as a line for the model. */
function reasonAgainst(claim: Claim, at: number, state: State, dialogue: Dialogue): string[] {
  const verdict = judge(claim, dialogue.judging);
  if (!verdict.isCarried) {
    dialogue.onRefused(verdict.reason);
    return [`- statement ${at + 1}: ${verdict.reason.text}`];
  }
  for (const evidence of verdict.evidence) {
    if (state.accepted.has(evidence.id)) continue;
    state.accepted.set(evidence.id, evidence);
    dialogue.onAccepted(evidence);
  }
  return [];
}

function argsOf({ args }: ToolCall, limits: DialogueLimits): unknown {
  if (args.length > limits.args) return undefined;
  try {
    return JSON.parse(args) as unknown;
  } catch {
    return undefined;
  }
}

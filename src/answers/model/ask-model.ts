/** One open question: what is remembered of it, or what the model finds; within budget and rests. */
import type { FactId } from "../../knowledge/fact.ts";
import type { Answer } from "../answer.ts";
import type { AssistContext } from "../assist.ts";
import type { Asked } from "../topics/topic.ts";
import { withFound } from "./assisted-answer.ts";
import type { Breaker } from "./breaker.ts";
import { dayOf, type TokenLedger } from "./budget.ts";
import { hold, type Outcome } from "./dialogue.ts";
import type { Complete, ModelMessage } from "./endpoint.ts";
import { evidenceOf, Retrieved, type Evidence } from "./evidence.ts";
import { FACT_TOOLS, lookUp } from "./fact-tools.ts";
import type { Limits } from "./limits.ts";
import { masked } from "./mask.ts";
import type { ModelMetrics } from "./metrics.ts";
import { filled, versionOf, type Prompts } from "./prompts.ts";
import type { Remembered } from "./remembered.ts";
import type { ModelSettings } from "./settings.ts";
import { TODAY_TOOLS } from "./today-tools.ts";
import { shown, type Searched } from "./tool.ts";

/** What all questions share. */
export interface Means {
  readonly settings: ModelSettings;
  readonly metrics: ModelMetrics | undefined;
  readonly onFault: (error: unknown) => void;
  readonly ledger: TokenLedger;
  readonly limits: Limits;
  readonly now: () => number;
  readonly complete: Complete;
  readonly breaker: Breaker;
  readonly prompts: Prompts;
  /** Ids of the facts that answer a question; none: the model found no answer. */
  readonly known: Remembered<readonly FactId[]>;
}

/** One open question. */
export interface Open {
  readonly given: Answer;
  readonly context: AssistContext;
  readonly asked: Asked;
  readonly signal: AbortSignal;
  readonly onAccepted: (evidence: Evidence) => void;
}

/** The answer with help; as it was given where there is none, or where something goes wrong. */
export async function helped(open: Open, means: Means): Promise<Answer> {
  try {
    return await withHelp(open, means);
  } catch (error) {
    means.onFault(error);
    return open.given;
  }
}

async function withHelp(open: Open, means: Means): Promise<Answer> {
  const begun = means.now();
  const key = keyOf(open, means);
  const known = means.known.get(key);
  const remembered = known && evidenceFor(known, open);
  const outcome = remembered ?? (await asking(open, means, key));
  for (const evidence of remembered?.accepted ?? []) open.onAccepted(evidence);
  const seconds = (means.now() - begun) / 1000;
  means.metrics?.ended(outcome.ending, { seconds, cached: remembered !== undefined });
  const { given, asked } = open;
  return outcome.accepted.length === 0 ? given : withFound(given, outcome.accepted, asked);
}

/** Everything that the answer depends on, but for what is so today: what rests on that is not kept. */
function keyOf({ given, context, asked }: Open, { settings, prompts }: Means): string[] {
  const { baseUrl = "", model } = settings;
  const { previous = "", today } = context;
  const by = [baseUrl, model, versionOf(prompts), asked.knowledge.version];
  return [
    ...by,
    today === undefined ? "agreements" : "today",
    given.language,
    previous,
    given.read,
  ];
}

function evidenceFor(ids: readonly FactId[], { asked, given }: Open): Outcome {
  const facts = ids.flatMap((id) => asked.knowledge.facts.get(id) ?? []);
  const accepted = facts.map((fact) => evidenceOf(fact, given.language));
  return { ending: accepted.length > 0 ? "assisted" : "abstained", accepted };
}

async function asking(open: Open, means: Means, key: readonly string[]): Promise<Outcome> {
  const nothing = (ending: Outcome["ending"]): Outcome => ({ ending, accepted: [] });
  const { breaker, ledger, settings, now } = means;
  const { workspace } = open.context;
  const mayGoOn = (): boolean => ledger.used(workspace, dayOf(now())) < settings.dailyTokens;
  if (!mayGoOn()) return nothing("budget");
  if (!breaker.mayAsk(now())) return nothing("resting");
  const retrieved = new Retrieved();
  const searched: Searched = {
    ...open.context,
    asked: open.asked,
    language: open.given.language,
    today: open.context.today,
    retrieved,
  };
  const outcome = await hold(openingOf(open, searched, means), {
    ...dialogueMeans(open, searched, means),
    mayGoOn,
    onUsed: ({ sent, received }) => {
      breaker.succeeded();
      ledger.use(workspace, dayOf(now()), sent + received);
      means.metrics?.tokens("sent", sent);
      means.metrics?.tokens("received", received);
    },
  });
  const { ending, accepted } = outcome;
  if (ending === "endpoint" || ending === "timeout") breaker.failed(now());
  // What the calendar does not say today it may say tomorrow.
  const mayChange = ending === "abstained" && searched.today !== undefined;
  const isSettled = ending === "assisted" || (ending === "abstained" && !mayChange);
  if (isSettled && !retrieved.isLive)
    means.known.set(
      key,
      accepted.flatMap(({ facts }) => facts.map(({ id }) => id)),
    );
  return outcome;
}

function dialogueMeans(open: Open, searched: Searched, means: Means) {
  const { prompts, limits, complete, metrics, onFault } = means;
  const { asked, signal, onAccepted, given } = open;
  const { language } = given;
  return {
    complete,
    prompts,
    limits,
    signal,
    searched,
    tools: searched.today === undefined ? FACT_TOOLS : [...FACT_TOOLS, ...TODAY_TOOLS],
    judging: {
      question: asked.question,
      language,
      lexicon: asked.lexicon,
      retrieved: searched.retrieved,
      prompt: prompts.answer.text,
    },
    onAccepted,
    onFault,
    onRefused: ({ kind }: { kind: Parameters<ModelMetrics["refused"]>[0] }) =>
      metrics?.refused(kind),
  };
}

const LANGUAGE_NAMES = { sv: "Swedish", en: "English" } as const;
/** Characters of a question that are sent. */
const LONGEST_QUESTION = 500;

/** The instructions, and the question with what has been looked up for it. */
function openingOf(
  { given, context }: Open,
  searched: Searched,
  { prompts, limits }: Means,
): ModelMessage[] {
  const { language, read } = given;
  const today = searched.today === undefined ? "" : `Today is ${searched.today.day}.`;
  const most = String(limits.statements);
  const slots = { language: LANGUAGE_NAMES[language], most, today };
  const sendable = (text: string): string => masked(text, language).slice(0, LONGEST_QUESTION);
  const { previous } = context;
  const content = JSON.stringify({
    question: sendable(read),
    ...(previous === undefined ? {} : { questionBefore: sendable(previous) }),
    found: shown(lookUp(read, searched)),
  });
  return [
    { role: "system", content: filled(prompts.answer, slots) },
    { role: "user", content },
  ];
}

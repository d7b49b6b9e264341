/** The language-model path: asked only for what is open, checked by code, bounded in every way. */
import type { Answer } from "../answer.ts";
import type { AssistContext, Assisting } from "../assist.ts";
import { merge } from "../compose/merge.ts";
import type { Asked } from "../topics/topic.ts";
import { understand } from "../understand.ts";
import { helped, type Means } from "./ask-model.ts";
import { isOpen } from "./assisted-answer.ts";
import { createBreaker } from "./breaker.ts";
import { memoryLedger, type TokenLedger } from "./budget.ts";
import { endpointAt, type Complete } from "./endpoint.ts";
import type { Evidence } from "./evidence.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { ModelMetrics } from "./metrics.ts";
import { readPrompts } from "./prompts.ts";
import { remembering } from "./remembered.ts";
import type { ModelSettings } from "./settings.ts";

export interface AssistingOptions {
  readonly settings: ModelSettings;
  readonly metrics?: ModelMetrics | undefined;
  readonly ledger?: TokenLedger | undefined;
  /** What is not given is as DEFAULT_LIMITS says. */
  readonly limits?: Partial<Limits> | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Told when the endpoint fails: an error may hold what was sent. */
  readonly onFault?: ((error: unknown) => void) | undefined;
  /** In the place of the endpoint, for tests. */
  readonly complete?: Complete | undefined;
}

/** Reads the prompts. Throws when one of them is broken; nothing is sent before there is a question. */
export function createAssisting(options: AssistingOptions): Assisting {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const means: Means = {
    settings: options.settings,
    metrics: options.metrics,
    onFault: (error) => options.onFault?.(error),
    ledger: options.ledger ?? memoryLedger(),
    limits,
    now: options.now ?? Date.now,
    complete: options.complete ?? endpointAt(options.settings, limits),
    breaker: createBreaker({ failures: limits.failures, restMs: limits.restMs }),
    prompts: readPrompts(),
    known: remembering(limits.remembered),
  };
  return {
    assist: async (message, given, context, onPart) => {
      const { knowledge } = context.answerer;
      const { previous, named, spoken, language, today } = context;
      if (!isOpen(given, knowledge)) return undefined;
      const parts = context.answerer.answers(message, { previous, named, spoken, language, today });
      const signal = AbortSignal.timeout(limits.timeoutMs);
      const isAlone = parts.filter((part) => isOpen(part, knowledge)).length === 1;
      const answers = await Promise.all(
        parts.map((part) => {
          if (!isOpen(part, knowledge)) return Promise.resolve(part);
          // Several are asked at the same time: their sentences would come in any order.
          const tell = isAlone && part.outcome !== "partly" ? onPart : undefined;
          const onAccepted = ({ text }: Evidence): void => tell?.(text);
          return helped(
            { given: part, context, asked: askedOf(part, context), signal, onAccepted },
            means,
          );
        }),
      );
      if (answers.every((answer, at) => answer === parts[at])) return undefined;
      return merge(answers as [Answer, ...Answer[]], knowledge);
    },
  };
}

function askedOf({ read, language }: Answer, { answerer: { lexicon } }: AssistContext): Asked {
  const question = understand(read, lexicon, { language });
  return { question, lexicon, knowledge: lexicon.knowledge, rated: [], carrying: [] };
}

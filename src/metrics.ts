/** Counts and durations of the service, for Prometheus: of what and how long, never of whom. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { ModelMetrics } from "./answers/model/metrics.ts";
import type { Assistant } from "./conversation/assistant.ts";
import type { ChannelCarrier } from "./conversation/outgoing.ts";

export interface Metrics {
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  /** The same assistant, with what it is asked counted and timed. */
  assistant(assistant: Assistant): Assistant;
  /** The same carrier, with what becomes of its messages counted and timed. */
  carrier(carrier: ChannelCarrier): ChannelCarrier;
  /** What a language model costs, and what comes of it. */
  readonly model: ModelMetrics;
}

/** From 5 ms, where answers from the agreements are, to half a minute, where a model may be; s. */
const BUCKETS = [0.005, 0.01, 0.025, 0.1, 0.5, 1, 5, 15, 30];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const asked = new Histogram({
    name: "ask_asked_seconds",
    help: "What the assistant was asked, and how long it took",
    labelNames: ["channel", "what", "outcome"],
    buckets: BUCKETS,
    registers: [registry],
  });
  const sent = new Histogram({
    name: "ask_sent_seconds",
    help: "Messages that the assistant sent on its own, and how long the platform took",
    labelNames: ["channel", "outcome"],
    buckets: BUCKETS,
    registers: [registry],
  });
  const faults = new Counter({
    name: "ask_faults_total",
    help: "What the assistant could not do although it should",
    labelNames: ["channel", "what"],
    registers: [registry],
  });
  return {
    model: modelMetrics(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    assistant: (assistant) =>
      measured(assistant, async (channel, what, work, outcomeOf) => {
        const end = asked.startTimer({ channel, what });
        try {
          const result = await work();
          end({ outcome: outcomeOf(result) });
          return result;
        } catch (error) {
          faults.inc({ channel, what });
          throw error;
        }
      }),
    carrier: (carrier) => ({
      ...carrier,
      send: async (message, key, signal) => {
        const end = sent.startTimer({ channel: carrier.name });
        try {
          const outcome = await carrier.send(message, key, signal);
          end({ outcome: outcome.outcome });
          return outcome;
        } catch (error) {
          // What a carrier throws counts as unclear.
          end({ outcome: "unclear" });
          throw error;
        }
      },
    }),
  };
}

function modelMetrics(registry: Registry): ModelMetrics {
  const registers = [registry];
  const ended = new Histogram({
    name: "ask_model_seconds",
    help: "Questions in which a language model could have helped, and how they ended",
    labelNames: ["ending", "cached"],
    buckets: BUCKETS,
    registers,
  });
  const tokens = new Counter({
    name: "ask_model_tokens_total",
    help: "Tokens sent to a language model and received from it",
    labelNames: ["way"],
    registers,
  });
  const refused = new Counter({
    name: "ask_model_refused_total",
    help: "Statements of a language model that were not said",
    labelNames: ["reason"],
    registers,
  });
  return {
    ended: (ending, { seconds, cached }) =>
      ended.observe({ ending, cached: String(cached) }, seconds),
    tokens: (way, count) => tokens.inc({ way }, count),
    refused: (reason) => refused.inc({ reason }),
  };
}

type Timed = <Result>(
  channel: string,
  what: "message" | "press" | "form" | "rating",
  work: () => Promise<Result>,
  outcomeOf: (result: Result) => string,
) => Promise<Result>;

function measured(assistant: Assistant, timed: Timed): Assistant {
  return {
    ...assistant,
    hear: (heard, listener) =>
      timed(
        heard.who.channel,
        "message",
        () => assistant.hear(heard, listener),
        (reply) => (reply.kind === "answer" ? reply.answer.outcome : reply.kind),
      ),
    press: (who, value) =>
      timed(
        who.channel,
        "press",
        () => assistant.press(who, value),
        () => "done",
      ),
    submit: (who, value, filledIn) =>
      timed(
        who.channel,
        "form",
        () => assistant.submit(who, value, filledIn),
        ({ outcome }) => outcome,
      ),
    rate: (who, rating, thumb) =>
      timed(
        who.channel,
        "rating",
        () => assistant.rate(who, rating, thumb),
        () => thumb,
      ),
  };
}

/** What a language model did while questions were asked: what came of it, what it cost, how long it took. */
import type { ModelCounts } from "../answers/model/metrics.ts";

export interface ModelReport {
  readonly model: string;
  /** Host of the endpoint; never the whole address, which may hold a key. */
  readonly endpoint: string;
  readonly endings: Readonly<Record<string, number>>;
  /** Statements that were not said, by what was wrong with them. */
  readonly refused: Readonly<Record<string, number>>;
  readonly tokens: { readonly sent: number; readonly received: number };
  /** Of the questions that were sent. */
  readonly seconds: { readonly median: number; readonly p95: number; readonly longest: number };
}

export function modelReport(
  { model, baseUrl }: { readonly model: string; readonly baseUrl: string | undefined },
  { endings, refused, sent, received, seconds }: ModelCounts,
): ModelReport {
  const sorted = seconds.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 1000) / 1000;
  return {
    model,
    endpoint: baseUrl === undefined ? "api.openai.com" : new URL(baseUrl).host,
    endings: counted(endings),
    refused: counted(refused),
    tokens: { sent, received },
    seconds: { median: at(0.5), p95: at(0.95), longest: at(1) },
  };
}

function counted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** For people. */
export function modelLines(report: ModelReport): string {
  const { model, endpoint, endings, refused, tokens, seconds } = report;
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ") || "none";
  return [
    `language model ${model} at ${endpoint}`,
    `questions passed to it: ${list(endings)}`,
    `statements refused: ${list(refused)}`,
    `tokens: ${tokens.sent} sent, ${tokens.received} received`,
    `seconds: median ${seconds.median}, p95 ${seconds.p95}, longest ${seconds.longest}`,
  ].join("\n");
}

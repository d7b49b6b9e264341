/** The language model's part in answers, where one is configured; otherwise nothing of it is loaded. */
import type { Assisting } from "../answers/assist.ts";
import type { ModelMetrics } from "../answers/model/metrics.ts";
import type { Config } from "../config.ts";

export async function assistingFor(
  { model }: Pick<Config, "model">,
  metrics?: ModelMetrics,
): Promise<Assisting | undefined> {
  if (model === undefined) return undefined;
  const { createAssisting } = await import("../answers/model/create-assisting.ts");
  return createAssisting({ settings: model, metrics });
}

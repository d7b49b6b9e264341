/** The language model's part in answers, where one is configured; otherwise nothing of it is loaded. */
import type { Assisting } from "../answers/assist.ts";
import type { AssistingOptions } from "../answers/model/create-assisting.ts";
import type { Config } from "../config.ts";

export async function buildAssisting(
  { model }: Pick<Config, "model">,
  options: Omit<AssistingOptions, "settings"> = {},
): Promise<Assisting | undefined> {
  if (model === undefined) return undefined;
  const { createAssisting } = await import("../answers/model/create-assisting.ts");
  return createAssisting({ ...options, settings: model });
}

/** What a person is told when a command or the service could not go on. */
import { SlackSetupError } from "../channels/slack/setup-error.ts";
import { ConfigError, mistakesReport } from "../config.ts";
import { CannotMeasure } from "../evaluation/questions.ts";
import type { Text } from "../knowledge/schema/base.ts";
import { StoreError } from "../store/store-error.ts";
import { BrokenKnowledge } from "./knowledge-at.ts";

/** What a person can mend is told without a trace; any other fault with it. */
export function faultText(error: unknown): Text {
  if (error instanceof StoreError || error instanceof BrokenKnowledge) return error.text;
  if (error instanceof SlackSetupError || error instanceof CannotMeasure) return error.text;
  if (error instanceof ConfigError) return same(mistakesReport(error.mistakes));
  if (!(error instanceof Error)) return same(String(error));
  if ("code" in error && error.code === "ENOENT" && "path" in error)
    return { sv: `${String(error.path)} finns inte`, en: `${String(error.path)} does not exist` };
  // What the system refuses (a file that cannot be written) needs no stack to be understood.
  return same("syscall" in error ? error.message : (error.stack ?? error.message));
}

function same(text: string): Text {
  return { sv: text, en: text };
}

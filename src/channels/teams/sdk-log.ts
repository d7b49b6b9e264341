/** The SDK's log lines in ours: without the objects beside them, which may hold what people write. */
import type { ILogger } from "@microsoft/teams.common";

export interface Told {
  readonly warn: (message: string) => void;
  readonly debug: (message: string) => void;
}

/** The SDK calls much an error that a caller has done wrong: it is told as a warning. */
export function sdkLog(log: Told): ILogger {
  const grave = (first: unknown): void => log.warn(`Teams SDK: ${plain(first)}`);
  const light = (first: unknown): void => log.debug(`Teams SDK: ${plain(first)}`);
  const logger: ILogger = {
    error: grave,
    warn: grave,
    info: light,
    debug: () => undefined,
    trace: () => undefined,
    log: (level, first: unknown) => {
      if (level === "error" || level === "warn") grave(first);
    },
    child: () => logger,
  };
  return logger;
}

/** Ids of activities stand in some lines in brackets. */
function plain(first: unknown): string {
  return typeof first === "string" ? first.replaceAll(/\([^)]*\)/g, "").trim() : "…";
}

/** What the channel notes about itself: never what people write, no token. */
import { LogLevel, type Logger } from "@slack/bolt";

export interface ChannelLog {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

/** For Slack's libraries, which at lower levels would write down what was said. */
export function quietLogger(log: ChannelLog): Logger {
  const first = (parts: readonly unknown[]): string => `slack: ${String(parts[0])}`;
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn(first(parts)),
    error: (...parts) => log.error(first(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** The kind of a fault, not its message: that may hold what somebody wrote. */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return "fault";
  const { data } = error as { data?: { error?: unknown } };
  return typeof data?.error === "string" ? data.error : error.name;
}

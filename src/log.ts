/** What the service notes about itself, a line each. Never what people write. */

/** From the gravest on. */
export const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = Readonly<Record<LogLevel, (message: string) => void>>;

/** Writes what is at least as grave as `level`; `now` gives the time of each line. */
export function createLog(
  level: LogLevel,
  write: (line: string) => void,
  now: () => Date = () => new Date(),
): Log {
  const most = LOG_LEVELS.indexOf(level);
  const at = (own: LogLevel) => (message: string) => {
    if (LOG_LEVELS.indexOf(own) > most) return;
    write(`${now().toISOString()} ${own} ${message.replaceAll(/\s+/g, " ")}\n`);
  };
  return { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") };
}

/** Work to be done now and then, of which nobody waits for the result. */

export interface Hourly {
  /** Settles when what is under way has ended; nothing begins after that. */
  stop(): Promise<void>;
}

const HOUR = 60 * 60 * 1000;

/** Begins at once. Never two at a time; what it throws goes to `onFault`, and the next hour tries again. */
export function hourly(work: () => Promise<void>, onFault: (error: unknown) => void): Hourly {
  let running: Promise<void> | undefined;
  const run = (): void => {
    running ??= work()
      .catch(onFault)
      .finally(() => (running = undefined));
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

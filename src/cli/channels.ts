/** The chat platforms that are configured: opened, started and stopped together. */
import type { Express } from "express";
import type { Config } from "../config.ts";
import type { Assistant } from "../conversation/assistant.ts";
import type { ChannelCarrier } from "../conversation/outgoing.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";

export interface Channels {
  /** None: nothing is configured. */
  readonly names: readonly string[];
  /** To be mounted before the server listens. */
  readonly mounts: readonly ((app: Express) => void)[];
  readonly carriers: readonly ChannelCarrier[];
  /** What has not started yet. */
  readonly lacks: () => readonly string[];
  readonly start: () => Promise<void>;
  /** Settles when what is under way is done, or has had its time. */
  readonly stop: () => Promise<void>;
}

/** A channel that is configured. */
interface Opened {
  readonly mount: (app: Express) => void;
  readonly carrier: ChannelCarrier;
  readonly start: () => Promise<void>;
  /** `longest` in milliseconds. */
  readonly stop: (longest: number) => Promise<void>;
}

interface Parts {
  readonly config: Pick<Config, "teams">;
  readonly store: Pick<Store, "inbox" | "memory">;
  readonly assistant: Assistant;
  readonly log: Log;
}

/** With the server's own five seconds it stays under the ten that a service manager waits; ms. */
const LONGEST_STOP = 4000;

export async function openChannels({ config, store, assistant, log }: Parts): Promise<Channels> {
  const opened: Opened[] = [];
  if (config.teams !== undefined) {
    // Loaded where it is needed: its SDK is large.
    const { createTeams } = await import("../channels/teams/teams.ts");
    const { inbox, memory } = store;
    opened.push(await createTeams({ settings: config.teams, assistant, inbox, memory, log }));
    log.info(
      config.teams.dev ? "Teams: for development, without authentication" : "Teams: configured",
    );
  } else log.info("Teams: not configured");
  let isStarted = false;
  return {
    names: opened.map(({ carrier }) => carrier.name),
    mounts: opened.map(({ mount }) => mount),
    carriers: opened.map(({ carrier }) => carrier),
    lacks: () => (isStarted ? [] : opened.map(({ carrier }) => `${carrier.name}: not started`)),
    start: async () => {
      for (const { start } of opened) await start();
      isStarted = true;
    },
    stop: async () => {
      await Promise.all(opened.map(({ stop }) => stop(LONGEST_STOP)));
    },
  };
}

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
  /** Undefined: it listens to no address. */
  readonly mount: ((app: Express) => void) | undefined;
  readonly carrier: ChannelCarrier;
  readonly start: () => Promise<void>;
  /** Left out: it is ready once started. */
  readonly isReady?: () => boolean;
  /** `longest` in milliseconds. */
  readonly stop: (longest: number) => Promise<void>;
}

interface Parts {
  readonly config: Pick<Config, "teams" | "slack" | "publicUrl">;
  readonly store: Pick<Store, "inbox" | "memory">;
  readonly assistant: Assistant;
  readonly log: Log;
}

/** With the server's own five seconds it stays under the ten that a service manager waits; ms. */
const LONGEST_STOP = 4000;

export async function openChannels({ config, store, assistant, log }: Parts): Promise<Channels> {
  const opened: Opened[] = [];
  const { inbox, memory } = store;
  if (config.slack !== undefined) {
    // Loaded where it is needed, as the other.
    const { createSlack } = await import("../channels/slack/slack.ts");
    const { slack: settings, publicUrl } = config;
    opened.push(createSlack({ settings, assistant, inbox, memory, log, publicUrl }));
    log.info(
      settings.events.by === "http"
        ? "Slack: configured, over HTTP"
        : "Slack: configured, Socket Mode",
    );
  } else log.info("Slack: not configured");
  if (config.teams !== undefined) {
    // Loaded where it is needed: its SDK is large.
    const { createTeams } = await import("../channels/teams/teams.ts");
    opened.push(await createTeams({ settings: config.teams, assistant, inbox, memory, log }));
    log.info(
      config.teams.dev ? "Teams: for development, without authentication" : "Teams: configured",
    );
  } else log.info("Teams: not configured");
  let isStarted = false;
  return {
    names: opened.map(({ carrier }) => carrier.name),
    mounts: opened.flatMap(({ mount }) => mount ?? []),
    carriers: opened.map(({ carrier }) => carrier),
    lacks: () =>
      opened
        .filter(({ isReady }) => !isStarted || isReady?.() === false)
        .map(({ carrier }) => `${carrier.name}: not started`),
    start: async () => {
      for (const { start } of opened) await start();
      isStarted = true;
    },
    stop: async () => {
      await Promise.all(opened.map(({ stop }) => stop(LONGEST_STOP)));
    },
  };
}

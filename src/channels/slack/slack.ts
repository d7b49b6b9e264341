/** The channel as a whole: connected, listening, and sending. */
import type { Express } from "express";
import type { Assistant } from "../../conversation/assistant.ts";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import type { Inbox } from "../../conversation/inbox.ts";
import type { ChannelCarrier } from "../../conversation/outgoing.ts";
import { createAudience } from "./audience.ts";
import { slackCarrier } from "./carrier.ts";
import { createFinding } from "./finding.ts";
import { greetingOnce } from "./greeting.ts";
import { severalWorkspaces } from "./installs.ts";
import { createIntake } from "./intake.ts";
import { faultName, type ChannelLog } from "./log.ts";
import type { SlackParts } from "./parts.ts";
import { createPeople } from "./people.ts";
import { mountSlack, socketTo } from "./receivers.ts";
import type { SlackSettings } from "./settings.ts";
import { SlackSetupError } from "./setup-error.ts";
import { createTurns } from "./turns.ts";
import { clientFor, oneWorkspace, type Workspaces } from "./workspace.ts";

export interface SlackOptions {
  readonly settings: SlackSettings;
  readonly assistant: Assistant;
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  readonly log: ChannelLog;
  /** How the service is reached from outside; undefined: Slack's setting of the app decides. */
  readonly publicUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Between two messages to the same channel, ms: about one a second is what Slack takes. */
  readonly gap?: number;
  /** Between two addresses that Slack is asked about, ms: it takes about fifty a minute. */
  readonly pace?: number;
}

export interface Slack {
  /** Takes what the assistant sends on its own. */
  readonly carrier: ChannelCarrier;
  /** Adds Slack's addresses to the HTTP server; undefined in Socket Mode. */
  readonly mount: ((app: Express) => void) | undefined;
  /**
   * Connects, and takes up what was left. Throws SlackSetupError when Slack refuses the token; a Slack
   * that cannot be reached is tried again until `stop`, and what it sends meanwhile it sends again.
   */
  readonly start: () => Promise<void>;
  /** Has Slack been reached? */
  readonly isReady: () => boolean;
  /** Takes no more, and settles when what is being handled is done, or after `longest` milliseconds. */
  readonly stop: (longest: number) => Promise<void>;
}

const GAP = 1000;
const PACE = 1500;
/** How often what was left is taken up, and a Slack that was not reached tried again; ms. */
const AGAIN = 15_000;
/** Slack sends an event again for an hour at most, and a day's old button brings a new trigger; ms. */
const KEYS_KEPT = 7 * 24 * 60 * 60 * 1000;
const HOUR = 3_600_000;

export function createSlack(options: SlackOptions): Slack {
  const { settings, log, inbox, now = Date.now, pace = PACE } = options;
  const { events, apiUrl, app } = settings;
  const connection = connectionOf(options);
  const parts = partsOf(options, connection.workspaces);
  const { take, takeUpLeft, settle } = createIntake({ parts, inbox, app });
  const finding = createFinding({ parts, pace });
  let lastSought = -Infinity;
  const carrier = slackCarrier(parts, greetingOnce(parts));
  const socket =
    events.by === "socket" ? socketTo({ appToken: events.appToken, apiUrl, take, log }) : undefined;
  const timers: NodeJS.Timeout[] = [];
  const attempt = async (failed: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      log.warn(`slack: ${failed} (${faultName(error)})`);
      return false;
    }
  };
  const again = async (): Promise<void> => {
    if (!connection.isMade() && !(await attempt("not reached", connection.make))) return;
    // Nothing waits for it.
    if (now() - lastSought >= HOUR) {
      lastSought = now();
      void attempt("not everybody has been looked for", finding.round);
    }
    await attempt("what was left is not taken up", takeUpLeft);
  };
  const sweep = (): Promise<boolean> =>
    attempt("nothing is forgotten", async () => {
      await inbox.forget(now() - KEYS_KEPT);
      await carrier.forget();
    });
  return {
    carrier,
    mount:
      events.by === "http"
        ? (web) => mountSlack(web, { ...events, take, log, install: connection.install })
        : undefined,
    start: async () => {
      await reached(connection.make, log);
      await socket?.start();
      await again();
      timers.push(
        setInterval(() => void again(), AGAIN),
        setInterval(() => void sweep(), HOUR),
      );
    },
    isReady: connection.isMade,
    stop: async (longest) => {
      for (const timer of timers) clearInterval(timer);
      finding.stop();
      await socket?.stop();
      await settle(longest);
    },
  };
}

/** A token that is refused ends the start; a Slack that does not answer is tried again later. */
async function reached(make: () => Promise<void>, log: ChannelLog): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (error instanceof SlackSetupError) throw error;
    log.warn(`slack: not reached yet (${faultName(error)}): it is tried again`);
  }
}

function partsOf(options: SlackOptions, workspaces: Workspaces): SlackParts {
  const { settings, assistant, memory, log, now = Date.now, gap = GAP } = options;
  // Whoever waits does not keep a service that stops from ending: what is left is taken up later.
  const wait = (time: number): Promise<void> =>
    new Promise((resolve) => void setTimeout(resolve, time).unref());
  return {
    assistant,
    memory,
    workspaces,
    people: createPeople({ now, log }),
    audience: createAudience({ now, log }),
    turns: createTurns({ gap, now, wait }),
    log,
    now,
    wait,
    apiUrl: settings.apiUrl,
  };
}

/** The workspaces, which for a bot token are known only when Slack has been asked. */
function connectionOf({ settings, memory, log, publicUrl }: SlackOptions) {
  const { workspaces: asked, teams, apiUrl } = settings;
  if (asked.are === "several") {
    const { encryptionKey } = asked;
    const several = severalWorkspaces({ memory, teams, encryptionKey, apiUrl, log });
    return {
      workspaces: several,
      isMade: () => true,
      make: () => Promise.resolve(),
      install: { settings: asked, store: several.store, publicUrl, apiUrl },
    };
  }
  const client = clientFor(asked.botToken, { apiUrl, log });
  let one: Workspaces | undefined;
  const made = (): Workspaces => {
    if (one === undefined) throw new Error("Slack has not been reached yet");
    return one;
  };
  return {
    workspaces: {
      of: async (team) => made().of(team),
      served: () => made().served(),
      remove: async (team) => made().remove(team),
    } satisfies Workspaces,
    isMade: () => one !== undefined,
    make: async () => {
      one ??= await oneWorkspace(client, teams);
    },
    install: undefined,
  };
}

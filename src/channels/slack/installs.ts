/** Several workspaces: their tokens are kept sealed, and only those on the list may install the app. */
import type { Installation, InstallationStore, webApi } from "@slack/bolt";
import { z } from "zod";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import { faultName, type ChannelLog } from "./log.ts";
import { keyOf, seal, unseal } from "./seal.ts";
import { clientFor, type Workspace, type Workspaces } from "./workspace.ts";

/** What is kept of an installation: no more than it takes to answer there. */
const Install = z.object({ token: z.string(), bot: z.string() });
type Install = z.infer<typeof Install>;

export interface InstallsOptions {
  readonly memory: ChannelMemory;
  readonly teams: readonly string[];
  /** 32 bytes, in base64 or as hexadecimal digits. */
  readonly encryptionKey: string;
  readonly apiUrl: string | undefined;
  readonly log: ChannelLog;
}

const CHANNEL = "slack";
const placeOf = (team: string): string => `install/${team}`;

export function severalWorkspaces(options: InstallsOptions): Workspaces & {
  readonly store: InstallationStore;
} {
  const { memory, log } = options;
  const key = keyOf(options.encryptionKey);
  const served = new Set(options.teams);
  /** By token: a workspace that installs the app anew gets a new one. */
  const clients = new Map<string, webApi.WebClient>();

  const read = async (team: string): Promise<Install | undefined> => {
    const kept = served.has(team) ? await memory.get(CHANNEL, placeOf(team)) : undefined;
    if (kept === undefined) return undefined;
    try {
      const sealed = z.string().parse(JSON.parse(kept));
      return Install.parse(JSON.parse(unseal(sealed, key, placeOf(team))));
    } catch (error) {
      log.error(`the token of a workspace cannot be opened (${faultName(error)}): install anew`);
      return undefined;
    }
  };
  const of = async (team: string): Promise<Workspace | undefined> => {
    const install = await read(team);
    if (install === undefined) return undefined;
    const { token, bot } = install;
    const client = clients.get(token) ?? clientFor(token, options);
    clients.set(token, client);
    return { team, bot, client };
  };
  const remove = async (team: string): Promise<void> => {
    clients.clear();
    await memory.delete(CHANNEL, placeOf(team));
    log.info("a workspace has removed the app: its token is forgotten");
  };
  const keep = async (installation: Installation): Promise<void> => {
    const team = installation.team?.id;
    const { token, userId: bot } = installation.bot ?? {};
    if (installation.isEnterpriseInstall === true || team === undefined || !served.has(team))
      throw new Error("this workspace is not on the list of those that may install the app");
    if (token === undefined || bot === undefined) throw new Error("the installation has no bot");
    const sealed = seal(JSON.stringify({ token, bot } satisfies Install), key, placeOf(team));
    await memory.set(CHANNEL, placeOf(team), JSON.stringify(sealed));
    log.info("a workspace has installed the app");
  };
  const store: InstallationStore = {
    storeInstallation: keep,
    // Slack's library fetches installations only to authorize events, which workspaces do here.
    fetchInstallation: () => Promise.reject(new Error("installations are not handed out")),
    deleteInstallation: async ({ teamId }) => (teamId === undefined ? undefined : remove(teamId)),
  };
  return { of, remove, served: () => served, store };
}

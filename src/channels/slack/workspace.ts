/** The workspaces that are served, each with its token. */
import { webApi } from "@slack/bolt";
import { quietLogger, type ChannelLog } from "./log.ts";
import { SlackSetupError } from "./setup-error.ts";

export interface Workspace {
  readonly team: string;
  /** The bot's own user there. */
  readonly bot: string;
  readonly client: webApi.WebClient;
}

export interface Workspaces {
  /** Undefined: the app is not installed there. Throws when that cannot be told now. */
  of(team: string): Promise<Workspace | undefined>;
  /** Those whose events are taken. Throws as long as that is not known. */
  served(): ReadonlySet<string>;
  /** The workspace has taken its token back. */
  remove(team: string): Promise<void>;
}

/** How long Slack may take to answer a call; ms. */
const PATIENCE = 10_000;

export function clientFor(
  token: string | undefined,
  { apiUrl, log }: { readonly apiUrl: string | undefined; readonly log: ChannelLog },
): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    logger: quietLogger(log),
    timeout: PATIENCE,
    // Tried again only where that cannot double anything: see send.ts.
    retryConfig: { retries: 0 },
    // Otherwise one full channel would hold up all others.
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  });
}

/**
 * The one workspace that a bot token belongs to. Throws SlackSetupError when Slack refuses the token or
 * it belongs to a workspace that is not on the list, and Slack's error when it cannot be asked.
 */
export async function oneWorkspace(
  client: webApi.WebClient,
  teams: readonly string[],
): Promise<Workspaces> {
  const { team_id: team, user_id: bot } = await tested(client);
  if (team === undefined || bot === undefined)
    throw new Error("auth.test told neither workspace nor user");
  if (teams.length > 0 && !teams.includes(team))
    throw new SlackSetupError({
      sv: "SLACK_BOT_TOKEN hör till en arbetsyta som inte står i SLACK_TEAM_IDS: rätta det ena.",
      en: "SLACK_BOT_TOKEN belongs to a workspace that SLACK_TEAM_IDS does not list: correct one of them.",
    });
  const served = new Set([team]);
  const workspace: Workspace = { team, bot, client };
  return {
    of: async (asked) => Promise.resolve(asked === team ? workspace : undefined),
    served: () => served,
    // A token of the settings stays there; what is sent with it is refused from now on.
    remove: async () => Promise.resolve(),
  };
}

async function tested(client: webApi.WebClient) {
  try {
    return await client.auth.test();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    throw new SlackSetupError(
      {
        sv: `Slack godtar inte SLACK_BOT_TOKEN (${error.data.error}): hämta en ny under OAuth & Permissions.`,
        en: `Slack does not accept SLACK_BOT_TOKEN (${error.data.error}): get a new one under OAuth & Permissions.`,
      },
      { cause: error },
    );
  }
}

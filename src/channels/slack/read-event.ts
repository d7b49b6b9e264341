/** Events (docs.slack.dev, Events API) into what matters here. Pure. */
import { z } from "zod";
import type { Envelope, Incoming, Sender } from "./incoming.ts";

const Said = z.object({
  type: z.enum(["app_mention", "message"]),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  bot_profile: z.unknown().optional(),
  subtype: z.string().optional(),
  hidden: z.boolean().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
});
type Said = z.infer<typeof Said>;

const Opened = z.object({
  type: z.literal("app_home_opened"),
  user: z.string(),
  channel: z.string(),
  tab: z.enum(["home", "messages"]),
});

const Removed = z.object({ type: z.literal("app_uninstalled") });
const Revoked = z.object({
  type: z.literal("tokens_revoked"),
  tokens: z.object({ bot: z.array(z.string()).optional() }),
});

const EventCallback = z.object({
  type: z.literal("event_callback"),
  team_id: z.string(),
  api_app_id: z.string(),
  event_id: z.string().min(1),
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        user_id: z.string().nullish(),
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .nullish(),
  event: z.unknown(),
});
type EventCallback = z.infer<typeof EventCallback>;

/** People's own messages; everything else with a subtype is an edit, a notice or a robot's. */
const OWN_SUBTYPES = new Set([undefined, "file_share", "thread_broadcast"]);

/** Undefined: not an event, or not of a shape that Slack documents. */
export function readEvent(body: unknown): Envelope | undefined {
  const read = EventCallback.safeParse(body);
  if (!read.success) return undefined;
  const { data } = read;
  const [authorization] = data.authorizations ?? [];
  // In a shared channel the event is of the writer's workspace, the authorization of ours.
  const isShared = data.is_ext_shared_channel === true;
  const team = isShared ? (authorization?.team_id ?? data.team_id) : data.team_id;
  return {
    team,
    app: data.api_app_id,
    isEnterprise: authorization?.is_enterprise_install === true,
    incoming: incomingIn(data, team, authorization?.user_id ?? undefined),
  };
}

function incomingIn(
  data: EventCallback,
  team: string,
  bot: string | undefined,
): Incoming | undefined {
  const { event, event_id } = data;
  const said = Said.safeParse(event);
  if (said.success) return saidIn(said.data, { data, team, bot });
  const opened = Opened.safeParse(event);
  if (opened.success) {
    const { user, tab, channel } = opened.data;
    const sender = { team, user, isForeign: data.is_ext_shared_channel === true };
    return { kind: "opened", sender, tab, channel, event: event_id };
  }
  const revoked = Revoked.safeParse(event);
  const isRemoved =
    Removed.safeParse(event).success || (revoked.success && revoked.data.tokens.bot?.length);
  return isRemoved ? { kind: "removed", team, event: event_id } : undefined;
}

interface Around {
  readonly data: EventCallback;
  readonly team: string;
  /** The bot's own user. */
  readonly bot: string | undefined;
}

function saidIn(said: Said, { data, team, bot }: Around): Incoming | undefined {
  const { user, channel, ts, thread_ts: thread, text } = said;
  const isDirect = said.channel_type === "im" || channel.startsWith("D");
  if (user === undefined || user === bot || user === "USLACKBOT") return undefined;
  if (said.bot_id !== undefined || said.bot_profile !== undefined) return undefined;
  if (said.hidden === true || !OWN_SUBTYPES.has(said.subtype)) return undefined;
  // What is said in channels without a mention is nobody's question to us.
  if (said.type === "message" && !isDirect) return undefined;
  return {
    kind: "said",
    sender: { team, user, isForeign: isForeign(said, data, team) },
    in: isDirect ? "direct" : "channel",
    channel,
    ts,
    thread,
    text,
    event: data.event_id,
  } satisfies Incoming;
}

/** Where the payload does not tell, people.ts asks Slack whose user it is. */
function isForeign(said: Said, data: EventCallback, team: string): Sender["isForeign"] {
  const teams = [said.user_team, said.source_team, said.team];
  return data.team_id !== team || teams.some((one) => one !== undefined && one !== team);
}

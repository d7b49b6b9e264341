/** What Slack sends, in the shapes that its documentation shows; people and places are invented. */
import { APP, BOT, TEAM } from "./fake-slack.ts";

let count = 0;
const next = (): number => (count += 1);
const ts = (): string => `1800000000.${String(next()).padStart(6, "0")}`;

type Fields = Readonly<Record<string, unknown>>;

export function event(inner: Fields, outer: Fields = {}) {
  return {
    type: "event_callback",
    team_id: TEAM,
    api_app_id: APP,
    event_id: `Ev${next()}`,
    event_time: 1_800_000_000,
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM,
        user_id: BOT,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event: inner,
    ...outer,
  };
}

export function mention(text: string, fields: Fields = {}, outer: Fields = {}) {
  return event(
    {
      ...{ type: "app_mention", user: "U1", team: TEAM, channel: "C1" },
      ...{ ts: ts(), text: `<@${BOT}> ${text}` },
      ...fields,
    },
    outer,
  );
}

export function direct(text: string, fields: Fields = {}, outer: Fields = {}) {
  return event(
    {
      ...{ type: "message", channel_type: "im", user: "U1", team: TEAM, channel: "DU1" },
      ...{ ts: ts(), text },
      ...fields,
    },
    outer,
  );
}

export function opened(tab: "home" | "messages", user = "U1") {
  return event({ type: "app_home_opened", user, channel: `D${user}`, tab });
}

const interactive = (user: string) => ({
  team: { id: TEAM, domain: "angsby" },
  user: { id: user, team_id: TEAM, username: user.toLowerCase() },
  api_app_id: APP,
  is_enterprise_install: false,
  trigger_id: `${next()}.trigger`,
});

export function command(text: string, origin: string, fields: Fields = {}) {
  return {
    ...{ token: "old", team_id: TEAM, channel_id: "C1", user_id: "U1", command: "/ask", text },
    ...{ api_app_id: APP, is_enterprise_install: "false" },
    ...{ response_url: `${origin}/response/${next()}`, trigger_id: `${next()}.trigger` },
    ...fields,
  };
}

export function shortcut(text: string, origin: string, user = "U1") {
  return {
    ...interactive(user),
    ...{ type: "message_action", callback_id: "ask_about_message", channel: { id: "C1" } },
    ...{ message: { text, user: "U2", ts: ts() }, response_url: `${origin}/response/${next()}` },
  };
}

export interface Pressed {
  readonly id: string;
  readonly value: string;
  readonly user?: string;
  readonly channel?: string;
  readonly message?: string;
  readonly thread?: string;
  readonly isEphemeral?: boolean;
  readonly origin?: string;
}

export function press(pressed: Pressed) {
  const { id, value, user = "U1", channel = "C1", message = ts(), thread, isEphemeral } = pressed;
  return {
    ...interactive(user),
    type: "block_actions",
    container: {
      ...{ type: "message", channel_id: channel, message_ts: message },
      ...(thread !== undefined && { thread_ts: thread }),
      is_ephemeral: isEphemeral === true,
    },
    channel: { id: channel },
    ...(pressed.origin !== undefined && { response_url: `${pressed.origin}/response/${next()}` }),
    actions: [{ type: "button", block_id: "b", action_id: id, value, action_ts: ts() }],
  };
}

/** In the App Home. */
export function homePress(id: string, value: string, user = "U1") {
  return {
    ...interactive(user),
    type: "block_actions",
    container: { type: "view", view_id: "V1" },
    view: { id: "V1", type: "home" },
    actions: [{ type: "button", block_id: "b", action_id: id, value, action_ts: ts() }],
  };
}

export function submission(metadata: string, values: Fields, user = "U1") {
  return {
    ...interactive(user),
    type: "view_submission",
    view: {
      ...{ id: "V1", type: "modal", callback_id: "form", private_metadata: metadata },
      state: { values },
    },
  };
}

/** Commands, shortcuts, presses and submitted forms into what matters here. Pure. */
import { z } from "zod";
import type { Envelope, Incoming, Place, Sender } from "./incoming.ts";
import { actionKind } from "./render/buttons.ts";
import { FORM, readMetadata } from "./render/form.ts";

/** As the manifest names them. */
export const COMMAND = "/ask";
export const SHORTCUT = "ask_about_message";

const Command = z.object({
  command: z.literal(COMMAND),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(""),
  api_app_id: z.string(),
  is_enterprise_install: z.union([z.string(), z.boolean()]).optional(),
  response_url: z.url(),
  trigger_id: z.string().min(1),
});

const interactive = {
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  api_app_id: z.string(),
  is_enterprise_install: z.boolean().optional(),
  trigger_id: z.string().min(1),
};

const Shortcut = z.object({
  ...interactive,
  type: z.literal("message_action"),
  callback_id: z.literal(SHORTCUT),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default("") }),
  response_url: z.url(),
});

const Action = z.object({
  action_id: z.string(),
  value: z.string().optional(),
});

const Container = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("message"),
    channel_id: z.string(),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  z.object({ type: z.literal("view"), view_id: z.string() }),
]);

const Press = z.object({
  ...interactive,
  type: z.literal("block_actions"),
  container: Container,
  view: z.object({ type: z.string() }).nullish(),
  response_url: z.url().optional(),
  actions: z.tuple([Action], Action),
});
type Press = z.infer<typeof Press>;

const Input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).optional(),
});

const Submission = z.object({
  ...interactive,
  type: z.literal("view_submission"),
  view: z.object({
    callback_id: z.literal(FORM),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});

/** What is read of every one of them, also when there is nothing to do about it. */
const Any = z.object({ ...interactive, type: z.string() }).omit({ trigger_id: true });

/** Undefined: none of these, or not of a shape that Slack documents. */
export function readInteraction(body: unknown): Envelope | undefined {
  const command = Command.safeParse(body);
  if (command.success) return commandIn(command.data);
  const any = Any.safeParse(body);
  if (!any.success) return undefined;
  const { team, user, api_app_id, is_enterprise_install } = any.data;
  const isForeign = user.team_id !== undefined && user.team_id !== team.id;
  return {
    team: team.id,
    app: api_app_id,
    isEnterprise: is_enterprise_install === true,
    incoming: incomingIn(body, { team: team.id, user: user.id, isForeign }),
  };
}

function commandIn(command: z.infer<typeof Command>): Envelope {
  const { team_id: team, user_id: user, is_enterprise_install } = command;
  return {
    team,
    app: command.api_app_id,
    isEnterprise: String(is_enterprise_install) === "true",
    incoming: {
      kind: "command",
      sender: { team, user, isForeign: false },
      channel: command.channel_id,
      text: command.text,
      responseUrl: command.response_url,
      trigger: command.trigger_id,
    },
  };
}

function incomingIn(body: unknown, sender: Sender): Incoming | undefined {
  const press = Press.safeParse(body);
  if (press.success) return pressIn(press.data, sender);
  const submission = Submission.safeParse(body);
  if (submission.success) {
    const { view, trigger_id: trigger } = submission.data;
    const metadata = readMetadata(view.private_metadata);
    const { values } = view.state;
    return metadata && { kind: "submitted", sender, metadata, values, trigger };
  }
  const shortcut = Shortcut.safeParse(body);
  if (!shortcut.success) return undefined;
  const { channel, message, response_url: responseUrl, trigger_id: trigger } = shortcut.data;
  return {
    kind: "shortcut",
    sender,
    channel: channel.id,
    text: message.text,
    responseUrl,
    trigger,
  };
}

function pressIn(press: Press, sender: Sender): Incoming | undefined {
  const [{ action_id, value }] = press.actions;
  const does = actionKind(action_id);
  // A button that opens a link is reported too, without a value.
  if (does === undefined || value === undefined) return undefined;
  const { response_url: responseUrl, trigger_id: trigger } = press;
  return { kind: "pressed", sender, does, value, place: placeOf(press), responseUrl, trigger };
}

function placeOf({ container, view }: Press): Place {
  if (container.type === "view") return { kind: view?.type === "home" ? "home" : "modal" };
  return {
    kind: "message",
    channel: container.channel_id,
    message: container.message_ts,
    thread: container.thread_ts,
    isEphemeral: container.is_ephemeral === true,
  };
}

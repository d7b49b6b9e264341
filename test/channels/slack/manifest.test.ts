import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "@slack/web-api/dist/types/request/manifest.js";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { COMMAND, SHORTCUT } from "../../../src/channels/slack/read-interaction.ts";
import { EVENTS_PATH } from "../../../src/channels/slack/receivers.ts";
import { SCOPES } from "../../../src/channels/slack/scopes.ts";

const manifest = load(readFileSync("manifest/slack/manifest.yaml", "utf8")) as Manifest;
const scopes = manifest.oauth_config?.scopes?.bot ?? [];
const events = manifest.settings?.event_subscriptions?.bot_events ?? [];

/** The types of the Web API leave one out that docs.slack.dev lists. */
type Scope = NonNullable<(typeof scopes)[number]> | "assistant:write";
type Event = NonNullable<(typeof events)[number]>;

/** docs.slack.dev: each event's required scopes. */
const OF_EVENTS = {
  app_mention: ["app_mentions:read"],
  "message.im": ["im:history"],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
} as const satisfies Partial<Record<Event, readonly Scope[]>>;

/** docs.slack.dev: each method's required scopes, in the places where it is used here. */
const OF_METHODS = {
  "assistant.threads.setStatus": ["assistant:write"],
  "assistant.threads.setSuggestedPrompts": ["assistant:write"],
  "auth.test": [],
  chatStream: ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": ["im:history"],
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.members": ["channels:read", "groups:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "users.info": ["users:read", "users:read.email"],
  "users.lookupByEmail": ["users:read", "users:read.email"],
  "users.list": ["users:read"],
  "views.open": [],
  "views.publish": [],
  "views.update": [],
} as const satisfies Record<string, readonly Scope[]>;

/** Of commands and shortcuts. */
const OF_FEATURES = ["commands"] as const satisfies readonly Scope[];

const FOLDER = "src/channels/slack";
const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8").replaceAll(/\s*\.\s*/g, "."))
  .join("\n");

const methodsUsed = [
  ...new Set(
    sources
      .matchAll(/(?<!receiver\.)\bclient\.((?:[a-z]+\.)*[a-zA-Z]+)\(/g)
      .map(([, method]) => method),
  ),
].toSorted();

describe("the manifest", () => {
  test("has the shape that Slack's schema asks for", () => {
    const schema = JSON.parse(
      readFileSync("test/channels/slack/manifest.schema.2.0.0.json", "utf8"),
    ) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const validate = ajv.compile(schema);
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...manifest, nonsense: {} })).toBe(false);
  });

  test("subscribes to the events that are read, and to no others", () => {
    expect([...events].toSorted()).toEqual(Object.keys(OF_EVENTS).toSorted());
    for (const event of Object.keys(OF_EVENTS))
      expect(sources, event).toContain(`"${event.split(".")[0]}"`);
  });

  test("asks for the scopes of what is used, and for no others", () => {
    expect(methodsUsed).toEqual(Object.keys(OF_METHODS).toSorted());
    const needed: readonly Scope[] = [
      ...Object.values(OF_EVENTS),
      ...Object.values(OF_METHODS),
      OF_FEATURES,
    ].flatMap((some): readonly Scope[] => some);
    expect([...scopes].toSorted()).toEqual([...new Set(needed)].toSorted());
  });

  test("asks for the same scopes as an installation by OAuth does", () => {
    expect([...scopes].toSorted()).toEqual([...SCOPES].toSorted());
  });

  test("names the command, the shortcut and the address that the service knows", () => {
    const [command] = manifest.features?.slash_commands ?? [];
    const [shortcut] = manifest.features?.shortcuts ?? [];
    expect(command?.command).toBe(COMMAND);
    // Otherwise "&" would not come as "&amp;", and a mention not as a name.
    expect(command?.should_escape).toBe(true);
    expect(shortcut).toMatchObject({ callback_id: SHORTCUT, type: "message" });
    const { settings } = manifest;
    for (const url of [
      command?.url,
      settings?.event_subscriptions?.request_url,
      settings?.interactivity?.request_url,
    ])
      expect(new URL(url ?? "").pathname).toBe(EVENTS_PATH);
  });
});

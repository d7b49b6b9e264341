/** Microsoft Teams: one app of its SDK, mounted on the one HTTP server. */
import { setTimeout as pause } from "node:timers/promises";
import { PUBLIC } from "@microsoft/teams.api";
import { App, type HttpRouteHandler } from "@microsoft/teams.apps";
import type { Express } from "express";
import type { Assistant } from "../../conversation/assistant.ts";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import type { Inbox } from "../../conversation/inbox.ts";
import type { ChannelCarrier } from "../../conversation/outgoing.ts";
import { Activity } from "./activity.ts";
import { createAddresses } from "./addresses.ts";
import { createCarrier } from "./carrier.ts";
import { connectorOf, patient, type Connector } from "./connector.ts";
import { createForms } from "./forms.ts";
import { guard } from "./guard.ts";
import type { Parts } from "./parts.ts";
import { createReceiver, type InPlace, type Receiver } from "./receive.ts";
import { createRoster } from "./roster.ts";
import { sdkLog, type Told } from "./sdk-log.ts";
import type { TeamsSettings } from "./settings.ts";
import { createUnderway } from "./underway.ts";

export const ENDPOINT = "/api/teams/messages";

export interface TeamsOptions {
  readonly settings: TeamsSettings;
  readonly assistant: Assistant;
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  readonly log: Told;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Where the platform's keys are published; another one in tests. */
  readonly openIdMetadataUrl?: string;
  /** How the platform is asked; another one in tests. */
  readonly connector?: Connector;
}

export interface Teams {
  /** Before the server listens. */
  readonly mount: (app: Express) => void;
  readonly carrier: ChannelCarrier;
  /** Takes up what was left by a process that was killed, now and every minute. */
  readonly start: () => Promise<void>;
  /** Settles when what is under way is done, at the latest after so many milliseconds. */
  readonly stop: (longest: number) => Promise<void>;
}

const A_MINUTE = 60_000;
/** The platform answers within seconds or not at all; ms. */
const LONGEST_CALL = 15_000;

export async function createTeams(options: TeamsOptions): Promise<Teams> {
  const { settings, log, memory, now = Date.now } = options;
  const { app, route } = await openApp(options);
  const connector = options.connector ?? connectorOf(app);
  const addresses = createAddresses(memory);
  const forms = createForms(memory, now);
  const calm = patient(connector, pause);
  const tenants = new Set(settings.dev ? [] : settings.tenants);
  const underway = createUnderway();
  const parts: Parts = {
    assistant: options.assistant,
    connector: calm,
    roster: createRoster({ connector: calm, tenants, now, warn: log.warn }),
    addresses,
    forms,
    now,
    warn: log.warn,
    later: (activity, work) =>
      underway.add(activity.conversation.id, () =>
        work().catch((error: unknown) =>
          log.warn(`Teams: left undone: ${error instanceof Error ? error.name : "?"}`),
        ),
      ),
  };
  const receiver = createReceiver(parts, options.inbox, underway);
  listen(app, receiver);
  let timer: NodeJS.Timeout | undefined;
  return {
    mount: (web) => {
      const refused = (why: string): void => log.warn(`Teams: a request was refused: ${why}`);
      web.post(ENDPOINT, ...guard({ tenants, dev: settings.dev, refused }), relay(route));
    },
    carrier: createCarrier(connector, addresses),
    start: async () => {
      await forms.tidy();
      await receiver.resume();
      timer = setInterval(() => {
        receiver.resume().catch(() => log.warn("Teams: what was left could not be taken up"));
      }, A_MINUTE).unref();
    },
    stop: async (longest) => {
      clearInterval(timer);
      await underway.settled(longest);
    },
  };
}

/** The SDK hands its route over instead of opening a server of its own. */
async function openApp(options: TeamsOptions) {
  const { settings, log, openIdMetadataUrl } = options;
  const { promise, resolve } = Promise.withResolvers<HttpRouteHandler>();
  const app = new App({
    ...credentialsOf(settings),
    messagingEndpoint: ENDPOINT,
    // Said here, as otherwise a variable of the environment could switch authentication off.
    dangerouslyAllowUnauthenticatedRequests: settings.dev,
    httpServerAdapter: { registerRoute: (_method, _path, handler) => resolve(handler) },
    logger: sdkLog(log),
    client: { timeout: LONGEST_CALL, logger: sdkLog(log) },
    cloud: openIdMetadataUrl === undefined ? PUBLIC : { ...PUBLIC, openIdMetadataUrl },
  });
  await app.initialize();
  return { app, route: await promise };
}

/** Without credentials the SDK sends without a token. */
function credentialsOf(settings: TeamsSettings) {
  if (settings.dev) return {};
  const { clientId, clientSecret, tenants } = settings;
  return { clientId, clientSecret, tenantId: tenants[0] };
}

function listen(app: App, receiver: Receiver): void {
  app.on("activity", async ({ activity }) => {
    // The guard has read it already; the SDK makes an object of its own of it.
    const answer: InPlace | undefined = await receiver.receive(
      Activity.parse(JSON.parse(JSON.stringify(activity))),
    );
    return answer as undefined;
  });
}

/** From Express to the SDK's route. */
function relay(route: HttpRouteHandler) {
  return async (
    request: { body: unknown; headers: Record<string, string | string[] | undefined> },
    response: { status: (code: number) => { send: (body: unknown) => unknown } },
  ): Promise<void> => {
    const headers: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers[name] = value;
    const { status, body } = await route({ body: request.body, headers });
    response.status(status).send(body);
  };
}

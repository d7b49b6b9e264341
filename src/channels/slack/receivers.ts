/** How Slack's events come in: over HTTP, or over a connection that is opened from here. */
import {
  ExpressReceiver,
  SocketModeReceiver,
  type App,
  type ExpressReceiverOptions,
  type InstallationStore,
} from "@slack/bolt";
import type { Express, RequestHandler } from "express";
import { isFromFuture } from "./gate.ts";
import { UnreadableError, type Received } from "./intake.ts";
import { faultName, quietLogger, type ChannelLog } from "./log.ts";
import { SCOPES } from "./scopes.ts";
import type { SlackSettings } from "./settings.ts";

/** Where Slack sends what it has to say. */
export const EVENTS_PATH = "/slack/events";
/** Far more than Slack sends; what is larger is not read. */
const LARGEST_BODY = "256kb";

type Take = (received: Received) => Promise<void>;

/**
 * Slack's receivers hand events to an App, of which they use one method. Its own App acknowledges an
 * event before anybody could have kept it: docs/adr/0014-kept-before-acknowledged.md.
 */
function appOf(take: Take): App {
  return { processEvent: take } as unknown as App;
}

export interface HttpOptions {
  readonly signingSecret: string;
  readonly take: Take;
  readonly log: ChannelLog;
  /** For several workspaces, each of which installs the app. */
  readonly install?: InstallOptions | undefined;
}

export interface InstallOptions {
  readonly settings: Extract<SlackSettings["workspaces"], { are: "several" }>;
  readonly store: InstallationStore;
  readonly publicUrl: string | undefined;
  readonly apiUrl: string | undefined;
}

export function mountSlack(web: Express, { signingSecret, take, log, install }: HttpOptions): void {
  web.use(EVENTS_PATH, refuseFuture);
  const receiver = new ExpressReceiver({
    app: web,
    signingSecret,
    endpoints: EVENTS_PATH,
    bodyLimit: LARGEST_BODY,
    logger: quietLogger(log),
    ...(install && installing(install)),
    processEventErrorHandler: ({ error, response }) => {
      if (!(error instanceof UnreadableError))
        log.error(`slack: something could not be taken (${faultName(error)})`);
      if (response.headersSent) return Promise.resolve(false);
      // What could not be kept, Slack sends again; what cannot be read, it need not.
      response.writeHead(error instanceof UnreadableError ? 400 : 503).end();
      return Promise.resolve(true);
    },
    unhandledRequestHandler: ({ response }) => {
      log.error("slack: something was not acknowledged in time");
      if (!response.headersSent) response.writeHead(503).end();
    },
  });
  receiver.init(appOf(take));
}

const refuseFuture: RequestHandler = (request, response, next) => {
  const timestamp = request.get("x-slack-request-timestamp");
  if (isFromFuture(timestamp, Date.now() / 1000)) response.status(401).end();
  else next();
};

function installing({ settings, store, publicUrl, apiUrl }: InstallOptions) {
  return {
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    stateSecret: settings.stateSecret,
    scopes: [...SCOPES],
    installationStore: store,
    ...(publicUrl !== undefined && { redirectUri: `${publicUrl}/slack/oauth_redirect` }),
    installerOptions: {
      directInstall: true,
      ...(publicUrl !== undefined && { redirectUriPath: "/slack/oauth_redirect" }),
      clientOptions: { ...(apiUrl !== undefined && { slackApiUrl: apiUrl }), timeout: 10_000 },
    },
  } satisfies Partial<ExpressReceiverOptions>;
}

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly take: Take;
  readonly log: ChannelLog;
}

export interface Socket {
  start(): Promise<void>;
  /** Settles when the connection is closed. */
  stop(): Promise<void>;
}

export function socketTo({ appToken, apiUrl, take, log }: SocketOptions): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: quietLogger(log),
    installerOptions: {
      clientOptions: {
        ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
        timeout: 10_000,
        retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 },
      },
    },
    processEventErrorHandler: ({ error }) => {
      const isUnreadable = error instanceof UnreadableError;
      if (!isUnreadable) log.error(`slack: something could not be taken (${faultName(error)})`);
      // Not acknowledged, it comes again.
      return Promise.resolve(isUnreadable);
    },
  });
  receiver.init(appOf(take));
  return {
    start: async () => {
      await receiver.start();
    },
    // The receiver's own stop does not wait for it.
    stop: () => receiver.client.disconnect(),
  };
}

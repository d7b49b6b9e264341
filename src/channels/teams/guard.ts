/**
 * What is let in before the Teams SDK sees it. The SDK checks signature, expiry and audience of the
 * token; but as of 2.1.0 it also takes tokens of any tenant that Entra has issued, and then sends the
 * bot's own token to whatever `serviceUrl` the sender names. Hence issuer, service address and tenant.
 */
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { Activity, tenantOf } from "./activity.ts";

/** Who signs for the platform. */
const ISSUER = "https://api.botframework.com";
/** Where the platform takes messages: worldwide, and for public authorities in the USA (GCC). */
const SERVICE_HOSTS = new Set([
  "smba.trafficmanager.net",
  "smba.onyx.prod.teams.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
]);
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);
const MOST_BYTES = 1024 * 1024;

export interface GuardOptions {
  /** Empty: any. */
  readonly tenants: ReadonlySet<string>;
  /** Without authentication, for a program on this machine that takes the platform's place. */
  readonly dev: boolean;
  /** Is told why, without anything that the caller sent. */
  readonly refused: (why: string) => void;
}

/** To be mounted before whatever hands the request to the SDK; leaves the activity in `body`. */
export function guard(options: GuardOptions): readonly (RequestHandler | ErrorRequestHandler)[] {
  const check: RequestHandler = (request, response, next) => {
    const refusal = refusalOf(request.headers.authorization, request.body, options);
    if (refusal === undefined) {
      next();
      return;
    }
    options.refused(refusal.why);
    response.status(refusal.status).json({ error: refusal.why });
  };
  return [express.json({ limit: MOST_BYTES }), unreadable(options), check];
}

interface Refusal {
  readonly status: 400 | 401 | 403;
  readonly why: string;
}

/** Undefined: it may pass on to the SDK. */
export function refusalOf(
  authorization: string | undefined,
  body: unknown,
  { tenants, dev }: Omit<GuardOptions, "refused">,
): Refusal | undefined {
  const { data: activity } = Activity.safeParse(body);
  if (activity === undefined) return { status: 400, why: "not an activity" };
  const { protocol, host, hostname, username } = new URL(activity.serviceUrl);
  if (dev)
    return LOOPBACK_HOSTS.has(hostname)
      ? undefined
      : { status: 403, why: "in development only a service on this machine" };
  if (issuerOf(authorization) !== ISSUER) return { status: 401, why: "not signed by the platform" };
  // `host` has a port only where it is not that of https.
  if (protocol !== "https:" || !SERVICE_HOSTS.has(host) || username !== "")
    return { status: 403, why: "unknown service address" };
  const tenant = tenantOf(activity);
  const isForeign =
    activity.conversation.tenantId !== undefined && activity.conversation.tenantId !== tenant;
  if (isForeign || (tenants.size > 0 && (tenant === undefined || !tenants.has(tenant))))
    return { status: 403, why: "tenant not allowed" };
  return undefined;
}

/** As the token says it: nothing is believed before the SDK has checked the signature. */
function issuerOf(authorization = ""): unknown {
  const payload = /^Bearer [\w-]+\.(?<payload>[\w-]+)\.[\w-]+$/.exec(authorization)?.groups;
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(payload?.["payload"] ?? "", "base64url").toString("utf8"),
    );
    return typeof claims === "object" && claims !== null && "iss" in claims
      ? claims.iss
      : undefined;
  } catch {
    return undefined;
  }
}

/** Too long, not JSON, not UTF-8: said in a word, without a stack trace. */
function unreadable({ refused }: GuardOptions): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const tooLong =
      typeof error === "object" && error !== null && "status" in error && error.status === 413;
    const why = tooLong ? "too long" : "not JSON";
    refused(why);
    response.status(tooLong ? 413 : 400).json({ error: why });
  };
}

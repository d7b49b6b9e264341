/** What Slack's refusals mean (docs.slack.dev, chat.postMessage, "Errors"). Pure. */
import { webApi } from "@slack/bolt";
import type { ChannelCarrier } from "../../conversation/outgoing.ts";
import { faultName } from "./log.ts";

export type SendOutcome = Awaited<ReturnType<ChannelCarrier["send"]>>;
export type Failure = Exclude<SendOutcome, { readonly outcome: "sent" }>;

/** The token does not work at the moment; a new one may. */
const TOKEN_TROUBLE = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "missing_scope",
  "not_allowed_token_type",
  "access_denied",
  "team_access_not_granted",
]);
/** How long a new token may take to come; ms. */
const TOKEN_WAIT = 600_000;

/** Slack itself is in trouble: "some aspect of the operation may have succeeded". */
const SLACK_TROUBLE = new Set([
  "fatal_error",
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

/** Slack asks for haste to end without saying for how long; ms. */
const REST = 30_000;

export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { outcome: "refused", note: "rate limited", after: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode === 429)
    return { outcome: "refused", note: "rate limited", after: REST };
  // A time-out, a broken connection, a 5xx.
  return { outcome: "unclear", note: faultName(error) };
}

function refusal(code: string): Failure {
  if (code === "ratelimited" || code === "rate_limited" || code === "message_limit_exceeded")
    return { outcome: "refused", note: code, after: REST };
  if (TOKEN_TROUBLE.has(code)) return { outcome: "refused", note: code, after: TOKEN_WAIT };
  if (SLACK_TROUBLE.has(code)) return { outcome: "unclear", note: code };
  // account_inactive, channel_not_found, user_disabled, is_archived … : the same tomorrow.
  return { outcome: "refused-for-good", note: code };
}

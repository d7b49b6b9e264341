/** What the platform's refusals mean. Decisions only. */
import type { ChannelCarrier } from "../../conversation/outgoing.ts";

export type SendOutcome = Awaited<ReturnType<ChannelCarrier["send"]>>;

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit */
const COME_BACK = new Set([412, 429]);
/** The connector had no answer for us: it may have sent the message or not. */
const UNSURE = new Set([408, 500, 502, 503, 504]);
/** Nobody was reached, so nothing was sent. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);
/** Where the platform names no time to come back; ms. */
const REST = 2000;

export interface Fault {
  readonly status: number | undefined;
  /** The platform's own word for it: "BotNotInConversationRoster". */
  readonly code: string | undefined;
  /** ms. */
  readonly retryAfter: number | undefined;
  readonly network: string | undefined;
}

/** Reads what the SDK's HTTP client throws; of the body only the code, as the rest may be personal. */
export function faultOf(error: unknown, now = Date.now()): Fault {
  const response = field(error, "response");
  const status = field(response, "status");
  const code = field(field(field(response, "data"), "error"), "code");
  const network = field(error, "code");
  const after = field(field(response, "headers"), "retry-after");
  return {
    status: typeof status === "number" ? status : undefined,
    code: typeof code === "string" && /^\w{1,60}$/.test(code) ? code : undefined,
    retryAfter: retryAfterOf(after, now),
    network: typeof network === "string" ? network : undefined,
  };
}

/** RFC 9110, 10.2.3: seconds, or a date. At most an hour is believed. */
function retryAfterOf(value: unknown, now: number): number | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), 3_600_000);
}

export function outcomeOf(fault: Fault): Exclude<SendOutcome, { outcome: "sent" }> {
  const { status, code, retryAfter, network } = fault;
  const note = [status === undefined ? (network ?? "no answer") : `HTTP ${status}`, code]
    .filter((part) => part !== undefined)
    .join(" ");
  if (status === undefined)
    return {
      outcome: network !== undefined && NOT_REACHED.has(network) ? "refused" : "unclear",
      note,
    };
  if (COME_BACK.has(status)) return { outcome: "refused", note, after: retryAfter ?? REST };
  if (UNSURE.has(status)) return { outcome: "unclear", note };
  // Our own credentials or the platform's sign-in: not the person's doing, and it may pass.
  if (status === 401) return { outcome: "refused", note };
  return { outcome: "refused-for-good", note };
}

/** The bot has been blocked or removed there: what is stored of it is of no use any more. */
export function isGone({ status, code }: Fault): boolean {
  return status === 404 || (status === 403 && code !== "ConversationBlockedByUser");
}

/** How long to wait before the same call is made again; undefined: it is of no use. */
export function waitBefore(fault: Fault, attempt: number, random: number): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  const { status, retryAfter } = fault;
  if (status === undefined || !(COME_BACK.has(status) || [502, 503, 504].includes(status)))
    return undefined;
  const wait = (retryAfter ?? 500 * 2 ** attempt) * (1 + random / 2);
  return wait <= LONGEST_WAIT ? wait : undefined;
}

const MOST_ATTEMPTS = 5;
/** A reply that comes later than this is no reply; ms. */
const LONGEST_WAIT = 30_000;

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

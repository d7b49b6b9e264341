/** Whether the service lives and can do its work, and what it measures about itself. */
import { timingSafeEqual } from "node:crypto";
import type { Express, Request, RequestHandler } from "express";

export interface Health {
  /** What is not as it should be, in a word or two each; empty: all of it is. */
  readonly lacks: () => Promise<readonly string[]>;
  readonly metrics: {
    readonly text: () => Promise<string>;
    readonly contentType: string;
  };
  /** Undefined: metrics are told to this machine only. */
  readonly metricsToken: string | undefined;
}

/** How long a check of the store may take; a load balancer asks again soon. ms. */
const LONGEST_CHECK = 2000;

/** `GET /readyz` and `GET /metrics`; to be mounted as a channel is. */
export function mountHealth({ lacks, metrics, metricsToken }: Health): (app: Express) => void {
  return (app) => {
    app
      .route("/readyz")
      .get(async (_request, response) => {
        const missing = await inTime(lacks);
        response
          .status(missing.length === 0 ? 200 : 503)
          .set("Cache-Control", "no-store")
          .type("text/plain")
          .send(missing.length === 0 ? "ok\n" : `${missing.join("\n")}\n`);
      })
      .all(onlyReading);
    app.route("/metrics").get(async (request, response, next) => {
      if (!mayRead(request, metricsToken)) {
        // To everybody else there is nothing here.
        next("route");
        return;
      }
      response
        .set("Cache-Control", "no-store")
        .type(metrics.contentType)
        .send(await metrics.text());
    });
  };
}

async function inTime(lacks: Health["lacks"]): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  const timer = setTimeout(resolve, LONGEST_CHECK, ["store: no answer in time"]);
  try {
    return await Promise.race([lacks(), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** From this machine and not through a proxy on it, or with the token (RFC 6750). */
function mayRead({ socket, headers }: Request, token: string | undefined): boolean {
  const shown = /^Bearer (?<token>\S+)$/.exec(headers.authorization ?? "")?.groups?.["token"];
  if (token !== undefined && shown !== undefined && isSame(shown, token)) return true;
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? "");
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

const onlyReading: RequestHandler = (_request, response) => {
  response.status(405).set("Allow", "GET, HEAD").end();
};

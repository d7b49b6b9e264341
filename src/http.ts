/** The one HTTP server: health, calendars by their secret addresses, and what channels mount. */
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Log } from "./log.ts";

export interface HttpParts {
  /** The calendar (RFC 5545) of a token; undefined for every token that does not hold. */
  readonly calendar: (token: string) => Promise<string | undefined>;
  readonly log: Log;
  /** Channels that receive what a platform sends: each adds its own addresses. */
  readonly mounts?: readonly ((app: Express) => void)[];
}

export interface Listening {
  readonly port: number;
  /** Takes no more requests and settles when those under way are answered, or have had their time. */
  readonly close: () => Promise<void>;
}

/** How long requests under way may take when the server closes; ms. */
const LONGEST_CLOSE = 5000;

/** Nothing of a request is logged: the address of a calendar is a secret. */
export function createHttp({ calendar, log, mounts = [] }: HttpParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", "strong");
  app.set("case sensitive routing", true);
  app.use((_request, response, next) => {
    response.set({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex",
    });
    next();
  });
  app
    .route("/healthz")
    .get((_request, response) => void response.type("text/plain").send("ok\n"))
    .all(onlyReading);
  app
    .route("/calendar/:file")
    .get(async (request, response) => {
      const token = /^(?<token>.+)\.ics$/.exec(request.params.file)?.groups?.["token"];
      const text = token === undefined ? undefined : await calendar(token);
      if (text === undefined) notFound(response);
      else
        response
          .set("Cache-Control", "private, no-cache")
          .type("text/calendar; charset=utf-8")
          .send(text);
    })
    .all(onlyReading);
  for (const mount of mounts) mount(app);
  app.use((_request, response) => notFound(response));
  app.use(failed(log));
  return app;
}

/** Settles when it listens; throws when the port is taken or not allowed. */
export async function listen(
  app: Express,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server: Server = app.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      // A client that keeps its connection open would keep us from stopping.
      server.closeIdleConnections();
      const slow = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSE);
      await closed;
      clearTimeout(slow);
    },
  };
}

/** One answer to every address that leads nowhere, whatever the reason. */
function notFound(response: express.Response): void {
  response
    .status(404)
    .set("Cache-Control", "no-store")
    .type("text/plain")
    .send("Det finns inget här. / There is nothing here.\n");
}

const onlyReading: RequestHandler = (_request, response) => {
  response.status(405).set("Allow", "GET, HEAD").end();
};

/** Express knows a handler of errors by its four parameters. */
function failed(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    // An address that cannot be decoded is the caller's mistake, and one that leads nowhere.
    if (error instanceof URIError) {
      notFound(response);
      return;
    }
    log.error(`a request failed: ${error instanceof Error ? error.message : String(error)}`);
    response.status(500).type("text/plain").send("Det gick inte. / It failed.\n");
  };
}

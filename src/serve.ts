/** Starts the HTTP server of the service. Without it the conversation still goes on. */
import type { Config } from "./config.ts";
import { createHttp, listen, type HttpParts, type Listening } from "./http.ts";

interface ServeOptions extends HttpParts {
  readonly config: Pick<Config, "host" | "port">;
  /** Says to whoever started the service what they can do about it. */
  readonly tell: (text: string) => unknown;
}

/** Undefined when it cannot listen: that is told and logged. */
export async function serve(options: ServeOptions): Promise<Listening | undefined> {
  const { config, log, tell } = options;
  try {
    const server = await listen(createHttp(options), config);
    log.info(`listening on ${config.host}, port ${server.port}`);
    return server;
  } catch (error) {
    const problem = problemWords(error, config);
    log.error(`${problem.en} (${String(error)})`);
    tell(problem.sv);
    return undefined;
  }
}

function problemWords(error: unknown, { host, port }: ServeOptions["config"]) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const why =
    code === "EADDRINUSE"
      ? { sv: "ett annat program använder den", en: "another program uses it" }
      : { sv: "systemet tillåter det inte", en: "the system does not allow it" };
  return {
    sv: `Tjänsten nås inte över nätet: port ${port} på ${host} går inte att öppna, ${why.sv}. Välj en annan med PORT.`,
    en: `The service cannot be reached over the network: port ${port} on ${host} cannot be opened, ${why.en}; choose another with PORT`,
  };
}

/** How the service is started: as `npm start` does. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const Package = z.object({ scripts: z.object({ start: z.string() }) });

const { scripts } = Package.parse(
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")),
);

/** What follows `node`, in the directory of the repository. */
export const SERVICE = scripts.start.split(" ").slice(1);

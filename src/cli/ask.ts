/** The command `ask`: a few lines, so that what a command does not need is not loaded. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Keeps the compiled code between runs: half of a short run would go into compiling. Where the
// folder cannot be written, Node goes on without.
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/ask", import.meta.url)));

const { run } = await import("./program.ts");
await run(process.argv.slice(2));

/** The command `ask`: a few lines, so that what a command does not need is not loaded. */
import "./compile-cache.js";

const { run } = await import("./program.ts");
await run(process.argv.slice(2));

/**
 * Keeps the compiled code between runs: half of a short run would go into compiling, and a service
 * would hold the reader of TypeScript for as long as it runs. Where the folder cannot be written,
 * Node goes on without. Plain JavaScript, as Node would load its reader of
 * TypeScript for a file that comes before the cache, and never need it again.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/ask"));

/** Where this repository keeps its knowledge base. */
import { fileURLToPath } from "node:url";

/** Absolute path of knowledge/, whatever directory the program is started in. */
export const KNOWLEDGE_DIRECTORY = fileURLToPath(new URL("../../knowledge", import.meta.url));

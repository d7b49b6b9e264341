/** What is wrong with the knowledge base, told so that the one who wrote it can mend it. */
import type { Text } from "./schema/base.ts";

export interface Problem {
  /** Path of the file below knowledge/, with "/" on every system. */
  readonly file: string;
  /** Id of the entry, or its position ("#3") when it has none. */
  readonly entry: string;
  /** Path of the field ("facts.0.text.en"); empty when the entry as a whole is meant. */
  readonly field: string;
  /** What is wrong and what to write. */
  readonly message: Text;
}

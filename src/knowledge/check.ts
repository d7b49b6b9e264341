/** What keeps a knowledge base from being used, causes before what follows from them. */
import { checkLinks } from "./links.ts";
import type { Problem } from "./problem.ts";
import type { ReadResult } from "./read.ts";
import { missingKinds, missingProblems } from "./required-kinds.ts";

/** The problems of the files, the entries and their links; needs no documents. */
export function knowledgeProblems(read: ReadResult): Problem[] {
  const { entries, problems, origins, unread } = read;
  const missing = missingKinds(read);
  const known = { ...unread, kinds: new Set([...unread.kinds, ...missing]) };
  return [...missingProblems(read, missing), ...problems, ...checkLinks(entries, origins, known)];
}

/** Proves against the documents' texts that what the entries state stands where they say. */
import type { Entries } from "../entries.ts";
import { locatedEntries, type LocatedEntry, type Origins } from "../origins.ts";
import type { Problem } from "../problem.ts";
import { documentSources } from "../facts/other-facts.ts";
import { sourcesIn } from "../link-list.ts";
import { claimsOf } from "./claims.ts";
import { judge } from "./judge.ts";
import { libraryOf, proofOf, type Library } from "./library.ts";
import { missingPlace, NO_TITLE_PAGE, unwrittenHeading } from "./evidence-messages.ts";
import { isNamedIn } from "./names.ts";
import { outlineOf } from "./paragraphs.ts";
import type { Texts } from "./texts.ts";

/**
 * Every source's place exists, and every number and proper name that rests on it stands there.
 * `texts` maps a document's id to its plain text; a document without one is a problem itself.
 */
export function checkEvidence(
  entries: Entries,
  texts: Texts,
  origins: Origins = new Map(),
): Problem[] {
  const all = locatedEntries(entries, origins);
  const library = libraryOf(all, texts);
  const textless = all.flatMap(({ kind, entry, origin }) =>
    kind === "documents" && !texts.has(entry.id)
      ? [{ ...origin, field: "file", message: missingText(entry.file) }]
      : [],
  );
  const unwritten = all.flatMap((located) => unwrittenHeadings(located, texts));
  const untitled = all.flatMap((located) => untitledDocument(located, library));
  return [
    ...textless,
    ...unwritten,
    ...untitled,
    ...all.flatMap((located) => entryProblems(located, library)),
  ];
}

/** Headings that a document is said to have, and that stand nowhere in its text. */
function unwrittenHeadings({ kind, entry, origin }: LocatedEntry, texts: Texts): Problem[] {
  if (kind !== "documents") return [];
  const text = texts.get(entry.id);
  if (text === undefined) return [];
  const outline = outlineOf(entry, text);
  const written = new Set([...outline.headings, ...outline.paragraphs.map((one) => one.text)]);
  const missing = (field: "headings" | "skip"): Problem[] =>
    entry[field].flatMap((heading, at) =>
      written.has(heading)
        ? []
        : [{ ...origin, field: `${field}.${at}`, message: unwrittenHeading(heading, entry.file) }],
    );
  return [...missing("headings"), ...missing("skip")];
}

/** Nothing says where the document's name and date stand, and it has no title page. */
function untitledDocument({ kind, entry, origin }: LocatedEntry, library: Library): Problem[] {
  if (kind !== "documents" || entry.source !== undefined) return [];
  return documentSources(entry).flatMap((source) => {
    const place = library.lookUp(source);
    const isMissing = place !== undefined && "missing" in place;
    return isMissing ? [{ ...origin, field: "source", message: NO_TITLE_PAGE }] : [];
  });
}

function entryProblems(located: LocatedEntry, library: Library): Problem[] {
  const { entry, origin } = located;
  const places = sourcesIn(entry).flatMap(({ field, source }) => {
    const place = library.lookUp(source);
    return place !== undefined && "missing" in place
      ? [{ ...origin, field, message: missingPlace(source, place) }]
      : [];
  });
  const own = provedSubject(located, library);
  const unproved = claimsOf(located).flatMap((claim) => {
    const proof = proofOf(library, claim.sources);
    // A place that is missing has been told; its claims cannot be judged.
    if (proof === undefined) return [];
    return judge(claim, proof, library, own).map((finding) => ({ ...origin, ...finding }));
  });
  return [...places, ...unproved];
}

/** The entry's id if the name of its subject stands at the entry's own source. */
function provedSubject({ kind, entry }: LocatedEntry, library: Library): string | undefined {
  if (!("facts" in entry) || kind === "contradictions") return undefined;
  const proof = proofOf(library, entry.source);
  return proof !== undefined && isNamedIn(entry.id, proof.words, library.names)
    ? entry.id
    : undefined;
}

function missingText(file: string): Problem["message"] {
  return {
    sv: `texten saknas: lägg filen ${file} i mappen med källor`,
    en: `the text is missing: put the file ${file} into the folder of sources`,
  };
}

/** What the commands of `ask knowledge` print, in plain Swedish or English. */
import { ConfigError, mistakesReport } from "../config.ts";
import type { Entries } from "../knowledge/entries.ts";
import type { Coverage, Tally } from "../knowledge/evidence/coverage.ts";
import { placesOf } from "../knowledge/evidence/places.ts";
import type { Texts } from "../knowledge/evidence/texts.ts";
import { unreadable, UnreadableFile } from "../knowledge/file-text.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { DocumentEntry } from "../knowledge/schema/kinds.ts";
import { BrokenKnowledge } from "./knowledge-at.ts";

/** The problems by file, then one line that sums them up. */
export function checkReport(
  entries: Entries,
  problems: readonly Problem[],
  language: Language,
): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, inFile]) =>
    [file, ...inFile.map((problem) => `  ${problemLine(problem, language)}`)].join("\n"),
  );
  return [...blocks, checkSummary(entries, problems.length, language)].join("\n");
}

function problemLine({ entry, field, message }: Problem, language: Language): string {
  const place = [entry, field].filter((part) => part !== "").join(" ");
  return place === "" ? message[language] : `${place}: ${message[language]}`;
}

function checkSummary(entries: Entries, problems: number, language: Language): string {
  const lists: readonly (readonly object[])[] = Object.values(entries);
  const all = lists.flat();
  const facts = [
    ...entries.areas,
    ...entries.organizations,
    ...entries.groups,
    ...entries.rules,
    ...entries.duties,
    ...entries.tracks,
    ...entries.projects,
    ...entries.units,
    ...entries.agreements,
    ...entries.terms,
    ...entries.themes,
  ].flatMap((subject) => subject.facts);
  const figures = entries.figures.flatMap(({ values }) => values);
  if (language === "sv") {
    const found = problems === 0 ? "inga fel" : `${problems} fel`;
    return `${all.length} poster, ${facts.length} fakta, ${figures.length} siffror: ${found}.`;
  }
  const found = problems === 0 ? "no" : String(problems);
  const noun = problems === 1 ? "problem" : "problems";
  return `${all.length} entries, ${facts.length} facts, ${figures.length} figures: ${found} ${noun}.`;
}

/** For each document the shares of numbers and names that are carried, and the missing ones. */
export function coverageReport(coverage: Coverage, language: Language): string {
  return coverage
    .map(({ document, numbers, names }) =>
      [
        document.short[language],
        ...tallyLines(language === "sv" ? "tal" : "numbers", numbers, language),
        ...tallyLines(language === "sv" ? "namn" : "names", names, language),
      ].join("\n"),
    )
    .join("\n");
}

function tallyLines(what: string, tally: Tally, language: Language): string[] {
  const { carried, explained, missing } = tally;
  const counts =
    language === "sv"
      ? `${carried.length} finns med, ${missing.length} saknas, ${explained.length} är utelämnade med skäl`
      : `${carried.length} carried, ${missing.length} missing, ${explained.length} left out with a reason`;
  const places = missing.map(({ written, line }) => {
    if (line === undefined) return `    ${written} (${language === "sv" ? "rubrik" : "heading"})`;
    return `    ${written} (${language === "sv" ? "rad" : "line"} ${line})`;
  });
  return [`  ${what}: ${percent(tally.share, language)} (${counts})`, ...places];
}

/** Rounded down, so that 100 % means all. */
function percent(share: number, language: Language): string {
  const text = (Math.floor(share * 1000) / 10).toFixed(1);
  return language === "sv" ? `${text.replace(".", ",")} %` : `${text}%`;
}

/** Every place that a source can name, with its text. */
export function placesReport(
  documents: readonly DocumentEntry[],
  texts: Texts,
  language: Language,
): string {
  const titlePage = language === "sv" ? "Titelsida" : "Titelsida (title page)";
  const lineWord = language === "sv" ? "rad" : "line";
  return documents
    .flatMap((document) =>
      placesOf(document, texts.get(document.id) ?? "").map((place) => ({ document, place })),
    )
    .map(({ document, place }) =>
      [
        `== ${document.id} | ${place.heading ?? titlePage}`,
        ...place.paragraphs.map(
          ({ number, line, text }) => `¶${number} (${lineWord} ${line}) ${text}`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

/** Documents whose files are not in the folder. */
export function textlessReport(documents: readonly DocumentEntry[], language: Language): string {
  return documents
    .map(({ short, file }) =>
      language === "sv"
        ? `${short.sv}: texten saknas: lägg filen ${file} i mappen med källor`
        : `${short.en}: the text is missing: put the file ${file} into the folder of sources`,
    )
    .join("\n");
}

/** None of the documents' files is in the folder. */
export function noTextsReport(directory: string, language: Language): string {
  return language === "sv"
    ? `${directory} innehåller inget av dokumenten som documents.yaml räknar upp`
    : `${directory} holds none of the documents that documents.yaml lists`;
}

/** The evidence has not been looked at. */
export function evidenceLeftReport(language: Language): string {
  return language === "sv"
    ? "Beläggen är inte prövade: rätta först det som inte går att läsa."
    : "The evidence has not been checked: first mend what cannot be read.";
}

/** Why a command could not run. */
export function faultReport(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ConfigError) return mistakesReport(error.mistakes);
  if (error instanceof UnreadableFile || error instanceof BrokenKnowledge)
    return error.text[language];
  if (!("path" in error)) return error.message;
  return `${String(error.path)} ${unreadable(error)[language]}`;
}

/** How far the learning has come. */
export function learningReport(round: number, rounds: number, language: Language): string {
  return language === "sv"
    ? `Varv ${round} av ${rounds} är klart.`
    : `Round ${round} of ${rounds} is done.`;
}

export function learntReport(questions: number, file: string, language: Language): string {
  return language === "sv"
    ? `Lärde av ${questions} frågor. Det står i ${file}: lägg in filen tillsammans med frågorna.`
    : `Learnt from ${questions} questions. It is in ${file}: commit the file together with the questions.`;
}

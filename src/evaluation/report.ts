/** What `ask eval` prints: for people, and as JSON. */
import { plainText } from "../answers/answer.ts";
import type { ModelReport } from "./model-report.ts";
import type { Measurement, WrongCitation } from "./measure.ts";
import type { Asked } from "./run.ts";
import { kindOf, rowsBy, tallyOf, type Row, type Tally } from "./tally.ts";

/** Which questions are shown one by one, besides the totals. */
export const SHOWN = ["wrong", "abstained", "all"] as const;
export type Shown = (typeof SHOWN)[number];

/** One file, the plain variant first. */
export interface Measured {
  readonly file: string;
  readonly measurements: readonly Measurement[];
  /** The same with a language model's help, where that is measured. */
  readonly assisted?: readonly Measurement[] | undefined;
}

const NAME_WIDTH = 16;
const WIDTH = 11;

/** The table of one file, then what is known of abstentions, citations and variants. */
export function fileReport(measured: Measured, shown: Shown | undefined): string {
  const { file, measurements, assisted } = measured;
  const alone = tableReport(file, measurements, shown);
  if (assisted === undefined) return alone;
  return [alone, tableReport(`${file}, assisted`, assisted, shown)].join("\n");
}

function tableReport(
  file: string,
  measurements: readonly Measurement[],
  shown: Shown | undefined,
): string {
  const [plain, ...variants] = measurements;
  if (plain === undefined) return file;
  return [
    file,
    ...table(plain, variants),
    "",
    ...measurements.map((measurement) => summary(measurement, plain)),
    citationLine(plain),
    ...(shown === undefined ? [] : measurements.flatMap((one) => shownParts(one, shown))),
    "",
  ].join("\n");
}

function table(plain: Measurement, variants: readonly Measurement[]): string[] {
  const head = ["n", "right", "abstained", "wrong", "score", ...variants.map((one) => one.variant)];
  const kinds = rowsBy(plain.asked, kindOf).map((row) =>
    line(
      row,
      variantTallies(variants, (asked) => kindOf(asked) === row.name),
    ),
  );
  const languages = rowsBy(plain.asked, languageOf).map((row) =>
    line(
      row,
      variantTallies(variants, (asked) => languageOf(asked) === row.name),
    ),
  );
  const all = line(
    { name: "all", tally: plain.all },
    variants.map((one) => one.all),
  );
  return [columns("", head), ...kinds, ...languages, all];
}

function languageOf({ question }: Asked): string {
  return question.lang;
}

function variantTallies(
  variants: readonly Measurement[],
  belongs: (asked: Asked) => boolean,
): Tally[] {
  return variants.map(({ asked }) => tallyOf(asked.filter((one) => belongs(one))));
}

function line({ name, tally }: Row, variants: readonly Tally[]): string {
  const { n, right, abstained, wrong } = tally;
  const scores = [tally, ...variants].map(({ score }) => score.toFixed(3));
  return columns(name, [...[n, right, abstained, wrong].map(String), ...scores]);
}

function columns(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join("");
}

function summary({ variant, all, abstention }: Measurement, plain: Measurement): string {
  const change = all.score - plain.all.score;
  const against =
    variant === plain.variant ? "" : ` (${change < 0 ? "" : "+"}${change.toFixed(3)})`;
  const abstentions = `abstention precision ${abstention.precision.toFixed(3)}, recall ${abstention.recall.toFixed(3)}`;
  return `${variant}: score ${all.score.toFixed(3)}${against}, ${all.wrong} wrong, ${abstentions}`;
}

function citationLine({ citations }: Measurement): string {
  if (citations === undefined)
    return "citation precision: not measured, as the documents are not at hand (--sources DIR)";
  const { judged, wrong, precision } = citations;
  return `citation precision: ${precision.toFixed(3)} (${judged - wrong.length} of ${judged})`;
}

function shownParts({ variant, asked, citations }: Measurement, shown: Shown): string[] {
  const chosen = asked.filter(({ verdict }) => shown === "all" || verdict === shown);
  const wrong = shown === "abstained" ? [] : (citations?.wrong ?? []);
  return [
    ...chosen.map((one) => answerPart(one, variant)),
    ...wrong.map((one) => citationPart(one, variant)),
  ];
}

function answerPart(one: Asked, variant: string): string {
  const { question, answer, verdict, why, asked } = one;
  return [
    "",
    `${verdict.toUpperCase()} ${question.id} (${kindOf(one)}, ${question.lang}, ${variant})${why === "" ? "" : `: ${why}`}`,
    `  ? ${asked}`,
    ...plainText(answer)
      .split("\n")
      .map((text) => `  > ${text}`),
  ].join("\n");
}

function citationPart({ asked, text, missing, places }: WrongCitation, variant: string): string {
  return [
    "",
    `CITATION ${asked.question.id} (${variant}): ${missing.join(", ")}`,
    `  ? ${asked.asked}`,
    ...(text === "" ? [] : [`  > ${text}`]),
    ...places.map(
      ({ document, section, under, paragraph }) =>
        `  @ ${[document, section, under].filter(Boolean).join(" › ")} ¶${[paragraph].flat().join(", ")}`,
    ),
  ].join("\n");
}

/** The same for programs. Questions and answers only when they are to be shown. */
export function jsonReport(
  measured: readonly Measured[],
  shown: Shown | undefined,
  model?: ModelReport,
): string {
  const files = measured.map(({ file, measurements, assisted }) => ({
    file,
    variants: measurements.map((measurement) => jsonOf(measurement, shown)),
    assisted: assisted?.map((measurement) => jsonOf(measurement, shown)),
  }));
  return JSON.stringify({ files, model }, null, 2);
}

function jsonOf(measurement: Measurement, shown: Shown | undefined): object {
  const { variant, asked, all, abstention, citations } = measurement;
  return {
    variant,
    all,
    kinds: Object.fromEntries(rowsBy(asked, kindOf).map(({ name, tally }) => [name, tally])),
    languages: Object.fromEntries(
      rowsBy(asked, languageOf).map(({ name, tally }) => [name, tally]),
    ),
    abstention,
    citations: citations === undefined ? null : jsonCitations(citations, shown),
    ...(shown === undefined
      ? {}
      : {
          questions: asked
            .filter(({ verdict }) => shown === "all" || verdict === shown)
            .map((one) => jsonQuestion(one)),
        }),
  };
}

function jsonCitations(
  { judged, wrong, precision }: NonNullable<Measurement["citations"]>,
  shown: Shown | undefined,
): object {
  const lines = wrong.map(({ asked, text, missing, places }) => ({
    id: asked.question.id,
    text,
    missing,
    places,
  }));
  return {
    judged,
    right: judged - wrong.length,
    precision,
    ...(shown === undefined ? {} : { wrong: lines }),
  };
}

function jsonQuestion(one: Asked): object {
  const { question, answer, asked, verdict, why } = one;
  const { outcome, sources, facts } = answer;
  const told = { outcome, text: plainText(answer), sources, facts };
  return { id: question.id, kind: kindOf(one), lang: question.lang, asked, verdict, why, ...told };
}

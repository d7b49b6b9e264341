/** What somebody is to become: "läsa till bagare", "vill jobba som bagare", "training for bakers". */
import { fold } from "../../../knowledge/fold.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Term } from "../../question.ts";
import type { Asked } from "../topic.ts";

/** The words that follow at once tell what somebody is to become. */
export interface Wish {
  readonly wish: readonly [Term, ...Term[]];
  /** Where what leads there begins: "utbilda sig till". */
  readonly from: number;
}

export function wished({ question: { tokens, terms } }: Asked): Wish | undefined {
  const row = tokens.map(({ folded }) => folded).join(" ");
  const found = LEADS_TO.exec(row);
  if (found === null) return undefined;
  const start = wordsIn(row.slice(0, found.index));
  const end = wordsIn(row.slice(0, found.index + found[0].length));
  // "Jobba med barn" may be one term.
  const wish =
    terms.find((term) => term.start >= start && term.start < end && term.end > end) ??
    terms.find((term) => term.start === end && !term.weak);
  return wish && { wish: [wish, ...rowAfter(wish, terms)], from: Math.min(start, wish.start) };
}

/** "Lorry driver": the words that follow it at once. */
function rowAfter({ end }: Term, terms: readonly Term[]): Term[] {
  const next = terms.find((term) => term.start === end && !term.weak && !isFrame(term));
  return next === undefined ? [] : [next, ...rowAfter(next, terms)];
}

function wordsIn(row: string): number {
  return row.split(" ").filter((word) => word !== "").length;
}

/** Seen from the words alone, before anything is looked for. */
export function speaksOfBecoming(text: string): boolean {
  return LEADS_TO.test(fold(text));
}

/** Without accents, as tokens are folded. */
const LEADS_TO = new RegExp(
  [
    String.raw`\b(?:utbilda|utbildar|utbildas|utbildat)(?: (?:sig|mig|hen|honom|henne|dem|man|nagon))? (?:till|som) (?:en |ett )?`,
    String.raw`\butbildar (?!sig\b|mig\b)`,
    String.raw`\b(?:lasa|laser|plugga|pluggar|studera|studerar|utbildning\w*|kurs\w*) (?:till|for) (?:en |ett )?`,
    String.raw`\b(?:bli|blir) (?:en |ett )?`,
    String.raw`\b(?:jobba|arbeta) (?:som|med|inom|pa|i) (?:en |ett )?`,
    String.raw`\btrains? (?:as an? |as |to be an? |to become an? )?`,
    String.raw`\b(?:become|be|work as) (?:an? )?`,
    String.raw`\b(?:training|courses?|education|programmes?) (?:for|as|to become) (?:an? )?`,
    String.raw`\bwork (?:with|in|at) (?:an? )?`,
  ].join("|"),
);

/** Nothing else is asked than where it leads there: not how long it takes, nor what it gives. */
export function isAllToldOf({ wish, from }: Wish, { question, knowledge }: Asked): boolean {
  const { terms, mentions, mendedText } = question;
  const tracksNamed = mentions.filter(({ subjects: [id] }) => isTrack(id, knowledge));
  const areOthers = mentions.some((mention) => mention.firm && !tracksNamed.includes(mention));
  if (areOthers || MORE.test(mendedText)) return false;
  const end = wish.at(-1)?.end ?? from;
  return terms.every(
    (term) =>
      term.weak ||
      (term.start >= from && term.end <= end) ||
      tracksNamed.some(({ start, end }) => term.start >= start && term.end <= end) ||
      isFrame(term),
  );
}

function isFrame({ text, concepts }: Term): boolean {
  return FRAME_WORD.test(text) || concepts.some((concept) => FRAME.has(concept));
}

export function isTrack(id: SubjectId, { subjects }: Asked["knowledge"]): boolean {
  return subjects.get(id)?.kindOf === "track";
}

const FRAME: ReadonlySet<string> = new Set([
  "municipality",
  "wanted",
  "wanted-2",
  "offer",
  "located-in",
  "located",
  "job-track",
  "job-track-2",
  "inhabitants",
  "participants",
  "participant-2",
  "pupil",
  "pupil-1",
  "individual-1",
  "person",
  "job-seekers",
  "sfi",
  "training",
  "train-people",
  "studying",
  "education-course",
  "course-supply",
  "proposal",
  "newly-arrived",
  "long-term-unemployed",
  "age",
]);
const FRAME_WORD =
  /^(hen|länet|county|kvinna|man|kille|tjej|ungdom|klient|sökande|finns|vända sig|vända sig till|vända|vill jobba som|passar|passa|somewhere|någonstans|woman|client|live|lives|living|go|turn|drömmer|vill|want|wants|would like|någon|jobba|arbeta|work|år|gammal|years?|old|genom|via|through)$/iu;
/** Something is asked of it, not where it is. */
const MORE =
  /(?<!\p{L})(efter|after|krävs|kräver|krav|require\w*|hur (?:lång|länge|många)|how (?:long|many)|före|before|anställd\p{L}*|medlem\p{L}*|ledamot\p{L}*|ersättare|member|substitute)(?!\p{L})/iu;

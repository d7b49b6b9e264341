/** The plain way to find things in the documents: full-text search over their paragraphs. */
import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import { missingIn } from "../src/evaluation/score.ts";
import type { EvaluationQuestion } from "../src/evaluation/questions.ts";
import { outlineOf } from "../src/knowledge/evidence/paragraphs.ts";
import type { Texts } from "../src/knowledge/evidence/texts.ts";
import type { DocumentEntry } from "../src/knowledge/schema/kinds.ts";
import { quantile } from "./quantile.ts";

interface Paragraph {
  readonly id: number;
  readonly heading: string;
  readonly text: string;
}

/** How often what was expected stands in what is shown. */
export interface Found {
  readonly name: string;
  readonly top1: number;
  readonly top5: number;
  /** Words that a person reads, in half of the questions at most. */
  readonly words1: number;
  readonly words5: number;
}

const FIELDS: Options<Paragraph> = {
  fields: ["heading", "text"],
  storeFields: ["heading", "text"],
};

/** As it comes, and with the settings that its documentation suggests for people's spelling. */
const WAYS: readonly { readonly name: string; readonly search: SearchOptions }[] = [
  { name: "MiniSearch, defaults", search: {} },
  {
    name: "MiniSearch, prefix, fuzzy, headings first",
    search: { prefix: true, fuzzy: 0.2, boost: { heading: 2 } },
  },
];

/** Searches for each question; `expect` must stand in the paragraphs shown, taken together. */
export function searched(
  questions: readonly EvaluationQuestion[],
  documents: readonly DocumentEntry[],
  texts: Texts,
): Found[] {
  const paragraphs = documents.flatMap((document) => paragraphsOf(document, texts));
  const index = new MiniSearch<Paragraph>(FIELDS);
  index.addAll(paragraphs.map((paragraph, id) => ({ ...paragraph, id })));
  return WAYS.map(({ name, search }) => {
    const shown = questions.map(({ question }) =>
      index
        .search(question, search)
        .slice(0, 5)
        .map(({ id }) => textOf(paragraphs[Number(id)])),
    );
    const share = (top: number) =>
      questions.filter(
        ({ expect }, at) =>
          missingIn((shown[at] ?? []).slice(0, top).join("\n"), expect).length === 0,
      ).length;
    const words = (top: number) =>
      quantile(
        shown.map((texts) => countWords(texts.slice(0, top).join("\n"))),
        0.5,
      );
    return { name, top1: share(1), top5: share(5), words1: words(1), words5: words(5) };
  });
}

function paragraphsOf(document: DocumentEntry, texts: Texts): Omit<Paragraph, "id">[] {
  const { headings, paragraphs } = outlineOf(document, texts.get(document.id) ?? "");
  return paragraphs.map(({ heading, text }) => ({ heading: headings[heading] ?? "", text }));
}

function textOf(paragraph: Omit<Paragraph, "id"> | undefined): string {
  return paragraph === undefined ? "" : `${paragraph.heading}\n${paragraph.text}`;
}

/** Words as they are separated by spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

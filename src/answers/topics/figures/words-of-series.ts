/** Whether a question's words are those of a series of figures: "ledamöter" are not counted among inhabitants. */
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import type { Language, SubjectId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import type { Asked } from "../topic.ts";

/** Every word of content is one of the series, or only asks how much, of whom and where. */
export function asksOnlyFor(id: SubjectId, { knowledge, question }: Asked): boolean {
  const series = knowledge.series.get(id);
  if (series === undefined) return false;
  const own: ReadonlySet<string> = new Set(series.on);
  const words = new Set(wordsOf(series, question.language));
  const guessed = new Set(question.mended.values());
  const isOwn = (term: Term): boolean =>
    term.concepts.some((concept) => own.has(concept) || ASKING.has(concept)) ||
    ASKING_WORDS.test(term.text) ||
    (term.words.length > 0
      ? term.words.every((word) => word.weak || isOwn(word))
      : term.keys.some((key) => words.has(key)));
  // A common word may be passed by, but not one that another was taken for.
  return question.terms.every((term) => (term.weak && !guessed.has(term.text)) || isOwn(term));
}

function wordsOf(series: FigureSeries, language: Language): string[] {
  const { name, aliases, keywords, text } = series;
  return [name[language], ...aliases[language], ...keywords[language], text[language]]
    .flatMap((words) => tokensOf(words))
    .flatMap(({ keys }) => keys);
}

const ASKING: ReadonlySet<string> = new Set([
  "count",
  "difference",
  "fewer",
  "larger-2",
  "largest",
  "less-than",
  "more",
  "more-than",
  "municipality",
  "share",
  "smallest",
  "sum",
]);

const ASKING_WORDS =
  /^(bor|bo|bodde|lever|live|lives|living|personer|människor|people|persons|läns?|länets|county|region(en|ens|s)?|siffr\p{L}*|figures?)$/iu;

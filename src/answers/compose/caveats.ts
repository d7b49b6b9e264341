/** What to be careful about in an answer: contradictions between documents, and how old they are. */
import { dateWords, listWords } from "../../knowledge/facts/wording.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/schema/base.ts";
import type { Answer, Statement } from "../answer.ts";
import { inLanguage } from "../topics/topic.ts";
import { factsOf } from "./sources.ts";

/** The contradictions that concern what is said. */
export function contradictionsIn(
  { lead, details }: Pick<Answer, "lead" | "details">,
  knowledge: Knowledge,
  language: Language,
): Statement[] {
  const statements = telling(lead, details);
  const ids = new Set(statements.flatMap((statement) => statement.facts));
  const said = statements.map((statement) => statement.text).join(" ");
  return knowledge.contradictions
    .filter(({ facts, onlyWhenAsked }) => !onlyWhenAsked && facts.some((id) => ids.has(id)))
    .filter(({ text }) => !isSaid(text[language], said) && concerns(text[language], said))
    .slice(0, 2)
    .map(({ id, text }) => ({ text: text[language], facts: [`contradiction/${id}`] }));
}

/** Of what is said, that of which a contradiction is told: not of every name in a list beneath "yes". */
function telling(lead: readonly Statement[], details: readonly Statement[]): readonly Statement[] {
  const known = new Set(lead.flatMap(({ facts }) => facts));
  const adding = details.filter(({ facts }) => facts.some((id) => !known.has(id)));
  return details.length > 3 ? lead : [...lead, ...adding];
}

/** All its words were said, if in other places. */
function isSaid(text: string, said: string): boolean {
  const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const known = new Set(wordsOf(said));
  return wordsOf(text).every((word) => known.has(word));
}

/** Told only where one of its names or figures was said; one without any concerns every answer. */
function concerns(text: string, said: string): boolean {
  const plain = (words: string): string => words.replaceAll("\u00A0", " ");
  const telling = plain(text).match(/(?<=[\p{Ll},;:] )\p{Lu}\p{L}{3,}|\d[\d ,]{2,}\d/gu) ?? [];
  return telling.length === 0 || telling.some((word) => plain(said).includes(word));
}

interface Telling {
  readonly language: Language;
  /** It holds what is so today: only the rest comes from the agreements. */
  readonly live: boolean;
}

/**
 * Which year the answer is from, unless every statement says it; where it rests on several documents
 * all of them are told, since one date alone would seem to hold for everything.
 */
export function ageOf(
  statements: readonly Statement[],
  knowledge: Knowledge,
  { language, live }: Telling,
): Statement[] {
  const cited = citedIn(statements, knowledge);
  if (cited.every(({ isTold }) => isTold)) return [];
  return [{ text: fromWhen(cited, { language, live }), facts: [] }];
}

/** "När gäller det?": from when what is said is, also where it says it; undefined where no document is cited. */
export function agesTold(
  statements: readonly Statement[],
  knowledge: Knowledge,
  language: Language,
): string | undefined {
  const cited = citedIn(statements, knowledge);
  return cited.length === 0 ? undefined : fromWhen(cited, { language, live: false });
}

interface Cited {
  readonly from: { readonly date: string };
  readonly isTold: boolean;
}

function citedIn(statements: readonly Statement[], knowledge: Knowledge): Cited[] {
  return statements.flatMap((statement) =>
    factsOf([statement], knowledge).flatMap(({ sources }) =>
      sources.flatMap(({ document }) => {
        const from = knowledge.documents.get(document);
        return from === undefined
          ? []
          : [{ from, isTold: statement.text.includes(from.date.slice(0, 4)) }];
      }),
    ),
  );
}

function fromWhen(cited: readonly Cited[], { language, live }: Telling): string {
  const dates = new Set(cited.map(({ from }) => from.date));
  const list = listWords(
    [...dates].map((date) => dateWords(date, language)),
    language,
  );
  const what = dates.size === 1 ? "Uppgiften" : "Uppgifterna";
  return live
    ? inLanguage(
        language,
        `Det som kommer ur överenskommelserna är från ${list}.`,
        `What comes from the agreements is from ${list}.`,
      )
    : inLanguage(language, `${what} är från ${list}.`, `This information is from ${list}.`);
}

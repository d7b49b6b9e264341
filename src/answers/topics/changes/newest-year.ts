/** "Vilka är med i samverkan 2030?": of the newest document's year, who is in it as it is told last. */
import { asksOnlyFor, SEATED } from "../seats/seat-words.ts";
import { touches, type Asked, type Topic } from "../topic.ts";

export const newestYear: Topic = {
  id: "newest-year",
  answer(asked) {
    const { question, knowledge, leadsTo } = asked;
    const [year, ...others] = question.years;
    if (year === undefined || year !== yearOfNewest(knowledge) || others.length > 0)
      return undefined;
    if (!ASKED.has(question.ask) || question.negated || !namesCooperation(asked)) return undefined;
    // Of one sort, the documents are counted year by year.
    if (touches(question, "municipality", "change") || !asksOnlyFor(OF_PARTIES, asked))
      return undefined;
    return leadsTo?.(inPresent(question.text.replace(IN_YEAR, "")));
  },
};

/** The year of the newest document; undefined where there is none. */
export function yearOfNewest({ documents }: Asked["knowledge"]): number | undefined {
  const years = [...documents.values()].map(({ date }) => Number(date.slice(0, 4)));
  return years.length === 0 ? undefined : Math.max(...years);
}

const ASKED: ReadonlySet<string> = new Set(["who", "which"]);
const OF_PARTIES: ReadonlySet<string> = SEATED.union(
  new Set(["partner", "be-part-of", "take-part", "appendix"]),
);
const IN_YEAR =
  /\s*(?<!\p{L})(?:(?:enligt bilagan )?(?:från |i |år |under )?|(?:according to the annex )?(?:from |in |of )?)\d{4}(?!\d)/iu;

/** "Vilka var med?" without its year would ask of the past. */
function inPresent(text: string): string {
  return PRESENT.reduce((told, [past, present]) => told.replace(past, present), text);
}

const PRESENT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})var(?!\p{L})/iu, "är"],
  [/(?<!\p{L})ingick(?!\p{L})/iu, "ingår"],
  [/(?<!\p{L})deltog(?!\p{L})/iu, "deltar"],
  [/(?<!\p{L})was(?!\p{L})/iu, "is"],
  [/(?<!\p{L})were(?!\p{L})/iu, "are"],
  [/(?<!\p{L})took(?!\p{L})/iu, "take"],
];

function namesCooperation({ question, knowledge }: Asked): boolean {
  const named = question.mentions.filter(({ firm }) => firm);
  return (
    named.length > 0 &&
    question.places.length === 0 &&
    named.every(({ subjects: [id] }) => {
      const subject = knowledge.subjects.get(id);
      const isDocument = knowledge.documents.has(id);
      return (
        isDocument ||
        (subject?.kindOf === "organization" && subject.classification === "cooperation")
      );
    })
  );
}

/** "Hur söker jag jobb på Jobbverket?": how one comes to work there oneself is nothing that is agreed on. */
import type { Subject } from "../../knowledge/knowledge.ts";
import { inLanguage, type Asked, type Topic } from "./topic.ts";

export const jobThere: Topic = {
  id: "job-there",
  answer(asked) {
    const { question } = asked;
    const name = HIRED.test(question.mendedText) ? employer(asked) : undefined;
    if (name === undefined) return undefined;
    const text = inLanguage(
      question.language,
      `Det står inte i överenskommelserna hur man söker arbete hos ${name}.`,
      `The agreements do not say how to apply for work at ${name}.`,
    );
    return { outcome: "unknown", lead: [{ text, facts: [] }] };
  },
};

/** Asked for oneself: how participants find work is told. */
const HIRED =
  /^(hur|var|kan|how|where|can)(?!\p{L}).*(?<!\p{L})((söker|söka) ((jag|man|vi) )?(ett |en )?(jobb|anställning|tjänst|arbete)|blir (jag|man) anställd|bli anställd|apply for (a |an )?(job|position|work)|get hired|be hired)(?!\p{L})/iu;

const AT = /^(pa|hos|vid|at|with|by)$/;
const EMPLOYERS: ReadonlySet<Subject["kindOf"]> = new Set(["organization", "unit"]);

/** Who is named after "på", "hos" or "at". */
function employer({ question, knowledge }: Asked): string | undefined {
  const { mentions, tokens, language } = question;
  return mentions
    .filter(({ start, firm }) => firm && AT.test(tokens[start - 1]?.folded ?? ""))
    .map(({ subjects: [id] }) => knowledge.subjects.get(id))
    .find((subject) => subject !== undefined && EMPLOYERS.has(subject.kindOf))
    ?.name[language].replace(/ \(.*\)$/, "");
}

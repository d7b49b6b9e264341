/** "Fanns det en styrgrupp 2018?": whether the document of that year speaks of it, and what it says. */
import type { Fact } from "../../../knowledge/fact.ts";
import { midSentence } from "../../../knowledge/facts/wording.ts";
import type { DocumentEntry } from "../../../knowledge/schema/kinds.ts";
import { isOfName, type Mention } from "../../question.ts";
import { composed, inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const wasThere: Topic = {
  id: "was-there",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, years, mendedText } = question;
    const [year, ...others] = years;
    if (year === undefined || others.length > 0 || !FORM.test(mendedText)) return undefined;
    const document = [...knowledge.documents.values()].find(({ date }) =>
      date.startsWith(String(year)),
    );
    const mention = bodyAsked(asked);
    if (document === undefined || mention === undefined) return undefined;
    const [first, ...rest] = toldThen(mention, document, asked);
    if (first === undefined) {
      const name = knowledge.subjects.get(mention.subjects[0])?.name[language] ?? "";
      return { outcome: "unknown", lead: [composed(silent(name, document, asked))] };
    }
    const lead = stated(first, language);
    return {
      outcome: "answered",
      lead: [{ ...lead, text: `${inLanguage(language, "Ja.", "Yes.")} ${lead.text}` }],
      details: rest.slice(0, MOST).map((fact) => stated(fact, language)),
      about: [mention.subjects[0]],
    };
  },
};

const FORM =
  /^((fanns|existerade)(?!\p{L})|hade \p{L}+ (en|ett|någon|något)(?!\p{L})|(was|were) there(?!\p{L})|did .+ (have|exist)(?!\p{L}))/iu;
/** Words of the form. */
const FORM_WORD = /^(fanns|existerade|hade|there|have|exist|år)$/iu;
const MOST = 2;

/** The group or unit that is asked about, when nothing is asked of it but whether it was there. */
function bodyAsked({ question, knowledge }: Asked): Mention | undefined {
  const bodies = question.mentions.filter(({ subjects: [id] }) =>
    BODIES.has(knowledge.subjects.get(id)?.kindOf),
  );
  const [body, ...others] = bodies;
  const isAll = question.terms.every(
    (term) => term.weak || FORM_WORD.test(term.text) || isOfName(term, question),
  );
  return others.length === 0 && isAll ? body : undefined;
}

const BODIES: ReadonlySet<string | undefined> = new Set(["group", "unit"]);

/** What is told of it, where anything is; else where it is named. */
function toldThen(
  { subjects, homonyms }: Mention,
  { id: document }: DocumentEntry,
  { rated }: Asked,
): Fact[] {
  const meant = [...subjects, ...homonyms];
  const found = rated
    .filter(({ entry: { fact, subjects: named } }) => {
      const isNews = !fact.gap && !fact.negative && !fact.on.some((one) => DIFFERS.has(one));
      const isThen = fact.sources.some((source) => source.document === document);
      return isNews && isThen && meant.some((id) => named.has(id));
    })
    .map(({ entry }) => entry.fact);
  const ofIt = found.filter(
    ({ about, on }) => on.some((one) => PARTS.has(one)) || meant.some((id) => about.includes(id)),
  );
  return (ofIt.length > 0 ? ofIt : found).toSorted(
    (a, b) => Number(tellsParts(b)) - Number(tellsParts(a)),
  );
}

const DIFFERS: ReadonlySet<string> = new Set(["contradiction"]);
/** That something is made up of groups. */
const PARTS: ReadonlySet<string> = new Set(["structure", "group"]);

function tellsParts({ on }: Fact): boolean {
  return on.some((concept) => PARTS.has(concept));
}

function silent(name: string, { short }: DocumentEntry, { question }: Asked): string {
  return inLanguage(
    question.language,
    `Jag hittar inget om ${midSentence(name)} i ${midSentence(short.sv)}.`,
    `I find nothing about ${midSentence(name)} in ${short.en.replace(/^The /u, "the ")}.`,
  );
}

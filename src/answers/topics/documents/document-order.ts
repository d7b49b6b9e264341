/** "Vilket dokument är nyast?", "Är bilagan äldre än avtalet?": the documents by their dates. */
import { dateWords } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { DocumentEntry } from "../../../knowledge/schema/kinds.ts";
import type { Draft } from "../../answer.ts";
import { isOfName, type Term } from "../../question.ts";
import { composed, factOf, inLanguage, touches, type Asked, type Topic } from "../topic.ts";

export const documentOrder: Topic = {
  id: "document-order",
  answer(asked) {
    const { question, knowledge } = asked;
    const asksOldest = OLDER.test(question.mendedText);
    if (question.ask === "what" && !OF_THAT_AGE.test(question.mendedText)) return undefined;
    if (!asksOldest && !NEWER.test(question.mendedText)) return undefined;
    if (!["which", "what", "whether"].includes(question.ask) || !isOfDocuments(asked))
      return undefined;
    const byAge = [...knowledge.documents.values()].sort((a, b) => a.date.localeCompare(b.date));
    const named = inOrderNamed(asked);
    const among = named.length > 1 ? byAge.filter((one) => named.includes(one)) : byAge;
    const ordered = asksOldest ? among : among.toReversed();
    const [first, ...others] = ordered;
    if (first === undefined || others.length === 0) return undefined;
    const sentence = told(first, others, { asksOldest, asked });
    const claimed = question.ask === "whether" ? named[0] : undefined;
    if (question.ask === "whether" && claimed === undefined) return undefined;
    const verdict =
      claimed === undefined
        ? ""
        : claimed === first
          ? inLanguage(question.language, "Ja. ", "Yes. ")
          : inLanguage(question.language, "Nej. ", "No. ");
    return {
      outcome: "answered",
      lead: [
        composed(verdict + sentence, ...ordered.map((one) => factOf(knowledge, one.id, "date"))),
      ],
      about: ordered.map(({ id }) => id),
    } satisfies Draft;
  },
};

const OLDER =
  /(?<!\p{L})(äldst|äldsta|äldre|oldest|older|(kom|skrevs|tecknades|came|was written|was signed) (först|tidigast|first|earliest))(?!\p{L})/iu;
const NEWER =
  /(?<!\p{L})(nyast|nyaste|nyare|senast|senaste|newest|newer|latest|(more|most) recent)(?!\p{L})/iu;
/** "What is the oldest document?"; "Vad är nyast i avtalet?" asks for something else. */
const OF_THAT_AGE =
  /(?<!\p{L})(äldsta|nyaste|senaste|oldest|older|newest|newer|latest|recent|first)( (av|of)( de| the)?( två| two)?)? (dokument|överenskommelse|avtal|document|agreement|text)/iu;
/** Words of these in a question. */
const AGE = /^(först|tidigast|first|earliest|recent)$/iu;
const DOCUMENT =
  /^(dokument(et|en)?|överenskommelse(n|r|rna)?|avtal(et|en)?|bilag(a|an|or|orna)|text(en|er|erna)?|documents?|agreements?|annex(es)?|texts?)$/iu;
/** How they are said to have come about. */
const CAME =
  /^(är|kom|kommit|skrevs|skriven|skrivet|skrivna|daterad|daterat|daterades|gjordes|två|båda|is|are|came|come|written|dated|made|signed|tecknades|two|both)$/iu;

/** The documents are spoken of, and nothing else. */
function isOfDocuments(asked: Asked): boolean {
  const { question, knowledge } = asked;
  const { terms, places, mentions } = question;
  const isDocument = (id: (typeof mentions)[number]["subjects"][0]): boolean =>
    knowledge.documents.has(id);
  const isSpokenOf =
    inOrderNamed(asked).length > 1 || terms.some(({ text }) => DOCUMENT.test(text));
  const isPlain = ({ text, weak }: Term): boolean =>
    weak ||
    DOCUMENT.test(text) ||
    CAME.test(text) ||
    OLDER.test(text) ||
    NEWER.test(text) ||
    AGE.test(text);
  return (
    !touches(question, "municipality") &&
    (isSpokenOf || mentions.some(({ subjects: [id] }) => isDocument(id))) &&
    places.every(({ wide }) => wide) &&
    mentions.every(({ firm, subjects: [id] }) => !firm || isDocument(id)) &&
    terms.every((term) => isPlain(term) || isOfName(term, question))
  );
}

/** Those that are named, or told apart by their year, in the order in which that is done. */
function inOrderNamed({ question, knowledge }: Asked): DocumentEntry[] {
  return [...knowledge.documents.values()]
    .map((document) => {
      const { start } =
        question.mentions.find(({ subjects }) => subjects.includes(document.id)) ?? {};
      const year = document.date.slice(0, 4);
      return { document, at: start ?? question.tokens.findIndex(({ text }) => text === year) };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ document }) => document);
}

function told(
  first: DocumentEntry,
  others: readonly DocumentEntry[],
  { asksOldest, asked }: { readonly asksOldest: boolean; readonly asked: Asked },
): string {
  const { language } = asked.question;
  const [other, ...more] = others;
  const than =
    other === undefined || more.length > 0
      ? undefined
      : dated(other, language).replace(/^The /u, "the ");
  if (asksOldest)
    return inLanguage(
      language,
      `${dated(first, "sv")} är ${than === undefined ? "äldst av de dokument som jag känner till" : `äldre än ${than}`}.`,
      `${dated(first, "en")} is ${than === undefined ? "the oldest of the documents that I know of" : `older than ${than}`}.`,
    );
  return inLanguage(
    language,
    `${dated(first, "sv")} är ${than === undefined ? "nyast av de dokument som jag känner till" : `nyare än ${than}`}.`,
    `${dated(first, "en")} is ${than === undefined ? "the newest of the documents that I know of" : `newer than ${than}`}.`,
  );
}

function dated({ short, date }: DocumentEntry, language: Language): string {
  return `${short[language]} (${dateWords(date, language)})`;
}

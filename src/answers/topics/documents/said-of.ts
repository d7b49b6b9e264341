/** "Vad säger överenskommelsen om körkort?", "Is there anything about X in it?": where it is spoken of. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Language, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Question, Term } from "../../question.ts";
import { composed, inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const saidOf: Topic = {
  id: "said-of",
  answer(asked) {
    const { question } = asked;
    const what = whatIn(question);
    if (what === undefined) return undefined;
    const named = nameIn(what, asked);
    if (named !== undefined) return ofNamed(named, asked);
    if (!isOfWords(asked)) return undefined;
    const terms = question.terms.filter(
      (term) => !term.weak && what.toLowerCase().includes(term.text.toLowerCase()),
    );
    if (terms.length === 0) return undefined;
    const documents = documentsIn(asked);
    const all = spokenOf(terms, asked);
    const found = all.filter((fact) => isFrom(fact, documents));
    if (found.length > 0) return told(found, what, asked);
    if (all.length > 0) return toldElsewhere(all, what, asked);
    return terms.every(({ unknown }) => unknown) ? notTold(what, question.language) : undefined;
  },
};

const DOCUMENT = String.raw`(?:(?:den|de|det|båda|två|the|both|two|\d{4}|från|of|from)\s+)*\p{L}*(?:överenskommels|avtal|dokument|texte|bilag|underlag|agreement|document|annex)\p{L}*(?:\s+(?:2|två|two|från \d{4}|from \d{4}|\d{4}))?`;
const IN = String.raw`(?:\s+(?:i|in)\s+${DOCUMENT})?`;
const FORMS: Record<Language, readonly RegExp[]> = {
  sv: [
    new RegExp(
      String.raw`^(?:vad|hur mycket)\s+(?:säger|sägs|står|skrivs|skriver|nämns|nämner|finns)(?:\s+det)?(?:\s+${DOCUMENT})?${IN}\s+om\s+(?<what>.+)$`,
      "iu",
    ),
    new RegExp(
      String.raw`^(?:står|finns|sägs|nämns|säger)(?:\s+det)?(?:\s+${DOCUMENT})?\s+(?:något|någonting|nåt)${IN}\s+om\s+(?<what>.+)$`,
      "iu",
    ),
  ],
  en: [
    new RegExp(
      String.raw`^what\s+(?:do|does|did)\s+${DOCUMENT}\s+(?:say|tell|state|write)\s+(?:about|on)\s+(?<what>.+)$`,
      "iu",
    ),
    new RegExp(
      String.raw`^what\s+is\s+(?:said|written|stated)\s+(?:about|on)\s+(?<what>.+)$`,
      "iu",
    ),
    new RegExp(
      String.raw`^(?:is\s+there|(?:do|does)\s+${DOCUMENT}\s+say)\s+anything(?:\s+(?:said|written))?${IN}\s+(?:about|on)\s+(?<what>.+)$`,
      "iu",
    ),
  ],
};
const TAIL = new RegExp(String.raw`${IN}[?.!\s]*$`, "iu");

/** What it is asked about, in the asker's words. */
function whatIn({ mendedText, language }: Question): string | undefined {
  for (const form of FORMS[language]) {
    const what = form.exec(mendedText.trim())?.groups?.["what"]?.replace(TAIL, "").trim();
    if (what !== undefined && what !== "") return what;
  }
  return undefined;
}

/** The name that is all that it is asked about. */
function nameIn(what: string, { question, knowledge }: Asked): string | undefined {
  const names = [
    ...question.places,
    ...question.mentions.filter(({ firm, subjects: [id] }) => firm && !knowledge.documents.has(id)),
  ];
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) return undefined;
  const written = question.tokens.slice(name.start, name.end).map(({ text }) => text);
  return written.join(" ").toLowerCase() === what.toLowerCase() ? what : undefined;
}

/** What is told of it to those who ask for just that, as far as the documents that are named tell it. */
function ofNamed(name: string, asked: Asked): Draft | undefined {
  const { question, knowledge, leadsTo } = asked;
  const draft = leadsTo?.(
    inLanguage(question.language, `Berätta om ${name}`, `Tell me about ${name}`),
  );
  if (draft?.outcome !== "answered") return undefined;
  const documents = documentsIn(asked);
  const [first, ...rest] = [...draft.lead, ...(draft.details ?? [])].filter(({ facts }) =>
    facts.every((id) => {
      const fact = knowledge.facts.get(id);
      return fact !== undefined && !fact.local && isFrom(fact, documents);
    }),
  );
  return first && { ...draft, lead: [first], details: rest };
}

/** No place or body is named beside what is asked about: what is told of those is told elsewhere. */
function isOfWords({ question: { mentions, places }, knowledge }: Asked): boolean {
  return (
    places.every(({ wide }) => wide) &&
    mentions.every(({ firm, subjects: [id] }) => !firm || knowledge.documents.has(id))
  );
}

/** The documents that are named. */
function documentsIn({ question, knowledge }: Asked): ReadonlySet<SubjectId> {
  return new Set(
    question.mentions.flatMap(({ subjects }) =>
      subjects.filter((id) => knowledge.documents.has(id)),
    ),
  );
}

function isFrom({ sources }: Fact, documents: ReadonlySet<SubjectId>): boolean {
  return documents.size === 0 || sources.some(({ document }) => documents.has(document));
}

/** In so many words; figures only where nothing else is said. */
function spokenOf(terms: readonly Term[], { rated }: Asked): Fact[] {
  const found = rated
    .map(({ entry }) => entry)
    .filter((entry) => isTold(entry.fact) && terms.every((term) => holds(entry, term)))
    .map(({ fact }) => fact);
  const inWords = found.filter(({ value }) => value?.kind !== "number");
  return inWords.length > 0 ? inWords : found;
}

function isTold({ gap, local, on }: Fact): boolean {
  return !gap && !local && !on.some((concept) => (concept as string) === "contradiction");
}

function holds({ texts }: IndexedFact, term: Term): boolean {
  const tokens = texts[term.language][0] ?? [];
  const words = term.words.length > 0 ? term.words : [term];
  return words.every(({ keys }) =>
    tokens.some((token) => token.keys.some((key) => keys.includes(key))),
  );
}

function told(found: readonly Fact[], what: string, { question }: Asked): Draft | undefined {
  const { language } = question;
  const [first, ...rest] = found.slice(0, MOST).map((fact) => stated(fact, language));
  const more = inLanguage(
    language,
    `Det står mer om ”${what}”. Fråga gärna om något särskilt.`,
    `There is more about “${what}”. Feel free to ask about something in particular.`,
  );
  return (
    first && {
      outcome: "answered",
      lead: [first],
      details: found.length > MOST ? [...rest, composed(more)] : rest,
      about: found.slice(0, 1).map(({ subject }) => subject),
    }
  );
}

const MOST = 5;

/** The document that is named is silent, another is not. */
function toldElsewhere(found: readonly Fact[], what: string, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const [first, ...rest] = found.slice(0, MOST).map((fact) => stated(fact, language));
  const text = inLanguage(
    language,
    `Där hittar jag inget om ”${what}”. I det andra dokumentet står:`,
    `I find nothing about “${what}” there. The other document says:`,
  );
  return (
    first && {
      outcome: "partly",
      lead: [composed(text, ...found.slice(0, MOST))],
      details: [first, ...rest],
      about: found.slice(0, 1).map(({ subject }) => subject),
    }
  );
}

function notTold(what: string, language: Language): Draft {
  const text = inLanguage(
    language,
    `Jag hittar inget om ”${what}” i överenskommelserna.`,
    `I find nothing about “${what}” in the agreements.`,
  );
  return { outcome: "unknown", lead: [composed(text)] };
}

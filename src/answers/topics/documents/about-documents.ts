/**
 * Questions about the documents themselves: how old they are, what they leave out, where they contradict
 * each other, whom they name, what they hold. Told from the knowledge base as a whole.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { dateWords, listWords, numberWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Language, SubjectId, Text } from "../../../knowledge/schema/base.ts";
import type { DocumentEntry } from "../../../knowledge/schema/kinds.ts";
import type { Draft, Statement } from "../../answer.ts";
import { askedOfDocuments, type AskedOfDocuments } from "./asked-of-documents.ts";
import { allContradictions } from "./contradictions.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Topic,
} from "../topic.ts";

export const aboutDocuments: Topic = {
  id: "about-documents",
  answer(asked) {
    if (isOfSomethingElse(asked)) return undefined;
    const found = askedOfDocuments(asked.question.text);
    if (found === undefined || (found.ofWhat && subjectsMeant(asked).length === 0))
      return undefined;
    return TOLD[found.kind](asked);
  },
};

/** A place is named, and not what the documents leave out about it. */
function isOfSomethingElse({ question: { places, mentions, text }, knowledge }: Asked): boolean {
  const isNamed =
    places.some(({ wide }) => !wide) ||
    mentions.some(
      ({ firm, subjects }) => firm && BODIES.has(knowledge.subjects.get(subjects[0])?.kindOf),
    );
  return isNamed && !ABOUT.test(text);
}

const BODIES: ReadonlySet<Subject["kindOf"] | undefined> = new Set([
  "group",
  "project",
  "unit",
  "track",
]);
const ABOUT = /(?<!\p{L})(om|about|on|regarding)(?!\p{L})/iu;

const TOLD: Readonly<Record<AskedOfDocuments, (asked: Asked) => Draft | undefined>> = {
  age,
  newer,
  gaps,
  contradictions,
  persons,
  contents,
};

/** The documents that are named, or else all of them; the newest first. */
function documentsOf({ question, knowledge }: Asked): DocumentEntry[] {
  const all = [...knowledge.documents.values()].sort((a, b) => b.date.localeCompare(a.date));
  const named = all.filter(
    ({ id, date }) =>
      question.mentions.some(({ subjects }) => subjects.includes(id)) ||
      question.years.includes(Number(date.slice(0, 4))),
  );
  return named.length > 0 ? named : all;
}

function named({ short, date }: DocumentEntry, language: Language): string {
  return `${short[language]} (${dateWords(date, language)})`;
}

function age(asked: Asked): Draft {
  const { language } = asked.question;
  const documents = documentsOf(asked);
  const list = listWords(
    documents.map((one) => named(one, language)),
    language,
  );
  const text = inLanguage(
    language,
    `Uppgifterna om samverkan är från ${list}. Vad som har ändrats sedan dess vet jag inte.`,
    `What I say about the cooperation is from ${list}. What has changed since I do not know.`,
  );
  return ofDocuments(text, documents);
}

function newer(asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const all = [...asked.knowledge.documents.values()];
  const [newest] = all.sort((a, b) => b.date.localeCompare(a.date));
  if (newest === undefined) return undefined;
  const text = inLanguage(
    language,
    `Det nyaste dokument jag känner till är ${named(newest, language)}. Om det finns något nyare vet jag inte.`,
    `The newest document that I know of is ${named(newest, language)}. Whether there is a newer one I do not know.`,
  );
  return ofDocuments(text, [newest]);
}

function ofDocuments(text: string, documents: readonly DocumentEntry[]): Draft {
  return {
    outcome: "answered",
    lead: [{ text, facts: documents.map(({ id }) => `${id}/date`) }],
    about: documents.map(({ id }) => id),
  };
}

/** To "are there errors?" they are no plain yes: two texts may differ without either being wrong. */
function contradictions(asked: Asked): Draft | undefined {
  const { text } = asked.question;
  if (AGREE.test(text)) return allContradictions(asked, "no");
  return allContradictions(asked, CONTRADICT.test(text) ? undefined : "neither");
}

const AGREE = /(?<!\p{L})(överens|eniga|ense|samma sak|agree|agreement|the same)(?!\p{L})/iu;
const CONTRADICT =
  /(?<!\p{L})(mot|emot|motsäger|motsägelser|contradict|contradictions|disagree)(?!\p{L})/iu;

/** The subjects that are named, besides documents. */
function subjectsMeant({ question, knowledge }: Asked): SubjectId[] {
  return [
    ...question.mentions.flatMap(({ subjects }) => subjects.slice(0, 1)),
    ...question.places.map(({ subject }) => subject),
  ].filter((id) => !knowledge.documents.has(id));
}

/** It tells of one of the subjects, or of something in the same municipality. */
function isAbout(
  fact: Fact,
  subjects: readonly SubjectId[],
  { knowledge, question }: Asked,
): boolean {
  const area = knowledge.subjects.get(fact.subject)?.area;
  return (
    fact.about.some((id) => subjects.includes(id)) ||
    question.places.some((place) => !place.wide && place.area === area)
  );
}

/** How much is known to be missing, and what of it concerns the cooperation as a whole. */
function gaps(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const documents = documentsOf(asked).map(({ id }) => id);
  const meant = subjectsMeant(asked);
  const found = [...knowledge.facts.values()].filter(
    (fact) =>
      fact.gap &&
      fact.sources.every(({ document }) => documents.includes(document)) &&
      (meant.length === 0 || isAbout(fact, meant, asked)),
  );
  if (found.length === 0) return undefined;
  const count = { sv: numberWords(found.length, "sv"), en: numberWords(found.length, "en") };
  const some = found.length > MOST_GAPS;
  const text = inLanguage(
    language,
    `Jag känner till ${count.sv} uppgifter som man kan vänta sig men som inte står i överenskommelserna${some ? ", bland dem de här" : ""}. Hittar jag inget svar på en fråga säger jag det.`,
    `I know of ${count.en} things that one might expect but that the agreements do not say${some ? ", among them these" : ""}. When I find no answer to a question I say so.`,
  );
  const central = found.filter(({ subject }) => isOfAll(knowledge.subjects.get(subject)));
  const shown = [...central, ...found.filter((fact) => !central.includes(fact))];
  return {
    outcome: "answered",
    lead: [{ text, facts: [] }],
    details: shown.slice(0, MOST_GAPS).map((fact) => stated(fact, language)),
  };
}

const MOST_GAPS = 12;

/** A group of the whole cooperation, its rules and duties. */
function isOfAll(subject: Subject | undefined): boolean {
  if (subject?.kindOf === "group") return subject.level === "cooperation";
  return subject?.kindOf === "rule" || subject?.kindOf === "duty";
}

/** Who is named, and of which documents it is known that they name nobody. */
function persons(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const on = (fact: Fact): boolean =>
    fact.asks.includes("who") && fact.on.some((concept) => (concept as string) === "person-name");
  const facts = [...knowledge.facts.values()].filter(on);
  const told = facts.filter(({ gap }) => !gap);
  const lacking = facts.find(({ gap, on: concepts }) => gap && concepts.length === 1);
  const statements = [...told, ...(lacking === undefined ? [] : [lacking])].map((fact) =>
    stated(fact, question.language),
  );
  const [first, ...rest] = statements;
  if (first === undefined) return undefined;
  return { outcome: told.length > 0 ? "answered" : "unknown", lead: [first], details: rest };
}

/** What one document holds: what it says of itself, and what it tells of. */
function contents(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [document, ...others] = documentsOf(asked);
  if (document === undefined || others.length > 0) return undefined;
  const own = [...knowledge.facts.values()].filter(
    ({ about, gap, subject }) => !gap && subject !== document.id && about.includes(document.id),
  );
  const date = factOf(knowledge, document.id, "date");
  const lead = own.map((fact) => stated(fact, language));
  const details = KINDS.flatMap(([kind, heading]) =>
    listed(subjectsOf(knowledge, kind), heading, { document: document.id, language }),
  );
  return {
    outcome: "answered",
    lead: [...(date === undefined ? [] : [stated(date, language)]), ...lead],
    details: details.length === 0 ? [] : [composed(tellsOf(document, language), date), ...details],
    about: [document.id],
  };
}

const KINDS: readonly (readonly ["group" | "agreement" | "project" | "track" | "unit", Text])[] = [
  ["group", { sv: "Grupper", en: "Groups" }],
  ["agreement", { sv: "Överenskommelser", en: "Agreements" }],
  ["project", { sv: "Projekt", en: "Projects" }],
  ["track", { sv: "Jobbspår", en: "Job tracks" }],
  ["unit", { sv: "Enheter", en: "Units" }],
];

function tellsOf({ short }: DocumentEntry, language: Language): string {
  return inLanguage(
    language,
    `${short.sv} tar upp bland annat:`,
    `${short.en} covers, among other things:`,
  );
}

/** "Grupper: A, B, C och 12 till" */
function listed(
  subjects: readonly Subject[],
  heading: Text,
  { document, language }: { readonly document: SubjectId; readonly language: Language },
): Statement[] {
  const names = subjects
    .filter(({ source }) => isFrom(source, document))
    .map(({ name }) => name[language]);
  if (names.length === 0) return [];
  const few = names.slice(0, MOST_NAMES);
  const more = names.length - few.length;
  const others = more === 0 ? [] : [inLanguage(language, `${more} till`, `${more} more`)];
  return [
    { text: `${heading[language]}: ${listWords([...few, ...others], language)}.`, facts: [] },
  ];
}

const MOST_NAMES = 6;

function isFrom(source: Subject["source"], document: SubjectId): boolean {
  return source.some((one) => one.document === document);
}

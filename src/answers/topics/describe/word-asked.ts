/**
 * "Vad menas med nyanländ?", "What does ersättare mean?": a common word, which names nothing when it
 * is said in passing. What there is to say of it is filed under "ordet …".
 */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import { inLanguage, stated, type Asked } from "../topic.ts";

/** The one word or phrase that a question asks the meaning of; undefined where more is asked. */
export function wordAsked(
  { question }: Asked,
  isDefining: (term: Term) => boolean,
): string | undefined {
  if (question.mentions.length + question.places.length > 0) return undefined;
  const rest = question.terms.filter((term) => !isDefining(term));
  const [first, ...others] = rest;
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return undefined;
  const between = question.tokens.slice(first.start, last.end);
  const isPhrase = between.length <= rest.reduce((sum, { start, end }) => sum + end - start, 0);
  return isPhrase ? between.map(({ text }) => text).join(" ") : undefined;
}

/** "Vad är rågång?", of a word that facts use and none explains: that is said, and where it is used. */
export function wordUsed(word: string, asked: Asked): Draft | undefined {
  const { question, rated, carrying, lexicon, knowledge } = asked;
  const { language } = question;
  const term = question.terms.find(({ text }) => text === word);
  if (term === undefined || term.unknown || term.concepts.some((id) => lexicon.slots.has(id)))
    return undefined;
  if (carrying.some(({ entry }) => explains(entry.fact, knowledge))) return undefined;
  const used = rated.find(
    ({ entry }) =>
      !entry.fact.gap && !entry.fact.on.includes(CONTRADICTION) && says(entry.fact, term),
  )?.entry.fact;
  if (used === undefined) return undefined;
  const text = inLanguage(
    language,
    `Överenskommelserna förklarar inte ordet ”${word}”. Så här används det till exempel:`,
    `The agreements do not explain the word “${word}”. This is an example of how it is used:`,
  );
  return {
    outcome: "unknown",
    lead: [{ text, facts: [] }],
    details: [stated(used, language)],
    about: [used.subject],
  };
}

/** In its own words, not by the name of what it is about. */
function says({ text }: Fact, { keys, language }: Term): boolean {
  return tokensOf(text[language]).some((token) => token.keys.some((key) => keys.includes(key)));
}

/** What a project is explains no word of its name. */
function explains({ gap, on, subject }: Fact, knowledge: Knowledge): boolean {
  if (gap) return true;
  const kind = knowledge.subjects.get(subject)?.kindOf ?? "theme";
  return !WITH_NAMES.has(kind) && on.some((concept) => EXPLAINS.has(concept));
}

const WITH_NAMES = new Set<Subject["kindOf"]>(["project", "unit", "organization"]);
const EXPLAINS: ReadonlySet<string> = new Set(["definition", "abbreviation", "purpose"]);
const CONTRADICTION = "contradiction" as ConceptId;

/** The entry on the word itself. */
export function entryOn(word: string, { lexicon }: Asked): SubjectId | undefined {
  return ["ordet", "the word"]
    .flatMap((noun) => {
      const tokens = tokensOf(`${noun} ${word}`);
      return lexicon.names
        .all(tokens)
        .filter(({ start, end }) => start === 0 && end === tokens.length);
    })
    .flatMap(({ values }) => values)
    .map(({ subject }) => subject)
    .at(0);
}

/**
 * "Vad är JV-bonus?": a word made of a name that is known and one that nothing tells of it. What the
 * name means is no answer to what the word means.
 */
import type { Fact } from "../../knowledge/fact.ts";
import type { Language } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import { fold } from "../../knowledge/fold.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Mention } from "../question.ts";
import { factsAbout, inLanguage, stated, touches, type Asked, type Topic } from "./topic.ts";

export const strangeCompound: Topic = {
  id: "strange-compound",
  answer(asked) {
    const { question } = asked;
    if (question.ask !== "what" || !touches(question, "definition")) return undefined;
    const [, word = "", head = "", tail = ""] =
      COMPOUND[question.language].exec(question.text) ?? [];
    if (head === "" || isGenitive(head) || isStopword(tail)) return undefined;
    const mention = question.mentions.find(({ text }) => fold(text) === fold(head));
    if (mention === undefined || isKnown(tail, mention, asked)) return undefined;
    return untold(word, mention, asked);
  },
};

/** At the end: "JV-bonus"; written apart only in English, and of an abbreviation: "the JV bonus". */
const COMPOUND: Readonly<Record<Language, RegExp>> = {
  sv: /(?<![\p{L}:-])((\p{L}+)-(\p{L}{3,}))(?: för något| egentligen)?[\s?.!]*$/u,
  en: /(?<![\p{L}:-])((\p{L}+(?=-)|(?<=(?:the|an?) )\p{Lu}{2,6}(?= ))[- ](\p{L}{3,}))[\s?.!]*$/u,
};

function isGenitive(head: string): boolean {
  return /^\p{Lu}\p{Ll}+s$/u.test(head);
}

/** The word is a part of some name or phrase, or stands in what is told of what is named. */
function isKnown(tail: string, mention: Mention, { question, lexicon, knowledge }: Asked): boolean {
  const isSpanned = [
    ...lexicon.names.all(question.tokens),
    ...lexicon.concepts.all(question.tokens, question.language),
  ].some(({ start, end }) => start <= mention.start && end > mention.end);
  if (isSpanned) return true;
  // "XY-undervisning" is a word for what it is, "XY period" for something that is told of it.
  const told = new Set(
    mention.subjects.flatMap((id) => factsAbout(knowledge, id)).flatMap(({ on }) => on),
  );
  const isCommon = question.terms.some(
    ({ text, concepts }) =>
      fold(text) === fold(tail) &&
      concepts.some(
        (concept) => TEACHING.has(concept) || (lexicon.slots.has(concept) && told.has(concept)),
      ),
  );
  if (isCommon) return true;
  const keys = tokensOf(tail).flatMap((token) => token.keys);
  const isPartOf = new RegExp(keys.join("|"), "u");
  return mention.subjects
    .flatMap((id) => lexicon.index.bySubject.get(id) ?? [])
    .flatMap((at) => lexicon.index.facts[at] ?? [])
    .some(({ fact }) => isPartOf.test(fold(fact.text[question.language])));
}

const TEACHING: ReadonlySet<string> = new Set(["course-1", "education-course"]);

function untold(word: string, mention: Mention, asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const text = inLanguage(
    language,
    `Överenskommelserna nämner inte ”${word}”.`,
    `The agreements do not mention “${word}”.`,
  );
  const fact = mention.subjects
    .flatMap((id) => factsAbout(knowledge, id))
    .filter(({ gap, on }) => !gap && on.some((concept) => DEFINING.has(concept)))
    .sort((one, other) => likely(other, asked) - likely(one, asked))
    .at(0);
  const intro = inLanguage(language, "Det närmaste jag vet:", "The closest thing I know:");
  return {
    outcome: "unknown",
    lead: [{ text, facts: [] }],
    details:
      fact === undefined
        ? []
        : [{ ...stated(fact, language), text: `${intro} ${fact.text[language]}` }],
    about: mention.subjects.slice(0, 1),
  };
}

const DEFINING: ReadonlySet<string> = new Set(["definition", "abbreviation"]);

function likely({ id }: Fact, { question }: Asked): number {
  return question.meaning.likely.get(id) ?? 0;
}

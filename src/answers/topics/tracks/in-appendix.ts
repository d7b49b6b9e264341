/** "Vilken bilaga beskriver bagerispåret?", "Vilka spår beskrivs i bilaga 5?": where job tracks are described. */
import { listWords, midSentence, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { said } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { told } from "./track-line.ts";
import { many, type Track } from "./municipal-tracks.ts";
import { occupations, tellingAll } from "./occupations.ts";

export const inAppendix: Topic = {
  id: "in-appendix",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "appendix") || question.negated) return undefined;
    const all = subjectsOf(knowledge, "track");
    const numbers = question.numbers.map(Number).filter(Number.isInteger);
    const some = tracksMeant(all, asked);
    const isWhich = WHICH.test(question.mendedText) || (question.yesNo && numbers.length > 0);
    if (some.length > 0) return isWhich ? ofTracks(some, numbers, asked) : undefined;
    return touches(question, "job-track") &&
      numbers.length > 0 &&
      !isDocument(numbers, asked) &&
      ASKS.has(question.ask)
      ? ofAppendix(all, numbers, asked)
      : undefined;
  },
};

const ASKS: ReadonlySet<string> = new Set(["which", "how-many"]);

/** A document of its own may be an appendix too, and be called so. */
function isDocument(numbers: readonly number[], { question, knowledge }: Asked): boolean {
  const isNamed = question.mentions.some(({ subjects: [id] }) => knowledge.documents.has(id));
  const names = [...knowledge.documents.values()].map(({ name }) => name.sv);
  return isNamed || numbers.some((one) => names.some((name) => name.endsWith(` ${String(one)}`)));
}

/** What stands in it is not told by where it is. */
const WHICH =
  /(?<!\p{L})(?:vilken|vilka|which|what) (?:bilag\p{L}*|append\p{L}+|annex\p{L}*)(?!\p{L})/iu;

/** Named, or told by what they lead to; none where all of a municipality's are meant. */
function tracksMeant(all: readonly Track[], asked: Asked): Track[] {
  const { mentions, places, terms } = asked.question;
  const named = all.filter(({ id }) => mentions.some(({ subjects }) => subjects[0] === id));
  if (named.length > 0) return named;
  const words = occupations(asked).filter(({ text }) => !DESCRIBES.test(text));
  const isAny = terms.some((term) => touchesTrack(term.concepts));
  if (words.length === 0 || !isAny) return [];
  const here = places.filter(({ wide }) => !wide);
  const isCommon = touches(asked.question, "shared");
  return all
    .filter(tellingAll(words, asked))
    .filter(
      ({ areas, shared }) =>
        (isCommon ? shared : here.length === 0 || !shared) &&
        here.every(({ area }) => areas.includes(area)),
    );
}

function touchesTrack(concepts: readonly string[]): boolean {
  return concepts.includes("job-track");
}

const DESCRIBES =
  /^(beskriv\p{L}*|står|finns|hör|handlar|gäller|tas upp|gemensam\p{L}*|described?|describes|find|found|about|shared|common)$/iu;

/** The numbers of a range: "bilaga 5–9", "5-9", "7". */
function rangeOf({ appendix = "" }: Track): readonly [number, number] | undefined {
  const [first, last = first] = [...appendix.matchAll(/\d+/g)].map(([number]) => Number(number));
  return first === undefined || last === undefined ? undefined : [first, last];
}

function ofTracks(tracks: readonly Track[], numbers: readonly number[], asked: Asked): Draft {
  const lines = [...Map.groupBy(tracks, ({ appendix = "" }) => appendix).values()].map((group) =>
    whereDescribed(group, numbers, asked),
  );
  const isTold = tracks.some(({ appendix }) => appendix !== undefined);
  return {
    outcome: isTold ? "answered" : "unknown",
    lead: lines,
    about: tracks.map(({ id }) => id),
  };
}

function whereDescribed(
  tracks: readonly Track[],
  numbers: readonly number[],
  { question, knowledge }: Asked,
): Statement {
  const { language } = question;
  const [first] = tracks;
  const names = listWords(
    tracks.map(({ name }) => midSentence(name[language])),
    language,
  );
  const facts = tracks.map(({ id }) => factOf(knowledge, id, "status"));
  const range = first && rangeOf(first);
  if (range === undefined)
    return composed(
      inLanguage(
        language,
        `Ingen bilaga nämns för ${names}.`,
        `No appendix is mentioned for ${names}.`,
      ),
      ...facts,
    );
  const text = inLanguage(
    language,
    `för ${names} hänvisar överenskommelsen till ${appendices(range, language)}${which(range, language)}`,
    `for ${names} the agreement refers to ${appendices(range, language)}${which(range, language)}`,
  );
  const isOutside =
    question.yesNo && numbers.length > 0 && numbers.every((one) => !holds(range, one));
  return isOutside
    ? composed(said("no", { language }, `, ${text}`), ...facts)
    : composed(upperFirst(text), ...facts);
}

type Range = readonly [number, number];

function holds([first, last]: Range, number: number): boolean {
  return number >= first && number <= last;
}

function appendices([first, last]: Range, language: Language): string {
  return first === last
    ? inLanguage(language, `bilaga ${String(first)}`, `appendix ${String(first)}`)
    : inLanguage(
        language,
        `bilaga ${String(first)}–${String(last)}`,
        `appendices ${String(first)}–${String(last)}`,
      );
}

/** Of several it is not told which, and none may be at hand. */
function which([first, last]: Range, language: Language): string {
  return first === last
    ? "."
    : inLanguage(language, "; vilken av dem står inte.", "; which of them is not said.");
}

function ofAppendix(
  all: readonly Track[],
  numbers: readonly number[],
  asked: Asked,
): Draft | undefined {
  const { language } = asked.question;
  const found = all.filter((track) => {
    const range = rangeOf(track);
    return range !== undefined && numbers.every((one) => holds(range, one));
  });
  const [first] = found;
  const range = first && rangeOf(first);
  if (range === undefined) return undefined;
  const [name, count] = [appendices(range, language), many(found.length, language)];
  const text = inLanguage(
    language,
    `${upperFirst(name)} hör till ${count}; vilken som hör till vilket står inte.`,
    `${upperFirst(name)} belong to ${count}; which belongs to which is not said.`,
  );
  const facts = found.map(({ id }) => factOf(asked.knowledge, id, "status"));
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: found.map((track) => told(track, asked)),
  };
}

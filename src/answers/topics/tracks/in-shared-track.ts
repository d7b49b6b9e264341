/** "Är Ängsby med i bagerispåret?", "Delar Ängsby något spår?": whether a municipality is in a shared track. */
import { listWords, midSentence } from "../../../knowledge/facts/wording.ts";
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { said, type Said } from "../../verdict-word.ts";
import { areaNames, subjectNames } from "../names-told.ts";
import { composed, factOf, inLanguage, touches, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";
import { tellingAll } from "./occupations.ts";
import { told as lineOf } from "./track-line.ts";
import { untoldOf } from "./untold.ts";

/** Undefined where no shared track is meant, or of a municipality that has no tracks at all. */
export function inSharedTrack(
  all: readonly Track[],
  places: readonly AreaCode[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { yesNo, mendedText } = asked.question;
  const here = all.filter(({ areas }) => places.every((code) => areas.includes(code)));
  if (!yesNo) return undefined;
  const words = subjects.filter(({ text }) => !IS_IN.test(text) && !WITH_OTHERS.test(text));
  if (!asksIfIn(words, asked)) return undefined;
  if (here.length === 0)
    return untoldOf(all, asked.question.places, asked) ?? noneTogether(all, places, words, asked);
  const meant = all.filter((track) => track.shared && tellingAll(words, asked)(track));
  if (meant.length === 0) return undefined;
  const isIn = meant.filter((track) => here.includes(track));
  const meantHere = isIn.length > 0 ? isIn : meant;
  const names = areaNames(places, asked);
  const tracks = midSentence(
    subjectNames(
      meantHere.map(({ id }) => id),
      asked,
    ),
  );
  const own = here.filter((track) => !track.shared && tellingAll(words, asked)(track));
  const facts = meantHere.map(({ id }) => factOf(asked.knowledge, id, "status"));
  const isAny = words.length === 0;
  const isOnly = isAny && ALL_OF_THEM.test(mendedText) && isIn.length < meant.length;
  const judged =
    isIn.length > 0
      ? inThem({ names, tracks, many: places.length > 1 }, isOnly, asked)
      : inNone({ names, tracks, many: places.length > 1 }, isAny, asked);
  const lines = words.length > 0 ? [...meantHere, ...own] : isIn;
  return {
    outcome: "answered",
    lead: [composed(judged, ...facts)],
    details: [
      ...lines.map((track) => lineOf(track, asked)),
      ...(words.length > 0 ? [] : ownLine(here, asked)),
    ],
  };
}

/** "Har X och Y något gemensamt spår?": each may have tracks, but none has both. */
function noneTogether(
  all: readonly Track[],
  places: readonly AreaCode[],
  words: readonly Term[],
  asked: Asked,
): Draft | undefined {
  if (places.length < 2 || words.length > 0) return undefined;
  const { language } = asked.question;
  const names = areaNames(places, asked);
  const shared = all.filter(
    (track) => track.shared && places.some((code) => track.areas.includes(code)),
  );
  const told = said(
    "no",
    { language },
    `, inget spår nämns som ${names} har gemensamt.`,
    `, no track is mentioned that ${names} share.`,
  );
  const facts = all
    .filter(({ areas }) => places.some((code) => areas.includes(code)))
    .map(({ id }) => factOf(asked.knowledge, id, "status"));
  return {
    outcome: "answered",
    lead: [composed(told, ...facts)],
    details: shared.map((track) => lineOf(track, asked)),
  };
}

interface Naming {
  readonly names: string;
  readonly tracks: string;
  /** Of several municipalities. */
  readonly many: boolean;
}

function inThem({ names, tracks, many }: Naming, isOnly: boolean, { question }: Asked): Said {
  const { language, negated } = question;
  return isOnly
    ? said(
        "no",
        { language },
        `, ${names} är bara med i ${tracks}.`,
        `, ${names} ${many ? "are" : "is"} only in ${tracks}.`,
      )
    : said(
        "yes",
        { language, afterAll: negated },
        `, ${names} är med i ${tracks}.`,
        `, ${names} ${many ? "are" : "is"} in ${tracks}.`,
      );
}

function inNone(
  { names, tracks, many }: Naming,
  isAny: boolean,
  { question: { language } }: Asked,
): Said {
  return isAny
    ? said(
        "no",
        { language },
        `, ${names} är inte med i något av kommunernas gemensamma spår.`,
        `, ${names} ${many ? "are" : "is"} in none of the municipalities' shared tracks.`,
      )
    : said(
        "no",
        { language },
        `, ${names} är inte med i ${tracks}.`,
        `, ${names} ${many ? "are" : "is"} not in ${tracks}.`,
      );
}

/** What is not shared. */
function ownLine(here: readonly Track[], { question, knowledge }: Asked): Statement[] {
  const { language } = question;
  const own = here.filter(({ shared, status }) => !shared && status === "running");
  if (own.length === 0) return [];
  const names = listWords(
    own.map(({ short }) => short[language]),
    language,
  );
  const text = inLanguage(language, `Egna jobbspår: ${names}.`, `Job tracks of its own: ${names}.`);
  return [composed(text, ...own.map(({ id }) => factOf(knowledge, id, "status")))];
}

function asksIfIn(words: readonly Term[], { question }: Asked): boolean {
  const { mendedText } = question;
  if (touches(question, "shared") || SHARES.test(mendedText)) return true;
  return words.length > 0 && IS_IN.test(mendedText);
}

const ALL_OF_THEM = /(?<!\p{L})(alla|samtliga|all|every|each)(?!\p{L})/iu;
const SHARES = /(?<!\p{L})(delar?|share[sd]?)(?!\p{L})/iu;
const IS_IN =
  /(?<!\p{L})(med (?:i|på|om)|ingår|ingick|deltar|deltog|del av|part of|takes? part|took part|involved)(?!\p{L})/iu;
/** "delar spår med andra kommuner" */
const WITH_OTHERS =
  /^(delar?|share[sd]?|andra|andre|flera|övriga|östra|västra|kommuner(na)?|others?|other|eastern|western|municipalit(y|ies)|alla|samtliga|all|every|each)$/iu;

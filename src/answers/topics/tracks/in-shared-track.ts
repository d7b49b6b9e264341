/** "Är Ängsby med i bagerispåret?", "Delar Ängsby något spår?": whether a municipality is in a shared track. */
import { midSentence } from "../../../knowledge/facts/wording.ts";
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import { areaNames, subjectNames } from "../names-told.ts";
import { composed, factOf, touches, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";
import { tellingAll } from "./occupations.ts";
import { told } from "./track-line.ts";

/** Undefined where no shared track is meant, or of a municipality that has no tracks at all. */
export function inSharedTrack(
  all: readonly Track[],
  places: readonly AreaCode[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { yesNo, negated, language } = asked.question;
  const here = all.filter(({ areas }) => places.every((code) => areas.includes(code)));
  if (!yesNo || here.length === 0) return undefined;
  const words = subjects.filter(({ text }) => !IS_IN.test(text) && !WITH_OTHERS.test(text));
  if (!asksIfIn(words, asked)) return undefined;
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
  const judged =
    isIn.length > 0
      ? said(
          "yes",
          { language, afterAll: negated },
          `, ${names} är med i ${tracks}.`,
          `, ${names} is in ${tracks}.`,
        )
      : words.length > 0
        ? said(
            "no",
            { language },
            `, ${names} är inte med i ${tracks}.`,
            `, ${names} is not in ${tracks}.`,
          )
        : said(
            "no",
            { language },
            `, ${names} är inte med i något av kommunernas gemensamma spår.`,
            `, ${names} is in none of the municipalities' shared tracks.`,
          );
  const lines = words.length > 0 ? [...meantHere, ...own] : isIn;
  return {
    outcome: "answered",
    lead: [composed(judged, ...facts)],
    details: lines.map((track) => told(track, asked)),
  };
}

function asksIfIn(words: readonly Term[], { question }: Asked): boolean {
  const { mendedText } = question;
  if (touches(question, "shared") || SHARES.test(mendedText)) return true;
  return words.length > 0 && IS_IN.test(mendedText);
}

const SHARES = /(?<!\p{L})(delar?|share[sd]?)(?!\p{L})/iu;
const IS_IN =
  /(?<!\p{L})(med (?:i|på|om)|ingår|ingick|deltar|deltog|del av|part of|takes? part|took part|involved)(?!\p{L})/iu;
/** "delar spår med andra kommuner" */
const WITH_OTHERS = /^(delar?|share[sd]?|andra|andre|flera|others?)$/iu;

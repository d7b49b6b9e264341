/** "Har Ängsby ett eget bagerispår?": the tracks that municipalities share are not their own. */
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Draft, Statement } from "../../answer.ts";
import { areaNames } from "../names-told.ts";
import { composed, factOf, inLanguage, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";
import { told } from "./track-line.ts";

/** Whether only tracks of a municipality's own are asked for. */
export function asksForOwn({ question: { mendedText } }: Asked): boolean {
  return OWN.test(mendedText);
}

const OWN =
  /(?<!\p{L})(?:eget|egna|egen) (?:\p{L}+ ){0,2}\p{L}*(?:spår|utbildning)|(?<!\p{L})own (?:\p{L}+ ){0,4}(?:tracks?|training)(?!\p{L})/iu;

/** That no municipality has such a track of its own, with those that are shared. */
export function onlyShared(common: readonly Track[], asked: Asked): Draft {
  const { language } = asked.question;
  const text = inLanguage(
    language,
    "Ingen kommun nämns med ett eget sådant spår, bara gemensamma.",
    "No municipality is mentioned with such a track of its own, only shared ones.",
  );
  const facts = common.map(({ id }) => factOf(asked.knowledge, id, "status"));
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: common.map((track) => told(track, asked)),
  };
}

/** That none of its own is told, and which of those it shares are. */
export function noneOfItsOwn(
  shared: readonly Track[],
  there: readonly Track[],
  asked: Asked,
): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const place = areaNames(
    question.places.filter(({ wide }) => !wide).map(({ area }) => area),
    asked,
  );
  const names = listWords(
    shared.map(({ short }) => short[language]),
    language,
  );
  const text =
    shared.length === 0
      ? inLanguage(
          language,
          `Inget sådant spår nämns för ${place}.`,
          `No such track is mentioned for ${place}.`,
        )
      : inLanguage(
          language,
          `Inget eget sådant spår nämns för ${place}, men bland de gemensamma: ${names}.`,
          `No such track of its own is mentioned for ${place}, but among the shared ones: ${names}.`,
        );
  const rests = shared.length === 0 ? there : shared;
  return composed(text, ...rests.map(({ id }) => factOf(knowledge, id, "status")));
}

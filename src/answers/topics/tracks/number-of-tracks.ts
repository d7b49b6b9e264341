/** Which municipality has most job tracks, or fewest, and which have so many: "Vilken kommun har bara ett spår?" */
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { AreaCode, Language } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { numberOf } from "../../language/number-words.ts";
import { areaNames } from "../names-told.ts";
import { composed, factOf, inLanguage, touches, type Asked } from "../topic.ts";
import { boundSaid } from "../verdict/beyond.ts";
import { many, type Track } from "./municipal-tracks.ts";

/** A municipality, and its own tracks that are in place. */
export interface Having {
  readonly name: string;
  readonly found: readonly Track[];
}

/** Undefined where no number is asked for, nor who has most or fewest. */
export function byNumberOfTracks(tracks: readonly Track[], asked: Asked): Draft | undefined {
  const { question } = asked;
  if (touches(question, "municipality")) {
    const isSo = numberWanted(asked);
    if (isSo !== undefined) return having(isSo, eachOf(tracks, asked), asked);
  }
  if (touches(question, "largest")) return outermost("most", eachOf(tracks, asked), asked);
  return touches(question, "smallest")
    ? outermost("fewest", eachOf(tracks, asked), asked)
    : undefined;
}

/** Those of which tracks are told, with most of them first; what several share belongs to none. */
export function eachOf(tracks: readonly Track[], asked: Asked): Having[] {
  const codes = [...new Set(tracks.filter(({ shared }) => !shared).flatMap(({ areas }) => areas))];
  const ofArea = (code: AreaCode): Track[] =>
    tracks.filter(
      ({ shared, status, areas }) => !shared && status === "running" && areas[0] === code,
    );
  return codes
    .map((code) => ({ name: areaNames([code], asked), found: ofArea(code) }))
    .sort((a, b) => b.found.length - a.found.length);
}

function outermost(
  end: "most" | "fewest",
  all: readonly Having[],
  asked: Asked,
): Draft | undefined {
  const { language } = asked.question;
  const number = (end === "most" ? all[0] : all.at(-1))?.found.length;
  if (number === undefined || all[0]?.found.length === 0) return undefined;
  const first = all.filter(({ found }) => found.length === number);
  const names = namesOf(first, language);
  const each = first.length > 1 ? inLanguage(language, " var", " each") : "";
  const count = countOf(number, language);
  const word = { most: { sv: "flest", en: "most" }, fewest: { sv: "färst", en: "fewest" } }[end];
  const text = inLanguage(
    language,
    `${names} har ${word.sv}: ${number === 0 ? "inget" : `${count} jobbspår${each}`}.`,
    `${names} ${first.length > 1 ? "have" : "has"} the ${word.en}: ${number === 0 ? "none" : `${count} job ${number === 1 ? "track" : "tracks"}${each}`}.`,
  );
  return draft(text, all, asked);
}

/** "bara ett jobbspår", "fler än tre spår": "ett" by itself is no number. */
export function numberWanted({
  question,
}: Pick<Asked, "question">): ((count: number) => boolean) | undefined {
  const [, limit = "", word = ""] = NUMBER.exec(question.mendedText) ?? [];
  const number = /^\d+$/.test(word) ? Number(word) : numberOf(word);
  if (number === undefined || (limit === "" && number < 2)) return undefined;
  const isBeyond = boundSaid(limit);
  return (count) => isBeyond?.(count, number) ?? count === number;
}

const NUMBER =
  /(?<!\p{L})(?:(bara|endast|exakt|precis|minst|fler än|mer än|färre än|only|just|exactly|at least|more than|fewer than|less than) )?(?:a )?(\d+|\p{L}+) (?:eget |egna |enda |own |single |lokala? |local )?(?:jobb)?(?:spår|job tracks?|tracks?)(?!\p{L})/iu;

function having(isSo: (count: number) => boolean, all: readonly Having[], asked: Asked): Draft {
  const { ask, language } = asked.question;
  const found = all.filter((one) => isSo(one.found.length));
  if (found.length === 0)
    return draft(inLanguage(language, "Ingen av kommunerna.", "None of them."), all, asked);
  const names = namesOf(found, language);
  const count =
    found.length === 1 ? inLanguage(language, "En", "One") : countWords(found.length, language);
  return draft(ask === "how-many" ? `${upperFirst(count)}: ${names}.` : `${names}.`, all, asked);
}

function draft(text: string, all: readonly Having[], asked: Asked): Draft {
  const { language } = asked.question;
  const lines = all.map(({ name, found }): Statement => lineOf(name, found, asked));
  return {
    outcome: "answered",
    lead: [
      {
        ...(typeof text === "string" ? { text } : text),
        facts: lines.flatMap(({ facts }) => facts),
      },
    ],
    details: lines,
    caveats: [whatIsCounted(language)],
  };
}

export function whatIsCounted(language: Language): Statement {
  return {
    text: inLanguage(
      language,
      "Räknat är egna spår som fanns; de gemensamma och de som bara planerades är inte med.",
      "Only the municipalities' own tracks that were in place are counted; shared and planned ones are left out.",
    ),
    facts: [],
  };
}

function lineOf(name: string, found: readonly Track[], { question, knowledge }: Asked): Statement {
  const { language } = question;
  const none = inLanguage(language, "inget jobbspår", "no job track");
  return composed(
    `${name}: ${found.length === 0 ? none : many(found.length, language)}`,
    ...found.map((track) => factOf(knowledge, track.id, "status")),
  );
}

function namesOf(all: readonly Having[], language: Language): string {
  return listWords(
    all.map(({ name }) => name),
    language,
  );
}

/** "ett", "fem". */
function countOf(number: number, language: Language): string {
  return number === 1 ? inLanguage(language, "ett", "one") : countWords(number, language);
}

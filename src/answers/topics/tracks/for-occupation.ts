/** Job tracks for an occupation: the municipalities that have them, and whether one of them has. */
import { countWords, upperFirst, midSentence } from "../../../knowledge/facts/wording.ts";
import type { AreaCode, Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { said, type Said } from "../../verdict-word.ts";
import { areaNames, subjectNames } from "../names-told.ts";
import { composed, factOf, inLanguage, subjectsOf, touches, type Asked } from "../topic.ts";
import { many, type Track } from "./municipal-tracks.ts";
import { asksForOwn, noneOfItsOwn, onlyShared } from "./of-its-own.ts";
import { tellingAll } from "./occupations.ts";
import { stagesIn } from "./stages.ts";
import { told, trackLine } from "./track-line.ts";
import { untoldOf } from "./untold.ts";

export function shared({ question }: Asked): boolean {
  return touches(question, "shared") || SHARES.test(question.mendedText);
}

/** "Hur många kommuner delar bagerispåret?" */
export const SHARES = /(?<!\p{L})(delar?|delas|shares?|shared)(?!\p{L})/iu;

/** "I vilka kommuner finns spår mot barnskötare?" */
export function reverse(
  all: readonly Track[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { knowledge } = asked;
  const isFor = tellingAll(subjects, asked);
  const stages = stagesWanted(asked);
  const such = all.filter(
    (track) =>
      isFor(track) &&
      (!shared(asked) || track.shared) &&
      (stages.length === 0 || stages.includes(track.status)),
  );
  if (such.length === 0) return undefined;
  const found = asksForOwn(asked) ? such.filter((track) => !track.shared) : such;
  if (found.length === 0) return onlyShared(such, asked);
  const facts = found.map((track) => factOf(knowledge, track.id, "status"));
  return {
    outcome: "answered",
    lead: [composed(reverseText(found, subjects, asked), ...facts)],
    details: found.map((track) => told(track, asked)),
  };
}

/** "Har eller vill utveckla" asks for both. */
function stagesWanted({ question: { mendedText, ask } }: Asked): ReturnType<typeof stagesIn> {
  return ask === "whether" || OR.test(mendedText) ? [] : stagesIn(mendedText);
}

const OR = /(?<!\p{L})(eller|or)(?!\p{L})/iu;

function reverseText(
  found: readonly Track[],
  subjects: readonly Term[],
  asked: Asked,
): string | Said {
  const { ask, language } = asked.question;
  if (subjects.length === 0) {
    const ids = found.map(({ id }) => id);
    const label = ask === "how-many" ? sharedCount(ids.length, language) : sharedLabel(language);
    return `${label}: ${midSentence(subjectNames(ids, asked))}.`;
  }
  if (ask === "whether") return inPlace(found, asked);
  const codes = [...new Set(found.flatMap((track) => track.areas))];
  const areas = areaNames(codes, asked);
  if (ask === "how-many") {
    const count = upperFirst(countWords(codes.length, language));
    const isOne = codes.length === 1;
    return inLanguage(
      language,
      `${count} ${isOne ? "kommun" : "kommuner"}: ${areas}.`,
      `${count} ${isOne ? "municipality" : "municipalities"}: ${areas}.`,
    );
  }
  const subject = subjects.map((term) => term.text).join(" ");
  return inLanguage(
    language,
    `Jobbspår med inriktning mot ${subject} nämns i ${areas}.`,
    `Job tracks for ${subject} are mentioned in ${areas}.`,
  );
}

function sharedLabel(language: Language): string {
  return inLanguage(language, "Gemensamma jobbspår", "Shared job tracks");
}

/** "Fem jobbspår är gemensamma" */
function sharedCount(count: number, language: Language): string {
  const number = upperFirst(many(count, language));
  return inLanguage(
    language,
    `${number} är ${count === 1 ? "gemensamt" : "gemensamma"}`,
    `${number} ${count === 1 ? "is" : "are"} shared`,
  );
}

/** "Finns …?" is answered with yes for what runs, not for what is planned or wished for. */
function inPlace(found: readonly Track[], asked: Asked): string | Said {
  const { language } = asked.question;
  const running = found.filter(({ status }) => status === "running");
  const codes = [...new Set(running.flatMap((track) => track.areas))];
  const areas = areaNames(codes, asked);
  const common = found.filter((track) => track.shared);
  const taking = [...new Set(common.flatMap((track) => track.areas))];
  const isOfAll = OF_ALL.test(asked.question.mendedText) && IS_IN.test(asked.question.mendedText);
  if (isOfAll && common.length > 0 && !isEverywhere(taking, asked)) {
    const those = areaNames(taking, asked);
    return said("no", { language }, `, med är ${those}.`, `, those in it are ${those}.`);
  }
  if (running.length > 0 && OF_ALL.test(asked.question.mendedText) && !isEverywhere(codes, asked))
    return said(
      "no",
      { language },
      `, inte så långt överenskommelserna säger: de finns i ${areas}.`,
      `, not as far as the agreements say: they are in place in ${areas}.`,
    );
  return running.length === 0
    ? inLanguage(
        language,
        "Inte när överenskommelsen skrevs.",
        "Not when the agreement was written.",
      )
    : said("yes", { language }, `, i ${areas}.`, `, in ${areas}.`);
}

const IS_IN = /(?<!\p{L})(med i|ingår|deltar|part of|takes? part|share[sd]?|delar)(?!\p{L})/iu;
/** "alla kommuner", "every one of the municipalities" */
const OF_ALL =
  /(?<!\p{L})(alla|samtliga|varje|var och en|all|every|each)(?: \p{L}+){0,4} (kommun|municipalit)/iu;

function isEverywhere(codes: readonly AreaCode[], { knowledge }: Asked): boolean {
  return subjectsOf(knowledge, "area")
    .filter(({ level, member }) => level === "municipality" && member)
    .every(({ code }) => codes.includes(code));
}

export function hasTrack(
  all: readonly Track[],
  places: readonly AreaCode[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const here = all.filter((track) => places.every((code) => track.areas.includes(code)));
  if (here.length === 0) return untoldOf(all, question.places, asked);
  const isFor = tellingAll(subjects, asked);
  const such = here.filter(isFor);
  const own = asksForOwn(asked) ? such.filter((track) => !track.shared) : such;
  if (own.length === 0 && such.length > 0)
    return {
      outcome: "answered",
      lead: [noneOfItsOwn(such, here, asked)],
      details: such.map((track) => told(track, asked)),
    };
  const found = own.toSorted(
    (a, b) => Number(b.status === "running") - Number(a.status === "running"),
  );
  const [first, ...others] = found;
  if (first === undefined) return all.some(isFor) ? noneOfThose(here, places, asked) : undefined;
  const runs = found.some(({ status }) => status === "running");
  const line = `${trackLine(first, asked)}.`;
  if (question.yesNo && WANTS.test(question.mendedText)) return wished(found, asked);
  const ifThere =
    question.negated || question.yesNo
      ? said("yes", { language, afterAll: question.negated }, `: ${line}`)
      : line;
  const notYet = inLanguage(
    language,
    "Inte när överenskommelsen skrevs: ",
    "Not when the agreement was written: ",
  );
  return {
    outcome: "answered",
    lead: [
      composed(
        runs ? ifThere : `${notYet}${line}`,
        ...found.map((track) => factOf(knowledge, track.id, "status")),
      ),
    ],
    details: others.map((track) => told(track, asked)),
  };
}

/** "Vill X utveckla ett spår för bagare?": one of its own that it means to; of a shared one it is not said. */
function wished(found: readonly Track[], asked: Asked): Draft {
  const { language } = asked.question;
  const runs = found.some(({ status }) => status === "running");
  const own = runs ? [] : found.filter((track) => !track.shared);
  const [first, ...others] = runs
    ? found
    : found.toSorted((a, b) => Number(a.shared) - Number(b.shared));
  const already = runs ? inLanguage(language, "Det finns redan: ", "It is already in place: ") : "";
  const line = first === undefined ? "" : `${already}${trackLine(first, asked)}.`;
  return {
    outcome: "answered",
    lead: [
      composed(
        own.length > 0 ? said("yes", { language }, `: ${line}`) : line,
        ...found.map(({ id }) => factOf(asked.knowledge, id, "status")),
      ),
    ],
    details: others.map((track) => told(track, asked)),
  };
}

/** It is asked what the municipality means to do, not what there is for somebody who wants something. */
const WANTS =
  /^(?:vill|planerar|tänker|ska|kommer|håller|har \p{L}+ planer|does .*(?<!\p{L})(?:want|plan|intend)|is .*(?<!\p{L})(?:planning|going to|developing)|will)(?!\p{L})/iu;

/** "Har X ett spår för bagare?" where none of the municipality's tracks is for that, and others' are. */
function noneOfThose(
  here: readonly Track[],
  places: readonly AreaCode[],
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  if (here.length === 0 || question.negated || !question.yesNo) return undefined;
  const names = areaNames(places, asked);
  return {
    outcome: "answered",
    lead: [
      composed(
        said(
          "no",
          { language },
          `, inget sådant jobbspår nämns för ${names}.`,
          `, no such job track is mentioned for ${names}.`,
        ),
        ...here.map((track) => factOf(knowledge, track.id, "status")),
      ),
    ],
    details: here.map((track) => told(track, asked)),
  };
}

/** Job tracks: a municipality's, those that hold a certain occupation, and who has or shares which. */
import { countWords, upperFirst, midSentence } from "../../../knowledge/facts/wording.ts";
import type { AreaCode, Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { BESIDES } from "../../language/besides.ts";
import type { Term } from "../../question.ts";
import { many, ofMunicipalities, type Track } from "./municipal-tracks.ts";
import { municipalitiesOf } from "../figures/sum-of-group.ts";
import { areaNames, subjectNames } from "../names-told.ts";
import { inSharedTrack } from "./in-shared-track.ts";
import { told, trackLine } from "./track-line.ts";
import { occupations, tellingAll, tracksTelling } from "./occupations.ts";
import { said, type Said } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const tracks: Topic = {
  id: "tracks",
  answer(asked) {
    const { question, knowledge } = asked;
    const draft = othersThan(asked);
    if (draft !== undefined) return draft;
    if (!touches(question, "job-track")) return whoTrains(asked);
    // "Vilken bilaga beskriver jobbspåren i X?" asks for the appendix.
    if (touches(question, "appendix") || ROLE.test(question.mendedText)) return undefined;
    if (!["which", "what", "who", "where", "how-many", "whether", "how"].includes(question.ask))
      return undefined;
    if (asksWhatItIs(asked)) return undefined;
    const all = subjectsOf(knowledge, "track");
    const named = question.places.filter((place) => !place.wide).map((place) => place.area);
    const places = named.length > 0 ? named : areasOfGroup(asked);
    const subjects = occupations(asked);
    if (subjects.some((term) => term.unknown) || LENGTH.test(question.mendedText)) return undefined;
    const inShared = places.length > 0 && inSharedTrack(all, places, subjects, asked);
    if (inShared) return inShared;
    if (places.length > 0 && subjects.length === 0) return ofMunicipalities(all, places, asked);
    if (isOfParty(asked)) return undefined;
    if (places.length === 0 && (subjects.length > 0 || shared(asked))) {
      const words = subjects.filter(({ text }) => !SHARES.test(text));
      const asksWho =
        SHARES.test(question.mendedText) &&
        question.focus?.concepts.some((concept) => (concept as string) === "municipality") === true;
      return words.length === 0 && asksWho ? undefined : reverse(all, words, asked);
    }
    if (places.length === 1 && subjects.length > 0 && question.ask === "whether")
      return hasTrack(all, places, subjects, asked);
    return undefined;
  },
};

/** "Vilket spår är kortast?": no occupation is asked for. */
const LENGTH =
  /(?<!\p{L})(?:är|tar|is|takes) (?:the )?(?:kortast|längst|snabbast|shortest|longest|quickest)(?!\p{L})/iu;

/** "Vad är bagerispåret i Ängsby?": of one that is named it is told what it is, not where there are such. */
function asksWhatItIs({ question, knowledge }: Asked): boolean {
  return (
    question.ask === "what" &&
    touches(question, "definition") &&
    question.mentions.some(({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "track")
  );
}

/** "Är Skogsbolaget med i bagerispåret?" asks of one party, not where there is such a track. */
function isOfParty({ question, knowledge }: Asked): boolean {
  return (
    question.ask === "whether" &&
    touches(question, "members", "take-part") &&
    question.mentions.some(
      ({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "organization",
    )
  );
}

/** "Vilka spår finns i Ängskonstellationen?": in the municipalities of a group that is named as a place. */
function areasOfGroup(asked: Asked): AreaCode[] {
  const { tokens, mentions } = asked.question;
  const [mention, ...others] = mentions.filter(({ firm }) => firm);
  const [group] = namedGroups(asked);
  if (mention === undefined || group === undefined || others.length > 0) return [];
  if (!IN.test(tokens[mention.start - 1]?.text ?? "") || mention.subjects[0] !== group.id)
    return [];
  return municipalitiesOf(group, asked).map(({ code }) => code);
}

const IN = /^(i|in|har|has)$/iu;

/** "Vilken roll har skolan i jobbspåren?" asks for no track. */
const ROLE = /(?<!\p{L})(roll|role)(?!\p{L})/iu;

/** "Vilka spår är på gång i Ängsby utöver köksspåret?": the municipality's, without those that are named. */
function othersThan(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const [place, ...more] = question.places.filter(({ wide }) => !wide);
  const { mendedText, ask } = question;
  if (place === undefined || more.length > 0 || !["which", "what"].includes(ask)) return undefined;
  if (!BESIDES.test(mendedText) && !OTHER_THAN.test(mendedText)) return undefined;
  const mentioned = new Set(question.mentions.map(({ subjects }) => subjects[0]));
  const words = occupations(asked);
  const here = subjectsOf(knowledge, "track").filter(({ areas }) => areas.includes(place.area));
  // "Vilka enheter finns utöver köket?" asks for no tracks.
  const isOfOthers = touches(question, "unit", "project", "party", "members");
  const isNamed = here.some(({ id }) => mentioned.has(id));
  if (!touches(question, "job-track") && (isOfOthers || !isNamed)) return undefined;
  const named = new Set(words.flatMap((term) => [...tracksTelling(term, asked)]));
  const others = here.filter(({ id }) => !mentioned.has(id) && !named.has(id));
  return others.length < here.length ? ofMunicipalities(others, [place.area], asked) : undefined;
}

/** "andra spår än kock" */
const OTHER_THAN = /(?<!\p{L})andra(?!\p{L}).*(?<!\p{L})än(?!\p{L})/iu;

/** "Vilka kommuner utbildar snickare?", "Var kan man bli kock?": those with a track for it, if there are any. */
function whoTrains(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const isWhere = question.ask === "where" && BECOMES.test(question.mendedText);
  const isWhich = touches(question, "train-people") && touches(question, "municipality");
  if (!isWhere && !(isWhich && ["which", "where"].includes(question.ask))) return undefined;
  if (question.places.length > 0 || question.mentions.length > 0) return undefined;
  const subjects = occupations(asked);
  if (subjects.length === 0 || subjects.some((term) => term.unknown)) return undefined;
  const found = reverse(subjectsOf(knowledge, "track"), subjects, asked);
  return found?.outcome === "answered" ? found : undefined;
}

const BECOMES =
  /(?<!\p{L})((utbilda sig|läsa|plugga|studera) till|bli|become|train (?:as|to be|to become)|study to (?:be|become))(?!\p{L})/iu;

function shared({ question }: Asked): boolean {
  return touches(question, "shared") || SHARES.test(question.mendedText);
}

/** "Hur många kommuner delar bagerispåret?" */
const SHARES = /(?<!\p{L})(delar?|delas|shares?|shared)(?!\p{L})/iu;

/** "I vilka kommuner finns spår mot barnskötare?" */
function reverse(
  all: readonly Track[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { knowledge } = asked;
  const isFor = tellingAll(subjects, asked);
  const found = all.filter((track) => isFor(track) && (!shared(asked) || track.shared));
  if (found.length === 0) return undefined;
  const facts = found.map((track) => factOf(knowledge, track.id, "status"));
  return {
    outcome: "answered",
    lead: [composed(reverseText(found, subjects, asked), ...facts)],
    details: found.map((track) => told(track, asked)),
  };
}

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
    return inLanguage(
      language,
      `${count} kommuner: ${areas}.`,
      `${count} municipalities: ${areas}.`,
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

/** "alla kommuner", "every one of the municipalities" */
const OF_ALL =
  /(?<!\p{L})(alla|samtliga|varje|var och en|all|every|each)(?: \p{L}+){0,4} (kommun|municipalit)/iu;

function isEverywhere(codes: readonly AreaCode[], { knowledge }: Asked): boolean {
  return subjectsOf(knowledge, "area")
    .filter(({ level, member }) => level === "municipality" && member)
    .every(({ code }) => codes.includes(code));
}

function hasTrack(
  all: readonly Track[],
  places: readonly AreaCode[],
  subjects: readonly Term[],
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const here = all.filter((track) => places.every((code) => track.areas.includes(code)));
  const isFor = tellingAll(subjects, asked);
  const found = here
    .filter(isFor)
    .sort((a, b) => Number(b.status === "running") - Number(a.status === "running"));
  const [first, ...others] = found;
  if (first === undefined) return all.some(isFor) ? noneOfThose(here, places, asked) : undefined;
  const runs = found.some(({ status }) => status === "running");
  const line = `${trackLine(first, asked)}.`;
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

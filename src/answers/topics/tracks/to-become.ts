/** "Kan man läsa till bagare i Ängsby?", "Min deltagare vill bli bagare": the job tracks that lead there. */
import type { AreaCode, ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { areaNames } from "../names-told.ts";
import {
  composed,
  factOf,
  inLanguage,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { hasTrack, reverse } from "./for-occupation.ts";
import { ofMunicipalities, type Track } from "./municipal-tracks.ts";
import { tellingAll } from "./occupations.ts";
import { isOfFuture } from "./of-future.ts";
import { ofSameField } from "./same-field.ts";
import { told } from "./track-line.ts";
import { untoldOf } from "./untold.ts";
import { isAllToldOf, isTrack, wished } from "./wish.ts";

export const toBecome: Topic = {
  id: "to-become",
  answer(asked) {
    const { ask, negated, mendedText } = asked.question;
    if (!ASKS.has(ask) || negated || (ask === "what" && !WHAT_THERE_IS.test(mendedText)))
      return undefined;
    return isOfFuture(asked) ? undefined : leading(asked);
  },
};

/** The same, whom it is asked for left aside: "Kan min deltagare bli bagare?" is no yes or no to give. */
export function leadingThere(asked: Asked): Draft | undefined {
  const { question } = asked;
  return question.negated
    ? undefined
    : leading({ ...asked, question: { ...question, ask: "which", yesNo: false } });
}

function leading(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const found = question.years.length > 0 ? undefined : wished(asked);
  if (found === undefined || !isAllToldOf(found, asked)) return undefined;
  const { wish } = found;
  const [first] = wish;
  const all = subjectsOf(knowledge, "track");
  const places = [
    ...new Set([
      ...question.places.filter(({ wide }) => !wide).map(({ area }) => area),
      ...inNames(asked),
    ]),
  ];
  if (places.length > 1) return undefined;
  const untold = untoldOf(all, question.places, asked);
  const fitting = all.filter(tellingAll(wish, asked));
  if (fitting.length === 0)
    return (
      (wish.length === 1 ? ofSameField(first, places, asked) : undefined) ?? noneFor(wish, asked)
    );
  return places.length === 0
    ? reverse(all, wish, asked)
    : withUntold(untold, inPlace(all, { fitting, wish, places }, asked));
}

/** No track leads to an occupation that no fact knows, nor to one that is asked for in so many words. */
function noneFor(wish: readonly Term[], asked: Asked): Draft | undefined {
  const { language } = asked.question;
  if (!wish.every(({ unknown }) => unknown) && !isTrackSought(wish, asked)) return undefined;
  const words = wish.map(({ text }) => text).join(" ");
  const isDoing = /^(jobba|arbeta|work) /iu.test(words);
  const text = inLanguage(
    language,
    `Jag hittar inget jobbspår ${isDoing ? "för att" : "till"} ${words} i överenskommelserna.`,
    `I find no job track ${isDoing ? "to" : "for"} ${words} in the agreements.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

/** Somebody's wish is told, and no track is told of that has to do with it. */
function isTrackSought(wish: readonly Term[], { question, carrying }: Asked): boolean {
  return (
    touches(question, "job-track") &&
    SOMEBODY.test(question.mendedText) &&
    !wish.some(({ text }) => NO_OCCUPATION.test(text)) &&
    !carrying.some(
      ({ entry, missing }) =>
        entry.textConcepts.has(JOB_TRACK) && !wish.some((term) => missing.includes(term)),
    )
  );
}

const JOB_TRACK = "job-track" as ConceptId;
const SOMEBODY =
  /(?<!\p{L})(min|mina|jag|man|någon|en \p{L}+ som|den som|de som|my|one of|i|someone|somebody|those who|you)(?!\p{L})/iu;
/** "bli bättre på svenska" */
const NO_OCCUPATION = /(?<!\p{L})(bättre|better|självförsörjande|self-sufficient)(?!\p{L})/iu;

/** "Bagare i Ängsby" may be what a track is called. */
function inNames({ question: { mentions, mendedText }, knowledge }: Asked): AreaCode[] {
  return mentions.flatMap(({ subjects: [id] }) => {
    const area = knowledge.areas.get(knowledge.subjects.get(id)?.area ?? ("" as AreaCode));
    return area !== undefined && isTrack(id, knowledge) && mendedText.includes(area.name.sv)
      ? [area.code]
      : [];
  });
}

const ASKS: ReadonlySet<string> = new Set(["whether", "which", "what", "where"]);
/** "Vad går utbildningen till bagare ut på?" asks for what it is. */
const WHAT_THERE_IS =
  /(?<!\p{L})(vad (finns|kan|har|passar|erbjuds)|what (is there|is available|can|does|do))(?!\p{L})/iu;

interface Sought {
  readonly fitting: readonly Track[];
  readonly wish: readonly Term[];
  readonly places: readonly AreaCode[];
}

/** What there is in the municipality, and then what others have that runs. */
function inPlace(
  all: readonly Track[],
  { fitting, wish, places }: Sought,
  asked: Asked,
): Draft | undefined {
  const { language, yesNo } = asked.question;
  const isHere = ({ areas }: Track): boolean => places.every((code) => areas.includes(code));
  const here = fitting.filter(isHere);
  const elsewhere = fitting.filter((track) => !isHere(track) && track.status === "running");
  const others = elsewhere.map((track) => told(track, asked));
  if (here.some(({ status }) => status === "running") || (here.length > 0 && yesNo)) {
    const found = hasTrack(all, places, wish, asked);
    return found && { ...found, details: [...(found.details ?? []), ...others] };
  }
  const names = areaNames(places, asked);
  const text =
    here.length > 0
      ? inLanguage(
          language,
          `Inget sådant jobbspår fanns i ${names} när överenskommelsen skrevs.`,
          `No such job track was in place in ${names} when the agreement was written.`,
        )
      : inLanguage(
          language,
          `Något sådant jobbspår nämns inte för ${names}.`,
          `No such job track is mentioned for ${names}.`,
        );
  const own = all.filter((track) => isHere(track) && !track.shared && track.status === "running");
  const instead = here.length > 0 ? undefined : ofMunicipalities(own, places, asked);
  return withFirst(partly(text, [...here, ...elsewhere], asked), instead?.lead ?? []);
}

/** Of a place of whose tracks nothing is told that comes first, and what others have after it. */
function withUntold(untold: Draft | undefined, draft: Draft | undefined): Draft | undefined {
  return untold && draft ? { ...draft, outcome: "partly", lead: untold.lead } : draft;
}

/** Further things first, after what is told directly. */
function withFirst(draft: Draft, first: readonly Statement[]): Draft {
  return { ...draft, details: [...first, ...(draft.details ?? [])] };
}

function partly(text: string, tracks: readonly Track[], asked: Asked): Draft {
  const lines = tracks.map((track): Statement => told(track, asked));
  return {
    outcome: "partly",
    lead: [composed(text, ...tracks.map(({ id }) => factOf(asked.knowledge, id, "status")))],
    details: lines,
    about: tracks.map(({ id }) => id),
  };
}

/** "Vilka kommuner har frisörspår?", "Finns det jobbspår för frisörer?": where no job track is for those. */
import { fold } from "../../../knowledge/fold.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import { tokensOf } from "../../language/tokens.ts";
import { inLanguage, stated, subjectsOf, type Asked, type Topic } from "../topic.ts";
import { FRAME, occupations, tracksTelling } from "./occupations.ts";
import { ofSameField } from "./same-field.ts";
import { stagesIn } from "./stages.ts";

export const noSuchTrack: Topic = {
  id: "no-such-track",
  answer(asked) {
    const { question, carrying } = asked;
    const { ask, language, text, years } = question;
    const sought = soughtIn(text);
    if (sought === undefined || !ASKS.has(ask) || years.length > 0) return undefined;
    const { whom, track } = sought;
    if (isNoOccupation(whom, asked) || isToldOf(whom, asked)) return undefined;
    const wish = occupations(asked).find((term) => isLike(term.text, whom));
    if (wish !== undefined && tracksTelling(wish, asked).size > 0) return undefined;
    const places = question.places.filter(({ wide }) => !wide).map(({ area }) => area);
    const inField =
      wish &&
      ofSameField(wish, places, {
        ...asked,
        question: { ...question, ask: "which", yesNo: false },
      });
    if (inField !== undefined) return inField;
    const besides = carrying.find(
      ({ entry }) =>
        !entry.textConcepts.has(JOB_TRACK) &&
        (fold(entry.fact.text[language]).includes(fold(whom).slice(0, LIKE)) ||
          wish?.concepts.some((concept) => entry.textConcepts.has(concept)) === true),
    )?.entry.fact;
    const lead = inLanguage(
      language,
      `Jag hittar inget ${track.sv} i överenskommelserna.`,
      `I find no ${track.en} in the agreements.`,
    );
    return {
      outcome: besides === undefined ? "unknown" : "partly",
      lead: [{ text: lead, facts: [] }],
      ...(besides && { details: [stated(besides, language)], about: [besides.subject] }),
    };
  },
};

const JOB_TRACK = "job-track" as ConceptId;
const ASKS: ReadonlySet<string> = new Set(["whether", "which", "where", "who"]);

interface Sought {
  readonly whom: string;
  readonly track: { readonly sv: string; readonly en: string };
}

/** Whom a track is asked for, and what such a track is called. */
function soughtIn(text: string): Sought | undefined {
  const whom = FOR_WHOM.exec(text)?.groups?.["whom"];
  if (whom !== undefined)
    return { whom, track: { sv: `jobbspår för ${whom}`, en: `job track for ${whom}` } };
  const head = (COMPOUND.exec(text) ?? BEFORE.exec(text))?.groups?.["whom"];
  return head === undefined
    ? undefined
    : { whom: head, track: { sv: `${head}spår`, en: `${head} track` } };
}

const FOR_WHOM =
  /(?<!\p{L})(?:(?:jobb)?spår (?:för|mot|till|inom)|(?:job )?tracks? (?:for|towards)) (?<whom>[^,?.]{3,40})\?$/iu;
const COMPOUND = /(?<!\p{L})(?<whom>\p{L}{2,}-|\p{L}{3,})spår(?:et|en)?(?!\p{L})/iu;
const BEFORE =
  /(?<!\p{L})(?:an?|any|the|have|has) (?<whom>\p{L}{3,}(?: (?!job )\p{L}{3,})?) (?:job )?tracks?(?!\p{L})/iu;

/** "jobbspår", "lokala spår", "a shared track", "OCN-spår" */
function isNoOccupation(whom: string, { question, lexicon }: Asked): boolean {
  if (stagesIn(whom).length > 0 || GENERAL.test(whom)) return true;
  const words = tokensOf(whom);
  return (
    lexicon.names.all(words).length > 0 ||
    lexicon.concepts
      .all(words, question.language)
      .some(({ values }) => values.some((concept) => FRAME.has(concept)))
  );
}

const GENERAL =
  /^(?:jobb|yrkes?|snabb|utbildnings?|studie|kommun\p{L}*|egna|nya|gemensam\p{L}*|(?:local|own|new|municipal|shared|common|job|other)(?: .*)?)-?$/iu;

/** A name or a text of some track begins a word so. */
function isToldOf(whom: string, { knowledge, lexicon }: Asked): boolean {
  const starts = tokensOf(whom)
    .filter(({ folded }) => folded.length > 2)
    .map(({ folded }) => folded.slice(0, LIKE));
  return subjectsOf(knowledge, "track").some(({ id, name, aliases }) => {
    const texts = Object.values(lexicon.index.byId.get(`${id}/status`)?.texts ?? {}).flat(2);
    const called = [name, ...Object.values(aliases)].map((one) => fold(JSON.stringify(one)));
    return starts.some(
      (start) =>
        texts.some(({ folded }) => folded.includes(start)) ||
        called.some((words) => words.includes(start)),
    );
  });
}

function isLike(word: string, whom: string): boolean {
  return fold(whom).startsWith(fold(word).slice(0, LIKE));
}

/** Letters that words which mean the same begin with. */
const LIKE = 5;

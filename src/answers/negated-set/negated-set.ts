/**
 * "Vilka kommuner saknar …?", "Who is not …?": those of whom something is not so. Facts mostly tell of
 * whom it is so, and to state those would say the opposite. What is asked instead is the same question
 * without its "not"; its answer is turned round where all that is asked about is known, and else told
 * as what it is.
 */
import type { Draft, Statement } from "../answer.ts";
import { affirmed } from "../language/affirmed.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";
import { borderIn } from "../topics/seats/across-border.ts";
import { deniesStage } from "../topics/tracks/stages.ts";
import { setAskedFor, type Answered, type AskedSet } from "./asked-set.ts";
import { factsOf, membersIn } from "./members.ts";
import { isWhole } from "./one-row.ts";
import { partiesNotOfSort, restOfParties } from "./parties-listed.ts";
import { restByProperty, restWithout } from "./rest-by-property.ts";
import { restByCadence } from "./rest-by-cadence.ts";
import { restBySeats } from "./rest-by-seats.ts";
import { restOfList } from "./rest-of-list.ts";
import { restOfTracks, tracksOf } from "./rest-of-tracks.ts";

/** The draft, unless it states those of whom something is so where the others are asked for. */
export function ofThoseNot(
  { asked, draft }: Answered,
  answerTo: (text: string) => Answered,
): Draft {
  const { question } = asked;
  const text = SETS_ASKED.has(question.ask) ? affirmed(question.mendedText) : undefined;
  if (text === undefined || isOfStages({ asked, draft }) || borderIn(asked)) return draft;
  const positive = answerTo(text);
  const set = setAskedFor(positive.asked);
  const isAnswered = ANSWERS.has(positive.draft.outcome) && !denies(positive);
  const others = set && (restOfParties(set, positive.asked) ?? restByCadence(set, positive.asked));
  if (others !== undefined) return others;
  const isSure = set !== undefined && isAnswered && isWhole(set, positive);
  if (isSure) return restOfList(set, positive) ?? draft;
  const ofTracks = set && isAnswered ? restOfTracks(set, positive) : undefined;
  if (ofTracks !== undefined) return ofTracks;
  if (tellsOfAbsence(draft, asked)) return draft;
  const seated = set && restBySeats(set, positive.asked);
  const rest =
    seated ??
    // What sort a party is of is known of each, whatever is told of the sort.
    (set && (isAnswered ? restOf(set, positive, draft) : partiesNotOfSort(set, positive.asked)));
  if (rest !== undefined) return rest;
  const told = isAnswered ? positive.draft : draft;
  return ANSWERS.has(draft.outcome) && (set !== undefined || tellsWhich(told, asked))
    ? onlyOthersTold(told, asked)
    : draft;
}

/** Job tracks by how far they have come are told of with the "not": each has come some way. */
function isOfStages(answered: Answered): boolean {
  return deniesStage(answered.asked.question.mendedText) && tracksOf(answered).length > 0;
}

/** Those that are left; the draft where a topic has read the "not" itself and tells them. */
function restOf(set: AskedSet, positive: Answered, draft: Draft): Draft | undefined {
  if (set.kind === "party" && isOfOthers(set, positive, draft)) return draft;
  // What else names municipalities in an answer about tracks are the tracks' own names.
  if (set.kind === "municipality" && tracksOf(positive).length > 0) return undefined;
  const rest =
    partiesNotOfSort(set, positive.asked) ??
    restByProperty(set, positive) ??
    restWithout(set, positive);
  return rest ?? (positive.draft.outcome === "answered" ? restOfList(set, positive) : undefined);
}

/** From the same list, and none of the same. */
function isOfOthers(set: AskedSet, { asked, draft: positive }: Answered, draft: Draft): boolean {
  const [some, others] = [draft, positive].map((one) => membersIn(set, one, asked));
  const [from, alsoFrom] = [draft, positive].map((one) =>
    factsOf(one, asked)
      .map(({ id }) => id)
      .join(),
  );
  return from === alsoFrom && some?.some((id) => others?.includes(id)) === false;
}

/** It answers who or which at all, so that it may be taken for those who are asked for. */
function tellsWhich(draft: Draft, asked: Asked): boolean {
  if (asked.question.ask === "how-many") return false;
  const facts = factsOf(draft, asked);
  return facts.length === 0 || facts.some(({ asks }) => asks.some((ask) => SETS_ASKED.has(ask)));
}

const SETS_ASKED: ReadonlySet<string> = new Set(["which", "who", "how-many"]);
const ANSWERS: ReadonlySet<string> = new Set(["answered", "partly", "ambiguous"]);

/** It is about what is not so, or says that nothing is told of it. */
function tellsOfAbsence(draft: Draft, asked: Asked): boolean {
  if (!ANSWERS.has(draft.outcome)) return factsOf(draft, asked).length > 0;
  return denies({ asked, draft }) || draft.lead.some(({ text }) => ONLY.test(text));
}

/** It tells of whom something is not so, or that it is not told. */
export function denies({ asked, draft }: Answered): boolean {
  const facts = factsOf(draft, asked);
  // A list of those that have something may rest on a fact that little more is told of one of them.
  const isUntold = facts.length > 0 && facts.every(({ gap }) => gap);
  return isUntold || facts.some(({ negative }) => negative) || draft.lead.some(isDenial);
}

function isDenial({ text }: Statement): boolean {
  return NOT.test(text.replaceAll(UNTOLD, ""));
}

/** "Om det står det inte.": not told, which is something else than not so. */
const UNTOLD =
  /(?:det )?står (?:det )?inte|(?:säger|anger|nämner|räknar|listar) (?:\p{L}+ )?inte|do(?:es)? not (?:say|tell|list|name|give)/giu;

const NOT =
  /(?<!\p{L})(?:inte|ej|ingen|inget|inga|ingendera|sakna|saknar|saknas|saknade|saknades|utan|utom|utanför|varken|not|no|none|neither|nor|lack|lacks|lacked|missing|without|except|outside)(?!\p{L})|n't(?!\p{L})/iu;
/** It says that the others are not among them. */
const ONLY = /(?<!\p{L})(?:bara|endast|enda|only)(?!\p{L})/iu;

/** Those of whom it is so, said to be them. */
function onlyOthersTold(told: Draft, { question }: Asked): Draft {
  const silent: Statement = {
    text: inLanguage(
      question.language,
      "Det står inte vilka det inte gäller. Det som står är vilka det gäller:",
      "The agreements do not say for whom it is not so. What they say is for whom it is:",
    ),
    facts: [],
  };
  return { ...told, outcome: "partly", lead: [silent, ...told.lead] };
}

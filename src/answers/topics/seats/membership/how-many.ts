/** "Hur många parter/kommuner/ledamöter har styrgruppen?" */
import { isBeyond } from "../../verdict/beyond.ts";
import type { Fact } from "../../../../knowledge/fact.ts";
import { lowerFirst } from "../../../../knowledge/facts/group-facts.ts";
import { perPartyText } from "../../../../knowledge/facts/seat-words.ts";
import { countWords } from "../../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../../answer.ts";
import { subjectNames } from "../../names-told.ts";
import { membersThen } from "../members-then.ts";
import { sortWords } from "../party-sorts.ts";
import { asksOnlyFor, COUNTED } from "../seat-words.ts";
import { verdictOf, withVerdict } from "../../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namingOf,
  touches,
  type Asked,
  type Group,
} from "../../topic.ts";
import { isTurned, partiesOfSort, sortOf } from "./of-sort.ts";

export function howMany(group: Group, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const fact = factOf(knowledge, group.id, "members");
  if (fact?.value?.kind !== "seats" || group.parties.length === 0) return undefined;
  if (membersThen(group, asked) !== fact) return undefined;
  if (touches(question, "per-party"))
    return group.seatsPerParty.length === 0
      ? undefined
      : { outcome: "answered", lead: [perParty(group, fact, asked)], about: [group.id] };
  if (!asksOnlyFor(COUNTED, asked)) return undefined;
  if (question.negated && !isTurned(asked)) return undefined;
  if (asksForPersons(group, asked)) return notCounted(group, fact, asked);
  const parties = partiesAsked(group, asked);
  const isOfAll = sortOf(asked) === undefined;
  const seats = group.seatsPerParty.length > 0 && isOfAll ? [perParty(group, fact, asked)] : [];
  return {
    outcome: "answered",
    lead: [composed(countText(group, parties.length, asked), fact)],
    details: [composed(`${subjectNames(parties, asked)}.`, fact), ...seats],
    about: [group.id],
  };
}

/** All of them, or those of the sort that is asked for. */
function partiesAsked(group: Group, asked: Asked): readonly SubjectId[] {
  const sort = sortOf(asked);
  return sort === undefined ? group.parties : partiesOfSort(group, sort, asked);
}

/** "Har styrgruppen 20 parter?" */
export function claimedCount(group: Group, asked: Asked): Draft | undefined {
  const counted = howMany(group, asked);
  const [lead] = counted?.lead ?? [];
  if (counted === undefined || lead === undefined || counted.outcome !== "answered")
    return undefined;
  const { numbers, mendedText } = asked.question;
  const count = partiesAsked(group, asked).length;
  const right = numbers.some(
    (number) => isBeyond(mendedText, count, Number(number)) ?? Number(number) === count,
  );
  return { ...counted, lead: [withVerdict(verdictOf(right), lead, asked.question)] };
}

/** Persons are meant: expressly, or where nothing else is named and parties have no fixed number of seats. */
function asksForPersons(group: Group, { question: { mendedText } }: Asked): boolean {
  return PERSONS.test(mendedText) || (BARE.test(mendedText) && !hasFixedSeats(group));
}

const PERSONS = /\b(personer|människor|individer|people|persons)\b/iu;

/** "Hur många sitter i …?", "How many are there in …?" */
const BARE =
  /(?<!\p{L})(hur många (sitter|är med|är det|ingår|deltar|finns|är ni|är de|är vi)|how many (are|sit|take part))(?!\p{L})/iu;

/** Each party has so many members as is stated. */
function hasFixedSeats({ seatsPerParty }: Group): boolean {
  return seatsPerParty.length > 0 && seatsPerParty.every(({ count }) => count !== undefined);
}

/** The documents count parties, not persons. */
function notCounted(group: Group, fact: Fact, { question: { language } }: Asked): Draft {
  const count = countWords(group.parties.length, language);
  const name = lowerFirst(group.name[language]);
  const text = inLanguage(
    language,
    `Det står inte hur många personer som sitter i ${name}, bara att den har ${count} parter.`,
    `The agreements do not say how many people sit in ${name}, only that it has ${count} parties.`,
  );
  return { outcome: "unknown", lead: [composed(text, fact)], about: [group.id] };
}

/** "Styrgruppen har åtta kommuner", with another number corrected that the question names. */
function countText(group: Group, parties: number, asked: Asked): string {
  const { language, numbers, mendedText } = asked.question;
  const wrong = numbers.find(
    (number) =>
      Number(number) !== parties && isBeyond(mendedText, parties, Number(number)) === undefined,
  );
  const not =
    wrong === undefined
      ? ""
      : inLanguage(language, ", inte ", ", not ") + countWords(Number(wrong), language);
  const counted = `${countWords(parties, language)} ${countedWords(parties, asked)}${not}`;
  return inLanguage(
    language,
    `${group.name.sv} har ${counted}.`,
    `${group.name.en} has ${counted}.`,
  );
}

/** "kommuner", "parter som inte är kommuner". */
function countedWords(count: number, asked: Asked): string {
  const { language } = asked.question;
  const sort = sortOf(asked);
  if (sort === undefined || !isTurned(asked)) return sortWords(sort, count, language);
  const others = sortWords(sort, 2, language);
  return inLanguage(language, `parter som inte är ${others}`, `parties that are not ${others}`);
}

function perParty(group: Group, fact: Fact, { question, knowledge }: Asked): Statement {
  const naming = namingOf(knowledge);
  return composed(perPartyText(group.seatsPerParty, naming, question.language), fact);
}

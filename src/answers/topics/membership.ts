/** Who sits in a group: yes or no for one party, how many, of which sort, and in which groups one sits. */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, listWords } from "../../knowledge/facts/wording.ts";
import { lowerFirst, perPartyText, seatWords } from "../../knowledge/facts/group-facts.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../answer.ts";
import { BESIDES } from "../language/besides.ts";
import { tokensOf } from "../language/tokens.ts";
import { matchOf } from "../rate/match.ts";
import type { Term } from "../question.ts";
import { actorsOf, holds, type Actor } from "./actors.ts";
import { membersThen, otherwiseThen, wasMember } from "./members-then.ts";
import { asksForSort } from "./of-a-sort.ts";
import { isOfSeats, isSurelyOutside, isToldOutside, tellsWhich } from "./outside.ts";
import { isPartyOfSort, SORTS, sortWords } from "./party-sorts.ts";
import { COUNTED, SEATED, speaksOfSeats } from "./seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const membership: Topic = {
  id: "membership",
  answer(asked) {
    const { question } = asked;
    const group =
      namedGroups(asked)[0] ?? ofCooperation(asked) ?? partyOfWhat(asked) ?? described(asked);
    const counts =
      question.ask === "how-many" && group !== undefined && sortOf(asked) !== undefined;
    if (!counts && !touches(question, "members", "party", "represent")) return undefined;
    if (group === undefined || isToldAsDifferent(asked) || asksForSort(asked)) return undefined;
    if (question.ask === "whether") return isMember(group, asked);
    if (question.ask === "how-many") return howMany(group, asked);
    if (question.ask === "which") return ofSort(group, asked);
    return undefined;
  },
};

/** "Beskrivs den på samma sätt i båda texterna?": people are known to ask so for how the two differ. */
function isToldAsDifferent({ carrying: [best] }: Asked): boolean {
  return (
    best !== undefined &&
    best.likely > SURELY &&
    best.entry.fact.on.some((concept) => (concept as string) === "contradiction")
  );
}

/** A cooperation's parties are those of its first group: who is one, how many or which of a sort. */
function ofCooperation(asked: Asked): Group | undefined {
  const { ask, years } = asked.question;
  const sort = sortOf(asked);
  const isPlain = sort === "municipality" && !isTurned(asked);
  // How many municipalities there are is told expressly; which they are is only counted up.
  const isOfSort =
    sort !== undefined &&
    years.length === 0 &&
    (ask === "which" ? isPlain : ask === "how-many" && !isPlain);
  if (!isOfSort && ask !== "whether") return undefined;
  return subjectsOf(asked.knowledge, "group").find(
    (group) =>
      group.homonym === "default" &&
      asked.question.mentions.some(({ subjects }) => subjects[0] === group.of),
  );
}

/** "Är Trygghetskassan part?": of the cooperation, where nothing else is named. */
function partyOfWhat(asked: Asked): Group | undefined {
  const { question, knowledge } = asked;
  if (question.ask !== "whether" || !touches(question, "party", "members")) return undefined;
  const isOfSomethingElse = question.mentions.some(
    ({ firm, subjects }) => firm && knowledge.subjects.get(subjects[0])?.kindOf !== "organization",
  );
  if (isOfSomethingElse || AGREEMENT.test(question.mendedText) || !asksOnlyFor(COUNTED, asked))
    return undefined;
  return subjectsOf(knowledge, "group").find((group) => group.homonym === "default");
}

/** "Satt Ängsby med i arbetsgruppen bakom avtalet?": people are known to ask so for who is in that group. */
function described({ question, carrying, knowledge }: Asked): Group | undefined {
  const [best] = carrying;
  if (question.ask !== "whether" || best === undefined || best.likely < SURELY) return undefined;
  const { fact } = best.entry;
  const subject = knowledge.subjects.get(fact.subject);
  return subject?.kindOf === "group" && fact.id === `${subject.id}/members` ? subject : undefined;
}

const SURELY = 0.5;

const AGREEMENT = /(?<!\p{L})(överenskommelse\p{L}*|avtal\p{L}*|agreement)(?!\p{L})/iu;

function isMember(group: Group, asked: Asked): Draft | undefined {
  const { question } = asked;
  const { language } = question;
  const fact = membersThen(group, asked);
  if (fact === undefined) return undefined;
  const actors = actorsOf(asked, group).filter(({ term }) => !isOfSeats(term));
  if (actors.length === 0)
    return question.numbers.length > 0 ? claimedCount(group, asked) : undefined;
  if (actors.some((actor) => actor.term?.unknown)) return undefined;
  const entry = asked.lexicon.index.byId.get(fact.id);
  const isHeld = (term: Term): boolean =>
    entry !== undefined && matchOf(term, entry, asked.lexicon) >= 0.9;
  const inside = actors.filter((actor) => holds(fact, actor, asked));
  const outside = actors.filter((actor) => !inside.includes(actor));
  const isTold = (term: Term): boolean =>
    isHeld(term) || outside.some((actor) => tellsWhich(term, actor, asked));
  if (!speaksOfSeats(asked, isTold)) return undefined;
  const name = lowerFirst(group.name[language]);
  const isNamed = question.mentions.some(({ subjects }) => subjects[0] === group.id);
  if (!isNamed && outside.some((actor) => isToldOutside(actor, asked))) return undefined;
  if (outside.some((actor) => !isSurelyOutside(actor, group, fact, asked))) return undefined;
  const list = (some: readonly Actor[]) =>
    listWords(
      some.map((actor) => actor.name),
      language,
    );
  const yes = inLanguage(language, question.negated ? "Jo" : "Ja", "Yes");
  if (fact.subject !== group.id) return wasMember({ inside, outside, group, fact }, asked);
  const isInvited =
    inside.length > 0 && inside.every((actor) => isOnlyInvited(group, actor, asked));
  const text =
    isInvited && outside.length === 0
      ? inLanguage(
          language,
          `Vid behov: ${list(inside)} kan delta i ${name}.`,
          `When needed: ${list(inside)} can take part in ${name}.`,
        )
      : outside.length === 0
        ? inLanguage(
            language,
            `${yes}, ${list(inside)} ingår i ${name}.`,
            `${yes}, ${list(inside)} is part of ${name}.`,
          )
        : inLanguage(
            language,
            `Nej, ${list(outside)} står inte bland dem som sitter i ${name}${inside.length > 0 ? `, men ${list(inside)} gör det` : ""}.`,
            `No, ${list(outside)} is not listed among the members of ${name}${inside.length > 0 ? `, but ${list(inside)} is` : ""}.`,
          );
  return {
    outcome: "answered",
    lead: [composed(text, fact)],
    details: [...otherwiseThen(group, actors, asked), stated(fact, language)],
    about: [group.id],
  };
}

/** The one who is asked about takes part only when needed. */
function isOnlyInvited(group: Group, actor: Actor, asked: Asked): boolean {
  const naming = namingOf(asked.knowledge);
  const { language } = asked.question;
  const holdsSeat = (seat: Group["seats"][number]): boolean => {
    if (actor.id !== undefined) return seat.organization === actor.id;
    const words = tokensOf(seatWords(seat, naming, language)).flatMap(({ keys }) => keys);
    return actor.term?.keys.some((key) => words.includes(key)) ?? false;
  };
  const held = group.seats.filter(holdsSeat);
  return held.length > 0 && held.every(({ optional }) => optional);
}

/** "Har styrgruppen 20 parter?" */
function claimedCount(group: Group, asked: Asked): Draft | undefined {
  const counted = howMany(group, asked);
  const [lead] = counted?.lead ?? [];
  if (counted === undefined || lead === undefined || counted.outcome !== "answered")
    return undefined;
  const right = asked.question.numbers.some((number) => Number(number) === group.parties.length);
  const yes = inLanguage(asked.question.language, right ? "Ja." : "Nej.", right ? "Yes." : "No.");
  return { ...counted, lead: [{ ...lead, text: `${yes} ${lead.text}` }] };
}

const PERSONS = /\b(personer|människor|individer|people|persons)\b/iu;

/** "Hur många sitter i …?", "How many are there in …?": persons, since nothing else is named. */
const BARE =
  /(?<!\p{L})(hur många (sitter|är med|är det|ingår|deltar|finns|är ni|är de|är vi)|how many (are|sit|take part))(?!\p{L})/iu;

/** Each party has so many members as is stated. */
function hasFixedSeats({ seatsPerParty }: Group): boolean {
  return seatsPerParty.length > 0 && seatsPerParty.every(({ count }) => count !== undefined);
}

/** The documents count parties, not persons. */
function notCounted(group: Group, fact: Fact, { question }: Asked): Draft {
  const { language } = question;
  const count = countWords(group.parties.length, language);
  const name = lowerFirst(group.name[language]);
  return {
    outcome: "unknown",
    lead: [
      composed(
        inLanguage(
          language,
          `Det står inte hur många personer som sitter i ${name}, bara att den har ${count} parter.`,
          `The agreements do not say how many people sit in ${name}, only that it has ${count} parties.`,
        ),
        fact,
      ),
    ],
    about: [group.id],
  };
}

/** Every word of content is about who sits in the group: "hur många parter", not "hur mycket bidrag". */
function asksOnlyFor(concepts: ReadonlySet<string>, { question }: Asked): boolean {
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => concepts.has(concept)) ||
      question.mentions.some((named) => term.start >= named.start && term.end <= named.end),
  );
}

/** "Som inte är kommuner", "besides the municipalities". */
function isTurned({ question }: Asked): boolean {
  if (BESIDES.test(question.mendedText)) return true;
  const not = question.tokens.findIndex(({ folded }) => NOT.test(folded));
  return (
    not >= 0 &&
    question.terms.some(
      ({ start, concepts }) => start > not && concepts.some((concept) => SORTS.has(concept)),
    )
  );
}

const NOT = /^(inte|ej|icke|not)$/;

function sortOf({ question }: Asked): string | undefined {
  const touched: ReadonlySet<string> = new Set(question.terms.flatMap((term) => term.concepts));
  return [...SORTS].find(
    (sort) =>
      touched.has(sort) || (sort === "municipality" && question.concepts.has(sort as never)),
  );
}

/** "Hur många parter/kommuner/ledamöter har styrgruppen?" */
function howMany(group: Group, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const fact = factOf(knowledge, group.id, "members");
  if (fact?.value?.kind !== "seats" || group.parties.length === 0) return undefined;
  if (touches(question, "per-party"))
    return group.seatsPerParty.length === 0
      ? undefined
      : { outcome: "answered", lead: perParty(group, fact, asked), about: [group.id] };
  const sort = sortOf(asked);
  if (!asksOnlyFor(COUNTED, asked)) return undefined;
  if (question.negated && !isTurned(asked)) return undefined;
  const persons = PERSONS.test(question.mendedText) || BARE.test(question.mendedText);
  if (persons && !hasFixedSeats(group)) return notCounted(group, fact, asked);
  if (PERSONS.test(question.mendedText)) return notCounted(group, fact, asked);
  const parties = group.parties.filter((id) => {
    const subject = knowledge.subjects.get(id);
    return (
      sort === undefined ||
      (subject !== undefined && isPartyOfSort(subject, sort) !== isTurned(asked))
    );
  });
  const names = listWords(
    parties.map((id) => knowledge.subjects.get(id)?.name[language] ?? id),
    language,
  );
  const count = countWords(parties.length, language);
  const what =
    isTurned(asked) && sort !== undefined
      ? inLanguage(
          language,
          `parter som inte är ${sortWords(sort, 2, language)}`,
          `parties that are not ${sortWords(sort, 2, language)}`,
        )
      : sortWords(sort, parties.length, language);
  const wrong = question.numbers.find((number) => Number(number) !== parties.length);
  const claimed = wrong === undefined ? undefined : countWords(Number(wrong), language);
  const lead = inLanguage(
    language,
    `${group.name.sv} har ${count} ${what}${claimed === undefined ? "" : `, inte ${claimed}`}.`,
    `${group.name.en} has ${count} ${what}${claimed === undefined ? "" : `, not ${claimed}`}.`,
  );
  return {
    outcome: "answered",
    lead: [composed(lead, fact)],
    details: [
      composed(`${names}.`, fact),
      ...(group.seatsPerParty.length > 0 && sort === undefined ? perParty(group, fact, asked) : []),
    ],
    about: [group.id],
  };
}

function perParty(group: Group, fact: Fact, { question, knowledge }: Asked): Statement[] {
  const naming = namingOf(knowledge);
  return [composed(perPartyText(group.seatsPerParty, naming, question.language), fact)];
}

/** "Vilka samordningsförbund sitter i styrgruppen?" */
function ofSort(group: Group, asked: Asked): Draft | undefined {
  const sort = sortOf(asked);
  if (sort === undefined || group.parties.length === 0) return undefined;
  const { question, knowledge } = asked;
  if (!asksOnlyFor(SEATED, asked)) return undefined;
  const chosen = group.parties.filter((id) => {
    const subject = knowledge.subjects.get(id);
    return subject !== undefined && isPartyOfSort(subject, sort) !== isTurned(asked);
  });
  if (chosen.length === 0 || chosen.length === group.parties.length) return undefined;
  const { language } = question;
  const names = listWords(
    chosen.map((id) => knowledge.subjects.get(id)?.name[language] ?? id),
    language,
  );
  const name = lowerFirst(group.name[language]);
  return {
    outcome: "answered",
    lead: [
      composed(
        inLanguage(language, `I ${name} ingår ${names}.`, `${group.name.en} includes ${names}.`),
        factOf(knowledge, group.id, "members"),
      ),
    ],
    about: [group.id],
  };
}

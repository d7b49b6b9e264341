/** "Vem är ersättare?", "Har Ängsby en ersättare?": which seats a party has, and that nobody is named. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { perPartyText } from "../../../knowledge/facts/seat-words.ts";
import type { Draft, Statement } from "../../answer.ts";
import { withVerdict } from "../../verdict-word.ts";
import { groupOfAll } from "./groups-meant.ts";
import { groupsOfParty, partyOf, type Party } from "./named-party.ts";
import { holderNotTold, NO_NAMES, seatsTold } from "./representation/seats-told.ts";
import { asksOnlyFor, SEATED } from "./seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const substituteSeat: Topic = {
  id: "substitute-seat",
  answer(asked) {
    const { question } = asked;
    const isWho = WHO_IS.test(question.mendedText);
    const isWhether = question.ask === "whether" && HAS_ONE.test(question.mendedText);
    if (!isWho && !isWhether) return undefined;
    if (question.negated || !touches(question, SUBSTITUTE) || !asksOnlyFor(SEATED, asked))
      return undefined;
    const party = partyOf(asked);
    const group = groupMeant(party, asked);
    if (group === undefined) return undefined;
    if (!hasSubstitutes(group, asked.knowledge)) return notTold(group, asked);
    const isOfParty = party !== undefined && group.parties.includes(party.id);
    if (party !== undefined && !isOfParty && group.level === "cooperation") return undefined;
    const told = isOfParty
      ? seatsTold(party, { central: [group], local: [], others: [] }, asked)
      : seatsOfAll(group, asked);
    return isWho ? holderNotTold(told, asked) : affirmed(told, asked);
  },
};

const SUBSTITUTE = "substitute";
const STAND_IN = "(?:ersättar\\p{L}*|suppleant\\p{L}*|reserv\\p{L}*|substitutes?|deputy|deputies)";
const WHO_IS = new RegExp(
  `^(?:vem|vilka|vem som|who)(?: som)? (?:är|blir|var|sitter som|is|are|was)(?: \\p{L}+){0,2} ${STAND_IN}(?!\\p{L})`,
  "iu",
);
const HAS_ONE = new RegExp(
  `^(?:finns|har|is there|are there|does|do|has|have)(?!\\p{L}).{0,40}(?<!\\p{L})${STAND_IN}(?!\\p{L})`,
  "iu",
);

/** The one that is named, or else the one in which all parties sit. */
function groupMeant(party: Party | undefined, asked: Asked): Group | undefined {
  const { mentions, places } = asked.question;
  const isOwn = places.some((place) =>
    mentions.some(({ start, end }) => place.start >= start && place.end <= end),
  );
  const [named] = party === undefined || isOwn ? namedGroups(asked) : groupsOfParty(party, asked);
  const isOfOther = mentions.some(
    ({ firm, subjects: [id] }) => firm && !OF_SEATS.has(asked.knowledge.subjects.get(id)?.kindOf),
  );
  return named ?? (isOfOther ? undefined : groupOfAll(asked.knowledge));
}

const OF_SEATS: ReadonlySet<string | undefined> = new Set(["group", "organization"]);

function hasSubstitutes({ seatsPerParty }: Group, { roles }: Asked["knowledge"]): boolean {
  return seatsPerParty.some(({ role }) => role !== undefined && roles.get(role)?.standsIn === true);
}

function seatsOfAll(group: Group, { question: { language }, knowledge }: Asked): Draft {
  const told = perPartyText(group.seatsPerParty, namingOf(knowledge), language);
  const where = `${inLanguage(language, "i", "in")} ${lowerFirst(group.name[language])}`;
  const seats = told.replace(/\.$/, ` ${where}.`);
  return {
    outcome: "answered",
    lead: [composed(seats, factOf(knowledge, group.id, "members")), noNames(language)],
    about: [group.id],
  };
}

function noNames(language: keyof typeof NO_NAMES): Statement {
  return { text: NO_NAMES[language], facts: [] };
}

function affirmed(told: Draft, { question: { language } }: Asked): Draft {
  const [seats, ...rest] = told.lead;
  if (seats === undefined) return told;
  return { ...told, lead: [withVerdict("yes", seats, { language }), ...rest] };
}

function notTold({ id, name }: Group, { question: { language } }: Asked): Draft {
  const where = lowerFirst(name[language]);
  const text = inLanguage(
    language,
    `Om ersättare i ${where} står inget i överenskommelserna.`,
    `The agreements say nothing of substitutes in ${where}.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: [id] };
}

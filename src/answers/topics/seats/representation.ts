/** "Vem representerar Ängsby?": a municipality's or organisation's seats in every group it is part of. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Draft } from "../../answer.ts";
import { groupOfCooperation } from "./groups-meant.ts";
import { isCurrent, LEADING } from "./leading-groups.ts";
import { groupsOfParty, isOwnGroup, partyOf, type Party } from "./named-party.ts";
import { shortName } from "../names-told.ts";
import { holderNotTold, seatsTold, type PartysGroups } from "./representation/seats-told.ts";
import { seatsOfSender } from "./seats-of-sender.ts";
import { asksForHolder, asksForSeatOf, asksOfSender, speaksOfSeats } from "./seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const representation: Topic = {
  id: "representation",
  answer(asked) {
    const { question } = asked;
    if (question.ask === "whether" || question.ask === "why") return undefined;
    const isOfSeat = touches(question, "represent", "have-a-seat") || asksForSeatOf(asked);
    if (!isOfSeat && !asksOfSender(asked)) return undefined;
    const ofSender = seatsOfSender(asked);
    if (ofSender !== undefined) return ofSender;
    // "Vilka från kommunen deltar i ledningsgruppen?": what is told of a local group's members says it.
    const isOfLocal = namedGroups(asked).some(({ level }) => level !== "cooperation");
    if (!isOfSeat && (isOfLocal || question.ask === "how-many")) return undefined;
    if (!speaksOfSeats(asked, (term) => term.unknown) || describesGroup(asked)) return undefined;
    const party = partyOf(asked);
    if (question.ask === "how-many") return party && seatsInGroup(party, asked);
    if (party === undefined) return isStranger(asked) ? notKnown(asked) : undefined;
    return seatsOf(party, asked);
  },
};

/** "Vem är representerad i Ängsbys grupp för arbetsgivarkontakter?": a group by what it does, not by name. */
function describesGroup(asked: Asked): boolean {
  const [best] = asked.carrying;
  if (best === undefined || !touches(asked.question, "group") || namedGroups(asked).length > 0)
    return false;
  const { fact } = best.entry;
  return fact.id === `${fact.subject}/members` && best.likely > 0.5;
}

/** "Hur många platser har Ängsby i styrgruppen?" */
function seatsInGroup(party: Party, asked: Asked): Draft | undefined {
  const [group = groupOfCooperation(asked), ...others] = namedGroups(asked);
  if (group === undefined || others.length > 0) return undefined;
  if (!group.parties.includes(party.id) || group.seatsPerParty.length === 0) return undefined;
  // "medarbetare": how many of them is not told.
  if (group.seatsPerParty.some(({ several }) => several)) return undefined;
  return seatsTold(party, { central: [group], local: [], others: [] }, asked);
}

/** Somebody is asked about whom the knowledge base does not have, unless people are known to ask so. */
function isStranger({ question, carrying: [best] }: Asked): boolean {
  if (best !== undefined && best.likely > SURELY) return false;
  return question.terms.some((term) => term.unknown && !term.weak);
}

const SURELY = 0.5;

function notKnown({ question }: Asked): Draft {
  const text = inLanguage(
    question.language,
    "Det står inte i överenskommelserna.",
    "The agreements do not say that.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

function seatsOf(party: Party, asked: Asked): Draft | undefined {
  const named = groupsOfParty(party, asked);
  const groups = named.length > 0 ? amongNamed(named, party) : amongCurrent(party, asked.knowledge);
  if (groups.central.length + groups.local.length === 0) return noSeat(party, named, asked);
  const told = seatsTold(party, groups, asked);
  return asksForHolder(asked) && groups.central.length > 0 ? holderNotTold(told, asked) : told;
}

function amongNamed(named: readonly Group[], party: Party): PartysGroups {
  return {
    central: named.filter(({ parties }) => parties.includes(party.id)),
    local: named.filter((group) => isOwnGroup(group, party)),
    others: [],
  };
}

function amongCurrent(party: Party, knowledge: Knowledge): PartysGroups {
  const all = subjectsOf(knowledge, "group").filter((group) => isCurrent(group, knowledge));
  const seated = all.filter(({ parties }) => parties.includes(party.id));
  const central = seated.filter(({ level }) => level === "cooperation");
  const local = all.filter(
    (group) =>
      isOwnGroup(group, party) &&
      LEADING.has(group.kind) &&
      factOf(knowledge, group.id, "members") !== undefined,
  );
  const others = seated.filter((group) => !central.includes(group) && !local.includes(group));
  return { central, local, others };
}

/** The group is known, and the party is not in it: unless its seats, or a fact of its own, tell more. */
function noSeat(party: Party, named: readonly Group[], asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [group] = named;
  const members = group && factOf(knowledge, group.id, "members");
  if (group === undefined || members === undefined) return undefined;
  if (named.some(({ seats }) => seats.length > 0) || isToldOutside(party, asked)) return undefined;
  const name = shortName(party.id, asked);
  const where = lowerFirst(group.name[language]);
  const text = inLanguage(
    language,
    `${name} står inte bland parterna i ${where}.`,
    `${name} is not listed among the parties of ${where}.`,
  );
  return { outcome: "unknown", lead: [composed(text, members)], about: [group.id] };
}

/** A fact of its own says that it is not a party. */
function isToldOutside({ id }: Party, { carrying }: Asked): boolean {
  return carrying.some(({ entry }) => entry.fact.negative && entry.subjects.has(id));
}

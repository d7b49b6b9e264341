/** "Vem representerar Ängsby?": a municipality's or organisation's seats in every group it is part of. */
import type { Fact } from "../../knowledge/fact.ts";
import { lowerFirst, meetingWords, seatWords } from "../../knowledge/facts/group-facts.ts";
import { countWords, listWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { Language, SubjectId, Text } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { seatsOfSender, withArticle } from "./seats-of-sender.ts";
import { asksForSeatOf, asksForHolder, speaksOfSeats } from "./seat-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const representation: Topic = {
  id: "representation",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask === "whether" || question.ask === "why") return undefined;
    if (!touches(question, "represent", "have-a-seat") && !asksForSeatOf(asked)) return undefined;
    const seats = seatsOfSender(asked);
    if (seats !== undefined) return seats;
    if (!speaksOfSeats(asked, (term) => term.unknown) || describesGroup(asked)) return undefined;
    const party = partyOf(asked);
    if (question.ask === "how-many") return seatsOfParty(party, asked);
    if (party === undefined) return isStranger(asked) ? notKnown(asked) : undefined;
    const named = groupsOfParty(party, asked);
    const all = subjectsOf(knowledge, "group").filter((group) => isCurrent(group, knowledge));
    const seated = (named.length > 0 ? named : all).filter((group) =>
      group.parties.includes(party.id),
    );
    const central =
      named.length > 0 ? seated : seated.filter((group) => group.level === "cooperation");
    const local =
      named.length > 0
        ? named.filter((group) => group.area !== undefined && group.area === party.area)
        : localGroups(all, party, knowledge);
    const [seatsOf] = named.filter((group) => group.seats.length > 0);
    if (central.length + local.length === 0 && seatsOf !== undefined) return undefined;
    if (central.length + local.length === 0)
      return named.length > 0 && !isToldOutside(party, asked)
        ? noSeat(party, named, asked)
        : undefined;
    const others = seated.filter((group) => !central.includes(group) && !local.includes(group));
    const told = draft(party, central, local, asked);
    if (asksForHolder(asked) && central.length > 0) return holderNotTold(told, asked);
    return { ...told, details: [...(told.details ?? []), ...alsoIn(others, asked)] };
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
function seatsOfParty(party: Party | undefined, asked: Asked): Draft | undefined {
  const [group = ofCooperation(asked), ...others] = namedGroups(asked);
  if (party === undefined || group === undefined || others.length > 0) return undefined;
  if (!group.parties.includes(party.id) || group.seatsPerParty.length === 0) return undefined;
  return draft(party, [group], [], asked);
}

/** The group in which the parties of a named cooperation sit. */
function ofCooperation({ question, knowledge }: Asked): Group | undefined {
  return subjectsOf(knowledge, "group").find(
    ({ homonym, of }) =>
      homonym === "default" && question.mentions.some(({ subjects }) => subjects[0] === of),
  );
}

/** "Ängsbys representant i styrgruppen": a place's own group may be meant, or the one of all parties. */
export function groupsOfParty(party: Party, asked: Asked): Group[] {
  const named = namedGroups(asked);
  const isOwn = ({ area }: Group): boolean => area !== undefined && area === party.area;
  const usual = subjectsOf(asked.knowledge, "group").find(
    ({ homonym, kind, parties }) =>
      homonym === "default" &&
      parties.includes(party.id) &&
      named.some((group) => isOwn(group) && group.kind === kind),
  );
  return usual === undefined || named.includes(usual) ? named : [usual, ...named];
}

/** Somebody is asked about whom the knowledge base does not have. */
function isStranger({ question }: Asked): boolean {
  return question.terms.some((term) => term.unknown && !term.weak);
}

function notKnown({ question }: Asked): Draft {
  const text = inLanguage(
    question.language,
    "Det står inte i överenskommelserna.",
    "The agreements do not say that.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

/** The group is known, and the party is not in it. */
function noSeat(
  party: Party,
  named: readonly Group[],
  { question, knowledge }: Asked,
): Draft | undefined {
  const { language } = question;
  const [group] = named;
  if (group === undefined || factOf(knowledge, group.id, "members") === undefined) return undefined;
  const name = knowledge.subjects.get(party.id)?.name[language].replace(/ \(.*\)$/, "") ?? "";
  const where = lowerFirst(group.name[language]);
  return {
    outcome: "unknown",
    lead: [
      composed(
        inLanguage(
          language,
          `${name} står inte bland parterna i ${where}.`,
          `${name} is not listed among the parties of ${where}.`,
        ),
        factOf(knowledge, group.id, "members"),
      ),
    ],
    about: [group.id],
  };
}

/** A fact of its own says that it is not a party. */
function isToldOutside({ id }: Party, { carrying }: Asked): boolean {
  return carrying.some(({ entry }) => entry.fact.negative && entry.subjects.has(id));
}

/** Said beside a seat; where the register is at hand, it says what it knows instead. */
export const NO_NAMES: Text = {
  sv: "Vem som har platsen står inte i överenskommelserna.",
  en: "The agreements do not say who holds the seat.",
};

export interface Party {
  readonly id: SubjectId;
  readonly area?: string | undefined;
}

/** The municipality or organisation that a question names. */
export function partyOf({ question, knowledge }: Asked): Party | undefined {
  const place = question.places.find((one) => !one.wide);
  const area = place && knowledge.areas.get(place.area);
  if (area?.organization !== undefined) return { id: area.organization, area: area.code };
  const mention = question.mentions.find(
    (one) => knowledge.subjects.get(one.subjects[0])?.kindOf === "organization",
  );
  const subject = mention && knowledge.subjects.get(mention.subjects[0]);
  return subject?.kindOf === "organization" && subject.classification !== "cooperation"
    ? { id: subject.id }
    : undefined;
}

/** Of several texts the newest describes how things are. */
export function isCurrent(group: Group, knowledge: Knowledge): boolean {
  const dates = [...knowledge.documents.values()].map((document) => document.date).sort();
  const own = group.source.map((source) => knowledge.documents.get(source.document)?.date ?? "");
  return own.includes(dates.at(-1) ?? "");
}

/** Kinds of the groups that lead a municipality's cooperation. */
export const LEADING: ReadonlySet<string> = new Set([
  "management-group",
  "steering-group",
  "cooperation-group",
  "working-group",
]);

function localGroups(all: readonly Group[], party: Party, knowledge: Knowledge): Group[] {
  if (party.area === undefined) return [];
  return all.filter(
    (group) =>
      group.area === party.area &&
      LEADING.has(group.kind) &&
      factOf(knowledge, group.id, "members") !== undefined,
  );
}

function draft(
  party: Party,
  central: readonly Group[],
  local: readonly Group[],
  asked: Asked,
): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const [main, ...others] = central;
  const name = knowledge.subjects.get(party.id)?.name[language].replace(/ \(.*\)$/, "") ?? "";
  const noNames: Statement = { text: NO_NAMES[language], facts: [] };
  const more = [...others, ...local];
  const lines = more.map((group) => groupLine(group, party, asked));
  if (main === undefined)
    return {
      outcome: "answered",
      lead: lines.slice(0, 1),
      details: [...lines.slice(1), noNames],
      about: [party.id],
    };
  return {
    outcome: "answered",
    lead: [mainSeat(name, main, asked), noNames],
    details: lines,
    about: [party.id],
  };
}

/** "Vem är X:s ersättare?": a person is asked for, and none is told; then which seats there are. */
function holderNotTold({ lead, details, about }: Draft, { question: { language } }: Asked): Draft {
  const noNames: Statement = { text: NO_NAMES[language], facts: [] };
  const seats = [...lead, ...(details ?? [])].filter(({ text }) => text !== NO_NAMES[language]);
  return { outcome: "unknown", lead: [noNames], details: seats.slice(0, 1), about: about ?? [] };
}

/** Networks and constellations, in one line. */
function alsoIn(groups: readonly Group[], { question, knowledge }: Asked): Statement[] {
  if (groups.length === 0) return [];
  const { language } = question;
  const names = listWords(
    groups.map((group) => lowerFirst(group.name[language])),
    language,
  );
  return [
    composed(
      inLanguage(language, `Finns också med i ${names}.`, `Also part of ${names}.`),
      ...groups.map((group) => factOf(knowledge, group.id, "members")),
    ),
  ];
}

function mainSeat(name: string, group: Group, { question, knowledge }: Asked): Statement {
  const { language } = question;
  const roles = group.seatsPerParty.map(
    (seat) => (seat.role && knowledge.roles.get(seat.role)?.name[language]) ?? "",
  );
  const seats = listWords(
    roles.map((role) => withArticle(role, language)),
    language,
  );
  const where = lowerFirst(group.name[language]);
  const fact = factOf(knowledge, group.id, "members");
  if (roles.length === 0)
    return composed(
      inLanguage(language, `${name} ingår i ${where}.`, `${name} is part of ${where}.`),
      fact,
    );
  return composed(
    inLanguage(
      language,
      `${name} har en plats i ${where}: ${seats}.`,
      `${name} has a seat in ${where}: ${seats}.`,
    ),
    fact,
  );
}

function groupLine(group: Group, party: Party, { question, knowledge }: Asked): Statement {
  const { language } = question;
  const members = factOf(knowledge, group.id, "members");
  const often = meetingWords(group, language);
  const meets = often === undefined ? "" : ` ${upperFirst(often)}.`;
  const cadence: Fact | undefined =
    often === undefined ? undefined : factOf(knowledge, group.id, "cadence");
  const who = seatList(group, party, { knowledge, language });
  return composed(`${group.name[language]} – ${who}.${meets}`, members, cadence);
}

function seatList(
  group: Group,
  party: Party,
  { knowledge, language }: { knowledge: Knowledge; language: Language },
): string {
  const naming = namingOf(knowledge);
  const seats = group.parties.includes(party.id) ? group.seatsPerParty : group.seats;
  if (seats.length === 0)
    return inLanguage(
      language,
      `en av ${countWords(group.parties.length, "sv")} parter`,
      `one of ${countWords(group.parties.length, "en")} parties`,
    );
  const words = (some: Group["seats"]): string =>
    listWords(
      some.map((seat) => seatWords(seat, naming, language)),
      language,
    );
  const invited = seats.filter(({ optional }) => optional);
  const always = words(seats.filter(({ optional }) => !optional));
  if (invited.length === 0) return always;
  return inLanguage(
    language,
    `${always}. Vid behov också ${words(invited)}`,
    `${always}. When needed also ${words(invited)}`,
  );
}

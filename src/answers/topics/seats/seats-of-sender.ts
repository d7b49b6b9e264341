/** Whom an organisation sends to a group: the seats of the group that are its own. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { seatTold, withArticle } from "../../../knowledge/facts/seat-words.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Place, Question } from "../../question.ts";
import { shortName } from "../names-told.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  stated,
  subjectsOf,
  type Asked,
  type Group,
} from "../topic.ts";
import { isCurrent, LEADING } from "./leading-groups.ts";

/** "Vilka representerar Jobbverket i ledningsgruppen?": the seats of one organisation there. */
export function seatsOfSender(asked: Asked): Draft | undefined {
  const senders = sendersIn(asked);
  const named = namedGroups(asked);
  if (senders.length === 0 || named.length > 1) return undefined;
  const groups = named.length > 0 ? named : groupsOfPlace(asked);
  const group = groups.find((one) => seatsFrom(senders, one).length > 0);
  if (group !== undefined) return seatsIn(group, senders, asked);
  return named.length === 0 ? noneFrom(senders, groups, asked) : undefined;
}

function seatsFrom(senders: readonly SubjectId[], { seats }: Group): Group["seats"] {
  return seats.filter(
    ({ organization }) => organization !== undefined && senders.includes(organization),
  );
}

/** "Vem från Jobbverket sitter i Ängsby?": the groups that lead the place's cooperation. */
function groupsOfPlace({ question, knowledge }: Asked): Group[] {
  const [place, ...others] = question.places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0 || isJoined(place, question)) return [];
  return subjectsOf(knowledge, "group").filter(
    (group) =>
      group.area === place.area &&
      group.seats.length > 0 &&
      LEADING.has(group.kind) &&
      isCurrent(group, knowledge),
  );
}

/** "Vem representerar Ängsby och Jobbverket?": both are asked for. */
function isJoined({ start, end }: Place, { tokens }: Question): boolean {
  return [tokens[start - 1], tokens[end]].some((token) => AND.test(token?.folded ?? ""));
}

const AND = /^(och|samt|eller|and|or)$/;

function noneFrom(
  [sender]: readonly SubjectId[],
  [group]: readonly Group[],
  asked: Asked,
): Draft | undefined {
  if (sender === undefined || group === undefined) return undefined;
  const { language } = asked.question;
  const members = factOf(asked.knowledge, group.id, "members");
  const name = shortName(sender, asked);
  const where = lowerFirst(group.name[language]);
  const text = inLanguage(
    language,
    `${name} står inte bland dem som sitter i ${where}.`,
    `${name} is not listed among those who sit in ${where}.`,
  );
  return {
    outcome: "answered",
    lead: [composed(text, members)],
    details: members === undefined ? [] : [stated(members, language)],
    about: [group.id],
  };
}

function seatsIn(group: Group, senders: readonly SubjectId[], asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const seats = seatsFrom(senders, group);
  const sender = seats[0]?.organization;
  if (sender === undefined) return undefined;
  const naming = namingOf(knowledge);
  const list = listWords(
    seats.map((seat) => {
      const words = seatTold({ ...seat, organization: undefined }, naming, language);
      const one = !seat.several && (seat.count ?? 1) === 1;
      return language === "sv" && one ? withArticle(words, language) : words;
    }),
    language,
  );
  const name = shortName(sender, asked);
  const where = lowerFirst(group.name[language]);
  const counted = question.ask === "how-many" ? countOf(seats, question) : "";
  return {
    outcome: "answered",
    lead: [
      composed(
        inLanguage(
          language,
          `${counted}I ${where} representeras ${name} av ${list}.`,
          `${counted}In ${where}, ${name} is represented by ${list}.`,
        ),
        factOf(knowledge, group.id, "members"),
      ),
    ],
    about: [group.id],
  };
}

/** "Två" of so many seats; nothing where not all of them are counted. */
function countOf(seats: Group["seats"], { language }: Question): string {
  if (seats.some(({ several }) => several)) return "";
  const count = seats.reduce((sum, seat) => sum + (seat.count ?? 1), 0);
  return `${upperFirst(count === 1 ? inLanguage(language, "en", "one") : countWords(count, language))}. `;
}

/** The organisations named, and those that they are offices of. */
function sendersIn({ question, knowledge }: Asked): SubjectId[] {
  return question.mentions.flatMap(({ subjects: [id] }) => {
    const subject = knowledge.subjects.get(id);
    if (subject?.kindOf !== "organization" || subject.classification === "cooperation") return [];
    return subject.of === undefined ? [subject.id] : [subject.id, subject.of];
  });
}

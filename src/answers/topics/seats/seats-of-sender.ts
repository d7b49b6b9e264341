/** Whom an organisation sends to a group: the seats of the group that are its own. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { seatTold, withArticle } from "../../../knowledge/facts/seat-words.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import { shortName } from "../names-told.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  type Asked,
  type Group,
} from "../topic.ts";

/** "Vilka representerar Jobbverket i ledningsgruppen?": the seats of one organisation there. */
export function seatsOfSender(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const senders = sendersIn(asked);
  const [group, ...others] = namedGroups(asked);
  if (group === undefined || others.length > 0) return undefined;
  const seats = group.seats.filter(
    (seat) => seat.organization !== undefined && senders.includes(seat.organization),
  );
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

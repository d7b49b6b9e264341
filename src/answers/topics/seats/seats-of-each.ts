/** "Hur många platser har varje part?", "Har Ängsby fler platser än Granåsa?": what each party has in a group. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { perPartyText } from "../../../knowledge/facts/seat-words.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Question } from "../../question.ts";
import { actorsOf } from "./actors.ts";
import { groupOfAll } from "./groups-meant.ts";
import { speaksOfSeats } from "./seat-words.ts";
import { said, verdictOf, type Said } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const seatsOfEach: Topic = {
  id: "seats-of-each",
  answer(asked) {
    const { question, knowledge } = asked;
    const text = question.mendedText;
    const isCompared = MORE.test(text) || ALIKE.test(text);
    const isCounted = question.ask === "how-many" || question.numbers.length > 0;
    if (!SEATS.test(text) || !(isCompared || isCounted) || question.years.length > 0)
      return undefined;
    if (question.ask !== "how-many" && !question.yesNo) return undefined;
    // "I hur många kommuner sitter …?" counts places, not seats.
    if (IN_PLACES.test(text)) return undefined;
    const group = groupMeant(asked);
    if (group === undefined || !isOfParties(group, asked)) return undefined;
    if (!speaksOfSeats(asked, ({ text: word }) => PERSONS.test(word))) return undefined;
    const { language } = question;
    const where = `${inLanguage(language, "i", "in")} ${lowerFirst(group.name[language])}`;
    const told = perPartyText(group.seatsPerParty, namingOf(knowledge), language);
    const toldThere = told.replace(/\.$/, ` ${where}.`);
    return {
      outcome: "answered",
      lead: [
        composed(
          question.yesNo && isCompared ? asMany(toldThere, question) : toldThere,
          factOf(knowledge, group.id, "members"),
        ),
      ],
      about: [group.id],
    };
  },
};

const IN_PLACES = /^i hur många kommuner|^in how many municipalities/iu;
const SEATS =
  /(?<!\p{L})(plats|platser|ledam\p{L}+|members|ersättare|represent\p{L}+|sitter|seats?|sits?|substitutes?)(?!\p{L})/iu;
const PERSONS = /^(personer|folk|people|persons)$/iu;
const MORE = /(?<!\p{L})(fler|färre|more|fewer)(?!\p{L})/iu;
const ALIKE = /(?<!\p{L})(lika många|lika mycket|as many|the same number)(?!\p{L})/iu;
const EACH = /(?<!\p{L})(varje|var och en|per|alla|each|every|all)(?!\p{L})/iu;

/** Other things have places too: a project, a school. */
const OF_SEATS: ReadonlySet<Subject["kindOf"] | undefined> = new Set(["group", "organization"]);

/** The group that is named, else the first of the cooperation; where each party has the same. */
function groupMeant(asked: Asked): Group | undefined {
  const { mentions } = asked.question;
  const isOfOthers = mentions.some(
    ({ subjects: [id] }) => !OF_SEATS.has(asked.knowledge.subjects.get(id)?.kindOf),
  );
  if (isOfOthers) return undefined;
  const named = namedGroups(asked);
  // "Hur många sitter i Ängsbys grupp?": another group than that of all parties is meant.
  if (
    named.length === 0 &&
    asked.question.places.length > 0 &&
    touches(asked.question, "group-body")
  )
    return undefined;
  const group = named[0] ?? groupOfAll(asked.knowledge);
  return group !== undefined && group.seatsPerParty.length > 0 ? group : undefined;
}

/** Parties are named, or each of them is asked about. */
function isOfParties(group: Group, asked: Asked): boolean {
  const actors = actorsOf(asked, group).filter(({ id }) => id !== undefined);
  return actors.length > 0
    ? actors.every(({ id }) => group.parties.some((party) => party === id))
    : EACH.test(asked.question.mendedText) && namedGroups(asked).length > 0;
}

function asMany(told: string, { mendedText, language }: Question): Said {
  return said(
    verdictOf(ALIKE.test(mendedText)),
    { language },
    `, alla har lika många. ${told}`,
    `, all have the same number. ${told}`,
  );
}

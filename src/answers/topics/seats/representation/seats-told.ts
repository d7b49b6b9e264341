/** A party's seats, as they are told: the main one first, then its other groups, each with who sits there. */
import { lowerFirst, meetingWords } from "../../../../knowledge/facts/group-facts.ts";
import { seatTold, withArticle } from "../../../../knowledge/facts/seat-words.ts";
import { countWords, listWords, upperFirst } from "../../../../knowledge/facts/wording.ts";
import type { Text } from "../../../../knowledge/schema/base.ts";
import type { Seat } from "../../../../knowledge/schema/kinds.ts";
import type { Draft, Statement } from "../../../answer.ts";
import type { Party } from "../named-party.ts";
import { shortName } from "../../names-told.ts";
import { composed, factOf, inLanguage, namingOf, type Asked, type Group } from "../../topic.ts";

/** The groups that a party is part of. */
export interface PartysGroups {
  /** Its seat in the first of them is what is told directly. */
  readonly central: readonly Group[];
  /** Those of its own place. */
  readonly local: readonly Group[];
  /** Networks and constellations, of which only the names are told. */
  readonly others: readonly Group[];
}

/** Said beside a seat; where the register is at hand, it says what it knows instead. */
export const NO_NAMES: Text = {
  sv: "Vem som har platsen står inte i överenskommelserna.",
  en: "The agreements do not say who holds the seat.",
};

export function seatsTold(
  party: Party,
  { central: [main, ...central], local, others }: PartysGroups,
  asked: Asked,
): Draft {
  const lines = [...central, ...local].map((group) => groupLine(group, party, asked));
  const [first, ...rest] = lines;
  const noNames = { text: NO_NAMES[asked.question.language], facts: [] };
  const also = alsoIn(others, asked);
  const about = [party.id];
  return main === undefined
    ? {
        outcome: "answered",
        lead: first === undefined ? [] : [first],
        details: [...rest, noNames, ...also],
        about,
      }
    : {
        outcome: "answered",
        lead: [mainSeat(main, party, asked), noNames],
        details: [...lines, ...also],
        about,
      };
}

/** "Vem är X:s ersättare?": a person is asked for, and none is told; then which seats there are. */
export function holderNotTold(told: Draft, { question: { language } }: Asked): Draft {
  const { lead, details = [], about = [] } = told;
  const seats = [...lead, ...details].filter(({ text }) => text !== NO_NAMES[language]);
  return {
    outcome: "unknown",
    lead: [{ text: NO_NAMES[language], facts: [] }],
    details: seats.slice(0, 1),
    about,
  };
}

function mainSeat(group: Group, party: Party, asked: Asked): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const name = shortName(party.id, asked);
  const where = lowerFirst(group.name[language]);
  const roles = group.seatsPerParty.map(
    (seat) => (seat.role && knowledge.roles.get(seat.role)?.name[language]) ?? "",
  );
  const seats = listWords(
    roles.map((role) => withArticle(role, language)),
    language,
  );
  const text =
    roles.length === 0
      ? inLanguage(language, `${name} ingår i ${where}.`, `${name} is part of ${where}.`)
      : inLanguage(
          language,
          `${name} har en plats i ${where}: ${seats}.`,
          `${name} has a seat in ${where}: ${seats}.`,
        );
  return composed(text, factOf(knowledge, group.id, "members"));
}

/** "Ledningsgruppen i Ängsby – rektor och enhetschef. Träffas varje månad." */
function groupLine(group: Group, party: Party, asked: Asked): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const text = `${group.name[language]} – ${seatList(group, party, asked)}.`;
  const members = factOf(knowledge, group.id, "members");
  const often = meetingWords(group, language);
  return often === undefined
    ? composed(text, members)
    : composed(`${text} ${upperFirst(often)}.`, members, factOf(knowledge, group.id, "cadence"));
}

function seatList(group: Group, party: Party, asked: Asked): string {
  const { language } = asked.question;
  const seats = group.parties.includes(party.id) ? group.seatsPerParty : group.seats;
  if (seats.length === 0)
    return inLanguage(
      language,
      `en av ${countWords(group.parties.length, "sv")} parter`,
      `one of ${countWords(group.parties.length, "en")} parties`,
    );
  const always = seatNames(
    seats.filter(({ optional }) => !optional),
    asked,
  );
  const invited = seats.filter(({ optional }) => optional);
  if (invited.length === 0) return always;
  const also = inLanguage(language, "Vid behov också", "When needed also");
  return `${always}. ${also} ${seatNames(invited, asked)}`;
}

function seatNames(seats: readonly Seat[], { question: { language }, knowledge }: Asked): string {
  const naming = namingOf(knowledge);
  return listWords(
    seats.map((seat) => seatTold(seat, naming, language)),
    language,
  );
}

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

/** "Vem representerar Ängsby?", "Vilka sitter i styrgruppen?": names beside the seats. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { isAbstention, type Statement } from "../../answer.ts";
import type { Held } from "../../today.ts";
import { isCurrent } from "../seats/leading-groups.ts";
import { groupsOfParty, partyOf } from "../seats/named-party.ts";
import { NO_NAMES } from "../seats/representation/seats-told.ts";
import { inLanguage, namedGroups, subjectsOf } from "../topic.ts";
import { heldSentence, registerNote, seatLine, timeWords, type Telling } from "./held-words.ts";
import {
  bareName,
  groupName,
  ownGroup,
  partyMeant,
  plain,
  saidBy,
  says,
  withoutNoNames,
  type Group,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";

const SINCE = /\b(sedan nar|hur lange har|since when|how long has)\b/;
const SITS =
  /\b(vem|vilka|vilken person|who)\b.*\b(representerar|foretrader|sitter|ar ledamot|(ordinarie )?ledamot|har platsen|innehar|represents?|sits?|(ordinary )?member|holds?)\b/;
const TOLD_WITHOUT_NAMES =
  /\b(parter|kommuners?|kommunernas|ledningsgrupper|organisationer|myndigheter|roller|grupper|parties|municipalities|organi[sz]ations|authorities|roles|groups)\b/;

/** The holders of a party's seats. */
export const holders: LiveTopic = {
  id: "holders",
  answer(asked, agreed) {
    const party = partyMeant(asked);
    if (party === undefined) return undefined;
    const asksWho = asked.question.ask !== "whether" || says(asked, SINCE);
    if (!asksWho || asked.question.ask === "why" || asked.question.ask === "how-many")
      return undefined;
    const stated = agreed();
    const isSeat = [...stated.lead, ...(stated.details ?? [])].some(isNoNames);
    if (!isSeat && !(says(asked, SITS) && !says(asked, TOLD_WITHOUT_NAMES))) return undefined;
    const group = groupOf(party, asked);
    if (group === undefined) return undefined;
    const known = seatStatements(group, party, asked);
    const isNamed = known.helds.length > 0;
    if (!isSeat && !isNamed) return undefined;
    const rest = withoutNoNames(stated);
    const elsewhere = otherSeats(party, group.id, asked);
    if (!isNamed && !known.isUsed)
      return {
        ...rest,
        live: false,
        lead: [...rest.lead, ...known.statements],
        details: [...elsewhere, ...(rest.details ?? [])],
      };
    return {
      outcome: "answered",
      lead: known.statements,
      details: [...elsewhere, ...saidBy(rest)],
      about: stated.about ?? [party],
    };
  },
};

function isNoNames({ text }: Statement): boolean {
  return text === NO_NAMES.sv || text === NO_NAMES.en;
}

/** The group that is named; otherwise the one of the cooperation's own where the party has a seat. */
function groupOf(party: SubjectId, asked: LiveAsked): Group | undefined {
  const meant = partyOf(asked);
  const groups = meant === undefined ? namedGroups(asked) : groupsOfParty(meant, asked);
  const named = groups.find((group) => isIn(group, party, asked));
  if (named !== undefined || namedGroups(asked).length > 0) return named;
  const own = ownGroup(asked.knowledge);
  if (own?.parties.includes(party) === true) return own;
  return subjectsOf(asked.knowledge, "group").find(
    (group) =>
      group.level === "cooperation" &&
      group.parties.includes(party) &&
      isCurrent(group, asked.knowledge),
  );
}

function isIn(group: Group, party: SubjectId, { today }: LiveAsked): boolean {
  return (
    group.parties.includes(party) ||
    today.register.seats(group.id).some((one) => one.party === party)
  );
}

interface SeatStatements {
  readonly statements: readonly Statement[];
  readonly helds: readonly Held[];
  /** Is anybody registered in the group, now or ever? */
  readonly isUsed: boolean;
}

/** Who holds a party's seat in a group today, who stands in, and what is empty. */
export function seatStatements(
  group: Group,
  party: SubjectId,
  { today, question, knowledge }: LiveAsked,
): SeatStatements {
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  const helds = today.register
    .held({ group: group.id, party }, { from: today.day, to: today.day })
    .filter(({ role }) => role === "ordinary" || role === "substitute");
  const isUsed = today.register.begins(group.id) !== undefined;
  if (!isUsed)
    return { statements: [plain(inLanguage(language, NOBODY.sv, NOBODY.en))], helds, isUsed };
  const ordinary = helds.filter(({ role }) => role === "ordinary");
  const substitutes = helds.filter(({ role }) => role === "substitute");
  const seats = today.register.seats(group.id).filter((seat) => seat.party === party);
  const whose = bareName(knowledge, party, language);
  const where = groupName(knowledge, group.id, language);
  const empty =
    ordinary.length > 0
      ? []
      : [
          inLanguage(
            language,
            `Platsen är tom: ingen ordinarie ledamot för ${whose} i ${where} finns i registret.`,
            `The seat is empty: the register has no ordinary member for ${whose} in ${where}.`,
          ),
        ];
  const noSubstitute =
    substitutes.length > 0 || !seats.some((seat) => seat.substitutes)
      ? []
      : [
          inLanguage(
            language,
            "Någon ersättare finns inte i registret.",
            "The register has no substitute.",
          ),
        ];
  const sentences = [
    ...empty,
    ...ordinary.map((held) => heldSentence(held, telling)),
    ...substitutes.map((held) =>
      ordinary.length > 0 ? standsIn(held, ordinary, telling) : heldSentence(held, telling),
    ),
    ...noSubstitute,
    ...(helds.length > 0 ? [registerNote(helds, language)] : []),
  ];
  return { statements: [plain(sentences.join(" "))], helds, isUsed };
}

export const NOBODY = {
  sv: "Ingen är namngiven i registret ännu.",
  en: "Nobody is named in the register yet.",
};

/** "Kim Sten är ersättare sedan samma dag." */
function standsIn(held: Held, ordinary: readonly Held[], telling: Telling): string {
  const { language } = telling;
  const isSame = ordinary.every(({ since, to }) => since === held.since && to === held.to);
  const since =
    isSame && held.to === undefined
      ? inLanguage(language, "sedan samma dag", "since the same day")
      : timeWords(held, telling);
  return inLanguage(
    language,
    `${held.person.name} är ersättare, ${since}.`,
    `${held.person.name} is the substitute, ${since}.`,
  );
}

/** What people hold for the party in other groups. */
function otherSeats(party: SubjectId, main: SubjectId, asked: LiveAsked): Statement[] {
  const { today, question, knowledge } = asked;
  if (namedGroups(asked).length > 0) return [];
  const telling = { knowledge, language: question.language, day: today.day };
  return today.register
    .held({ party }, { from: today.day, to: today.day })
    .filter(({ group }) => group !== main)
    .map((held) =>
      plain(`${heldSentence(held, telling)} ${registerNote([held], question.language)}`),
    );
}

const MEMBERS =
  /(^|[,.!:] )(och |men |and |but )?(vem|vilka|vilka personer|who)\b.*\b(sitter|ingar|ar med|ar ledamoter|ledamoterna|ledamoter|medlemmar|medlemmarna|heter|sits?|members?|(is|are) (in|on)|makes? up)\b|\b(vad heter|names of)\b.*\b(ledamoter|ledamoterna|medlemmar|medlemmarna|members)\b/;

/** The names of all who sit in a group. */
export const members: LiveTopic = {
  id: "members",
  answer(asked, agreed) {
    const { today, question, knowledge } = asked;
    const [group, ...others] = namedGroups(asked);
    if (group === undefined || (others.length > 0 && question.mentions.length > 1))
      return undefined;
    if (!says(asked, MEMBERS) || says(asked, TOLD_WITHOUT_NAMES)) return undefined;
    const helds = today.register.held({ group: group.id }, { from: today.day, to: today.day });
    if (helds.length === 0) return undefined;
    const { language } = question;
    const telling = { knowledge, language, day: today.day };
    const bySeat = [...Map.groupBy(helds, ({ seat, role }) => seat?.id ?? role).values()];
    const lines = bySeat.map((one) => plain(seatLine(one, telling)));
    const where = groupName(knowledge, group.id, language);
    const intro = plain(
      inLanguage(language, `I registret står för ${where}:`, `The register has for ${where}:`),
    );
    const stated = agreed();
    if (isAbstention(stated))
      return { outcome: "answered", lead: [intro], details: lines, about: [group.id] };
    return { ...stated, details: [...saidBy(stated).slice(stated.lead.length), intro, ...lines] };
  },
};

/** "Vilka platser är tomma?", "Har Ängsby någon ersättare?", "Vilka uppdrag går ut snart?" */
import { countWords, dateWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { Ending, Vacant } from "../../today.ts";
import { inLanguage, namedGroups } from "../topic.ts";
import { placeWords, registerNote, ROLES } from "./held-words.ts";
import { NOBODY, seatStatements } from "./holders.ts";
import {
  adding,
  bareName,
  groupMeant,
  groupName,
  partyMeant,
  plain,
  saidBy,
  says,
  withoutNoNames,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";

const EMPTY =
  /\b(plats|platser|stol|stolar|seats?|places?|uppdrag|ersattare|positions?)\b.*\b(tom|tomma|lediga|ledig|vakant|vakanta|obesatt|obesatta|empty|vacant|unfilled|free)\b|\b(tomma|lediga|vakanta|empty|vacant) (platser|platserna|stolar|uppdrag|seats|places|positions)\b|\b(vakanser|vakanserna|vacancies)\b|\bvar saknas (det )?(ledamoter|ersattare)\b|\b(vilka|vem|who|which \w+) (saknar|lacks?) (en )?(ledamot|ersattare|a member|a substitute|substitutes)\b/;
const ENDS =
  /\b(uppdrag|uppdragen|platser|mandat|ledamoter|assignments?|terms?|memberships?|seats?)\b.*\b(gar ut|upphor|slutar|lopper ut|ends?|ending|expires?|run out|runs out)\b|\b(vilka|vem|who)\b.*\b(slutar|avgar|leaves|is leaving|are leaving)\b.*\b(snart|soon)\b/;
const HAS_ONE =
  /^(och |and )?(har|finns|does|is there|do)\b.*\b(ersattare|suppleant|ledamot|ordinarie|substitute|member)\b/;

export const vacancies: LiveTopic = {
  id: "vacancies",
  answer(asked, agreed) {
    if (says(asked, EMPTY)) return empty(asked);
    if (says(asked, ENDS)) return ending(asked);
    return says(asked, HAS_ONE) ? hasOne(asked, agreed) : undefined;
  },
};

function empty(asked: LiveAsked): Draft | undefined {
  const { today, question, knowledge } = asked;
  const { language } = question;
  if (today.register.isEmpty)
    return {
      outcome: "unknown",
      lead: [plain(NOBODY[language])],
    };
  const [group] = namedGroups(asked);
  const party = partyMeant(asked);
  const role = says(asked, /\b(ersattare|substitutes?)\b/) ? "substitute" : undefined;
  const found = today.register
    .vacancies()
    .filter((one) => group === undefined || one.group === group.id)
    .filter((one) => party === undefined || one.seat.party === party)
    .filter((one) => role === undefined || one.role === role);
  const where =
    group === undefined
      ? ""
      : inLanguage(
          language,
          ` i ${groupName(knowledge, group.id, "sv")}`,
          ` in ${groupName(knowledge, group.id, "en")}`,
        );
  const about = group === undefined ? [] : [group.id];
  if (found.length === 0)
    return {
      outcome: "answered",
      lead: [
        plain(
          inLanguage(
            language,
            `Ingen plats${where} är tom, enligt registret.`,
            `No seat${where} is empty, according to the register.`,
          ),
        ),
      ],
      about,
    };
  const count = found.reduce((sum, { missing }) => sum + missing, 0);
  return {
    outcome: "answered",
    lead: [plain(countOfEmpty(count, where, language))],
    details: found.map((one) => vacantLine(one, asked)),
    about,
  };
}

function countOfEmpty(count: number, where: string, language: "sv" | "en"): string {
  const words = upperFirst(countWords(count, language));
  return inLanguage(
    language,
    `${words} ${count === 1 ? "plats är tom" : "platser är tomma"}${where}, enligt registret.`,
    `${words} ${count === 1 ? "place is" : "places are"} empty${where}, according to the register.`,
  );
}

function vacantLine(
  { group, seat, role, missing }: Vacant,
  { question, knowledge }: LiveAsked,
): Statement {
  const { language } = question;
  const whose =
    seat.ofParty && seat.party !== undefined
      ? bareName(knowledge, seat.party, language)
      : seat.name[language];
  const several = missing > 1 ? ` (${missing})` : "";
  const name =
    role === "ordinary"
      ? inLanguage(language, "ordinarie ledamot", "ordinary member")
      : ROLES[role][language];
  return plain(
    `${upperFirst(whose)}, ${inLanguage(language, "i", "in")} ${groupName(knowledge, group, language)}: ${name}${several}`,
  );
}

function ending(asked: LiveAsked): Draft {
  const { today, question } = asked;
  const { language } = question;
  const [group] = namedGroups(asked);
  const found = today.register
    .ending()
    .filter(({ held }) => group === undefined || held.group === group.id);
  if (today.register.isEmpty) return { outcome: "unknown", lead: [plain(NOBODY[language])] };
  const lead =
    found.length === 0
      ? inLanguage(
          language,
          "Inget uppdrag i registret går ut inom tre månader.",
          "Nothing in the register ends within three months.",
        )
      : inLanguage(
          language,
          `${found.length === 1 ? "Ett" : upperFirst(countWords(found.length, "sv"))} uppdrag går ut inom tre månader.`,
          `${upperFirst(countWords(found.length, "en"))} ${found.length === 1 ? "assignment ends" : "assignments end"} within three months.`,
        );
  return {
    outcome: "answered",
    lead: [plain(lead)],
    details: found.map((one) => endingLine(one, asked)),
  };
}

function endingLine(
  { held, successor }: Ending,
  { question, knowledge, today }: LiveAsked,
): Statement {
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  const last = dateWords(held.to ?? "", language);
  const since = dateWords(held.since, language);
  const next =
    successor === undefined
      ? inLanguage(
          language,
          "Ingen efterträdare finns i registret.",
          "The register has no successor.",
        )
      : inLanguage(
          language,
          `Sedan tar ${successor.person.name} över.`,
          `Then ${successor.person.name} takes over.`,
        );
  const helds = successor === undefined ? [held] : [held, successor];
  return plain(
    `${held.person.name}, ${placeWords(held, telling)}, ${inLanguage(language, `från ${since} till ${last}`, `from ${since} to ${last}`)}. ${next} ${registerNote(helds, language)}`,
  );
}

/** "Har Ängsby någon ersättare i styrgruppen?" */
function hasOne(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const { today, question } = asked;
  const { language } = question;
  const party = partyMeant(asked);
  const group = groupMeant(asked);
  if (party === undefined || group === undefined || question.numbers.length > 0) return undefined;
  if (!today.register.seats(group.id).some((seat) => seat.party === party)) return undefined;
  const stated = withoutNoNames(agreed());
  const known = seatStatements(group, party, asked);
  if (!known.isUsed) return adding(stated, ...known.statements);
  const role = says(asked, /\b(ersattare|suppleant|substitute)\b/) ? "substitute" : "ordinary";
  const isThere = known.helds.some((held) => held.role === role);
  const yes = isThere
    ? inLanguage(language, "Ja, i registret.", "Yes, in the register.")
    : inLanguage(language, "Nej, inte i registret.", "No, not in the register.");
  return {
    outcome: "answered",
    lead: [plain(yes), ...known.statements],
    details: saidBy(stated),
    about: [group.id],
  };
}

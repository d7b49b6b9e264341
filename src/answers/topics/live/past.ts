/** "Vem satt för Ängsby i maj?", "Vem var ordförande före Robin?": who held what at another time. */
import { dateWords } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { isAbstention, type Draft } from "../../answer.ts";
import { periodIn, shifted, whenWords } from "../../language/period.ts";
import type { Held, HeldRole, NamedPerson, Period } from "../../today.ts";
import { inLanguage, namedGroups } from "../topic.ts";
import { functionMeant } from "./functions.ts";
import { heldSentence, registerNote, ROLES } from "./held-words.ts";
import { NOBODY } from "./holders.ts";
import {
  bareName,
  groupMeant,
  groupName,
  partyMeant,
  plain,
  saidBy,
  says,
  withoutNoNames,
  type Group,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";
import { peopleMeant } from "./people-named.ts";
import { severalCalled } from "./person.ts";

const WHO = /(^|[,.!:] )(och |men |and |but )?(vem|vilka|vilken person|who)\b/;
/** Without a group's name "var" and "was" may be about anything. */
const SEATED =
  /\b(satt|sitter|represent\p{L}+|foretradde|ledamot|ersattare|sat|sits|members?|substitute)\b/u;
const HELD =
  /\b(satt|sitter|representerade|representerar|foretradde|var|hade platsen|ingick|innehade|ledamot|ersattare|sat|sits|represented|represents|held|was|were|members?|substitute)\b/;
const BEFORE = /\b(fore|innan|before|foretrad\p{L}*|foregangare|predecessor)\b/u;

export const past: LiveTopic = {
  id: "past",
  answer(asked, agreed) {
    if (!says(asked, WHO) || !says(asked, HELD)) return undefined;
    const predecessor = beforeSomebody(asked);
    if (predecessor !== undefined) return predecessor;
    const role =
      functionMeant(asked) ?? (says(asked, /\bersattare|substitute\b/) ? "substitute" : undefined);
    const party = partyMeant(asked);
    if (role === undefined && party === undefined && namedGroups(asked).length === 0)
      return undefined;
    if (role === undefined && namedGroups(asked).length === 0 && !says(asked, SEATED))
      return undefined;
    const period = periodIn(asked.question.text, asked.today.day, "past");
    const group = groupMeant(asked);
    if (period === undefined || group === undefined) return undefined;
    if (party !== undefined && !isIn(group, party, asked)) return undefined;
    return during({ group, party, role, period }, asked, agreed);
  },
};

function isIn(group: Group, party: SubjectId, { today }: LiveAsked): boolean {
  return today.register.seats(group.id).some((seat) => seat.party === party);
}

interface Wanted {
  readonly group: Group;
  readonly party: SubjectId | undefined;
  readonly role: HeldRole | undefined;
  readonly period: Period;
}

function during(wanted: Wanted, asked: LiveAsked, agreed: () => Draft): Draft {
  const { today, question, knowledge } = asked;
  const { language } = question;
  const { group, party, role, period } = wanted;
  const begins = today.register.begins(group.id);
  const stated = withoutNoNames(agreed());
  if (begins === undefined || begins > period.to)
    return {
      ...stated,
      // Without a register it stays what it was; with one, who it was is the part that is not known.
      outcome: begins === undefined || isAbstention(stated) ? stated.outcome : "partly",
      live: false,
      lead: [plain(notKnown(begins, wanted, asked)), ...said(stated)],
    };
  const helds = today.register
    .held({ group: group.id, party }, period)
    .filter((held) => isWanted(held, role));
  const telling = { knowledge, language, day: today.day };
  const unknownBefore =
    begins > period.from && today.day > period.from
      ? [
          plain(
            notKnown(begins, { ...wanted, period: { ...period, to: shifted(begins, -1) } }, asked),
          ),
        ]
      : [];
  if (helds.length === 0)
    return {
      outcome: "answered",
      lead: [plain(nobody(wanted, asked)), ...unknownBefore],
      details: saidBy(stated),
      about: [group.id],
    };
  const [first, ...others] = helds.map((held) =>
    plain(`${heldSentence(held, telling)} ${registerNote([held], language)}`),
  );
  return {
    outcome: "answered",
    lead: first === undefined ? [] : [first],
    details: [...others, ...unknownBefore, ...saidBy(stated)],
    about: [group.id],
  };
}

function isWanted(held: Held, role: HeldRole | undefined): boolean {
  if (role !== undefined) return held.role === role;
  return held.role === "ordinary" || held.role === "substitute";
}

function said({ outcome, lead }: Draft): Draft["lead"] {
  return outcome === "out-of-scope" ? [] : lead;
}

/** The register knows of no time before its first entry. */
function notKnown(begins: string | undefined, { group, period }: Wanted, asked: LiveAsked): string {
  const { language } = asked.question;
  if (begins === undefined) return NOBODY[language];
  const where = groupName(asked.knowledge, group.id, language);
  const first = dateWords(begins, language);
  const when = whenWords(period, language);
  return inLanguage(
    language,
    `Vem det var ${when} vet jag inte: registret för ${where} börjar ${first}.`,
    `Who it was ${when} I do not know: the register for ${where} begins on ${first}.`,
  );
}

function nobody({ group, party, role, period }: Wanted, asked: LiveAsked): string {
  const { knowledge, question } = asked;
  const { language } = question;
  const where = groupName(knowledge, group.id, language);
  const when = whenWords(period, language);
  const whose =
    party === undefined
      ? ""
      : inLanguage(
          language,
          ` för ${bareName(knowledge, party, "sv")}`,
          ` for ${bareName(knowledge, party, "en")}`,
        );
  const name = ROLES[role ?? "ordinary"];
  return inLanguage(
    language,
    `Enligt registret var ingen ${name.sv}${whose} i ${where} ${when}.`,
    `According to the register nobody was ${name.en}${whose} in ${where} ${when}.`,
  );
}

/** "Vem var ordförande före Robin?" */
function beforeSomebody(asked: LiveAsked): Draft | undefined {
  if (!says(asked, BEFORE)) return undefined;
  const [meant] = peopleMeant(asked);
  const [person, ...others] = meant?.people ?? [];
  if (meant === undefined || person === undefined) return undefined;
  if (others.length > 0) return severalCalled(meant, asked);
  return predecessorOf(person, asked);
}

const EVER: Period = { from: "0000-01-01", to: "9999-12-31" };

function predecessorOf(person: NamedPerson, asked: LiveAsked): Draft {
  const { today, question, knowledge } = asked;
  const { language } = question;
  const role = functionMeant(asked);
  const [group] = namedGroups(asked);
  const own = today.register
    .held({ person: person.id, group: group?.id }, EVER)
    .filter((held) => role === undefined || held.role === role);
  const earlier = own.flatMap((held) => today.register.before(held).slice(0, 1));
  const telling = { knowledge, language, day: today.day };
  if (earlier.length > 0)
    return {
      outcome: "answered",
      lead: earlier.map((held) =>
        plain(`${heldSentence(held, telling)} ${registerNote([held], language)}`),
      ),
      about: [...new Set(earlier.map((held) => held.group))],
    };
  const text =
    own.length === 0
      ? inLanguage(
          language,
          `${person.name} har inget sådant uppdrag i registret.`,
          `${person.name} holds no such thing in the register.`,
        )
      : inLanguage(
          language,
          `Registret säger inte vem som var före ${person.name}.`,
          `The register does not say who came before ${person.name}.`,
        );
  return { outcome: "unknown", lead: [plain(text)] };
}

/**
 * Which of several meets more or less often: those that are named, those of two municipalities, or
 * all of a sort; and which meet more or less often than the question says.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { cadenceWords, lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { mentionedCadence } from "../../language/cadence-words.ts";
import type { Question } from "../../question.ts";
import { groupsMeant } from "../seats/groups-meant.ts";
import { claimFits } from "./cadence/claim.ts";
import { areAlike, comparedIn, isSurelyOftener, pacedOf, type Group, type Paced } from "./pace.ts";
import { leading, ofAll, sidesOf } from "./sides.ts";
import { said, verdictOf, type Said } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { isOfYears } from "../of-years.ts";

export const meetsOftener: Topic = {
  id: "meets-oftener",
  answer(asked) {
    const { question } = asked;
    const isAsked = ASKED.has(question.ask) || BESIDE.test(question.mendedText);
    if (!MEETS.test(question.mendedText) || !isAsked) return undefined;
    const claim = mentionedCadence(question.tokens);
    if (claim !== undefined) return thoseMeeting(asked);
    if (![OFTEN, SELDOM, ALIKE, BESIDE].some((one) => one.test(question.mendedText)))
      return undefined;
    const sides = sidesOf(asked);
    if (sides.length > 1) return besideEachOther(sides, asked);
    return sides.length === 0 && LOCAL.test(question.mendedText) ? ofLocal(asked) : undefined;
  },
};

const ASKED: ReadonlySet<string> = new Set(["which", "who", "where", "how-many", "whether", "why"]);
const MEETS =
  /(?<!\p{L})(?:träffa[rs]|träffades|möts|möttes|mötas|möten?|mötena|sammanträder|samlas|ses|meets?|met|meetings?)(?!\p{L})/iu;
const OFTEN = /(?<!\p{L})(oftare|oftast|tätare|tätast|(more|most) (often|frequently))(?!\p{L})/iu;
const SELDOM =
  /(?<!\p{L})((mer|mest) sällan|sällare|sällast|minst ofta|(less|least) (often|frequently))(?!\p{L})/iu;
const ALIKE =
  /(?<!\p{L})(lika (ofta|sällan|tätt)|(as|equally) (often|frequently)|the same frequency)(?!\p{L})/iu;
/** "Jämför hur ofta …" */
const BESIDE =
  /(?<!\p{L})((jämför\p{L}*|compare) .*(ofta|often)|(ofta|often) .*(jämfört med|kontra|compared (to|with)|versus))(?!\p{L})/iu;
/** Groups that lead a municipality's cooperation, whatever each of them is called. */
const LOCAL =
  /(?<!\p{L})(ledningsgrupp(en|er|erna)?|lokala? grupp(en|er|erna)?|kommun(s|ers|ernas|ens) grupp(er)?|management groups?|local groups?)(?!\p{L})/iu;

function besideEachOther(sides: readonly Group[], asked: Asked): Draft | undefined {
  const { question } = asked;
  const paced = pacedOf(sides);
  const about = sides.map(({ id }) => id);
  const facts = cadenceFacts(sides, asked);
  if (paced.length < sides.length) {
    const silent = facts.filter(({ gap }) => gap);
    const known = facts.filter(({ gap }) => !gap);
    const told = (list: readonly Fact[]): Statement[] =>
      list.map((fact) => stated(fact, question.language));
    return silent.length === 0
      ? undefined
      : { outcome: "unknown", lead: told(silent), details: told(known), about };
  }
  const details = facts.map((fact) => stated(fact, question.language));
  if (question.ask === "why")
    return { outcome: "unknown", lead: [noReason(question)], details, about };
  const compared = BESIDE.test(question.mendedText)
    ? upperFirst(sideWords(paced, asked))
    : winner(paced, asked);
  const text = question.yesNo ? judgement(paced, sides, asked) : `${compared}.`;
  return { outcome: "answered", lead: [composed(text, ...facts)], details, about };
}

function noReason({ language }: Question): Statement {
  const text = inLanguage(
    language,
    "Överenskommelserna säger inte varför.",
    "The agreements do not say why.",
  );
  return { text, facts: [] };
}

/** "Träffas den ena oftare än den andra?" */
function judgement(
  paced: readonly Paced[],
  [first]: readonly Group[],
  asked: Asked,
): string | Said {
  const { question } = asked;
  if (ALIKE.test(question.mendedText)) return whetherAlike(paced, asked);
  const own = paced.find(({ group }) => group === first);
  const others = paced.filter((one) => one !== own);
  const seldom = SELDOM.test(question.mendedText);
  const isSo = others.every((one) => own && isBefore(own, one, seldom));
  const isNot = others.some((one) => own && (areAlike(own, one) || isBefore(one, own, seldom)));
  const { language } = question;
  if (!isSo && !isNot) return `${winner(paced, asked)}.`;
  return said(verdictOf(isSo), { language }, `: ${sideWords(paced, asked)}.`);
}

/** "Träffas de lika ofta?"; "Träffas de inte lika ofta?" as without "inte". */
function whetherAlike(all: readonly Paced[], asked: Asked): string | Said {
  const { language, negated } = asked.question;
  const isSo = all.every((one) => all.every((other) => areAlike(one, other)));
  const differ = all.some((one) => all.some((other) => isSurelyOftener(one, other)));
  if (!isSo && !differ) return `${winner(all, asked)}.`;
  return said(verdictOf(isSo), { language, afterAll: negated }, `: ${sideWords(all, asked)}.`);
}

function isBefore(one: Paced, other: Paced, seldom: boolean): boolean {
  return seldom ? isSurelyOftener(other, one) : isSurelyOftener(one, other);
}

/** The one that comes first, that they are alike, or that it cannot be told. */
function winner(paced: readonly Paced[], asked: Asked): string {
  const { language } = asked.question;
  const [first, ...others] = unbeaten(paced, asked);
  if (first === undefined || others.length === 0) return first?.group.name[language] ?? "";
  const areAllAlike = paced.every((one) => areAlike(one, first));
  const intro = areAllAlike
    ? inLanguage(language, "De träffas lika ofta", "They meet equally often")
    : inLanguage(language, "Det går inte att säga säkert", "It cannot be told for certain");
  return `${intro}: ${sideWords(paced, asked)}`;
}

/** Those of which no other surely comes before them. */
function unbeaten(paced: readonly Paced[], { question }: Asked): Paced[] {
  const seldom = SELDOM.test(question.mendedText);
  return paced.filter((one) => !paced.some((other) => isBefore(other, one, seldom)));
}

function sideWords(paced: readonly Paced[], { question: { language } }: Asked): string {
  return listWords(
    paced.map(({ group }) => `${lowerFirst(group.name[language])} ${often(group, language)}`),
    language,
  );
}

function often({ cadence }: Group, language: Language): string {
  return cadenceWords(cadence, language) ?? "";
}

/** "Vilken ledningsgrupp träffas mest sällan?": of all municipalities, whatever the group is called. */
function ofLocal(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const all = leading(asked);
  const known = cadenceFacts(all, asked).filter(({ gap }) => !gap);
  const texts = question.mentions.map(({ subjects: [id] }) => id).filter((id) => isText(id, asked));
  // "enligt bilagan": of the document that tells it, and of its year.
  const isOfThose = known.every(
    (fact) =>
      isOfYears(fact, question, knowledge) &&
      texts.every((id) => fact.sources.some(({ document }) => id === document)),
  );
  if (!isOfThose) return undefined;
  const paced = pacedOf(all);
  if (ALIKE.test(question.mendedText))
    return question.yesNo
      ? {
          outcome: "answered",
          lead: [composed(whetherAlike(paced, asked), ...cadenceFacts(all, asked))],
        }
      : undefined;
  const first = unbeaten(paced, asked);
  if (first.length === 0 || first.length === paced.length) return undefined;
  const silent = cadenceFacts(all, asked).filter(({ gap }) => gap);
  const groups = first.map(({ group }) => group);
  const so = CALLED_SO.test(question.mendedText) ? calledSo(asked) : [];
  return {
    outcome: "answered",
    lead: [
      ...listed(groups, asked),
      ...(so.some((one) => !groups.includes(one)) ? named(so, asked) : []),
    ],
    details: silent.map((fact) => stated(fact, question.language)),
    about: groups.map(({ id }) => id),
  };
}

/** The first of those that bear the very word of the question. */
function calledSo(asked: Asked): Group[] {
  const meant = new Set(groupsMeant(asked, false));
  const paced = pacedOf(leading(asked).filter((group) => meant.has(group)));
  return unbeaten(paced, asked).map(({ group }) => group);
}

const CALLED_SO = /(?<!\p{L})(ledningsgrupp|management group)/iu;

function named(groups: readonly Group[], asked: Asked): Statement[] {
  const { language } = asked.question;
  const intro = inLanguage(
    language,
    "Av dem som kallas ledningsgrupp:",
    "Of those called management group:",
  );
  const words = sideWords(pacedOf(groups), asked);
  return [composed(`${intro} ${words}.`, ...cadenceFacts(groups, asked))];
}

function isText(id: string, { knowledge }: Asked): boolean {
  return [...knowledge.documents.values()].some((document) => document.id === id);
}

/** "Vilka grupper träffas mer sällan än varje månad?", "Hur många kommuner har grupper som …?" */
function thoseMeeting(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const claim = mentionedCadence(question.tokens);
  const compared = comparedIn(question.mendedText);
  const ofPlaces =
    touches(question, "municipality") && /^(which|how-many|where)$/.test(question.ask);
  if (claim === undefined || (compared === undefined && !ofPlaces) || question.negated)
    return undefined;
  if (
    namedGroups(asked).some((group) => !ofAll(group)) ||
    question.places.some(({ wide }) => !wide)
  )
    return undefined;
  const meant = LOCAL.test(question.mendedText) ? leading(asked) : groupsMeant(asked, true);
  const paced = pacedOf(meant ?? []).map(({ group }) => group);
  const found = paced.filter(({ cadence, area }) => {
    const isOfPlace = area !== undefined && knowledge.areas.get(area)?.level === "municipality";
    return (compared ?? claimFits)(cadence, claim) && (isOfPlace || !ofPlaces);
  });
  if (found.length === 0) return compared === undefined ? undefined : none(paced, asked);
  if (!ofPlaces) return { outcome: "answered", lead: listed(found, asked) };
  const areas = new Set(found.flatMap(({ area }) => area ?? []));
  const names = listWords(
    [...areas].map((area) => knowledge.areas.get(area)?.name[question.language] ?? ""),
    question.language,
  );
  const count = upperFirst(countWords(areas.size, question.language));
  const lead = question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
  const facts = cadenceFacts(found, asked);
  return {
    outcome: "answered",
    lead: [composed(lead, ...facts)],
    details: facts.map((fact) => stated(fact, question.language)),
  };
}

/** No other answer would say that none does. */
function none(groups: readonly Group[], asked: Asked): Draft | undefined {
  if (groups.length === 0) return undefined;
  const text = inLanguage(
    asked.question.language,
    "Ingen av de grupper som det står om.",
    "None of the groups about which the agreements say this.",
  );
  return { outcome: "answered", lead: [composed(text, ...cadenceFacts(groups, asked))] };
}

/** "En grupp: … – en gång i kvartalet." */
function listed(groups: readonly Group[], asked: Asked): Statement[] {
  const { language } = asked.question;
  const facts = cadenceFacts(groups, asked);
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0)
    return [composed(`${only.name[language]}: ${often(only, language)}.`, ...facts)];
  const count = upperFirst(countWords(groups.length, language));
  const head = inLanguage(language, `${count} grupper:`, `${count} groups:`);
  const lines = groups.map((group) =>
    composed(
      `${group.name[language]} – ${often(group, language)}`,
      factOf(asked.knowledge, group.id, "cadence"),
    ),
  );
  return [composed(head, ...facts), ...lines];
}

function cadenceFacts(groups: readonly Group[], { knowledge }: Asked): Fact[] {
  return groups.flatMap(({ id }) => factOf(knowledge, id, "cadence") ?? []);
}

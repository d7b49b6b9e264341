/** How often a group meets: asked, asserted wrongly, compared, or asked the other way round. */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import { cadenceWords, lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { approximateDays, type Cadence } from "../../knowledge/schema/kinds.ts";
import type { Draft, Statement } from "../answer.ts";
import { isChoice } from "../language/ask.ts";
import { mentionedCadence, type CadenceClaim } from "../language/cadence-words.ts";
import { groupsMeant, HOW_OFTEN } from "./groups-meant.ts";
import { asksForMoment, isLaterThanAll } from "../moment.ts";
import type { Question } from "../question.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
  factsAbout,
} from "./topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const cadence: Topic = {
  id: "cadence",
  answer(asked) {
    const { question } = asked;
    if (asksForMoment(question) || isLaterThanAll(question, asked.lexicon)) return undefined;
    const claim = mentionedCadence(question.tokens);
    const asksCadence =
      question.ask === "how-often" ||
      (touches(question, "cadence", "most-often", "least-often") &&
        ["when", "whether", "which", "who", "why"].includes(question.ask));
    if (!asksCadence && claim === undefined) return undefined;
    const asksMore =
      question.ask === "why" ||
      (question.ask === "whether" && (question.yesNo || isChoice(question.mendedText)));
    if (asksMore && claim === undefined && hasMore(asked) && !isBesideAnother(asked))
      return undefined;
    if (!touches(question, "cadence", "most-often", "least-often") && question.ask !== "how-often")
      return undefined;
    if (
      asked.carrying.some(
        (one) =>
          one.fit === 1 &&
          !one.entry.fact.gap &&
          one.missing.length === 0 &&
          !isAboutCadence(one.entry.fact) &&
          question.ask === "how-often",
      )
    )
      return undefined;
    if (
      question.ask === "when" &&
      (claim !== undefined || question.terms.some((term) => term.unknown))
    )
      return undefined;
    const isExtreme = touches(question, "most-often", "least-often");
    if (
      isExtreme &&
      question.ask !== "how-often" &&
      groupsMeant(asked, claim !== undefined) === undefined
    )
      return undefined;
    const groups = cadenceGroups(asked);
    if (groups.length === 0) return noGroup(asked, claim);
    if (question.ask === "when" && !touches(question, "cadence")) return undefined;
    const compares = groups.length > 1 && (isExtreme || isBesideAnother(asked));
    if (!compares && (question.ask === "which" || question.ask === "who")) return undefined;
    const namesakes = homonyms(asked);
    if (namesakes.length > 0) return whichOne(groups, namesakes, asked);
    if (compares) return oftenest(groups, asked);
    return ofGroups(groups, asked, claim);
  },
};

/** "Träffas den ena oftare än den andra?" */
function isBesideAnother(asked: Asked): boolean {
  const { places, mendedText } = asked.question;
  const named = namedGroups(asked).map(({ area }) => area);
  const areas = new Set([...named, ...places.filter(({ wide }) => !wide).map(({ area }) => area)]);
  return areas.size > 1 && OFTENER.test(mendedText);
}

const OFTENER =
  /(?<!\p{L})(oftare|tätare|mer sällan|more often|less often|more frequently)(?!\p{L})/iu;

/** Something else is asked than how often: "Kan man delta i mötet på distans?" */
function hasMore({ question }: Asked): boolean {
  return question.terms.some(
    (term) =>
      !term.weak &&
      !term.concepts.some((concept) => HOW_OFTEN.has(concept)) &&
      !question.mentions.some((one) => term.start >= one.start && term.end <= one.end),
  );
}

function isAboutCadence(fact: Fact): boolean {
  return fact.on.some((concept) => (concept as string) === "cadence");
}

/** Named groups; a municipality alone means its groups whose cadence is known. */
function cadenceGroups(asked: Asked): Group[] {
  const named = namedGroups(asked);
  const { question, knowledge } = asked;
  const covered = new Set(named.map(({ area }) => area));
  const codes = new Set(
    question.places
      .filter((place) => !place.wide && !covered.has(place.area))
      .map((place) => place.area),
  );
  if (codes.size === 0) return named;
  const isOne = !touches(question, "most-often", "least-often") && !isBesideAnother(asked);
  if (named.length > 0 && isOne) return named;
  const local = subjectsOf(knowledge, "group").filter(
    (group) => group.area !== undefined && codes.has(group.area) && group.level === "municipal",
  );
  const known = local.filter((group) => group.cadence !== "not-stated");
  return [...named, ...(known.length > 0 ? known : local)];
}

/** Groups that share the bare name which was used, when no place tells which is meant. */
function homonyms(asked: Asked): Group[] {
  const { question, knowledge } = asked;
  if (question.places.some((place) => !place.wide)) return [];
  const owner = namedGroups(asked)[0]?.of;
  if (owner !== undefined && question.mentions.some((mention) => mention.subjects.includes(owner)))
    return [];
  return question.mentions.flatMap((mention) =>
    mention.homonyms.flatMap((id) => {
      const subject = knowledge.subjects.get(id);
      return subject?.kindOf === "group" ? [subject] : [];
    }),
  );
}

/** The default first, then the others of the same name. */
function whichOne(
  groups: readonly Group[],
  others: readonly Group[],
  asked: Asked,
): Draft | undefined {
  const { knowledge, question } = asked;
  const { language } = question;
  const [meant] = groups;
  const fact = meant && factOf(knowledge, meant.id, "cadence");
  if (meant === undefined || fact === undefined) return undefined;
  const name = lowerFirst(meant.name[language]);
  const lead = stated(fact, language);
  const known = others
    .flatMap((group) => factOf(knowledge, group.id, "cadence") ?? [])
    .filter((other) => !other.gap);
  return {
    outcome: "ambiguous",
    lead: [
      {
        ...lead,
        text: `${inLanguage(language, `Menar du ${name}?`, `Do you mean ${name}?`)} ${lead.text}`,
      },
    ],
    details: known.map((other) => stated(other, language)),
    about: [meant.id],
  };
}

/** "Vem träffas oftast, den ena eller den andra?" */
function oftenest(groups: readonly Group[], asked: Asked): Draft | undefined {
  const { knowledge, question } = asked;
  const { language } = question;
  const timed = groups
    .filter((group) => group.cadence !== "not-stated")
    .sort((a, b) => daysOf(a.cadence) - daysOf(b.cadence));
  if (timed.length < groups.length || timed.length < 2) return undefined;
  const chosen = touches(question, "least-often") ? timed.at(-1) : timed[0];
  if (chosen === undefined) return undefined;
  const facts = groups.flatMap((group) => factOf(knowledge, group.id, "cadence") ?? []);
  return {
    outcome: "answered",
    lead: [composed(`${chosen.name[language]}.`, ...facts)],
    details: facts.map((fact) => stated(fact, language)),
    about: groups.map((group) => group.id),
  };
}

function ofGroups(
  groups: readonly Group[],
  asked: Asked,
  claim: CadenceClaim | undefined,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const facts = groups.flatMap((group) => {
    const fact = factOf(knowledge, group.id, "cadence");
    return fact === undefined ? [] : [{ group, fact }];
  });
  const known = facts.filter(({ fact }) => !fact.gap);
  const about = groups.map((group) => group.id);
  if (known.length === 0) {
    const gap = facts[0];
    if (
      question.ask === "when" &&
      asked.carrying.some(({ entry }) => !entry.fact.gap && about.includes(entry.fact.subject))
    )
      return undefined;
    return (
      gap && {
        outcome: "unknown",
        lead: [stated(gap.fact, language)],
        details: nearby(asked, gap.group),
        about,
      }
    );
  }
  const [first, ...rest] = known;
  if (first === undefined) return undefined;
  const lead =
    claim === undefined || question.ask === "how-often"
      ? stated(first.fact, language)
      : judged(first.group, first.fact, claim, question);
  return {
    outcome: "answered",
    lead: [lead],
    details: rest.slice(0, 4).map(({ fact }) => stated(fact, language)),
    about,
  };
}

/** Where nothing is said of how often, its purpose is the nearest thing. */
function nearby({ knowledge, question }: Asked, group: Group): Statement[] {
  const purpose = factsAbout(knowledge, group.id).find(
    (fact) => !fact.gap && fact.on.some((id) => (id as string) === "purpose"),
  );
  return purpose === undefined ? [] : [stated(purpose, question.language)];
}

/** "Varför träffas den bara en gång i kvartalet?" when it meets every other week. */
function judged(group: Group, fact: Fact, claim: CadenceClaim, question: Question): Statement {
  const { language } = question;
  const fits = claimFits(group.cadence, claim);
  const often = cadenceWords(group.cadence, language) ?? "";
  const name = group.name[language];
  if (fits)
    return question.ask === "whether"
      ? {
          ...stated(fact, language),
          text: `${inLanguage(language, "Ja.", "Yes.")} ${fact.text[language]}`,
        }
      : {
          ...stated(fact, language),
          text: `${fact.text[language]} ${inLanguage(language, "Överenskommelserna säger inte varför.", "The agreements do not say why.")}`,
        };
  const no = question.ask === "whether" ? inLanguage(language, "Nej. ", "No. ") : "";
  return composed(
    inLanguage(
      language,
      `${no}${name} träffas ${often}, inte ${claim.words}.`,
      `${no}${name} meets ${often}, not ${claim.words}.`,
    ),
    fact,
  );
}

/** It meets about as often as the question says. */
export function claimFits(cadence: Cadence, claim: CadenceClaim): boolean {
  if (cadence === "not-stated") return false;
  const [from, to] =
    "every" in cadence ? [cadence.every, cadence.every] : [cadence.from, cadence.to];
  return claim.days >= approximateDays(from) * 0.9 && claim.days <= approximateDays(to) * 1.12;
}

/** "Vilka grupper träffas varje månad?", "Vilken grupp träffas oftast?" */
function noGroup(asked: Asked, claim: CadenceClaim | undefined): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const most = touches(question, "most-often");
  const least = touches(question, "least-often");
  if (claim === undefined && !most && !least) return undefined;
  const meant = groupsMeant(asked, claim !== undefined);
  if (meant === undefined) return undefined;
  const timed = meant
    .filter((group) => group.cadence !== "not-stated")
    .map((group) => ({ group, days: daysOf(group.cadence) }))
    .sort((a, b) => a.days - b.days);
  const end = least ? timed.at(-1) : timed[0];
  const chosen =
    claim === undefined
      ? timed.filter(({ days }) => days === end?.days)
      : timed.filter(({ group }) => claimFits(group.cadence, claim));
  if (chosen.length === 0) return undefined;
  const lines = chosen.map(({ group }) =>
    composed(
      `${group.name[language]} – ${cadenceWords(group.cadence, language) ?? ""}`,
      factOf(knowledge, group.id, "cadence"),
    ),
  );
  const count = chosen.length;
  const lead = inLanguage(
    language,
    count === 1
      ? `En grupp: ${lowerFirst(chosen[0]?.group.name.sv ?? "")}.`
      : `${upperFirst(countWords(count, "sv"))} grupper:`,
    count === 1
      ? `One group: ${lowerFirst(chosen[0]?.group.name.en ?? "")}.`
      : `${upperFirst(countWords(count, "en"))} groups:`,
  );
  return {
    outcome: "answered",
    lead: [{ text: lead, facts: lines.flatMap((line) => line.facts) }],
    details: lines,
  };
}

function daysOf(cadence: Cadence): number {
  if (cadence === "not-stated") return Number.POSITIVE_INFINITY;
  return approximateDays("every" in cadence ? cadence.every : cadence.from);
}

/** How often a group meets: asked, asserted wrongly, compared, or asked the other way round. */
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isChoice } from "../../language/ask.ts";
import { mentionedCadence, type CadenceClaim } from "../../language/cadence-words.ts";
import { asksForMoment, isLaterThanAll } from "../../moment.ts";
import { isOfName, type Question } from "../../question.ts";
import { judged } from "./cadence/claim.ts";
import { comparesPlaces, groupsAsked, namesakesOf } from "./cadence/groups-asked.ts";
import { groupsMeeting, oftenestOf } from "./cadence/most-often.ts";
import { asksForNext, isNext, noDateThen, noDatesAtAll } from "./cadence/next-meeting.ts";
import { asksForTimes, timesIn } from "./cadence/times.ts";
import { comparedIn } from "./pace.ts";
import { actorsOf, holds } from "../seats/actors.ts";
import { extendedForm } from "../seats/extended-form.ts";
import { groupsMeant, HOW_OFTEN } from "../seats/groups-meant.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

/** "Kan gruppen ha extra möten?", "Vem kallar till extra möten?": how often it meets is no answer. */
function noneExtra(asked: Asked): Draft {
  const text = inLanguage(
    asked.question.language,
    "Om extra möten står det inget i överenskommelserna.",
    "The agreements say nothing about extra meetings.",
  );
  return {
    outcome: "unknown",
    lead: [{ text, facts: [] }],
    about: namedGroups(asked)
      .map(({ id }) => id)
      .slice(0, 1),
  };
}

const EXTRA =
  /(?<!\p{L})(extra\s?(\p{L}*möte\p{L}*|sammanträde\p{L}*)|extrainsatt\p{L}*|(extra|extraordinary) (\p{L}+ ){0,2}meetings?)(?!\p{L})/iu;

export const cadence: Topic = {
  id: "cadence",
  answer(asked) {
    const { question } = asked;
    if (EXTRA.test(question.mendedText)) return noneExtra(asked);
    const noDates = noDatesAtAll(question);
    if (noDates !== undefined) return noDates;
    // "Hur många gånger per år?" holds no length of time.
    const claim = asksForTimes(question) ? undefined : mentionedCadence(question.tokens);
    if (!asksHowOften(asked, claim)) return undefined;
    const groups = groupsAsked(asked).map((group) => asAttended(group, asked));
    if (groups.length === 0) return groupsMeeting(claim, asked);
    if (question.ask === "when" && !touches(question, "cadence")) return undefined;
    const compares = groups.length > 1 && (isOfExtreme(question) || comparesPlaces(asked));
    if (!compares && (question.ask === "which" || question.ask === "who")) return undefined;
    if (compares) return oftenestOf(groups, asked);
    const namesakes = namesakesOf(asked);
    const often =
      namesakes.length > 0 ? whichOne(groups, namesakes, asked) : ofGroups(groups, asked, claim);
    return often !== undefined && asksForNext(question) ? noDateThen(often, groups, asked) : often;
  },
};

/** "Hur ofta är X med i gruppen?": the larger group that it meets as, where X sits only in that. */
function asAttended(group: Group, asked: Asked): Group {
  const fact = factOf(asked.knowledge, group.id, "members");
  const others = actorsOf(asked, group).filter(
    (actor) => actor.id !== undefined && fact !== undefined && !holds(fact, actor, asked),
  );
  return others.length > 0 ? (extendedForm(group, others, asked) ?? group) : group;
}

/** How often is asked, and nothing else: not when the next time is, nor "Vilket yrke söks oftast?" */
function asksHowOften(asked: Asked, claim: CadenceClaim | undefined): boolean {
  const { question, lexicon } = asked;
  const { ask } = question;
  if (asksForMoment(question) || isLaterThanAll(question, lexicon)) return false;
  if (ask === "how-often" || (ask === "how-many" && asksForTimes(question)))
    return !isToldOtherwise(asked);
  if (!touches(question, "cadence", "most-often", "least-often")) return false;
  if (claim === undefined && (!OPEN.has(ask) || asksForMore(asked))) return false;
  if (
    ask === "when" &&
    (claim !== undefined || question.terms.some((term) => term.unknown && !isNext(term)))
  )
    return false;
  return !isOfExtreme(question) || groupsMeant(asked, claim !== undefined) !== undefined;
}

/** Kinds of question that may ask for a cadence without naming one. */
const OPEN: ReadonlySet<Question["ask"]> = new Set(["when", "whether", "which", "who", "why"]);

function isOfExtreme(question: Question): boolean {
  return touches(question, "most-often", "least-often");
}

/** What answers the whole question is about something else that happens so often. */
function isToldOtherwise({ carrying }: Asked): boolean {
  return carrying.some(
    ({ fit, entry: { fact }, missing }) =>
      fit === 1 && !fact.gap && missing.length === 0 && !isAbout(fact, "cadence"),
  );
}

/** Something else is asked than how often: "Kan man delta i mötet på distans?" */
function asksForMore(asked: Asked): boolean {
  const { question } = asked;
  const { ask, yesNo, mendedText } = question;
  if (ask !== "why" && !(ask === "whether" && (yesNo || isChoice(mendedText)))) return false;
  const others = question.terms.filter(
    (term) =>
      !term.weak &&
      !term.concepts.some((concept) => HOW_OFTEN.has(concept)) &&
      !isOfName(term, question),
  );
  return others.length > 0 && !comparesPlaces(asked);
}

function isAbout({ on }: Fact, concept: string): boolean {
  return on.some((one) => (one as string) === concept);
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
  const which = inLanguage(language, `Menar du ${name}?`, `Do you mean ${name}?`);
  const known = others
    .flatMap((group) => factOf(knowledge, group.id, "cadence") ?? [])
    .filter((other) => !other.gap);
  return {
    outcome: "ambiguous",
    lead: [composed(`${which} ${fact.text[language]}`, fact)],
    details: known.map((other) => stated(other, language)),
    about: [meant.id],
  };
}

function ofGroups(
  groups: readonly Group[],
  asked: Asked,
  claim: CadenceClaim | undefined,
): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [first, ...rest] = groups.flatMap((group) => {
    const fact = factOf(knowledge, group.id, "cadence");
    return fact === undefined || fact.gap ? [] : [{ group, fact }];
  });
  if (first === undefined) return notTold(groups, asked);
  const lead =
    claim === undefined || question.ask === "how-often"
      ? (timesIn(first.group, first.fact, question) ?? stated(first.fact, language))
      : (heldAgainst(first, claim, question) ??
        judged(
          first.group,
          { fact: first.fact, reason: reasonOf(first.group, asked) },
          claim,
          question,
        ));
  return {
    outcome: "answered",
    lead: [lead],
    details: rest.slice(0, 4).map(({ fact }) => stated(fact, language)),
    about: groups.map((group) => group.id),
  };
}

/** Why it meets as often as it does. */
function reasonOf({ id }: Group, { knowledge }: Asked): Fact | undefined {
  return factsAbout(knowledge, id).find(
    (fact) => fact.asks.includes("why") && isAbout(fact, "cadence") && !fact.gap,
  );
}

/** "Träffas den oftare än varje månad?": undefined where it is asked whether it is just so often. */
function heldAgainst(
  { group, fact }: { readonly group: Group; readonly fact: Fact },
  claim: CadenceClaim,
  { ask, language, mendedText }: Question,
): Statement | undefined {
  const holds = comparedIn(mendedText);
  if (holds === undefined || ask !== "whether") return undefined;
  const isSo = holds(group.cadence, claim);
  return withVerdict(verdictOf(isSo), stated(fact, language), { language });
}

/** Nothing is said of how often: undefined where it is asked when, and something else tells that. */
function notTold(groups: readonly Group[], asked: Asked): Draft | undefined {
  const { question, knowledge, carrying } = asked;
  const about = groups.map((group) => group.id);
  const other = carrying.find(({ entry: { fact } }) => !fact.gap && about.includes(fact.subject))
    ?.entry.fact;
  if (question.ask === "when" && other !== undefined && !asksForNext(question)) return undefined;
  const [gap] = groups.flatMap(({ id }) => factOf(knowledge, id, "cadence") ?? []);
  return (
    gap && {
      outcome: "unknown",
      lead: [stated(gap, question.language)],
      details:
        question.ask === "when" && other !== undefined
          ? [stated(other, question.language)]
          : nearestTo(gap.subject, asked),
      about,
    }
  );
}

/** The nearest thing to tell: how often it meets with more members, or what it is for. */
function nearestTo(group: Group["id"], asked: Asked): Statement[] {
  const { knowledge, question } = asked;
  const subject = knowledge.subjects.get(group);
  const larger = subject?.kindOf === "group" ? extendedForm(subject, [], asked) : undefined;
  const cadence = larger && factOf(knowledge, larger.id, "cadence");
  if (cadence !== undefined && !cadence.gap) return [stated(cadence, question.language)];
  const purpose = factsAbout(knowledge, group).find(
    (fact) => !fact.gap && isAbout(fact, "purpose"),
  );
  return purpose === undefined ? [] : [stated(purpose, question.language)];
}

/** "Pågår projektet fortfarande?", "Gäller avtalet?": what is planned, set against today. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Text } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { composed, factOf, inLanguage, stated, subjectsOf, touches } from "../topic.ts";
import { says, type LiveAsked, type LiveTopic } from "./live.ts";

const GOES_ON =
  /\b(pagar|pagaende|fortfarande|annu|igang|kvar|giltigt?|still|ongoing|running|valid|in force)\b/;
/** Words that may stand beside these. */
const BESIDE =
  /^(gall|gal|finns|projekt|project|avtal|agreement|overenskommelse|nu|now|i dag|idag|today)/;
const IS_OVER =
  /\b(slut|slutat|avslutat|avslutad|avslutade|over|upphort|gatt ut|lopt ut|klart|ended|finished|expired)\b/;

const AFTER: Text = {
  sv: "Vad som har hänt efter det att överenskommelsen skrevs vet jag inte.",
  en: "What has happened since the agreement was written I do not know.",
};

export const ended: LiveTopic = {
  id: "ended",
  answer(asked) {
    const { question, today } = asked;
    const asksOver = says(asked, IS_OVER);
    if (question.years.length > 0 || (!asksOver && !says(asked, GOES_ON))) return undefined;
    if (!question.yesNo) return whichProjects(asksOver, asked);
    const period = periodMeant(asked);
    const last = period?.value?.kind === "period" ? period.value.to : undefined;
    if (period === undefined || last === undefined) return undefined;
    return told(period, { isOver: isBefore(last, today.day), asksOver }, asked);
  },
};

/** "Vilka projekt är avslutade?", "Which projects are still running?" */
function whichProjects(asksOver: boolean, asked: LiveAsked): Draft | undefined {
  const { question, knowledge, today } = asked;
  const { language } = question;
  const isOfNone = question.mentions.every(({ firm }) => !firm) && question.places.length === 0;
  if (question.ask !== "which" || !isOfNone || !touches(question, "project")) return undefined;
  if (!question.terms.every((term) => term.weak || isOfTime(term.text))) return undefined;
  const found = subjectsOf(knowledge, "project").flatMap((project) => {
    const fact = factOf(knowledge, project.id, "period");
    const last = fact?.value?.kind === "period" ? fact.value.to : undefined;
    return fact === undefined || last === undefined
      ? []
      : [{ project, fact, isOver: isBefore(last, today.day) }];
  });
  if (found.length === 0) return undefined;
  const chosen = found.filter(({ isOver }) => isOver === asksOver);
  const names = listWords(
    chosen.map(({ project }) => project.name[language]),
    language,
  );
  const lead =
    chosen.length === 0
      ? inLanguage(
          language,
          "Inget av de projekt som har ett slutdatum i överenskommelserna.",
          "None of the projects that have an end date in the agreements.",
        )
      : inLanguage(
          language,
          asksOver
            ? `Enligt slutdatumen i överenskommelserna är tiden slut för ${names}.`
            : `Enligt slutdatumen i överenskommelserna pågår ${names}.`,
          asksOver
            ? `By their end dates in the agreements, these are over: ${names}.`
            : `By their end dates in the agreements, these are still running: ${names}.`,
        );
  return {
    outcome: "answered",
    lead: [composed(lead, ...found.map(({ fact }) => fact))],
    details: found.map(({ fact }) => stated(fact, language)),
    caveats: [{ text: AFTER[language], facts: [] }],
  };
}

const isOfTime = (word: string): boolean =>
  [GOES_ON, IS_OVER, BESIDE].some((pattern) => pattern.test(fold(word)));

/** When what is named begins and ends; nothing else is asked about. */
function periodMeant({ question, knowledge }: LiveAsked): Fact | undefined {
  if (!question.terms.every((term) => term.weak || isOfTime(term.text))) return undefined;
  return question.mentions
    .filter(({ firm }) => firm)
    .map(({ subjects }) => factOf(knowledge, subjects[0], "period"))
    .find((fact) => fact !== undefined);
}

/** A year or a month is over when its last day is. */
function isBefore(last: string, day: string): boolean {
  return last < day.slice(0, last.length);
}

function told(
  period: Fact,
  { isOver, asksOver }: { readonly isOver: boolean; readonly asksOver: boolean },
  { question: { language, negated } }: LiveAsked,
): Draft {
  const yes = negated ? inLanguage(language, "Jo", "Yes") : inLanguage(language, "Ja", "Yes");
  const word = asksOver === isOver ? yes : inLanguage(language, "Nej", "No");
  const lead = isOver
    ? inLanguage(
        language,
        `${word}, den tiden är slut enligt överenskommelsen.`,
        `${word}, that time is over according to the agreement.`,
      )
    : inLanguage(
        language,
        `${word}, enligt överenskommelsen är den tiden inte slut.`,
        `${word}, according to the agreement that time is not over.`,
      );
  return {
    outcome: "answered",
    lead: [composed(lead, period)],
    details: [stated(period, language)],
    caveats: [{ text: AFTER[language], facts: [] }],
    about: [period.subject],
  };
}
